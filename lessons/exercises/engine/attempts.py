"""What happens when someone answers: judge, write down, tell whoever watches. Boxes and code come this one way."""

from __future__ import annotations

import contextlib
import weakref
from collections.abc import Callable
from dataclasses import replace
from importlib import metadata
from typing import Any

from lessons import progress
from lessons.exercises.engine import judge as judging
from lessons.exercises.engine.answers import from_json, is_blank, plain_answer, says_unsure, to_json
from lessons.exercises.engine.questions import Question
from lessons.exercises.engine.verdicts import Feedback, Verdict
from lessons.progress import QuestionState

_watchers: list[weakref.WeakMethod] = []


def course_version() -> str:
    """Return the installed course's version, which is stored with each answer."""
    try:
        return metadata.version("reading-launch-reports")
    except metadata.PackageNotFoundError:
        return "not installed"


def watch(callback: Callable[[str], None]) -> None:
    """Call a bound method with the question's id whenever an answer or a hint was recorded.

    It goes on as long as something holds the method's widget: ipywidgets until it is closed, `kept` until another one
    takes its place. So there is one for each question and bar, however often a cell runs.
    """
    _watchers.append(weakref.WeakMethod(callback))


def _tell(question_id: str, but: Callable[[str], None] | None) -> None:
    _watchers[:] = [reference for reference in _watchers if reference() is not None]
    for reference in list(_watchers):
        callback = reference()
        if callback is not None and callback != but:
            callback(question_id)


def answer(question: Question, given: Any, by: Callable[[str], None] | None = None) -> Feedback:
    """Judge an answer and record it, unless it is blank or "not sure". The feedback says if it could not be saved.

    `by` is the watcher that asks, and need not be told.
    """
    feedback = judging.judge(question, given)
    plain = plain_answer(given)
    if (is_blank(plain) or says_unsure(plain)) and feedback.verdict is Verdict.NOT_ATTEMPTED:
        return feedback
    trouble = progress.record(question.id, to_json(plain), feedback.verdict.key, course_version())
    _tell(question.id, by)
    return replace(feedback, trouble=trouble)


def previous(question: Question, state: QuestionState) -> tuple[Any, Feedback] | tuple[None, None]:
    """Return the latest answer and what is said of it now, or None for both where there is none."""
    if state.latest_answer is None:
        return None, None
    given = from_json(state.latest_answer)
    return given, judging.judge(question, given)


def is_done(state: QuestionState) -> bool:
    """Whether an answer to a question was ever accepted."""
    accepted = False
    for key in state.verdicts:
        # A verdict's key of another version of the course may be unknown here.
        with contextlib.suppress(ValueError):
            accepted = accepted or Verdict.from_key(key).accepted
    return accepted


def hints_seen(question: Question, state: QuestionState) -> int:
    """Return how many of a question's hints were shown."""
    return min(state.hints_used, len(question.hints))


def next_hint(question: Question, by: Callable[[str], None] | None = None) -> str:
    """Show one more hint, if there is one; return '' or one sentence if that could not be saved.

    `by` is the watcher that asks, and need not be told.
    """
    seen = hints_seen(question, progress.state(question.id))
    if seen >= len(question.hints):
        return ""
    trouble = progress.record_hint(question.id, seen + 1)
    _tell(question.id, by)
    return trouble


def solution_is_open(question: Question, state: QuestionState) -> bool:
    """Whether the worked solution may be shown: an answer was accepted, or all hints were used."""
    return hints_seen(question, state) >= len(question.hints) or is_done(state)


def way_to_solution(question: Question, state: QuestionState) -> str:
    """Say kindly what is left before the worked solution opens."""
    left = len(question.hints) - hints_seen(question, state)
    count = {1: "One hint is", 2: "Two hints are", 3: "Three hints are"}[left]
    return f"{count} left. The worked solution opens after the last hint, or as soon as an answer is accepted."
