"""A distance and a direction from one place, on a chart: which part of what they say is land and which is sea."""

import numpy as np

from lessons import sea
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Polyline, Table, Text, point
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import draw_chart
from lessons.sea.sectors import Sector
from lessons.sea.ways import WORDS, Arc, arc
from lessons.sea.zones import LAND


def chart_of(sector: Sector) -> Chart:
    """A chart around the sector's landmark, moved so that the sector is well inside."""
    return Chart(sector.lat, sector.lon, half_width_km=520, aspect=0.52, east_km=190, north_km=200)


def ground(chart: Chart) -> Background:
    """The bare chart: coasts and names, no circle."""
    return Background(("bare chart", chart), lambda figure, style: draw_chart(figure, style, chart), chart.aspect)


def northeast_picture() -> Picture:
    """The sector of "about 400 km northeast of Sariwon": the arc at 400 km in two colours, and its very middle.

    >>> northeast_picture().readout.splitlines()[0]
    'Exactly 400 km exactly northeast of Sariwon: 41.0° N, 129.1° E, on land.'
    """
    sector = Sector.from_words(WORDS)
    chart, along = chart_of(sector), arc(sector)
    lat, lon = sector.middle
    km = sum(sector.distance_km) / 2
    readout = (
        f"Exactly {km:g} km exactly northeast of Sariwon: {lat:.1f}° N, {lon:.1f}° E, on {_ground(lat, lon)}.\n"
        f"Of all places {km:g} km away to the northeast, {100 * along.land_share:.0f} of 100 are land."
    )
    alt = (
        "A chart around Sariwon. An arc 400 km away runs from north-northeast to east-northeast: its first part, over "
        f"North Korea, is marked as land, the rest lies in the sea. {readout}"
    )
    return Picture(ground(chart), _layers(sector, along, chart), alt, readout, _table(sector, along))


def _ground(lat: float, lon: float) -> str:
    return LAND if sea.side(lat, lon) == LAND else "the sea"


def _layers(sector: Sector, along: Arc, chart: Chart) -> tuple[Layer, ...]:
    outline, at = sector.outline(), chart.xy(along.lats, along.lons)
    start, middle = chart.xy(sector.lat, sector.lon)[0], chart.xy(*sector.middle)[0]
    dry, wet = np.where(along.on_land[:, None], at, np.nan), np.where(along.on_land[:, None], np.nan, at)
    first, last = point(at[along.on_land][0]), point(at[~along.on_land][-1])
    return (
        Polygon(chart.xy(outline.lats, outline.lons), "ink", 0.08),
        Polyline(dry, "vermilion", 4.5, "dot"),
        Polyline(wet, "blue", 4.5),
        Polyline(np.array([start, middle]), "ink", 1.2, "dash"),
        Marker(*point(start), "ink", "square", 10, sector.landmark),
        Marker(*point(middle), "ink", "cross", 11),
        Text(*first, "400 km away, on land", "vermilion", "end", dx=-8, dy=4, bold=True),
        Text(*last, "400 km away, at sea", "blue", "start", dx=10, dy=-4, bold=True),
    )


def _table(sector: Sector, along: Arc) -> Table:
    words = {0: "north", 22.5: "north-northeast", 45: "northeast", 67.5: "east-northeast"}
    rows = []
    for bearing in np.linspace(along.bearings[0], along.bearings[-1], 7):
        lat, lon = sea.destination(sector.lat, sector.lon, float(bearing), sum(sector.distance_km) / 2)
        rows.append(
            (
                f"{bearing:g}° {words.get(float(bearing), '')}".strip(),
                f"{lat:.2f}° N",
                f"{lon:.2f}° E",
                _ground(lat, lon),
            )
        )
    return Table(("bearing", "latitude", "longitude", "there is"), tuple(rows), "400 km from Sariwon")
