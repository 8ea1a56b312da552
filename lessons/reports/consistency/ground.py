"""Where a launch began and where words put its fall, on a sphere: good to a hundred kilometres."""

from functools import cache
from typing import NamedTuple

import numpy as np

from lessons import data
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.records import Claim, Event
from lessons.reports.consistency.wording import GENERIC, compass, landmark, only_distance


class Point(NamedTuple):
    """A position in degrees."""

    lat: float
    lon: float


def distance_km(one: Point, other: Point) -> float:
    """Great-circle distance on a sphere.

    >>> round(distance_km(Point(0, 0), Point(0, 90)))
    10008
    """
    (lat1, lon1), (lat2, lon2) = np.radians(one), np.radians(other)
    half = np.sin((lat2 - lat1) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    return float(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(min(half, 1.0))))


def destination(start: Point, bearing_deg: float, km: float) -> Point:
    """Where one comes to so many km from a point on a first bearing, on a sphere.

    >>> [round(number, 6) for number in destination(Point(0, 0), 90, EARTH_RADIUS_KM)]
    [0.0, 57.29578]
    """
    lat, lon, bearing, arc = (*np.radians(start), np.radians(bearing_deg), km / EARTH_RADIUS_KM)
    north = np.arcsin(np.sin(lat) * np.cos(arc) + np.cos(lat) * np.sin(arc) * np.cos(bearing))
    east = np.arctan2(np.sin(bearing) * np.sin(arc) * np.cos(lat), np.cos(arc) - np.sin(lat) * np.sin(north))
    return Point(float(np.degrees(north)), float((np.degrees(lon + east) + 180) % 360 - 180))


def bearing_deg(start: Point, end: Point) -> float:
    """The first bearing from one point to another, on a sphere, 0 to 360.

    >>> round(bearing_deg(Point(0, 0), Point(0, 90)))
    90
    """
    (lat1, lon1), (lat2, lon2) = np.radians(start), np.radians(end)
    north = np.cos(lat1) * np.sin(lat2) - np.sin(lat1) * np.cos(lat2) * np.cos(lon2 - lon1)
    return float(np.degrees(np.arctan2(np.sin(lon2 - lon1) * np.cos(lat2), north)) % 360)


def _plain(name: str) -> str:
    return " ".join(GENERIC.sub(" ", name.partition("(")[0]).lower().split())


@cache
def landmarks() -> dict[str, Point]:
    """Every landmark of places.csv by its names in small letters, launch areas left out.

    >>> landmarks()["okushiri"].lat
    42.149
    """
    found: dict[str, Point] = {}
    for place in data.places():
        if place.kind != "launch area":
            for name in (place.name, *place.alt_names.split(";")):
                found.setdefault(_plain(name), Point(place.lat, place.lon))
    return {name: point for name, point in found.items() if name}


def fall(claim: Claim) -> tuple[Point, Point] | None:
    """Landmark and place of fall by words such as "about 200 km W of Okushiri"; None where they do not place it.

    >>> found = fall(Claim("A", "landing_relation", text="about 200 km W of Okushiri"))
    >>> round(found[1].lon, 1)
    137.0
    """
    text = claim.text or ""
    known, points, km = landmarks().get(landmark(text)), compass(text), only_distance(text)
    if claim.quantity != "landing_relation" or known is None or km is None or len(points) != 1:
        return None
    return known, destination(known, points[0], km)


@cache
def _starts() -> dict[str, Point]:
    return {place.name: Point(place.lat, place.lon) for place in data.places()}


def start(event: Event) -> Point | None:
    """The launch area of an event, where places.csv has it.

    >>> start(data.event("nk-2024-11-05")).lat > 38
    True
    """
    return _starts().get(event.place)
