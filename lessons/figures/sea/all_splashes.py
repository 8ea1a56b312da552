"""Every final position on one chart: its sector, its number, and whether it fits what was said of its side."""

from collections import Counter
from functools import cache

import numpy as np

from lessons import data, sea
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Table, Text, point
from lessons.figures.report.sheet import Sheet
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import draw_chart
from lessons.figures.sea.zone_lines import zone_lines
from lessons.sea.chance import UNDECIDED
from lessons.sea.reported_falls import CLAIMANT, FITS, FITS_NOT, SplashVerdict, words_of
from lessons.sea.shapes import VARIANTS

CHART = Chart(40.5, 135.9, half_width_km=715, aspect=0.6)
OWN_ONLY = "fits its own line only"
OPEN = "?"  # behind a number whose whole sector is on no side
# What a verdict looks like: colour and shape, never colour alone; and what the key says.
LOOKS = {
    FITS: ("green", "circle", "fits, whoever the rocks count for"),
    OWN_ONLY: ("blue", "square", f"fits {CLAIMANT}’s own line only"),
    FITS_NOT: ("vermilion", "cross", "does not fit"),
    UNDECIDED: ("orange", "diamond", "cannot be told"),
}
HIDDEN_KM = 15  # marks nearer to each other would hide each other
APART_KM = 27  # so they stand below each other
NUMBER_KM = (
    (0, 28),
    (34, 0),
    (-34, 0),
    (0, -28),
    (34, 20),
    (-34, 20),
    (34, -20),
    (-34, -20),
    (50, 0),
)  # where a number can stand beside its mark, the best way first
FREE_KM = 27  # to the nearest other mark or number
NARROW = 0.7  # how much less room a number leaves to its sides, where it is wider than high


def verdict_in_short(row: SplashVerdict) -> str:
    """One word for both questions: fits, fits its own line only, does not fit, or cannot be told.

    >>> {verdict_in_short(row) for row in finals()} <= set(LOOKS)
    True
    """
    return OWN_ONLY if row.fits_claimant == FITS and row.fits_all != FITS else row.fits_claimant


@cache
def finals() -> tuple[SplashVerdict, ...]:
    """The final positions with their verdicts, in the order of the days.

    >>> finals()[0].splash.splash_id
    '2016-08-03-1'
    """
    return tuple(row for row in sea.splashes() if row.splash.stage == "final")


@cache
def all_splashes_picture() -> Picture:
    """The chart of the Sea of Japan / East Sea with every final position that lies on it.

    >>> all_splashes_picture().table.columns[0]
    'no.'
    """
    shown = {number: row for number, row in enumerate(finals(), 1) if _on_chart(row)}
    background = Background(("all splashes", CHART), _ground, CHART.aspect)
    readout = _readout(shown)
    alt = (
        "A chart of the Sea of Japan / East Sea with every final position as a pale sector and a numbered mark, beside "
        f"the line that {CLAIMANT} draws and, dashed and dotted, that line if Liancourt Rocks (Dokdo / Takeshima) "
        f"count for others. {readout}"
    )
    return Picture(background, (*_sectors(shown), *_marks(shown), *_key()), alt, readout, table=verdicts_sheet().table)


def verdicts_sheet() -> Sheet:
    """Every final position as a row: its number, its words, what was said, and the answers to the two questions.

    >>> verdicts_sheet().table.rows[0][:2]
    ('1', '3 August 2016')
    """
    rows = tuple(
        (
            str(number),
            data.event(row.splash.event_id).day,
            words_of(row.splash),
            row.splash.reported,
            row.fits_claimant,
            row.fits_all,
            _inside(row),
        )
        for number, row in enumerate(finals(), 1)
    )
    fits = (f"fits {CLAIMANT}’s own line?", "fits every variant?")
    columns = ("no.", "day", "stated", "said to be", *fits, f"places inside {CLAIMANT}’s own line")
    return Sheet(Table(columns, rows, "Every final position and its verdict"))


def _inside(row: SplashVerdict) -> str:
    chance = row.as_sector.chances[CLAIMANT].chance
    return "off the map" if np.isnan(chance) else f"{100 * chance:.0f} of 100"


def left_open(row: SplashVerdict) -> bool:
    """Whether the whole sector gives no side: not nine tenths of it on one, whoever the rocks count for.

    >>> [left_open(row) for row in finals() if row.splash.event_id == "nk-2022-11-18"]
    [False]
    """
    return row.as_sector.verdict == UNDECIDED


def _on_chart(row: SplashVerdict) -> bool:
    x, y = CHART.xy(*row.sector.middle)[0]
    (west, east), (south, north) = CHART.sides
    return bool(west < x < east and south < y < north)


def _readout(shown: dict[int, SplashVerdict]) -> str:
    found = Counter(verdict_in_short(row) for row in shown.values())
    told = "; ".join(
        f"{words}: {', '.join(str(number) for number, row in shown.items() if verdict_in_short(row) == verdict)}"
        for verdict, (_, _, words) in LOOKS.items()
        if found[verdict]
    )
    off = len(finals()) - len(shown)
    left = ", ".join(str(number) for number, row in shown.items() if left_open(row))
    return (
        f"{len(shown)} final positions, by their words as printed. {told[0].upper()}{told[1:]}. {off} more lie off "
        f"this chart.\n{OPEN}: the whole sector is on no side, for {left}."
    )


def _ground(figure, style):
    others = [
        ("blue", dash, line)
        for variant, dash in zip((name for name in VARIANTS if name != CLAIMANT), ("dash", "dot"), strict=True)
        for line in zone_lines(CLAIMANT, variant)
    ]
    own = [("green", "solid", line) for line in zone_lines(CLAIMANT, CLAIMANT)]
    return draw_chart(figure, style, CHART, (), (*others, *own))


def _sectors(shown: dict[int, SplashVerdict]) -> list[Layer]:
    layers: list[Layer] = []
    for row in shown.values():
        outline = row.sector.outline()
        layers.append(Polygon(CHART.xy(outline.lats, outline.lons), LOOKS[verdict_in_short(row)][0], 0.05))
    return layers


def _marks(shown: dict[int, SplashVerdict]) -> list[Layer]:
    """The numbered marks, none upon another, each number where there is most room beside its mark."""
    at = {
        number: (x, y - APART_KM * place)
        for (x, y), numbers in _piles(shown).items()
        for place, number in enumerate(numbers)
    }
    layers: list[Layer] = []
    taken = list(at.values())
    for number, (x, y) in at.items():
        colour, shape, _ = LOOKS[verdict_in_short(shown[number])]
        others = [place for place in taken if place != (x, y)]
        room = [min(np.hypot(NARROW * (x + east - a), y + north - b) for a, b in others) for east, north in NUMBER_KM]
        best = next((way for way, free in enumerate(room) if free > FREE_KM), int(np.argmax(room)))
        words = x + NUMBER_KM[best][0], y + NUMBER_KM[best][1]
        taken.append(words)
        layers += [
            Marker(x, y, colour, shape, 11),
            Text(*words, f"{number}{OPEN if left_open(shown[number]) else ''}", "ink", "middle", 10.5, bold=True),
        ]
    return layers


def _piles(shown: dict[int, SplashVerdict]) -> dict[tuple[float, float], list[int]]:
    """The numbers by the place of their mark; whoever would lie on an earlier mark goes below it."""
    piles: dict[tuple[float, float], list[int]] = {}
    for number, row in shown.items():
        x, y = point(CHART.xy(*row.sector.middle)[0])
        near = next((place for place in piles if np.hypot(place[0] - x, place[1] - y) < HIDDEN_KM), (x, y))
        piles.setdefault(near, []).append(number)
    return piles


def _key() -> list[Layer]:
    """What the marks and the lines mean, in the upper left corner."""
    (west, _), (_, north) = CHART.sides
    step = 0.05 * 2 * CHART.half_width_km * CHART.aspect
    x = west + 0.03 * 2 * CHART.half_width_km
    layers: list[Layer] = []
    for row, (colour, shape, words) in enumerate(LOOKS.values()):
        y = north - step * (row + 0.9)
        layers += [Marker(x, y, colour, shape, 10), Text(x, y, words, "ink", size=10.5, dx=10)]
    y = north - step * (len(LOOKS) + 0.9)
    return [
        *layers,
        Text(x, y, f"solid: the line that {CLAIMANT} draws", "green", size=10.5, dx=-6),
        Text(x, y - step, "dashed: the rocks count for nobody", "blue", size=10.5, dx=-6),
        Text(x, y - 2 * step, "dotted: for South Korea", "blue", size=10.5, dx=-6),
        Text(x, y - 3 * step, f"{OPEN}: the whole sector is on no side", "ink", size=10.5, dx=-6),
    ]


def numbers_of(verdict: str) -> tuple[int, ...]:
    """The numbers on the chart and in its table that have a verdict in short.

    >>> len(numbers_of("fits")) > 5
    True
    """
    if verdict not in LOOKS:
        raise ValueError(f"verdict: {verdict!r} given; accepted: {', '.join(LOOKS)}")
    return tuple(np.flatnonzero([verdict_in_short(row) == verdict for row in finals()]) + 1)
