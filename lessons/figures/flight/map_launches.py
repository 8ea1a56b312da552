"""The launches that have a place on the range-apogee map: one claimant's own range and apogee, never mixed."""

from functools import cache
from typing import NamedTuple

import numpy as np

from lessons import data, sources

MEASURERS = ("armed forces", "ministry", "government", "state news agency")  # who has radars, or launched it
PLAIN = ("=", "~")  # a limit such as "over 6,000 km" has no place on a map
SIDES = ("North Korea", "South Korea", "Japan", "others")  # whose word a pair is
PICK_DECADES = 0.02  # how close to a mark, on both axes, a point is taken for it


class Launch(NamedTuple):
    """A range and an apogee (km) that one claimant stated for one launch, with both claims as printed."""

    key: str
    day: str
    claimant: str
    side: str
    range_km: float
    apogee_km: float
    printed: str


@cache
def map_launches() -> tuple[Launch, ...]:
    """The launches of the tables with both numbers from one claimant, oldest first; no pair twice.

    Left out: who neither measures nor launches, limits ("over 6,000 km"), forecasts and garbled copies.

    >>> [launch.printed for launch in map_launches() if launch.key == "nk-2017-08-29 ROK JCS"]
    ['about 2,700 km, 550 km up']
    """
    found = {}
    for event in data.events():
        for pair in sources.pairs(data.claims(event.event_id)):
            far, high, source = pair.range_claim, pair.apogee_claim, data.source(pair.claimant)
            if source.kind not in MEASURERS or not {far.relation, high.relation} <= set(PLAIN):
                continue
            side = source.country if source.country in SIDES else SIDES[-1]
            key = " ".join(word for word in (event.event_id, pair.claimant, pair.item) if word)
            printed = f"{far.printed}, {high.printed} up"
            launch = Launch(key, event.day, pair.claimant, side, far.value, high.value, printed)
            found.setdefault((event.event_id, side, far.value, high.value), launch)
    return tuple(found.values())


def launch_named(key: str) -> Launch | None:
    """The launch with this key, or None.

    >>> launch_named("nk-2017-08-29 ROK JCS").day
    '29 August 2017'
    """
    return next((launch for launch in map_launches() if launch.key == key), None)


def launch_near(range_km: float, apogee_km: float) -> Launch | None:
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
    return np.log10([(launch.range_km, launch.apogee_km) for launch in map_launches()])
