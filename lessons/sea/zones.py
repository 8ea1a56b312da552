"""On whose side of the line a place at sea is, and how many km from the line, by the zones under data/.

The zones are computed from the coasts: a state's zone is what is nearer to its coast than to any other and at most 200
nautical miles from it (an agreed line stands in for the median where there is one). They are a model. Compared with the
zones of Marine Regions (version 10, simplified), 99.7 % of random places at sea more than 1 km from a line have the
same answer, 99.9 % beyond 8 km; in the Sea of Japan / East Sea 98.8 and 99.6 %, mostly because that data set draws
another line between North Korea and Russia than the one that the two agreed on.
`data.compared` has the shares sea by sea, and what that data set leaves
open; `data.zones` says whose position the zones follow where states differ.
Liancourt Rocks (Dokdo / Takeshima) count for nobody, for South Korea or for Japan, as the argument `liancourt` says.
"""

from functools import cache
from typing import Any

import numpy as np
import shapely

from lessons import data
from lessons.sea.nearest_line import Vertices, km_to, vertices
from lessons.sea.positions import off_the_map, on_the_map, position
from lessons.sea.shapes import VARIANTS, ZONES, area, land, outline

__all__ = ["VARIANTS", "ZONES", "margin_km", "side", "validated"]

HIGH_SEAS, LAND, OUTSIDE = "high seas", "land", "outside the map"


def known_variant(liancourt: Any) -> str:
    """Whom Liancourt Rocks (Dokdo / Takeshima) count for; ValueError for anybody else.

    >>> known_variant("nobody")
    'nobody'
    """
    if not isinstance(liancourt, str) or liancourt not in VARIANTS:
        accepted = ", ".join(VARIANTS)
        raise ValueError(f"liancourt {liancourt!r} is not accepted: {accepted}, or None for all three")
    return liancourt


def side(lat: Any, lon: Any, liancourt: str | None = "nobody") -> Any:
    """Whose zone a place is in: a state, "high seas", "land" or "outside the map"; of arrays an array of names.

    Latitude and longitude in degrees, WGS84. A zone holds the territorial sea and the exclusive economic zone. Where
    the coast of Taiwan, of the Philippines or of the Northern Marianas is nearest, the answer is "outside the map",
    because their zones are not drawn. `liancourt`: whom Liancourt Rocks (Dokdo / Takeshima) count for, "nobody",
    "South Korea" or "Japan"; None gives all three as a dictionary. ValueError where a place or a variant is none.

    >>> side(41.5, 137.0)
    'Japan'
    >>> side(38.0, 133.5, liancourt=None)
    {'nobody': 'Japan', 'South Korea': 'South Korea', 'Japan': 'Japan'}
    """
    if liancourt is None:
        return {variant: side(lat, lon, variant) for variant in VARIANTS}
    known_variant(liancourt)
    latitude, longitude = position(lat, lon)
    names = np.full(latitude.shape, HIGH_SEAS, dtype=object)
    for name in (*ZONES, OUTSIDE):
        names[shapely.intersects_xy(area(name, liancourt), longitude, latitude)] = name
    names[shapely.intersects_xy(land(), longitude, latitude)] = LAND
    names[~on_the_map(latitude, longitude)] = OUTSIDE
    return names if names.ndim else names.item()


def margin_km(lat: Any, lon: Any, zone: str = "Japan", liancourt: str | None = "nobody") -> Any:
    """How many km a place is from the nearest line of a state's zone: + inside, - outside; of arrays an array.

    Measured on the ellipsoid to the polygon's edge at sea; neither the coast nor the side of the map is a line.
    `liancourt` as in `side`. ValueError for another zone, another variant, or a place off the map.

    >>> round(margin_km(41.5, 137.0))
    42
    """
    if zone not in ZONES:
        raise ValueError(f"zone {zone!r} is not accepted: one of {', '.join(ZONES)}")
    if liancourt is None:
        return {variant: margin_km(lat, lon, zone, variant) for variant in VARIANTS}
    known_variant(liancourt)
    latitude, longitude = position(lat, lon)
    off_the_map(latitude, longitude)
    km = km_to(_line(zone, liancourt), latitude, longitude)
    inside = shapely.intersects_xy(area(zone, liancourt), longitude, latitude)
    signed = np.where(inside, 1.0, -1.0) * km
    return signed if signed.ndim else float(signed)


@cache
def _line(zone: str, liancourt: str) -> Vertices:
    return vertices(outline(zone, liancourt))


@cache
def _compared(settled: bool) -> shapely.Geometry:
    found = [one["geometry"] for one in data.compared() if one["properties"]["compared"] is settled]
    whole = shapely.union_all([shapely.geometry.shape(geometry) for geometry in found])
    shapely.prepare(whole)
    return whole


def validated(lat: Any, lon: Any) -> Any:
    """Whether the zones could be compared with another data set at a place: not where that one calls the sea disputed.

    `data.compared` says with which, and how often the answers were the same. It holds for one place or for arrays.

    >>> validated(41.5, 137.0), validated(26.0, 123.5)
    (True, False)
    """
    latitude, longitude = position(lat, lon)
    settled = shapely.intersects_xy(_compared(True), longitude, latitude)
    open_ = shapely.intersects_xy(_compared(False), longitude, latitude)
    inside = settled & ~open_
    return inside if np.ndim(inside) else bool(inside)
