"""Zones, land and lines as shapes of shapely, made once from the maps under data/."""

from functools import cache

import shapely

from lessons import data
from lessons.sea.positions import EAST, NORTH, SOUTH, WEST

VARIANTS = ("nobody", "South Korea", "Japan")  # whom Liancourt Rocks (Dokdo / Takeshima) count for
ZONES = ("Japan", "South Korea", "North Korea", "Russia", "China")
STRIP = 1e-4  # degrees around the sides of the map, whose edges are no lines


@cache
def area(name: str, liancourt: str) -> shapely.Geometry:
    """The area of a state within 200 nautical miles and nearer than others, land included; prepared for questions.

    >>> area("Japan", "nobody").is_valid
    True
    """
    found = [
        shapely.geometry.shape(feature["geometry"])
        for feature in data.zones()
        if feature["properties"]["zone"] == name and liancourt in feature["properties"]["liancourt"]
    ]
    whole = shapely.union_all(found)
    shapely.prepare(whole)
    return whole


@cache
def land() -> shapely.Geometry:
    """All land of the map, prepared for questions.

    >>> bool(shapely.contains_xy(land(), 138.0, 36.0))
    True
    """
    whole = shapely.union_all([shapely.geometry.shape(feature["geometry"]) for feature in data.coast()])
    shapely.prepare(whole)
    return whole


@cache
def outline(name: str, liancourt: str) -> shapely.Geometry:
    """The lines of a zone at sea: not its borders on land, nor the sides of the map.

    >>> outline("Japan", "nobody").geom_type
    'MultiLineString'
    """
    sides = shapely.box(WEST, SOUTH, EAST, NORTH).boundary.buffer(STRIP)
    lines = area(name, liancourt).boundary.difference(sides).difference(land())
    parts = [part for part in shapely.get_parts(lines) if part.geom_type == "LineString"]
    return shapely.MultiLineString(parts)
