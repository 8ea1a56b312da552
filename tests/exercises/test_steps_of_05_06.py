"""Questions of notebooks 05 and 06: steps on the way, the worked example and other launches are told by name."""

import pytest

from lessons.exercises.engine import registry
from lessons.exercises.engine.verdicts import Verdict


@pytest.mark.parametrize(
    ("number", "answer", "told"),
    [
        ("05.2", "0.998093", "the cosine of ψ/2"),
        ("05.2", "0.0618", "ψ/2 itself, in radians"),
        ("05.3", "12.15", "the bulge"),
        ("05.3", "2,123.65", "h + s"),
        ("05.3", "4,235.15", "2h + s"),
        ("05.3", "2136", "the rest of the string"),
        ("05.3", "7793.2", "22 June 2016"),
        ("05.4", "39.17", "φ in degrees"),
        ("05.4", "19.59", "φ/2 in degrees"),
        ("05.4", "0.684", "φ in radians"),
        ("05.4", "0.335", "the sine of φ/2"),
        ("05.4", "8507", "the whole string"),
        ("05.4", "2136", "the rest of the string"),
        ("05.4", "2869", "22 June 2016"),
        ("05.5", "525 to 575", "what the report allows for the apogee"),
        ("05.5", "275 to 325", "what the report allows for the range"),
        ("05.5", "1103 to 1223", "12 February 2017"),
        ("05.5", "1018 to 1230", "as if 50 km were taken off and added on"),
        ("05.5", "1078 to 1170", "the higher apogee went with the shorter range"),
        ("05.8", "5.3", "the angle from straight up"),
        ("05.8", "79.5", "taken twice, not four times"),
        ("05.8", "2.68", "the height divided by the range"),
        ("06.5", "66 to 69", "the minutes of free flight"),
        ("06.5", "6.1 to 6.4", "These are thousands"),
        ("06.5", "6094 to 6615", "the upper end has not"),
        ("06.5", "5670 to 5980", "18 February 2023"),
        ("06.5", "6248.5", "KCNA’s apogee"),
        ("06.6", "it cannot be told", "between which two values"),
        ("06.8", "over 6518", "KCNA’s number"),
    ],
)
def test_it_is_told_what_the_number_is(number, answer, told):
    feedback = registry.question(number).judge(answer)
    assert feedback.verdict is Verdict.WRONG_BECAUSE
    assert told in feedback.plain()


@pytest.mark.parametrize(
    ("number", "answer", "verdict"),
    [
        ("05.5", "1,071 to 1,177 km", Verdict.RIGHT),
        ("05.5", "1070 to 1180", Verdict.RIGHT),
        ("05.9", "loft", Verdict.RIGHT),
        ("06.5", "6.1 to 6.4 thousand km", Verdict.RIGHT),
        ("06.5", "6090 to 6410", Verdict.RIGHT),
        ("06.5", "5900 to 6500", Verdict.DEFENSIBLE),
        ("06.8", "higher than 6000 km", Verdict.RIGHT),
        ("06.8", "less than 6000 km", Verdict.HEDGE_CHANGED),
    ],
)
def test_what_is_right_in_other_words_and_what_is_the_wrong_side(number, answer, verdict):
    assert registry.question(number).judge(answer).verdict is verdict


def test_no_hint_and_no_solution_of_the_two_notebooks_is_a_call():
    for question in (*registry.questions("05"), *registry.questions("06")):
        for text in (*question.hints, question.solution):
            assert "`" not in text, question.id
