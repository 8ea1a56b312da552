"""Frames: what is sent to the front end for one state of a picture, and the backgrounds kept for the next."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import cache
from itertools import count
from math import isfinite
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np

from lessons.figures.engine import render
from lessons.figures.engine.layers import Background, Layer, Marker, Polygon, Polyline, Text
from lessons.figures.engine.style import Style

KEPT_BACKGROUNDS = 4
SMALLEST_PX, LARGEST_PX, LARGEST_SCALE = 160, 2400, 4.0
_PX = render.SCREEN_DPI / 72  # screen pixels in a point
_numbers = count(1)


@dataclass(frozen=True)
class View:
    """How a front end shows the picture: width in screen pixels, device pixels per screen pixel, theme."""

    width_px: int
    scale: float
    dark: bool

    @classmethod
    def of(cls, message: dict) -> View:
        """Read a front end's message; ValueError if it asks for an impossible size."""
        width: Any = message.get("width")
        scale: Any = message.get("dpr")
        for argument, value, low, high in (
            ("width", width, SMALLEST_PX, LARGEST_PX),
            ("dpr", scale, 0.25, LARGEST_SCALE),
        ):
            if not isinstance(value, int | float) or not isfinite(value) or not low <= value <= high:
                raise ValueError(f"{argument}: {value!r} given; a number of pixels from {low} to {high} is expected")
        return cls(round(width), float(scale), bool(message.get("dark")))


@dataclass(frozen=True, eq=False)
class Scene:
    """A background's PNG, where layers lie on it, and a number the front end knows it by."""

    stage: render.Stage
    image: bytes
    number: int


class Scenes:
    """The few backgrounds drawn last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple, Scene] = OrderedDict()

    def get(self, background: Background, view: View) -> Scene:
        """Return ``background`` drawn for ``view``, from memory where it was drawn before."""
        key = (background.key, background.aspect, view)
        if key not in self._kept:
            drawing = render.set_stage(background, view.width_px, view.scale, Style(view.dark))
            self._kept[key] = Scene(drawing.stage, render.png(drawing.figure, level=1), next(_numbers))
            while len(self._kept) > KEPT_BACKGROUNDS:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]


def pack(layers: tuple[Layer, ...], stage: render.Stage) -> tuple[list[dict], bytes]:
    """Return the layers' looks, and the places of all their points as float32 fractions of the figure.

    Looks are in screen pixels and hex colours; x runs from the left, y from the bottom.
    """
    looks, places = [], []
    for layer in render.simple_layers(layers, stage):
        xy = layer.xy if isinstance(layer, Polyline | Polygon) else np.array([(layer.x, layer.y)], dtype=float)
        places.append(render.fractions(xy, stage))
        looks.append({"n": len(xy), "colour": stage.style.colour(layer.colour)} | _look(layer))
    points = np.concatenate(places) if places else np.empty((0, 2))
    return looks, points.astype("<f4").tobytes()


def _look(layer: Layer) -> dict:
    if isinstance(layer, Polyline):
        dash = [layer.width * _PX * part for part in render.DASH_PATTERNS[layer.dash]]
        return {"kind": "line", "width": layer.width * _PX, "dash": dash}
    if isinstance(layer, Polygon):
        return {"kind": "area", "opacity": layer.opacity, "hatch": layer.hatch}
    if isinstance(layer, Marker):
        moves = {"movable": layer.movable, "mark": layer.name}
        return {"kind": "mark", "shape": layer.shape, "size": layer.size * _PX} | moves
    assert isinstance(layer, Text)
    return {
        "kind": "text",
        "text": layer.text,
        "anchor": layer.anchor,
        "size": layer.size * _PX,
        "dx": layer.dx * _PX,
        "dy": (layer.dy - render.BASELINE_DROP * layer.size) * _PX,
        "bold": layer.bold,
    }


@cache
def fonts() -> tuple[bytes, bytes]:
    """Return the typeface of the pictures, regular and bold, so that the canvas writes with the same letters."""
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return (folder / "DejaVuSans.ttf").read_bytes(), (folder / "DejaVuSans-Bold.ttf").read_bytes()


#: What the canvas must know once to draw lines, halos and hatches as matplotlib does (in screen pixels).
LOOK = {"outline": render.OUTLINE_POINTS * _PX, "halo": render.HALO_POINTS * _PX, "hatch": 72 / 12 * _PX, "pixel": _PX}
