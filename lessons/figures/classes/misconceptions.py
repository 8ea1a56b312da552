"""Which misconceptions a class holds: named mistakes as bars, those who are past them apart from those who are not."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lessons.figures.engine.picture import Background, Layer, Picture, Polygon, Table, Text
from lessons.figures.engine.style import FONT, Style

MOST = 12  # bars that one picture can hold
HALF = 0.34  # of a bar's height
LETTERS, LINES = 38, 2  # of a name: letters in one line
LEFT_POINTS, ROW_INCHES, WIDTH_INCHES = 250, 0.52, 7.9


class Held(NamedTuple):
    """A named mistake of one question: how many students made it, how many of those are not past it, of how many."""

    question: str
    mistake: str
    made: int
    still: int
    asked: int


def shown(found: Iterable[Held]) -> list[Held]:
    """The mistakes that a picture has room for: those that most students made first."""
    return sorted(found, key=lambda one: (-one.made, -one.still, one.question, one.mistake))[:MOST]


def misconceptions_picture(found: Iterable[Held], students: int) -> Picture:
    """Bars of how many students made each mistake; the part of those who are not past it is filled, the rest hatched.

    ValueError where no mistake is given: of nothing there is no picture.

    >>> misconceptions_picture([Held("03.2", "apogee for range", 9, 2, 27)], 30).readout
    'Most often: apogee for range (03.2), made by 9 of 27 who answered, 2 of them not past it.'
    """
    everything = list(found)
    bars = shown(everything)
    if not bars:
        raise ValueError("found is empty: at least one named mistake is needed")
    layers: list[Layer] = []
    for row, one in enumerate(reversed(bars)):
        if one.still:
            layers.append(Polygon(_bar(0, one.still, row), "vermilion", 0.85))
        if one.made > one.still:
            layers.append(Polygon(_bar(one.still, one.made, row), "blue", 0.25, hatch=True))
        layers.append(Text(one.made, row, f"{one.made} of {one.asked}", size=12, dx=6))
    rows = tuple((one.question, one.mistake, one.made, one.still, one.asked) for one in bars)
    first = bars[0]
    readout = (
        f"Most often: {first.mistake} ({first.question}), made by {first.made} of {first.asked} who answered, "
        f"{first.still} of them not past it."
    )
    left = len(everything) - len(bars)
    names = "; ".join(f"{one.mistake} ({one.question}): {one.made} of {one.asked}, {one.still} still" for one in bars)
    return Picture(
        Background(("misconceptions", tuple(bars)), partial(_ground, bars=bars), _aspect(len(bars))),
        tuple(layers),
        alt=f"Bars of named mistakes in a class of {students}, the most frequent above. Filled: students who have no "
        f"accepted answer to that question yet; hatched: those who have one by now. {names}."
        + (f" {left} rarer ones are not shown." if left else ""),
        readout=readout,
        table=Table(("question", "mistake", "made it", "not past it", "answered"), rows, "Named mistakes of the class"),
    )


def _in_lines(one: Held) -> str:
    """A mistake's name and its question in two lines; what does not fit is cut, and a hyphen may end a line."""
    room = LINES * LETTERS - len(one.question) - 10  # words do not fill a line
    return textwrap.fill(f"{textwrap.shorten(one.mistake, room, placeholder=' …')} ({one.question})", LETTERS)


def _bar(start: float, end: float, row: int) -> list[tuple[float, float]]:
    return [(start, row - HALF), (end, row - HALF), (end, row + HALF), (start, row + HALF)]


def _aspect(bars: int) -> float:
    return (0.9 + ROW_INCHES * bars) / WIDTH_INCHES


def _ground(figure: Figure, style: Style, bars: list[Held]) -> Axes:
    """The empty bars' names, and a line of whole students."""
    axes = style.axes(figure, "students; filled: not past it yet", left=LEFT_POINTS, right=56)
    most = max(one.made for one in bars)
    step = max(1, -(-most // 6))
    axes.set(xlim=(0, most * 1.02), ylim=(-0.6, len(bars) - 0.4), xticks=range(0, most + 1, step))
    names = [_in_lines(one) for one in reversed(bars)]
    axes.set_yticks(range(len(bars)), names)
    axes.grid(False, axis="y")
    for label in axes.get_yticklabels():
        label.set_fontfamily(FONT)
    return axes
