"""A stated splash is a sector of a ring: from a point, between two distances, between two bearings."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from lessons.arrays.numbers import accepted
from lessons.sea.geodesics import destination
from lessons.sea.positions import bearing, distance_km, in_order, latitude, longitude
from lessons.sea.words import stated

ARC_STEP_DEG = 1.0  # corners of an outline along its arcs


class Outline(NamedTuple):
    """The corners of a closed line, in degrees.

    >>> len(Sector(41.5, 139.4, 270, 22.5, (175, 225)).outline().lats)
    93
    """

    lats: np.ndarray
    lons: np.ndarray


@dataclass(frozen=True)
class Sector:
    """All places between two distances (km) of a point, and within some degrees to each side of a bearing.

    `half_width_deg` is at most 180, which is all round. `landmark`, `note` and `open_ended` say what a text made of it:
    where the point is, what was taken for what, and that the farther distance is the course's and not the text's.
    ValueError for what is no place, no bearing or no interval.

    >>> sector = Sector.from_words("about 200 km west of Oshima-Oshima")
    >>> sector.bearing_deg, sector.half_width_deg, sector.distance_km
    (270.0, 22.5, (173.0, 227.0))
    """

    lat: float
    lon: float
    bearing_deg: float
    half_width_deg: float
    distance_km: tuple[float, float]
    landmark: str = ""
    note: str = ""
    open_ended: bool = False

    def __post_init__(self) -> None:
        def within_180(x: np.ndarray) -> Any:
            return (x > 0) & (x <= 180)

        values = {
            "lat": latitude("lat", self.lat),
            "lon": longitude("lon", self.lon),
            "bearing_deg": bearing("bearing_deg", self.bearing_deg),
            "half_width_deg": accepted(
                "half_width_deg", self.half_width_deg, "more than 0 and no more than 180 degrees", within_180
            ),
        }
        try:
            low, high = self.distance_km
        except (TypeError, ValueError):
            raise ValueError(f"distance_km must be two numbers of km (low, high), not {self.distance_km!r}") from None
        ends = distance_km("distance_km low", low), distance_km("distance_km high", high)
        for name, value in (*values.items(), ("distance_km low", ends[0]), ("distance_km high", ends[1])):
            if value.ndim:
                raise ValueError(f"{name} must be one number, not {value.size}; a sector is made of single numbers")
        in_order("distance_km", *ends)
        if ends[1] == 0:
            raise ValueError("distance_km must reach beyond 0 km, not (0, 0); accepted: such as (175, 225)")
        for name, value in values.items():
            object.__setattr__(self, name, float(value))
        object.__setattr__(self, "distance_km", (float(ends[0]), float(ends[1])))

    @classmethod
    def from_words(cls, text: str) -> "Sector":
        """The sector that a statement of a press text stands for, such as "about 200 km west of Oshima-Oshima".

        It takes one statement: distance, direction, landmark. How each word is taken stands in `lessons.sea.words`.
        ValueError says what is missing, not known, or there twice.

        >>> Sector.from_words("300 to 350 km north-northwest of Hegura Island").distance_km
        (299.5, 350.5)
        """
        return cls(*stated(text)[:8])

    @property
    def middle(self) -> tuple[float, float]:
        """Latitude and longitude of the sector's middle, at the mean distance on its bearing.

        >>> tuple(round(end, 2) for end in Sector(41.511, 139.358, 270, 22.5, (175, 225)).middle)
        (41.49, 136.96)
        """
        point = destination(self.lat, self.lon, self.bearing_deg, sum(self.distance_km) / 2)
        return point.lat, point.lon

    def outline(self) -> Outline:
        """Its closed outline: the farther arc, then the nearer one back; all round, two circles joined by a cut.

        >>> outline = Sector(41.511, 139.358, 270, 22.5, (0, 225)).outline()
        >>> bool(outline.lats[0] == outline.lats[-1])
        True
        """
        corners = max(2, round(2 * self.half_width_deg / ARC_STEP_DEG) + 1)
        arc = self.bearing_deg + np.linspace(-self.half_width_deg, self.half_width_deg, corners)
        low, high = self.distance_km
        near = np.full(corners if low else 1, low)
        bearings = np.concatenate([arc, arc[::-1][: near.size], arc[:1]]) % 360
        point = destination(self.lat, self.lon, bearings, np.concatenate([np.full(corners, high), near, [high]]))
        return Outline(point.lat, point.lon)
