"""One way in to judging: any question, any answer, from a box or from code."""

from __future__ import annotations

from typing import Any

from lessons.exercises.engine.answers import plain_answer
from lessons.exercises.engine.judge_choices import judge_choice, judge_several, judge_table
from lessons.exercises.engine.judge_intervals import judge_interval
from lessons.exercises.engine.judge_numbers import judge_number
from lessons.exercises.engine.judge_probabilities import judge_probability
from lessons.exercises.engine.questions import (
    Choice,
    ClaimsTable,
    Interval,
    Number,
    Probability,
    Question,
    SeveralChoices,
)
from lessons.exercises.engine.verdicts import Feedback

JUDGES = {
    Number: judge_number,
    Interval: judge_interval,
    Choice: judge_choice,
    SeveralChoices: judge_several,
    ClaimsTable: judge_table,
    Probability: judge_probability,
}


def judge(question: Question, answer: Any) -> Feedback:
    """Judge an answer: text as people type it, numbers, pairs, lists, dicts, None or `...` for none yet.

    Never raises for an answer, whatever it is: what cannot be read gets a sentence that says what is expected.
    """
    return JUDGES[type(question)](question, plain_answer(answer))
