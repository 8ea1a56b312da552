"""The turning Earth: published percentages, symmetries, and a flight integrated with the forces of a turning frame."""

import numpy as np
import pytest
import scipy

from lessons import flight

R, MU, TURNS = 6371.0, 398600.4418, 7.292115e-5


@pytest.mark.parametrize(
    ("range_km", "bearing_deg", "percent", "digits"),
    [
        (5500, 45, 4.6, 1),
        (5500, 90, 7.6, 1),
        (5500, 270, -5.6, 1),
        (10000, 45, 9, 0),
        (10000, 90, 18, 0),
        (10000, 270, -10, 0),
    ],
)
def test_percentages_at_39_5_north(range_km, bearing_deg, percent, digits):
    assert round(100 * flight.rotation_effect(range_km, 39.5, bearing_deg), digits) == percent


def turning_flight(speed, angle, latitude, aim):
    """Ground distance and bearing, seen from the ground all the way: gravity, centrifugal and Coriolis force."""
    up, north = np.array([np.cos(latitude), 0, np.sin(latitude)]), np.array([-np.sin(latitude), 0, np.cos(latitude)])
    east, axis = np.array([0.0, 1.0, 0.0]), np.array([0, 0, TURNS])
    turning = np.cross(np.eye(3), axis)  # times a vector it is the axis crossed with it, at a tenth of the time
    coriolis, centrifugal = -2 * turning, -turning @ turning

    def change(_, state):
        place, velocity = state[:3], state[3:]
        pull = -MU * place / np.sqrt(place @ place) ** 3
        return np.concatenate([velocity, pull + coriolis @ velocity + centrifugal @ place])

    def ground(_, state):
        return np.linalg.norm(state[:3]) - R

    ground.terminal, ground.direction = True, -1
    velocity = speed * (np.sin(angle) * up + np.cos(angle) * (np.cos(aim) * north + np.sin(aim) * east))
    run = scipy.integrate.solve_ivp(
        change, (0, 1e4), [*(R * up), *velocity], "DOP853", events=ground, rtol=1e-10, atol=1e-10
    )
    landed = run.y_events[0][-1, :3] / R
    return R * np.arctan2(np.linalg.norm(np.cross(up, landed)), up @ landed), np.arctan2(landed @ east, landed @ north)


@pytest.mark.parametrize(("range_km", "latitude_deg", "bearing_deg"), [(5500, 39.5, 45), (9000, -20, 300)])
def test_against_a_flight_in_the_turning_frame(range_km, latitude_deg, bearing_deg):
    start, latitude, bearing = flight.minimum_energy(range_km), np.radians(latitude_deg), np.radians(bearing_deg)

    def reach(angle):
        def miss(aim):
            return (turning_flight(start.speed_km_s, angle, latitude, aim)[1] - bearing + np.pi) % (2 * np.pi) - np.pi

        return turning_flight(
            start.speed_km_s, angle, latitude, scipy.optimize.brentq(miss, bearing - 0.4, bearing + 0.4, xtol=1e-8)
        )[0]

    around = np.radians(start.angle_deg)
    best = -scipy.optimize.minimize_scalar(
        lambda a: -reach(a), (around, around + 0.02), method="brent", options={"xtol": 1e-4}
    ).fun
    assert flight.rotation_effect(range_km, latitude_deg, bearing_deg) == pytest.approx(best / range_km - 1, abs=1e-6)


def test_east_gains_and_west_loses_most_at_the_equator():
    latitudes = np.array([0, 20, 40, 60, 80])
    east, west = flight.rotation_effect(8000, latitudes[:, None], [90, 270]).T
    assert (np.diff(east) < 0).all() and (east > 0).all()
    assert (np.diff(west) > 0).all() and (west < 0).all()


@pytest.mark.parametrize("bearing_deg", [0, 37, 90, 200, 310])
def test_south_mirrors_north(bearing_deg):
    mirrored = flight.rotation_effect(6000, -35, (180 - bearing_deg) % 360)
    assert flight.rotation_effect(6000, 35, bearing_deg) == pytest.approx(mirrored, abs=1e-9)


def test_north_is_0_and_360_degrees():
    assert flight.rotation_effect(6000, 35, 0) == pytest.approx(flight.rotation_effect(6000, 35, 360), abs=1e-12)


def test_it_is_small_close_by_and_at_the_limits_it_still_answers():
    assert abs(flight.rotation_effect(1, 39.5, 90)) < 0.003  # the weight that the turning takes off remains
    corners = flight.rotation_effect(10_000, np.linspace(-90, 90, 19)[:, None], np.linspace(0, 360, 25))
    assert np.isfinite(corners).all() and corners.min() > -0.15 and 0.25 < corners.max() < 0.4
