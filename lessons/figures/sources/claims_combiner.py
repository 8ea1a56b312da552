"""The claims of one launch about one number as intervals, grouped by who shares data, and what they give together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from lessons.figures.engine.picture import Layer, Marker, Picture, Polygon, Polyline, Table, Text
from lessons.figures.sources.combiner_ground import (
    BAR,
    COLUMNS,
    LABELS,
    LEFT,
    RIGHT,
    ROW,
    Scale,
    ground,
    row_y,
    scale_for,
    strips_y,
)
from lessons.records import LIMITS, LOWER_LIMITS
from lessons.sources import Combined, Moved, Print
from lessons.sources.averaging import OFF
from lessons.sources.combining import estimate_of, flew_low
from lessons.sources.kinship import COPY, OWN

COLOURS = ("blue", "orange", "green", "purple", "sky")  # one for each group of shared data
LETTER = 7.5  # about the width of one, in pixels
NEARLY_EQUAL = 1e-6  # km
LONGEST_NAME = 27  # letters that stand beside the scale
ALT = (
    "Prints of one number, one below the other, each with a bar for its doubt; bounds are arrows open to one side. "
    "Those that share data have one colour. Below them the bar of what they give together, and thin bars for other "
    "assumptions. To the right three columns, in which a mark says whether a print has data of its own, shares them "
    "with the print above, or is a copy of it."
)


class Row(NamedTuple):
    """A print with the name that stands beside it and what was printed.

    >>> from lessons.records import Claim
    >>> Row("A", "about 400 km", Print(Claim("A", "range_km", value=400), OWN)).name
    'A'
    """

    name: str
    words: str
    print: Print


def row_of(print: Print) -> Row:
    """A print of the tables as a row: its claimant, and who printed it where that is another.

    >>> from lessons import data
    >>> from lessons.sources import traced
    >>> row_of(traced(data.claims("nk-2025-01-06", claimant="KCNA", quantity="range_km"))[0])[:2]
    ('KCNA, in Korea Herald', 'some 1,500 km')
    """
    claim = print.claim
    who = claim.claimant if claim.claimant == claim.publisher else f"{claim.claimant}, in {claim.publisher}"
    return Row(who, claim.printed, print)


def km(value: float) -> str:
    """Kilometres to three digits, as many as the assumptions carry or one more.

    >>> km(19.93), km(204.7), km(6044.2)
    ('19.9', '205', '6,044')
    """
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def scale_of(rows: Sequence[Row]) -> Scale:
    """The scale of these rows: it holds their numbers with the doubts that the course assumes."""
    ends = [end for row in rows for end in row.print.claim.ends]
    for estimate in (estimate_of(row.print) for row in rows if row.print.claim.relation not in LIMITS):
        ends += [max(estimate.value - estimate.below, 0.0), estimate.value + estimate.above]
    return scale_for(min(ends), max(ends))


def combiner_picture(title: str, rows: Sequence[Row], combined: Combined, rho: float, off: float = OFF) -> Picture:
    """The rows with their bars, what they give together under `rho` and `off`, or why they give nothing.

    >>> from lessons import data
    >>> from lessons.sources import combine, traced
    >>> claims = data.claims("nk-2024-11-05", quantity="range_km")
    >>> rows = [Row(print.claim.publisher, print.claim.printed, print) for print in traced(claims)]
    >>> combiner_picture("5 November 2024, range", rows, combine(claims), 0.7).readout.splitlines()[1][:36]
    'Together 400 km, give or take 19.9: '
    """
    scale = scale_of(rows)
    told = readout(title, rows, combined, rho, off)
    return Picture(
        ground(scale, len(rows)),
        (*_rows(rows, scale, off), *_together(combined, scale, len(rows)), *_strips(combined, scale, len(rows))),
        alt=f"{ALT} {told}",
        readout=told,
        table=_table(title, rows, combined, rho, off),
    )


def readout(title: str, rows: Sequence[Row], combined: Combined, rho: float, off: float) -> str:
    """What is counted, what comes out or why nothing does, and what was assumed, one line each."""
    voices = [row.print for row in rows if row.print.kin != COPY]
    groups = sum(print.kin == OWN for print in voices)
    sources = _many(groups, "independent source")
    counted = f"{title}: {_many(len(rows), 'print')}, {_many(len(voices), 'statement')}, {sources} of data."
    found = f"No one number: {combined.reason}."
    if not combined.refused:
        remarks = combined.reason.split("; ")[0 if len(combined.estimates) == 1 else 1 :]
        found = f"Together {km(combined.value)} km, give or take {_give(combined)}: {_odds_of(combined)}. "
        found += " ".join(f"{remark[0].upper()}{remark[1:]}." for remark in remarks)
    low = " (low flight: three times as much below, eight times above)" if flew_low(rows[0].print.claim) else ""
    assumed = f"Assumed: off by {100 * off:g} %{low}, shared data linked by {rho:g}. "
    return "\n".join((counted, found.strip(), assumed + moved_words(combined)))


def _give(combined: Combined) -> str:
    below, above = combined.value - combined.low, combined.high - combined.value
    return km(combined.sigma) if abs(above - below) < NEARLY_EQUAL else f"{km(above)} above and {km(below)} below"


def _odds_of(combined: Combined) -> str:
    return f"{km(combined.low)} to {km(combined.high)} in about two cases of three"


def moved_words(combined: Combined) -> str:
    """How the answer moves with both assumptions, in a sentence; "" where there are only bounds."""
    if not combined.by_rho:
        return ""
    told = []
    for name, moved in (("linked by {}", combined.by_rho), ("off by {}", combined.by_off)):
        said = [f"{name.format(_assumed(one, moved is combined.by_off))} {_half(one)}" for one in (moved[0], moved[-1])]
        told.append(", ".join(said))
    return f"Otherwise: {'; '.join(told)}."


def _assumed(one: Moved, share: bool) -> str:
    return f"{100 * one.assumed:g} %" if share else f"{one.assumed:g}"


def _half(one: Moved) -> str:
    return "none" if one.refused else f"±{km((one.below + one.above) / 2)}"


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _groups(rows: Sequence[Row]) -> list[int]:
    """The number of each row's group of shared data."""
    return [int(number) for number in np.cumsum([row.print.kin == OWN for row in rows]) - 1]


def _rows(rows: Sequence[Row], scale: Scale, off: float) -> list[Layer]:
    layers: list[Layer] = []
    groups = _groups(rows)
    for number, (row, group) in enumerate(zip(rows, groups, strict=True)):
        y, colour = row_y(number), COLOURS[group % len(COLOURS)]
        indent = 12 * row.print.kin
        name = row.name if len(row.name) <= LONGEST_NAME else f"{row.name[: LONGEST_NAME - 1]}…"
        faint = row.print.kin == COPY
        layers.append(Text(LABELS + indent, y, name, "muted" if faint else "ink", size=10, bold=not faint))
        layers += _bar(row, y, "muted" if faint else colour, scale, off)
        last = number + 1 == len(rows) or groups[number + 1] != group
        ends = (y + ROW / 2 - 3, y - ROW / 2 + (3 if last else -3))
        if number and groups[number - 1] == group:
            ends = (y + ROW / 2 + 3, ends[1])
        layers.append(Polyline([(3, ends[0]), (3, ends[1])], colour, 3.0))
        name = f"row_{number + 1}" if number else ""
        layers.append(Marker(COLUMNS[row.print.kin], y, colour, "square", 12, movable=bool(number), name=name))
    return layers


def _bar(row: Row, y: float, colour: str, scale: Scale, off: float) -> list[Layer]:
    """A print's bar, one standard deviation to either side, or its arrow; dashed where it is not counted."""
    claim, dash = row.print.claim, "dot" if row.print.kin == COPY else "solid"
    if claim.relation in LIMITS:
        lower = claim.relation in LOWER_LIMITS
        value = claim.ends[0 if lower else 1]
        return _arrow(value, lower, y, colour, scale, dash, row.words)
    estimate = estimate_of(row.print, off)
    low, high = estimate.value - estimate.below, estimate.value + estimate.above
    return [
        Polyline([(scale.across(low), y), (scale.across(high), y)], colour, 2.5 if dash == "dot" else 5.0, dash),
        Marker(scale.across(estimate.value), y, colour, "circle", 8),
        _beside(scale.across(low), scale.across(high), y, row.words, "ink"),
    ]


def _arrow(value: float, lower: bool, y: float, colour: str, scale: Scale, dash: str, words: str) -> list[Layer]:
    start, end = scale.across(value), RIGHT if lower else LEFT
    return [
        Polyline([(start, y - 6), (start, y + 6)], colour, 2.5),
        Polyline([(start, y), (end, y)], colour, 2.0, "dot" if dash == "dot" else "dash"),
        Text(end, y, "▶" if lower else "◀", colour, "end" if lower else "start", 12),
        _beside_bound(start, lower, y, words),
    ]


def _beside_bound(start: float, lower: bool, y: float, words: str) -> Text:
    """Words on the closed side of a bound, or on its arrow where they would run into the names."""
    outside = lower and start - LETTER * len(words) > LEFT
    return Text(start, y, words, "ink", "end" if outside else "start", 10, dx=-8 if outside else 8)


def _beside(low: float, high: float, y: float, words: str, colour: str, bold: bool = False) -> Text:
    """Words to the right of a bar, or to its left where the scale ends too soon."""
    if high < RIGHT - LETTER * len(words):
        return Text(high, y, words, colour, "start", 10, dx=7, bold=bold)
    return Text(low, y, words, colour, "end", 10, dx=-7, bold=bold)


def _together(combined: Combined, scale: Scale, rows: int) -> list[Layer]:
    """The bar of what comes out; where nothing does, the gap between the ends of the numbers; bounds as arrows."""
    y = row_y(rows)
    layers: list[Layer] = [Text(LABELS, y, "together", "ink", size=11, bold=True)]
    if combined.estimates and combined.refused:
        left, right = (scale.across(end) for end in combined.spread)
        corners = [(left, y - 7), (right, y - 7), (right, y + 7), (left, y + 7)]
        layers.append(Polygon(corners, "vermilion", 0.2, hatch=True))
        layers.append(_beside(left, right, y, "no one number", "vermilion", bold=True))
    elif combined.refused:
        layers.append(Text(LEFT, y, "bounds only: no number", "vermilion", "start", 10, dx=8, bold=True))
    else:
        low, high = scale.across(combined.low), scale.across(combined.high)
        layers.append(Polyline([(low, y), (high, y)], "ink", 8.0))
        layers.append(Marker(scale.across(combined.value), y, "vermilion", "diamond", 9))
        above, below = combined.high - combined.value, combined.value - combined.low
        words = f"{km(combined.value)} ± {km(above)}"
        if abs(above - below) > NEARLY_EQUAL:
            words = f"{km(combined.value)} + {km(above)} − {km(below)}"
        layers.append(_beside(low, high, y, words, "ink", bold=True))
    return layers


def _strips(combined: Combined, scale: Scale, rows: int) -> list[Layer]:
    """What other assumptions give, thin bars one below the other, and crosses where they give no number."""
    layers: list[Layer] = []
    strips = (combined.by_rho, combined.by_off)
    for name, moved, y in zip(("linked by", "off by"), strips, strips_y(rows), strict=True):
        if not moved:
            continue
        first, last = (_assumed(moved[end], moved is combined.by_off) for end in (0, -1))
        words = f"{name} {first} (top) to {last}"
        layers.append(Text(LABELS, y - BAR * (len(moved) - 1) / 2, words, "muted", size=9.5))
        for number, one in enumerate(moved):
            level, middle = y - BAR * number, scale.across(one.value)
            if one.refused:
                layers.append(Marker(middle, level, "vermilion", "cross", 6))
                continue
            ends = [(scale.across(one.value - one.below), level), (scale.across(one.value + one.above), level)]
            layers += [Polyline(ends, "muted", 2.5), Marker(middle, level, "ink", "circle", 3.5)]
    return layers


def _table(title: str, rows: Sequence[Row], combined: Combined, rho: float, off: float) -> Table:
    counts = ("data of its own", "shares data with the statement above", "copy, not counted")
    found: list[tuple[str, ...]] = []
    for row in rows:
        claim = row.print.claim
        ends = ("", "")
        if claim.relation in LIMITS:
            ends = ("bound", "open") if claim.relation in LOWER_LIMITS else ("open", "bound")
        elif row.print.kin != COPY:
            estimate = estimate_of(row.print, off)
            ends = (km(estimate.value - estimate.below), km(estimate.value + estimate.above))
        found.append((row.name, row.words, counts[row.print.kin], *ends))
    result = (
        ("no one number", "", "") if combined.refused else (km(combined.value), km(combined.low), km(combined.high))
    )
    found.append(("together", result[0], f"linked by {rho:g}, off by {100 * off:g} %", *result[1:]))
    for name, moved in (("linked by {:g}", combined.by_rho), ("off by {:.0%}", combined.by_off)):
        for one in moved:
            ends = ("refused", "") if one.refused else (km(one.value - one.below), km(one.value + one.above))
            found.append(("otherwise", km(one.value), name.format(one.assumed).replace("%", " %"), *ends))
    columns = ("print", "number (km)", "counts as, or assumed", "from", "to")
    return Table(columns, tuple(found), f"{title}: the prints and what they give together")
