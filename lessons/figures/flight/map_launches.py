"""Where the launches stand on the range-apogee map: which one a point is on, and what is taken."""

from functools import cache

import numpy as np

from lessons.sources.launches import StatedLaunch
from lessons.sources.selections import map_launches

PICK_DECADES = 0.02  # how close to a mark, on both axes, a point is taken for it


def launch_near(range_km: float, apogee_km: float) -> StatedLaunch | None:
    """The launch whose mark lies at this place of the map (km), or None where there is none.

    >>> launch_near(2710, 548).claimant
    'ROK JCS'
    """
    launches = map_launches()
    away = np.abs(_places() - np.log10((range_km, apogee_km))).max(axis=1)
    nearest = int(away.argmin())
    return launches[nearest] if away[nearest] <= PICK_DECADES else None


def marks_within(left: float, right: float, low: float, high: float) -> bool:
    """Whether a launch is marked in a box of the map; its sides are logarithms (to base 10) of km.

    >>> marks_within(3.4, 3.5, 2.7, 2.8), marks_within(3.4, 3.5, 3, 3.1)
    (True, False)
    """
    across, up = _places().T
    return bool(((left < across) & (across < right) & (low < up) & (up < high)).any())


@cache
def _places() -> np.ndarray:
    """Range and apogee of every launch as logarithms of km, shape (n, 2)."""
    return np.log10([launch.pair_km for launch in map_launches()])
