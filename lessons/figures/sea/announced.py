"""Areas announced before a launch, as one publisher printed them, beside a stated splash of the same launch."""

from functools import cache

import numpy as np

from lessons import sea
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Table, Text, point
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import draw_chart
from lessons.figures.sea.zone_lines import all_lines
from lessons.sea.announced import areas, chance_in, polygon, share_in_zone, stated_sector
from lessons.sea.reported_falls import CLAIMANT

CHART = Chart(24.35, 122.35, half_width_km=330, aspect=0.58)
ISLAND = (23.75, 120.95)  # where its name stands


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
