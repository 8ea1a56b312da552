"""A stated splash on a chart: its sector, a cloud of places in it, and the lines of the zones."""

from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Polyline, Table, point
from lessons.figures.engine.style import Style
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import draw_chart, name_of_rocks
from lessons.figures.sea.chart_key import Entry
from lessons.figures.sea.zone_lines import COLOURS, COUNTED, all_lines
from lessons.sea.chance import SURE, Chance, Cloud, Verdict, chances_of, cloud, verdict_of
from lessons.sea.sectors import Sector

ASPECT = 0.48  # of the picture, with its key: a chart of half its width as high needs no more
RINGS_KM = (100.0, 200.0, 300.0, 400.0)
MOST_DOTS, FEWEST_DOTS = 150, 30  # of the places, that are drawn
ALL = 1 - 1e-9  # of a sector
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

    >>> sector = Sector.from_words("about 200 km west of Oshima-Oshima")
    >>> splash_picture(Shown(sector), Chart(sector.lat, sector.lon)).readout.splitlines()[0]
    'From Oshima-Oshima: 173 to 227 km away, between 247.5° and 292.5°.'
    """
    places = cloud(shown.sector, shown.zone)
    chances = chances_of(places)
    verdict = verdict_of(chances)
    readout = "\n".join((_where(shown.sector), *_how_likely(shown, chances, verdict)))
    lines = all_lines(shown.zone, shown.liancourt)
    key = ("splash", chart, shown.zone, shown.liancourt)

    def ground(figure: Figure, style: Style) -> Axes:
        return draw_chart(figure, style, chart, RINGS_KM, lines, _key(shown), name_of_rocks(chart))

    return Picture(
        Background(key, ground, ASPECT),
        tuple(_sector(shown, chart, _dotted(places, shown.liancourt, chart), middle_is_movable)),
        alt=f"{ALT} {readout}",
        readout=readout,
        table=_table(shown, chances, verdict),
    )


def _where(sector: Sector) -> str:
    low, high = sector.distance_km
    place = sector.landmark or f"{sector.lat:.2f}° N, {sector.lon:.2f}° E"
    if sector.half_width_deg >= 180:
        return f"From {place}: {low:,.0f} to {high:,.0f} km away, in any direction.{_no_end(sector)}"
    first, last = ((sector.bearing_deg + side * sector.half_width_deg) % 360 for side in (-1, 1))
    return f"From {place}: {low:,.0f} to {high:,.0f} km away, between {first:g}° and {last:g}°.{_no_end(sector)}"


def _no_end(sector: Sector) -> str:
    return " No farthest distance was stated: that end is ours." if sector.open_ended else ""


def _how_likely(shown: Shown, chances: dict[str, Chance], verdict: Verdict) -> tuple[str, ...]:
    """The shares and the verdict in short sentences."""
    on_land, off_map = (max(getattr(one, name) for one in chances.values()) for name in ("on_land", "off_map"))
    if on_land == 1:
        return ("All of it is on land, where no splash can be.",)
    left_out = f"{_of_100(on_land).capitalize()} of 100 places in it are on land and left out. " if on_land else ""
    if off_map:
        left_out += f"{_of_100(off_map).capitalize()} of 100 places in it are off the map. "
    if on_land + off_map > ALL:
        return (f"{left_out}Cannot be told: none of its sea is on the map.",)
    shares = {variant: _of_100(chance.chance) for variant, chance in chances.items()}
    if len(set(shares.values())) == 1:
        all_say = shares["nobody"].capitalize()
        said = f"{all_say} of 100 places at sea lie inside {shown.zone}'s line, whoever the rocks count for."
    else:
        said = (
            f"Of 100 places at sea, {shares['nobody']} lie inside {shown.zone}'s line if the rocks count for nobody; "
            f"{shares['South Korea']} if for South Korea; {shares['Japan']} if for Japan."
        )
    ends = {"inside": "Inside, by what was stated.", "outside": "Outside, by what was stated."}
    return f"{left_out}{said}", ends.get(verdict.verdict, f"Cannot be told: {_why(verdict)}.")


def _of_100(share: float) -> str:
    return "less than 1" if 0 < share < 0.01 else f"{100 * share:.0f}"


def _why(verdict: Verdict) -> str:
    """What an open answer turns on, in a few words for the readout."""
    if "the part that is off the map" in verdict.reason:
        return "it turns on the part that is off the map"
    return (
        "it turns on who the rocks count for"
        if "who Liancourt" in verdict.reason
        else "the line runs through the sector"
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
    if sector.note:
        rows.append(("how the words were taken", sector.note))
    rows += [(f"inside {shown.zone}'s zone, {COUNTED[variant]}", _share(chance)) for variant, chance in chances.items()]
    rows.append((f"verdict (a side from {100 * SURE:.0f} of 100 places on)", f"{verdict.verdict}: {verdict.reason}"))
    return Table(("what", "value"), tuple(rows), "The stated splash")


def _share(chance: Chance) -> str:
    if chance.on_land + chance.off_map > ALL:
        return "all on land" if chance.on_land == 1 else "none of its sea is on the map"
    return f"{_of_100(chance.chance)} of 100 places at sea"
