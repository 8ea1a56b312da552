"""The fine distinctions, one by one, on the sample questions: which verdict, which sentence."""

import pytest

from lessons.exercises.judge import judge
from lessons.exercises.verdicts import Verdict as V
from tests.exercises import sample_questions as S

CASES = [
    # question, answer, verdict, what must be said
    (S.HEDGED, "about 400 km", V.RIGHT, "about 400 km fits"),
    (S.HEDGED, "~400", V.RIGHT, ""),
    (S.HEDGED, "up to about 400 km", V.RIGHT, ""),
    (S.HEDGED, "roughly four hundred kilometres", V.RIGHT, ""),
    (S.HEDGED, "400 km", V.HEDGE_LOST, "your answer does not"),
    (S.HEDGED, 400, V.HEDGE_LOST, "hedges it"),
    (S.HEDGED, "over 400 km", V.HEDGE_LOST, "“over” is not how the report hedges it"),
    (S.HEDGED, "about 401.5 km", V.TOO_PRECISE, "more digits"),
    (S.HEDGED, "about 400.0 km", V.TOO_PRECISE, "more digits"),
    (S.HEDGED, "about 249 miles", V.RIGHT, "249 mi is 401 km."),
    (S.HEDGED, "about 216 nmi", V.RIGHT, "216 nmi is 400 km."),
    (S.HEDGED, "about 249", V.WRONG_BECAUSE, "looks like miles"),
    (S.HEDGED, "about 249 nautical miles", V.WRONG_BECAUSE, "taken as nautical miles"),
    (S.HEDGED, "100", V.WRONG_BECAUSE, "how high it went"),
    (S.HEDGED, "about 400 m", V.WRONG, "no common slip"),
    (S.HEDGED, "400-450 km", V.CANNOT_BE_READ, "is a range"),
    (S.HEDGED, (400, 450), V.CANNOT_BE_READ, "is more than one"),
    (S.HEDGED, "not said", V.WRONG, "does say"),
    (S.HEDGED, "45 deg", V.CANNOT_BE_READ, "expected is a distance"),
    (S.PLAIN, "1500 km", V.RIGHT, ""),
    (S.PLAIN, "1,500 km", V.RIGHT, "the comma parting thousands"),
    (S.PLAIN, "1.500 km", V.RIGHT, "the point parting thousands"),
    (S.PLAIN, 1.5, V.WRONG_BECAUSE, "a thousand times too small"),
    (S.PLAIN, "1,5", V.WRONG_BECAUSE, "a thousand times too small"),
    (S.PLAIN, "over 1500 km", V.RIGHT, "“over” makes a bound of it"),
    (S.PLAIN, 1514.9, V.RIGHT, ""),
    (S.PLAIN, 1516, V.WRONG, "Look again."),
    (S.ANGLE, "45", V.RIGHT, ""),
    (S.ANGLE, "0.785 rad", V.RIGHT, "0.785 rad is 45 deg."),
    (S.ANGLE, "0.785", V.WRONG_BECAUSE, "angle in radians"),
    (S.ANGLE, 45.6, V.WRONG, ""),
    (S.SILENT, None, V.RIGHT, "does not say"),
    (S.SILENT, "The report doesn’t say.", V.RIGHT, "does not say"),
    (S.SILENT, "7", V.WRONG, "does not fit"),
    (S.SILENT, "", V.NOT_ATTEMPTED, ""),
    (S.COUNT, "at least seven missiles", V.RIGHT, ""),
    (S.COUNT, "seven or more", V.RIGHT, ""),
    (S.COUNT, "7", V.HEDGE_LOST, ""),
    (S.COUNT, "about 7", V.HEDGE_LOST, "“about”"),
    (S.COUNT, "at least 8", V.WRONG, ""),
    (S.INTERVAL, "350 to 450 km", V.RIGHT, "Both ends"),
    (S.INTERVAL, (350, 450), V.RIGHT, "Both ends"),
    (S.INTERVAL, ("350 km", "450"), V.RIGHT, "Both ends"),
    (S.INTERVAL, "400 ± 50", V.RIGHT, "Both ends"),
    (S.INTERVAL, "320-480", V.DEFENSIBLE, "holds every value"),
    (S.INTERVAL, "300-600", V.UNDERCLAIMS, "so wide"),
    (S.INTERVAL, "390-450", V.OVERCLAIMS, "at its lower end"),
    (S.INTERVAL, "380-420", V.OVERCLAIMS, "at its lower and its upper end"),
    (S.INTERVAL, "400", V.OVERCLAIMS, "only a range"),
    (S.INTERVAL, "370-430", V.WRONG_BECAUSE, "rounding reaches farther"),
    (S.INTERVAL, "217 to 280", V.WRONG_BECAUSE, "looks like miles"),
    (S.INTERVAL, "500-600", V.WRONG, "holds no value"),
    (S.INTERVAL, (450, 350), V.CANNOT_BE_READ, "backwards"),
    (S.INTERVAL, (1, 2, 3), V.CANNOT_BE_READ, "here are 3"),
    (S.INTERVAL, "217-280 miles", V.RIGHT, ""),
    (S.OPEN_END, "at least 6,000 km", V.RIGHT, ""),
    (S.OPEN_END, (6000, float("inf")), V.RIGHT, ""),
    (S.OPEN_END, "6000", V.OVERCLAIMS, "only a range"),
    (S.OPEN_END, "6000 to 7000", V.OVERCLAIMS, "at its upper end"),
    (S.OPEN_END, "over 5,000 km", V.DEFENSIBLE, ""),
    (S.CHOICE, "japan", V.RIGHT, ""),
    (S.CHOICE, "Japan's Ministry", V.RIGHT, ""),
    (S.CHOICE, "jcs", V.WRONG_BECAUSE, "They gave no count."),
    (S.CHOICE, "kcna", V.OVERCLAIMS, "silent"),
    (S.CHOICE, 3, V.CANNOT_BE_READ, "one of japan, jcs, kcna"),
    (S.SEVERAL, ["a", "b"], V.RIGHT, ""),
    (S.SEVERAL, {"b", "a"}, V.RIGHT, ""),
    (S.SEVERAL, "b and a", V.RIGHT, ""),
    (S.SEVERAL, "a, b", V.RIGHT, ""),
    (S.SEVERAL, {"a": True, "b": True, "c": False}, V.RIGHT, ""),
    (S.SEVERAL, "Ships, and planes", V.WRONG, "something still belongs"),
    (S.SEVERAL, ["a"], V.WRONG, "something still belongs"),
    (S.SEVERAL, ["a", "c"], V.WRONG_BECAUSE, "Of the 2 that you chose, one belongs."),
    (S.SEVERAL, ["c", "d"], V.WRONG_BECAUSE, "It repeats."),
    (S.LIKELY, "80 %", V.DEFENSIBLE, "80%"),
    (S.LIKELY, "80", V.DEFENSIBLE, ""),
    (S.LIKELY, 0.8, V.DEFENSIBLE, "0.8 was read as 80 %"),
    (S.LIKELY, "4 in 5", V.DEFENSIBLE, ""),
    (S.LIKELY, 100, V.OVERCLAIMS, "Much is unknown."),
    (S.LIKELY, 0, V.OVERCLAIMS, "cannot be"),
    (S.LIKELY, "20%", V.UNDERCLAIMS, "Two say so."),
    (S.LIKELY, "1", V.CANNOT_BE_READ, "1 % or certainty"),
    (S.LIKELY, "120 %", V.CANNOT_BE_READ, "from 0 to 100 %"),
    (S.LIKELY, "-5 %", V.CANNOT_BE_READ, "from 0 to 100 %"),
    (S.LIKELY, "60-80 %", V.CANNOT_BE_READ, "One number"),
]


@pytest.mark.parametrize(("question", "answer", "verdict", "says"), CASES, ids=[f"{c[0].id} {c[1]}" for c in CASES])
def test_verdicts(question, answer, verdict, says):
    found = judge(question, answer)
    assert found.verdict is verdict, found
    assert says in found.plain()


def table(**changes):
    answer = S.TABLE.right_answer()
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


def test_table_half_filled():
    found = table(range_value="", count_hedge=None)
    assert (found.verdict, found.sentence) == (V.NOT_ATTEMPTED, "4 of 6 cells fit, 2 are still empty.")


def test_table_either_option_and_rows_as_lists():
    assert table(range_who="jcs").verdict is V.RIGHT
    rows = [["japan", "about 400 km", "about"], ["japan", "not said", "least"]]
    assert judge(S.TABLE, rows).verdict is V.RIGHT
    assert judge(S.TABLE, {"moon": {"who": "japan"}}).verdict is V.CANNOT_BE_READ
    assert "unsaid" in table(range_who="xyzzy").plain()


def test_numbers_from_numpy():
    import numpy as np

    assert judge(S.PLAIN, np.float64(1500)).verdict is V.RIGHT
    assert judge(S.INTERVAL, np.array([350, 450])).verdict is V.RIGHT


@pytest.mark.parametrize("verdict", list(V))
def test_a_verdict_is_never_colour_alone(verdict):
    from lessons.exercises.verdicts import Feedback

    shown = Feedback(verdict, "Because.").html()
    assert verdict.icon in shown and verdict.words in shown and verdict.colour in shown
    assert V.from_key(verdict.key) is verdict
