"""The water that changes sides with Liancourt Rocks (Dokdo / Takeshima), and the hole that a filter makes of it."""

from functools import cache

import shapely

from lessons.figures.engine.picture import Background, Layer, Picture, Polygon, Polyline, Table, Text, point
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import LIANCOURT, LIANCOURT_NAME, NOWHERE, draw_chart
from lessons.figures.sea.zone_lines import COLOURS, COUNTED, zone_lines
from lessons.sea.geodesics import wgs84
from lessons.sea.shapes import area

CHART = Chart(37.6, 132.2, half_width_km=620.0, aspect=0.56)
FINE_DEG = 0.02
DASHES = {"nobody": "dash", "South Korea": "solid", "Japan": "solid"}
DRAWN_AS = {"nobody": "ink", "South Korea": COLOURS["South Korea"], "Japan": COLOURS["Japan"]}
ALT = (
    "A chart around Liancourt Rocks (Dokdo / Takeshima) with three lines of Japan's zone: the rocks counted for "
    "nobody, for South Korea, for Japan. The water between the last two is hatched."
)


@cache
def either_side() -> shapely.Polygon:
    """The sea that is Japan's with the rocks counted for Japan, and South Korea's with the rocks for South Korea.

    >>> either_side().geom_type
    'Polygon'
    """
    both = shapely.intersection(area("Japan", "Japan"), area("South Korea", "South Korea"))
    return max((part for part in shapely.get_parts(both) if part.geom_type == "Polygon"), key=lambda part: part.area)


@cache
def either_side_km2() -> float:
    """How large that sea is, in km2, on the ellipsoid.

    >>> round(either_side_km2(), -4)
    60000.0
    """
    return abs(float(wgs84().geometry_area_perimeter(either_side())[0])) / 1e6


def rocks_water_picture() -> Picture:
    """The three lines, and the water between them hatched: what a map loses that keeps undisputed zones only.

    >>> rocks_water_picture().readout.splitlines()[0]
    'About 60,000 km² of sea are on the one side or on the other, by whom the rocks count for.'
    """
    corners = shapely.get_coordinates(shapely.simplify(either_side(), FINE_DEG))
    middle = either_side().representative_point()
    readout = (
        f"About {round(either_side_km2(), -4):,.0f} km² of sea are on the one side or on the other, by whom the rocks "
        "count for.\nA map that keeps undisputed zones only has a hole there: a place in it is found in no zone."
    )
    layers: list[Layer] = [
        Polygon(CHART.xy(corners[:, 1], corners[:, 0]), "vermilion", 0.2, hatch=True),
        *_lines(),
        Text(*point(CHART.xy(middle.y, middle.x)[0]), "in dispute", "ink", "middle", 12, bold=True),
        *(
            Text(*point(CHART.xy(*LIANCOURT)[0]), words, "ink", "middle", 10, dy=-12 - 12 * row, bold=True)
            for row, words in enumerate(LIANCOURT_NAME.splitlines())  # above the hatching
        ),
        *_key(),
    ]
    rows = tuple((COUNTED[variant], f"{_sea_km2('Japan', variant):,.0f}") for variant in DRAWN_AS)
    return Picture(
        Background(
            "rocks' water", lambda figure, style: draw_chart(figure, style, CHART, rocks_named=NOWHERE), CHART.aspect
        ),
        tuple(layers),
        alt=f"{ALT} {readout}",
        readout=readout,
        table=Table(("Japan's line", "of the hatched sea on Japan's side (km²)"), rows, "The water that changes sides"),
    )


def _sea_km2(zone: str, liancourt: str) -> float:
    """How much of that sea is in a state's zone, in km2 to the nearest thousand."""
    part = shapely.intersection(either_side(), area(zone, liancourt))
    return round(abs(float(wgs84().geometry_area_perimeter(part)[0])) / 1e6, -3)


def _lines() -> list[Layer]:
    """Japan's line for each way to count the rocks."""
    return [
        Polyline(CHART.xy(*line.T), colour, 2.6, DASHES[variant])
        for variant, colour in DRAWN_AS.items()
        for line in zone_lines("Japan", variant)
    ]


def _key() -> list[Layer]:
    (_, right), (bottom, _) = CHART.sides
    step = 0.06 * 2 * CHART.half_width_km * CHART.aspect
    x = right - 0.02 * 2 * CHART.half_width_km
    marks = {"dash": "- -", "solid": "—"}
    rows = enumerate(DRAWN_AS.items())
    words = [(row, f"{marks[DASHES[variant]]} {COUNTED[variant]}", colour) for row, (variant, colour) in rows]
    return [Text(x, bottom + step * (row + 1.4), text, colour, "end", 11, bold=True) for row, text, colour in words]
