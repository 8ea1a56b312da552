"""A row at odds with itself: its relation against the hedge that is printed in it."""

import pytest

from lessons.records import Claim
from lessons.reports.consistency.single_rows import DROPPED, TURNED, row


@pytest.mark.parametrize(
    ("relation", "hedge", "cause"),
    [
        ("~", "", DROPPED),
        (">=", "", DROPPED),
        ("=", "", None),
        (">=", "up to", TURNED),
        ("<=", "more than", TURNED),
        ("<=", "up to", None),
        (">", "at least", None),  # whether the number itself belongs to it is no contradiction
        ("~", "up to", None),  # a bound that the row takes for a rough number
        (">=", "in the neighbourhood", None),  # a hedge that cannot be read says nothing
        (">=", "up to, at least", None),  # two hedges, one of them the row's
    ],
)
def test_a_relation_is_that_of_its_hedge(relation, hedge, cause):
    found = row([Claim("A", "range_km", value=400, relation=relation, hedge=hedge, claim_id="1")])
    assert [finding.cause for finding in found] == ([cause] if cause else [])


def test_what_has_no_number_has_no_relation_to_doubt():
    assert row([Claim("A", "direction", text="east", relation="~", claim_id="1")]) == []


def test_both_the_print_and_the_row_are_told():
    (found,) = row([Claim("A", "range_km", value=400, relation=">=", hedge="up to", claim_id="1")])
    assert "“up to” is printed, the row says “at least”" in found.sentence
