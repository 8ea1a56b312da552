"""One number from the statements of several, or the refusal to make one: linked origins, bounds, a split.

Each claimant's origin counts once. Its standard deviation is the rounding of its number together with a share of it
that a measurement may be off (5 %, of low apogees more: teaching assumptions, to be shown and varied). Origins that
share data are correlated by `rho`, an assumption too. The mean is the best linear unbiased one; the scale factor is the
Particle Data Group's rule (Birge, Phys. Rev. 40, 207, 1932), and above 2 no mean is given. From two or three claims it
is weak.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from lessons import data
from lessons.records import LIMITS, LOWER_LIMITS, Claim
from lessons.sources.given import claims_in
from lessons.sources.tracing import Origin, directness, independent, is_final_word, origins

RHO = 0.7  # of trackers that share their data
OFF = 0.05  # a measurement's share of its number
LOW_APOGEE_KM, LOW_OFF = 60.0, 0.275  # such an apogee was corrected by -15 to +40 %: half of that span
LENGTHS = ("range_km", "apogee_km")
COARSE_KM = 1.0  # who prints tenths rounds its whole numbers to more
SPLIT = 2.0  # scale factor above which no mean is given
RHOS = (0.0, 0.3, 0.5, 0.7, 0.9)  # how the answer is shown to move
BEYOND = 2.0  # standard deviations by which a mean may pass a bound


class Estimate(NamedTuple):
    """One origin's number with its standard deviation, in the quantity's unit.

    >>> Estimate("ROK JCS", 400.0, 20.2).claimant
    'ROK JCS'
    """

    claimant: str
    value: float
    sigma: float


class Combined(NamedTuple):
    """A mean with its standard deviation (scaled where the estimates differ), or nan and the reason why there is none.

    `estimates` are what went in, one an origin; `at_least` and `at_most` the tightest bounds, which only limit;
    `spread` the lowest and the highest number; `by_rho` the mean and its deviation for several correlations.

    >>> combine(data.claims("nk-2024-11-05", quantity="range_km")).refused
    False
    """

    value: float
    sigma: float
    scale_factor: float
    refused: bool
    reason: str
    estimates: tuple[Estimate, ...]
    at_least: float | None
    at_most: float | None
    spread: tuple[float, float]
    by_rho: tuple[tuple[float, float, float], ...]


def sigma_of(value: float, step: float, off: float = OFF) -> float:
    """The standard deviation of a number rounded to `step` whose measurement may be off by the share `off`.

    >>> round(sigma_of(400, 10), 1), round(sigma_of(400, 50), 1)
    (20.2, 24.7)
    """
    return float(np.hypot(step / np.sqrt(12), off * value))


def mean(
    values: Sequence[float], sigmas: Sequence[float], linked: np.ndarray, rho: float
) -> tuple[float, float, float]:
    """The best linear unbiased mean, its standard deviation, and the scale factor, 1 at least.

    `linked` says for each two of the values, shape (n, n), whether they share data and are correlated by `rho`.

    >>> [round(number, 1) for number in mean((400, 400), (20.2, 24.7), np.ones((2, 2), bool), 0.7)]
    [400.0, 19.9, 1.0]
    """
    x, s = np.asarray(values, dtype=float), np.asarray(sigmas, dtype=float)
    covariance = np.where(np.eye(x.size, dtype=bool), 1.0, np.where(linked, rho, 0.0)) * np.outer(s, s)
    weights = np.linalg.solve(covariance, np.ones(x.size))
    value, sigma = float(weights @ x / weights.sum()), float(1 / np.sqrt(weights.sum()))
    off = x - value
    chi2 = float(off @ np.linalg.solve(covariance, off))
    return value, sigma, max(1.0, float(np.sqrt(chi2 / (x.size - 1)))) if x.size > 1 else 1.0


def combine(claims: Sequence[Claim], rho: float = RHO) -> Combined:
    """Combine the final claims about one number (of one item); copies count once, bounds limit and are not averaged.

    ValueError for no claims, for several quantities, for `rho` outside 0 to below 1.

    >>> combined = combine(data.claims("nk-2025-01-06", quantity="range_km"))
    >>> combined.refused, combined.spread
    (True, (1100.0, 1500.0))
    """
    if not 0 <= rho < 1:
        raise ValueError(f"rho {rho!r} is no such correlation; accepted: a number from 0 to below 1, such as {RHO}")
    usable = [claim for claim in claims_in(claims) if claim.has_number and is_final_word(claim)]
    about = sorted({claim.quantity for claim in usable})
    if len(about) != 1:
        raise ValueError(f"claims are about {', '.join(about) or 'no number'}; accepted: final numbers of one quantity")
    voices = _voices(usable)
    at_least, at_most = _bounds([origin.claim for origin in voices])
    found = [origin for origin in voices if origin.claim.relation not in LIMITS]
    if not found:
        return _none("only bounds were stated: they limit, and give no mean", at_least, at_most)
    estimates = tuple(_estimate(origin) for origin in found)
    linked = _linked(found)
    values, sigmas = [e.value for e in estimates], [e.sigma for e in estimates]
    value, sigma, scale = mean(values, sigmas, linked, rho)
    by_rho = tuple((each, *mean(values, sigmas, linked, each)[:2]) for each in RHOS)
    ends = min(values), max(values)
    reason = _why_not(ends, scale, value, scale * sigma, at_least, at_most)
    result = (float("nan"), float("nan")) if reason else (value, scale * sigma)
    told = reason or _said(estimates, linked, scale)
    return Combined(*result, scale, bool(reason), told, estimates, at_least, at_most, ends, by_rho)


def _voices(claims: Sequence[Claim]) -> list[Origin]:
    """One origin a claimant, the one closest to its own words: who says it twice is not two.

    A bound whose copies lost it ("650 or more" as "650") stays one, because the origin's own words speak.
    """
    nearest: dict[str, Origin] = {}
    for origin in sorted(origins(claims), key=lambda origin: directness(origin.claim)):
        nearest.setdefault(origin.claimant, origin)
    return [origin for origin in origins(claims) if nearest[origin.claimant].name == origin.name]


def _estimate(origin: Origin) -> Estimate:
    """An origin's number in the middle of what was stated, with the claimant's usual step where that is known."""
    claim = origin.claim
    low, high = claim.ends
    step = _step(claim)
    middle = (low + high) / 2
    off = LOW_OFF if claim.quantity == "apogee_km" and middle <= LOW_APOGEE_KM else OFF
    return Estimate(origin.claimant, middle, sigma_of(middle, max(step, high - low), off))


def _step(claim: Claim) -> float:
    """To what a number is rounded: the claimant's usual step where it has a coarse one, else what the print shows."""
    if claim.quantity in LENGTHS and claim.event_id:
        usual = data.rounding_km(claim.claimant, claim.quantity, claim.event_id[-10:])
        if usual is not None and usual >= COARSE_KM:
            return usual
    return claim.step


def _linked(found: Sequence[Origin]) -> np.ndarray:
    groups = independent(found)
    group = [next(number for number, members in enumerate(groups) if origin in members) for origin in found]
    return np.equal.outer(group, group)


def _bounds(claims: Sequence[Claim]) -> tuple[float | None, float | None]:
    low = [claim.ends[0] for claim in claims if claim.relation in LOWER_LIMITS]
    high = [claim.ends[1] for claim in claims if claim.relation in LIMITS and claim.relation not in LOWER_LIMITS]
    return max(low, default=None), min(high, default=None)


def _why_not(
    ends: tuple[float, float], scale: float, value: float, sigma: float, at_least: float | None, at_most: float | None
) -> str:
    """The reason why no mean is given; "" where one is."""
    if scale > SPLIT:
        return f"the statements split, {ends[0]:,g} against {ends[1]:,g} (scale factor {scale:.1f}): report both"
    if at_least is not None and value + BEYOND * sigma < at_least:
        return f"the mean of {value:,.0f} contradicts a stated “{at_least:,g} or more”: report both"
    if at_most is not None and value - BEYOND * sigma > at_most:
        return f"the mean of {value:,.0f} contradicts a stated “{at_most:,g} or less”: report both"
    return ""


def _said(estimates: Sequence[Estimate], linked: np.ndarray, scale: float) -> str:
    if len(estimates) == 1:
        return "one statement only: nothing was combined"
    groups = len({tuple(row) for row in linked.tolist()})
    counted = f"{len(estimates)} statements, {groups} independent of one another"
    return counted + (
        f"; they differ by more than their doubts, which were widened {scale:.1f} times" if scale > 1 else ""
    )


def _none(reason: str, at_least: float | None, at_most: float | None) -> Combined:
    nan = float("nan")
    return Combined(nan, nan, 1.0, True, reason, (), at_least, at_most, (nan, nan), ())
