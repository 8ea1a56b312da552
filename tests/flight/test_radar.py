"""The radar horizon: the published case, the straight beam that grazes the sea, and there and back."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons import flight

BENT = 6371 * 4 / 3


def test_at_500_km_a_radar_200_m_up_sees_above_11_5_km():
    assert flight.lowest_seen(200, 500) == pytest.approx(11.5, abs=0.05)
    assert flight.radar_horizon(200, 11.5) == pytest.approx(500, abs=1)


@settings(deadline=None)
@given(st.floats(1, 5000), st.floats(500, 3500))
def test_the_beam_to_the_lowest_target_grazes_the_sea(radar_height_m, distance_km):
    height = flight.lowest_seen(radar_height_m, distance_km)
    x, y = 0.0, BENT + radar_height_m / 1000
    angle = distance_km / BENT
    u, v = (BENT + height) * math.sin(angle), (BENT + height) * math.cos(angle)
    nearest = abs(x * v - y * u) / math.hypot(u - x, v - y)  # from the Earth's centre to the line
    assert nearest == pytest.approx(BENT, rel=1e-12)


@settings(deadline=None)
@given(st.floats(0, 5000), st.floats(0.01, 700))
def test_there_and_back(radar_height_m, missile_height_km):
    distance = flight.radar_horizon(radar_height_m, missile_height_km)
    assert flight.lowest_seen(radar_height_m, distance) == pytest.approx(missile_height_km, rel=1e-9)


def test_within_its_own_horizon_a_radar_sees_down_to_the_sea():
    own = flight.radar_horizon(200, 0)
    assert own == pytest.approx(58.3, abs=0.05)
    assert flight.lowest_seen(200, own * 0.99) == 0.0 < flight.lowest_seen(200, own * 1.01)


def test_short_distances_keep_their_digits():
    assert flight.lowest_seen(0, 0.001) == pytest.approx(0.001**2 / (2 * BENT), rel=1e-9)


def test_arrays():
    assert flight.lowest_seen([[0], [200]], [300, 400, 500]).shape == (2, 3)
    assert type(flight.radar_horizon(200, 10)) is float
