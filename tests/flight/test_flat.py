"""The flat relations: against a step-by-step integration, against each other, and on bad input."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons import flight

RANGES = st.floats(1, 2000)
APOGEES = st.floats(0.5, 3000)


def step_by_step(speed_km_s, angle_deg, steps=200_000):
    """Range, apogee and minutes by adding up small steps: gravity pulls down, nothing pulls sideways."""
    g = 398600.4418 / 6371.0**2
    across, up = speed_km_s * math.cos(math.radians(angle_deg)), speed_km_s * math.sin(math.radians(angle_deg))
    step = 2.2 * up / g / steps
    time = np.arange(steps) * step
    velocity = up - g * time
    height = np.concatenate([[0], np.cumsum((velocity[:-1] + velocity[1:]) / 2 * step)])
    landing = time[np.argmax(height[1:] < 0) + 1]
    return across * landing, height.max(), landing / 60


@pytest.mark.parametrize(("range_km", "apogee_km"), [(400, 100), (380, 97), (50, 300), (900, 40)])
def test_a_throw_lands_where_the_steps_lead(range_km, apogee_km):
    throw = flight.flat_throw(range_km, apogee_km)
    landed, peak, minutes = step_by_step(throw.speed_km_s, throw.angle_deg)
    assert landed == pytest.approx(range_km, rel=1e-4)
    assert peak == pytest.approx(apogee_km, rel=1e-4)
    assert minutes == pytest.approx(throw.minutes, rel=1e-4)


@settings(deadline=None)
@given(RANGES, APOGEES)
def test_there_and_back(range_km, apogee_km):
    throw = flight.flat_throw(range_km, apogee_km)
    landing = flight.flat_from_speed(throw.speed_km_s, throw.angle_deg)
    assert landing.range_km == pytest.approx(range_km, rel=1e-9)
    assert landing.apogee_km == pytest.approx(apogee_km, rel=1e-9)
    assert landing.minutes == pytest.approx(throw.minutes, rel=1e-9)


@settings(deadline=None)
@given(st.floats(0.1, 3), st.floats(1, 44))
def test_an_angle_and_its_complement_land_together(speed_km_s, angle_deg):
    low = flight.flat_from_speed(speed_km_s, angle_deg)
    high = flight.flat_from_speed(speed_km_s, 90 - angle_deg)
    assert low.range_km == pytest.approx(high.range_km, rel=1e-9)
    assert low.apogee_km < high.apogee_km
    assert low.range_km < flight.flat_from_speed(speed_km_s, 45).range_km


@settings(deadline=None)
@given(RANGES)
def test_the_quarter_rule_is_the_throw_at_45_degrees(range_km):
    assert flight.flat_throw(range_km, flight.quarter_rule(range_km)).angle_deg == pytest.approx(45)


def test_arrays_broadcast_and_scalars_stay_scalars():
    throw = flight.flat_throw([[300], [400]], [75, 100, 125])
    assert throw.angle_deg.shape == throw.minutes.shape == (2, 3)
    assert throw.angle_deg[1, 1] == pytest.approx(45)
    assert type(flight.flat_throw(400, 100).minutes) is float
    assert type(flight.quarter_rule(400)) is float


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: flight.flat_throw(-1, 100), "range_km must be more than 0 and no more than 20015 km .*, not -1.0"),
        (
            lambda: flight.flat_throw(400, float("nan")),
            "apogee_km must be more than 0 km and .*, not nan",
        ),
        (lambda: flight.flat_throw("far", 100), "range_km must be a number more than 0 and .*, not 'far'"),
        (lambda: flight.flat_throw([400, 0], 100), r"range_km must be more than 0 and .*, not 0.0 \(position 1\)"),
        (
            lambda: flight.flat_from_speed(2, 90),
            "must be more than 0 degrees and less than 90 degrees, not 90.0",
        ),
        (
            lambda: flight.flat_from_speed(2, 0),
            "must be more than 0 degrees and less than 90 degrees, not 0.0",
        ),
        (lambda: flight.flat_throw([1, 2], [1, 2, 3]), r"shapes of range_km \(2,\) and apogee_km \(3,\) do not go"),
        (lambda: flight.flat_from_speed([1, 2], [1, 2, 3]), "shapes of speed_km_s"),
        (lambda: flight.quarter_rule(float("inf")), "range_km must be more than 0 and .*, not inf"),
        (lambda: flight.flat_from_speed(1e300, 45), "no more than 1000 km/s"),
    ],
)
def test_impossible_values_are_named(call, says):
    with pytest.raises(ValueError, match=says):
        call()
