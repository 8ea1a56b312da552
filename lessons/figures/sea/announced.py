"""Areas announced before a launch, as one publisher printed them, beside a stated splash of the same launch."""

from functools import cache

import numpy as np
import shapely

from lessons import data, sea
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Table, Text, point
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import draw_chart
from lessons.figures.sea.zone_lines import all_lines
from lessons.records import AnnouncedArea
from lessons.sea.chance import Chance, chance_in_area
from lessons.sea.shapes import area
from lessons.sea.splashes import CLAIMANT, words_of

LAUNCH = "cn-2022-08-04"  # the one launch of the tables that has corners of areas and a stated splash
CHART = Chart(24.35, 122.35, half_width_km=330, aspect=0.58)
ISLAND = (23.75, 120.95)  # where its name stands


@cache
def areas(event_id: str = LAUNCH) -> dict[str, AnnouncedArea]:
    """The announced areas of a launch whose corners were printed, by the name that the notice gives them.

    >>> list(areas())[:3]
    ['area 1', 'area 2', 'area 3']
    """
    return {one.text.split(":")[0]: one for one in data.announced_areas() if one.event_id == event_id and one.corners}


def polygon(announced: AnnouncedArea) -> shapely.Polygon:
    """The area in degrees of longitude and latitude; corners that were not printed around the edge are put in order.

    >>> polygon(areas()["area 3"]).is_valid
    True
    """
    return shapely.MultiPoint([(lon, lat) for lat, lon in announced.points]).convex_hull


def share_in_zone(announced: AnnouncedArea, zone: str = CLAIMANT) -> float:
    """The share of an announced area that lies inside a state's line, on the chart around it (0 to 1).

    >>> 0.7 < share_in_zone(areas()["area 4"]) < 0.95
    True
    """
    whole = _on_the_chart(polygon(announced))
    within = _on_the_chart(shapely.intersection(polygon(announced), area(zone, "nobody")))
    return float(within.area / whole.area)


def chance_in(announced: AnnouncedArea, sector: sea.Sector) -> Chance:
    """The chance that a stated splash lies in an announced area, each place of its sector as likely.

    >>> chance_in(areas()["area 4"], stated_sector()).chance
    0.0
    """
    return chance_in_area(sector, polygon(announced))


@cache
def stated_sector(event_id: str = LAUNCH) -> sea.Sector:
    """The sector of the final splash that was stated for a launch.

    >>> stated_sector().landmark
    'Yonaguni Island'
    """
    (splash,) = (one for one in data.splash_reports() if one.event_id == event_id and one.stage == "final")
    return sea.Sector.from_words(words_of(splash))


@cache
def announced_picture() -> Picture:
    """The announced areas of 4 August 2022, Japan's line, and the one splash that was stated with a distance.

    >>> announced_picture().readout.split(":")[0]
    'About 80 km north-northwest of Yonaguni Island'
    """
    lines = all_lines(CLAIMANT, "nobody")
    background = Background(
        ("announced areas", CHART), lambda figure, style: draw_chart(figure, style, CHART, (), lines), CHART.aspect
    )
    shares = {name: (chance_in(one, stated_sector()).chance, share_in_zone(one)) for name, one in areas().items()}
    ((name, (chance, _)),) = ((name, share) for name, share in shares.items() if share[0])
    inside = "; ".join(f"{name} {100 * share:.0f} %" for name, (_, share) in shares.items() if share)
    in_zone = sea.chance_inside(stated_sector(), CLAIMANT).chance
    readout = (
        f"About 80 km north-northwest of Yonaguni Island: {100 * chance:.0f} of 100 places of that sector lie in "
        f"{name}, {100 * in_zone:.0f} of 100 inside {CLAIMANT}’s line. Of the announced areas lie inside that line: "
        f"{inside}."
    )
    alt = (
        "A chart of the sea around Taiwan and the Yaeyama Islands. Six announced areas are drawn as hatched polygons, "
        f"the line of {CLAIMANT}’s zone in green, and one stated splash as a sector from Yonaguni Island. {readout}"
    )
    return Picture(background, (*_areas(), *_splash()), alt, readout, _table(shares))


def _areas() -> list[Layer]:
    layers: list[Layer] = []
    for name, one in areas().items():
        rim = np.asarray(polygon(one).exterior.coords)
        corners = CHART.xy(rim[:, 1], rim[:, 0])
        layers.append(Polygon(corners, "purple", 0.14, hatch=True))
        layers.append(Text(*point(corners[:-1].mean(axis=0)), name, "purple", "middle", 11.5, bold=True))
    return layers


def _splash() -> list[Layer]:
    sector = stated_sector()
    outline = sector.outline()
    start, middle = (point(CHART.xy(*place)[0]) for place in ((sector.lat, sector.lon), sector.middle))
    (_, east), (_, north) = CHART.sides
    key = ((f"line of {CLAIMANT}’s zone", "green"), ("the stated splash", "vermilion"), ("announced areas", "purple"))
    return [
        Polygon(CHART.xy(outline.lats, outline.lons), "vermilion", 0.45),
        Marker(*middle, "vermilion", "circle", 8),
        Marker(*start, "ink", "square", 9),
        Text(*start, sector.landmark, "ink", "middle", 11, dy=-14),
        Text(*point(CHART.xy(*ISLAND)[0]), "Taiwan", "ink", "middle", 11.5),
        *(
            Text(0.97 * east, north - 24 * (row + 0.8), words, colour, "end", 10.5)
            for row, (words, colour) in enumerate(key)
        ),
    ]


def _table(shares: dict[str, tuple[float, float]]) -> Table:
    rows = tuple(
        (name, areas()[name].text.split(": ")[1], f"{100 * chance:.0f} of 100", f"{100 * share:.0f} %")
        for name, (chance, share) in shares.items()
    )
    columns = ("announced", "corners as printed", "places of the splash in it", f"of it inside {CLAIMANT}’s line")
    return Table(columns, rows, "The announced areas of 4 August 2022")


def _on_the_chart(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.transform(shape, lambda rows: CHART.xy(rows[:, 1], rows[:, 0]))
