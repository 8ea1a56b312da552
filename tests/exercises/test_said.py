"""How a verdict is said and shown: never by colour alone, and with one stop at its end."""

import re
from dataclasses import replace

import pytest

from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Feedback
from lessons.exercises.engine.verdicts import Verdict as V
from lessons.exercises.kinds.table import judge_cell
from tests.exercises import sample_questions as S


@pytest.mark.parametrize("verdict", list(V))
def test_a_verdict_is_never_colour_alone(verdict):
    shown = Feedback(verdict, "Because.").html()
    assert verdict.icon in shown and verdict.words in shown and verdict.colour in shown
    assert V.from_key(verdict.key) is verdict


LABELS = ["How far was it?", "Say so: “We had 500 miles.”", "It flew.", "It flew"]


@pytest.mark.parametrize("label", LABELS)
def test_a_right_option_is_said_with_one_stop(label):
    question = replace(S.CHOICE, options=S.CHOICE.options | {S.CHOICE.right: Option(label)})
    assert has_one_stop(judge(question, S.CHOICE.right).sentence)


@pytest.mark.parametrize("label", LABELS)
def test_so_is_one_in_a_table(label):
    who, row = S.TABLE.columns[0], S.TABLE.rows[0]
    told = judge_cell(S.TABLE, row, replace(who, options=who.options | {"japan": label}), "japan")
    assert told.verdict is V.RIGHT and has_one_stop(told.sentence)


def has_one_stop(sentence):
    return sentence.rstrip("”")[-1] in ".?!" and not re.search(r"[.?!]”?[.?!]$", sentence)
