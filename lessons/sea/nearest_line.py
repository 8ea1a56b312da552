"""How far places are from lines and coasts: the nearest vertex of all places at once, then the two pieces beside it."""

from typing import NamedTuple

import numpy as np
import pyproj
import shapely

GLOBE = pyproj.Geod(ellps="WGS84")
STEP = 0.05  # degrees between two vertices at most: a straight piece of the map is 3 m off the ellipsoid's at most
BLOCK = 128  # places whose distances to vertices are held at a time
TILE_DEG = 2.0  # places are taken tile by tile


class Vertices(NamedTuple):
    """Vertices of lines: degrees, km in space and half its square, and whether the next one continues the same line.

    >>> vertices(shapely.LineString([(139.0, 41.0), (139.0, 41.02)])).goes_on.tolist()
    [True, False]
    """

    lonlat: np.ndarray
    space: np.ndarray
    half_square: np.ndarray
    goes_on: np.ndarray


def _in_space(lonlat: np.ndarray) -> np.ndarray:
    """Places on the ellipsoid as points in space, km from its centre."""
    lon, lat = np.radians(lonlat).T
    across = GLOBE.a / 1000 / np.sqrt(1 - GLOBE.es * np.sin(lat) ** 2)
    flat = across * np.cos(lat)
    return np.column_stack([flat * np.cos(lon), flat * np.sin(lon), across * (1 - GLOBE.es) * np.sin(lat)])


def vertices(geometry: shapely.Geometry) -> Vertices:
    """The vertices of lines, outlines and points, at most 0.05 degrees apart.

    >>> len(vertices(shapely.LineString([(139.0, 41.0), (139.0, 42.0)])).lonlat)
    21
    """
    parts = shapely.get_parts(shapely.segmentize(geometry, STEP))
    lonlat, of = shapely.get_coordinates(parts, return_index=True)
    space = _in_space(lonlat)
    return Vertices(lonlat, space, (space**2).sum(axis=1) / 2, np.append(of[1:] == of[:-1], False))


def _foot(places: np.ndarray, near: np.ndarray, begins: np.ndarray, line: Vertices) -> tuple[np.ndarray, np.ndarray]:
    """The nearest point of the piece behind the vertices `begins` (degrees) and its squared distance in space.

    Where no piece begins there, the vertex `near` itself stands for it.
    """
    ends = np.minimum(begins + 1, len(line.lonlat) - 1)
    is_piece = (begins >= 0) & line.goes_on[begins]
    begins, ends = np.where(is_piece, begins, near), np.where(is_piece, ends, near)
    way = line.space[ends] - line.space[begins]
    length2 = np.maximum((way**2).sum(axis=1), 1e-12)
    share = np.clip(((places - line.space[begins]) * way).sum(axis=1) / length2, 0, 1)[:, None]
    off2 = ((places - line.space[begins] - share * way) ** 2).sum(axis=1)
    return line.lonlat[begins] + share * (line.lonlat[ends] - line.lonlat[begins]), off2


def feet(line: Vertices, latitude: np.ndarray, longitude: np.ndarray) -> np.ndarray:
    """The nearest point of the lines to each place (degrees), as rows of longitude and latitude.

    >>> meridian = vertices(shapely.LineString([(139.0, 41.0), (139.0, 42.0)]))
    >>> feet(meridian, np.array([43.0]), np.array([139.0])).tolist()
    [[139.0, 42.0]]
    """
    lonlat = np.column_stack([longitude.ravel(), latitude.ravel()])
    found = np.empty_like(lonlat)
    # neighbours together: then few vertices can be the nearest of a block
    order = np.lexsort((lonlat[:, 0], lonlat[:, 0] // TILE_DEG, lonlat[:, 1] // TILE_DEG))
    for start in range(0, len(lonlat), BLOCK):
        part = order[start : start + BLOCK]
        places = _in_space(lonlat[part])
        near = _nearest_vertices(places, line)
        ahead, off_ahead = _foot(places, near, near, line)
        behind, off_behind = _foot(places, near, near - 1, line)
        found[part] = np.where((off_ahead <= off_behind)[:, None], ahead, behind)
    return found


def _nearest_vertices(places: np.ndarray, line: Vertices) -> np.ndarray:
    """The number of the nearest vertex of each place of a block."""
    middle = places.mean(axis=0)
    nearer = line.half_square - line.space @ middle  # half the squared distance to the middle, but for a constant
    if len(places) == 1:
        return np.array([nearer.argmin()])
    reach = np.sqrt(((places - middle) ** 2).sum(axis=1).max())
    least = np.sqrt(max(0.0, 2 * nearer.min() + middle @ middle))
    # whatever is farther from the middle than this is farther from each place than the middle's nearest vertex
    kept = np.flatnonzero(2 * nearer + middle @ middle <= (least + 2 * reach + 1e-3) ** 2)
    # not with @: for three columns the threads that it wakes cost ten times as much as the sums
    along = np.einsum("ik,kj->ij", places, line.space[kept].T.copy())
    near: np.ndarray = kept[np.argmin(line.half_square[kept] - along, axis=1)]
    return near


def km_to(line: Vertices, latitude: np.ndarray, longitude: np.ndarray) -> np.ndarray:
    """The km from each place (degrees) to the nearest point of the lines: a geodesic, in the places' shape.

    >>> meridian = vertices(shapely.LineString([(139.0, 41.0), (139.0, 42.0)]))
    >>> km_to(meridian, np.array([41.5, 43.0]), np.array([140.0, 139.0])).round(1).tolist()
    [83.5, 111.1]
    """
    km = np.asarray(GLOBE.inv(longitude.ravel(), latitude.ravel(), *feet(line, latitude, longitude).T)[2]) / 1000
    return km.reshape(latitude.shape)
