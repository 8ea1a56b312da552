"""Distance, direction and destination on the Earth (WGS84), and what the flat map makes of them.

The shortest way between two points is a geodesic: its bearing changes on the way. A straight line on the usual flat
map (Mercator) is a rhumb line: one bearing all the way, and longer. pyproj computes the geodesics with the algorithms
of C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013), good to nanometres.
"""

from functools import cache
from typing import TYPE_CHECKING, Any, Generic, NamedTuple

import numpy as np

from lessons.arrays.numbers import N, Numbers, broadcast, shaped
from lessons.sea.positions import bearing, distance_km, position

if TYPE_CHECKING:
    from pyproj import Geod

ECCENTRICITY_2 = 0.0066943799901413165  # of WGS84, squared
EQUATOR_KM = 6378.137  # WGS84, the radius at the equator
DEGREE_KM = 111.195  # of latitude, on a globe as large as the Earth
HALF_TURN_DEG = 180  # from a bearing to its opposite
SAME_PARALLEL = 1e-6  # degrees; below, the stretch along a meridian is taken as the parallel's own


class Way(NamedTuple, Generic[N]):
    """From one point to another: km, the bearing on leaving and the bearing on arriving (degrees from north, 0 to 360).

    >>> Way(200.0, 270.0, 268.4).distance_km
    200.0
    """

    distance_km: N
    bearing_deg: N
    arrives_deg: N


class Point(NamedTuple, Generic[N]):
    """A point: latitude and longitude in degrees.

    >>> Point(41.5, 139.4).lat
    41.5
    """

    lat: N
    lon: N


@cache
def wgs84() -> "Geod":
    """The Earth as pyproj computes with it; it is loaded at the first use.

    >>> round(wgs84().a)
    6378137
    """
    from pyproj import Geod

    return Geod(ellps="WGS84")


def distance(lat1: Numbers, lon1: Numbers, lat2: Numbers, lon2: Numbers) -> Way[Any]:
    """The shortest way from point 1 to point 2: its length in km, its bearing at the start and at the end.

    Degrees, latitude first; scalars or arrays that broadcast. From a point to itself the bearing is 0 by convention.
    ValueError outside the limits.

    >>> way = distance(38.507, 125.756, 41.511, 139.358)  # Sariwon to Oshima-Oshima
    >>> round(way.distance_km), round(way.bearing_deg), round(way.arrives_deg)
    (1207, 70, 78)
    """
    lat1, lon1 = position(lat1, lon1, "lat1", "lon1")
    lat2, lon2 = position(lat2, lon2, "lat2", "lon2")
    ends = broadcast(lat1=lat1, lon1=lon1, lat2=lat2, lon2=lon2)
    leaves, back, metres = _inverse(*ends)
    here = np.asarray(metres) == 0
    leaves, arrives = np.where(here, 0.0, leaves % 360), np.where(here, 0.0, (back + 180) % 360)
    return Way(*shaped(metres / 1000, leaves, arrives))


def destination(lat: Numbers, lon: Numbers, bearing_deg: Numbers, distance_km: Numbers) -> Point[Any]:
    """The point so many km from another, along the shortest way that leaves on a bearing.

    Degrees, latitude first; scalars or arrays that broadcast. ValueError outside the limits.

    >>> point = destination(41.511, 139.358, 270, 200)  # 200 km due west of Oshima-Oshima
    >>> round(point.lat, 3), round(point.lon, 3)
    (41.486, 136.963)
    """
    lat, lon = position(lat, lon)
    starts = broadcast(lat=lat, lon=lon, bearing_deg=bearing("bearing_deg", bearing_deg), distance_km=_km(distance_km))
    lats, lons = _direct(*starts)
    return Point(*shaped(lats, lons))


def rhumb(lat1: Numbers, lon1: Numbers, lat2: Numbers, lon2: Numbers) -> Way[Any]:
    """The straight line on the flat (Mercator) map from point 1 to point 2: its length in km and its one bearing.

    As `distance`, the shorter way round. Never shorter than `distance`; nearly the same over a hundred km. ValueError
    outside the limits and at a pole, which the flat map does not show.
    Snyder, "Map Projections" (USGS 1395, 1987), p. 45.

    >>> round(rhumb(39, 125.8, 34.7, -120.5).distance_km - distance(39, 125.8, 34.7, -120.5).distance_km)
    766
    """
    lat1, lon1 = position(lat1, lon1, "lat1", "lon1")
    lat2, lon2 = position(lat2, lon2, "lat2", "lon2")
    lat1, lon1, lat2, lon2 = broadcast(lat1=lat1, lon1=lon1, lat2=lat2, lon2=lon2)
    if (np.maximum(np.abs(lat1), np.abs(lat2)) == 90).any():
        raise ValueError("a rhumb line has no bearing at a pole; accepted: latitudes between -90 and 90, without these")
    east = np.radians((lon2 - lon1 + 180) % 360 - 180)
    up = _mercator(lat2) - _mercator(lat1)
    north = _along_meridian(lat2) - _along_meridian(lat1)
    sine, cosine = np.sin(np.radians(lat1)), np.cos(np.radians(lat1))
    parallel_km = EQUATOR_KM * cosine / np.sqrt(1 - ECCENTRICITY_2 * sine**2)
    flat = np.abs(lat2 - lat1) < SAME_PARALLEL
    # km of the ground for one unit of the map: along the meridian, or the parallel's own where there is no climb
    per_unit = np.where(flat, parallel_km, north / np.where(flat, 1.0, up))
    course = np.degrees(np.arctan2(east, up)) % 360
    return Way(*shaped(np.hypot(east, up) * per_unit, course, course))


def on_flat_map(lat: Numbers, lon: Numbers, bearing_deg: Numbers, distance_km: Numbers) -> Point[Any]:
    """Where somebody lands who measures degrees as on squared paper: 111.2 km to each degree of latitude and longitude.

    The slip that `destination` avoids: at 41 degrees north a degree of longitude is 84 km, not 111. Degrees and km;
    scalars or arrays. ValueError outside the limits and where the paper ends.

    >>> round(on_flat_map(41.511, 139.358, 270, 200).lon, 3)
    137.559
    """
    lat, lon = position(lat, lon)
    course = np.radians(bearing("bearing_deg", bearing_deg))
    lat, lon, course, km = broadcast(lat=lat, lon=lon, bearing_deg=course, distance_km=_km(distance_km))
    degrees = km / DEGREE_KM
    lats, lons = position(lat + degrees * np.cos(course), (lon + degrees * np.sin(course) + 180) % 360 - 180)
    return Point(*shaped(lats, lons))


def _km(values: Any) -> np.ndarray:
    return distance_km("distance_km", values)


def _inverse(*ends: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Azimuths and metres between points given as (lat1, lon1, lat2, lon2) of one shape."""
    lat1, lon1, lat2, lon2 = (np.array(end, dtype=float).ravel() for end in ends)
    leaves, back, metres = wgs84().inv(lon1, lat1, lon2, lat2)
    shape = ends[0].shape
    return np.reshape(leaves, shape), np.reshape(back, shape), np.reshape(metres, shape)


def _direct(*starts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Latitudes and longitudes reached from points given as (lat, lon, bearing, km) of one shape."""
    lat, lon, course, km = (np.array(start, dtype=float).ravel() for start in starts)
    lons, lats, _ = wgs84().fwd(lon, lat, course, km * 1000)
    return np.reshape(lats, starts[0].shape), np.reshape(lons, starts[0].shape)


def _mercator(lat: np.ndarray) -> np.ndarray:
    """How high a latitude stands on the Mercator map of the ellipsoid, in radians of longitude."""
    sine, e = np.sin(np.radians(lat)), np.sqrt(ECCENTRICITY_2)
    height: np.ndarray = np.arctanh(sine) - e * np.arctanh(e * sine)
    return height


def _along_meridian(lat: np.ndarray) -> np.ndarray:
    """Km from the equator to a latitude along its meridian, south negative."""
    zeros = np.zeros_like(lat)
    metres: np.ndarray = _inverse(zeros, zeros, lat, zeros)[2]
    along: np.ndarray = metres / 1000 * np.sign(lat)
    return along
