"""Copies against the claimant's own words, and against each other where these were not found."""

import pytest

from lessons.records import Claim
from lessons.reports.consistency.changed_copies import copies
from lessons.reports.consistency.wording import another_distance, compass


def said(number, value=None, text=None, *, quantity="range_km", publisher=None, **more):
    """A claim by KCNA about the same statement; printed by a paper of its own, "paper 1" and so on."""
    fields = {"origin": "KCNA", "publisher": publisher or f"paper {number}"} | more
    return Claim("KCNA", quantity, value=value, text=text, claim_id=str(number), **fields)


def ids(*rows):
    return [finding.claim_ids for finding in copies(rows)]


def test_a_hedge_that_was_dropped_is_no_finding():
    own = said(1, 400, relation="~", hedge="about", standing="statement")
    assert ids(own, said(2, 400)) == []


def test_miles_alone_are_compared_as_kilometres():
    own = said(1, 300, standing="statement")
    assert ids(own, said(2, 298, unit="mi", wording="185 miles")) == []
    assert ids(own, said(2, 298)) == [("2",)]


def test_without_the_statement_the_copy_that_is_alone_is_named():
    assert ids(said(1, 7687.5), said(2, 7687), said(3, 7867)) == [("3",)]


def test_of_two_copies_that_differ_both_are_named():
    assert ids(said(1, 5156), said(2, 5516)) == [("1", "2")]
    assert ids(said(1, 5156), said(2, 5516, standing="garbled")) == [("2",)]


@pytest.mark.parametrize(
    ("quantity", "right", "wrong"),
    [("apogee_km", 7687.5, 7867), ("range_km", 1001.2, 10001.2), ("flight_time_s", 5156, 5516)],
)
def test_a_slip_that_nobody_marked_is_found(quantity, right, wrong):
    rows = [said(1, right, quantity=quantity), said(2, right, quantity=quantity), said(3, wrong, quantity=quantity)]
    assert ids(*rows) == [("3",)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (said(1, 600), said(2, 590)),  # rounded
        (said(1, 600, relation=">"), said(2, 650)),  # a limit that holds
        (said(1, 550, high=600, relation="range"), said(2, 600)),  # one end of the span
        (said(1, 600, stage="first"), said(2, 430)),  # a first word and what replaced it
        (said(1, 600, item="missile 1"), said(2, 430, item="missile 2")),
        (said(1, 600, origin=""), said(2, 430, origin="")),  # nothing says that they are copies of one statement
    ],
)
def test_copies_that_can_both_be_right_are_left_alone(one, other):
    assert ids(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (said(1, 600, relation=">"), said(2, 550)),
        (said(1, 900, relation=">"), said(2, 900, high=950, relation="range")),
        (said(1, 25, high=90, relation="range"), said(2, 25, high=80, relation="range")),
        (said(1, 300, high=400, relation="range"), said(2, 600)),
    ],
)
def test_limits_and_spans_that_contradict_each_other_are_found(one, other):
    assert ids(one, other) == [("1", "2")]


def test_a_missile_that_the_statement_does_not_know_is_called_so():
    found = copies([said(1, 300, standing="statement"), said(2, 750, item="missile 2")])
    assert found[0].sentence.endswith("not in the statement.")


def words(number, text, quantity="landing_relation", **more):
    return said(number, text=text, quantity=quantity, **more)


OKUSHIRI = words(1, "about 200 km W of Okushiri", standing="statement")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("about 200 km east of Okushiri", "the opposite direction"),
        ("about 200 km south of Okushiri", "90 degrees away"),
        ("2,000 km west of Okushiri", "another distance"),
    ],
)
def test_directions_and_distances_are_held_against_abbreviations(text, why):
    assert why in copies([OKUSHIRI, words(2, text)])[0].sentence


@pytest.mark.parametrize(
    "text", ["200 km west of Okushiri", "about 210 km W of Okushiri Island", "350 km west of Hokkaido", "Sea of Japan"]
)
def test_other_words_for_the_same_place_are_left_alone(text):
    assert ids(OKUSHIRI, words(2, text)) == []


def test_compass_points_are_read_spelled_and_short():
    assert compass("250 km NORTHWEST of Okushiri") == [315]
    assert compass("near the west coast, flying east") == [270, 90]
    assert compass("250 km NNW of it") == compass("north-northwest") == [337.5]
    assert compass("N Korea, at e") == []


def test_distances_are_compared_from_one_landmark_only():
    assert another_distance(words(1, "300 km from Okushiri and 400 km from Hokkaido"), OKUSHIRI) == ""


@pytest.mark.parametrize(("text", "same"), [("believed outside", True), ("just outside", False), ("inside", False)])
def test_words_about_a_side_are_held_against_the_statement(text, same):
    own = words(1, "outside", "eez_status", standing="statement")
    assert ids(own, words(2, text, "eez_status")) == ([] if same else [("2",)])


def test_copies_are_compared_once_with_each_other(monkeypatch):
    compared = []
    monkeypatch.setitem(
        copies.__globals__, "_differ", lambda one, other: compared.append(1) or one.value != other.value
    )
    rows = [said(number, 100 * (1 + number % 3)) for number in range(30)]
    assert len(ids(*rows)) == 29
    assert len(compared) <= len(rows) ** 2


def test_a_statement_that_another_check_doubts_accuses_no_copy():
    rows = [said(1, 400, standing="statement"), said(2, 300)]
    assert [finding.claim_ids for finding in copies(rows)] == [("2",)]
    assert copies(rows, {"1"}) == copies(rows, {"1", "2"}) == []
