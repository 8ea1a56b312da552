"""Points drawn from a sector, and the share of them that lies inside an area: a million in well under a second.

The area is projected once, azimuthal equidistant around the sector's own point: there a distance and a bearing from it
are straight, so that no sample needs a geodesic of its own. A grid then tells most samples at once; only those in
cells that the area's edge crosses are compared with the edge itself, so the answer is that of the polygon.
"""

import numpy as np
import shapely

from lessons.sea.geodesics import wgs84
from lessons.sea.sectors import Sector

EDGE_STEP_DEG = 0.1  # an edge is cut so short that it is straight on either map to 10 m
CELLS = 256  # a side of the grid
BLOCK = 32_768  # samples at a time: their arrays stay in a processor's cache
OUTSIDE, INSIDE, NEAR_EDGE = 0, 1, 2
MARGIN_DEG = 1.0  # around a sector; farther parts of an area do not matter


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

    >>> km, bearings = drawn(Sector(41.511, 139.358, 270, 22.5, (175, 225)), 1000, seed=1)
    >>> bool(km.min() >= 175 and km.max() <= 225)
    True
    """
    random = np.random.default_rng(seed)
    low, high = sector.distance_km
    bearings = np.radians(sector.bearing_deg + sector.half_width_deg * (2 * random.random(samples) - 1))
    return low + (high - low) * random.random(samples), bearings


def share_inside(sector: Sector, area: shapely.Geometry, samples: int, seed: int) -> float:
    """The share of samples of a sector that lies inside an area given by longitudes and latitudes.

    >>> share_inside(Sector(41.5, 139, 0, 45, (0, 100)), shapely.box(139, 40, 141, 43), 10_000, seed=1)
    0.5047
    """
    around = projected(area, sector)
    if around.is_empty:
        return 0.0
    km, bearings = drawn(sector, samples, seed)
    grid = Grid(around, sector.distance_km[1], CELLS if samples > CELLS**2 else 1)
    hits = 0
    for start in range(0, samples, BLOCK):
        part = slice(start, start + BLOCK)
        hits += int(np.count_nonzero(grid.inside(*_east_north(km[part], bearings[part]))))
    return hits / samples


class Grid:
    """A flat area under square cells, from -reach to +reach both ways, each all inside, all outside or on its edge.

    >>> grid = Grid(shapely.box(0, 0, 1, 1), 2, 16)
    >>> grid.inside(np.array([0.5, 1.5]), np.array([0.5, 0.5])).tolist()
    [True, False]
    """

    def __init__(self, area: shapely.Geometry, reach: float, cells: int) -> None:
        shapely.prepare(area)
        self.area, self.wide = area, cells + 4  # two cells more around, so that an edge's neighbours stay in the grid
        self.size = 2 * reach / cells
        self.start = -reach - 2 * self.size
        self.kind = self._kinds().ravel()

    def inside(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Whether each point within the reach lies in the area: what `shapely.contains_xy` says, sooner."""
        column = ((x - self.start) * (1 / self.size)).astype(np.int32)
        row = ((y - self.start) * (1 / self.size)).astype(np.int32)
        kind = self.kind[row * self.wide + column]
        result: np.ndarray = kind == INSIDE
        near = np.flatnonzero(kind == NEAR_EDGE)
        result[near] = shapely.contains_xy(self.area, x[near], y[near])
        return result

    def _kinds(self) -> np.ndarray:
        """For each cell, row by row: OUTSIDE, INSIDE, or NEAR_EDGE where the area's edge may run."""
        centres = self.start + (np.arange(self.wide) + 0.5) * self.size
        x, y = np.meshgrid(centres, centres)
        kind = np.where(shapely.contains_xy(self.area, x.ravel(), y.ravel()), INSIDE, OUTSIDE).astype(np.int8)
        kind = kind.reshape(self.wide, self.wide)
        end = self.start + self.wide * self.size
        border = shapely.intersection(self.area.boundary, shapely.box(self.start, self.start, end, end))
        # corners of the edge, closer than a cell: each cell that it crosses holds one or lies beside one that does
        corners = shapely.get_coordinates(shapely.segmentize(border, self.size / 2))
        column, row = np.clip(((corners - self.start) / self.size).astype(int), 1, self.wide - 2).T
        for right in (-1, 0, 1):
            for up in (-1, 0, 1):
                kind[row + up, column + right] = NEAR_EDGE
        return kind


def _east_north(km: np.ndarray, radians: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return km * np.sin(radians), km * np.cos(radians)
