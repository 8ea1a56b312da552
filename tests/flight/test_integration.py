"""The closed forms against scipy's DOP853: 400 random flights of 20-19,000 km and 1-12,000 km of apogee.

The integration runs to the apogee's time, and on to the landing. It follows the height above the ground, not the
distance from the Earth's centre, so that a low path keeps its digits. An event would be found by interpolation, which
is itself off by 5e-9.
"""

import numpy as np
import pytest
import scipy

from lessons import flight

R, MU = 6371.0, 398600.4418
CASES = 400


def random_flights():
    """Half of the cases even in km, half even in the logarithm, so that short and low ones are among them."""
    pick = np.random.default_rng(20241105)
    half = CASES // 2
    ranges = np.concatenate([pick.uniform(20, 19_000, half), np.geomspace(20, 19_000, half)])
    apogees = np.concatenate([pick.uniform(1, 12_000, half), pick.permutation(np.geomspace(1, 12_000, half))])
    return ranges, apogees


def states(speed_km_s, angle_deg, seconds):
    """Height, angle flown over the ground and rate of climb at the given times, without any closed form."""
    angle = np.radians(angle_deg)
    swept = R * speed_km_s * np.cos(angle)  # r^2 times the rate of turn does not change

    def change(_, state):
        radius = R + state[0]
        return [state[2], swept / radius**2, swept**2 / radius**3 - MU / radius**2]

    start = [0.0, 0.0, speed_km_s * np.sin(angle)]
    run = scipy.integrate.solve_ivp(change, (0, seconds[-1]), start, "DOP853", t_eval=seconds, rtol=3e-14, atol=1e-15)
    return run.y.T


def worst_errors(starts, ranges, apogees, minutes):
    """The largest relative errors of range, apogee and time over all flights."""
    errors = []
    for speed, angle, distance, apogee, time in zip(*starts, ranges, apogees, minutes, strict=True):
        top, landing = states(speed, angle, [time * 30, time * 60])
        late = landing[0] / (speed * np.sin(np.radians(angle)))  # s: what is left of the height, at the landing's rate
        errors.append((2 * R * top[1] / distance - 1, top[0] / apogee - 1, late / (time * 60)))
    return np.abs(errors).max(axis=0)


def test_free_flight_to_nine_digits():
    ranges, apogees = random_flights()
    flown = flight.free_flight(ranges, apogees)
    errors = worst_errors((flown.speed_km_s, flown.angle_deg), ranges, apogees, flown.minutes)
    assert errors == pytest.approx([0, 0, 0], abs=1e-9)


def test_from_speed_to_nine_digits():
    flown = flight.free_flight(*random_flights())
    starts = flown.speed_km_s * 1.0, flown.angle_deg * 0.99  # other starts than those of the test above
    landing = flight.from_speed(*starts)
    assert worst_errors(starts, *landing) == pytest.approx([0, 0, 0], abs=1e-9)


def test_the_farthest_throw_has_the_same_speed_and_lands_there():
    ranges, apogees = random_flights()
    best = flight.farthest(ranges, apogees)
    limited = ~best.anywhere
    assert limited.sum() > 200
    cheapest = flight.minimum_energy(best.range_km[limited])
    given = flight.free_flight(ranges[limited], apogees[limited])
    starts = given.speed_km_s, cheapest.angle_deg
    errors = worst_errors(starts, best.range_km[limited], best.apogee_km[limited], best.minutes[limited])
    assert errors == pytest.approx([0, 0, 0], abs=1e-9)
