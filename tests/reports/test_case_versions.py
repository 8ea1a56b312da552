"""Two versions of a report: what stayed, changed, came and went; the same both ways; each claim at most once."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings

from lessons.records import Claim
from lessons.reports.casefile import KINDS, Case, compare
from lessons.reports.casefile.comparing import (
    ADDED,
    CHANGED,
    GONE,
    HEDGE_GAINED,
    HEDGE_LOST,
    MOST_PAIRS,
    NOW_FORECAST,
    NOW_RESULT,
    SAME,
    changes,
    matched,
)
from tests.reports.cases import REPORT, practice_cases, worked_on

# What the same change is from the later version to the earlier one.
MIRRORED = {ADDED: GONE, HEDGE_LOST: HEDGE_GAINED, NOW_RESULT: NOW_FORECAST}
MIRRORED |= {later: earlier for earlier, later in MIRRORED.items()}
SAYS = "Japan's defence ministry said."


def kinds(before, after):
    """What changed, without what is the same."""
    found = compare(Case.read(before), Case.read(after))
    return [(change.kind, change.before_id, change.after_id) for change in found if change.kind != SAME]


def only(before, after):
    """The one change of a pair of versions."""
    (change,) = [one for one in compare(Case.read(before), Case.read(after)) if one.kind != SAME]
    return change.kind, change.sentence


def test_a_figure_that_changed():
    kind, sentence = only(f"It flew 400 km, {SAYS}", f"It flew 430 km, {SAYS}")
    assert (kind, sentence) == (CHANGED, "The range by Japan MOD changed from “400 km” to “430 km”.")


def test_hedges_lost_gained_and_turned_into_others():
    plain, hedged = f"It flew 400 km, {SAYS}", f"It flew about 400 km, {SAYS}"
    lost = "The hedge of the range by Japan MOD is lost: “about 400 km” became “400 km”."
    assert only(hedged, plain) == ("hedge lost", lost)
    assert only(plain, hedged)[0] == "hedge gained"
    assert only(hedged, f"It flew roughly 400 km, {SAYS}")[0] == "other hedge"


def test_a_bound_that_becomes_a_figure_is_another_figure():
    bound, plain = f"It flew at least 400 km, {SAYS}", f"It flew 400 km, {SAYS}"
    assert ("changed", "1", "1") in kinds(bound, plain) and ("hedge lost", "1", "1") in kinds(bound, plain)


def test_another_claimant_of_the_same_figure():
    kind, sentence = only(f"It flew 400 km, {SAYS}", "It flew 400 km, South Korea's Joint Chiefs of Staff said.")
    assert kind == "other claimant" and sentence.endswith("is now said by ROK JCS, before by Japan MOD.")


def test_another_claimant_of_another_figure_is_no_change_but_two_claims():
    found = kinds(f"It flew 400 km, {SAYS}", "It flew 600 km, South Korea's Joint Chiefs of Staff said.")
    assert found == [(ADDED, "", "1"), (GONE, "1", "")]


def test_a_forecast_that_became_a_result():
    before = Case.read(f"It flew 400 km, {SAYS}").correct("1", stage="forecast")
    after = Case.read(f"It flew 400 km, {SAYS}")
    assert [one.kind for one in compare(before, after)] == ["forecast became result"]
    assert [one.kind for one in compare(after, before)] == ["result became forecast"]


def test_claims_that_came_and_went_say_what_they_were():
    first, later = f"It flew 400 km, {SAYS}", f"It flew 400 km and rose to 100 km, {SAYS}"
    assert only(first, later) == ("added", "Added: the apogee by Japan MOD, “100 km”.")
    assert only(later, first) == ("gone", "Gone: the apogee by Japan MOD, “100 km”.")


def test_of_several_missiles_each_is_compared_with_itself():
    one = f"One missile flew 400 km, the other flew 600 km, {SAYS}"
    two = f"One missile flew 410 km, the other flew 590 km, {SAYS}"
    found = [change.sentence for change in compare(Case.read(one), Case.read(two)) if change.kind == CHANGED]
    assert ["400 km" in found[0], "410 km" in found[0], "600 km" in found[1], "590 km" in found[1]] == [True] * 4


def test_of_several_figures_of_one_claimant_the_nearest_go_together():
    rows = [Claim("A", "range_km", value=km) for km in (400, 1000)]
    assert matched(rows, [Claim("A", "range_km", value=km) for km in (990, 420)]) == [(0, 1), (1, 0)]
    words = [Claim("A", "outcome", text=text) for text in ("it failed soon after launch", "a success")]
    other = [Claim("A", "outcome", text=text) for text in ("a great success", "it failed shortly after launch")]
    assert matched(words, other) == [(0, 1), (1, 0)]


def test_times_are_compared_with_their_day_and_zone():
    when = Case.read("It was fired at 7:30 a.m. KST.")
    seoul = when.claims[0].claim_id
    (change,) = [c for c in compare(when, when.correct(seoul, day="2024-11-05")) if c.kind != SAME]
    assert change.kind == CHANGED and "2024-11-05" in change.sentence


def test_miles_for_the_same_kilometres_are_the_same_figure():
    before = Case.read(f"It flew 400 km, {SAYS}")
    assert [c.kind for c in compare(before, before.correct("1", printed="400.0 km"))] == [SAME]


def test_struck_claims_do_not_count():
    case = Case.read(REPORT)
    struck = case.strike(case.claims[0].claim_id)
    assert [c.kind for c in compare(case, struck) if c.kind != SAME] == [GONE]


def test_what_is_no_case_is_refused():
    with pytest.raises(ValueError, match="after: str is no case"):
        compare(Case.read(""), "text")


def test_a_claimant_keeps_to_itself_even_where_another_says_the_same_number():
    rows = [Claim("A", "range_km", value=400)]
    assert matched(rows, [Claim("B", "range_km", value=400), Claim("A", "range_km", value=600)]) == [(0, 1)]
    assert matched(rows, [Claim("B", "range_km", value=400, item="missile 2"), Claim("B", "range_km", value=400)]) == [
        (0, 1)
    ]


def test_claims_that_are_equally_near_go_by_their_order():
    rows, other = (
        [Claim("A", "range_km", value=400, hedge=hedge) for hedge in pair] for pair in (("a", "b"), ("c", "d"))
    )
    assert matched(rows, other) == [(0, 0), (1, 1)]


def test_what_is_unchanged_is_not_taken_for_a_change():
    rows = [Claim("A", "range_km", value=400, hedge="about", relation="~"), Claim("A", "range_km", value=400)]
    assert matched(rows, rows[1:]) == [(1, 0)]


def test_of_far_too_many_claims_the_unchanged_stay_and_the_rest_go_by_their_order():
    many = [Claim("A", "range_km", value=n) for n in range(MOST_PAIRS // 100)]
    moved = [many[0], *(replace(claim, value=claim.number + 0.5) for claim in reversed(many[1:]))]
    assert matched(many, moved) == [(n, n) for n in range(len(many))]


@pytest.mark.parametrize("case", practice_cases()[::4], ids=range(len(practice_cases()[::4])))
def test_a_version_beside_itself_is_the_same(case):
    found = compare(case, case)
    assert [change.kind for change in found] == [SAME] * len(case.standing)
    assert all(change.before_id == change.after_id for change in found)


@settings(max_examples=60, deadline=None)
@given(worked_on(), worked_on())
def test_from_one_to_the_other_and_back_the_same_changed(one, two):
    there, back = compare(one, two), compare(two, one)
    mirrored = sorted((MIRRORED.get(c.kind, c.kind), c.after_id, c.before_id) for c in there)
    assert mirrored == sorted((c.kind, c.before_id, c.after_id) for c in back)
    for found, before, after in ((there, one, two), (back, two, one)):
        assert {c.kind for c in found} <= set(KINDS)
        assert all(c.sentence.endswith(".") and "\n" not in c.sentence for c in found)
        pairs = {(c.before_id, c.after_id) for c in found}
        for side, case in ((0, before), (1, after)):
            told = [pair[side] for pair in pairs if pair[side]]
            assert sorted(told) == sorted(claim.claim_id for claim in case.standing), "each claim exactly once"


TWO_SAY = f"It flew 400 km, {SAYS} It flew 400 km, South Korea's Joint Chiefs of Staff said."


@settings(max_examples=40, deadline=None)
@given(worked_on())
@example(Case.read(TWO_SAY).strike("1").correct("2", printed="500 km", claimant="Japan MOD"))  # takes the place of 1
@example(Case.read(TWO_SAY).correct("1", claimant="ROK JCS"))  # says what 2 says
def test_what_a_person_changed_is_what_differs_from_what_was_read(case):
    read = Case.read(case.text)
    found = [change for change in compare(read, case) if change.kind not in (SAME, ADDED, GONE)]
    touched = {claim.claim_id for claim in case.as_read}
    assert {change.before_id for change in found} <= touched | set(case.struck)
    now = [claim for claim in case.standing if claim.claim_id in touched | set(case.added)]
    assert {change.after_id for change in found} <= {one.claim_id for one in case.standing if says_as(one, now)}


def says_as(claim, others):
    """Whether a claim says the same as one of others, itself among them."""
    return any(
        one.quantity == claim.quantity and [change.kind for change in changes(one, claim)] == [SAME] for one in others
    )
