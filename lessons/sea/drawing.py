"""A zone drawn by hand: which coasts, islets and rocks count, and the line and the areas that follow from them.

It is the construction of a median line in small: every place of a coarse grid looks for the nearest base point of each
state. The zones under data/ are the same construction on a fine grid; this one is for trying out, and about 2 km off
from them.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import contourpy
import numpy as np
import shapely
from pyproj import Proj

from lessons import data
from lessons.arrays.numbers import true_or_false
from lessons.sea.added_points import ROCKS
from lessons.sea.positions import off_the_map, position
from lessons.sea.shapes import VARIANTS, land
from lessons.sea.shores import nearest_on, shore
from lessons.sea.widths import EEZ_KM

STATES = ("Japan", "South Korea", "North Korea", "Russia")  # the coasts of the Sea of Japan / East Sea
WEST, SOUTH, EAST, NORTH = 127.0, 33.0, 143.0, 48.0  # degrees: where a zone can be drawn
GRID_DEG = 0.2
TREATY = "Japan-ROK 1974 northern continental shelf boundary"
TREATY_REACH_KM = 60.0  # no median lies farther from the agreed line where that one runs
_FLAT = Proj(proj="aeqd", lat_0=40.5, lon_0=135.0, ellps="WGS84", units="km")


class BasePoint(NamedTuple):
    """The nearest point of a state's coast: degrees, and its distance in km.

    >>> round(nearest(41.5, 137.0)["Japan"].km)
    195
    """

    lat: float
    lon: float
    km: float


class Drawing(NamedTuple):
    """Lines of each counted state's zone at sea, and its sea in the window in km2.

    A line is an array of (lat, lon) of shape (n, 2); nan breaks it where it would run over land.

    >>> sorted(draw_zone(("Japan",)).areas_km2)
    ['Japan']
    """

    lines: dict[str, tuple[np.ndarray, ...]]
    areas_km2: dict[str, float]


@cache
def _grid() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Longitudes, latitudes, and the km2 of sea that each place of the grid stands for."""
    lon = np.arange(WEST, EAST + GRID_DEG / 2, GRID_DEG)
    lat = np.arange(SOUTH, NORTH + GRID_DEG / 2, GRID_DEG)
    lons, lats = np.meshgrid(lon, lat)
    side_km = np.radians(GRID_DEG) * 6371.0
    sea = np.where(shapely.contains_xy(land(), lons, lats), 0.0, side_km**2 * np.cos(np.radians(lats)))
    return lon, lat, sea


def _flat(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    return np.column_stack(_FLAT(np.asarray(lon), np.asarray(lat)))


@cache
def _distances_km(state: str, islets: bool) -> np.ndarray:
    """The km from each place of the grid to the nearest point of a state's shore; the rocks count as a state here."""
    lon, lat, _ = _grid()
    lons, lats = np.meshgrid(lon, lat)
    return nearest_on(shore(state, islets), lats, lons)[2]


def _counted(states: Sequence[str], liancourt: str) -> tuple[str, ...]:
    if not isinstance(liancourt, str) or liancourt not in VARIANTS:
        raise ValueError(f"liancourt {liancourt!r} is not accepted: {', '.join(VARIANTS)}")
    if isinstance(states, str) or not isinstance(states, Sequence):
        raise ValueError(f"states {states!r} must be several names, such as ('Japan', 'Russia')")
    unknown = [state for state in states if state not in STATES]
    if unknown or not states:
        raise ValueError(f"states {tuple(states)!r} are not accepted: one or more of {', '.join(STATES)}")
    return tuple(state for state in STATES if state in states)


def _yes(name: str, value: Any) -> bool:
    return bool(true_or_false(name, value))


def draw_zone(
    states: Sequence[str] = STATES, islets: bool = True, liancourt: str = "nobody", treaty: bool = False
) -> Drawing:
    """Draw the zones of the states whose coasts count: 200 nautical miles, cut where another's coast is nearer.

    `islets`: whether small islets give base points; `liancourt`: whom Liancourt Rocks (Dokdo / Takeshima) count for
    ("nobody", "South Korea", "Japan"); `treaty`: whether the line that Japan and South Korea agreed on in 1974, which
    is one for the continental shelf, stands in for the median. Areas are of the sea in the window 127-143 E, 33-48 N.
    ValueError for another state or variant.

    >>> drawn = draw_zone(("Japan", "South Korea"), liancourt="Japan")
    >>> drawn.areas_km2["Japan"] > draw_zone(("Japan", "South Korea")).areas_km2["Japan"]
    True
    """
    counted = _counted(states, liancourt)
    return _drawn(counted, _yes("islets", islets), liancourt, _yes("treaty", treaty))


@lru_cache(128)
def _drawn(counted: tuple[str, ...], islets: bool, liancourt: str, treaty: bool) -> Drawing:
    """A drawing, kept: a reader ticks the same few boxes off and on."""
    km = {state: _distances_km(state, islets) for state in counted}
    if liancourt in counted:
        km[liancourt] = np.minimum(km[liancourt], _distances_km(ROCKS, islets))
    lon, lat, sea = _grid()
    lines, areas = {}, {}
    for state in counted:
        others = [km[other] for other in counted if other != state]
        margin = np.minimum(np.minimum.reduce(others), EEZ_KM) - km[state] if others else EEZ_KM - km[state]
        if treaty and {"Japan", "South Korea"} <= set(counted) and state in ("Japan", "South Korea"):
            margin = _agreed(margin, state)
        found = contourpy.contour_generator(lon, lat, margin).lines(0.0)
        lines[state] = tuple(_at_sea(np.asarray(line)) for line in found if len(line) > 3)
        areas[state] = float(sea[margin > 0].sum())
    return Drawing(lines, areas)


def _at_sea(line: np.ndarray) -> np.ndarray:
    """A contour of longitudes and latitudes as (lat, lon), broken by nan where it runs over land."""
    fine = shapely.get_coordinates(shapely.segmentize(shapely.LineString(line), GRID_DEG / 4))
    on_land = shapely.contains_xy(land(), *fine.T)
    return np.where(on_land[:, None], np.nan, fine)[:, ::-1]


@cache
def treaty_line() -> np.ndarray:
    """The line of 1974 as (lat, lon), shape (n, 2), from the southern end to the northern one.

    >>> treaty_line().shape[1]
    2
    """
    points = [point for point in data.treaty_points(unverified=True) if point.treaty.startswith(TREATY)]
    return np.array([(point.lat, point.lon) for point in points])


@cache
def _treaty_sides() -> np.ndarray:
    """For each place of the grid the km to the agreed line, + to its south-east, nan where that does not run."""
    lon, lat, sea = _grid()
    lons, lats = np.meshgrid(lon, lat)
    corners = _flat(treaty_line()[:, 1], treaty_line()[:, 0])
    line = shapely.LineString(corners)
    around = _flat(lons.ravel(), lats.ravel())
    # far from the line there is nothing to find out
    low, high = corners.min(axis=0) - TREATY_REACH_KM, corners.max(axis=0) + TREATY_REACH_KM
    near = ((around >= low) & (around <= high)).all(axis=1)
    places = shapely.points(around[near])
    along = shapely.line_locate_point(line, places)
    foot = shapely.get_coordinates(shapely.line_interpolate_point(line, along))
    ahead = shapely.get_coordinates(shapely.line_interpolate_point(line, np.minimum(along + 1, line.length)))
    behind = shapely.get_coordinates(shapely.line_interpolate_point(line, np.maximum(along - 1, 0)))
    way, off = ahead - behind, shapely.get_coordinates(places) - foot
    right = way[:, 1] * off[:, 0] - way[:, 0] * off[:, 1]  # + to the right of who goes along it
    km = np.sign(right) * np.hypot(*off.T)
    beyond = (along <= 0) | (along >= line.length) | (np.abs(km) > TREATY_REACH_KM)
    sides = np.full(len(around), np.nan)
    sides[near] = np.where(beyond, np.nan, km)
    return sides.reshape(sea.shape)


def _agreed(margin: np.ndarray, state: str) -> np.ndarray:
    """A margin with the agreed line in place of the median, where that line runs."""
    sides = _treaty_sides() if state == "Japan" else -_treaty_sides()
    return np.where(np.isnan(sides), margin, sides)


def nearest(
    lat: float, lon: float, states: Sequence[str] = STATES, islets: bool = True, liancourt: str = "nobody"
) -> dict[str, BasePoint]:
    """The nearest base point of each counted state to one place at sea, with its distance.

    It may stand between two corners of the mapped coast. ValueError for another state or variant, for what is no single
    place, and off the map.

    >>> sorted(nearest(38.0, 133.0, ("Japan", "South Korea")))
    ['Japan', 'South Korea']
    """
    counted = _counted(states, liancourt)
    latitude, longitude = position(lat, lon)
    if latitude.ndim:
        raise ValueError(f"lat and lon must be one place, not {latitude.size}; ask for one place after the other")
    off_the_map(latitude, longitude)
    found, with_islets = {}, _yes("islets", islets)
    for state in counted:
        ends = nearest_on(shore(state, with_islets, state == liancourt), latitude, longitude)
        found[state] = BasePoint(*(float(end) for end in ends))
    return found
