"""What the prose of notebook 14 says in numbers and of the machine, counted and worked out anew."""

from datetime import date

import pytest

from lessons import data, sources
from lessons.exercises.bank.notebook_14 import days, earlier, machine, numbers, printed
from lessons.exercises.engine import registry
from lessons.exercises.engine.judging import judge
from lessons.figures.sea.opening_fall import fall_sector
from lessons.figures.sources.statement_sheets import statements_sheet
from lessons.reports.appraising import FITS_NOT
from lessons.reports.opening_report import appraisal, by_line, missed
from lessons.sea.chance import chance_inside
from lessons.sources.greatest import greatest
from tests.notebooks.prose import prose

SAID = prose("14")
LINES = {line.line: line for line in data.report_lines()}
MAIN = SAID.split("### More:")[0]


def section(number):
    """The text of one section."""
    return SAID.split(f"## {number}. ")[1].split("\n## ")[0]


def test_sixteen_lines_of_which_seven_stand_in_the_first_notebook():
    assert len(LINES) == 16 and "## 1. Sixteen lines" in SAID
    assert len({phrase.line for phrase in data.paraphrase()}) == 7 and "you read seven lines" in SAID


def test_the_lines_of_the_launch_that_somebody_is_named_for():
    left = [line.line for line in LINES.values() if line.about == "this launch" and line.named]
    assert left == [3, 4, 5, 9] and "lines 3, 4, 5 and 9 are left" in SAID


def test_the_slips_that_the_text_explains_are_those_of_the_table():
    assert [line.line for line in LINES.values() if line.slip] == [1, 5, 7, 8, 12]
    assert "The headline has *one* missile" in SAID and "left over" in LINES[1].slip
    assert "raise the *profile*" in SAID and "raise the profile" in LINES[7].slip
    assert "*nuclear* stood once" in SAID and "“nuclear” stands twice" in LINES[8].slip


def test_the_slips_stand_in_the_lines_themselves():
    words = {1: "A suspected ballistic missile", 5: "entered", 7: "raise awareness", 8: "On Friday", 12: "has deployed"}
    for line, slip in words.items():
        assert slip in LINES[line].text
    assert LINES[8].text.count("nuclear") == 2 and "record-breaking" in LINES[8].text


def test_two_fridays():
    assert date(2024, 11, 1).strftime("%A") == "Friday" and "Friday, 1 November" in SAID
    assert days.MOMENT.date() < date(2024, 10, 31)  # by UTC
    times = {claim.claimant: claim.text for claim in data.claims(days.OTHER, quantity="launch_time")}
    assert (times["ROK JCS"], times["Japan MOD"]) == ("07:10", "07:11") and "07:10, Tokyo at 07:11" in SAID
    announced = {claim.origin for claim in data.claims(days.OTHER, claimant="KCNA")}
    assert announced == {"KCNA 2024-11-01"}
    assert "Thursday" not in section(3), "the answer is not given away"


def test_the_friday_of_the_agency_is_a_garbled_claim_of_the_tables():
    (claim,) = [c for c in data.claims(days.OTHER, quantity="launch_time") if c.text == "on Friday"]
    assert claim.standing == "garbled" and "KCNA's announcement day" in claim.note


def test_the_record_was_time_and_height_and_not_range():
    earlier_ones = [e.event_id for e in data.events() if e.country == "North Korea" and e.date < "2024-10-31"]
    for quantity, higher in (("flight_time_s", True), ("apogee_km", True), ("range_km", False)):
        now, then = greatest(quantity, [days.OTHER]), greatest(quantity, earlier_ones)
        assert (now.number > then.number) is higher, quantity


def test_a_day_is_hours():
    own = data.claim("nk-2024-11-05", "launch_time", claimant="ROK JCS", publisher="Reuters")
    launched = sources.moment(own.stated_time, own.zone)
    assert f"{launched:%H:%M} UTC" == "22:30 UTC" and launched.date() == date(2024, 11, 4)
    assert "17:16 UTC on 4 November" in SAID and "22:30 UTC of the same day" in SAID
    assert "some five hours before" in LINES[6].finds and 5 <= 22.5 - (17 + 16 / 60) < 5.5


def test_the_worked_and_the_half_filled_ratio():
    assert numbers.ends("range_km") == (375, 425) and numbers.ends("apogee_km") == (75, 125)
    assert "| range that is printed as 400 km | 425 km | 375 km |" in SAID
    assert "| height that is printed as 100 km | 75 km | 125 km |" in SAID
    assert f"75 ÷ {425 / 4:.0f} = **{numbers.LEAST:.2f}**" in SAID
    assert f"{numbers.times_ordinary(375, 125):.2f}" not in SAID, "the answer is not given away"


@pytest.mark.parametrize("answer", ["1.3", "1.33", "1.35", "133 %", "about 1.3"])
def test_the_ratio_may_be_rounded_or_come_from_a_round_earth(answer):
    assert judge(registry.question("14.4"), answer).verdict.accepted


@pytest.mark.parametrize("answer", ["1", "0.7", "0.71", "0.8", "1.2", "0.33", "0.75", "94"])
def test_no_way_astray_is_taken_for_the_ratio(answer):
    said = judge(registry.question("14.4"), answer)
    assert not said.verdict.accepted and said.mistake, said


def test_the_machine_has_the_same_ratio_by_a_round_earth():
    said = next(check.sentence for check in appraisal().checks if "as high as an ordinary throw" in check.sentence)
    assert "0.72 to 1.35" in said


def test_none_of_the_sector_lies_inside():
    found = chance_inside(fall_sector(), "Japan", None, 20_000, 1)
    assert {chance.chance for chance in found.chances.values()} == {0.0} and found.verdict == "outside"
    assert str(sources.range_of("almost certain")) == "almost certain (95-99 %)" and "almost certain (95-99 %)" in MAIN


def test_two_statements_that_share_their_data():
    assert [row[0] for row in statements_sheet("nk-2024-11-05", "range_km").table.rows] == ["Japan MOD", "ROK JCS"]
    (kind,) = data.claims("nk-2024-11-05", quantity="missile_type")  # so Tokyo names none
    assert kind.claimant == "ROK JCS official"
    assert kind.hedge == "likely" and "KN-25" in kind.text and "holds the KN-25 to be likely" in SAID


def test_what_the_machine_says_and_misses():
    assert missed() == (1, 5, 7, 8, 12), "the text says that it passed over every slip: read section 7 again"
    assert not [check for check in appraisal().checks if check.verdict == FITS_NOT]
    assert sorted(machine.RIGHT) == ["line 1", "line 12", "line 5", "line 8"]
    silent = [taken.line.line for taken in by_line() if not taken.claims]
    assert len(silent) == 11 and "Eleven of the sixteen lines gave it no claim" in SAID
    draft = appraisal().draft
    assert "likely (55-80 %) that the count was at least 7" in draft and "Confidence is low" in draft
    assert "very likely" not in draft.split("These words follow")[0] and "calls confidence low" in SAID


@pytest.mark.parametrize("words", machine.HANDLED.values())
def test_what_the_machine_handles_stands_in_its_checks(words):
    assert machine.said(words)


def test_the_sentence_of_the_end_is_that_of_the_question():
    likelihood, confidence = printed.CAREFUL.rstrip(".").split(" Confidence ")
    assert likelihood in SAID and f"Confidence {confidence}" in SAID


def test_the_figures_of_the_spaced_questions():
    assert earlier.miles("AP") == 60 and earlier.miles("Reuters") == 62
    assert earlier.TIMES == "07:30 to 07:39" and 4.5 < earlier.FREE < 5.5
