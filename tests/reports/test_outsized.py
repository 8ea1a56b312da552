"""Numbers out of all proportion: noughts too many or too few, and what no flight can have been."""

import pytest

from lessons.records import Claim
from lessons.reports.consistency.proportions import outsized, possible


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


def test_of_two_neither_is_blamed_alone():
    found = outsized([said(1, 600), said(2, 6000)])
    assert [finding.claim_ids for finding in found] == [("1", "2")]
    assert found[0].sentence == (
        "claimant 1 gives 600 km: ten times less than the 6,000 km of claimant 2; one of the two slipped."
    )
    assert outsized([said(2, 6000), said(1, 600)])[0].claim_ids == ("1", "2")


def test_copies_of_one_claimant_are_one_voice_against_another_claimant():
    right, also, wrong = (
        Claim("B", "apogee_km", value=value, claim_id=str(number), publisher=f"paper {number}")
        for number, value in ((2, 6000), (3, 6000), (4, 600))
    )
    assert [finding.claim_ids for finding in outsized([said(1, 600), right, also])] == [("1", "2")]
    assert [finding.claim_ids for finding in outsized([right, also, wrong])] == [("4",)]


def test_a_garbled_copy_is_blamed_alone():
    found = outsized([said(1, 600, standing="garbled"), said(2, 6000)])
    assert [finding.claim_ids for finding in found] == [("1",)]


def test_what_is_impossible_is_held_against_nobody():
    assert [finding.claim_ids for finding in outsized([said(1, 6000), said(2, 60_000)])] == [("2",)]


@pytest.mark.parametrize("quantity", ["range_km", "apogee_km", "flight_time_s", "estimated_max_range_km"])
def test_less_than_nothing_is_impossible_and_nobody_is_held_against_it(quantity):
    found = outsized([said(1, -60, quantity), said(2, 600, quantity), said(3, 590, quantity)])
    assert [finding.claim_ids for finding in found] == [("1",)]
    assert found[0].sentence.endswith("a number below 0 is no range, height or time.")


def test_what_the_flight_functions_refuse_is_not_possible():
    refused = [said(1, -1, "range_km"), said(2, -1), said(3, 0), said(4, -1, "flight_time_s"), said(5, 25_000)]
    accepted = [said(6, 0, "range_km"), said(7, 0.1), said(8, 100, "speed_mach"), Claim("A", "outcome", text="lost")]
    assert [possible(claim) for claim in refused] == [False] * 5
    assert [possible(claim) for claim in accepted] == [True] * 4
