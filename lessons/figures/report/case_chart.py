"""The numbers of a report's claims as bars, quantity by quantity: what each print allows, and where claims disagree."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text
from lessons.figures.report.nothing import nothing_picture
from lessons.figures.sources.combiner_ground import LABELS, LEFT, RIGHT, ROW, WIDTH, Scale, scale_for
from lessons.records import Claim
from lessons.reports.appraising.checking import FITS_NOT, NAMES, name_of
from lessons.reports.appraising.flight_pairs import PER, printed_of
from lessons.reports.casefile.case import Case
from lessons.reports.printed import OWN_UNITS, Printed

MOST_ROWS = 6  # of a quantity that are drawn; the table has all
HEAD, FOOT, EDGE = 30.0, 40.0, 6.0  # above the rows of a quantity, below them, around the whole
LOOKS = (("blue", "circle"), ("orange", "square"), ("green", "diamond"), ("purple", "circle"), ("sky", "square"))
LONGEST, WIDEST = 26, 21  # letters of a name and of what was printed, left and right of the scale
APART, AGAINST = "others disagree", "a check speaks against it"
ALT = (
    "Claims of a report as bars, one below the other, in a group for each quantity with a scale of its own. A bar is "
    "what the print and its rounding allow, a mark the number itself; a bound is a dashed line that is open to one "
    "side. A claim that others disagree with, or that a check speaks against, is marked with a cross."
)


class Row(NamedTuple):
    """A claim in the chart: its number in its ends, and why it is marked, "" where it is not."""

    claim: Claim
    number: Printed
    doubt: str

    @property
    def name(self) -> str:
        """The claim's number and claimant, with the missile and whether it is a forecast, as far as there is room."""
        item = f", {self.claim.item}" if self.claim.item else ""
        words = f"{self.claim.claimant}{item}{', forecast' if self.claim.stage == 'forecast' else ''}"
        return f"[{self.claim.claim_id}] {_cut(words, LONGEST)}"


class Group(NamedTuple):
    """The claims about one quantity, the scale that holds them, and how far down the chart they begin."""

    quantity: str
    rows: tuple[Row, ...]
    scale: Scale
    top: float

    @property
    def drawn(self) -> tuple[Row, ...]:
        """The rows that are drawn."""
        return self.rows[:MOST_ROWS]

    @property
    def foot(self) -> float:
        """The height of the scale's line."""
        return self.top - HEAD - ROW * len(self.drawn)

    def y(self, row: int) -> float:
        """The height of a row."""
        return self.top - HEAD - ROW * (row + 0.4)


def _cut(words: str, letters: int) -> str:
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip()}…"


def case_chart_picture(case: Case) -> Picture:
    """Ranges, apogees and times of a case's claims with what each print allows; that there are none, where it is so.

    >>> case_chart_picture(Case.read("It flew about 400 km, Japan's defence ministry said.")).readout
    'Range: 375 to 425 km (Japan MOD).'
    >>> case_chart_picture(Case.read("It fell into the sea.")).readout
    'Nothing to draw: no claim gives a range, an apogee or a flight time as a number.'
    """
    groups = _groups(case)
    if not groups:
        return nothing_picture("no claim gives a range, an apogee or a flight time as a number")
    readout = " ".join(_said(group) for group in groups)
    layers = [layer for group in groups for row, one in enumerate(group.drawn) for layer in _bar(group, row, one)]
    if any(row.doubt for group in groups for row in group.drawn):
        layers.append(Text(LEFT, groups[0].top - HEAD / 2, f"cross: {APART}, or {AGAINST}", "muted", "start", 10))
    return Picture(_ground(groups), tuple(layers), alt=f"{ALT} {readout}", readout=readout, table=_table(groups))


def _groups(case: Case) -> list[Group]:
    against = {one for check in case.appraisal.checks if check.verdict == FITS_NOT for one in check.claim_ids}
    found: list[Group] = []
    top = -EDGE
    for quantity in PER:
        claims = [claim for claim in case.standing if claim.quantity == quantity and claim.has_number]
        numbered = [(claim, printed_of(claim, case.day)) for claim in claims]
        rows = []
        for claim, number in numbered:
            apart = any(_disagree(claim, number, other, another) for other, another in numbered)
            doubt = APART if apart else AGAINST if claim.claim_id in against else ""
            rows.append(Row(claim, number, doubt))
        if rows:
            found.append(Group(quantity, tuple(rows), _scale(rows), top))
            top = found[-1].foot - FOOT
    return found


def _disagree(claim: Claim, number: Printed, other: Claim, another: Printed) -> bool:
    """Whether another claimant's number of the same missile allows nothing that this one does."""
    same = (claim.item, claim.stage == "forecast") == (other.item, other.stage == "forecast")
    return same and claim.claimant != other.claimant and (number.low > another.high or another.low > number.high)


def _scale(rows: Sequence[Row]) -> Scale:
    """A scale for the rows that are drawn, with room behind the numbers of bounds, to where they are open."""
    numbers = [row.number for row in rows[:MOST_ROWS]]
    ends = [end for one in numbers for end in (one.low, one.value, one.high) if 0 < end < math.inf] or [1.0]
    return scale_for(min(ends), max(ends))


def _said(group: Group) -> str:
    """What the claims allow, in words."""
    told = [
        f"{row.number.allows()} ({row.claim.claimant}{f', {row.claim.item}' if row.claim.item else ''}"
        f"{'; ' + row.doubt if row.doubt else ''})"
        for row in group.drawn
    ]
    more = len(group.rows) - len(group.drawn)
    name = NAMES[group.quantity]
    return f"{name[0].upper()}{name[1:]}: {', '.join(told)}{f', and {more} more in the table' if more else ''}."


def _bar(group: Group, row: int, one: Row) -> list[Layer]:
    y, scale, number = group.y(row), group.scale, one.number
    colour, shape = _look(group, one)
    low, high = (scale.across(end) for end in number.ends)
    layers: list[Layer] = [Text(LABELS, y, one.name, "ink", "start", 10.5)]
    if number.open:
        tip, inwards = ("▶", -5) if math.isinf(number.high) else ("◀", 5)
        start, stop = (scale.across(number.value), RIGHT if math.isinf(number.high) else LEFT)
        layers += [
            Polyline(np.array([(start, y), (stop, y)]), colour, 2.4, "dash"),
            Text(stop, y, tip, colour, "middle", 12, dx=inwards),
        ]
    else:
        layers.append(Polyline(np.array([(low, y), (max(high, low + 1), y)]), colour, 6.0))
    layers.append(Marker(scale.across(number.value), y, colour, shape, 10))
    words, ink = _cut(one.claim.printed, WIDEST), colour if one.doubt else "ink"
    return [*layers, Text(RIGHT, y, words, ink, "start", 10.5, dx=10, bold=bool(one.doubt))]


def _look(group: Group, one: Row) -> tuple[str, str]:
    """Colour and shape of a claimant's claims: the same in one quantity."""
    if one.doubt:
        return "vermilion", "cross"
    names = list(dict.fromkeys(row.claim.claimant for row in group.rows))
    return LOOKS[names.index(one.claim.claimant) % len(LOOKS)]


def _ground(groups: Sequence[Group]) -> Background:
    """The scales with their grids and headings."""
    frame = tuple((group.quantity, group.scale, len(group.drawn), len(group.rows), group.top) for group in groups)
    height = -groups[-1].foot + FOOT

    def draw(figure, style):
        axes = style.blank(figure)
        axes.set(xlim=(0, WIDTH), ylim=(-height, 0))
        for quantity, scale, drawn, rows, top in frame:
            foot = top - HEAD - ROW * drawn
            more = f" ({drawn} of {rows})" if rows > drawn else ""
            heading = f"{NAMES[quantity]}, {OWN_UNITS[quantity]}{more}"
            axes.text(LABELS, top - HEAD / 2, heading, color=style.ink, fontsize=12, weight="bold", va="center")
            for tick in scale.ticks:
                x = scale.across(tick)
                axes.plot([x, x], [foot, top - HEAD], color=style.grid, linewidth=0.8)
                axes.text(x, foot - 12, f"{tick:,g}", color=style.ink, fontsize=10, ha="center", va="center")
            axes.plot([LEFT, RIGHT], [foot, foot], color=style.muted, linewidth=0.8)
        return axes

    return Background(("case chart", frame), draw, height / WIDTH)


def _table(groups: Sequence[Group]) -> Table:
    rows = tuple(
        (
            f"[{row.claim.claim_id}] {name_of(group.quantity, row.claim.item)}",
            row.claim.claimant,
            row.claim.printed,
            row.number.allows(),
            row.doubt or "-",
        )
        for group in groups
        for row in group.rows
    )
    return Table(("claim", "who", "as printed", "what the print allows", "doubt"), rows, "The numbers of the claims")
