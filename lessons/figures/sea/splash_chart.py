"""A stated splash on a chart: its sector, a cloud of places in it, and the lines of the zones."""

from typing import NamedTuple

import numpy as np
import shapely

from lessons import sea
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Polyline, Table, Text, point
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import draw_chart
from lessons.figures.sea.zone_lines import COUNTED, all_lines
from lessons.sea.chance import SURE, Chance, Verdict, chance_of, verdict_of
from lessons.sea.sampling import Counts, drawn
from lessons.sea.sectors import Sector
from lessons.sea.shapes import VARIANTS, area, land

RINGS_KM = (100.0, 200.0, 300.0, 400.0)
SAMPLES, SEED = 2000, 1
DOTS = 150  # of the samples are drawn
DOT_SHARE, DOT_WIDTH = 0.0012, 2.6  # how long a dot's stroke is, of the chart's width; and how wide, in points
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
        Background(key, lambda figure, style: draw_chart(figure, style, chart, RINGS_KM, lines), chart.aspect),
        (*_dotted(places, shown.liancourt, chart), *_sector(shown, chart, middle_is_movable), *_key(shown, chart)),
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
    """Draw the places that picture and chances are made of: the same ones each time.

    >>> sorted(cloud(sea.Sector.from_words("about 200 km west of Oshima-Oshima"), "Japan").inside)
    ['Japan', 'South Korea', 'nobody']
    """
    km, bearings = drawn(sector, SAMPLES, SEED)
    points = sea.destination(sector.lat, sector.lon, np.degrees(bearings) % 360, km)
    at_sea = ~shapely.contains_xy(land(), points.lon, points.lat)
    lats, lons = points.lat[at_sea], points.lon[at_sea]
    inside = {name: shapely.contains_xy(area(zone, name), lons, lats) for name in VARIANTS}
    return Cloud(lats, lons, inside, SAMPLES - len(lats))


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
    shares = {variant: f"{100 * chance.chance:.0f}" for variant, chance in chances.items()}
    if len(set(shares.values())) == 1:
        said = f"{shares['nobody']} of 100 places in it lie inside {shown.zone}'s line, whoever the rocks count for."
    else:
        said = (
            f"Inside {shown.zone}'s line lie {shares['nobody']} of 100 places in it if the rocks count for nobody, "
            f"{shares['South Korea']} if for South Korea, {shares['Japan']} if for Japan."
        )
    ends = {"inside": "Inside, by what was stated.", "outside": "Outside, by what was stated."}
    return said, ends.get(verdict.verdict, f"Cannot be told: {verdict.reason.split(' (')[0]}.")


def _dotted(places: Cloud, liancourt: str, chart: Chart) -> list[Layer]:
    """Some of the places as short strokes, inside and outside the zone in two colours."""
    at, inside = chart.xy(places.lats[:DOTS], places.lons[:DOTS]), places.inside[liancourt][:DOTS]
    sides = ((inside, "green"), (~inside, "vermilion"))
    half_km = DOT_SHARE * chart.half_width_km
    return [_dots(at[side], colour, half_km) for side, colour in sides if side.any()]


def _dots(at: np.ndarray, colour: str, half_km: float) -> Polyline:
    strokes = np.full((3 * len(at), 2), np.nan)
    strokes[::3], strokes[1::3] = at - (half_km, 0), at + (half_km, 0)
    return Polyline(strokes, colour, DOT_WIDTH)


def _sector(shown: Shown, chart: Chart, movable: bool) -> list[Layer]:
    outline = shown.sector.outline()
    start, middle = chart.xy(shown.sector.lat, shown.sector.lon)[0], chart.xy(*shown.sector.middle)[0]
    layers: list[Layer] = [Polygon(chart.xy(outline.lats, outline.lons), "ink", 0.08)]
    if shown.sector.half_width_deg < 180:
        layers.append(Polyline(np.array([start, middle]), "ink", 1.2, "dash"))
        layers.append(Marker(*point(middle), "vermilion", "circle", 13, movable=movable, name="splash"))
    layers.append(Marker(*point(start), "ink", "square", 10, shown.sector.landmark, movable=movable, name="landmark"))
    return layers


def _key(shown: Shown, chart: Chart) -> list[Layer]:
    """What the colours and the drawn line mean, in the upper right corner."""
    (_, right), (_, top) = chart.sides
    step = 0.055 * 2 * chart.half_width_km * chart.aspect
    words = (
        (f"line of {shown.zone}'s zone: {COUNTED[shown.liancourt]}", "green"),
        ("● places inside it", "green"),
        ("● places outside it", "vermilion"),
    )
    x = right - 0.015 * 2 * chart.half_width_km
    return [Text(x, top - step * (row + 0.7), text, colour, "end", 10.5) for row, (text, colour) in enumerate(words)]


def _table(shown: Shown, chances: dict[str, Chance], verdict: Verdict) -> Table:
    sector = shown.sector
    rows = [
        ("stated", shown.words or "-"),
        ("from", f"{sector.landmark or 'a place'}, {sector.lat:.3f}° N, {sector.lon:.3f}° E"),
        ("distance", f"{sector.distance_km[0]:,.0f} to {sector.distance_km[1]:,.0f} km"),
        ("bearing", f"{sector.bearing_deg:g}° and {sector.half_width_deg:g}° to each side"),
        ("middle", "{:.2f}° N, {:.2f}° E".format(*sector.middle)),
    ]
    rows += [
        (f"inside {shown.zone}'s zone, {COUNTED[variant]}", f"{100 * chance.chance:.0f} of 100 places")
        for variant, chance in chances.items()
    ]
    rows.append((f"verdict (a side from {100 * SURE:.0f} of 100 places on)", f"{verdict.verdict}: {verdict.reason}"))
    return Table(("what", "value"), tuple(rows), "The stated splash")
