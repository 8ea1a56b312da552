"""The lofted tests of the tables: one claimant's range and apogee, what the model makes of them, what was published."""

import numpy as np

from lessons import data, flight
from lessons.figures.engine.picture import Table
from lessons.figures.report.sheet import Sheet
from lessons.records import LIMITS, RELATION_WORDS, Claim
from lessons.sources import StatedLaunch
from lessons.sources.selections import LOFTED_TESTS, estimates, lofted_test, plain_numbers

ANYWHERE = "anywhere"
READ_IN_COPY = "read in a copy"
PUBLISHERS = ("news agency", "newspaper", "broadcaster", "website", "blog")  # they print an estimate; whose is not said


def model_figure(test: StatedLaunch) -> tuple[str, str]:
    """What the same speed would reach, in km and in words, and the interval that the rounding alone leaves.

    >>> model_figure(lofted_test("nk-2016-06-22"))
    ('2,869', '2,864 to 2,873')
    >>> model_figure(lofted_test("nk-2024-10-31"))
    ('anywhere', 'anywhere')
    """
    far, high = test.steps_km
    best = flight.maximum_range(*test.pair_km, range_step_km=far, apogee_step_km=high)
    if np.isinf(best.range_km):
        return ANYWHERE, ANYWHERE
    low, high = best.low_km, best.high_km
    ends = f"{low:,.0f} to {high:,.0f}" if round(low) < round(high) else "within 1"
    return f"{best.range_km:,.0f}", ends


def reach_sheet(ranges_km: tuple[float, ...], apogees_km: tuple[float, ...], caption: str) -> Sheet:
    """How far the speed of each pair of a range and an apogee would reach: a line for each apogee, highest first.

    km; ValueError as in `flight.farthest`.

    >>> reach_sheet((450, 550), (525, 575), "Four corners").table.rows[0]
    ('575 km high', '1,200', '1,223')
    """
    rows = []
    for high in sorted(apogees_km, reverse=True):
        reached = [flight.farthest(far, high) for far in ranges_km]
        said = [ANYWHERE if best.anywhere else f"{best.range_km:,.0f}" for best in reached]
        rows.append((f"{high:,g} km high", *said))
    columns = ("", *(f"{far:,g} km far" for far in ranges_km))
    return Sheet(Table(columns, tuple(rows), caption))


def lofted_sheet() -> Sheet:
    """The ten tests: KCNA's two numbers, the model's figure, the published estimates and what they are of the model's.

    >>> lofted_sheet().table.rows[0][2:]
    ('2,869', '2,864 to 2,873', '3,000 to 4,000', '1.05 to 1.39')
    """
    rows = []
    for event_id in LOFTED_TESTS:
        test, published = lofted_test(event_id), estimates(event_id)
        pair = f"{test.apogee_km:,.15g} / {test.range_km:,.15g}"
        reach = flight.farthest(test.range_km, test.apogee_km).range_km
        share = "no figure" if np.isinf(reach) else _together(published, reach)
        day, month, year = test.day.split()
        rows.append(
            (
                f"{day} {month[:3]} {year}",
                pair,
                *model_figure(test),
                _together(published),
                share,
            )
        )
    columns = ("launch", "apogee / range", "model", "rounding alone", "published", "published ÷ model")
    return Sheet(Table(columns, tuple(rows), "Lofted tests: the model and the published estimates, in km"))


def estimates_sheet(event_id: str) -> Sheet:
    """Every published estimate for one of the tests, by whom, and what it is of the model's figure.

    >>> estimates_sheet("nk-2017-07-28").table.rows[1][1:]
    ('printed by blog.livedoor.jp; origin not given', '1.12 to 1.25')
    """
    test = lofted_test(event_id)
    rows = tuple((claim.printed, _by(claim), _share(claim, test)) for claim in estimates(event_id))
    return Sheet(Table(("published", "by", "published ÷ model"), rows, f"Estimates for {test.day}"))


def _together(claims: tuple[Claim, ...], model_km: float | None = None) -> str:
    """The span of the plain estimates, in km or as shares of the model's figure; then every limit once."""

    def words(km: float) -> str:
        return f"{km:,.0f}" if model_km is None else f"{km / model_km:.2f}"

    plain = plain_numbers(claims)
    ends = dict.fromkeys(words(km) for km in (min(plain), max(plain))) if plain else {}
    limits = sorted((claim.number, RELATION_WORDS[claim.relation]) for claim in claims if claim.relation in LIMITS)
    said = [" to ".join(ends)] if ends else []
    return "; ".join(dict.fromkeys([*said, *(f"{bound} {words(km)}" for km, bound in limits)]))


def _by(claim: Claim) -> str:
    if not claim.origin and data.source(claim.claimant).kind in PUBLISHERS:
        return f"printed by {claim.claimant}; origin not given"
    remarks = [part for part in claim.note.split("; ") if part and part != READ_IN_COPY]
    return "; ".join([claim.claimant, *remarks])


def _share(claim: Claim, test: StatedLaunch) -> str:
    """Published over model, with the claim's own bound, which goes over to the ratio."""
    best = flight.farthest(test.range_km, test.apogee_km)
    if best.anywhere:
        return "no figure"
    bound = f"{RELATION_WORDS[claim.relation]} " if claim.relation in LIMITS else ""
    ends = [value / best.range_km for value in dict.fromkeys(claim.ends)]
    return bound + " to ".join(f"{end:.2f}" for end in ends)
