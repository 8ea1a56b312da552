"""The pictures of notebook 08: the slice northeast of Sariwon, and the two ways over the flat map."""

import math

import numpy as np
import pytest

from lessons import sea
from lessons.figures.engine.picture import Marker, Polyline
from lessons.figures.sea.northeast import chart_of, northeast_picture
from lessons.figures.sea.two_ways import two_ways_picture
from lessons.sea.sectors import Sector
from lessons.sea.ways import WORDS, arc, ways

SECTOR = Sector.from_words(WORDS)
R = 6371.0


def lines(picture):
    return [layer for layer in picture.layers if isinstance(layer, Polyline)]


def finite(line):
    return line.xy[np.isfinite(line.xy).all(axis=1)]


def test_the_arc_is_400_km_away_and_parted_into_land_and_sea():
    dry, wet, _ = lines(northeast_picture())
    assert np.hypot(*np.vstack([finite(dry), finite(wet)]).T) == pytest.approx(400, abs=0.01)
    assert len(finite(dry)) + len(finite(wet)) == len(arc(SECTOR).bearings)
    chart = chart_of(SECTOR)
    for line, is_land in ((dry, True), (wet, False)):
        assert {sea.side(*chart.place(*xy)) == "land" for xy in finite(line)[::20]} == {is_land}


def test_all_of_the_sector_is_on_the_chart():
    chart, outline = chart_of(SECTOR), SECTOR.outline()
    (west, east), (south, north) = chart.sides
    x, y = chart.xy(outline.lats, outline.lons).T
    assert x.min() > west and x.max() < east and y.min() > south and y.max() < north


def test_the_cross_stands_in_the_middle_on_land():
    (cross,) = [mark for mark in northeast_picture().layers if isinstance(mark, Marker) and mark.shape == "cross"]
    assert math.atan2(cross.x, cross.y) == pytest.approx(math.pi / 4, abs=1e-6)
    assert "on land" in northeast_picture().readout
    rows = {row[0]: row[-1] for row in northeast_picture().table.rows}
    assert rows["45° northeast"] == "land" and rows["67.5° east-northeast"] == "the sea"


def unit(lat, lon):
    lat, lon = np.radians(lat), np.radians(lon)
    return np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def test_the_curve_is_a_plane_through_the_centre_and_the_straight_line_straight():
    _, line, curve = lines(two_ways_picture())
    (x0, y0), (x1, y1) = line.xy[0], line.xy[-1]
    assert line.xy[:, 1] == pytest.approx(y0 + (line.xy[:, 0] - x0) * (y1 - y0) / (x1 - x0), abs=1e-6)
    lat, lon = ways().shortest
    points = unit(lat, lon).T
    normal = np.cross(points[0], points[-1])
    assert np.abs(points @ normal).max() < 0.002, "of the Earth's radius; the ellipsoid allows that much"
    assert curve.xy[[0, -1]] == pytest.approx(line.xy[[0, -1]], abs=1e-3)


def test_the_shortest_way_is_shorter_and_nearer_to_the_cape():
    both = ways()
    assert both.shortest_km < both.straight_km and both.shortest_south_km < both.straight_south_km
    for way, km in ((both.shortest, both.shortest_km), (both.straight, both.straight_km)):
        points = unit(*way).T
        steps = np.arccos(np.clip((points[1:] * points[:-1]).sum(axis=1), -1, 1)) * R
        assert steps.sum() == pytest.approx(km, rel=0.004), "on a sphere"
