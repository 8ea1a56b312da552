"""The lofted tests of the tables: one claimant's range and apogee, what the model makes of them, what was published."""

from functools import cache
from typing import NamedTuple

from lessons import data, flight, sources
from lessons.figures.picture import Table
from lessons.records import LIMITS, RELATION_WORDS

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
COLUMNS = (
    "launch",
    "apogee / range (km)",
    "model (km)",
    "rounding alone (km)",
    "published",
    "by",
    "published ÷ model",
)
ANYWHERE = "anywhere"
OWN_SUM = "your sum"
READ_IN_COPY = "read in a copy"


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


def rounding_box(test: LoftedTest) -> tuple[tuple[float, float], tuple[float, float]]:
    """What a test's range and its apogee can have been before they were printed: two (low, high), in km.

    >>> rounding_box(lofted_test("nk-2017-11-29"))
    ((945.0, 955.0), (4474.5, 4475.5))
    """
    return tuple(
        (v - sources.last_digit(v) / 2, v + sources.last_digit(v) / 2) for v in (test.range_km, test.apogee_km)
    )


def model_figure(test: LoftedTest) -> tuple[str, str]:
    """What the same speed would reach, in km and in words, and the interval that the rounding alone leaves.

    >>> model_figure(lofted_test("nk-2016-06-22"))
    ('2,869', '2,864 to 2,873')
    >>> model_figure(lofted_test("nk-2024-10-31"))
    ('anywhere', 'anywhere')
    """
    best = flight.farthest(test.range_km, test.apogee_km)
    if best.anywhere:
        return ANYWHERE, ANYWHERE
    low, high, _ = flight.farthest_interval(*rounding_box(test))
    ends = f"{low:,.0f} to {high:,.0f}" if round(low) < round(high) else "within 1"
    return f"{best.range_km:,.0f}", ends


def lofted_table(open_launch: str | None = None) -> Table:
    """The ten tests with the model's figure and every published estimate; `open_launch` keeps its figure for later.

    >>> lofted_table().rows[0][2:4], lofted_table("nk-2016-06-22").rows[0][2:4]
    (('2,869', '2,864 to 2,873'), ('your sum', 'your sum'))
    """
    rows = []
    for event_id in LAUNCHES:
        test = lofted_test(event_id)
        pair = f"{test.apogee_km:,.15g} / {test.range_km:,.15g} ({test.claimant})"
        model, ends = (OWN_SUM, OWN_SUM) if event_id == open_launch else model_figure(test)
        for claim in data.claims(event_id, quantity="estimated_max_range_km"):
            share = OWN_SUM if event_id == open_launch else _share(claim, test)
            rows.append((test.day, pair, model, ends, claim.printed, _by(claim), share))
    return Table(COLUMNS, tuple(rows), "Lofted tests: the model and the published estimates")


def _by(claim) -> str:
    remarks = [part for part in claim.note.split("; ") if part and part != READ_IN_COPY]
    return f"{claim.claimant} ({'; '.join(remarks)})" if remarks else claim.claimant


def _share(claim, test: LoftedTest) -> str:
    """Published over model, with the claim's own bound, which goes over to the ratio."""
    best = flight.farthest(test.range_km, test.apogee_km)
    if best.anywhere:
        return "no figure"
    bound = f"{RELATION_WORDS[claim.relation]} " if claim.relation in LIMITS else ""
    ends = [value / best.range_km for value in (claim.value, claim.high) if value is not None]
    return bound + " to ".join(f"{end:.2f}" for end in ends)
