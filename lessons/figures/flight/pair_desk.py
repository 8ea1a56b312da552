"""One claimant's pair on the map of all flights: the box of its rounding, its farthest throw, the known launches."""

import math

import numpy as np

from lessons import flight
from lessons.figures.engine.picture import Background, Marker, Picture, Polygon, Polyline, Table, Text
from lessons.figures.flight.map_ground import APOGEES_KM, BAND_WORDS, CLASSES, RANGES_KM, draw_map, equal_speed
from lessons.reports.pair import Pair
from lessons.sources.selections import map_launches

ASPECT, KEY_BELOW = 0.5, -0.33  # so low that picture, controls and all sentences stand on a laptop's screen
MARKS = 0.7  # small, so that the pair stands out among the launches
WORDS_ACROSS = 0.27  # so far "the pair" reaches, as a logarithm of km
ALT = (
    "A map of flights, range across and apogee up, both in steps of ten, with a thick line of ordinary throws and "
    "marks for known launches. On it stands one pair with the box of its rounding; a bound leaves one side open."
)
NOTE = "Each number is free flight's answer to what was printed; it does not show that the print is true."


def pair_desk_picture(pair: Pair, who: str = "") -> Picture:
    """The pair and its box on the range-apogee map, the farthest throw of its speed, and every number in a sentence.

    `who` printed both. Where a maximum range is refused, no farthest throw and no line of equal speed is drawn.

    >>> from lessons.reports.printed import printed
    >>> from lessons.units import read
    >>> pair = Pair(printed("range_km", read("500 km")), printed("apogee_km", read("over 550 km")))
    >>> pair_desk_picture(pair).table.rows[3][:2]
    ('kind of path', 'at least 4.09')
    """
    findings = pair.findings()
    first = f"{f'{who}: ' if who else ''}{_printed(pair)}"
    sentences = [finding.sentence for finding in findings if finding.name not in ("range", "apogee", "time")]
    rows = tuple((finding.name, finding.number, finding.sentence) for finding in findings)
    return Picture(
        Background(("pair desk", map_launches()), _ground, aspect=ASPECT),
        (*_farthest(pair), *_box(pair), *_point(pair), *_band(pair)),
        alt=" ".join([ALT, first, *sentences]),
        readout="\n".join([first, *sentences]),
        table=Table(("what", "number", "what it says"), rows, f"{who or 'One claimant'}: a pair, read as free flight"),
    )


def pair_as_text(pair: Pair, who: str = "") -> str:
    """All that the desk says of a pair, as plain text to keep.

    >>> from lessons.reports.printed import printed
    >>> from lessons.units import read
    >>> pair = Pair(printed("range_km", read("500 km")), printed("apogee_km", read("over 550 km")))
    >>> pair_as_text(pair, "A ministry").splitlines()[0]
    'A ministry: 500 km far, over 550 km up.'
    """
    lines = [f"{who or 'One claimant'}: {_stated(pair)}."]
    lines += [f"- {finding.sentence}" for finding in pair.findings()]
    return "\n".join([*lines, NOTE])


def _ground(figure, style):
    return draw_map(figure, style, map_launches(), KEY_BELOW, MARKS)


def _stated(pair: Pair) -> str:
    words = f"{pair.far.words} far, {pair.high.words} up"
    return f"{words}, {pair.minutes.words}" if pair.minutes else words


def _printed(pair: Pair) -> str:
    time = f", {pair.minutes.words} ({pair.minutes.allows()})" if pair.minutes else ""
    return f"{pair.far.words} far ({pair.far.allows()}), {pair.high.words} up ({pair.high.allows()}){time}."


def _on_map(range_km, apogee_km) -> tuple[float, float]:
    return float(np.clip(range_km, *RANGES_KM)), float(np.clip(apogee_km, *APOGEES_KM))


def _box(pair: Pair) -> list:
    """What print and rounding allow; an open side ends in an arrow instead of an edge."""
    (near, far), (low, top) = pair.far.ends, pair.high.ends
    left, bottom = _on_map(near, low)
    right, upper = _on_map(far, top)
    layers: list = [Polygon([(left, bottom), (right, bottom), (right, upper), (left, upper)], "vermilion", 0.25)]
    x, y = _on_map(*pair.point)
    if pair.far.open:
        layers += _arrow((x, y), right if math.isinf(far) else left, "▶" if math.isinf(far) else "◀", across=True)
    if pair.high.open:
        layers += _arrow((x, y), upper if math.isinf(top) else bottom, "▲" if math.isinf(top) else "▼", across=False)
    return layers


def _arrow(start: tuple[float, float], end: float, tip: str, across: bool) -> list:
    """A line from the bound to where it is open."""
    stop = (end, start[1]) if across else (start[0], end)
    inwards = {"▶": (-7, 0), "◀": (7, 0), "▲": (0, -7), "▼": (0, 7)}[tip]
    return [
        Polyline(np.array([start, stop]), "vermilion", 2.2, "dash"),
        Text(*stop, tip, "vermilion", "middle", 13, *inwards),
    ]


def _farthest(pair: Pair) -> list:
    """All throws at that speed, and how far the best of them goes, along the line of ordinary throws."""
    found = pair.farthest
    if found is None:
        return []
    layers: list = [Polyline(equal_speed(flight.free_flight(*pair.point).speed_km_s), "vermilion", 1.8, "dash")]
    if math.isinf(found.low):
        return layers
    ends = np.clip((max(found.low, RANGES_KM[0]), min(found.high, RANGES_KM[1])), *RANGES_KM)
    along = np.geomspace(ends[0], ends[1], 30)
    heights = np.asarray(flight.minimum_energy(along).apogee_km)
    layers.append(Polyline(np.column_stack([along, heights]), "orange", 8))
    end = 0 if math.isinf(found.high) else -1  # an open end has no place of its own
    x, y = float(along[end]), float(heights[end])
    layers.append(Marker(x, y, "orange", "diamond", 10))
    return [*layers, Text(x, y, f"farthest {pair.reach().number}", "orange", *_beside(x))]


def _beside(range_km: float) -> tuple[str, float, float, float]:
    """How words stand below the line of ordinary throws: anchor, size, and how far off across and up."""
    return ("end", 11, -6, -15) if range_km > 2500 else ("start", 11, 8, -13)


def _point(pair: Pair) -> list:
    place = _on_map(*pair.point)
    inside = place == tuple(map(float, pair.point))
    x, y = place
    words = "the pair" if inside else f"off the map: {pair.far.words} far, {pair.high.words} up"
    right = x * 10**WORDS_ACROSS
    anchor, dx = ("end", -4) if x > 1500 or any(x < limit < right for _, limit in CLASSES) else ("start", 4)
    dy = -18 if y > 4000 else 18
    shape = "circle" if inside else "cross"
    return [
        Marker(x, y, "vermilion", shape, 14, movable=inside),
        Text(x, y, words, "ink", anchor, 12, dx, dy, bold=True),
    ]


def _band(pair: Pair) -> list:
    """The name of the band of low paths, unless the pair stands there: then the sentences say it."""
    range_km, apogee_km = pair.point
    if range_km > 2300 and apogee_km < 120:
        return []
    return [Text(RANGES_KM[1], 55, BAND_WORDS, "ink", "end", 10.5, -8)]
