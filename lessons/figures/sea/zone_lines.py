"""The lines of the zones as a chart draws them, and how they are said."""

from functools import cache

import numpy as np
import shapely

from lessons.sea.shapes import ZONES, outline

COLOURS = {"Japan": "green", "South Korea": "blue", "North Korea": "orange", "Russia": "purple", "China": "vermilion"}
COUNTED = {
    "nobody": "the rocks count for nobody",
    "South Korea": "the rocks count for South Korea",
    "Japan": "the rocks count for Japan",
}
FINE_DEG = 0.01


@cache
def zone_lines(zone: str, liancourt: str) -> tuple[np.ndarray, ...]:
    """The lines of a state's zone at sea as places (lat, lon), shape (n, 2).

    >>> zone_lines("Japan", "nobody")[0].shape[1]
    2
    """
    lines = shapely.simplify(shapely.line_merge(outline(zone, liancourt)), FINE_DEG)
    return tuple(shapely.get_coordinates(part)[:, ::-1] for part in shapely.get_parts(lines))


@cache
def all_lines(zone: str, liancourt: str) -> tuple[tuple[str, str, np.ndarray], ...]:
    """Every zone's lines for a chart: those of `zone` drawn through, the others' dotted.

    >>> {dash for _, dash, _ in all_lines("Japan", "nobody")} == {"solid", "dot"}
    True
    """
    others = [("muted", "dot", line) for name in ZONES if name != zone for line in zone_lines(name, liancourt)]
    return (*others, *((COLOURS[zone], "solid", line) for line in zone_lines(zone, liancourt)))
