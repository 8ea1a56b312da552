"""How far the same start speed would reach on its best path: one figure, an interval, or a refusal with its reason.

What the figure is worth: the same speed and payload on a flatter path would reach about that far in this model, which
does not turn; another payload or direction changes it either way. Published estimates are mostly higher, by up to about
a third (more where the Earth's turning is in it). The figure runs away where it is large: one kilometre of apogee moves
it by 3.8 km at 13,000 km and by 5.2 at 15,000.
"""

from typing import Any, Generic, NamedTuple, overload

import numpy as np

from lessons.arrays.arguments import HALF_ROUND_KM, HIGHEST_APOGEE_KM, apogee_argument, low_and_high, range_argument
from lessons.arrays.blocks import in_blocks
from lessons.arrays.numbers import EARTH_RADIUS_KM, N, Numbers, broadcast, shaped
from lessons.flight.ellipse import free_seconds, minimum_energy, sagitta_km, to_far_side
from lessons.flight.interval import Ends, Interval, open_end, open_start
from lessons.flight.loft import loft_ratio
from lessons.flight.rounding import rounding_box

STRADDLES = "the least-energy path is within these limits: the range itself is the lower end"
NO_FARTHEST = "at that speed some path reaches any point of the Earth"


class Farthest(NamedTuple, Generic[N]):
    """The farthest throw at one speed: km (inf where it reaches anywhere), km, minutes (nan there), True or False."""

    range_km: N
    apogee_km: N
    minutes: N
    anywhere: bool | np.ndarray


class MaximumRange(NamedTuple, Generic[N]):
    """`farthest` for a reported pair: km, the ends that its rounding allows (nan if refused), whether refused, why."""

    range_km: N
    low_km: N
    high_km: N
    refused: bool | np.ndarray
    reason: str | np.ndarray


@overload
def farthest(range_km: float, apogee_km: float) -> Farthest[float]: ...
@overload
def farthest(range_km: Numbers, apogee_km: Numbers) -> Farthest[Any]: ...


def farthest(range_km: Numbers, apogee_km: Numbers) -> Farthest[Any]:
    """The farthest throw at the speed of the free flight with this range and apogee, and its own apogee and time.

    Scalars or arrays that broadcast, in km, limits as in `free_flight`. sin(psi_max/2) = 2a/R - 1, and "anywhere"
    where that is 1 or more: apogee >= R cos(psi/2), where the sphere runs out. It takes any pair as free flight: see
    `maximum_range`, which refuses where that cannot be taken for granted, and the limits at the head of this file.

    >>> best = farthest(933, 2802)
    >>> round(best.range_km), best.anywhere
    (5865, False)
    """
    range_km, apogee_km = range_argument("range_km", range_km), apogee_argument("apogee_km", apogee_km)
    broadcast(range_km=range_km, apogee_km=apogee_km)
    reach, apogee, minutes = in_blocks(_farthest, range_km, apogee_km)
    return Farthest(*shaped(reach, apogee, minutes, np.isinf(reach)))


def farthest_interval(range_km: Ends, apogee_km: Ends) -> Interval[Any]:
    """The ends of `farthest(...).range_km` over all pairs in a box: range (low, high) and apogee (low, high), in km.

    The ends may be arrays that broadcast. Exact: the farthest throw grows with the range, and with the apogee it falls
    down to the least-energy path and grows above it, so the high end is at a corner and the low end is at the lowest
    range, at the least-energy apogee where the box holds it; there the range itself is the low end, and the note says
    so. The high end is inf where some pair reaches anywhere, where an end of the box is open (inf), and where the
    apogee has no lower end (0, "less than 100 km"): the flatter a path, the faster. ValueError as in `farthest`, or
    where low is above high.

    >>> known = farthest_interval(range_km=(450, 550), apogee_km=(525, 575))
    >>> round(known.low), round(known.high)
    (1103, 1223)
    """
    range_km, farther = open_end(range_km, HALF_ROUND_KM)
    apogee_km, higher = open_end(apogee_km, HIGHEST_APOGEE_KM)
    apogee_km, lower = open_start(apogee_km, HIGHEST_APOGEE_KM)
    near, far = low_and_high("range_km", range_km, range_argument)
    flat, high = low_and_high("apogee_km", apogee_km, apogee_argument)
    near, far, flat, high = broadcast(range_low=near, range_high=far, apogee_low=flat, apogee_high=high)
    at_best = np.where(near > 0, minimum_energy(np.where(near > 0, near, 1.0)).apogee_km, 0.0)
    straddles = ((flat <= at_best) | lower) & (at_best <= high)
    low = np.where(straddles, near, _farthest(near, np.clip(at_best, flat, high))[0])
    top = np.maximum(_farthest(far, flat)[0], _farthest(far, high)[0])
    top = np.where(farther | higher | lower, np.inf, top)
    note = np.select([straddles, np.isinf(low)], [STRADDLES, NO_FARTHEST], "")
    return Interval(*shaped(low, top, note))


def maximum_range(
    range_km: Numbers,
    apogee_km: Numbers,
    *,
    range_step_km: Numbers = 0.0,
    apogee_step_km: Numbers = 0.0,
    turned: bool | np.ndarray = False,
) -> MaximumRange[Any]:
    """`farthest` for a reported pair, or a refusal with its reason where `loft_ratio` refuses.

    `range_step_km` and `apogee_step_km` are the roundings of the report: 50 for "about 400 km" rounded to 50, so that
    375 to 425 km is meant; the ends come from `farthest_interval`. `turned=True` where any claimant reports a turn, a
    pull-up or a second peak. Everything broadcasts. ValueError as in `loft_ratio`.

    >>> maximum_range(690, 50, turned=True).reason
    'a turn, a pull-up or a second peak was reported: not free flight, so no maximum range follows'
    >>> [round(x) for x in maximum_range(500, 550, range_step_km=50, apogee_step_km=50)[:3]]
    [1163, 1109, 1217]
    """
    _, _, refused, reason = loft_ratio(
        range_km, apogee_km, turned=turned, range_step_km=range_step_km, apogee_step_km=apogee_step_km
    )
    pair = farthest(range_km, apogee_km).range_km
    around = farthest_interval(
        rounding_box("range_km", range_argument("range_km", range_km), range_step_km, "range_step_km"),
        rounding_box("apogee_km", apogee_argument("apogee_km", apogee_km), apogee_step_km, "apogee_step_km"),
    )
    values = [np.where(refused, np.nan, value) for value in (pair, around.low, around.high)]
    return MaximumRange(*shaped(*values, np.asarray(refused), np.asarray(reason)))


def _farthest(range_km: np.ndarray, apogee_km: np.ndarray) -> tuple[np.ndarray, ...]:
    sagitta = sagitta_km(range_km)
    both = 2 * apogee_km + sagitta
    axis = 2 * (EARTH_RADIUS_KM + apogee_km) * (apogee_km + sagitta) / both  # the whole major axis
    limit = EARTH_RADIUS_KM * np.sin(to_far_side(range_km) / 2)  # R cos(psi/2): an apogee above it reaches anywhere
    short = 2 * apogee_km * (limit - apogee_km) / (EARTH_RADIUS_KM * both)  # 1 - sin(psi_max/2)
    sine = (EARTH_RADIUS_KM * sagitta + 2 * apogee_km * (apogee_km + sagitta)) / (EARTH_RADIUS_KM * both)
    cosine = np.sqrt(np.maximum(short, 0) * axis / EARTH_RADIUS_KM)
    reach = np.where(short > 0, 2 * EARTH_RADIUS_KM * np.arctan2(sine, cosine), np.inf)
    apogee = np.where(short > 0, EARTH_RADIUS_KM / 2 * sine * (short + cosine) / (1 + cosine), np.nan)
    with_end = np.where(short > 0, reach, 0.0)
    minutes = free_seconds(with_end, np.where(short > 0, apogee, 1.0)) / 60
    return reach, apogee, np.where(short > 0, minutes, np.nan)
