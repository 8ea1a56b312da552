"""The answers that a question itself knows of, as functions: so read the expectations."""

from typing import Any

from lessons.exercises.engine.question import KnownAnswer, Question


def right_answer(question: Question) -> Any:
    """Return an answer which the judge accepts."""
    return question.right_answer()


def wrong_answers(question: Question) -> tuple[KnownAnswer, ...]:
    """Return one known answer for each mistake that the question names."""
    return question.wrong_answers()
