"""What the turning Earth does to the farthest throw at a given speed: a percentage.

The model: a start has the least-energy speed for `range_km` as measured by someone standing at the launch point, whom
the Earth carries eastward. Of all angles, and with the start aimed so that the line over the ground from launch to
landing has the bearing asked for, the farthest is taken; the landing point is carried along while the flight lasts.
The same start speed with no rotation reaches `range_km`. Free flight as in `ellipse`; no powered climb.
"""

from collections.abc import Callable
from typing import Any, overload

import numpy as np

from lessons.arrays.arguments import CIRCULAR_KM_S
from lessons.arrays.numbers import EARTH_RADIUS_KM, Numbers, accepted, broadcast, shaped_one
from lessons.flight.ellipse import free_seconds, minimum_energy

TURNS_RAD_S = 7.292115e-5  # the Earth's rotation
NEAREST_KM = 1.0  # below, the search compares numbers that differ in their last digits only
FARTHEST_KM = 10_000.0  # beyond about 11,000 km an eastward start from the equator reaches anywhere
GOLDEN = (np.sqrt(5) - 1) / 2


@overload
def rotation_effect(range_km: float, latitude_deg: float, bearing_deg: float) -> float: ...
@overload
def rotation_effect(range_km: Numbers, latitude_deg: Numbers, bearing_deg: Numbers) -> Any: ...


def rotation_effect(range_km: Numbers, latitude_deg: Numbers, bearing_deg: Numbers) -> Numbers:
    """How much farther, as a fraction, a least-energy throw reaches because the Earth turns: 0.046 is 4.6 %.

    Scalars or arrays that broadcast: the range in km without rotation (1 to 10,000), the latitude of the launch in
    degrees (-90 to 90), the bearing from launch to landing over the ground in degrees from north (0 to 360).
    Positive toward the east, negative toward the west; the model is at the head of this file. It is a search, good to
    about 1e-9. ValueError outside the limits.

    >>> [round(100 * rotation_effect(5500, 39.5, bearing), 1) for bearing in (45, 90, 270)]
    [4.6, 7.6, -5.6]
    """
    limits = f"between {NEAREST_KM:.0f} and {FARTHEST_KM:.0f} km"
    distance = accepted("range_km", range_km, limits, lambda x: (x >= NEAREST_KM) & (x <= FARTHEST_KM))
    latitude = accepted("latitude_deg", latitude_deg, "between -90 and 90 degrees", lambda x: np.abs(x) <= 90)
    bearing = accepted("bearing_deg", bearing_deg, "between 0 and 360 degrees", lambda x: (x >= 0) & (x <= 360))
    distance, latitude, bearing = broadcast(range_km=distance, latitude_deg=latitude, bearing_deg=bearing)
    start = minimum_energy(distance)
    latitude, bearing = np.radians(latitude), np.radians(bearing)

    def reach(angle: np.ndarray) -> np.ndarray:
        return _reach_toward(np.asarray(start.speed_km_s), angle, latitude, bearing)

    best = _highest(reach, np.radians(start.angle_deg))
    return shaped_one(best / distance - 1)


def _highest(function: Callable[[np.ndarray], np.ndarray], around: np.ndarray) -> np.ndarray:
    """The largest value of a function with one peak within 0.35 rad of `around` (and above 0), by golden section."""
    low, high = np.maximum(around - 0.35, 0.01), around + 0.35
    inner, outer = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
    at_inner, at_outer = function(inner), function(outer)
    for _ in range(24):
        left = at_inner > at_outer  # the peak is in the left part: drop the right end
        low, high = np.where(left, low, inner), np.where(left, outer, high)
        fresh = np.where(left, high - GOLDEN * (high - low), low + GOLDEN * (high - low))
        at_fresh = function(fresh)
        inner, outer = np.where(left, fresh, outer), np.where(left, inner, fresh)
        at_inner, at_outer = np.where(left, at_fresh, at_outer), np.where(left, at_inner, at_fresh)
    highest: np.ndarray = np.maximum(at_inner, at_outer)
    return highest


def _reach_toward(speed: np.ndarray, angle: np.ndarray, latitude: np.ndarray, bearing: np.ndarray) -> np.ndarray:
    """How far over the ground a start at an angle lands on a bearing: the aim is corrected by what it misses by."""
    aim = bearing
    for _ in range(12):
        distance, landed = _fly(speed, angle, latitude, aim)
        aim = aim - (landed - bearing + np.pi) % (2 * np.pi) + np.pi
    return distance


def _fly(speed: np.ndarray, angle: np.ndarray, latitude: np.ndarray, aim: np.ndarray) -> tuple[np.ndarray, ...]:
    """Distance in km and bearing over the turning ground of a start that an observer on the ground sees."""
    carried = TURNS_RAD_S * EARTH_RADIUS_KM * np.cos(latitude)
    up, north = speed * np.sin(angle), speed * np.cos(angle) * np.cos(aim)
    east = speed * np.cos(angle) * np.sin(aim) + carried
    along = np.hypot(north, east)
    squared = (up / CIRCULAR_KM_S) ** 2 + (along / CIRCULAR_KM_S) ** 2
    half = np.arctan2(up * along, CIRCULAR_KM_S**2 - along**2)  # of the arc that it flies over
    short = 1 - squared
    root = np.hypot(short, np.sqrt(2 - squared) * up / CIRCULAR_KM_S)
    apogee = EARTH_RADIUS_KM * (up / CIRCULAR_KM_S) ** 2 / (short + root)
    seconds = free_seconds(2 * EARTH_RADIUS_KM * half, apogee)
    # where it comes down, in a frame that stands still: out along the equator, out of the page, toward the pole
    heading_north, heading_east = north / along, east / along
    outward = np.cos(2 * half) * np.cos(latitude) - np.sin(2 * half) * heading_north * np.sin(latitude)
    sideways = np.sin(2 * half) * heading_east
    poleward = np.cos(2 * half) * np.sin(latitude) + np.sin(2 * half) * heading_north * np.cos(latitude)
    turned = TURNS_RAD_S * seconds  # the ground turns east below it
    outward, sideways = (
        outward * np.cos(turned) + sideways * np.sin(turned),
        sideways * np.cos(turned) - outward * np.sin(turned),
    )
    to_north = poleward * np.cos(latitude) - outward * np.sin(latitude)
    overhead = outward * np.cos(latitude) + poleward * np.sin(latitude)
    distance = EARTH_RADIUS_KM * np.arctan2(np.hypot(to_north, sideways), overhead)
    return distance, np.arctan2(sideways, to_north)
