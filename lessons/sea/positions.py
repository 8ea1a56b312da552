"""What a latitude, a longitude, a bearing and a distance over the sea may be, and hints at what was mixed up."""

from typing import Any

import numpy as np

from lessons.arrays.numbers import accepted, broadcast, first_bad, place

WEST, SOUTH, EAST, NORTH = 118.0, 20.0, 150.0, 52.0  # degrees: the window of the map
FARTHEST_KM = 20_004.0  # no two points of the Earth are farther apart: half a meridian
METRES_FROM = 50_000.0


def latitude(name: str, values: Any) -> np.ndarray:
    """Latitudes in degrees, south negative, between -90 and 90.

    >>> float(latitude("lat", 41.511))
    41.511
    """
    return accepted(name, values, "between -90 and 90 degrees", lambda x: np.abs(x) <= 90, _swapped)


def longitude(name: str, values: Any) -> np.ndarray:
    """Longitudes in degrees, west negative, between -180 and 180.

    >>> float(longitude("lon", 139.358))
    139.358
    """
    limits = "between -180 and 180 degrees, west negative"
    return accepted(name, values, limits, lambda x: np.abs(x) <= 180, _counted_eastward)


def bearing(name: str, values: Any) -> np.ndarray:
    """Bearings in degrees from north through east, between 0 and 360.

    >>> float(bearing("bearing_deg", 270))
    270.0
    """
    limits = "between 0 and 360 degrees (0 north, 90 east)"
    return accepted(name, values, limits, lambda x: (x >= 0) & (x <= 360), _negative_bearing)


def distance_km(name: str, values: Any) -> np.ndarray:
    """Distances over the ground in km, from 0 to the far side of the Earth.

    >>> float(distance_km("distance_km", 200))
    200.0
    """
    limits = f"between 0 and {FARTHEST_KM:.0f} km (the far side of the Earth)"
    return accepted(name, values, limits, lambda x: (x >= 0) & (x <= FARTHEST_KM), _metres)


def position(lat: Any, lon: Any, lat_name: str = "lat", lon_name: str = "lon") -> tuple[np.ndarray, np.ndarray]:
    """Latitudes and longitudes, each looked at and in one common shape.

    >>> [float(end) for end in position(41.5, 139)]
    [41.5, 139.0]
    """
    lats, lons = broadcast(**{lat_name: latitude(lat_name, lat), lon_name: longitude(lon_name, lon)})
    return lats, lons


def on_the_map(lats: Any, lons: Any) -> Any:
    """Whether each place, in degrees, lies in the window of the map; scalars or arrays.

    >>> on_the_map(40.0, 135.0)
    True
    """
    return (lats >= SOUTH) & (lats <= NORTH) & (lons >= WEST) & (lons <= EAST)


def off_the_map(lats: np.ndarray, lons: np.ndarray) -> None:
    """ValueError where a place, in degrees, lies outside of the window of the map.

    >>> off_the_map(np.array(10.0), np.array(137.0))
    Traceback (most recent call last):
    ValueError: lat 10, lon 137 is off the map: accepted are 20 to 52 degrees north and 118 to 150 degrees east
    """
    bad = first_bad(on_the_map(lats, lons))
    if bad is not None:
        raise ValueError(
            f"lat {lats[bad]:g}, lon {lons[bad]:g} is off the map{place(bad)}: accepted are {SOUTH:g} to {NORTH:g} "
            f"degrees north and {WEST:g} to {EAST:g} degrees east"
        )


def in_order(name: str, low: np.ndarray, high: np.ndarray) -> None:
    """ValueError where the first of two ends is above the second.

    >>> in_order("distance_km", np.array(300.0), np.array(250.0))
    Traceback (most recent call last):
    ValueError: distance_km must be (low, high) in this order, not (300, 250)
    """
    bad = first_bad(low <= high)
    if bad is not None:
        raise ValueError(f"{name} must be (low, high) in this order, not ({low[bad]:g}, {high[bad]:g}){place(bad)}")


def _swapped(value: float) -> str:
    return "; longitude and latitude swapped? Latitude comes first" if 90 < abs(value) <= 180 else ""


def _counted_eastward(value: float) -> str:
    return f"; counted eastward from 0 to 360? Then {value - 360:g}" if 180 < value <= 360 else ""


def _negative_bearing(value: float) -> str:
    return f"; west of north? Then {value + 360:g}" if -360 < value < 0 else ""


def _metres(value: float) -> str:
    return f"; metres? Then {value / 1000:g} km" if METRES_FROM <= value < 1000 * FARTHEST_KM else ""
