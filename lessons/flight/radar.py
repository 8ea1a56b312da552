"""What a radar on the ground can see: the horizon on an Earth of four thirds of its radius.

Air bends radar beams down a little; on an Earth 4/3 as large they are drawn straight. Sources: Schelleng, Burrows &
Ferrell, Ultra-short-wave propagation, Proc. IRE, March 1933; Skolnik, Introduction to Radar Systems. The geometry is
exact; the 4/3 is an average over weather, and holds while most of the beam is in the air: take the results to two
digits.
"""

from typing import Any, overload

import numpy as np

from lessons.arrays.numbers import EARTH_RADIUS_KM, Numbers, accepted, broadcast, shaped_one

BENT_EARTH_KM = EARTH_RADIUS_KM * 4 / 3
HIGHEST_RADAR_M = 20_000.0
HIGHEST_MISSILE_KM = 1000.0
FARTHEST_KM = 4000.0


@overload
def radar_horizon(radar_height_m: float, missile_height_km: float) -> float: ...
@overload
def radar_horizon(radar_height_m: Numbers, missile_height_km: Numbers) -> Any: ...


def radar_horizon(radar_height_m: Numbers, missile_height_km: Numbers) -> Numbers:
    """How far off, in km along the ground, a radar loses a missile at a height in km behind the curve of the Earth.

    Scalars or arrays that broadcast: the radar's height above the sea in m (0 to 20,000), the missile's in km (0 to
    1,000). The way from the radar to the horizon and the way from there to the missile add up. ValueError outside.

    >>> round(radar_horizon(200, 11.5))
    500
    """
    radar = _radar(radar_height_m) / 1000
    limits = f"between 0 and {HIGHEST_MISSILE_KM:g} km"
    missile = accepted(
        "missile_height_km",
        missile_height_km,
        limits,
        lambda x: (x >= 0) & (x <= HIGHEST_MISSILE_KM),
        lambda x: f"; metres? then {x / 1000:g} km" if 0 < x <= 1000 * HIGHEST_MISSILE_KM else "",
    )
    radar, missile = broadcast(radar_height_m=radar, missile_height_km=missile)
    return shaped_one(BENT_EARTH_KM * (_horizon_angle(radar) + _horizon_angle(missile)))


@overload
def lowest_seen(radar_height_m: float, distance_km: float) -> float: ...
@overload
def lowest_seen(radar_height_m: Numbers, distance_km: Numbers) -> Any: ...


def lowest_seen(radar_height_m: Numbers, distance_km: Numbers) -> Numbers:
    """The height in km above which a radar sees a missile `distance_km` away; 0 where it sees down to the sea.

    Scalars or arrays that broadcast: the radar's height above the sea in m (0 to 20,000), the distance along the
    ground in km (0 to 4,000). Hills in the way are left out. ValueError outside the limits.

    >>> round(lowest_seen(200, 500), 1)
    11.5
    """
    radar = _radar(radar_height_m) / 1000
    limits = f"between 0 and {FARTHEST_KM:g} km"
    distance = accepted("distance_km", distance_km, limits, lambda x: (x >= 0) & (x <= FARTHEST_KM))
    radar, distance = broadcast(radar_height_m=radar, distance_km=distance)
    beyond = np.maximum(distance / BENT_EARTH_KM - _horizon_angle(radar), 0)
    return shaped_one(BENT_EARTH_KM * 2 * np.sin(beyond / 2) ** 2 / np.cos(beyond))


def _radar(height_m: Any) -> np.ndarray:
    limits = f"between 0 and {HIGHEST_RADAR_M:g} m"
    return accepted("radar_height_m", height_m, limits, lambda x: (x >= 0) & (x <= HIGHEST_RADAR_M))


def _horizon_angle(height_km: np.ndarray) -> np.ndarray:
    """The angle at the Earth's centre between a point at a height and its horizon; exact for small heights too."""
    return np.arctan(np.sqrt(height_km * (2 * BENT_EARTH_KM + height_km)) / BENT_EARTH_KM)
