"""The shore of each state: its coast on the map with the islets and points that the map misses, and who owns land.

The sides of the map cut through land, and states share borders on land: neither is a coast, and no line of the sea is
counted from it.
"""

from functools import cache

import numpy as np
import shapely

from lessons import data
from lessons.sea.added_points import ROCKS, added_points
from lessons.sea.geodesics import wgs84
from lessons.sea.nearest_line import Vertices, feet, vertices
from lessons.sea.positions import EAST, NORTH, SOUTH, WEST

CUT_DEG = 1e-3  # so near to a side of the map an outline is its cut
BORDER_DEG = 3e-3  # so near to another state's land an outline is a border: the file's corners are rounded to 10 m
NEITHER = ""  # at sea


@cache
def land_of(state: str) -> shapely.Geometry:
    """The land of a state on the map, prepared for questions.

    >>> bool(shapely.contains_xy(land_of("Japan"), 138.0, 36.0))
    True
    """
    (feature,) = (one for one in data.coast() if one["properties"]["state"] == state)
    whole = shapely.geometry.shape(feature["geometry"])
    shapely.prepare(whole)
    return whole


@cache
def coast_of(state: str) -> shapely.Geometry:
    """The coast of a state on the map as lines: without the sides of the map and without borders on land.

    >>> coast_of("North Korea").distance(shapely.Point(127.0, 41.75)) > 1  # at the border on the upper Yalu
    True
    """
    outline = shapely.boundary(land_of(state))
    names = sorted({one["properties"]["state"] for one in data.coast()} - {state})
    others = shapely.MultiPolygon([part for name in names for part in shapely.get_parts(land_of(name))])
    shapely.prepare(others)
    lines = [line for ring in shapely.get_parts(outline) for line in _at_sea(shapely.get_coordinates(ring), others)]
    return shapely.MultiLineString(lines)


def _at_sea(ring: np.ndarray, others: shapely.Geometry) -> list[np.ndarray]:
    """The pieces of a ring that are neither on a side of the map nor on the border of other states' land."""
    west, south = (np.abs(ring - (WEST, SOUTH)) < CUT_DEG).T
    east, north = (np.abs(ring - (EAST, NORTH)) < CUT_DEG).T
    border = shapely.dwithin(others, shapely.points(ring), BORDER_DEG)
    # a piece is no coast where both of its ends lie on one side, or both on the border
    drop = np.any([side[1:] & side[:-1] for side in (west, south, east, north, border)], axis=0)
    ends = np.flatnonzero(np.diff(np.concatenate([[True], drop, [True]]).astype(int)))
    return [ring[first : last + 1] for first, last in zip(ends[::2], ends[1::2], strict=True)]


@cache
def shore(state: str, islets: bool = True, with_rocks: bool = False) -> Vertices:
    """All that counts as a state's coast: lines of the map, islets and declared points, and Liancourt Rocks if asked.

    >>> len(shore(ROCKS).lonlat)
    1
    """
    points = added_points(state) if islets or state == ROCKS else []
    points = points + (added_points(ROCKS) if with_rocks else [])
    lines = [] if state == ROCKS else list(shapely.get_parts(coast_of(state)))
    return vertices(shapely.GeometryCollection([*lines, *(shapely.Point(point) for point in points)]))


def nearest_on(line: Vertices, lat: np.ndarray, lon: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Latitude, longitude and km of the nearest point of a shore to each place, in the places' shape.

    >>> lat, lon, km = nearest_on(shore("Japan"), np.array(41.5), np.array(137.0))
    >>> round(float(km))
    195
    """
    foot = feet(line, lat, lon)
    metres = wgs84().inv(lon.ravel(), lat.ravel(), *foot.T)[2]
    return foot[:, 1].reshape(lat.shape), foot[:, 0].reshape(lat.shape), np.asarray(metres).reshape(lat.shape) / 1000
