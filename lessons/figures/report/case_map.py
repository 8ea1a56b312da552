"""What a report says of places, on a map: where it fell, where it was launched, how far that reaches, whose line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Polyline, Table, Text, point
from lessons.figures.report.nothing import nothing_picture
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import draw_chart, name_of_rocks
from lessons.figures.sea.chart_key import Entry
from lessons.figures.sea.zone_lines import COLOURS, all_lines
from lessons.records import Claim, Place
from lessons.reports.appraising.flight_pairs import printed_of
from lessons.reports.appraising.given import place_in
from lessons.reports.appraising.stated_places import sector_of, stated_side, zone_of
from lessons.reports.casefile.case import Case
from lessons.sea.geodesics import destination
from lessons.sea.positions import on_the_map
from lessons.sea.sectors import Sector

ASPECT, HALF_WIDTHS_KM, EDGE, STEP_KM = 0.5, (400.0, 1_600.0), 1.25, 200
MOST = 4  # places of fall, launch areas and ranges that are drawn, of each; the table has all
SECTORS = ("vermilion", "purple", "sky", "orange")
RING = np.linspace(0, 360, 181)
NAMED_AT = (50, 55, 60, 40, 65, 35, 30, 70, 25, 20, 75, 80, 15, 10)  # of the circle's points, two degrees apart
WIDE, BESIDE = 0.1, 0.02  # of half the chart: ends of a range that are drawn apart, circles that would be one line
WHOLE_SEA = Chart(39.0, 134.0, 900.0, ASPECT)  # where only a side of a line is stated
ALT = (
    "A chart with coasts and the lines of the zones of the sea. Sectors are where a stated fall can lie, squares the "
    "launch areas that the report names, dashed circles how far a stated range reaches from there."
)
NO_PLACE = (
    "no claim gives a distance and a direction from a known landmark, a launch area of the tables, or a side of a line"
)


class Fall(NamedTuple):
    """A claim that places the fall, and the sector that its words stand for."""

    claim: Claim
    sector: Sector


class Start(NamedTuple):
    """A claim that names a launch area, and that area."""

    claim: Claim
    place: Place


class Shown(NamedTuple):
    """What of a case goes on the map: falls, launch areas, ranges from the first of them if any, sides of lines."""

    falls: tuple[Fall, ...]
    starts: tuple[Start, ...]
    ranges: tuple[Claim, ...]
    sides: tuple[Claim, ...]


def case_map_picture(case: Case) -> Picture:
    """The places of a case's claims on a chart with the zones; that there is nothing to draw, where it is so.

    >>> case = Case.read("It fell about 200 km west of Oshima-Oshima, Japan's defence ministry said.")
    >>> case_map_picture(case).readout
    '[1] Japan MOD: fell about 200 km west of Oshima-Oshima.'
    >>> case_map_picture(Case.read("It flew 400 km.")).readout.partition(":")[0]
    'Nothing to draw'
    """
    shown = _shown(case)
    if not (shown.falls or shown.starts or shown.sides):
        return nothing_picture(NO_PLACE)
    zone = zone_of(shown.sides[0]) if shown.sides else "Japan"
    chart, key = _chart(shown, case.day), _key(shown, zone)

    def draw(figure, style):
        return draw_chart(figure, style, chart, (), all_lines(zone, "nobody"), key, name_of_rocks(chart))

    layers = [
        *_reaches(shown, chart, case.day),
        *(layer for number, fall in enumerate(shown.falls[:MOST]) for layer in _sector(number, fall, chart)),
        *(_start(start, chart) for start in _apart(shown.starts)[:MOST]),
    ]
    readout = _readout(shown, zone)
    return Picture(
        Background(("case map", chart, zone, key), draw, ASPECT),
        tuple(layers),
        alt=f"{ALT} {readout}",
        readout=readout,
        table=_table(shown, case),
    )


def _shown(case: Case) -> Shown:
    """What can be put on the course's map."""
    falls, starts, ranges, sides = [], [], [], []
    for claim in case.standing:
        if claim.quantity == "landing_relation" and (sector := sector_of(claim)) and on_the_map(sector.lat, sector.lon):
            falls.append(Fall(claim, sector))
        elif claim.quantity == "launch_place" and (place := place_in(claim.text or "")):
            if on_the_map(place.lat, place.lon):
                starts.append(Start(claim, place))
        elif claim.quantity == "range_km" and claim.has_number and claim.ends[1] > 0:
            ranges.append(claim)
        elif claim.quantity == "eez_status" and stated_side(claim):
            sides.append(claim)
    return Shown(tuple(falls), tuple(starts), tuple(ranges if starts else ()), tuple(sides))


def _apart(starts: Sequence[Start]) -> list[Start]:
    """One of each launch area."""
    return list({start.place.name: start for start in reversed(starts)}.values())[::-1]


def _chart(shown: Shown, day: str) -> Chart:
    """A chart that holds what is drawn: sectors, launch areas, and ranges as far as it is large enough."""
    spots = [spot for fall in shown.falls[:MOST] for spot in zip(*fall.sector.outline(), strict=True)]
    spots += [(fall.sector.lat, fall.sector.lon) for fall in shown.falls[:MOST]]
    spots += [(start.place.lat, start.place.lon) for start in _apart(shown.starts)[:MOST]]
    if not spots:
        return WHOLE_SEA
    lats, lons = np.array(spots).T
    middle = (round(float(lats.min() + lats.max()) / 2, 1), round(float(lons.min() + lons.max()) / 2, 1))
    x, y = Chart(*middle).xy(lats, lons).T
    half = EDGE * max(np.abs(x).max(), np.abs(y).max() / ASPECT)
    if shown.ranges:
        half = max(half, EDGE * min(_ends(claim, day)[0] for claim in shown.ranges) / ASPECT)
    # in steps, so that a small correction does not draw the ground anew
    return Chart(*middle, float(np.clip(math.ceil(half / STEP_KM) * STEP_KM, *HALF_WIDTHS_KM)), ASPECT)


def _ends(claim: Claim, day: str) -> tuple[float, float]:
    """The nearest and the farthest distance that a range allows, in km; the bound alone, where one side is open."""
    number = printed_of(claim, day)
    low, high = number.ends
    return (low or number.value, number.value if math.isinf(high) else high)


def _sector(number: int, fall: Fall, chart: Chart) -> list[Layer]:
    colour, outline = SECTORS[number], fall.sector.outline()
    start, middle = chart.xy(*np.array([(fall.sector.lat, fall.sector.lon), fall.sector.middle]).T)
    return [
        Polygon(chart.xy(outline.lats, outline.lons), colour, 0.3, hatch=fall.claim.stage == "forecast"),
        Polyline(np.array([start, middle]), colour, 1.2, "dash"),
        Marker(*point(start), "ink", "cross", 8, fall.sector.landmark),
        Marker(*point(middle), colour, "circle", 11),
        Text(*point(middle), f"[{fall.claim.claim_id}]", colour, "start", 11, dx=9, bold=True),
    ]


def _start(start: Start, chart: Chart) -> Marker:
    name = start.place.name.partition(" (")[0]
    return Marker(*point(chart.xy(start.place.lat, start.place.lon)[0]), "ink", "square", 11, name)


def _reaches(shown: Shown, chart: Chart, day: str) -> list[Layer]:
    """How far the ranges reach from the first launch area: a circle for each, two where the print leaves much room."""
    layers: list[Layer] = []
    drawn: list[float] = []
    for claim in shown.ranges[:MOST]:
        ends = _ends(claim, day)
        wide = ends[1] - ends[0] > WIDE * chart.half_width_km
        for km in dict.fromkeys(ends if wide else (sum(ends) / 2,)):
            if km > 2 * HALF_WIDTHS_KM[1] or any(abs(km - other) < BESIDE * chart.half_width_km for other in drawn):
                continue
            drawn.append(km)
            start = shown.starts[0].place
            at = destination(start.lat, start.lon, RING % 360, km)
            circle = chart.xy(np.asarray(at.lat), np.asarray(at.lon))
            layers += [Polyline(circle, "blue", 1.8, "dash"), *_named(circle, claim, chart)]
    return layers


def _named(circle: np.ndarray, claim: Claim, chart: Chart) -> list[Layer]:
    """The claim's number on its circle, to the east of the launch area if that is on the chart."""
    (left, right), (bottom, top) = chart.sides
    room = 0.06 * (right - left)
    for place in NAMED_AT:
        x, y = point(circle[place])
        if left + room < x < right - room and bottom + room < y < top - room:
            return [Text(x, y, f"[{claim.claim_id}]", "blue", "middle", 11, bold=True)]
    return []


def _key(shown: Shown, zone: str) -> tuple[Entry, ...]:
    """What the lines and marks mean, as far as they are there."""
    entries = [
        Entry(f"{zone}’s line, the rocks nobody’s", COLOURS[zone], "solid"),
        Entry("other lines", "muted", "dot"),
    ]
    if shown.falls:
        entries.append(Entry("stated fall", SECTORS[0], "o"))
    if shown.starts:
        entries.append(Entry("launch area", "ink", "s"))
    if shown.ranges:
        entries.append(Entry("stated range", "blue", "dash"))
    return tuple(entries)


def _readout(shown: Shown, zone: str) -> str:
    told = [f"[{one.claim.claim_id}] {one.claim.claimant}: fell {one.claim.text}." for one in shown.falls]
    told += [f"[{one.claim.claim_id}] {one.claim.claimant}: launched from {one.place.name}." for one in shown.starts]
    told += [f"[{side.claim_id}] {side.claimant}: {side.printed} {zone_of(side)}’s zone." for side in shown.sides]
    if shown.ranges:
        far = ", ".join(f"{claim.printed} [{claim.claim_id}]" for claim in shown.ranges[:MOST])
        told.append(f"The circles are {far} from {shown.starts[0].place.name}.")
    if not (shown.falls or shown.starts):
        told.append(f"No place is given: only {zone}’s line is drawn.")
    return " ".join(told)


def _table(shown: Shown, case: Case) -> Table:
    rows = [
        (
            f"[{one.claim.claim_id}] fall",
            one.claim.claimant,
            one.claim.text or "",
            _where(*one.sector.middle),
        )
        for one in shown.falls
    ]
    rows += [
        (
            f"[{one.claim.claim_id}] launch",
            one.claim.claimant,
            one.claim.text or "",
            _where(one.place.lat, one.place.lon),
        )
        for one in shown.starts
    ]
    rows += [
        (f"[{side.claim_id}] side", side.claimant, f"{side.printed}, {zone_of(side)}’s zone", "-")
        for side in shown.sides
    ]
    rows += [
        (f"[{claim.claim_id}] range", claim.claimant, claim.printed, printed_of(claim, case.day).allows())
        for claim in shown.ranges
    ]
    return Table(
        ("claim", "who", "what it says", "where, or how far"), tuple(rows), "The places that the report states"
    )


def _where(lat: float, lon: float) -> str:
    return f"{abs(lat):.1f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.1f}° {'E' if lon >= 0 else 'W'}"
