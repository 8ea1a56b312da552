"""How a verdict is said and shown: never by colour alone, and with one stop at its end."""

import re
from dataclasses import replace

import pytest

from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Feedback
from lessons.exercises.engine.verdicts import Verdict as V
from tests.exercises import sample_questions as S


@pytest.mark.parametrize("verdict", list(V))
def test_a_verdict_is_never_colour_alone(verdict):
    shown = Feedback(verdict, "Because.").html()
    assert verdict.icon in shown and verdict.words in shown and verdict.colour in shown
    assert V.from_key(verdict.key) is verdict


@pytest.mark.parametrize("label", ["How far was it?", "Say so: “We had 500 miles.”", "It flew.", "It flew"])
def test_a_right_option_is_said_with_one_stop(label):
    question = replace(S.CHOICE, options=S.CHOICE.options | {S.CHOICE.right: Option(label)})
    sentence = judge(question, S.CHOICE.right).sentence
    assert sentence.rstrip("”")[-1] in ".?!" and not re.search(r"[.?!]”?[.?!]$", sentence)
