"""From the clock back: which apogees, or which ranges, go with a reported time.

The time of a free flight grows with its apogee (about 0.6 s for a kilometre) and hardly with its range (about 0.013 s
for a kilometre when lofted): the clock tells the apogee within some hundred kilometres, and the range hardly at all.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from lessons.arrays.arguments import (
    HALF_ROUND_KM,
    HIGHEST_APOGEE_KM,
    apogee_argument,
    low_and_high,
    minutes_argument,
    range_argument,
)
from lessons.arrays.numbers import EARTH_RADIUS_KM, MU_KM3_S2, Numbers, broadcast, shaped
from lessons.flight.clock import CLIMB_MINUTES, CLIMB_SHARE, free_bounds
from lessons.flight.ellipse import free_seconds
from lessons.flight.interval import Interval
from lessons.flight.rounding import rounding_box

TOO_FAST = "no free flight fits: the time is too short for this range, however low the path"
TOO_FAST_FOR_APOGEE = "no free flight fits: the time is too short for this apogee, even straight up and down"
TOO_SLOW_FOR_APOGEE = "no free flight fits: the time is too long for this apogee, even to the far side of the Earth"
ANY_LOW = "the time allows any low path: 0 is the lower end"
EVERY_RANGE = "the time allows every range up to the far side of the Earth"


def apogee_from_clock(
    range_km: Numbers,
    minutes: Numbers,
    *,
    minutes_step: Numbers = 0.0,
    climb_minutes: tuple[float, float] = CLIMB_MINUTES,
    climb_share: tuple[float, float] = CLIMB_SHARE,
) -> Interval[Any]:
    """The apogees in km of the free flights that take a reported time, less the usual powered climb, to `range_km`.

    Scalars or arrays that broadcast: km, minutes. `climb_minutes` (2, 5) and, for short flights, `climb_share` (0.1,
    0.3) of the free flight are the climb that is taken off first (see `clock`); `minutes_step` is the report's
    rounding (1 for whole minutes). Solved to the last digits by halving. Where no free flight fits, both ends are nan
    and the note says so. ValueError for impossible values.

    >>> known = apogee_from_clock(999.2, 68.9)
    >>> round(known.low), round(known.high)
    (5855, 6151)
    """
    range_km = range_argument("range_km", range_km)
    shortest, longest = _free(minutes, minutes_step, climb_minutes, climb_share)
    range_km, shortest, longest = broadcast(range_km=range_km, minutes=shortest, minutes_step=longest)
    along_the_ground = range_km * np.sqrt(EARTH_RADIUS_KM / MU_KM3_S2) / 60  # the limit of ever lower paths
    # as long as minutes_argument allows, no free flight goes above the highest apogee
    low, high = _solve(lambda h: free_seconds(range_km, h) / 60, (shortest, longest), HIGHEST_APOGEE_KM)
    none, any_low = longest <= along_the_ground, shortest <= along_the_ground
    note = np.select([none, any_low], [TOO_FAST, ANY_LOW], "")
    low = np.where(any_low, 0.0, low)
    return Interval(*shaped(np.where(none, np.nan, low), np.where(none, np.nan, high), note))


def range_from_clock(
    apogee_km: Numbers,
    minutes: Numbers,
    *,
    minutes_step: Numbers = 0.0,
    climb_minutes: tuple[float, float] = CLIMB_MINUTES,
    climb_share: tuple[float, float] = CLIMB_SHARE,
) -> Interval[Any]:
    """The ranges in km of the free flights with this apogee that take a reported time, less the usual powered climb.

    Arguments as in `apogee_from_clock`. The answer is wide, often from 0 on: that is the finding, not a fault. Where no
    free flight fits, both ends are nan and the note says so. ValueError for impossible values.

    >>> known = range_from_clock(6040.9, 68.9)
    >>> known.low, round(known.high)
    (0.0, 3256)
    """
    apogee_km = apogee_argument("apogee_km", apogee_km)
    shortest, longest = _free(minutes, minutes_step, climb_minutes, climb_share)
    apogee_km, shortest, longest = broadcast(apogee_km=apogee_km, minutes=shortest, minutes_step=longest)
    up_and_down, far_side = (free_seconds(np.asarray(end), apogee_km) / 60 for end in (0.0, HALF_ROUND_KM))
    low, high = _solve(lambda d: free_seconds(d, apogee_km) / 60, (shortest, longest), HALF_ROUND_KM)
    low = np.where(shortest <= up_and_down, 0.0, low)
    too_fast, too_slow = longest < up_and_down, shortest > far_side
    none, every = too_fast | too_slow, (shortest <= up_and_down) & (longest >= far_side)
    note = np.select([too_fast, too_slow, every], [TOO_FAST_FOR_APOGEE, TOO_SLOW_FOR_APOGEE, EVERY_RANGE], "")
    return Interval(*shaped(np.where(none, np.nan, low), np.where(none, np.nan, high), note))


def _free(minutes: Any, minutes_step: Any, climb_minutes: Any, climb_share: Any) -> tuple[np.ndarray, np.ndarray]:
    limits = rounding_box("minutes", minutes_argument("minutes", minutes), minutes_step, "minutes_step", "minutes")
    limits = low_and_high("minutes", limits, minutes_argument)
    return free_bounds(limits, climb_minutes, climb_share)


def _solve(
    minutes_of: Callable[[np.ndarray], np.ndarray], wanted: tuple[np.ndarray, ...], highest: float
) -> np.ndarray:
    """For each wanted time the argument between 0 and `highest` at which a growing function reaches it, by halving."""
    times = np.stack(wanted)
    low, high = np.zeros_like(times), np.full_like(times, highest)
    for _ in range(80):
        middle = (low + high) / 2
        below = minutes_of(middle) < times
        low, high = np.where(below, middle, low), np.where(below, high, middle)
    found: np.ndarray = (low + high) / 2
    return found
