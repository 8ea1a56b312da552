"""A case: claims corrected, added, struck, each led back to its words; an error is a sentence and changes nothing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from lessons.records import QUANTITIES
from lessons.records.steps import UNITS
from lessons.reports import appraise, read
from lessons.reports.casefile import ADDED, CORRECTED, NOTHING, READ, Case, entry
from lessons.reports.casefile.case import MOST_JUDGED
from lessons.reports.readout import LARGEST
from tests.reports.cases import HOSTILE, REPORT, practice_cases, worked_on


@pytest.fixture(scope="module")
def case():
    """Our report, read once."""
    return Case.read(REPORT, day="2024-11-05", title="Seven", address="https://example.org/1", read_at="2024-11-05")


def of(case, quantity):
    return next(claim for claim in case.claims if claim.quantity == quantity)


def refused(call, *parts):
    """The one sentence of the ValueError of a call; it names what was given."""
    with pytest.raises(ValueError) as error:
        call()
    said = str(error.value)
    assert "\n" not in said and all(part in said for part in parts), said
    return said


def test_what_is_read_is_what_reading_finds_with_numbers_of_its_own(case):
    found = read(REPORT)
    assert [claim.claim_id for claim in case.claims] == [str(n) for n in range(1, len(found) + 1)]
    assert [claim.printed for claim in case.claims] == [claim.printed for claim in found]
    assert {case.state_of(claim.claim_id) for claim in case.claims} == {READ}
    assert case.counts == (len(found), 0, 0, 0)


def test_every_claim_is_led_back_to_its_words(case):
    assert [span.claim_id for span in case.spans] == [claim.claim_id for claim in case.claims]
    for span in case.spans:
        assert case.text[span.start : span.end] == case.claim(span.claim_id).quote


def test_the_pieces_are_the_text_and_each_has_the_claims_of_its_words():
    for case in practice_cases():
        assert "".join(case.text[piece.start : piece.end] for piece in case.stretches) == case.text
        for piece in case.stretches:
            inside = {s.claim_id for s in case.spans if s.start <= piece.start and piece.end <= s.end}
            assert set(piece.claim_ids) == inside


def test_checks_and_claims_lead_to_each_other(case):
    for claim in case.claims:
        for place in case.checks_of(claim.claim_id):
            assert claim.claim_id in case.claims_of(place)
    told = {one for place in range(len(case.appraisal.checks)) for one in case.claims_of(place)}
    assert told <= {claim.claim_id for claim in case.claims} and of(case, "range_km").claim_id in told
    refused(lambda: case.claims_of(999), "check", "999")
    refused(lambda: case.claims_of(True), "check")


def test_a_corrected_number_is_read_as_reports_are_and_remembers_what_was_read(case):
    far = of(case, "range_km")
    new = case.correct(far.claim_id, printed="about 620 miles")
    now = new.claim(far.claim_id)
    assert (now.value, now.unit, now.hedge, now.wording) == (997.79328, "mi", "about", "620 miles")
    assert (now.quote, now.start, now.claimant) == (far.quote, far.start, far.claimant)
    assert new.was(far.claim_id) == far and new.state_of(far.claim_id) == CORRECTED and new.counts.corrected == 1
    assert case.claim(far.claim_id) == far and case.was(far.claim_id) is None
    again = new.correct(far.claim_id, printed="about 500 km")
    assert again.was(far.claim_id) == far, "what was read, not what was typed before"
    assert again.correct(far.claim_id, printed="about 400 km") == case, "typed as it was read: nothing is corrected"
    assert again.as_it_was_read(far.claim_id) == case


def test_new_verdicts_are_those_of_the_new_number(case):
    far = of(case, "range_km").claim_id
    new = case.correct(far, printed="30,000 km")
    found = [check for check in new.appraisal.checks if far in check.claim_ids and check.verdict == "does not fit"]
    assert any("half-way round the Earth" in check.sentence for check in found)
    assert new.appraisal == appraise(new.standing, "2024-11-05") and new.appraisal != case.appraisal


@pytest.mark.parametrize(
    ("quantity", "typed", "printed"),
    [
        ("range_km", "400", "400 km"),
        ("range_km", "300 to 350 km", "300 to 350 km"),
        ("range_km", "650 km or more", "at least 650 km"),
        ("flight_time_s", "86", "86 min"),
        ("flight_time_s", "5,160 seconds", "5,160 s"),
        ("speed_km_s", "13,000 km/h", "13,000 km/h"),
        ("speed_mach", "five times the speed of sound", "Mach 5"),
        ("missile_count", "at least seven", "at least 7"),
        ("missile_count", "several", "several"),
        ("launch_time", "7:40 a.m.", "07:40"),
        ("launch_time", "between 7:30 and 7:40 a.m.", "07:30 to 07:40"),
        ("landing_relation", "about 200 km west of Oshima-Oshima", "about 200 km west of Oshima-Oshima"),
        ("outcome", " it   failed ", "it failed"),
    ],
)
def test_what_people_type_is_read(case, quantity, typed, printed):
    one = of(case, "range_km").claim_id
    claim = case.correct(one, quantity=quantity, printed=typed).claim(one)
    assert (claim.quantity, claim.printed) == (quantity, printed)


def test_a_height_that_is_a_distance_keeps_its_number_and_a_count_does_not_become_one(case):
    high = of(case, "apogee_km")
    assert case.correct(high.claim_id, quantity="range_km").claim(high.claim_id).printed == high.printed
    refused(lambda: case.correct(high.claim_id, quantity="missile_count"), "printed", "about 100 km")


def test_a_time_keeps_its_day_and_zone_and_takes_others(case):
    when = of(case, "launch_time")
    assert (when.stated_time, when.zone) == ("2024-11-05T07:30", "Asia/Seoul")
    later = case.correct(when.claim_id, printed="7:44 a.m.").claim(when.claim_id)
    assert (later.stated_time, later.zone, later.text) == ("2024-11-05T07:44", "Asia/Seoul", "07:44")
    moved = case.correct(when.claim_id, printed="2244 GMT", day="2024-11-04").claim(when.claim_id)
    assert (moved.stated_time, moved.zone) == ("2024-11-04T22:44", "UTC")
    assert case.correct(when.claim_id, day="").claim(when.claim_id).stated_time == ""


def test_a_claimant_is_named_as_the_tables_do(case):
    one = of(case, "range_km").claim_id
    named = case.correct(one, claimant="South Korea's Joint Chiefs of Staff").claim(one)
    assert (named.claimant, named.spoken_by) == ("ROK JCS", "")
    assert case.correct(one, claimant=" ").claim(one).claimant == "unattributed"


def test_which_missile_and_whether_a_forecast(case):
    one = of(case, "range_km").claim_id
    claim = case.correct(one, item="missile 2", stage="forecast").claim(one)
    assert (claim.item, claim.basis, claim.stage) == ("missile 2", "one of several", "forecast")
    refused(lambda: case.correct(one, stage="rumour"), "stage", "rumour")


@pytest.mark.parametrize(
    ("quantity", "typed", "named"),
    [
        ("range_km", "far", "'far'"),
        ("range_km", "", "range"),
        ("range_km", "-5 km", "below zero"),
        ("range_km", "4 minutes", "4 minutes"),
        ("range_km", "400 km and 500 km", "400 km and 500 km"),
        ("range_km", "9" * 400, "too long"),
        ("range_km", "km " * 400, "letters"),
        ("missile_count", "7.5", "whole number"),
        ("launch_time", "25:99", "25:99"),
        ("launch_time", "early", "early"),
        ("height", "400 km", "height"),
        ("outcome", " ", "outcome"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_nothing_is_lost(case, quantity, typed, named):
    before = (case.claims, case.struck, case.as_read, case.added)
    refused(lambda: case.correct(of(case, "range_km").claim_id, quantity=quantity, printed=typed), named)
    assert (case.claims, case.struck, case.as_read, case.added) == before


def test_days_that_no_calendar_has(case):
    refused(lambda: case.correct(of(case, "launch_time").claim_id, day="2024-02-30"), "day", "2024-02-30")
    refused(lambda: case.correct(of(case, "range_km").claim_id, day="2024-02-03"), "day", "time of launch")
    refused(lambda: Case.read("", day="5 November"), "day", "5 November")
    refused(lambda: case.about(read_at="yesterday"), "read_at", "yesterday")
    refused(lambda: case.about(dya="2024-11-05"), "dya")
    assert case.about(day="2024-11-06").day == "2024-11-06" and case.day == "2024-11-05"


def test_an_unknown_number_is_said_with_those_that_there_are(case):
    for call in (case.strike, case.restore, case.correct, case.was, case.claim, case.checks_of, case.state_of):
        if call != case.was:
            refused(lambda call=call: call("99"), "claim_id", "'99'", "1, 2")


def test_claims_are_added_from_marked_words(case):
    start = REPORT.index("North Korea fired")
    new = case.add(start, start + len("North Korea"), "outcome", "ROK JCS", "it was a salvo")
    claim = new.claim(new.added[0])
    assert (claim.quote, claim.text, claim.claimant) == ("North Korea", "it was a salvo", "ROK JCS")
    assert new.state_of(claim.claim_id) == ADDED and claim.claim_id == str(len(case.claims) + 1)
    assert [c.start for c in new.claims] == sorted(c.start for c in new.claims)
    changed = new.correct(claim.claim_id, printed="it failed")
    assert changed.was(claim.claim_id) is None and changed.state_of(claim.claim_id) == ADDED
    assert claim.claim_id in {one for piece in new.stretches for one in piece.claim_ids}


def test_marks_that_are_empty_or_cut_into_another_claim(case):
    far = of(case, "range_km")
    refused(lambda: case.add(5, 5, "range_km"), "5 to 5")
    refused(lambda: case.add(REPORT.index("\n"), REPORT.index("\n") + 2, "range_km"), "no words")
    refused(lambda: case.add(-1, 4, "range_km"), "start", "-1")
    refused(lambda: case.add(0, len(REPORT) + 1, "range_km"), "end")
    refused(lambda: case.add(far.start - 3, far.end - 1, "range_km"), f"claim {far.claim_id}")
    refused(lambda: case.add(far.start, far.end, "range_km", far.claimant), f"claim {far.claim_id}")
    refused(lambda: case.add(far.start, far.end, "height"), "height")
    again = case.add(far.start, far.end, "range_km", "ROK JCS")
    assert again.claims[-1] != again.claims[-2] and len(again.claims) == len(case.claims) + 1
    assert case.strike(far.claim_id).add(far.start - 2, far.end, "range_km").added, "a struck claim holds no words"


def test_words_that_only_touch_another_claim_may_be_marked(case):
    far = of(case, "range_km")
    for start, end in ((far.start - 5, far.start), (far.end, far.end + 9)):
        assert len(case.add(start, end, "outcome", printed="it flew").claims) == len(case.claims) + 1


def test_an_added_claim_takes_no_number_that_was_taken():
    far = replace(Case.read("It flew 400 km.").claims[0], claim_id="7")
    assert Case("It flew 400 km.", claims=(far,)).add(0, 2, "outcome", printed="it flew").added == ("8",)


def test_a_condition_stays_with_a_corrected_number():
    case = Case.read("It could have flown 12,000 km, Japan's defence ministry said.")
    (claim,) = case.claims
    case = replace(case, claims=(replace(claim, condition="if it flew flat"),))
    assert entry(case.claims[0]) == "12,000 km"
    assert case.correct("1", printed="about 13,000 km").claims[0].printed == "if it flew flat, about 13,000 km"
    assert case.correct("1", printed="if it flew flat, 12,000 km") is case
    assert case.correct("1", quantity="outcome", printed="it failed").claims[0].condition == ""


def test_struck_claims_count_no_more_and_come_back(case):
    far = of(case, "range_km").claim_id
    new = case.strike(far)
    assert far not in {c.claim_id for c in new.standing} and far in {c.claim_id for c in new.claims}
    assert new.checks_of(far) == () and all(far not in check.claim_ids for check in new.appraisal.checks)
    assert new.strike(far) is new and new.restore(far) == case and new.counts.struck == 1
    assert new.correct(far, printed="500 km").restore(far).claim(far).printed == "500 km"


def test_plain_sentences_where_nothing_was_found(case):
    assert Case.read("The weather is fine.").nothing_found == NOTHING
    assert Case.read(" ").nothing_found == "There is no text yet." and case.nothing_found == ""
    bare = case
    for claim in case.claims:
        bare = bare.strike(claim.claim_id)
    assert bare.nothing_found == "All claims are struck." and bare.appraisal.claims == ()


def test_texts_that_are_none_or_too_long():
    refused(lambda: Case.read(b"400 km"), "text", "bytes")
    refused(lambda: Case.read("é" * (LARGEST // 2 + 1)), "5,000,002 bytes")
    assert Case("é" * (LARGEST // 2)).claims == ()
    refused(lambda: Case("", title="a" * 501), "title")
    refused(lambda: Case("", address=7), "address", "int")


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_texts_that_mean_harm_are_kept_and_read(text):
    case = Case.read(text)
    assert len(case.text) == len(text) and case.appraisal.draft
    case.text.encode()  # a file can hold it
    for span in case.spans:
        assert case.text[span.start : span.end] == case.claim(span.claim_id).quote


def test_of_far_too_many_claims_the_first_are_looked_at_and_it_is_said():
    many = Case.read("".join(f"It flew {n} km, Japan's defence ministry said.\n\n" for n in range(1, MOST_JUDGED + 5)))
    assert many.appraisal.checks[-1].sentence.startswith("4 more claims are not looked at")
    assert len(many.claims) == MOST_JUDGED + 4 == len(many.appraisal.claims) + 4


def test_what_a_claim_says_can_be_typed_again_and_changes_nothing():
    typed = set()
    for case in practice_cases():
        for claim in case.claims:
            for words in (claim.printed, entry(claim)):
                assert case.correct(claim.claim_id, printed=words) is case, words
                typed.add(claim.quantity)
    assert len(typed) > 10


def test_numbers_typed_by_their_print_are_the_same_numbers():
    """Through the reader of what is typed, not past it: the print of one claim, typed for another."""
    seen = set()
    for case in practice_cases():
        for claim in case.claims:
            if claim.quantity in UNITS and claim.has_number:
                new = case.correct(claim.claim_id, printed="1").correct(claim.claim_id, printed=entry(claim))
                now = new.claim(claim.claim_id)
                assert (now.value, now.high, now.relation) == pytest.approx((claim.value, claim.high, claim.relation))
                seen.add(claim.quantity)
    assert len(seen) > 4


@settings(max_examples=60, deadline=None)
@given(worked_on())
def test_whatever_a_person_does_the_case_is_whole(case):
    ids = [claim.claim_id for claim in case.claims]
    assert len(set(ids)) == len(ids) and set(case.struck) | set(case.added) <= set(ids)
    for claim in case.claims:
        assert claim.quantity in QUANTITIES and case.text[claim.start : claim.end] == claim.quote
        first = case.was(claim.claim_id)
        assert first is None or (first != claim and (first.start, first.end) == (claim.start, claim.end))
    assert {one for check in case.appraisal.checks for one in check.claim_ids} <= {c.claim_id for c in case.standing}
    assert case.appraisal.draft


@pytest.mark.parametrize("strange", [[], {}, 5, None, "x" * 1_000])
def test_a_number_that_is_none_is_told_in_a_short_sentence(case, strange):
    for ask in (case.claim, case.strike, case.restore, case.state_of, case.checks_of, case.as_it_was_read):
        assert len(refused(lambda ask=ask: ask(strange), "claim_id", "accepted: 1, 2")) < 200
    assert len(refused(lambda: case.correct("1", quantity=strange or "none"), "quantity")) < 400


@pytest.mark.parametrize("strange", [[], 5, None, True, 1e400])
def test_what_is_no_text_is_no_print_of_an_added_claim(case, strange):
    refused(lambda: case.add(0, 5, "range_km", "", strange), "printed", "is not text; accepted: words")
