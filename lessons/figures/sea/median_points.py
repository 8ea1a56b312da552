"""How a median line is made: points that are as far from the nearest base point of one side as from the other's."""

import math

import numpy as np

from lessons import data, sea
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text, point
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import draw_chart
from lessons.figures.sea.zone_drawing import noto
from lessons.figures.sea.zone_lines import COLOURS
from lessons.records.rows import MedianPoint

SIDES = ("Japan", "Russia")
CHART = Chart(41.1, 136.9, half_width_km=760.0, aspect=0.62)
SHOWN = 5  # points whose base points are drawn
NAMED_KM = 10.0  # from a place of the tables: a base point so near bears its name
ROOM_ABOVE = 0.7  # of the upper half of the chart: farther north the base points would lie outside of it
ALT = (
    "A chart of the northern Sea of Japan / East Sea with the median line between Japan and Russia. From some points "
    "of the line a leg runs to the nearest base point of each coast; the two legs are of one length. A circle around "
    "one of these points touches both coasts."
)


def median_line() -> tuple[MedianPoint, ...]:
    """The stored points of the line between Japan and Russia that have room on the chart, from the south to the north.

    >>> {point.line for point in median_line()}
    {'median'}
    """
    (west, east), (south, north) = CHART.sides
    points = []
    for row in data.median_points():
        if row.liancourt == "nobody" and {row.one, row.other} == set(SIDES):
            x, y = CHART.xy(row.lat, row.lon)[0]
            if west < x < 0.4 * east and south < y < ROOM_ABOVE * north:
                points.append(row)
    return tuple(sorted(points, key=lambda row: row.lat))


def shown_points() -> tuple[MedianPoint, ...]:
    """The points whose base points are drawn: evenly from one end of the line to the other.

    >>> len(shown_points())
    5
    """
    line = median_line()
    return tuple(line[round(at)] for at in np.linspace(0, len(line) - 1, SHOWN))


def median_picture() -> Picture:
    """The line, some of its points with their two legs, and the circle around one of them.

    >>> median_picture().readout.splitlines()[0]
    'Each point of the line is as far from the nearest point of Japan as from the nearest point of Russia.'
    """
    shown = shown_points()
    circled = shown[len(shown) // 2]
    layers: list[Layer] = [Polyline(CHART.xy(*np.array([(row.lat, row.lon) for row in median_line()]).T), "ink", 2.6)]
    for row in shown:
        layers += _legs(row)
    layers += [_circle(circled), *_names(shown), noto(CHART), *_key()]
    told = ", ".join(f"{row.one_km:.0f} km" for row in shown)
    readout = (
        f"Each point of the line is as far from the nearest point of {SIDES[0]} as from the nearest point of "
        f"{SIDES[1]}.\nThe legs, from the south to the north: {told}, each time on both sides."
    )
    return Picture(
        Background("median points", lambda figure, style: draw_chart(figure, style, CHART), CHART.aspect),
        tuple(layers),
        alt=f"{ALT} {readout}",
        readout=readout,
        table=_table(shown),
    )


def _bases(row: MedianPoint) -> tuple[tuple[str, float, float, float], ...]:
    """Each side's base point: the state, latitude, longitude, and km."""
    return (
        (row.one, row.one_lat, row.one_lon, row.one_km),
        (row.other, row.other_lat, row.other_lon, row.other_km),
    )


def _legs(row: MedianPoint) -> list[Layer]:
    at = CHART.xy(row.lat, row.lon)[0]
    layers: list[Layer] = []
    for state, lat, lon, km in _bases(row):
        base = CHART.xy(lat, lon)[0]
        layers.append(Polyline(np.array([at, base]), COLOURS[state], 1.8, "dash"))
        layers.append(Marker(*point(base), COLOURS[state], "diamond", 10))
        middle = point((at + base) / 2)
        layers.append(Text(*middle, f"{km:.0f} km", COLOURS[state], "middle", 10.5, dy=9, bold=True))
    layers.append(Marker(*point(at), "ink", "circle", 9))
    return layers


def base_names(shown: tuple[MedianPoint, ...]) -> dict[str, tuple[float, float]]:
    """The base points that have a name in the tables, as (latitude, longitude).

    >>> "Hegura-jima" in base_names(shown_points())
    True
    """
    found = {}
    for row in shown:
        for _, lat, lon, _ in _bases(row):
            near = min(data.places(), key=lambda place: sea.distance(lat, lon, place.lat, place.lon).distance_km)
            if sea.distance(lat, lon, near.lat, near.lon).distance_km < NAMED_KM:
                found[near.name.partition(" (")[0]] = (lat, lon)
    return found


def _names(shown: tuple[MedianPoint, ...]) -> list[Text]:
    return [
        Text(*point(CHART.xy(lat, lon)[0]), name, "ink", "start", 10.5, dx=9, dy=-9)
        for name, (lat, lon) in base_names(shown).items()
    ]


def _circle(row: MedianPoint) -> Polyline:
    """The circle around a point of the line through the nearest points of both coasts."""
    around = Chart(row.lat, row.lon)
    turns = np.linspace(0, 2 * math.pi, 121)
    places = [around.place(row.one_km * math.cos(turn), row.one_km * math.sin(turn)) for turn in turns]
    return Polyline(CHART.xy(*np.array(places).T), "vermilion", 1.6)


def _key() -> list[Layer]:
    (_, right), (bottom, _) = CHART.sides
    step = 0.06 * 2 * CHART.half_width_km * CHART.aspect
    x = right - 0.02 * 2 * CHART.half_width_km
    words = ((f"◆ nearest point of {state}", COLOURS[state]) for state in SIDES)
    return [
        Text(x, bottom + step * (row + 2.8), text, colour, "end", 11, bold=True)
        for row, (text, colour) in enumerate(words)
    ]


def _table(shown: tuple[MedianPoint, ...]) -> Table:
    rows = tuple(
        (
            f"{row.lat:.2f}° N, {row.lon:.2f}° E",
            *(f"{km:.1f} km, to {lat:.2f}° N, {lon:.2f}° E" for _, lat, lon, km in _bases(row)),
        )
        for row in shown
    )
    columns = ("point of the line", *(f"nearest point of {state}" for state in (shown[0].one, shown[0].other)))
    return Table(columns, rows, "Points of the median line")
