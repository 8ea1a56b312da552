"""Distances and directions: against published values, there and back again, and everything that is no position."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons import sea

LATS, LONS = st.floats(-89, 89), st.floats(-180, 180)

# C. F. F. Karney, "Algorithms for geodesics" (2013), tables 2 and 3: WGS84, degrees and metres.
KARNEY_DIRECT = ((40, 0, 30, 10_000), (41.79331020506, 137.84490004377, 149.09016931807))
KARNEY_INVERSE = ((-30.12345, 0, -30.12344, 0.00005), (77.04353354237, 77.04350844913, 4.944208))


def test_karneys_direct_problem():
    point = sea.destination(*KARNEY_DIRECT[0])
    lat, lon, arrives = KARNEY_DIRECT[1]
    assert (point.lat, point.lon) == pytest.approx((lat, lon), abs=2e-11)
    assert sea.distance(40, 0, *point) == pytest.approx((10_000, 30, arrives), abs=1e-9)


def test_karneys_short_inverse_problem():
    leaves, arrives, metres = KARNEY_INVERSE[1]
    way = sea.distance(*KARNEY_INVERSE[0])
    assert way.distance_km * 1000 == pytest.approx(metres, abs=5e-7)
    assert (way.bearing_deg, way.arrives_deg) == pytest.approx((leaves, arrives), abs=1e-6)


def test_a_quarter_of_the_meridian_and_of_the_equator():
    assert sea.distance(0, 0, 90, 0).distance_km == pytest.approx(10_001.965729, abs=1e-6)  # GeographicLib's
    assert sea.distance(0, 0, 0, 90).distance_km == pytest.approx(math.pi / 2 * 6378.137, abs=1e-6)


@given(LATS, LONS, st.floats(0, 360), st.floats(0.001, 15_000))
def test_there_and_measured_again(lat, lon, bearing_deg, distance_km):
    way = sea.distance(lat, lon, *sea.destination(lat, lon, bearing_deg, distance_km))
    assert way.distance_km == pytest.approx(distance_km, abs=1e-6)
    off = (way.bearing_deg - bearing_deg + 180) % 360 - 180
    assert abs(off) * math.radians(1) * min(distance_km, 6371) < 1e-4  # km across


@given(LATS, LONS, LATS, LONS)
def test_the_flat_maps_line_is_never_shorter(lat1, lon1, lat2, lon2):
    assert sea.rhumb(lat1, lon1, lat2, lon2).distance_km >= sea.distance(lat1, lon1, lat2, lon2).distance_km - 1e-5


@given(LATS, LONS, LATS)
def test_along_a_meridian_both_lines_are_one(lat1, lon, lat2):
    flat, shortest = sea.rhumb(lat1, lon, lat2, lon), sea.distance(lat1, lon, lat2, lon)
    if abs(lat1 - lat2) > 1e-3:
        assert flat.distance_km == pytest.approx(shortest.distance_km, rel=1e-6)
        assert flat.bearing_deg == (0 if lat2 > lat1 else 180)


@pytest.mark.parametrize("apart", [0, 1e-9, 0.9e-6, 1.1e-6, 1e-4])
def test_a_rhumb_line_along_a_parallel_has_no_jump(apart):
    sine, cosine = math.sin(math.radians(40)), math.cos(math.radians(40))
    parallel = math.radians(10) * 6378.137 * cosine / math.sqrt(1 - 0.00669437999014 * sine**2)
    assert sea.rhumb(40, 130, 40 + apart, 140).distance_km == pytest.approx(parallel, rel=2e-6)


def test_a_rhumb_line_goes_the_shorter_way_round():
    assert sea.rhumb(10, 170, 10, -170).bearing_deg == 90
    assert sea.rhumb(10, 170, 10, -170).distance_km < 2300


def test_scalars_are_floats_and_arrays_broadcast():
    assert {type(part) for part in sea.distance(41, 139, 42, 138)} == {float}
    assert sea.distance([[41], [42]], 139, [40, 41, 42], 138).distance_km.shape == (2, 3)
    points = sea.destination(41.511, 139.358, [0, 90, 180, 270], 200)
    assert points.lat.shape == (4,)
    assert isinstance(sea.destination(41.511, 139.358, 0, 0).lat, float)
    assert sea.distance(41, 139, 41, 139) == (0, 0, 0)


def test_one_is_enough_of_an_array():
    many = sea.distance(np.array([41.0, 42.0]), 139, 40, 138)
    assert many.distance_km[1] == sea.distance(42, 139, 40, 138).distance_km


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: sea.distance(139.4, 41.5, 41, 139), "lat1 must be between .* not 139.4; longitude and latitude"),
        (lambda: sea.distance(41, 139, 41, 220), "lon2 .* not 220.0; counted eastward from 0 to 360. Then -140"),
        (lambda: sea.distance(math.nan, 139, 41, 139), "lat1 must be between -90 and 90 degrees, not nan"),
        (lambda: sea.destination(41, 139, 270, -5), "distance_km must be between 0 and 20004 km .* not -5.0"),
        (lambda: sea.destination(41, 139, 270, 200_000), "not 200000.0; metres. Then 200 km"),
        (lambda: sea.destination(41, 139, -90, 5), "bearing_deg .* not -90.0; west of north. Then 270"),
        (lambda: sea.destination(41, 139, [0, math.inf], 5), r"bearing_deg .* not inf \(position 1\)"),
        (lambda: sea.destination("41", 139, 0, 5), "lat must be a number between .* not '41'"),
        (lambda: sea.distance([41, 42], [139, 140, 141], 41, 139), r"shapes of lat1 \(2,\) and lon1 \(3,\)"),
        (lambda: sea.rhumb(41, 139, 90, 139), "no bearing at a pole"),
        (lambda: sea.on_flat_map(89, 139, 0, 500), "lat must be between -90"),
    ],
)
def test_what_is_no_place_is_told(call, told):
    with pytest.raises(ValueError, match=told):
        call()
