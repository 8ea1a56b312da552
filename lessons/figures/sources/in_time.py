"""How the figure for one flight moved with time: the range of 25 March 2021, side by side."""

from typing import NamedTuple

import numpy as np

from lessons import data
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text
from lessons.sources.saying import LAST_MINUTE, launched, minutes_after, said_of, side_of
from lessons.sources.times import moment
from lessons.sources.when_words import DAY, HOUR, span_words
from lessons.units import find

EVENT = "nk-2021-03-25"
LOOKS = {"Japan": ("blue", "circle"), "South Korea": ("vermilion", "square"), "North Korea": ("purple", "diamond")}
TICKS = {"5 hours": 5 * HOUR, "1 day": DAY, "1 week": 7 * DAY, "1 month": 30 * DAY, "1 year": 365 * DAY}
EARLY, LATE = 3.2 * HOUR, 500 * DAY  # minutes after the launch at the picture's edges
LOW_KM, HIGH_KM = 380, 650


class Figure(NamedTuple):
    """One figure for the range: whose, in km, by how many minutes after the launch it had been said, who printed it."""

    side: str
    km: float
    minutes: float
    publisher: str


def figures_in_time() -> tuple[Figure, ...]:
    """The figures for the range of that day, each of a side once, in the order of their times.

    >>> [(one.side, one.km) for one in figures_in_time()][:3]
    [('Japan', 420.0), ('Japan', 430.0), ('Japan', 450.0)]
    """
    found = []
    for one in said_of(EVENT):
        stated = [quantity.value for quantity in find(one.says) if quantity.unit == "km"]
        found += [Figure(side_of(one), km, minutes_after(one), one.publisher) for km in stated]
    release = data.claim(EVENT, "range_km", publisher="Japan MOD")
    by_midnight = moment(release.published + LAST_MINUTE, "Asia/Tokyo") - launched(EVENT)
    found.append(Figure("Japan", release.number, by_midnight.total_seconds() / 60, release.publisher))
    first: dict[tuple[str, float], Figure] = {}
    for figure in sorted(found, key=lambda figure: (figure.minutes, figure.km)):
        first.setdefault((figure.side, figure.km), figure)
    return tuple(first.values())


def in_time_picture() -> Picture:
    """The figures for the range of 25 March 2021 against the time by which they had been said.

    >>> in_time_picture().readout[:64]
    'Japan 420 km by 5 hours, 430 km by 5 hours, 450 km by 17 hours; '
    """
    figures = figures_in_time()
    layers: list[Layer] = []
    told = []
    for side, (colour, shape) in LOOKS.items():
        own = [one for one in figures if one.side == side]
        points = [(np.log10(one.minutes), one.km) for one in own]
        path = [*points, (np.log10(LATE), own[-1].km)]
        layers.append(Polyline(_stairs(path), colour, 2.0))
        layers += [Marker(x, y, colour, shape, 11) for x, y in points]
        layers += [Text(x, y, words, colour, "middle", 11, dy=13) for x, y, words in _labels(points)]
        lift = 12 if side == "North Korea" else -13
        layers.append(Text(np.log10(LATE) - 0.03, own[-1].km, side, colour, "end", 12, dy=lift, bold=True))
        told.append(f"{side} " + ", ".join(f"{one.km:g} km by {span_words(one.minutes)}" for one in own))
    readout = "; ".join(told) + " after the launch."
    rows = tuple((one.side, f"{one.km:g}", span_words(one.minutes), one.publisher) for one in figures)
    return Picture(
        Background("figure in time", _ground, aspect=0.46),
        tuple(layers),
        alt=f"Ranges of 25 March 2021 as three sides stated them, against the time since the launch, each hour and day "
        f"less wide than the one before. {readout}",
        readout=readout,
        table=Table(("whose", "range (km)", "said by, after the launch", "printed by"), rows, "How the range moved"),
    )


def _labels(points: list[tuple[float, float]]) -> list[tuple[float, float, str]]:
    """Where each figure is written: those of one moment together, above the highest."""
    at: dict[float, list[float]] = {}
    for x, y in points:
        at.setdefault(x, []).append(y)
    return [(x, max(ys), ", ".join(f"{y:g}" for y in ys)) for x, ys in at.items()]


def _stairs(path: list[tuple[float, float]]) -> np.ndarray:
    """A path that keeps each figure until the next one is said."""
    steps = [path[0]]
    for x, y in path[1:]:
        steps += [(x, steps[-1][1]), (x, y)]
    return np.array(steps, dtype=float)


def _ground(figure, style):
    axes = style.axes(figure, "time after the launch", "stated range (km)")
    axes.set(xlim=(np.log10(EARLY), np.log10(LATE)), ylim=(LOW_KM, HIGH_KM))
    axes.set_xticks(np.log10(list(TICKS.values())), list(TICKS))
    return axes
