"""Belts of the sea: widths in nautical miles from the coast, the narrow straits, states and arrays."""

import numpy as np
import pyproj
import pytest

from lessons import sea

GLOBE = pyproj.Geod(ellps="WGS84")
MILE_KM = 1.852


@pytest.mark.parametrize(
    ("miles", "expected"),
    [
        (5, "territorial sea"),
        (11.5, "territorial sea"),
        (12.5, "contiguous zone"),
        (23.5, "contiguous zone"),
        (24.5, "exclusive economic zone"),
        (199, "exclusive economic zone"),
        (201, "high seas"),
    ],
)
def test_widths_from_an_islet_in_the_ocean(miles, expected):
    lon, lat, _ = GLOBE.fwd(136.082, 20.422, 0, miles * MILE_KM * 1000)  # Okinotorishima, nothing else near
    assert sea.belt(lat, lon) == expected
    assert sea.coast_km(lat, lon) == pytest.approx(miles * MILE_KM, rel=0.005)


@pytest.mark.parametrize(
    ("strait", "lat", "lon"),
    [("Tsugaru", 41.33, 140.27), ("Soya", 45.70, 141.95), ("Osumi", 30.87, 130.80), ("Tsushima", 34.72, 129.15)],
)
def test_the_territorial_sea_of_the_straits_is_three_miles(strait, lat, lon):
    km = sea.coast_km(lat, lon)
    assert 3 * MILE_KM < km < 12 * MILE_KM
    assert sea.belt(lat, lon) == "contiguous zone"


def test_elsewhere_the_same_distance_is_territorial_sea():
    assert 3 * MILE_KM < sea.coast_km(39.3, 139.7) < 12 * MILE_KM
    assert sea.belt(39.3, 139.7) == "territorial sea"


def test_a_belt_of_another_state():
    assert sea.belt(40.0, 130.0) == "exclusive economic zone"
    assert sea.belt(40.0, 130.0, state="North Korea") == "exclusive economic zone"
    assert sea.belt(40.0, 130.0, state="Japan") == "not in its zone"
    assert sea.belt(24.0, 149.0, state="Japan") == "not in its zone"
    assert sea.belt(10.0, 130.0) == "outside the map"


def test_the_rocks_have_a_territorial_sea_for_whom_they_count():
    near = (37.3, 131.9)
    assert sea.belt(*near, liancourt="Japan") == sea.belt(*near, liancourt="South Korea") == "territorial sea"
    assert sea.belt(*near) == "exclusive economic zone"


def test_arrays_are_answered_as_their_places():
    lat, lon = np.array([[41.5, 36.0], [24.0, 38.0]]), np.array([[137.0, 138.0], [149.0, 138.9]])
    found = sea.belt(lat, lon)
    assert found.shape == (2, 2)
    assert found.tolist() == [[sea.belt(lat[i, j], lon[i, j]) for j in (0, 1)] for i in (0, 1)]


def test_other_states_and_variants_are_refused():
    with pytest.raises(ValueError, match="one of Japan"):
        sea.belt(41.5, 137.0, state="Korea")
    with pytest.raises(ValueError, match="nobody, South Korea, Japan"):
        sea.coast_km(41.5, 137.0, liancourt="Korea")
