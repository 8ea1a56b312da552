"""Moving a mark by keys where other controls stand behind it: as far as it takes for one of them to change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from lessons.figures.engine.layers import Layer, Marker
from lessons.figures.engine.render import Stage, fractions

STEP = 0.01  # of the width and height of the axes
REACH = 16  # so many steps are tried until something changes


def nudged(
    layers: Sequence[Layer],
    stage: Stage,
    mark: str,
    steps: Sequence[float],
    values: dict,
    dragged: Callable[[str, float, float], dict],
) -> dict:
    """Return what ``dragged`` sets for the movable mark's place so many ``steps`` to the right and up.

    Controls stop at values of their own: where the nearest are those that it has, it goes on in the same direction.
    """
    drawn = (layer for layer in layers if isinstance(layer, Marker) and layer.movable and layer.name == mark)
    marker = next(drawn, None)
    if marker is None:
        return {}
    left, bottom, right, top = stage.axes_box
    by = np.array([steps[0] * (right - left), steps[1] * (top - bottom)], dtype=float) * STEP
    there = fractions(np.array([(marker.x, marker.y)], dtype=float), stage)[0]
    for times in range(1, REACH + 1):
        x, y = stage.to_fraction.inverted().transform(there + times * by)
        changes = dragged(mark, float(x), float(y))
        if any(values[name] != value for name, value in changes.items()):
            return changes
    return {}
