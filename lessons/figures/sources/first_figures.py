"""First figures of flights and what the same government made of them: ranges that were revised."""

from typing import NamedTuple

import numpy as np

from lessons import data
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text
from lessons.records import Revision
from lessons.units import find

# Low flights whose range the same side revised; the broken Taepodong of 2006 would be off the picture.
REVISED = ("2019-07-25", "2021-03-25", "2021-10-19-a", "2022-09-25")
LOW_KM, HIGH_KM = 360, 720


class Moved(NamedTuple):
    """A range as it was said first and later by the same side, in km."""

    day: str
    claimant: str
    first_km: float
    later_km: float

    @property
    def per_cent(self) -> float:
        """How much more the later figure is, in per cent of the first."""
        return 100 * (self.later_km / self.first_km - 1)


def moved() -> tuple[Moved, ...]:
    """The revised ranges; of a span its middle, and one row for each missile where two were stated.

    >>> [round(one.per_cent) for one in moved()]
    [40, -13, 33, 34, 62]
    """
    by_id = {report.report_id: report for report in data.revised_reports()}
    return tuple(row for report_id in REVISED for row in _of(by_id[report_id]))


def _of(report: Revision) -> list[Moved]:
    (later,) = _kilometres(report.later_said)
    day = data.event(report.event_id).day
    return [Moved(day, report.claimant, first, later) for first in _kilometres(report.first_said)]


def _kilometres(words: str) -> list[float]:
    """The distances in a few words, in km; of a span its middle."""
    found = [quantity for quantity in find(words) if quantity.unit == "km"]
    return [one.value if one.high is None else (one.value + one.high) / 2 for one in found]


def first_figures_picture() -> Picture:
    """Arrows from first ranges to the later ones of the same side.

    >>> first_figures_picture().readout[:64]
    '25 July 2019, ROK JCS: 430, then 600 km (+40 %); 25 July 2019, R'
    """
    found = moved()
    layers: list[Layer] = []
    for row, one in enumerate(reversed(found)):
        colour = "vermilion" if one.later_km > one.first_km else "blue"
        layers += [
            Polyline(np.array([(one.first_km, row), (one.later_km, row)], dtype=float), colour, 2.5),
            Marker(one.first_km, row, "muted", "square", 10),
            Marker(one.later_km, row, colour, "circle", 11),
            Text((one.first_km + one.later_km) / 2, row, _signed(one.per_cent), colour, "middle", 11, dy=10, bold=True),
        ]
    readout = "; ".join(
        f"{one.day}, {one.claimant}: {one.first_km:g}, then {one.later_km:g} km ({_signed(one.per_cent)})"
        for one in found
    )
    rows = tuple(
        (one.day, one.claimant, f"{one.first_km:g}", f"{one.later_km:g}", _signed(one.per_cent)) for one in found
    )
    return Picture(
        Background(("first figures", len(found)), lambda figure, style: _ground(figure, style, found), aspect=0.4),
        tuple(layers),
        alt="First ranges of low flights as squares, and what the same side said later as circles. " + readout + ".",
        readout=readout + ".",
        table=Table(("launch", "who", "first (km)", "later (km)", "change"), rows, "First figures and later ones"),
    )


def _signed(per_cent: float) -> str:
    return f"{'+' if per_cent > 0 else '−'}{abs(per_cent):.0f} %"


def _ground(figure, style, found):
    axes = style.axes(figure, "range (km): square first, circle later", left=176)
    axes.set(xlim=(LOW_KM, HIGH_KM), ylim=(-0.6, len(found) - 0.3))
    names = [f"{one.day}, {one.claimant.split()[-1]}" for one in reversed(found)]
    axes.set_yticks(range(len(found)), names)
    return axes
