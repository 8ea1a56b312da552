"""Places drawn from a sector, and in which areas each of them lies: a million in about 0.1 s.

A sample is a distance and a bearing, which are straight on a map that is azimuthal equidistant around the sector's
point. Longitude and latitude are read between the nodes of a net over that map: no sample needs a geodesic of its own.
A grid of degrees then tells most places at once; only those in cells that an edge crosses are compared with the edge
itself, so the answer is that of the polygons.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import shapely

from lessons.sea.geodesics import destination
from lessons.sea.sectors import Sector

NODE_KM = 12.0  # between two nodes: a straight line between them is 3 m off the curve
MOST_NODES = 250_000  # of a net; of a wider sector each sample has a geodesic of its own
MOST_CELLS = 256  # along the longer side of a grid
SNAP_DEG = 1.0  # the sides of a grid lie on whole degrees, so that a sector that moves a little keeps its grid
BLOCK = 65_536  # samples at a time: their arrays stay in a processor's cache
NEAR_EDGE = 255  # the code of a cell that an edge crosses
MOST_AREAS = 7  # one bit of a code for each
Box = tuple[float, float, float, float]  # west, south, east, north


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


class Net:
    """From km east and north of a sector's point to longitude and latitude, between nodes that geodesics place.

    >>> net = Net(Sector(41.511, 139.358, 270, 22.5, (175, 225)))
    >>> lon, lat = net.places(np.array([200.0]), np.array([np.radians(270)]))
    >>> [round(float(end), 3) for end in (lat[0], lon[0])]
    [41.486, 136.963]
    """

    def __init__(self, sector: Sector) -> None:
        self.sector = sector
        west, south, east, north = _box(sector)
        self.wide, self.high = (int(np.ceil(side / NODE_KM)) + 2 for side in (east - west, north - south))
        self.left, self.bottom = west - NODE_KM / 2, south - NODE_KM / 2
        self.is_flat = self.wide * self.high <= MOST_NODES
        if self.is_flat:
            x, y = np.meshgrid(self.left + NODE_KM * np.arange(self.wide), self.bottom + NODE_KM * np.arange(self.high))
            nodes = destination(sector.lat, sector.lon, np.degrees(np.arctan2(x, y)) % 360, np.hypot(x, y))
            self.lon, self.lat = nodes.lon.ravel(), nodes.lat.ravel()
            self.corners = tuple(degrees.astype(np.float32) for degrees in (self.lon, self.lat))
            # over a pole or the date line there is nothing between the nodes
            self.is_flat = bool(np.ptp(self.lon) < 180)
            self.box: Box = (self.lon.min(), self.lat.min(), self.lon.max(), self.lat.max())
        if not self.is_flat:
            self.box = (-180.0, -90.0, 180.0, 90.0)

    def places(self, km: np.ndarray, radians: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Longitudes and latitudes of samples."""
        if not self.is_flat:
            point = destination(self.sector.lat, self.sector.lon, np.degrees(radians) % 360, km)
            return point.lon, point.lat
        kind = km.dtype.type
        x, y = _east_north(km * kind(1 / NODE_KM), radians)
        x -= kind(self.left / NODE_KM)
        y -= kind(self.bottom / NODE_KM)
        column, row = x.astype(np.int32), y.astype(np.int32)
        x -= column
        y -= row
        node = row * self.wide + column
        above = node + self.wide
        lon, lat = self.corners if kind is np.float32 else (self.lon, self.lat)
        return self._between(lon, node, above, x, y), self._between(lat, node, above, x, y)

    @staticmethod
    def _between(here: np.ndarray, node: np.ndarray, above: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Degrees between four nodes: `node` is the lower left one, `above` the one above it."""
        low: np.ndarray = here[node]
        up: np.ndarray = here[above]
        node, above = node + 1, above + 1
        low += x * (here[node] - low)
        up += x * (here[above] - up)
        up -= low
        up *= y
        low += up
        return low


def _box(sector: Sector) -> Box:
    """West, south, east and north of a sector in km from its point: its corners, and where it passes a main point."""
    ends = sector.bearing_deg - sector.half_width_deg, sector.bearing_deg + sector.half_width_deg
    bearings = np.radians([*ends, *np.arange(np.ceil(ends[0] / 90) * 90, ends[1], 90)])
    x, y = (np.outer(sector.distance_km, side) for side in _east_north(np.array(1.0), bearings))
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def snapped(box: Box) -> Box:
    """A box of degrees, its sides moved out to whole degrees.

    >>> snapped((136.9, 40.1, 139.2, 42.0))
    (136.0, 40.0, 140.0, 42.0)
    """
    west, south, east, north = (float(side) for side in box)
    low, high = (np.floor(side / SNAP_DEG) * SNAP_DEG for side in (west, south))
    return (
        float(low),
        float(high),
        float(np.ceil(east / SNAP_DEG) * SNAP_DEG),
        float(np.ceil(north / SNAP_DEG) * SNAP_DEG),
    )


class Grid:
    """Areas under square cells over a box of degrees: each cell has one code, or lies on an edge.

    A code has one bit for each area, in their order, set where the place lies in it or on its edge.

    >>> grid = Grid((shapely.box(0, 0, 1, 1), shapely.box(0, 0, 0.2, 1)), (-2, -2, 2, 2), 16)
    >>> grid.codes(np.array([0.1, 0.5, 1.5]), np.array([0.5, 0.5, 0.5])).tolist()
    [3, 1, 0]
    """

    def __init__(self, areas: Sequence[shapely.Geometry], box: Box, cells: int = MOST_CELLS) -> None:
        assert len(areas) <= MOST_AREAS, "a code has one bit for each area, and one value for edges"
        shapely.prepare(list(areas))
        self.areas, self.box = tuple(areas), box
        west, south, east, north = box
        self.size = max(east - west, north - south) / cells
        # two cells more around, so that an edge's neighbours stay in the grid
        self.left, self.bottom = west - 2 * self.size, south - 2 * self.size
        self.wide, self.high = (int(np.ceil(side / self.size)) + 5 for side in (east - west, north - south))
        self.cells = self._coded().ravel()

    def codes(self, lon: np.ndarray, lat: np.ndarray, all_within: bool = False) -> np.ndarray:
        """The code of each place: what the polygons say, sooner. A place out of the box has that of its nearest side.

        `all_within` says that no place is out of the box, which need not be looked at then.
        """
        kind = lon.dtype.type
        column = ((lon - kind(self.left)) * kind(1 / self.size)).astype(np.int32)
        row = ((lat - kind(self.bottom)) * kind(1 / self.size)).astype(np.int32)
        if not all_within:
            np.clip(column, 0, self.wide - 1, out=column)
            np.clip(row, 0, self.high - 1, out=row)
        row *= self.wide
        row += column
        code: np.ndarray = self.cells[row]
        near = np.flatnonzero(code == NEAR_EDGE)
        code[near] = self._exactly(lon[near], lat[near])
        return code

    def _exactly(self, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
        code = np.zeros(len(lon), dtype=np.uint8)
        for bit, area in enumerate(self.areas):
            code |= shapely.intersects_xy(area, lon, lat).astype(np.uint8) << np.uint8(bit)
        return code

    def _coded(self) -> np.ndarray:
        """For each cell, row by row: its code, or NEAR_EDGE where an edge may run."""
        near = np.zeros((self.high, self.wide), dtype=bool)
        right, top = self.left + self.wide * self.size, self.bottom + self.high * self.size
        for area in self.areas:
            edges = shapely.clip_by_rect(shapely.boundary(area), self.left, self.bottom, right, top)
            # corners of the edges, closer than a cell: each cell that an edge crosses has one in it or beside it
            corners = shapely.get_coordinates(shapely.segmentize(edges, self.size / 2))
            column = np.clip(((corners[:, 0] - self.left) / self.size).astype(int), 1, self.wide - 2)
            row = np.clip(((corners[:, 1] - self.bottom) / self.size).astype(int), 1, self.high - 2)
            for aside in (-1, 0, 1):
                for above in (-1, 0, 1):
                    near[row + above, column + aside] = True
        # between two edges a row has one code: only the first cell of each such run is asked for
        begins = ~near
        begins[:, 1:] &= near[:, :-1]
        row, column = np.nonzero(begins)
        code = np.full(near.shape, NEAR_EDGE, dtype=np.uint8)
        asked = self._exactly(self.left + (column + 0.5) * self.size, self.bottom + (row + 0.5) * self.size)
        run = np.cumsum(begins.ravel()).reshape(near.shape) - 1
        code[~near] = asked[run[~near]]
        return code


def coded(sector: Sector, net: Net, grid: Grid, samples: int, seed: int) -> Iterator[tuple[np.ndarray, ...]]:
    """Samples of a sector block by block: longitude, latitude, and the code of the grid.

    >>> sector = Sector(41.5, 139, 45, 45, (0, 100))
    >>> grid = Grid((shapely.box(139, 40, 141, 43),), snapped(Net(sector).box))
    >>> [np.bincount(code).tolist() for _, _, code in coded(sector, Net(sector), grid, 1000, seed=1)]
    [[0, 1000]]
    """
    all_within = contains(grid.box, net.box)
    for km, radians in _blocks(sector, samples, seed):
        lon, lat = net.places(km, radians)
        yield lon, lat, grid.codes(lon, lat, all_within)


def contains(outer: Box, inner: Box) -> bool:
    """Whether a box holds another one.

    >>> contains((118, 20, 150, 52), (136, 40, 140, 43))
    True
    """
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]


def _east_north(km: np.ndarray, radians: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return km * np.sin(radians), km * np.cos(radians)
