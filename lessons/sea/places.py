"""Places on the map of Part 3 as arguments: latitudes and longitudes that it covers, and what was probably meant."""

from typing import Any

import numpy as np

WEST, SOUTH, EAST, NORTH = 118.0, 20.0, 150.0, 52.0  # degrees: the window of the map


def _checked(name: str, values: Any, limit: float) -> np.ndarray:
    """Numbers of one argument; ValueError names the first that is none, or beyond `limit` degrees."""
    try:
        numbers = np.asarray(values, dtype=float)
    except (TypeError, ValueError):
        raise ValueError(f"{name} must be a number of degrees or several, not {values!r}") from None
    bad = ~(np.abs(numbers) <= limit)
    if bad.any():
        raise ValueError(f"{name} {numbers[bad].flat[0]:g} is not accepted: from -{limit:g} to {limit:g} degrees")
    return numbers


def places(lat: Any, lon: Any) -> tuple[np.ndarray, np.ndarray]:
    """Latitude and longitude as arrays of one shape; longitudes from 0 to 360 are brought to -180 to 180.

    ValueError where one is no number or out of range; where the two look swapped, it says so.

    >>> places(40.0, -220.0)
    Traceback (most recent call last):
    ValueError: lon -220 is not accepted: from -180 to 360 degrees
    """
    try:
        longitude = np.asarray(lon, dtype=float)
        latitude = np.asarray(lat, dtype=float)
    except (TypeError, ValueError):
        longitude, latitude = _checked("lon", lon, 360), _checked("lat", lat, 360)
    if latitude.size and (np.abs(latitude) > 90).any() and (np.abs(longitude) <= 90).all():
        first = latitude[np.abs(latitude) > 90].flat[0]
        raise ValueError(
            f"lat {first:g} is not accepted: from -90 to 90 degrees. Latitude comes first: were the two swapped?"
        )
    latitude = _checked("lat", lat, 90)
    if np.any(bad := ~((longitude >= -180) & (longitude <= 360))):
        raise ValueError(f"lon {longitude[bad].flat[0]:g} is not accepted: from -180 to 360 degrees")
    longitude = np.where(longitude > 180, longitude - 360, longitude)
    try:
        both = np.broadcast_arrays(latitude, longitude)
    except ValueError:
        raise ValueError(
            f"lat has the shape {latitude.shape} and lon {longitude.shape}: accepted are equal shapes, or one number"
        ) from None
    return both[0], both[1]


def on_the_map(latitude: np.ndarray, longitude: np.ndarray) -> np.ndarray:
    """Whether each place lies in the window of the map.

    >>> bool(on_the_map(np.array(40.0), np.array(135.0)))
    True
    """
    return (latitude >= SOUTH) & (latitude <= NORTH) & (longitude >= WEST) & (longitude <= EAST)
