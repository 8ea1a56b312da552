"""On whose side of the line a place at sea is, and how many km from the line, by the zones under data/.

The zones are computed from the coasts: a state's zone is what is nearer to its coast than to any other and at most 200
nautical miles from it (an agreed line stands in for the median where there is one). They are a model: about 6 km off in
the Sea of Japan / East Sea, not validated elsewhere; `data.zones` says whose position they follow where states differ.
Liancourt Rocks (Dokdo / Takeshima) count for nobody, for South Korea or for Japan, as the argument `liancourt` says.
"""

from typing import Any

import numpy as np
import pyproj
import shapely

from lessons.sea.places import on_the_map, places
from lessons.sea.shapes import VARIANTS, ZONES, area, land, outline

__all__ = ["VARIANTS", "ZONES", "margin_km", "side", "validated"]

HIGH_SEAS, LAND, OUTSIDE = "high seas", "land", "outside the map"
GLOBE = pyproj.Geod(ellps="WGS84")
# The corners of the sea in which the zones were compared with an independent data set: longitude, latitude.
VALIDATED = shapely.Polygon(
    [
        (127.0, 37.5),
        (129.2, 35.3),
        (130.0, 34.0),
        (132.0, 34.4),
        (141.0, 41.0),
        (142.2, 45.5),
        (142.2, 52.0),
        (127.0, 41.0),
    ]
)


def _variant(liancourt: str) -> str:
    if liancourt not in VARIANTS:
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
    _variant(liancourt)
    latitude, longitude = places(lat, lon)
    names = np.full(latitude.shape, HIGH_SEAS, dtype=object)
    for name in (*ZONES, OUTSIDE):
        names[shapely.contains_xy(area(name, liancourt), longitude, latitude)] = name
    names[shapely.contains_xy(land(), longitude, latitude)] = LAND
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
    _variant(liancourt)
    latitude, longitude = places(lat, lon)
    if (off := ~on_the_map(latitude, longitude)).any():
        raise ValueError(
            f"lat {latitude[off].flat[0]:g}, lon {longitude[off].flat[0]:g} is off the map: "
            "accepted are 20 to 52 degrees north and 118 to 150 degrees east"
        )
    km = np.array([_to_line(*place, zone, liancourt) for place in zip(latitude.flat, longitude.flat, strict=True)])
    inside = shapely.contains_xy(area(zone, liancourt), longitude, latitude)
    signed = np.where(inside, 1.0, -1.0) * km.reshape(latitude.shape)
    return signed if signed.ndim else float(signed)


def _to_line(lat: float, lon: float, name: str, liancourt: str) -> float:
    """The km from a place to the nearest point of a zone's line.

    Which point is nearest is found on a flat map around the place, true in every direction from it; the distance to it
    is a geodesic.
    """
    flat = pyproj.Proj(proj="aeqd", lat_0=lat, lon_0=lon, ellps="WGS84")
    line = shapely.transform(outline(name, liancourt), lambda rows: np.column_stack(flat(rows[:, 0], rows[:, 1])))
    nearest = shapely.get_coordinates(shapely.shortest_line(shapely.Point(0, 0), line))[1]
    there_lon, there_lat = flat(float(nearest[0]), float(nearest[1]), inverse=True)
    return float(GLOBE.inv(lon, lat, there_lon, there_lat)[2]) / 1000


def validated(lat: Any, lon: Any) -> Any:
    """Whether a place lies in the Sea of Japan / East Sea, where the zones were compared with an independent data set.

    >>> validated(41.5, 137.0), validated(24.0, 123.0)
    (True, False)
    """
    latitude, longitude = places(lat, lon)
    inside = shapely.contains_xy(VALIDATED, longitude, latitude)
    return inside if np.ndim(inside) else bool(inside)
