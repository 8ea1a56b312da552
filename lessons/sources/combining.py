"""One number from the statements of several, or the refusal to make one: linked origins, bounds, a split.

Each claimant's origin counts once. Its standard deviation is the rounding of its number together with a share of it
that a measurement may be off: 5 %, and 15 % below and 40 % above where the flight's apogee is 60 km or less, which
radars see late. Origins that share data are correlated by `rho`. These are teaching assumptions: what comes out is
returned for others too, to be shown. Above a scale factor of 2 no mean is given. A number that its claimant made to
hang on a condition ("if an ordinary trajectory") is no statement about the flight: it stays out, and that is said.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import nan
from typing import NamedTuple

import numpy as np

from lessons import data
from lessons.arrays.numbers import accepted
from lessons.records import LIMITS, LOWER_LIMITS, Claim
from lessons.sources.averaging import OFF, Estimate, mean_of, sigma_of
from lessons.sources.given import claims_in
from lessons.sources.kinship import COPY, OWN, Print, checked, traced
from lessons.sources.launches import PAIR, SPANNING, WHOLE_ITEMS
from lessons.sources.tracing import is_final_word

RHO = 0.7  # of trackers that share their data
LOW_APOGEE_KM = 60.0
LOW_BELOW, LOW_ABOVE = 3.0, 8.0  # times 5 %: figures of such flights were corrected by -13, +33 and +40 %
COARSE_KM = 1.0  # who prints tenths rounds its whole numbers to more
SPLIT = 2.0  # scale factor above which no mean is given
RHOS = (0.0, 0.3, 0.5, 0.7, 0.9)  # how the answer is shown to move
OFFS = (0.02, 0.05, 0.1, 0.2)
MOST_RHO, LEAST_OFF, MOST_OFF = 0.99, 0.001, 1.0
SLACK = 1e-9
ONLY_BOUNDS = "only bounds were stated: they limit, and give no mean"
ONLY_CONDITIONAL = "only numbers under a condition were stated: they give no mean"
BEYOND = 2.0  # standard deviations by which a mean may pass a bound


class Bound(NamedTuple):
    """A stated limit: whose it is, where it lies, and whether it is a lower one.

    >>> str(Bound("Japan MOD", 650.0, True))
    'Japan MOD’s “650 or more”'
    """

    claimant: str
    value: float
    lower: bool

    def __str__(self) -> str:
        return f"{self.claimant}’s “{self.value:,g} or {'more' if self.lower else 'less'}”"


class Conditional(NamedTuple):
    """A number that holds under a condition only: whose it is, and the words with which it was printed.

    >>> str(Conditional("Japan MOD", "if an ordinary trajectory, some 500 km"))
    'Japan MOD’s “if an ordinary trajectory, some 500 km”'
    """

    claimant: str
    printed: str

    def __str__(self) -> str:
        return f"{self.claimant}’s “{self.printed}”"


class Moved(NamedTuple):
    """What comes out under another assumption: the mean, its doubt below and above, widened, and the scale factor.

    >>> Moved(0.3, 400.0, 18.0, 18.0, 2.5).refused
    True
    """

    assumed: float
    value: float
    below: float
    above: float
    scale_factor: float

    @property
    def refused(self) -> bool:
        """Whether the numbers lie too far apart for a mean."""
        return self.scale_factor > SPLIT


class Combined(NamedTuple):
    """A mean with its standard deviation (scaled where the estimates differ), or nan and the reason why there is none.

    `low` and `high` are one standard deviation to either side, which differ for low flights. `estimates` are what went
    in, one an origin; `bounds` only limit, `at_least` and `at_most` are the tightest; `spread` is the lowest and the
    highest number; `by_rho` and `by_off` say what other assumptions give; `conditional` stayed out.

    >>> combine(data.claims("nk-2024-11-05", quantity="range_km")).refused
    False
    """

    value: float
    sigma: float
    low: float
    high: float
    scale_factor: float
    refused: bool
    reason: str
    estimates: tuple[Estimate, ...]
    bounds: tuple[Bound, ...]
    spread: tuple[float, float]
    by_rho: tuple[Moved, ...]
    by_off: tuple[Moved, ...]
    conditional: tuple[Conditional, ...] = ()

    @property
    def at_least(self) -> float | None:
        """The tightest lower bound, None where there is none."""
        return max((bound.value for bound in self.bounds if bound.lower), default=None)

    @property
    def at_most(self) -> float | None:
        """The tightest upper bound, None where there is none."""
        return min((bound.value for bound in self.bounds if not bound.lower), default=None)


def combine(claims: Sequence[Claim], rho: float = RHO, off: float = OFF) -> Combined:
    """Combine the final claims about one number of one launch; copies count once, bounds limit and are not averaged.

    A number that holds under a condition only stays out, and the reason says so.

    ValueError for no claims, for several quantities, launches or missiles, for `rho` or `off` out of range.

    >>> combined = combine(data.claims("nk-2025-01-06", quantity="range_km"))
    >>> combined.refused, combined.spread
    (True, (1100.0, 1500.0))
    """
    return combine_prints(traced(_about_one(claims)), rho, off)


def combine_prints(prints: Sequence[Print], rho: float = RHO, off: float = OFF) -> Combined:
    """Combine prints that hang together as they say, whatever the tables trace; ValueError as for `combine`.

    >>> from lessons.sources.kinship import OWN, Print
    >>> claims = data.claims("nk-2024-11-05", quantity="range_km")
    >>> round(combine_prints([Print(claim, OWN) for claim in claims]).sigma)  # copies counted as witnesses
    11
    """
    correlation, share = _share("rho", rho, MOST_RHO, f"{RHO}"), _share("off", off, MOST_OFF, f"{OFF}")
    speakers = [print for print in checked(prints) if print.kin != COPY]
    _about_one([print.claim for print in speakers])
    groups = np.cumsum([print.kin == OWN for print in speakers])
    holds = [not print.claim.condition for print in speakers]
    voices = [print for print, counts in zip(speakers, holds, strict=True) if counts]
    group = groups[holds]
    conditional = tuple(Conditional(one.claim.claimant, one.claim.printed) for one in speakers if one.claim.condition)
    left_out = _left_out(conditional)
    plain = [print.claim.relation not in LIMITS for print in voices]
    found = [print for print, counts in zip(voices, plain, strict=True) if counts]
    bounds = tuple(_bound(print.claim) for print, counts in zip(voices, plain, strict=True) if not counts)
    if not found:
        reason = _at_odds(bounds) or (ONLY_BOUNDS if bounds else ONLY_CONDITIONAL)
        return Combined(nan, nan, nan, nan, 1.0, True, reason + left_out, (), bounds, (nan, nan), (), (), conditional)
    linked = np.equal.outer(group[plain], group[plain])
    moved = _moved(found, linked, correlation, share)
    estimates = tuple(estimate_of(print, share) for print in found)
    ends = min(one.value for one in estimates), max(one.value for one in estimates)
    reason = _why_not(ends, moved, bounds)
    value, below, above = (nan, nan, nan) if reason else moved[1:4]
    return Combined(
        value,
        (below + above) / 2,
        value - below,
        value + above,
        moved.scale_factor,
        bool(reason),
        (reason or _said(estimates, linked, moved, bounds)) + left_out,
        estimates,
        bounds,
        ends,
        tuple(_moved(found, linked, each, share)._replace(assumed=each) for each in RHOS),
        tuple(_moved(found, linked, correlation, each) for each in OFFS),
        conditional,
    )


def _moved(found: Sequence[Print], linked: np.ndarray, rho: float, off: float) -> Moved:
    mean = mean_of([estimate_of(print, off) for print in found], linked, rho)
    return Moved(off, mean.value, mean.scale_factor * mean.below, mean.scale_factor * mean.above, mean.scale_factor)


def _share(name: str, given: float, most: float, such_as: str) -> float:
    least = 0.0 if name == "rho" else LEAST_OFF
    limits = f"from {least:g} to {most:g}, such as {such_as}"
    array = accepted(name, given, limits, lambda x: (x >= least) & (x <= most))
    if array.ndim:
        raise ValueError(f"{name} has the shape {array.shape}; accepted: one number, such as {such_as}")
    return float(array)


def _about_one(claims: Sequence[Claim]) -> list[Claim]:
    """The usable claims, all about one number of one flight; ValueError names what else is among them."""
    usable = [claim for claim in claims_in(claims) if claim.has_number and is_final_word(claim)]
    about = sorted({claim.quantity for claim in usable})
    if len(about) != 1:
        raise ValueError(f"claims are about {', '.join(about) or 'no number'}; accepted: final numbers of one quantity")
    launches = sorted({claim.event_id for claim in usable} - {""})
    if len(launches) > 1:
        raise ValueError(f"claims are about {', '.join(launches)}; accepted: one launch")
    items = sorted({claim.item for claim in usable} - set(WHOLE_ITEMS))
    if SPANNING in items:
        raise ValueError(f"claims of the item {SPANNING!r} span several missiles; accepted: claims about one missile")
    if len(items) > 1:
        raise ValueError(f"claims are about {', '.join(items)}; accepted: one missile")
    return usable


def estimate_of(print: Print, off: float = OFF) -> Estimate:
    """One print's number in the middle of what was stated, and how far it may be off if measured to the share `off`.

    Its step is the claimant's usual one where that is known; a low flight's figures have wider doubts, above above all.

    >>> estimate_of(traced(data.claims("nk-2025-01-06", claimant="KCNA", quantity="range_km"))[0]).value
    1500.0
    """
    first, last = print.claim.ends
    middle, step = (first + last) / 2, max(_step(print), last - first)
    sides = (LOW_BELOW, LOW_ABOVE) if flew_low(print.claim) else (1.0, 1.0)
    below, above = (sigma_of(middle, step, side * off) for side in sides)
    return Estimate(print.claim.claimant, middle, below, above)


def _step(print: Print) -> float:
    """To what a number is rounded: the claimant's usual step where it has a coarse one, else what the print shows."""
    claim = print.claim
    if print.step is not None:
        return print.step
    if claim.quantity in PAIR and claim.event_id and data.known_source(claim.claimant):
        usual = data.rounding_km(claim.claimant, claim.quantity, claim.event_id[-10:])
        if usual is not None and usual >= COARSE_KM:
            return usual
    return claim.step


@lru_cache(256)
def flew_low(claim: Claim) -> bool:
    """Whether somebody's final word puts the flight's apogee so low (60 km or less) that radars see it late.

    >>> [flew_low(data.claims(event, quantity="range_km")[0]) for event in ("nk-2021-03-25", "nk-2024-11-05")]
    [True, False]
    """
    if claim.quantity not in PAIR:
        return False
    heights: Sequence[Claim] = [claim] if claim.quantity == "apogee_km" else []
    if claim.event_id and not heights:
        heights = [one for one in data.claims(claim.event_id) if one.quantity == "apogee_km"]
    about = {claim.item, *WHOLE_ITEMS}
    stated = [one for one in heights if one.item in about and _holds(one) and is_final_word(one)]
    return any(one.relation not in LOWER_LIMITS and sum(one.ends) / 2 <= LOW_APOGEE_KM for one in stated)


def _holds(claim: Claim) -> bool:
    return claim.has_number and not claim.condition


def _bound(claim: Claim) -> Bound:
    lower = claim.relation in LOWER_LIMITS
    return Bound(claim.claimant, claim.ends[0 if lower else 1], lower)


def _left_out(conditional: Sequence[Conditional]) -> str:
    """That numbers under a condition stayed out; "" where there are none."""
    return (
        f"; left out, as it holds under its condition only: {', '.join(map(str, conditional))}" if conditional else ""
    )


def _tightest(bounds: Sequence[Bound], lower: bool) -> Bound | None:
    ends = [bound for bound in bounds if bound.lower is lower]
    return (max if lower else min)(ends, key=lambda bound: bound.value, default=None)


def _at_odds(bounds: Sequence[Bound]) -> str:
    """That no number lies within all bounds; "" where one does."""
    low, high = _tightest(bounds, True), _tightest(bounds, False)
    if low is None or high is None or low.value <= high.value:
        return ""
    return f"the bounds contradict each other, {low} and {high}: report both"


def _passed(value: float, bounds: Sequence[Bound]) -> list[Bound]:
    """The bounds beyond which a number lies."""
    slack = SLACK * abs(value)  # a mean of equal numbers is that number but for the last digits
    return [one for one in bounds if (value < one.value - slack if one.lower else value > one.value + slack)]


def _why_not(ends: tuple[float, float], moved: Moved, bounds: Sequence[Bound]) -> str:
    """The reason why no mean is given; "" where one is."""
    if moved.refused:
        split = f"the statements split, {ends[0]:,g} against {ends[1]:,g}"
        return f"{split}, {moved.scale_factor:.1f} times as far apart as their doubts explain: report both"
    if at_odds := _at_odds(bounds):
        return at_odds
    for bound in bounds:
        far = moved.value + BEYOND * moved.above if bound.lower else moved.value - BEYOND * moved.below
        if bound in _passed(far, bounds):
            return f"the mean of {moved.value:,.0f} contradicts {bound}: report both"
    return ""


def _said(estimates: Sequence[Estimate], linked: np.ndarray, moved: Moved, bounds: Sequence[Bound]) -> str:
    groups = len({tuple(row) for row in linked.tolist()})
    said = f"{len(estimates)} statements, {groups} independent of one another"
    if len(estimates) == 1:
        said = "one statement only: nothing was combined"
    if moved.scale_factor > 1:
        said += f"; they differ by more than their doubts, which were widened {moved.scale_factor:.2f} times"
    for bound in _passed(moved.value, bounds):
        said += f"; {moved.value:,.0f} itself lies {'below' if bound.lower else 'above'} {bound}: say both"
    return said
