"""The ends where digits get lost: against the textbook formulas evaluated to 60 digits. Warnings are errors."""

import math

import mpmath as mp
import pytest

from lessons import flight

pytestmark = pytest.mark.filterwarnings("error")

R, MU = mp.mpf(6371), mp.mpf("398600.4418")
HALF_ROUND = math.pi * 6371
RANGES = [1e-9, 1e-6, 1e-3, 1, 20, 400, 5500, 10007.543, 19000, 20015, 20015.0867, HALF_ROUND]
APOGEES = [1e-12, 1e-9, 1e-6, 1e-3, 0.1, 1, 100, 1319, 6000, 6350, 6370.999, 6371, 6371.001, 12000, 20000]


@pytest.fixture(autouse=True)
def sixty_digits():
    with mp.workdps(60):
        yield


def close(got, exact):
    return abs(mp.mpf(got) - exact) <= mp.mpf("2e-15") * abs(exact)


def textbook(range_km, apogee_km):
    """Semi-major axis, speed, angle and minutes from the formulas as they are printed, cancellations and all."""
    psi, h = mp.mpf(range_km) / R, mp.mpf(apogee_km)
    sagitta = R * (1 - mp.cos(psi / 2))
    e, axis = h / (h + sagitta), (R + h) * (h + sagitta) / (2 * h + sagitta)
    angle = mp.degrees(mp.atan2(h * mp.cos(psi / 4), (R + h) * mp.sin(psi / 4)))
    anomaly = 2 * mp.atan(mp.sqrt((2 * h + sagitta) / (2 * R)) / mp.cos(psi / 4))
    seconds = 2 * mp.sqrt(axis**3 / MU) * (anomaly + e * mp.sin(anomaly))
    return axis, mp.sqrt(MU * (2 / R - 1 / axis)), angle, seconds / 60


@pytest.mark.parametrize("range_km", [0, *RANGES])
def test_free_flight(range_km):
    for apogee_km in APOGEES:
        got, (_, *exact) = flight.free_flight(range_km, apogee_km), textbook(range_km, apogee_km)
        assert all(map(close, got, exact)), (apogee_km, got, exact)


@pytest.mark.parametrize("range_km", RANGES)
def test_minimum_energy(range_km):
    half = mp.mpf(range_km) / R / 2
    apogee = R / 2 * (mp.sin(half) + mp.cos(half) - 1)
    _, speed, angle, minutes = textbook(range_km, apogee)
    got = flight.minimum_energy(range_km)
    assert all(map(close, got, (apogee, speed, 45 - mp.degrees(half) / 2, minutes))), got
    assert close(got.angle_deg, angle)


@pytest.mark.parametrize("range_km", [0, *RANGES])
def test_farthest(range_km):
    for apogee_km in APOGEES:
        axis, *_ = textbook(range_km, apogee_km)
        sine = 2 * axis / R - 1
        got = flight.farthest(range_km, apogee_km)
        assert got.anywhere == (sine >= 1), apogee_km
        if got.anywhere:
            assert got.range_km == math.inf and math.isnan(got.apogee_km) and math.isnan(got.minutes)
        else:
            exact = 2 * R * mp.asin(sine)
            apogee = R / 2 * (sine + mp.sqrt(1 - sine**2) - 1)
            assert abs(got.range_km / exact - 1) < 1e-12, apogee_km
            assert abs(got.apogee_km / apogee - 1) < 1e-9, apogee_km
            assert abs(got.minutes / textbook(exact, apogee)[3] - 1) < 1e-12, apogee_km


@pytest.mark.parametrize("angle_deg", [1e-9, 1e-3, 1, 30, 45, 60, 89, 89.999999, 90])
def test_from_speed(angle_deg):
    angle = mp.radians(mp.mpf(angle_deg))
    for speed in [1e-6, 1e-3, 1, 5, 7.9, 7.909, 8, 9, 11, 11.18]:
        if speed * math.cos(math.radians(angle_deg)) > 7.909:
            continue
        ratio = mp.mpf(speed) ** 2 * R / MU
        sine, cosine = (mp.mpf(1), mp.mpf(0)) if angle_deg == 90 else (mp.sin(angle), mp.cos(angle))
        half = mp.atan2(ratio * sine * cosine, 1 - ratio * cosine**2)
        eccentricity = mp.sqrt(1 - ratio * (2 - ratio) * cosine**2)
        apogee = R / (2 - ratio) * (1 + eccentricity) - R
        got = flight.from_speed(speed, angle_deg)
        exact = 2 * R * half, apogee, textbook(2 * R * half, apogee)[3]
        assert all(abs(mp.mpf(g) - x) <= 1e-12 * abs(x) for g, x in zip(got, exact, strict=True)), (speed, got, exact)
