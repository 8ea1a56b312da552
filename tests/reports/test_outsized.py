"""Numbers out of all proportion: noughts too many or too few, and what no flight can have been."""

import pytest

from lessons.records import Claim
from lessons.reports.consistency.outsized import outsized


def said(number, value, quantity="apogee_km", **more):
    return Claim(f"claimant {number}", quantity, value=value, claim_id=str(number), **more)


OTHERS = [said(1, 6100), said(2, 6000, relation="~")]


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (60_000, "no missile was ever reported half so high"),
        (600, "ten times less than the 6,100 km of claimant 1"),
        (6, "a thousand times less"),
        (6200, ""),
        (1200, ""),  # far off, but by no nought
        (0, ""),
    ],
)
def test_a_number_is_held_against_everybody_elses(value, says):
    found = outsized([*OTHERS, said(3, value)])
    assert bool(found) == bool(says)
    assert not found or (found[0].claim_ids == ("3",) and says in found[0].sentence)


def test_noughts_too_many_are_named():
    rows = [said(1, 60), said(2, 50), said(3, 5000)]
    assert "a hundred times the 50 km of claimant 2" in outsized(rows)[0].sentence


@pytest.mark.parametrize(
    ("quantity", "value"), [("range_km", 25_000), ("estimated_max_range_km", 25_000), ("flight_time_s", 690 * 60)]
)
def test_what_no_flight_can_have_been_is_found_alone(quantity, value):
    found = outsized([said(1, value, quantity)])
    assert [finding.claim_ids for finding in found] == [("1",)]
    assert ("690 minutes" in found[0].sentence) == (quantity == "flight_time_s")


def test_limits_other_missiles_and_single_reports_are_left_alone():
    assert outsized([*OTHERS, said(3, 600, relation=">")]) == []
    assert outsized([said(1, 800, item="missile 1"), said(2, 80, item="missile 2")]) == []
    assert outsized([said(1, 800)]) == []


def test_where_another_is_near_it_nobody_is_accused():
    assert outsized([*OTHERS, said(3, 600), said(4, 550)]) == []
