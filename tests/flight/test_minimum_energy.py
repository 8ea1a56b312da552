"""The cheapest throw: against independent published cases, and against a step-by-step orbit."""

import math

import numpy as np
import pytest

from lessons import flight

R, MU = 6371.0, 398600.4418


def fly(speed_km_s, angle_deg, step_s=1.0):
    """Range, apogee and minutes of a free flight by fourth-order steps around a point mass, back to the ground."""

    def change(state):
        x, y, u, v = state
        pull = -MU / math.hypot(x, y) ** 3
        return np.array([u, v, pull * x, pull * y])

    angle = math.radians(angle_deg)
    state, seconds = np.array([0.0, R, speed_km_s * math.cos(angle), speed_km_s * math.sin(angle)]), 0.0
    peak = 0.0
    while True:
        a = change(state)
        b = change(state + step_s / 2 * a)
        c = change(state + step_s / 2 * b)
        d = change(state + step_s * c)
        after = state + step_s / 6 * (a + 2 * b + 2 * c + d)
        height, height_after = math.hypot(*state[:2]) - R, math.hypot(*after[:2]) - R
        peak = max(peak, height_after)
        if height_after < 0:
            part = height / (height - height_after)
            x, y = state[:2] + part * (after[:2] - state[:2])
            return R * math.atan2(x, y), peak, (seconds + part * step_s) / 60
        state, seconds = after, seconds + step_s


@pytest.mark.parametrize("range_km", [100, 400, 1000, 5500, 10000, 18000])
def test_it_lands_at_its_range_and_time(range_km):
    best = flight.minimum_energy(range_km)
    landed, peak, minutes = fly(best.speed_km_s, best.angle_deg)
    assert landed == pytest.approx(range_km, rel=1e-4)
    assert peak == pytest.approx(best.apogee_km, rel=1e-4)
    assert minutes == pytest.approx(best.minutes, rel=1e-4)


@pytest.mark.parametrize("range_km", [400, 5500, 10000])
@pytest.mark.parametrize("turn_deg", [-3, 3])
def test_any_other_angle_falls_short(range_km, turn_deg):
    best = flight.minimum_energy(range_km)
    assert fly(best.speed_km_s, best.angle_deg + turn_deg)[0] < range_km * 0.9999


@pytest.mark.parametrize(  # US Naval Research Laboratory's two-point minimum-energy routine, both ends at 6371 km
    ("range_km", "seconds"), [(1000, 474.36007), (8000, 1679.481821), (16000, 2433.374132)]
)
def test_published_times(range_km, seconds):
    assert flight.minimum_energy(range_km).minutes * 60 == pytest.approx(seconds, abs=1e-5)


@pytest.mark.parametrize(  # Journal of Space Flight (Chicago), formula 3
    ("range_km", "apogee_km"), [(500, 122.515719), (10000, 1319.476513)]
)
def test_published_apogees(range_km, apogee_km):
    assert flight.minimum_energy(range_km).apogee_km == pytest.approx(apogee_km, abs=1e-5)


def test_it_becomes_the_quarter_rule_close_by():
    assert flight.minimum_energy(0.001).apogee_km == pytest.approx(0.00025, rel=1e-6)


def test_no_range_beyond_the_far_side_of_the_earth():
    says = r"range_km must be more than 0 and no more than 20015 km \(half the .*\), not 30000.0 \(position 1\)$"
    with pytest.raises(ValueError, match=says):
        flight.minimum_energy([300, 30000])
