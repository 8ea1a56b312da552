"""What must hold for every flight: there and back, what grows with what, and what is alike."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lessons import flight

R = 6371.0
RANGES = st.floats(1, 19_900)
APOGEES = st.floats(0.5, 12_000)


@settings(deadline=None)
@given(RANGES, APOGEES)
def test_range_and_apogee_come_back_from_the_start(range_km, apogee_km):
    start = flight.free_flight(range_km, apogee_km)
    landing = flight.from_speed(start.speed_km_s, start.angle_deg)
    # a low path close to orbital speed is ill-conditioned: the last digit of the speed moves it by metres
    steep = math.sin(math.radians(start.angle_deg))
    assert landing.range_km == pytest.approx(range_km, rel=1e-11 / steep)
    assert landing.apogee_km == pytest.approx(apogee_km, rel=1e-11 / steep)
    assert landing.minutes == pytest.approx(start.minutes, rel=1e-11 / steep)


@settings(deadline=None)
@given(st.floats(0.01, 7.9), st.floats(0.1, 90))
def test_the_start_comes_back_from_range_and_apogee(speed_km_s, angle_deg):
    landing = flight.from_speed(speed_km_s, angle_deg)
    assume(landing.apogee_km > 0)
    start = flight.free_flight(landing.range_km, landing.apogee_km)
    assert start.speed_km_s == pytest.approx(speed_km_s, rel=1e-9)
    assert start.angle_deg == pytest.approx(angle_deg, rel=1e-9)


@settings(deadline=None)
@given(RANGES, APOGEES)
def test_energy_and_sweep_are_the_same_at_start_and_apogee(range_km, apogee_km):
    start, mu = flight.free_flight(range_km, apogee_km), 398600.4418
    swept = R * start.speed_km_s * math.cos(math.radians(start.angle_deg))
    at_top = swept / (R + apogee_km)
    assert start.speed_km_s**2 / 2 - mu / R == pytest.approx(at_top**2 / 2 - mu / (R + apogee_km), rel=1e-12)


@settings(deadline=None)
@given(RANGES, APOGEES, st.floats(1.001, 2))
def test_a_higher_path_takes_longer_and_starts_steeper(range_km, apogee_km, factor):
    low, high = flight.free_flight(range_km, apogee_km), flight.free_flight(range_km, min(apogee_km * factor, 20_000))
    assert high.minutes > low.minutes and high.angle_deg > low.angle_deg


@settings(deadline=None)
@given(st.floats(1, 10_000), APOGEES, st.floats(1.001, 1.9))
def test_a_farther_path_takes_longer_and_starts_flatter(range_km, apogee_km, factor):
    near, far = flight.free_flight(range_km, apogee_km), flight.free_flight(range_km * factor, apogee_km)
    assert far.minutes > near.minutes and far.angle_deg < near.angle_deg
    assert far.speed_km_s > near.speed_km_s * (1 - 1e-15)


@settings(deadline=None)
@given(RANGES, st.floats(0.01, 5))
def test_no_path_is_cheaper_than_the_least_energy_path(range_km, factor):
    best = flight.minimum_energy(range_km)
    other = flight.free_flight(range_km, best.apogee_km * factor)
    assert other.speed_km_s >= best.speed_km_s * (1 - 1e-14)


@settings(deadline=None)
@given(RANGES)
def test_the_least_energy_path_is_a_free_flight(range_km):
    best = flight.minimum_energy(range_km)
    assert flight.free_flight(range_km, best.apogee_km) == pytest.approx(best[1:], rel=1e-9)


@settings(deadline=None)
@given(st.floats(0.5, 7.5), st.floats(1, 89))
def test_two_angles_reach_the_same_place(speed_km_s, angle_deg):
    """With psi the arc: the angles gamma and 90 - psi/2 - gamma, on either side of the least-energy angle."""
    one = flight.from_speed(speed_km_s, angle_deg)
    other = 90 - math.degrees(one.range_km / R) / 2 - angle_deg
    assume(other > 0.01)
    assert flight.from_speed(speed_km_s, other).range_km == pytest.approx(one.range_km, rel=1e-9)


@settings(deadline=None)
@given(st.floats(0.01, 5), st.floats(5, 85))
def test_short_flights_are_those_over_flat_ground(range_km, angle_deg):
    apogee_km = range_km / 4 * math.tan(math.radians(angle_deg))
    flat, round_earth = flight.flat_throw(range_km, apogee_km), flight.free_flight(range_km, apogee_km)
    assert round_earth == pytest.approx((flat.speed_km_s, flat.angle_deg, flat.minutes), rel=0.01)


def test_numbers_to_remember():
    ranges = np.array([1000, 2000, 5500, 10_000])
    off = 100 * (flight.quarter_rule(ranges) / flight.minimum_energy(ranges).apogee_km - 1)
    assert np.round(off).tolist() == [4, 9, 32, 89]
    peak = flight.minimum_energy(np.linspace(1, 20_000, 20_000)).apogee_km
    assert peak.max() == pytest.approx(1319.5, abs=0.1) and abs(np.argmax(peak) - 10_007) < 5
    apogees = np.linspace(1000, 6000, 50)
    rule = 7.5 + 9.6 * apogees / 1000
    assert np.abs(flight.free_flight(1000, apogees).minutes - rule).max() < 0.35
