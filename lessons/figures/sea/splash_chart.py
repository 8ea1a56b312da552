"""A stated splash on a chart: its sector, a cloud of places in it, and the lines of the zones."""

from functools import cache
from typing import NamedTuple

import numpy as np
import shapely

from lessons import sea
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Polyline, Table, point
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import draw_chart
from lessons.figures.sea.chart_key import Entry
from lessons.figures.sea.zone_lines import COLOURS, COUNTED, all_lines
from lessons.sea.chance import SURE, Chance, Verdict, chance_of, verdict_of
from lessons.sea.sampling import Counts
from lessons.sea.sectors import Sector
from lessons.sea.shapes import VARIANTS, area, land

ASPECT = 0.48  # of the picture, with its key: a chart of half its width as high needs no more
RINGS_KM = (100.0, 200.0, 300.0, 400.0)
SAMPLES = 1000
# Steps of a sequence that fills a square evenly: with them a thousand places tell a share as well as many more by lot.
EVENLY = np.array([[0.7548776662466927], [0.5698402909980532]])
MOST_DOTS, FEWEST_DOTS = 150, 30  # of the places, that are drawn
DOT_ROOM = 0.0075  # of the chart's width: a square of that side for each dot
DOT_RADIUS, DOT_WIDTH = 0.0012, 1.7  # of a dot's circle, of the chart's width; and of its line, in points
CORNERS = np.column_stack([np.cos(turn := np.linspace(0, 2 * np.pi, 7)), np.sin(turn)])
ALT = (
    "A chart around a landmark, with circles every 100 km, coasts, and the lines of the zones of the sea. A sector is "
    "where the stated splash can lie, filled with dots: those inside the zone and those outside it in two colours."
)


class Shown(NamedTuple):
    """A sector with what is said of it: whose zone is asked for, whom the rocks count for, and the words stated."""

    sector: Sector
    zone: str = "Japan"
    liancourt: str = "nobody"
    words: str = ""


def splash_picture(shown: Shown, chart: Chart, middle_is_movable: bool = True) -> Picture:
    """The chart with one stated splash; ValueError as in `sea.Sector`.

    >>> sector = sea.Sector.from_words("about 200 km west of Oshima-Oshima")
    >>> splash_picture(Shown(sector), Chart(sector.lat, sector.lon)).readout.splitlines()[0]
    'From Oshima-Oshima: 173 to 227 km away, between 247.5° and 292.5°.'
    """
    places = cloud(shown.sector, shown.zone)
    chances = chances_of(places)
    verdict = verdict_of(chances)
    readout = "\n".join((_where(shown.sector), *_how_likely(shown, chances, verdict)))
    lines = all_lines(shown.zone, shown.liancourt)
    key = ("splash", chart, shown.zone, shown.liancourt)
    return Picture(
        Background(key, lambda figure, style: draw_chart(figure, style, chart, RINGS_KM, lines, _key(shown)), ASPECT),
        tuple(_sector(shown, chart, _dotted(places, shown.liancourt, chart), middle_is_movable)),
        alt=f"{ALT} {readout}",
        readout=readout,
        table=_table(shown, chances, verdict),
    )


class Cloud(NamedTuple):
    """Places at sea drawn from a sector (lat, lon), which of them lie in the zone by each variant, and how many fell
    on land and were left out."""

    lats: np.ndarray
    lons: np.ndarray
    inside: dict[str, np.ndarray]
    on_land: int


def cloud(sector: Sector, zone: str) -> Cloud:
    """The places that picture and chances are made of, spread evenly over the sector: the same ones each time.

    >>> sorted(cloud(sea.Sector.from_words("about 200 km west of Oshima-Oshima"), "Japan").inside)
    ['Japan', 'South Korea', 'nobody']
    """
    across, along = _evenly()
    low, high = sector.distance_km
    bearings = (sector.bearing_deg + sector.half_width_deg * (2 * across - 1)) % 360
    points = sea.destination(sector.lat, sector.lon, bearings, low + (high - low) * along)
    at_sea = ~shapely.contains_xy(land(), points.lon, points.lat)
    lats, lons = points.lat[at_sea], points.lon[at_sea]
    inside = {name: shapely.contains_xy(area(zone, name), lons, lats) for name in VARIANTS}
    return Cloud(lats, lons, inside, SAMPLES - len(lats))


@cache
def _evenly() -> np.ndarray:
    """Shares from 0 to 1 across and along a sector, shape (2, SAMPLES)."""
    return (0.5 + EVENLY * np.arange(1, SAMPLES + 1)) % 1


def chances_of(places: Cloud) -> dict[str, Chance]:
    """The chance of a zone for each way to count the rocks, from the places drawn."""
    return {
        name: chance_of(Counts(int((~inside).sum()), int(inside.sum()), places.on_land))
        for name, inside in places.inside.items()
    }


def _where(sector: Sector) -> str:
    low, high = sector.distance_km
    place = sector.landmark or f"{sector.lat:.2f}° N, {sector.lon:.2f}° E"
    if sector.half_width_deg >= 180:
        return f"From {place}: {low:,.0f} to {high:,.0f} km away, in any direction."
    first, last = ((sector.bearing_deg + side * sector.half_width_deg) % 360 for side in (-1, 1))
    return f"From {place}: {low:,.0f} to {high:,.0f} km away, between {first:g}° and {last:g}°."


def _how_likely(shown: Shown, chances: dict[str, Chance], verdict: Verdict) -> tuple[str, ...]:
    """The shares and the verdict in short sentences."""
    on_land = max(chance.on_land for chance in chances.values())
    if on_land == 1:
        return ("All of it is on land, where no splash can be.",)
    ashore = f"{_of_100(on_land)} of 100 places in it are on land and left out. " if on_land else ""
    shares = {variant: _of_100(chance.chance) for variant, chance in chances.items()}
    if len(set(shares.values())) == 1:
        said = f"{shares['nobody']} of 100 places at sea lie inside {shown.zone}'s line, whoever the rocks count for."
    else:
        said = (
            f"Of 100 places at sea, {shares['nobody']} lie inside {shown.zone}'s line if the rocks count for nobody; "
            f"{shares['South Korea']} if for South Korea; {shares['Japan']} if for Japan."
        )
    ends = {"inside": "Inside, by what was stated.", "outside": "Outside, by what was stated."}
    return f"{ashore}{said}", ends.get(verdict.verdict, f"Cannot be told: {_why(shares)}.")


def _of_100(share: float) -> str:
    return "less than 1" if 0 < share < 0.01 else f"{100 * share:.0f}"


def _why(shares: dict[str, str]) -> str:
    return (
        "it turns on who the rocks count for" if len(set(shares.values())) > 1 else "the line runs through the sector"
    )


def _dotted(places: Cloud, liancourt: str, chart: Chart) -> list[Layer]:
    """Some of the places as dots, inside and outside the zone in two colours; fewer where they would run together."""
    if not len(places.lats):
        return []
    at = chart.xy(places.lats[:MOST_DOTS], places.lons[:MOST_DOTS])
    wide, high = np.ptp(at, axis=0)
    room = (DOT_ROOM * 2 * chart.half_width_km) ** 2
    number = int(np.clip(wide * high / room / 3, FEWEST_DOTS, MOST_DOTS))
    at, inside = at[:number], places.inside[liancourt][:number]
    sides = ((inside, "green"), (~inside, "vermilion"))
    return [_dots(at[side], colour, 2 * DOT_RADIUS * chart.half_width_km) for side, colour in sides if side.any()]


def _dots(at: np.ndarray, colour: str, radius_km: float) -> Polyline:
    """Small circles whose lines fill them, all in one layer."""
    circles = np.full((len(at), len(CORNERS) + 1, 2), np.nan)
    circles[:, :-1] = at[:, None] + radius_km * CORNERS
    return Polyline(circles.reshape(-1, 2), colour, DOT_WIDTH)


def _sector(shown: Shown, chart: Chart, dots: list[Layer], movable: bool) -> list[Layer]:
    """The sector's outline, the way to its middle, the dots, and both marks on top."""
    outline, named = shown.sector.outline(), shown.sector.landmark
    area = Polygon(chart.xy(outline.lats, outline.lons), "ink", 0.08)
    start, middle = chart.xy(*np.array([(shown.sector.lat, shown.sector.lon), shown.sector.middle]).T)
    landmark = Marker(*point(start), "ink", "square", 10, named, movable=movable, name="start")
    if shown.sector.half_width_deg >= 180:
        return [area, *dots, landmark]
    way = Polyline(np.array([start, middle]), "ink", 1.2, "dash")
    return [area, way, *dots, Marker(*point(middle), "ink", "circle", 13, movable=movable, name="splash"), landmark]


def _key(shown: Shown) -> tuple[Entry, ...]:
    """What the drawn line and the colours mean."""
    counted = {"nobody": "nobody's", "South Korea": "South Korea's", "Japan": "Japan's"}[shown.liancourt]
    return (
        Entry(f"{shown.zone}'s line, the rocks {counted}", COLOURS[shown.zone], "solid"),
        Entry("other lines", "muted", "dot"),
        Entry("places inside", "green", "o"),
        Entry("outside", "vermilion", "o"),
    )


def _table(shown: Shown, chances: dict[str, Chance], verdict: Verdict) -> Table:
    sector = shown.sector
    rows = [
        ("stated", shown.words or "-"),
        ("from", f"{sector.landmark or 'a place'}, {sector.lat:.3f}° N, {sector.lon:.3f}° E"),
        ("distance", f"{sector.distance_km[0]:,.0f} to {sector.distance_km[1]:,.0f} km"),
        ("bearing", f"{sector.bearing_deg:g}° and {sector.half_width_deg:g}° to each side"),
        ("middle", "{:.2f}° N, {:.2f}° E".format(*sector.middle)),
    ]
    rows += [(f"inside {shown.zone}'s zone, {COUNTED[variant]}", _share(chance)) for variant, chance in chances.items()]
    rows.append((f"verdict (a side from {100 * SURE:.0f} of 100 places on)", f"{verdict.verdict}: {verdict.reason}"))
    return Table(("what", "value"), tuple(rows), "The stated splash")


def _share(chance: Chance) -> str:
    return "all on land" if chance.on_land == 1 else f"{_of_100(chance.chance)} of 100 places at sea"
