"""The clock: a reported flight time against the free flight with the reported range and apogee.

A powered climb takes longer than the free flight that the model has in its place, so a reported time exceeds the
model's. In the triples collected for this course, each of one claimant, twelve lofted flights of more than 20 minutes
exceed it by 2.7 to 4.6 minutes and four other ones by 1.7 to 2.3, before the rounding of a whole minute. Short
flights burn for a minute, not for five. So the usual climb is taken as 2 to 5 minutes, a little wider, but as no more
than a tenth to three tenths of the free flight: 0.5 to 1.5 minutes for a flight of 5, the full 2 to 5 from 20 up.

A powered start cannot shorten a flight of given range and apogee, so a time below the model's means that the reported
triple is inconsistent as it stands; a misprint does that too. A long time is less telling: parachutes, turns and an
apogee given as "more than" lengthen it. The Earth's rotation, left out here, adds up to 0.8 minutes to the longest
eastward flights and takes a few seconds from westward ones.
"""

from typing import Any, Generic, NamedTuple, overload

import numpy as np

from lessons.arrays.arguments import (
    HALF_ROUND_KM,
    HIGHEST_APOGEE_KM,
    apogee_argument,
    low_and_high,
    minutes_argument,
    range_argument,
)
from lessons.arrays.numbers import N, Numbers, accepted, broadcast, shaped, true_or_false
from lessons.flight.ellipse import free_seconds
from lessons.flight.interval import Ends, Interval, open_end, open_start
from lessons.flight.rounding import rounding_box

CLIMB_MINUTES = (2.0, 5.0)
CLIMB_SHARE = (0.1, 0.3)  # of the free flight's time: what short flights cannot exceed


class ClockCheck(NamedTuple, Generic[N]):
    """The free flight's minutes, the reported minutes beyond them, and "too short", "fits" or "too long"."""

    free_minutes: N
    excess_minutes: N
    verdict: str | np.ndarray


def check_clock(
    range_km: Numbers,
    apogee_km: Numbers,
    minutes: Numbers,
    *,
    range_step_km: Numbers = 0.0,
    apogee_step_km: Numbers = 0.0,
    minutes_step: Numbers = 0.0,
    more_than_apogee: bool | np.ndarray = False,
    longest_climb_minutes: float = CLIMB_MINUTES[1],
    longest_climb_share: float = CLIMB_SHARE[1],
) -> ClockCheck[Any]:
    """Whether a reported time goes with the reported range and apogee; all three from one claimant.

    Scalars or arrays that broadcast: km, km, minutes. "too short" where the time is below the free flight's: the
    three figures are inconsistent as they stand. "too long" where it exceeds it by more than the longest usual climb,
    the smaller of 5 minutes and three tenths of the free flight. "fits" between: it does not show that they are true.
    The steps are the report's roundings (1 for whole minutes): a verdict other than "fits" then holds for every value
    that the rounding allows. `more_than_apogee=True` where the apogee is a lower limit ("over 6,000 km"): the free
    flight's minutes are one too, and nothing is too long. ValueError for impossible values.

    >>> check_clock(1090, 6248.5, 67.5).verdict, check_clock(1100, 6000, 71, more_than_apogee=True).verdict
    ('too short', 'fits')
    """
    range_km, apogee_km = range_argument("range_km", range_km), apogee_argument("apogee_km", apogee_km)
    minutes = minutes_argument("minutes", minutes)
    climb = accepted("longest_climb_minutes", longest_climb_minutes, "0 minutes or more", lambda x: x >= 0)
    share = accepted("longest_climb_share", longest_climb_share, "0 or more", lambda x: x >= 0)
    limit = true_or_false("more_than_apogee", more_than_apogee)
    broadcast(
        range_km=range_km,
        apogee_km=apogee_km,
        minutes=minutes,
        longest_climb_minutes=climb,
        longest_climb_share=share,
        more_than_apogee=limit,
    )
    ranges = rounding_box("range_km", range_km, range_step_km, "range_step_km")
    apogees = rounding_box("apogee_km", apogee_km, apogee_step_km, "apogee_step_km")
    near, far = low_and_high("range_km", ranges, range_argument)
    low, high = low_and_high("apogee_km", apogees, apogee_argument)
    early, late = rounding_box("minutes", minutes, minutes_step, "minutes_step", "minutes")
    free, shortest, longest = (free_seconds(*pair) / 60 for pair in ((range_km, apogee_km), (near, low), (far, high)))
    too_short = late < shortest
    too_long = early > longest + np.minimum(climb, share * longest)
    too_long = too_long & ~limit
    verdict = np.select([too_short, too_long], ["too short", "too long"], "fits")
    return ClockCheck(*shaped(np.asarray(free), np.asarray(minutes - free), verdict))


@overload
def usual_climb(free_minutes: float) -> Interval[float]: ...
@overload
def usual_climb(free_minutes: Numbers) -> Interval[Any]: ...


def usual_climb(free_minutes: Numbers) -> Interval[Any]:
    """The shortest and the longest usual climb under power, in minutes, for a free flight of so many minutes.

    Scalars or arrays. 2 to 5 minutes, but no more than a tenth to three tenths of the free flight. ValueError where
    the minutes are not more than 0 and up to 230.

    >>> usual_climb(65.4)[:2], [round(end, 2) for end in usual_climb(5)[:2]]
    ((2.0, 5.0), [0.5, 1.5])
    """
    free = minutes_argument("free_minutes", free_minutes)
    ends = (np.minimum(climb, share * free) for climb, share in zip(CLIMB_MINUTES, CLIMB_SHARE, strict=True))
    return Interval(*shaped(*ends, np.asarray("")))


def free_interval(range_km: Ends, apogee_km: Ends) -> Interval[Any]:
    """The shortest and the longest free flight over a box of range (low, high) and apogee (low, high): minutes, km.

    The time grows with both. Ends may be arrays that broadcast; an end of inf is open ("over 6,000 km"), and the time
    then has no upper end (inf); an apogee from 0 ("under 50 km") leaves it without a lower one (0). ValueError for
    impossible values, or low above high.

    >>> [round(end, 1) for end in free_interval((950, 1050), (6000, float("inf")))[:2]]
    [65.4, inf]
    """
    range_km, farther = open_end(range_km, HALF_ROUND_KM)
    apogee_km, higher = open_end(apogee_km, HIGHEST_APOGEE_KM)
    apogee_km, lower = open_start(apogee_km, HIGHEST_APOGEE_KM)
    near, far = low_and_high("range_km", range_km, range_argument)
    low, high = low_and_high("apogee_km", apogee_km, apogee_argument)
    shortest, longest = (np.asarray(free_seconds(*pair)) / 60 for pair in ((near, low), (far, high)))
    shortest = np.where(lower, 0.0, shortest)
    return Interval(*shaped(shortest, np.where(farther | higher, np.inf, longest), np.asarray("")))


def free_bounds(
    minutes: tuple[np.ndarray, np.ndarray], climb_minutes: Any, climb_share: Any
) -> tuple[np.ndarray, np.ndarray]:
    """The shortest and the longest free flight that a time between two limits leaves after the usual climb, in minutes.

    The climb is the smaller of so many minutes and a share of the free flight: m = T + min(c, kT) has the one solution
    T = max(m - c, m/(1 + k)).

    >>> [round(float(t), 1) for t in free_bounds((np.array(68.9), np.array(68.9)), CLIMB_MINUTES, CLIMB_SHARE)]
    [63.9, 66.9]
    """
    climb, share = climb_bounds(climb_minutes, climb_share)
    early, late = minutes
    shortest = np.maximum(early - climb[1], early / (1 + share[1]))
    return shortest, np.maximum(late - climb[0], late / (1 + share[0]))


def climb_bounds(climb_minutes: Any, climb_share: Any) -> tuple[tuple[float, float], tuple[float, float]]:
    """The climb's limits in minutes and as shares, each (low, high), checked; ValueError names the one that is not.

    >>> climb_bounds((2, 5), (0.1, 0.3))
    ((2.0, 5.0), (0.1, 0.3))
    """
    checked = []
    for name, pair in (("climb_minutes", climb_minutes), ("climb_share", climb_share)):
        limits = accepted(name, pair, "(low, high), both 0 or more", lambda x: x >= 0)
        if limits.shape != (2,) or limits[0] > limits[1]:
            raise ValueError(f"{name} must be (low, high) in this order, not {pair!r}")
        checked.append((float(limits[0]), float(limits[1])))
    return checked[0], checked[1]
