"""Numbers that no flight has: an appraisal says what is odd about them, and never ends in an error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.records import RELATIONS, Claim
from lessons.records.steps import UNITS
from lessons.reports import appraise

ODD = (0, 1e-12, 1e-6, 0.001, 1, 20_015, 20_016, 25_000, 40_000, 1e9, 1e300)
NUMBERS = st.sampled_from(ODD) | st.floats(1e-3, 1e6)


@st.composite
def claims(draw):
    """A claim about any quantity with any number, bound or range."""
    value, relation, high = draw(NUMBERS), draw(st.sampled_from(RELATIONS)), None
    if relation == "range":
        high = value + draw(NUMBERS)
    who, stage = draw(st.sampled_from(["Japan MOD", "ROK JCS", "KCNA"])), draw(st.sampled_from(["final", "forecast"]))
    return Claim(who, draw(st.sampled_from(list(UNITS))), value=value, high=high, relation=relation, stage=stage)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@settings(max_examples=200, deadline=None)
@given(st.lists(claims(), min_size=1, max_size=6))
def test_no_number_ends_in_an_error(rows):
    found = appraise(rows)
    assert found.checks and found.draft


@pytest.mark.parametrize("relation", ["=", "<="])
@pytest.mark.parametrize("pair", [(1e-38, 100), (400, 1e-38), (0, 0), (400, 0), (5e-324, 5e-324)])
def test_what_is_no_flight_at_all_is_no_pair(pair, relation):
    rows = [Claim("A", quantity, value=value, relation=relation) for quantity, value in zip(UNITS, pair, strict=False)]
    assert not any(" far and " in check.sentence for check in said(*rows))


def said(*rows):
    return [check for check in appraise(rows).checks if check.subject == "flight"]


def test_a_range_beyond_the_far_side_of_the_earth_does_not_fit_and_nothing_is_worked_out():
    rows = [Claim("A", "range_km", value=30_000, unit="km"), Claim("A", "apogee_km", value=100, unit="km")]
    against = [check for check in appraise(rows).checks if check.verdict == "does not fit"]
    assert any("half-way round the Earth" in check.sentence and check.claim_ids == ("1",) for check in against)
    (left,) = [check for check in said(*rows) if "beyond 20,015 km" in check.sentence]
    assert left.verdict == "cannot be told"


def test_a_round_range_that_reaches_the_far_side_is_worked_out_to_there():
    rows = [Claim("A", "range_km", value=20_000, unit="km"), Claim("A", "apogee_km", value=1_000, unit="km")]
    assert any("20,000 km far and 1,000 km up" in check.sentence for check in said(*rows))


def test_a_time_beyond_any_flight_is_compared_and_leaves_the_pair():
    rows = [Claim("A", "range_km", value=400, unit="km"), Claim("A", "apogee_km", value=100, unit="km")]
    found = said(*rows, Claim("A", "flight_time_s", value=86_400, unit="h"))
    assert any("longer than a usual climb" in check.sentence for check in found)
    assert any("400 km far and 100 km up" in check.sentence for check in found)
