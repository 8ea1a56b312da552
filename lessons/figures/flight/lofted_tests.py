"""The lofted tests of the tables: one claimant's range and apogee, what the model makes of them, what was published."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import numpy as np

from lessons import data, flight, sources
from lessons.figures.engine.picture import Table
from lessons.figures.report.sheet import Sheet
from lessons.records import LIMITS, RELATION_WORDS, Claim, last_digit

# Tests thrown far higher than far, for which North Korea's agency printed both numbers.
LAUNCHES = (
    "nk-2016-06-22",
    "nk-2017-05-14",
    "nk-2017-07-04",
    "nk-2017-07-28",
    "nk-2017-11-29",
    "nk-2022-03-24",
    "nk-2022-11-18",
    "nk-2023-02-18",
    "nk-2023-07-12",
    "nk-2024-10-31",
)
ANYWHERE = "anywhere"
READ_IN_COPY = "read in a copy"
PUBLISHERS = ("news agency", "newspaper", "broadcaster", "website", "blog")  # they print an estimate; whose is not said


class LoftedTest(NamedTuple):
    """One claimant's range and apogee of one launch, in km."""

    event_id: str
    day: str
    claimant: str
    range_km: float
    apogee_km: float


@cache
def lofted_test(event_id: str, claimant: str = "KCNA") -> LoftedTest:
    """The range and the apogee that one claimant stated for a launch; ValueError where it did not state both.

    >>> lofted_test("nk-2016-06-22")[1:]
    ('22 June 2016', 'KCNA', 400.0, 1413.6)
    """
    stated = sources.pairs(data.claims(event_id, claimant=claimant))
    if not stated:
        raise ValueError(f"claimant: {claimant!r} did not state range and apogee of {event_id}; one who did is needed")
    pair = stated[0]
    day = data.event(event_id).day
    return LoftedTest(event_id, day, claimant, pair.range_claim.value, pair.apogee_claim.value)


def model_figure(test: LoftedTest) -> tuple[str, str]:
    """What the same speed would reach, in km and in words, and the interval that the rounding alone leaves.

    >>> model_figure(lofted_test("nk-2016-06-22"))
    ('2,869', '2,864 to 2,873')
    >>> model_figure(lofted_test("nk-2024-10-31"))
    ('anywhere', 'anywhere')
    """
    steps = {"range_step_km": last_digit(test.range_km), "apogee_step_km": last_digit(test.apogee_km)}
    best = flight.maximum_range(test.range_km, test.apogee_km, **steps)
    if np.isinf(best.range_km):
        return ANYWHERE, ANYWHERE
    low, high = best.low_km, best.high_km
    ends = f"{low:,.0f} to {high:,.0f}" if round(low) < round(high) else "within 1"
    return f"{best.range_km:,.0f}", ends


def estimates(event_id: str) -> tuple[Claim, ...]:
    """The published estimates of how far the missile of a launch could go.

    >>> len(estimates("nk-2017-07-28"))
    6
    """
    return data.claims(event_id, quantity="estimated_max_range_km")


def published_span(event_id: str) -> tuple[float, float]:
    """The lowest and the highest published estimate for a launch that is more than a limit, in km.

    ValueError where there are only limits.

    >>> published_span("nk-2017-07-28")
    (9000.0, 11700.0)
    """
    plain = _plain(estimates(event_id))
    if not plain:
        raise ValueError(f"event_id: only limits are published for {event_id}; a launch with an estimate is needed")
    return min(plain), max(plain)


def lofted_sheet() -> Sheet:
    """The ten tests: KCNA's two numbers, the model's figure, the published estimates and what they are of the model's.

    >>> lofted_sheet().table.rows[0][2:]
    ('2,869', '2,864 to 2,873', '3,000 to 4,000', '1.05 to 1.39')
    """
    rows = []
    for event_id in LAUNCHES:
        test, published = lofted_test(event_id), estimates(event_id)
        pair = f"{test.apogee_km:,.15g} / {test.range_km:,.15g}"
        reach = flight.farthest(test.range_km, test.apogee_km).range_km
        share = "no figure" if np.isinf(reach) else _together(published, lambda km, reach=reach: f"{km / reach:.2f}")
        day, month, year = test.day.split()
        rows.append(
            (
                f"{day} {month[:3]} {year}",
                pair,
                *model_figure(test),
                _together(published, lambda km: f"{km:,.0f}"),
                share,
            )
        )
    columns = ("launch", "apogee / range", "model", "rounding alone", "published", "published ÷ model")
    return Sheet(Table(columns, tuple(rows), "Lofted tests: the model and the published estimates, in km"))


def estimates_sheet(event_id: str) -> Sheet:
    """Every published estimate for one of the tests, by whom, and what it is of the model's figure.

    >>> estimates_sheet("nk-2017-07-28").table.rows[1]
    ('estimated 9,000 to 10,000 km', 'printed by blog.livedoor.jp; origin not given', '1.12 to 1.25')
    """
    test = lofted_test(event_id)
    rows = tuple((claim.printed, _by(claim), _share(claim, test)) for claim in estimates(event_id))
    return Sheet(Table(("published", "by", "published ÷ model"), rows, f"Estimates for {test.day}"))


def _together(claims, words: Callable[[float], str]) -> str:
    """The span of the plain estimates, then every limit once."""
    plain = _plain(claims)
    ends = dict.fromkeys(words(km) for km in (min(plain), max(plain))) if plain else {}
    limits = sorted((claim.value, RELATION_WORDS[claim.relation]) for claim in claims if claim.relation in LIMITS)
    said = [" to ".join(ends)] if ends else []
    return "; ".join(dict.fromkeys([*said, *(f"{bound} {words(km)}" for km, bound in limits)]))


def _plain(claims) -> list[float]:
    return [km for claim in claims if claim.relation not in LIMITS for km in (claim.value, claim.high) if km]


def _by(claim: Claim) -> str:
    if not claim.origin and data.source(claim.claimant).kind in PUBLISHERS:
        return f"printed by {claim.claimant}; origin not given"
    remarks = [part for part in claim.note.split("; ") if part and part != READ_IN_COPY]
    return "; ".join([claim.claimant, *remarks])


def _share(claim: Claim, test: LoftedTest) -> str:
    """Published over model, with the claim's own bound, which goes over to the ratio."""
    best = flight.farthest(test.range_km, test.apogee_km)
    if best.anywhere:
        return "no figure"
    bound = f"{RELATION_WORDS[claim.relation]} " if claim.relation in LIMITS else ""
    ends = [value / best.range_km for value in (claim.value, claim.high) if value is not None]
    return bound + " to ".join(f"{end:.2f}" for end in ends)
