"""Two worked cases: the slice of "400 km northeast of Sariwon", and two ways over the flat map to one landing."""

from functools import cache
from typing import Any, NamedTuple

import numpy as np

from lessons.sea.geodesics import ECCENTRICITY_2, Point, destination, distance, rhumb
from lessons.sea.landmarks import landmark
from lessons.sea.sectors import Sector
from lessons.sea.zones import LAND, side

WORDS = "about 400 km northeast of Sariwon"  # as the figures of 5 November 2024 are often put together
STEP_DEG = 0.1  # of the arc, along which land and sea are told apart
FROM, LANDMARK, EAST_KM = "Sunan", "Cape Erimo", 2200.0  # 15 September 2017, as Japan's ministry stated it
STEPS = 400


class Arc(NamedTuple):
    """The middle arc of a sector: bearings (degrees), places, and whether each is on land.

    >>> bool(arc(Sector.from_words(WORDS)).on_land[0])
    True
    """

    bearings: np.ndarray
    lats: np.ndarray
    lons: np.ndarray
    on_land: np.ndarray

    @property
    def land_share(self) -> float:
        """Which share of the arc is land, from 0 to 1."""
        return float(self.on_land.mean())


def arc(sector: Sector) -> Arc:
    """All places at the mean distance of a sector, from one of its sides to the other.

    >>> round(arc(Sector.from_words(WORDS)).land_share, 2)
    0.61
    """
    ends = sector.bearing_deg - sector.half_width_deg, sector.bearing_deg + sector.half_width_deg
    bearings = np.linspace(*ends, round((ends[1] - ends[0]) / STEP_DEG) + 1)
    places = destination(sector.lat, sector.lon, bearings % 360, sum(sector.distance_km) / 2)
    return Arc(bearings, places.lat, places.lon, side(places.lat, places.lon) == LAND)


class Ways(NamedTuple):
    """The two ways as latitudes and longitudes, and how far south of the landmark each passes, in km.

    >>> round(ways().straight_south_km), round(ways().shortest_south_km)
    (312, 90)
    """

    shortest: Point[Any]
    straight: Point[Any]
    shortest_km: float
    straight_km: float
    leaves_deg: float
    course_deg: float
    shortest_south_km: float
    straight_south_km: float


@cache
def ways() -> Ways:
    """The ways from Sunan to the place 2,200 km due east of Cape Erimo.

    >>> round(ways().shortest_km), round(ways().straight_km)
    (3711, 3747)
    """
    start, cape = landmark(FROM), landmark(LANDMARK)
    fall = destination(cape.lat, cape.lon, 90, EAST_KM)
    shortest, straight = distance(start.lat, start.lon, *fall), rhumb(start.lat, start.lon, *fall)
    along = np.linspace(0, 1, STEPS + 1)
    curve = destination(start.lat, start.lon, shortest.bearing_deg, along * shortest.distance_km)
    heights = map_height(start.lat) + along * (map_height(fall.lat) - map_height(start.lat))
    line = Point(_latitude(heights), start.lon + along * (fall.lon - start.lon))

    def south_km(way: Point[Any]) -> float:
        lat = float(np.interp(cape.lon, way.lon, way.lat))
        return float(distance(cape.lat, cape.lon, lat, cape.lon).distance_km)

    return Ways(
        curve,
        line,
        shortest.distance_km,
        straight.distance_km,
        shortest.bearing_deg,
        straight.bearing_deg,
        south_km(curve),
        south_km(line),
    )


def map_height(lat: Any) -> Any:
    """How high a latitude stands on the map, in degrees of longitude.

    >>> round(float(map_height(40)), 1)
    43.5
    """
    sine, e = np.sin(np.radians(lat)), np.sqrt(ECCENTRICITY_2)
    return np.degrees(np.arctanh(sine) - e * np.arctanh(e * sine))


def _latitude(heights: np.ndarray) -> np.ndarray:
    lats = np.linspace(-80, 80, 160_001)
    found: np.ndarray = np.interp(heights, map_height(lats), lats)
    return found
