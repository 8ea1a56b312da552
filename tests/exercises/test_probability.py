"""A probability on the way to an answer: which name it has, and which side it is told about."""

from dataclasses import replace

import pytest

from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.quantities.near import Step
from tests.exercises.sample_questions import LIKELY

HALF_WAY = replace(
    LIKELY,
    steps=(Step("the share before", lambda: 0.3, "Now weigh it."), Step("the odds", lambda: 0.95, "Now take a part.")),
)


@pytest.mark.parametrize(
    ("answer", "verdict", "name", "go_on", "overlooks"),
    [
        ("30 %", Verdict.LOWER, "the share before", "Now weigh it.", LIKELY.too_low),
        ("95 %", Verdict.HIGHER, "the odds", "Now take a part.", LIKELY.too_high),
    ],
)
def test_a_step_is_told_by_its_name_with_what_it_overlooks(answer, verdict, name, go_on, overlooks):
    found = judge(HALF_WAY, answer)
    assert found.verdict is verdict and found.mistake.endswith(name)
    assert name in found.sentence and (found.why, found.way_on) == (go_on, overlooks)


def test_beside_a_step_no_step_is_named():
    for answer, verdict in (("35 %", Verdict.LOWER), ("97 %", Verdict.HIGHER)):
        found = judge(HALF_WAY, answer)
        assert found.verdict is verdict and not found.mistake


def test_the_right_answer_is_the_middle_of_what_can_be_defended():
    assert LIKELY.right_answer() == "75 %"
    assert judge(LIKELY, LIKELY.right_answer()).verdict is Verdict.DEFENSIBLE
