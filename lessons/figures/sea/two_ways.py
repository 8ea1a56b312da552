"""Two ways from one place to another on the flat (Mercator) map: the straight line, and the shortest way."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch

from lessons import sea
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text, point
from lessons.figures.engine.style import Style
from lessons.figures.sea.chart_ground import land_path
from lessons.sea.ways import FROM, LANDMARK, STEPS, Ways, map_height, ways

WEST, EAST, SOUTH, NORTH = 123.0, 173.0, 33.0, 45.5  # of the map, which east of 150 degrees shows open sea only
FINE_DEG = 0.05


def two_ways_picture() -> Picture:
    """The flat map with both ways of 15 September 2017, and Cape Erimo, which the missile was said to have passed.

    >>> two_ways_picture().readout.splitlines()[0]
    'Straight line on the flat map: 3,747 km, bearing 90° all the way; at the cape’s longitude it is at 39.12° N.'
    """
    both = ways()
    readout = (
        f"Straight line on the flat map: {both.straight_km:,.0f} km, bearing {both.course_deg:.0f}° all the way; at "
        f"the cape’s longitude it is at {lat_at_the_cape(both.straight):.2f}° N.\n"
        f"Shortest way on the globe: {both.shortest_km:,.0f} km, bearing {both.leaves_deg:.0f}° at the start; there "
        f"it is at {lat_at_the_cape(both.shortest):.2f}° N.\n"
        f"{LANDMARK} itself: {sea.landmark(LANDMARK).lat:.2f}° N."
    )
    alt = (
        "A flat map from Korea to the Pacific with two lines from Sunan to one landing. The straight one runs level "
        f"over the main island of Japan; the shortest way arches north of it, close to Hokkaido. {readout}"
    )
    return Picture(Background("two ways", _map, aspect=0.4), _layers(both), alt, readout, _table(both))


def lat_at_the_cape(way: sea.Point) -> float:
    """At which latitude a way crosses the longitude of Cape Erimo, in degrees.

    >>> round(lat_at_the_cape(ways().shortest), 2)
    41.12
    """
    return float(np.interp(sea.landmark(LANDMARK).lon, way.lon, way.lat))


def _layers(both: Ways) -> tuple[Layer, ...]:
    start, cape = sea.landmark(FROM), sea.landmark(LANDMARK)
    curve, line = _xy(*both.shortest), _xy(*both.straight)
    meridian = _xy([cape.lat, lat_at_the_cape(both.straight)], [cape.lon, cape.lon])
    return (
        Polyline(meridian, "ink", 1.2, "dot"),
        Polyline(line, "vermilion", 2.4, "dash"),
        Polyline(curve, "blue", 2.6),
        Text(*point(line[STEPS // 2]), "straight on the map: longer", "vermilion", "start", dy=-16, bold=True),
        Text(EAST - 1, float(map_height(42.4)), "shortest way on the globe", "blue", "end", bold=True),
        Marker(*point(_xy(start.lat, start.lon)[0]), "ink", "square", 9, "Sunan"),
        Marker(*point(_xy(cape.lat, cape.lon)[0]), "ink", "diamond", 9, "Cape Erimo"),
        Marker(*point(curve[-1]), "ink", "cross", 10),
        Text(*point(curve[-1]), "landing", "ink", "middle", dy=16),
    )


def _map(figure: Figure, style: Style) -> Axes:
    axes = style.axes(figure, left=52, right=14, bottom=26, top=10)
    lats, lons = np.arange(35, NORTH, 5), np.arange(125, EAST, 5)
    axes.set(xlim=(WEST, EAST), ylim=(float(map_height(SOUTH)), float(map_height(NORTH))))
    axes.set_yticks(map_height(lats), [f"{lat:g}° N" for lat in lats])
    axes.set_xticks(lons[::2], [f"{lon:g}° E" for lon in lons[::2]])
    axes.set_facecolor((style.colour("sky"), 0.1))
    axes.add_artist(
        PathPatch(
            land_path((WEST, SOUTH, EAST, NORTH), FINE_DEG, _xy),
            facecolor=style.grid,
            edgecolor=style.muted,
            linewidth=0.7,
            zorder=2,
        )
    )
    return axes


def _xy(lat: Any, lon: Any) -> np.ndarray:
    return np.column_stack([np.atleast_1d(lon), np.atleast_1d(map_height(lat))])


def _table(both: Ways) -> Table:
    rows = (
        (
            "straight on the flat map",
            f"{both.straight_km:,.0f} km",
            f"{both.course_deg:.0f}°",
            f"{lat_at_the_cape(both.straight):.2f}° N",
        ),
        (
            "shortest on the globe",
            f"{both.shortest_km:,.0f} km",
            f"{both.leaves_deg:.0f}°",
            f"{lat_at_the_cape(both.shortest):.2f}° N",
        ),
    )
    columns = ("way from Sunan", "length", "bearing at the start", f"latitude where it passes {LANDMARK}")
    return Table(columns, rows, "Two ways to one landing, 15 September 2017")
