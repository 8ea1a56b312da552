"""One way in to judging: any question, any answer, from a box or from code; and what is said of no answer at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lessons.exercises.engine.phrases import is_blank, says_unsure
from lessons.exercises.engine.plain_answers import plain_answer
from lessons.exercises.engine.question import Question
from lessons.exercises.engine.verdicts import Feedback, Verdict

NOTHING_YET = "There is no answer yet."
HINT = "A hint may help."  # where a question has no way on of its own
THINKING = "That is a fair answer while you think: try a hint."
NO_HINTS_LEFT = {
    HINT: "All hints are shown, so the worked solution is open: compare it with your own steps.",
    THINKING: "That is a fair answer while you think. All hints are shown, so the worked solution is open.",
}


def judge(question: Question, answer: Any) -> Feedback:
    """Judge an answer: text as people type it, numbers, pairs, lists, dicts, None or `...` for none yet.

    Never raises for an answer, whatever it is: what cannot be read gets a sentence that says what is expected.
    """
    return question.judge(plain_answer(answer))


def not_attempted(answer: Any, nothing: str = NOTHING_YET) -> Feedback | None:
    """Return the feedback for an answer that is none yet, `nothing` or "not sure"; None for every other answer."""
    if is_blank(answer):
        return Feedback(Verdict.NOT_ATTEMPTED, nothing)
    if says_unsure(answer):
        return Feedback(Verdict.NOT_ATTEMPTED, THINKING)
    return None


def without_hints(feedback: Feedback) -> Feedback:
    """Return the feedback as it is said when no hint is left to be taken."""
    sentence, way_on = (NO_HINTS_LEFT.get(text, text) for text in (feedback.sentence, feedback.way_on))
    return replace(feedback, sentence=sentence, way_on=way_on)


def unreadable(sentence: str) -> Feedback:
    """Return the feedback for an answer that cannot be read; the sentence says what is expected."""
    return Feedback(Verdict.CANNOT_BE_READ, sentence)
