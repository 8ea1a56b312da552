"""Free flight over a round Earth: start and time from range and apogee, the cheapest throw, and the way back.

A round Earth of 6,371 km radius that does not turn, no air, the full speed from the first moment at the ground. The
path is then part of an ellipse around the Earth's centre. Sources: Bate, Mueller & White, Fundamentals of
Astrodynamics (1971), ch. 6; Wheelon, Free flight of a ballistic missile, ARS Journal, Dec 1959. The forms used here
add only positive terms, so that they keep their digits for the shortest, the lowest and the farthest flights.
"""

from typing import Any, Generic, NamedTuple, overload

import numpy as np

from lessons.arrays.arguments import (
    CIRCULAR_KM_S,
    HALF_ROUND_KM,
    angle_argument,
    apogee_argument,
    range_argument,
    speed_argument,
)
from lessons.arrays.blocks import in_blocks
from lessons.arrays.numbers import (
    EARTH_RADIUS_KM,
    MU_KM3_S2,
    N,
    Numbers,
    broadcast,
    first_bad,
    place,
    shaped,
    shaped_one,
)

HALF_ROUND_REST_KM = 3.5744954795951910e-13  # pi R minus HALF_ROUND_KM, which is rounded to 16 digits


class FreeFlight(NamedTuple, Generic[N]):
    """The start and the duration of a free flight: km/s, degrees above the ground, minutes."""

    speed_km_s: N
    angle_deg: N
    minutes: N


class MinimumEnergy(NamedTuple, Generic[N]):
    """The throw that needs the least speed for its range: km, km/s, degrees, minutes."""

    apogee_km: N
    speed_km_s: N
    angle_deg: N
    minutes: N


class Landing(NamedTuple, Generic[N]):
    """Where a free flight goes: km along the ground, km of apogee, minutes."""

    range_km: N
    apogee_km: N
    minutes: N


@overload
def free_flight(range_km: float, apogee_km: float) -> FreeFlight[float]: ...
@overload
def free_flight(range_km: Numbers, apogee_km: Numbers) -> FreeFlight[Any]: ...


def free_flight(range_km: Numbers, apogee_km: Numbers) -> FreeFlight[Any]:
    """The free flight that lands `range_km` away along the ground and peaks `apogee_km` above it.

    Scalars or arrays that broadcast, in km: range from 0 (straight up) to 20,015, apogee above 0 and up to 20,000.
    With psi = range/R and s = R(1 - cos(psi/2)): tan(angle) = h/(R+h) cot(psi/4), 2a = 2(R+h)(h+s)/(2h+s), v^2 =
    mu(2/R - 1/a), time by Kepler's equation. ValueError outside the limits. Limits of the model: no powered climb,
    no air, no rotation.

    >>> round(free_flight(1000, 6000).minutes, 1)
    65.4
    """
    range_km, apogee_km = range_argument("range_km", range_km), apogee_argument("apogee_km", apogee_km)
    broadcast(range_km=range_km, apogee_km=apogee_km)
    return FreeFlight(*shaped(*in_blocks(_start, range_km, apogee_km)))


@overload
def minimum_energy(range_km: float) -> MinimumEnergy[float]: ...
@overload
def minimum_energy(range_km: Numbers) -> MinimumEnergy[Any]: ...


def minimum_energy(range_km: Numbers) -> MinimumEnergy[Any]:
    """The throw that reaches `range_km` with the least speed, over a round Earth.

    Scalars or arrays in km, up to half the Earth's circumference (20,015 km). With psi = range/R: angle = 45 deg -
    psi/4, apogee = (R/2)(sin(psi/2) + cos(psi/2) - 1). ValueError outside that.

    >>> round(minimum_energy(400).apogee_km)
    98
    """
    return MinimumEnergy(*shaped(*in_blocks(_cheapest, range_argument("range_km", range_km, zero=False))))


@overload
def from_speed(speed_km_s: float, angle_deg: float) -> Landing[float]: ...
@overload
def from_speed(speed_km_s: Numbers, angle_deg: Numbers) -> Landing[Any]: ...


def from_speed(speed_km_s: Numbers, angle_deg: Numbers) -> Landing[Any]:
    """Where a start at `speed_km_s` and `angle_deg` above the ground comes down, and how high it goes.

    Scalars or arrays that broadcast: km/s below the escape speed (11.19), degrees above 0 and up to 90 (straight up).
    With L = v^2 R/mu: tan(psi/2) = L sin cos / (1 - L cos^2). ValueError at or above escape speed, and where the
    speed along the ground, v cos(angle), is above the orbital 7.91 km/s: that flight passes the far side of the Earth
    or does not come down. A steep start faster than 7.91 km/s still lands and is accepted.

    >>> landing = from_speed(3, 45)
    >>> round(landing.range_km), round(landing.apogee_km), round(landing.minutes, 1)
    (986, 256, 8.2)
    """
    speed = speed_argument("speed_km_s", speed_km_s)
    angle = angle_argument("angle_deg", angle_deg, straight_up=True)
    both = broadcast(speed_km_s=speed, angle_deg=angle)
    along = both[0] * _cosine(both[1])
    bad = first_bad(along <= CIRCULAR_KM_S * (1 + 1e-15))
    if bad is not None:
        fast, flat = float(both[0][bad]), float(both[1][bad])
        fastest = np.floor(CIRCULAR_KM_S / _cosine(flat) * 100) / 100
        steepest = np.ceil(flattest_angle(fast) * 10) / 10
        raise ValueError(
            f"speed_km_s must be at most {fastest:.2f} km/s at an angle of {flat:g} degrees, not {fast}{place(bad)}: "
            f"faster, it passes the far side of the Earth; or start at {steepest:g} degrees or steeper"
        )
    return Landing(*shaped(*in_blocks(_landing, speed, angle)))


@overload
def flattest_angle(speed_km_s: float) -> float: ...
@overload
def flattest_angle(speed_km_s: Numbers) -> Any: ...


def flattest_angle(speed_km_s: Numbers) -> Numbers:
    """The flattest start that comes down before the far side of the Earth, in degrees; 0 at or below orbital speed.

    Scalars or arrays, km/s below the escape speed. cos(angle) = orbital speed / speed. ValueError outside that.

    >>> flattest_angle(6), round(flattest_angle(8.2), 1)
    (0.0, 15.3)
    """
    speed = speed_argument("speed_km_s", speed_km_s)
    return shaped_one(np.degrees(np.arccos(np.minimum(CIRCULAR_KM_S / speed, 1.0))))


def sagitta_km(range_km: np.ndarray) -> np.ndarray:
    """How far the ground bulges above the straight line between start and landing, in km; nothing is checked.

    >>> round(float(sagitta_km(np.array(1000.0))), 1)
    19.6
    """
    return 2 * EARTH_RADIUS_KM * np.sin(range_km / (4 * EARTH_RADIUS_KM)) ** 2


def to_far_side(range_km: np.ndarray) -> np.ndarray:
    """The angle in rad that is left to the far side of the Earth; nothing is checked.

    Measured from there, a flight that nearly reaches it keeps its digits.

    >>> float(to_far_side(np.array(HALF_ROUND_KM))) < 1e-16
    True
    """
    return np.maximum((HALF_ROUND_KM - range_km) + HALF_ROUND_REST_KM, 0) / EARTH_RADIUS_KM


def free_seconds(range_km: np.ndarray, apogee_km: np.ndarray) -> np.ndarray:
    """The duration of a free flight in s; nothing is checked. It grows with the range and with the apogee.

    >>> round(float(free_seconds(np.array(1000.0), np.array(6000.0))))
    3922
    """
    quarter = range_km / (4 * EARTH_RADIUS_KM)
    sine = np.sin(quarter)
    return _seconds(2 * EARTH_RADIUS_KM * sine * sine, np.cos(quarter), apogee_km)


def _seconds(sagitta: np.ndarray, cosine: np.ndarray, apogee_km: np.ndarray) -> np.ndarray:
    """Kepler's equation between the two ends: both terms are positive. `cosine` is that of a quarter of the arc."""
    outer = apogee_km + sagitta
    both = apogee_km + outer
    axis = (EARTH_RADIUS_KM + apogee_km) * outer / both  # semi-major
    tangent = np.sqrt(both / (2 * EARTH_RADIUS_KM)) / cosine  # of half the eccentric anomaly, seen from the apogee
    swing = 2 * tangent / (1 + tangent * tangent)  # its sine
    seconds: np.ndarray = 2 * axis * np.sqrt(axis / MU_KM3_S2) * (2 * np.arctan(tangent) + apogee_km / outer * swing)
    return seconds


def _start(range_km: np.ndarray, apogee_km: np.ndarray) -> tuple[np.ndarray, ...]:
    quarter = range_km / (4 * EARTH_RADIUS_KM)
    sine, cosine = np.sin(quarter), np.cos(quarter)
    sagitta = 2 * EARTH_RADIUS_KM * sine * sine
    peak = EARTH_RADIUS_KM + apogee_km
    squared = MU_KM3_S2 / peak * (sagitta / (apogee_km + sagitta) + apogee_km * (2 / EARTH_RADIUS_KM))
    angle = np.arctan2(apogee_km * cosine, peak * sine)
    return np.sqrt(squared), np.degrees(angle), _seconds(sagitta, cosine, apogee_km) / 60


def _cheapest(range_km: np.ndarray) -> tuple[np.ndarray, ...]:
    half = range_km / (2 * EARTH_RADIUS_KM)
    quarter = half / 2
    rest = to_far_side(range_km) / 4
    apogee = np.sqrt(2) * EARTH_RADIUS_KM * np.sin(quarter) * np.sin(rest)
    sine = np.sin(half)
    speed = CIRCULAR_KM_S * np.sqrt(2 * sine / (1 + sine))
    seconds = _seconds(2 * EARTH_RADIUS_KM * np.sin(quarter) ** 2, np.cos(quarter), apogee)
    return apogee, speed, np.degrees(rest), seconds / 60


def _cosine(angle_deg: Numbers) -> np.ndarray:
    """The cosine by way of 90 degrees minus the angle: exact for straight up, and with all digits close to it."""
    return np.sin(np.radians(90 - angle_deg))


def _landing(speed_km_s: np.ndarray, angle_deg: np.ndarray) -> tuple[np.ndarray, ...]:
    squared = (speed_km_s / CIRCULAR_KM_S) ** 2
    sine, cosine = np.sin(np.radians(angle_deg)), _cosine(angle_deg)
    half = np.arctan2(squared * sine * cosine, np.maximum(1 - squared * cosine**2, 0))
    # the apogee is a root of a quadratic; the form without a difference is taken on either side of orbital speed
    short = 1 - squared
    root = np.hypot(short, np.sqrt(squared * (2 - squared)) * sine)
    large = np.abs(short) + root
    apogee = EARTH_RADIUS_KM * np.where(short > 0, squared * sine**2 / large, large / (2 - squared))
    # so small a start that its apogee rounds to 0 would divide nothing by nothing
    apogee_or_tiny = np.maximum(apogee, np.finfo(float).tiny)
    seconds = _seconds(2 * EARTH_RADIUS_KM * np.sin(half / 2) ** 2, np.cos(half / 2), apogee_or_tiny)
    return 2 * EARTH_RADIUS_KM * half, apogee, seconds / 60
