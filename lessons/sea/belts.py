"""Belts of the sea by the distance from a state's coast: territorial sea, contiguous zone, exclusive economic zone.

Widths: 12, 24 and 200 nautical miles (UNCLOS articles 3, 33 and 57). In five straits Japan keeps its territorial sea to
3 (act 30 of 1977, additional provisions; https://www1.kaiho.mlit.go.jp/ryokai/tokutei.html names them), and South Korea
does so in the one that it shares (decree 9162 of 1978). Cabinet order 210 of 1977 lists the limits of those waters; the
boxes here are drawn by us around each strait, and near their sides the answer may be wrong.
"""

from typing import Any

import numpy as np
import shapely

from lessons.sea.nearest_line import km_to
from lessons.sea.positions import off_the_map, position
from lessons.sea.shapes import VARIANTS, ZONES
from lessons.sea.shores import land_of, shore
from lessons.sea.widths import NAUTICAL_MILE_KM
from lessons.sea.zones import HIGH_SEAS, LAND, OUTSIDE, known_variant, side

LAND_OR_INTERNAL, TERRITORIAL, CONTIGUOUS = "internal waters or land", "territorial sea", "contiguous zone"
ECONOMIC, ELSEWHERE = "exclusive economic zone", "not in its zone"
# Straits with a territorial sea of 3 nautical miles: west, south, east, north in degrees, and who keeps to it.
STRAITS = {
    "Soya": ((141.2, 45.3, 142.6, 46.1), ("Japan",)),
    "Tsugaru": ((140.0, 41.1, 141.5, 41.95), ("Japan",)),
    "Tsushima, eastern channel": ((129.2, 33.6, 130.4, 34.9), ("Japan",)),
    "Tsushima, western channel": ((128.6, 34.0, 129.8, 35.2), ("Japan", "South Korea")),
    "Osumi": ((130.2, 30.3, 131.4, 31.3), ("Japan",)),
}


def coast_km(lat: Any, lon: Any, state: str = "Japan", liancourt: str | None = "nobody") -> Any:
    """The km from a place to the nearest point of a state's coast, its islets included; of arrays an array.

    Where the map ends, and where land borders on another state, is no coast; nor is one known off the map. `liancourt`
    as in `side`. ValueError for another state or variant, where a place is none, and off the map.

    >>> round(coast_km(41.5, 137.0))
    195
    """
    if state not in ZONES:
        raise ValueError(f"state {state!r} is not accepted: one of {', '.join(ZONES)}")
    if liancourt is None:
        return {variant: coast_km(lat, lon, state, variant) for variant in VARIANTS}
    known_variant(liancourt)
    latitude, longitude = position(lat, lon)
    off_the_map(latitude, longitude)
    km = km_to(shore(state, with_rocks=liancourt == state), latitude, longitude)
    return km if km.ndim else float(km)


def _territorial_km(latitude: np.ndarray, longitude: np.ndarray, state: str) -> np.ndarray:
    """How wide the state's territorial sea is at each place."""
    narrow = np.zeros(latitude.shape, dtype=bool)
    for (west, south, east, north), states in STRAITS.values():
        inside = (longitude >= west) & (longitude <= east) & (latitude >= south) & (latitude <= north)
        narrow |= inside & (state in states)
    return np.where(narrow, 3, 12) * NAUTICAL_MILE_KM


def belt(lat: Any, lon: Any, state: str | None = None, liancourt: str | None = "nobody") -> Any:
    """Which belt of the sea a place is in: of the state in whose zone it is, or of `state`; of arrays an array.

    "internal waters or land", "territorial sea", "contiguous zone", "exclusive economic zone", "high seas"; with
    `state`, "not in its zone" for the rest, the land of others too; "outside the map" as in `side`. Bays and waters
    behind straight baselines, which are internal, are not told from the territorial sea, whose line then runs farther
    out than the answer knows. `liancourt` as in `side`, None for all three. ValueError as in `side`, and for another
    state.

    >>> belt(41.5, 137.0), belt(38.0, 138.9), belt(36.0, 138.0)
    ('exclusive economic zone', 'territorial sea', 'internal waters or land')
    >>> belt(40.0, 129.0, state="Japan"), belt(36.0, 138.0, state="South Korea")
    ('not in its zone', 'not in its zone')
    """
    if liancourt is None:
        return {variant: belt(lat, lon, state, variant) for variant in VARIANTS}
    if state is not None and state not in ZONES:
        raise ValueError(f"state {state!r} is not accepted: None or one of {', '.join(ZONES)}")
    latitude, longitude = position(lat, lon)
    whose = np.asarray(side(latitude, longitude, liancourt), dtype=object)
    names = np.where(whose == LAND, LAND_OR_INTERNAL, whose).astype(object)
    for name in ZONES:
        own = whose == name
        if not own.any():
            continue
        km = coast_km(latitude[own], longitude[own], name, liancourt)
        widths = _territorial_km(latitude[own], longitude[own], name)
        far = np.where(km <= 24 * NAUTICAL_MILE_KM, CONTIGUOUS, ECONOMIC)
        names[own] = np.where(km <= widths, TERRITORIAL, far)
        if state not in (None, name):
            names[own] = ELSEWHERE
    if state is not None:
        others = (whose == LAND) & ~shapely.intersects_xy(land_of(state), longitude, latitude)
        names[(whose == HIGH_SEAS) | (whose == OUTSIDE) | others] = ELSEWHERE
    return names if names.ndim else names.item()
