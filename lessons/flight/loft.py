"""The loft ratio: how steep a reported flight is for its range, and when no maximum range follows from it.

Kinds, from the pairs collected for this course: ordinary flights 0.92-1.07, lofted tests 4.5-32, the flat paths of
2019-2025 that were reported to turn 0.30-0.41, one flat flight through space 0.61. The limits between the kinds are
this course's own. A low ratio does not show that a flight turned, and an ordinary one does not show
that it did not.
"""

from functools import partial
from typing import Any, Generic, NamedTuple

import numpy as np

from lessons.arrays.arguments import HIGHEST_APOGEE_KM, apogee_argument, low_and_high, range_argument
from lessons.arrays.numbers import EARTH_RADIUS_KM, N, Numbers, broadcast, shaped, true_or_false
from lessons.flight.ellipse import minimum_energy
from lessons.flight.interval import Ends, Interval, open_end, open_start, or_more
from lessons.flight.rounding import rounding_box

KINDS = ("depressed", "flat", "ordinary", "steep", "lofted")
DEPRESSED_BELOW, FLAT_BELOW, ORDINARY_BELOW, STEEP_UP_TO = 0.5, 0.8, 1.25, 2.0
AIR_KM = 100.0  # below it, air can still bend a path
TURNED = "a turn, a pull-up or a second peak was reported: not free flight, so no maximum range follows"
LOW_AND_FLAT = (
    "the loft ratio can be below 0.5 and the apogee 100 km or less, where air can bend the path: "
    "perhaps not free flight, so no maximum range follows"
)
LOW_AND_FAR = (
    "the apogee can be 100 km or less over more than a quarter of the way round the Earth, where an ordinary throw "
    "skims the ground: perhaps not free flight, so no maximum range follows"
)
PEAK_RANGE_KM = np.pi / 2 * EARTH_RADIUS_KM  # where the least-energy apogee is highest, 1,319 km


class LoftBox(NamedTuple, Generic[N]):
    """The loft ratios of a box of ranges and apogees, its kind (or kinds), whether a maximum range is refused, why."""

    low: N
    high: N
    kind: Any  # words, truth values, words: one or an array
    refused: Any
    reason: Any


class LoftRatio(NamedTuple, Generic[N]):
    """The apogee over the least-energy apogee, its kind (or kinds), whether a maximum range is refused, and why."""

    value: N
    kind: Any  # words, truth values, words: one or an array
    refused: Any
    reason: Any


def loft_ratio(
    range_km: Numbers,
    apogee_km: Numbers,
    *,
    range_step_km: Numbers = 0.0,
    apogee_step_km: Numbers = 0.0,
    turned: bool | np.ndarray = False,
    more_than_range: bool | np.ndarray = False,
    more_than_apogee: bool | np.ndarray = False,
) -> LoftRatio[Any]:
    """The apogee as a multiple of the least-energy apogee for the same range, and what kind of path that is.

    Scalars or arrays that broadcast, in km. Kinds: depressed below 0.5, flat below 0.8, ordinary below 1.25, steep up
    to 2, lofted above. `range_step_km` and `apogee_step_km` are the report's roundings (50: to the nearest 50 km);
    where they leave several kinds open, `kind` names them all. `refused` where a turn, a pull-up or a second peak was
    reported (`turned=True`), or where, within the rounding, the path can be so low that it lies `in_air`;
    `reason` says which. `more_than_range=True` where the range is a lower limit ("650 km or more"): no rounding below
    it, no end above; `more_than_apogee` likewise. ValueError for impossible values, or a step too coarse for its value.

    >>> loft_ratio(400, 100).kind, loft_ratio(400, 100, range_step_km=50, apogee_step_km=50).kind
    ('ordinary', 'flat, ordinary or steep')
    """
    range_km, apogee_km = range_argument("range_km", range_km, zero=False), apogee_argument("apogee_km", apogee_km)
    turned = true_or_false("turned", turned)
    farther, higher = (
        true_or_false("more_than_range", more_than_range),
        true_or_false("more_than_apogee", more_than_apogee),
    )
    _, _, both = broadcast(range_km=range_km, apogee_km=apogee_km, turned=turned)
    broadcast(range_km=both, more_than_range=farther, more_than_apogee=higher)
    ranges = or_more(range_km, rounding_box("range_km", range_km, range_step_km, "range_step_km"), farther)
    apogees = or_more(apogee_km, rounding_box("apogee_km", apogee_km, apogee_step_km, "apogee_step_km"), higher)
    box = loft_box(ranges, apogees, turned=turned)
    value = apogee_km / minimum_energy(range_km).apogee_km
    value, kind, refused, reason = broadcast(
        loft_ratio=np.asarray(value), kind=np.asarray(box.kind), turned=np.asarray(box.refused), low=box.reason
    )
    return LoftRatio(*shaped(value, kind, refused, reason))


def loft_box(range_km: Ends, apogee_km: Ends, *, turned: bool | np.ndarray = False) -> LoftBox[Any]:
    """All that `loft_ratio` tells, of a box: range (low, high) and apogee (low, high) in km, open ends as inf.

    The ends may be arrays that broadcast. `refused` where a turn was reported, or where some pair of the box can be
    `in_air`. ValueError as in `loft_interval`.

    >>> box = loft_box((375, 425), (75, 125))
    >>> box.kind, box.refused
    ('flat, ordinary or steep', False)
    """
    turned = true_or_false("turned", turned)
    between = loft_interval(range_km, apogee_km)
    kind = _words()[_kind_number(np.asarray(between.low)), _kind_number(np.asarray(between.high))]
    low, far_end = np.asarray(apogee_km[0]) <= AIR_KM, np.asarray(range_km[1])
    flat, far = np.asarray(between.low) < DEPRESSED_BELOW, (far_end > PEAK_RANGE_KM) & np.isfinite(far_end)
    kind, turned, flat, far = broadcast(kind=np.asarray(kind), turned=turned, low_and_flat=low & flat, far=low & far)
    reason = np.select([turned, flat, far], [TURNED, LOW_AND_FLAT, LOW_AND_FAR], "")
    ends = np.asarray(between.low), np.asarray(between.high)
    return LoftBox(*shaped(*ends, kind, turned | flat | far, reason))


def in_air(range_km: Numbers, apogee_km: Numbers) -> bool | np.ndarray:
    """Whether a path is so low, in km, that air can bend it: then the model does not hold, and no free flight is told.

    Scalars or arrays that broadcast. The one rule of map, clock and `loft_ratio`: an apogee of 100 km or less that is
    below half of the ordinary throw's, or that lies over a range beyond 10,008 km. ValueError for impossible values.

    >>> in_air(600, 50), in_air(400, 100), in_air(20_000, 15)
    (True, False, True)
    """
    range_km, apogee_km = range_argument("range_km", range_km, zero=False), apogee_argument("apogee_km", apogee_km)
    broadcast(range_km=range_km, apogee_km=apogee_km)
    low = apogee_km <= AIR_KM
    flat = apogee_km < DEPRESSED_BELOW * np.asarray(minimum_energy(range_km).apogee_km)
    found: bool | np.ndarray = shaped(low & (flat | (range_km > PEAK_RANGE_KM)))[0]
    return found


def air_edge_km(range_km: Numbers) -> np.ndarray:
    """The upper edge of the paths that are `in_air` over a range, in km: 100 km, or half the ordinary throw if less.

    Towards the far side of the Earth, where the ordinary throw itself skims the ground, it stays at 100 km.

    >>> air_edge_km([200, 5000, 20_000]).round().tolist()
    [25.0, 100.0, 100.0]
    """
    half = DEPRESSED_BELOW * np.asarray(minimum_energy(range_km).apogee_km)
    return np.asarray(np.where(np.asarray(range_km) > PEAK_RANGE_KM, AIR_KM, np.minimum(AIR_KM, half)))


def loft_interval(range_km: Ends, apogee_km: Ends) -> Interval[Any]:
    """The ends of the loft ratio over a box: range (low, high) and apogee (low, high), in km; exact.

    The ends may be arrays that broadcast. The least-energy apogee grows with the range up to 10,008 km and falls
    beyond; a box across that takes the peak into account. An end of inf is open ("650 km or more"): an open apogee
    leaves the ratio open above (inf), an open range leaves it without a lower end (0). So is a lower end of 0 ("less
    than 100 km"): an apogee without a lower end leaves the ratio without one (0), a range leaves it open above (inf).
    ValueError for impossible values, or low above high.

    >>> between = loft_interval(range_km=(375, 425), apogee_km=(75, 125))
    >>> round(between.low, 2), round(between.high, 2)
    (0.72, 1.35)
    """
    range_km, farther = open_end(range_km, PEAK_RANGE_KM)
    apogee_km, higher = open_end(apogee_km, HIGHEST_APOGEE_KM)
    range_km, nearer = open_start(range_km, PEAK_RANGE_KM)
    apogee_km, lower = open_start(apogee_km, HIGHEST_APOGEE_KM)
    near, far = low_and_high("range_km", range_km, partial(range_argument, zero=False))
    low, high = low_and_high("apogee_km", apogee_km, apogee_argument)
    near, far, low, high = broadcast(range_low=near, range_high=far, apogee_low=low, apogee_high=high)
    at_near, at_far = (np.asarray(minimum_energy(end).apogee_km) for end in (near, far))
    at_most = np.asarray(minimum_energy(np.clip(PEAK_RANGE_KM, near, far)).apogee_km)
    least, most = low / at_most, high / np.minimum(at_near, at_far)
    return Interval(
        *shaped(np.where(farther | lower, 0.0, least), np.where(higher | nearer, np.inf, most), np.asarray(""))
    )


def _kind_number(ratio: np.ndarray) -> np.ndarray:
    below = [ratio >= DEPRESSED_BELOW, ratio >= FLAT_BELOW, ratio >= ORDINARY_BELOW, ratio > STEEP_UP_TO]
    number: np.ndarray = np.sum(below, axis=0)
    return number


def _words() -> np.ndarray:
    """The kinds from one to another, in words: [1, 3] is "flat, ordinary or steep"."""
    table = np.full((len(KINDS), len(KINDS)), "", dtype="<U48")
    for first in range(len(KINDS)):
        for last in range(first, len(KINDS)):
            *before, end = KINDS[first : last + 1]
            table[first, last] = f"{', '.join(before)} or {end}" if before else end
    return table
