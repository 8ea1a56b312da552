"""The fine distinctions, one by one, on the sample questions: which verdict, which sentence."""

import math
import re
from dataclasses import replace

import pytest

from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.plain_answers import plain_answer
from lessons.exercises.engine.verdicts import Verdict as V
from tests.exercises import sample_questions as S
from tests.exercises.known import right_answer

CASES = [
    # question, answer, verdict, what must be said
    (S.HEDGED, "about 400 km", V.RIGHT, "about 400 km fits"),
    (S.HEDGED, "~400", V.RIGHT, ""),
    (S.HEDGED, "up to about 400 km", V.RIGHT, ""),
    (S.HEDGED, "roughly four hundred kilometres", V.RIGHT, ""),
    (S.HEDGED, "400 km", V.HEDGE_LOST, "your answer does not"),
    (S.HEDGED, 400, V.HEDGE_LOST, "hedges it"),
    (
        S.HEDGED,
        "over 400 km",
        V.HEDGE_CHANGED,
        "“over” says more than that; the hedge that belongs here leaves a little",
    ),
    (S.HEDGED, "up to 400 km", V.HEDGE_CHANGED, "“up to” allows that much or less, and rules out anything more;"),
    (S.HEDGED, "at least 400 km", V.HEDGE_CHANGED, "Right number, hedge changed"),
    (S.HEDGED, "less than 400 km", V.HEDGE_CHANGED, "says less than that"),
    (S.HEDGED, "nearly 400 km", V.HEDGE_CHANGED, "“nearly” says less than that"),
    (S.HEDGED, "almost 400 km", V.HEDGE_CHANGED, "leaves a little room on both sides"),
    (S.HEDGED, "just under 400 km", V.HEDGE_CHANGED, "“just under”"),
    (S.HEDGED, "400 km, around", V.RIGHT, ""),
    (S.HEDGED, "The missiles travelled about 400 km to the east.", V.RIGHT, "Only about 400 km was read."),
    (S.HEDGED, "they flew 400 km", V.HEDGE_LOST, "your answer does not"),
    (S.HEDGED, "1600/4", V.CANNOT_BE_READ, "a calculation that should be worked out first"),
    (S.HEDGED, "4 × 100 km", V.CANNOT_BE_READ, "worked out first"),
    (S.HEDGED, "800 ÷ 2", V.CANNOT_BE_READ, "worked out first"),
    (S.HEDGED, "4 x 100", V.CANNOT_BE_READ, "worked out first"),
    (S.HEDGED, "about 401.5 km", V.TOO_PRECISE, "more digits"),
    (S.HEDGED, "about 400.0 km", V.TOO_PRECISE, "more digits"),
    (S.HEDGED, "about 249 miles", V.RIGHT, "About 249 mi is about 401 km."),
    (S.HEDGED, "about 216 nmi", V.RIGHT, "About 216 nmi is about 400 km."),
    (S.HEDGED, "about 249", V.WRONG_BECAUSE, "looks like miles"),
    (S.HEDGED, "about 249 nautical miles", V.WRONG_BECAUSE, "taken as nautical miles"),
    (S.HEDGED, "100", V.WRONG_BECAUSE, "how high it went"),
    (S.HEDGED, "249 miles", V.HEDGE_LOST, "249 mi is 401 km."),
    (S.HEDGED, "at least 248.5 miles", V.HEDGE_CHANGED, "At least 248.5 mi is at least 399.9 km."),
    (
        S.HEDGED,
        "about 400 m",
        V.WRONG_BECAUSE,
        "right, its unit is not: the question asks for kilometres.\nAbout 400 m is",
    ),
    (S.HEDGED, "about 155 miles", V.WRONG, "about 155 mi is not it.\n"),
    (S.HEDGED, "none", V.WRONG, "does say"),
    (S.HEDGED, "not sure", V.NOT_ATTEMPTED, "That is a fair answer while you think: try a hint."),
    (S.HEDGED, "400-450 km", V.CANNOT_BE_READ, "“400-450 km” is a range.\nWhich number in it do you mean?"),
    (S.HEDGED, (400, 450), V.CANNOT_BE_READ, "is more than one"),
    (S.HEDGED, "not said", V.WRONG, "does say"),
    (S.HEDGED, "45 deg", V.CANNOT_BE_READ, "expected is a distance"),
    (S.MINUTES, "4.8 h", V.WRONG_BECAUSE, "right, its unit is not: the question asks for minutes.\n4.8 h is 288 min."),
    (S.MINUTES, "286 min", V.WRONG_BECAUSE, "looks like seconds"),
    (S.MINUTES, "17160 s", V.WRONG, "17160 s is not it."),
    (S.MINUTES, "286 s", V.RIGHT, "286 s is 4.77 min."),
    (
        S.MINUTES,
        "not stated",
        V.WRONG,
        "No report states it, true; but it follows from what is stated.\nA hint may help.",
    ),
    (S.PLAIN, "not said", V.WRONG, "follows from what is stated.\nLook again."),
    (S.PLAIN, "1500 km", V.RIGHT, ""),
    (S.PLAIN, "1,500 km", V.RIGHT, "the comma parting thousands"),
    (S.PLAIN, "1.500 km", V.RIGHT, "the point parting thousands"),
    (S.PLAIN, 1.5, V.WRONG_BECAUSE, "a thousand times too small"),
    (S.PLAIN, "1,5", V.WRONG_BECAUSE, "a thousand times too small"),
    (S.PLAIN, "over 1500 km", V.RIGHT, "“over” makes a bound of it"),
    (S.PLAIN, 1514, V.RIGHT, ""),
    (S.PLAIN, 1514.9, V.TOO_PRECISE, "Most of its digits say nothing"),
    (S.PLAIN, 1516, V.WRONG, "1516 km is not it."),
    (S.PLAIN, 1516, V.WRONG, "Look again."),
    (S.PLAIN, 1501, V.RIGHT, ""),
    (S.PLAIN, 1500.1, V.TOO_PRECISE, "Most of its digits say nothing"),
    (S.PLAIN, 1500.0213, V.TOO_PRECISE, "Most of its digits say nothing"),
    # Of a converted number two more digits are let pass: 10 m where the report has whole kilometres.
    (replace(S.PLAIN, report_step=1.0), "1,500,010 m", V.RIGHT, "1500010 m is 1500.01 km."),
    (replace(S.PLAIN, report_step=1.0), "1,500,011 m", V.TOO_PRECISE, "more digits than the report supports"),
    # A fiftieth of what it may be off, worked out by machine: 0.00010000000000000002.
    (replace(S.PLAIN, truth=0.1, relative_tolerance=0.05, mistakes=()), "0.1001 km", V.RIGHT, "fits"),
    (S.ANGLE, "45", V.RIGHT, ""),
    (S.ANGLE, "0.785 rad", V.RIGHT, "0.785 rad is 45 deg."),
    (S.ANGLE, "0.785", V.WRONG_BECAUSE, "angle in radians"),
    (S.ANGLE, 45.6, V.WRONG, ""),
    (S.SILENT, None, V.RIGHT, "does not say"),
    (S.SILENT, "The report doesn’t say.", V.RIGHT, "does not say"),
    *((S.SILENT, text, V.RIGHT, "does not say") for text in S.NOT_SAID),
    (S.SILENT, "not said; at least seven", V.RIGHT, "does not say"),
    (S.SILENT, "not said, nothing to go on", V.CANNOT_BE_READ, "expected is a plain number"),
    (S.SILENT, "Not said, but at least 7", V.RIGHT, "does not say"),
    *(
        (S.SILENT, text, verdict, "")
        for text, verdict in (
            ("unknown, 400 missiles", V.WRONG),
            ("not said, 5", V.CANNOT_BE_READ),
            ("- (about 5)", V.CANNOT_BE_READ),
            ("-(5)", V.WRONG),
            ("-.5", V.WRONG),
            ("fewer than 8", V.WRONG),
            ("many (7)", V.WRONG),
        )
    ),
    (S.COUNT, "several, at least seven", V.RIGHT, ""),
    (S.COUNT, "more than six", V.WRONG, ""),
    (S.SILENT, "seven, as was said", V.WRONG, "7 missiles is not it."),
    (S.SILENT, "several missiles", V.CANNOT_BE_READ, "“several missiles” is no number. Is there one?"),
    (S.HEDGED, "not said, but about 400 km", V.CANNOT_BE_READ, ""),
    (S.SILENT, "7", V.WRONG, "7 missiles is not it."),
    (S.SILENT, "none", V.WRONG, "0 missiles is not it."),
    (S.SILENT, "no missiles", V.WRONG, "0 missiles is not it."),
    (S.SILENT, "I don't know", V.NOT_ATTEMPTED, "fair answer"),
    (S.SILENT_KM, "none", V.RIGHT, "does not say"),
    (S.SILENT_KM, "0 km", V.WRONG, "0 km is not it."),
    (S.SILENT, "", V.NOT_ATTEMPTED, ""),
    (S.COUNT, "at least seven missiles", V.RIGHT, ""),
    (S.COUNT, "seven or more", V.RIGHT, ""),
    (S.COUNT, "7", V.HEDGE_LOST, ""),
    (
        S.COUNT,
        "about 7",
        V.HEDGE_CHANGED,
        "“about” leaves a little room on both sides; the hedge that belongs here allows",
    ),
    (S.COUNT, "seven missiles, about", V.HEDGE_CHANGED, "“about”"),
    (S.COUNT, "seven: Japan MOD", V.HEDGE_LOST, "Only 7 was read."),
    (S.COUNT, "only one missile", V.WRONG, "1 missile is not it."),
    (S.COUNT, "at least 8", V.WRONG, ""),
    (S.INTERVAL, "350 to 450 km", V.RIGHT, "Both ends"),
    (S.INTERVAL, (350, 450), V.RIGHT, "Both ends"),
    (S.INTERVAL, ("350 km", "450"), V.RIGHT, "Both ends"),
    (S.INTERVAL, "400 ± 50", V.RIGHT, "Both ends"),
    (S.INTERVAL, "320-480", V.DEFENSIBLE, "every value that the report allows, 350 to 450 km, and some beyond."),
    (S.INTERVAL, "319-450", V.UNDERCLAIMS, "so wide"),
    (S.INTERVAL, "350-481", V.UNDERCLAIMS, "so wide"),
    (S.INTERVAL, "300-600", V.UNDERCLAIMS, "so wide"),
    (S.INTERVAL, "135 to 174 miles", V.WRONG, "does not overlap"),
    (S.INTERVAL, "390-450", V.OVERCLAIMS, "leaves out the lowest values that the report allows."),
    (S.INTERVAL, "352-420", V.OVERCLAIMS, "leaves out the highest values that the report allows."),
    (S.INTERVAL, "390-447", V.OVERCLAIMS, "leaves out the lowest values that the report allows."),
    (S.INTERVAL, "380-420", V.OVERCLAIMS, "leaves out the lowest and the highest values"),
    (
        S.INTERVAL,
        "300-420",
        V.OVERCLAIMS,
        "the highest values that the report allows; at its lower end it holds values",
    ),
    (S.INTERVAL, "390-500", V.OVERCLAIMS, "the lowest values that the report allows; at its upper end it holds values"),
    (S.INTERVAL, "350 and 450", V.RIGHT, "Both ends"),
    (S.INTERVAL, "350, 450", V.RIGHT, "Both ends"),
    (S.INTERVAL, "between 350 and 450 km", V.RIGHT, "Both ends"),
    (S.INTERVAL, "450 to 350", V.RIGHT, "The higher number stood first, so the two were turned round."),
    (S.INTERVAL, "xyzzy", V.CANNOT_BE_READ, "read: 'xyzzy' cannot be read; expected is a lowest"),
    (S.INTERVAL, "far", V.CANNOT_BE_READ, "expected is a lowest and a highest value, such as 12 to 35 km."),
    (S.INTERVAL, "no idea", V.NOT_ATTEMPTED, "fair answer"),
    (S.INTERVAL, "400", V.OVERCLAIMS, "only an interval"),
    (S.INTERVAL, "370-430", V.WRONG_BECAUSE, "rounding reaches farther"),
    (S.INTERVAL, "217 to 280", V.WRONG_BECAUSE, "looks like miles"),
    (S.INTERVAL, "500-600", V.WRONG, "does not overlap"),
    (S.INTERVAL, "200-300", V.WRONG, "does not overlap"),
    (S.INTERVAL, "900", V.WRONG, "One number is no interval"),
    (S.INTERVAL, (450, 350), V.RIGHT, "turned round"),
    (S.INTERVAL, (1, 2, 3), V.CANNOT_BE_READ, "here are 3"),
    (S.INTERVAL, "217-280 miles", V.RIGHT, "217 to 280 mi is 349 to 451 km."),
    (S.OPEN_END, "at least 6,000 km", V.RIGHT, ""),
    (S.OPEN_END, (6000, float("inf")), V.RIGHT, ""),
    (S.OPEN_END, "6000", V.OVERCLAIMS, "only an interval"),
    (S.OPEN_END, "6000 to 7000", V.OVERCLAIMS, "leaves out the highest values"),
    (S.OPEN_END, "over 5,000 km", V.DEFENSIBLE, "allows, at least 6000 km, and some beyond"),
    (S.OPEN_END, "over 4,000 km", V.UNDERCLAIMS, "so wide"),
    (S.MILES, "250 km", V.WRONG_BECAUSE, "The number is right, its unit is not: the question asks for statute miles."),
    (S.MILES, "250", V.RIGHT, ""),
    (S.MILES, "250 statute miles", V.RIGHT, ""),
    (S.MILES, "402 km", V.WRONG_BECAUSE, "That is still in kilometres; the question asks for statute miles."),
    (S.MILES, "about 216 nautical miles", V.WRONG_BECAUSE, "still in nautical miles"),
    (S.BAND, "90 to 105", V.RIGHT, "Both ends"),
    (S.BAND, "56 to 65 miles", V.WRONG_BECAUSE, "That is still in statute miles; the question asks for kilometres."),
    (S.BAND, ("90 km", "65 miles"), V.WRONG_BECAUSE, "still in statute miles"),
    (S.BAND, ("56 mi", "65 mi"), V.WRONG_BECAUSE, "still in statute miles"),
    (S.BAND, (90, math.inf), V.UNDERCLAIMS, ""),
    (S.CELL, {"zone": {"value": "370 km"}}, V.RIGHT, ""),
    (S.CELL, {"zone": {"value": "200 nautical miles"}}, V.WRONG_BECAUSE, "still in nautical miles"),
    (S.CHOICE, "japan", V.RIGHT, ""),
    (S.CHOICE, "Japan's Ministry", V.RIGHT, ""),
    (S.CHOICE, "jcs", V.WRONG_BECAUSE, "They gave no count."),
    (S.CHOICE, "kcna", V.OVERCLAIMS, "silent"),
    (S.CHOICE, "?", V.NOT_ATTEMPTED, "fair answer"),
    (S.CHOICE, 3, V.WRONG_BECAUSE, "They gave no count."),
    (S.CHOICE, 4, V.CANNOT_BE_READ, "write the number or the first words of one: 1 "),
    (S.SEVERAL, ["a", "b"], V.RIGHT, ""),
    (S.SEVERAL, {"b", "a"}, V.RIGHT, ""),
    (S.SEVERAL, "b and a", V.RIGHT, ""),
    (S.SEVERAL, "a, b", V.RIGHT, ""),
    (S.SEVERAL, "radar or ships", V.RIGHT, ""),
    (S.SEVERAL, {"a": True, "b": True, "c": False}, V.RIGHT, ""),
    (S.SEVERAL, "Ships, and planes", V.WRONG, "The one that you chose belongs; one is missing."),
    (S.SEVERAL, ["a"], V.WRONG, "The one that you chose belongs; one is missing."),
    (S.SEVERAL, ["c"], V.WRONG_BECAUSE, "The one that you chose does not belong; 2 are missing."),
    (S.SEVERAL, ["a", "c"], V.WRONG_BECAUSE, "Of the two that you chose, one belongs; one is missing."),
    (S.SEVERAL, ["c", "d"], V.WRONG_BECAUSE, "Of the two that you chose, none belongs; 2 are missing."),
    (S.SEVERAL, ["a", "b", "c", "d"], V.WRONG_BECAUSE, "Of the four that you chose, 2 belong; none is missing."),
    (S.SEVERAL, ["a", "b", "d"], V.WRONG_BECAUSE, "\nA copy: It repeats."),
    (S.SEVERAL, "no idea", V.NOT_ATTEMPTED, "fair answer"),
    (S.LIKELY, "80 %", V.DEFENSIBLE, "80 %"),
    (S.LIKELY, "80", V.DEFENSIBLE, ""),
    (S.LIKELY, 0.8, V.DEFENSIBLE, "0.8 was read as 80 %"),
    (S.LIKELY, "4 in 5", V.DEFENSIBLE, ""),
    (S.LIKELY, 100, V.HIGHER, "Much is unknown."),
    (S.LIKELY, "100 %", V.HIGHER, "100 % leaves no room at all for a surprise."),
    (S.LIKELY, "99.9999", V.HIGHER, "Higher than the evidence carries: 99.9999 % is higher"),
    (S.LIKELY, 0, V.LOWER, "0 % leaves no room at all for it."),
    (S.LIKELY, "0.5 %", V.LOWER, "Lower than the evidence carries: 0.5 % is lower"),
    (S.LIKELY, "20%", V.LOWER, "Two say so."),
    (S.LIKELY, "2 in 3", V.DEFENSIBLE, "66.7 % can be defended"),
    (S.LIKELY, "I'm not sure", V.NOT_ATTEMPTED, "fair answer"),
    (S.LIKELY, "likely", V.CANNOT_BE_READ, "expected is a probability in per cent."),
    (S.LIKELY, "1", V.CANNOT_BE_READ, "1 % or certainty"),
    (S.LIKELY, "120 %", V.CANNOT_BE_READ, "from 0 to 100 %"),
    (S.LIKELY, "-5 %", V.CANNOT_BE_READ, "from 0 to 100 %"),
    (S.LIKELY, "60-80 %", V.CANNOT_BE_READ, "One number"),
]


NAMES = [f"{case[0].id} {plain_answer(case[1])}" for case in CASES]


@pytest.mark.parametrize(("question", "answer", "verdict", "says"), CASES, ids=NAMES)
def test_verdicts(question, answer, verdict, says):
    found = judge(question, answer)
    assert found.verdict is verdict, found
    assert says in found.plain()


def table(**changes):
    answer = right_answer(S.TABLE)
    for place, value in changes.items():
        row, column = place.split("_")
        answer[row][column] = value
    return judge(S.TABLE, answer)


def test_table_names_row_and_column():
    found = table(count_who="jcs", range_value="400 km")
    assert (found.verdict, found.mistake, found.sentence) == (V.WRONG_BECAUSE, "jcs", "4 of 6 cells fit.")
    assert [(part.row, part.column, part.feedback.verdict) for part in found.parts] == [
        ("How far", "How much", V.HEDGE_LOST),
        ("How many", "Who says so", V.WRONG_BECAUSE),
    ]
    assert "- How many, Who says so: ✘" in found.plain() and "They said only" in found.html()


def test_table_hedge_lost_where_the_hedge_is_missing():
    found = table(range_hedge="none")
    assert found.verdict is V.HEDGE_LOST
    assert "How far, Hedge: ◐ Right number, hedge lost: The word before the number is gone." in found.plain()


def test_table_hedge_changed_where_there_is_another():
    found = table(count_hedge="about")
    assert (found.verdict, found.mistake) == (V.HEDGE_CHANGED, "about")
    assert "How many, Hedge: ◐ Right number, hedge changed: “About” lets it be fewer." in found.plain()
    assert "“at least” is a hedge, and not the one that stands there." in table(range_hedge="least").plain()
    assert "“up to” allows that much or less" in table(range_value="up to 400 km").plain()
    assert "Up to 249 mi is up to 401 km." in table(range_value="up to 249 miles").html()


def test_table_half_filled():
    found = table(range_value="", count_hedge=None)
    assert (found.verdict, found.sentence) == (V.NOT_ATTEMPTED, "4 of 6 cells fit, 2 are still empty.")


def test_table_either_option_and_rows_as_lists():
    assert table(range_who="jcs").verdict is V.RIGHT
    rows = [["japan", "about 400 km", "about"], ["japan", "not said", "least"]]
    assert judge(S.TABLE, rows).verdict is V.RIGHT
    assert judge(S.TABLE, {"moon": {"who": "japan"}}).verdict is V.CANNOT_BE_READ
    assert '3 "not said"' in table(range_who="xyzzy").plain() and "unsaid" not in table(range_who="xyzzy").plain()


def test_ticking_everything_does_not_tell_what_belongs():
    said = judge(S.SEVERAL, list(S.SEVERAL.options)).plain()
    wrong = [option for key, option in S.SEVERAL.options.items() if key not in S.SEVERAL.right]
    assert sum(option.why in said for option in wrong) == 1 < len(wrong)
    assert sum(option.label in said for option in S.SEVERAL.options.values()) == 1


def test_a_label_that_ends_with_a_full_stop_is_followed_by_a_colon_alone():
    labelled = {**S.SEVERAL.options, "c": Option("It was a rumour.", "It measures nothing.")}
    said = judge(replace(S.SEVERAL, options=labelled), ["c"]).plain()
    assert "It was a rumour: It measures nothing." in said and ".:" not in said


def test_a_silent_cell_takes_not_sure_as_empty():
    found = table(count_value="not sure", range_who="?")
    assert (found.verdict, found.sentence) == (V.NOT_ATTEMPTED, "4 of 6 cells fit, 2 are still empty.")


def test_digits_that_say_nothing_are_not_said_back():
    assert judge(S.MINUTES, "4m46s").sentence == "4.77 min fits."
    found = judge(S.ANGLE, math.degrees(0.7854))
    assert (found.verdict, found.verdict.accepted) == (V.TOO_PRECISE, True) and "45.00010523" not in found.plain()
    assert judge(S.ANGLE, "45.00").verdict is V.RIGHT and right_answer(S.ANGLE) == "45 deg"


INJECTIONS = [
    "<b>about</b> 400 km",
    "400 km: <script>alert(1)</script>",
    "<i>24</i> and 60",
    "<u>no idea</u>",
    "4 × <b>100",
]
INJECTIONS += ["they flew 400 <b>", '"><img src=x> about 400 km', "&lt;b&gt; 400", "about <400> km"]


@pytest.mark.parametrize("question", S.SAMPLES, ids=lambda question: question.id)
def test_whatever_is_typed_stays_escaped(question):
    for answer in INJECTIONS:
        found = judge(question, answer).html()
        assert not re.search(r"<(?!/?(div|p|span|strong|em|code|ul|li)\b)", found), (answer, found)
        assert not re.search(r"<(b|i|u|img|script)\b", found), (answer, found)


def test_numbers_from_numpy():
    import numpy as np

    assert judge(S.PLAIN, np.float64(1500)).verdict is V.RIGHT
    assert judge(S.INTERVAL, np.array([350, 450])).verdict is V.RIGHT
