"""Every question of the bank, and the samples, against everything that must hold."""

from dataclasses import replace

import pytest

from lessons.exercises.engine import registry
from lessons.exercises.engine.box import AnswerBox
from lessons.exercises.engine.judging import judge
from tests.exercises.bank import BANK
from tests.exercises.expectations import ALL
from tests.exercises.known import right_answer, wrong_answers
from tests.exercises.sample_questions import HEDGED, SAMPLES

QUESTIONS = [*SAMPLES, *BANK]


def named(question):
    return question.id


def test_the_bank_is_not_empty():
    assert BANK, "the question bank holds no question"
    assert all(registry.questions(notebook) for notebook in registry.notebooks())
    ids = [question.id for question in BANK]
    assert len(ids) == len(set(ids))


def test_a_question_that_is_not_whole_is_refused_when_it_is_asked():
    with pytest.raises(ValueError, match="question 99.1: why is empty"):
        replace(HEDGED, why="").check_whole()


@pytest.mark.parametrize("question", SAMPLES, ids=named)
def test_the_samples_are_whole(question):
    question.check_whole()


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
def test_question(question):
    """One test a question, not one an expectation: sixteen hundred small tests cost more than what they test."""
    failed = {}
    for expectation in ALL:
        try:
            expectation(judge, question)
        except AssertionError as error:
            failed[expectation.__name__] = f"{question.id}: {error}"
    assert failed == {}


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
def test_box_and_code_give_the_same_verdict(question):
    """Every wrong answer of the samples, which have all kinds, and one of each question: each is written to a disk."""
    # What the front end sends for a table is a dict of dicts, for check boxes a list, else text.
    box = AnswerBox(question)
    wrong = [sample.answer for sample in wrong_answers(question)]
    for answer in [right_answer(question), *(wrong if question in SAMPLES else wrong[-1:]), "", "xyzzy"]:
        box._on_message(box, {"kind": "check", "answer": list(answer) if isinstance(answer, tuple) else answer}, [])
        assert box.last_exception is None
        assert box.feedback == judge(question, answer), f"{question.id}: {answer}"
        assert box._feedback == judge(question, answer).html()
