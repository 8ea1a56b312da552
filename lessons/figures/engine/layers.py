"""What a picture is made of: a background, the layers that move over it, and a table."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lessons.figures.engine.style import Style, check_role

DASHES = ("solid", "dash", "dot")
SHAPES = ("circle", "square", "diamond", "cross")
Points = Any  # given as any columns of x and y, kept as floats of shape (n, 2)
ANCHORS = ("start", "middle", "end")


def _one_of(argument: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise ValueError(f"{argument}: {value!r} is not known; use one of {', '.join(allowed)}")


def _points(owner: Polyline | Polygon) -> None:
    """Turn ``owner.xy`` into floats of shape (n, 2)."""
    xy = np.asarray(owner.xy, dtype=float)
    if xy.ndim != 2 or xy.shape[1] != 2:
        raise ValueError(f"xy: shape {xy.shape} given; a column of x and a column of y are expected, shape (n, 2)")
    object.__setattr__(owner, "xy", xy)


def point(xy: Sequence[float] | np.ndarray) -> tuple[float, float]:
    """Two coordinates as numbers, to be spread into a `Marker` or a `Text`.

    >>> point(np.array([3, 4]))
    (3.0, 4.0)
    """
    x, y = xy
    return float(x), float(y)


@dataclass(frozen=True)
class Background:
    """What does not move: drawn by matplotlib only when ``key``, the size or the theme changes.

    ``draw(figure, style)`` draws on an empty Figure and returns the Axes in whose data coordinates the layers are
    given; ``aspect`` is height / width. Equal keys must mean equal backgrounds.
    """

    key: Hashable
    draw: Callable[[Figure, Style], Axes]
    aspect: float = 0.5


@dataclass(frozen=True, eq=False)
class Polyline:
    """A line through points in data coordinates; nan breaks it. ``width`` is in points.

    >>> Polyline([(0, 0), (400, 100)]).xy.shape
    (2, 2)
    """

    xy: Points
    colour: str = "blue"
    width: float = 2.0
    dash: str = "solid"

    def __post_init__(self) -> None:
        _points(self)
        check_role(self.colour)
        _one_of("dash", self.dash, DASHES)


@dataclass(frozen=True, eq=False)
class Polygon:
    """A closed area with a thin outline, its corners in data coordinates; ``hatch`` adds slanted lines."""

    xy: Points
    colour: str = "blue"
    opacity: float = 0.25
    hatch: bool = False

    def __post_init__(self) -> None:
        _points(self)
        check_role(self.colour)
        if not 0 <= self.opacity <= 1:
            raise ValueError(f"opacity: {self.opacity!r} given; a number from 0 to 1 is expected")


@dataclass(frozen=True)
class Marker:
    """A mark at a point in data coordinates; ``size`` is its diameter in points. Outside the axes it is not drawn.

    ``label`` stands beside it. In an explorer a ``movable`` mark can be moved by pointer and keys; where there are
    several, ``name`` says which it is.
    """

    x: float
    y: float
    colour: str = "blue"
    shape: str = "circle"
    size: float = 9.0
    label: str = ""
    movable: bool = False
    name: str = ""

    def __post_init__(self) -> None:
        check_role(self.colour)
        _one_of("shape", self.shape, SHAPES)


@dataclass(frozen=True)
class Text:
    """Words at a point in data coordinates, level with its middle, with a halo in the colour of the paper.

    ``size`` is in points; (``dx``, ``dy``) moves the words by points to the right and up. Outside the axes the
    words are not drawn. A line break in ``text`` starts a new line below.
    """

    x: float
    y: float
    text: str
    colour: str = "ink"
    anchor: str = "start"
    size: float = 12.0
    dx: float = 0.0
    dy: float = 0.0
    bold: bool = False

    def __post_init__(self) -> None:
        check_role(self.colour)
        _one_of("anchor", self.anchor, ANCHORS)


Layer = Polyline | Polygon | Marker | Text


@dataclass(frozen=True)
class Table:
    """The picture's data in rows; the first cell of a row is its heading.

    >>> Table(("quantity", "value"), (("range", "400 km"),), "A throw").rows[0]
    ('range', '400 km')
    """

    columns: tuple[str, ...]
    rows: tuple[tuple, ...]
    caption: str

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise ValueError(f"rows: row {number} has {len(row)} cells; {len(self.columns)} are expected")
