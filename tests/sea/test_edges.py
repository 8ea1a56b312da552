"""What happens at the sides of the map, on borders on land, and on the land of another state."""

import numpy as np
import pytest
import shapely

from lessons import sea
from lessons.sea.added_points import ROCKS
from lessons.sea.nearest_line import Vertices, feet, vertices
from lessons.sea.reported_falls import side_as_stated
from lessons.sea.shapes import ZONES, area, land
from lessons.sea.shores import coast_of, land_of, shore

SIDES = [(lat, lon) for lat in np.arange(20, 52.1, 0.5) for lon in (118.0, 150.0)]
SIDES += [(lat, lon) for lon in np.arange(118, 150.1, 0.5) for lat in (20.0, 52.0)]


def test_a_place_on_a_side_of_the_map_is_in_the_zone_that_ends_there():
    assert sea.side(45, 150.0) == "Russia" and sea.margin_km(45, 150.0, "Russia") > 0
    lat, lon = np.array(SIDES).T
    names = sea.side(lat, lon)
    for zone in ZONES:
        on = shapely.intersects_xy(area(zone, "nobody"), lon, lat) & ~shapely.intersects_xy(land(), lon, lat)
        assert (names[on] == zone).all()
        inner = np.abs(sea.margin_km(lat, lon, zone)) > 1
        assert ((sea.margin_km(lat, lon, zone) > 0) == on)[inner & (names != "land")].all()


@pytest.mark.parametrize("state", ZONES)
def test_no_side_of_the_map_and_no_border_on_land_is_a_coast(state):
    places = shapely.get_coordinates(shapely.segmentize(coast_of(state), 0.05))
    near_a_side = np.abs(places[:, :1] - (118, 150)).min(axis=1) + 0, np.abs(places[:, 1:] - (20, 52)).min(axis=1)
    assert (np.minimum(*near_a_side) < 1e-3).mean() < 0.01
    # all of it is beside the sea: a small circle around each place is not all land
    around = shapely.buffer(shapely.points(places[:: max(1, len(places) // 400)]), 0.02)
    ashore = shapely.area(shapely.intersection(around, land())) / shapely.area(around)
    assert (ashore > 0.999).mean() < 0.01


@pytest.mark.parametrize(
    ("lat", "lon", "state", "least_km"),
    [
        (51.99, 119.0, "China", 1000),  # the side of the map cuts through China there
        (41.75, 127.0, "North Korea", 100),  # on the Yalu, at the border with China
        (38.3, 127.2, "South Korea", 50),  # between the two Koreas
    ],
)
def test_a_coast_is_far_where_there_is_none(lat, lon, state, least_km):
    assert sea.coast_km(lat, lon, state) > least_km


def test_the_land_of_another_state_is_not_in_its_zone():
    assert sea.belt(36.0, 138.0, state="South Korea") == "not in its zone"
    assert sea.belt(36.0, 138.0, state="Japan") == sea.belt(36.0, 138.0) == "internal waters or land"
    assert sea.belt(36.5, 128.0, state="South Korea") == "internal waters or land"


def test_all_three_variants_of_a_belt_and_of_a_coast():
    near = (37.3, 131.9)
    assert sea.belt(*near, liancourt=None) == {
        "nobody": "exclusive economic zone",
        "South Korea": "territorial sea",
        "Japan": "territorial sea",
    }
    km = sea.coast_km(*near, "Japan", None)
    assert km["Japan"] < 10 < km["nobody"] == km["South Korea"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("at 7:39 a.m., about 200 km west of Oshima-Oshima", "inside"),
        ("900 km altitude, about 200 km west of Oshima-Oshima", "inside"),
        ("west of Oshima-Oshima", "cannot be told"),
        ("200 km off Oshima-Oshima", "cannot be told"),
        ("1,180 km east of Cape Erimo", "cannot be told"),
        ("about 10 km east of Pyongyang", "cannot be told"),
    ],
)
def test_the_narrow_reading_of_any_statement(words, expected):
    assert side_as_stated(words) == expected


def test_the_narrow_reading_refuses_what_it_does_not_know():
    with pytest.raises(ValueError, match="one of Japan"):
        side_as_stated("200 km west of Oshima-Oshima", "Korea")
    with pytest.raises(ValueError, match="nobody, South Korea, Japan"):
        side_as_stated("200 km west of Oshima-Oshima", liancourt="Korea")


def farthest_off(line: Vertices, lat: np.ndarray, lon: np.ndarray) -> float:
    """By how many km the nearest point of a line is farther than some vertex of it, at most."""
    foot = feet(line, lat, lon)
    found = sea.distance(lat, lon, foot[:, 1], foot[:, 0]).distance_km
    each = [
        sea.distance(a, b, line.lonlat[:, 1], line.lonlat[:, 0]).distance_km.min()
        for a, b in zip(lat, lon, strict=True)
    ]
    return float((found - each).max())


def test_the_nearest_point_is_no_farther_than_any_corner():
    random = np.random.default_rng(5)
    lat, lon = random.uniform(25, 50, 300), random.uniform(120, 148, 300)
    assert farthest_off(shore("Japan"), lat, lon) < 1e-3
    assert farthest_off(vertices(shapely.LineString([(130, 40), (131, 41)])), lat, lon) < 1e-3


def test_legs_and_belts_end_at_the_same_points():
    place = sea.destination(42.149, 139.467, 270, 150)
    for state, base in sea.nearest(place.lat, place.lon).items():
        assert base.km == pytest.approx(sea.coast_km(place.lat, place.lon, state), abs=1e-6)


def test_land_belongs_to_one_state_and_the_rocks_to_none():
    assert shapely.intersects_xy(land_of("Japan"), 138.0, 36.0)
    assert not shapely.intersects_xy(land_of("South Korea"), 138.0, 36.0)
    assert shore(ROCKS).lonlat.tolist() == [[131.867, 37.242]]
