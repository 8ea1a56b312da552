"""A chart around a point: distances and directions from its middle are true, so that rings around it are circles."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from pyproj import Proj

Numbers = float | np.ndarray


@cache
def _projection(lat: float, lon: float) -> Proj:
    return Proj(proj="aeqd", lat_0=lat, lon_0=lon, ellps="WGS84", units="km")


@dataclass(frozen=True)
class Chart:
    """A window of an azimuthal equidistant map: its middle (degrees), and how far it reaches to the sides (km).

    `east_km` and `north_km` say where the window's own middle lies, seen from the point that it is drawn around.

    >>> chart = Chart(41.511, 139.358)
    >>> x, y = chart.xy(41.511, 136.962)[0]
    >>> round(float(np.hypot(x, y)), 1)
    200.0
    """

    lat: float
    lon: float
    half_width_km: float = 640.0
    aspect: float = 0.5
    east_km: float = 0.0
    north_km: float = 0.0

    def xy(self, lats: Numbers, lons: Numbers) -> np.ndarray:
        """Places as km to the east and to the north of the middle, shape (n, 2)."""
        x, y = _projection(self.lat, self.lon)(np.atleast_1d(lons), np.atleast_1d(lats))
        return np.column_stack([x, y])

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Latitude and longitude of a point of the chart.

        >>> tuple(round(degrees, 3) for degrees in Chart(41.511, 139.358).place(0, 0))
        (41.511, 139.358)
        """
        lon, lat = _projection(self.lat, self.lon)(x, y, inverse=True)
        return float(lat), float(lon)

    @property
    def sides(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """From where to where the window goes, in km: west and east, south and north.

        >>> Chart(40, 135, half_width_km=400, aspect=0.5).sides
        ((-400.0, 400.0), (-200.0, 200.0))
        """
        half_height_km = self.half_width_km * self.aspect
        return (
            (self.east_km - self.half_width_km, self.east_km + self.half_width_km),
            (self.north_km - half_height_km, self.north_km + half_height_km),
        )

    def degrees(self, step: float = 0.0) -> tuple[float, float, float, float]:
        """West, south, east and north of a box of degrees that holds the whole window, `step` wider on each side."""
        (west, east), (south, north) = self.sides
        edge = np.linspace(0, 1, 21)
        x = np.concatenate([west + (east - west) * edge, west + (east - west) * edge, [west] * 21, [east] * 21])
        y = np.concatenate([[south] * 21, [north] * 21, south + (north - south) * edge, south + (north - south) * edge])
        lon, lat = _projection(self.lat, self.lon)(x, y, inverse=True)
        return lon.min() - step, lat.min() - step, lon.max() + step, lat.max() + step
