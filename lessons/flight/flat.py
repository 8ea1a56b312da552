"""A throw over flat ground: range, apogee, angle, speed and time, in closed form.

Ground without curvature, gravity that does not change with height, no air, no powered climb: good to a few per cent
up to a few hundred kilometres. Source: any school text on projectiles; g is mu/R^2 of the constants below.
"""

from typing import Any, Generic, NamedTuple, overload

import numpy as np

from lessons.arrays.arguments import angle_argument, apogee_argument, range_argument
from lessons.arrays.numbers import EARTH_RADIUS_KM, MU_KM3_S2, N, Numbers, accepted, broadcast, shaped, shaped_one

G_KM_S2 = MU_KM3_S2 / EARTH_RADIUS_KM**2  # 0.00982 km/s^2
FASTEST_KM_S = 1000.0  # flat ground knows no escape speed: a low throw that is to go far needs any speed


class FlatThrow(NamedTuple, Generic[N]):
    """The start and the duration of a throw: degrees, km/s, minutes."""

    angle_deg: N
    speed_km_s: N
    minutes: N


class FlatLanding(NamedTuple, Generic[N]):
    """Where a throw goes: km, km, minutes."""

    range_km: N
    apogee_km: N
    minutes: N


@overload
def flat_throw(range_km: float, apogee_km: float) -> FlatThrow[float]: ...
@overload
def flat_throw(range_km: Numbers, apogee_km: Numbers) -> FlatThrow[Any]: ...


def flat_throw(range_km: Numbers, apogee_km: Numbers) -> FlatThrow[Any]:
    """The throw that lands `range_km` away and peaks at `apogee_km`, over flat ground.

    Scalars or arrays that broadcast, in km; returns degrees above the ground, km/s and minutes. tan(angle) = 4 h / d,
    v = sqrt(2 g h) / sin(angle), time = 2 sqrt(2 h / g). ValueError for impossible values, as in
    `free_flight`.

    >>> flat_throw(400, 100).angle_deg
    45.0
    """
    range_km, apogee_km = range_argument("range_km", range_km, zero=False), apogee_argument("apogee_km", apogee_km)
    broadcast(range_km=range_km, apogee_km=apogee_km)
    angle = np.arctan2(4 * apogee_km, range_km)
    speed = np.sqrt(2 * G_KM_S2 * apogee_km) / np.sin(angle)
    minutes = 2 * np.sqrt(2 * apogee_km / G_KM_S2) / 60
    return FlatThrow(*shaped(np.degrees(angle), speed, minutes))


@overload
def flat_from_speed(speed_km_s: float, angle_deg: float) -> FlatLanding[float]: ...
@overload
def flat_from_speed(speed_km_s: Numbers, angle_deg: Numbers) -> FlatLanding[Any]: ...


def flat_from_speed(speed_km_s: Numbers, angle_deg: Numbers) -> FlatLanding[Any]:
    """Where a throw at `speed_km_s` and `angle_deg` above the ground lands, and how high it goes.

    Scalars or arrays that broadcast; returns km, km and minutes. d = v^2 sin(2 angle) / g, h = (v sin(angle))^2 / 2 g.
    ValueError unless the speed is above 0 and up to 1,000 km/s and the angle between 0 and 90 degrees.

    >>> landing = flat_from_speed(2.0, 45)
    >>> round(landing.range_km), round(landing.apogee_km)
    (407, 102)
    """
    limits = f"more than 0 km/s and no more than {FASTEST_KM_S:g} km/s"
    speed = accepted("speed_km_s", speed_km_s, limits, lambda x: (x > 0) & (x <= FASTEST_KM_S))
    angle = np.radians(angle_argument("angle_deg", angle_deg))
    broadcast(speed_km_s=speed, angle_deg=angle)
    up = speed * np.sin(angle)
    return FlatLanding(*shaped(speed**2 * np.sin(2 * angle) / G_KM_S2, up**2 / (2 * G_KM_S2), 2 * up / G_KM_S2 / 60))


@overload
def quarter_rule(range_km: float) -> float: ...
@overload
def quarter_rule(range_km: Numbers) -> Any: ...


def quarter_rule(range_km: Numbers) -> Numbers:
    """The apogee in km of the ordinary (45 degree) throw over flat ground: a quarter of the range.

    Too high for far throws, because the Earth is round: see `minimum_energy`. ValueError unless the range is
    more than 0 and no more than half the Earth's circumference.

    >>> quarter_rule(400)
    100.0
    """
    return shaped_one(range_argument("range_km", range_km, zero=False) / 4)
