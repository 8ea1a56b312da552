"""Where everything of the claims combiner's picture stands: rows of prints, three columns for each, a scale in km."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from lessons.figures.engine.picture import Background

WIDTH, TOP = 760.0, 46.0  # of the picture, in units of its own: pixels where it is not made smaller
LABELS, LEFT, RIGHT = 8.0, 208.0, 580.0  # names, and the ends of the scale
COLUMNS = (620.0, 667.0, 714.0)  # data of its own, shared data, copy
HEADINGS = ("own\ndata", "shares\ndata", "copy")
ROW, BAR = 24.0, 5.0  # from row to row, and from one thin bar to the next
MOST_ROWS = 8
STRIPS_BELOW, STRIP, SCALE_BELOW, FOOT = 28.0, 34.0, 6.0, 38.0
SPREAD = 0.12  # of the numbers, that the scale goes on to either side


class Scale(NamedTuple):
    """The km that the scale shows, and how they lie on the picture.

    >>> Scale(300, 500).across(400)
    394.0
    """

    low: float
    high: float

    def across(self, km: float) -> float:
        """Where so many km lie, at the scale's end where they lie beyond it."""
        share = (min(max(km, self.low), self.high) - self.low) / (self.high - self.low)
        return LEFT + share * (RIGHT - LEFT)

    def km(self, across: float) -> float:
        """The km at a place of the picture."""
        return self.low + (across - LEFT) / (RIGHT - LEFT) * (self.high - self.low)

    @property
    def ticks(self) -> tuple[float, ...]:
        """Round numbers of the scale, four to eight of them.

        >>> Scale(300, 500).ticks
        (300.0, 350.0, 400.0, 450.0, 500.0)
        """
        rough = (self.high - self.low) / 7
        power = 10 ** math.floor(math.log10(rough))
        step = next(digit * power for digit in (1, 2, 5, 10) if digit * power >= rough)
        first = math.ceil(self.low / step - 1e-9)
        count = math.floor(self.high / step + 1e-9) - first + 1
        return tuple(float((first + number) * step) for number in range(count))


def scale_for(low: float, high: float) -> Scale:
    """A scale that holds all numbers from low to high with room for their doubts.

    >>> scale_for(400, 400)
    Scale(low=350.0, high=450.0)
    """
    step = 10 ** math.floor(math.log10(high)) / 10
    return Scale(math.floor((1 - SPREAD) * low / step) * step, math.ceil((1 + SPREAD) * high / step) * step)


def row_y(row: int) -> float:
    """The height of a row, the first one 0, the others below it.

    >>> row_y(2)
    -48.0
    """
    return -ROW * row


def strips_y(rows: int) -> tuple[float, float]:
    """The heights at which both strips of sensitivity begin, below so many rows and the row of what comes out.

    >>> strips_y(2)
    (-76.0, -110.0)
    """
    first = row_y(rows) - STRIPS_BELOW
    return first, first - STRIP


def bottom_y(rows: int) -> float:
    """The height of the scale's line."""
    return strips_y(rows)[1] - STRIP + SCALE_BELOW


def ground(scale: Scale, rows: int) -> Background:
    """The scale with its grid, the three columns with their headings, and the names of the rows below the prints.

    >>> ground(Scale(300, 500), 3).key
    ('claims combiner', Scale(low=300, high=500), 3)
    """
    height = TOP - bottom_y(rows) + FOOT

    def draw(figure, style):
        axes = style.blank(figure)
        axes.set(xlim=(0, WIDTH), ylim=(bottom_y(rows) - FOOT, TOP))
        foot, top = bottom_y(rows), 12.0
        for km in scale.ticks:
            x = scale.across(km)
            axes.plot([x, x], [foot, top], color=style.grid, linewidth=0.8)
            axes.text(x, foot - 11, f"{km:,g}", color=style.ink, fontsize=10, ha="center", va="center")
        axes.text((LEFT + RIGHT) / 2, foot - 28, "km", color=style.ink, fontsize=11, ha="center", va="center")
        for y in (foot, row_y(rows) + ROW / 2, row_y(rows) - ROW / 2 + 1):
            axes.plot([LABELS, RIGHT], [y, y], color=style.muted, linewidth=0.8)
        for x, heading in zip(COLUMNS, HEADINGS, strict=True):
            axes.text(x, 28, heading, color=style.ink, fontsize=10, ha="center", va="center")
        for y in np.array([row_y(row) for row in range(rows)]):
            axes.plot(COLUMNS, [y] * 3, color=style.grid, linewidth=1.2, marker="o", markersize=6)
        return axes

    return Background(("claims combiner", scale, rows), draw, height / WIDTH)
