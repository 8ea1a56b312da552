"""Points drawn from a sector, and how many of them lie on land, inside an area and outside: a million in 0.1 s.

Area and land are projected once for a sector, azimuthal equidistant around its own point: there a distance and
a bearing from it are straight, so that no sample needs a geodesic of its own. A grid then tells most samples at once;
only those in cells that an edge crosses are compared with the edge itself, so the answer is that of the polygons.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import shapely

from lessons.sea.geodesics import wgs84
from lessons.sea.sectors import Sector

EDGE_STEP_DEG = 0.1  # an edge is cut so short that it is straight on either map to 10 m
MOST_CELLS = 256  # along the longer side of a grid
BLOCK = 65_536  # samples at a time: their arrays stay in a processor's cache
OUTSIDE, INSIDE, ON_LAND, NEAR_EDGE = 0, 1, 2, 3
MARGIN_DEG = 1.0  # around a sector; farther parts of an area do not matter
NOTHING = shapely.Polygon()


class Counts(NamedTuple):
    """How many samples lie at sea outside an area, at sea inside it, and on land.

    >>> Counts(10, 80, 10).at_sea
    90
    """

    outside: int
    inside: int
    on_land: int

    @property
    def at_sea(self) -> int:
        """The samples that are on no land."""
        return self.outside + self.inside


def projected(area: shapely.Geometry, sector: Sector) -> shapely.Geometry:
    """An area given by longitudes and latitudes as km east and north of a sector's point, as far as it matters.

    >>> box = shapely.box(136, 40, 138, 43)
    >>> around = projected(box, Sector(41.511, 139.358, 270, 22.5, (175, 225)))
    >>> [round(end) for end in around.bounds]
    [-287, -167, -111, 171]
    """
    outline = sector.outline()
    west, east = outline.lons.min() - MARGIN_DEG, outline.lons.max() + MARGIN_DEG
    south, north = outline.lats.min() - MARGIN_DEG, outline.lats.max() + MARGIN_DEG
    near = shapely.segmentize(shapely.clip_by_rect(area, west, south, east, north), EDGE_STEP_DEG)

    def around(lonlat: np.ndarray) -> np.ndarray:
        lon, lat = np.full(len(lonlat), sector.lon), np.full(len(lonlat), sector.lat)
        azimuth, _, metres = wgs84().inv(lon, lat, lonlat[:, 0], lonlat[:, 1])
        return np.column_stack(_east_north(np.asarray(metres) / 1000, np.radians(azimuth)))

    # mending costs little, and a corner that rounding folded over would let the edge cross itself
    parts = shapely.get_parts(shapely.make_valid(shapely.transform(near, around)))
    return shapely.union_all([part for part in parts if part.geom_type in ("Polygon", "MultiPolygon")])


def drawn(sector: Sector, samples: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Distances (km) and bearings (radians) of a sector, each as likely as any other in it.

    Single precision: at 1,000 km that is 10 cm.

    >>> km, bearings = drawn(Sector(41.511, 139.358, 270, 22.5, (175, 225)), 1000, seed=1)
    >>> bool(km.min() >= 175 and km.max() <= 225)
    True
    """
    blocks = list(_blocks(sector, samples, seed))
    return np.concatenate([km for km, _ in blocks]), np.concatenate([radians for _, radians in blocks])


def _blocks(sector: Sector, samples: int, seed: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The samples of `drawn`, block by block: bearings, then distances, from one generator."""
    random = np.random.Generator(np.random.SFC64(seed))
    low, high = sector.distance_km
    first, width = np.radians(sector.bearing_deg - sector.half_width_deg), np.radians(2 * sector.half_width_deg)
    for start in range(0, samples, BLOCK):
        count = min(BLOCK, samples - start)
        radians, km = random.random(count, dtype=np.float32), random.random(count, dtype=np.float32)
        radians *= np.float32(width)
        radians += np.float32(first)
        km *= np.float32(high - low)
        km += np.float32(low)
        yield km, radians


def count_sides(
    sector: Sector, area: shapely.Geometry, samples: int, seed: int, land: shapely.Geometry = NOTHING
) -> Counts:
    """How many samples of a sector lie on land, inside an area at sea, and outside it; degrees of longitude, latitude.

    >>> east = shapely.box(139, 40, 141, 43)
    >>> count_sides(Sector(41.5, 139, 45, 45, (0, 100)), east, 10_000, seed=1)
    Counts(outside=0, inside=10000, on_land=0)
    """
    # a grid is worth its making from a few samples a cell on
    grid = _grid(sector, area, land, min(MOST_CELLS, int(np.sqrt(samples) / 2) + 1))
    found = np.zeros(4, dtype=int)
    for km, radians in _blocks(sector, samples, seed):
        found += np.bincount(grid.kinds(*_east_north(km, radians)), minlength=4)
    return Counts(*found[:NEAR_EDGE].tolist())


@lru_cache(16)
def _grid(sector: Sector, area: shapely.Geometry, land: shapely.Geometry, cells: int) -> "Grid":
    """The grid of a sector; kept, because the next question is often for the same sector and area."""
    return Grid(projected(area, sector), projected(land, sector), _box(sector), cells)


def _box(sector: Sector) -> tuple[float, float, float, float]:
    """West, south, east and north of a sector in km from its point: its corners, and where it passes a main point."""
    ends = sector.bearing_deg - sector.half_width_deg, sector.bearing_deg + sector.half_width_deg
    bearings = np.radians([*ends, *np.arange(np.ceil(ends[0] / 90) * 90, ends[1], 90)])
    x, y = (np.outer(sector.distance_km, side) for side in _east_north(np.array(1.0), bearings))
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


class Grid:
    """Flat areas under square cells over a box (west, south, east, north): each cell of one kind, or on an edge.

    >>> grid = Grid(shapely.box(0, 0, 1, 1), shapely.box(0, 0, 0.2, 1), (-2, -2, 2, 2), 16)
    >>> grid.kinds(np.array([0.1, 0.5, 1.5]), np.array([0.5, 0.5, 0.5])).tolist() == [ON_LAND, INSIDE, OUTSIDE]
    True
    """

    def __init__(
        self, area: shapely.Geometry, land: shapely.Geometry, box: tuple[float, float, float, float], cells: int
    ) -> None:
        shapely.prepare([area, land])
        self.area, self.land = area, land
        west, south, east, north = box
        self.size = max(east - west, north - south) / cells
        # two cells more around, so that an edge's neighbours stay in the grid
        self.left, self.bottom = west - 2 * self.size, south - 2 * self.size
        self.wide, self.high = (int(np.ceil(side / self.size)) + 5 for side in (east - west, north - south))
        self.kind = self._kinds().ravel()

    def kinds(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """OUTSIDE, INSIDE or ON_LAND for each point of the box: what the polygons say, sooner."""
        column = ((x - x.dtype.type(self.left)) * x.dtype.type(1 / self.size)).astype(np.int32)
        row = ((y - y.dtype.type(self.bottom)) * y.dtype.type(1 / self.size)).astype(np.int32)
        row *= self.wide
        row += column
        kind: np.ndarray = self.kind[row]
        near = np.flatnonzero(kind == NEAR_EDGE)
        kind[near] = self._exactly(x[near], y[near])
        return kind

    def _exactly(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        kind: np.ndarray = shapely.contains_xy(self.area, x, y).astype(np.uint8)  # INSIDE is 1, OUTSIDE 0
        if not self.land.is_empty:
            kind[shapely.contains_xy(self.land, x, y)] = ON_LAND
        return kind

    def _kinds(self) -> np.ndarray:
        """For each cell, row by row: its kind, or NEAR_EDGE where an edge may run."""
        x = self.left + (np.arange(self.wide) + 0.5) * self.size
        y = self.bottom + (np.arange(self.high) + 0.5) * self.size
        across, up = np.meshgrid(x, y)
        kind = self._exactly(across.ravel(), up.ravel()).reshape(self.high, self.wide)
        right, top = self.left + self.wide * self.size, self.bottom + self.high * self.size
        window = shapely.box(self.left, self.bottom, right, top)
        edges = shapely.intersection(shapely.boundary([self.area, self.land]), window)
        # corners of the edges, closer than a cell: each cell that one crosses holds one or lies beside one that does
        corners = shapely.get_coordinates(shapely.segmentize(edges, self.size / 2))
        column = np.clip(((corners[:, 0] - self.left) / self.size).astype(int), 1, self.wide - 2)
        row = np.clip(((corners[:, 1] - self.bottom) / self.size).astype(int), 1, self.high - 2)
        for aside in (-1, 0, 1):
            for above in (-1, 0, 1):
                kind[row + above, column + aside] = NEAR_EDGE
        return kind


def _east_north(km: np.ndarray, radians: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return km * np.sin(radians), km * np.cos(radians)
