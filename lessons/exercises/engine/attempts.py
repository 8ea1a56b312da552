"""What happens when someone answers: judge, write down, tell whoever watches. Boxes and code come this one way."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from importlib import metadata
from typing import Any

from lessons import progress
from lessons.exercises.engine import judging
from lessons.exercises.engine.phrases import is_blank, says_unsure
from lessons.exercises.engine.plain_answers import from_json, plain_answer, to_json
from lessons.exercises.engine.question import Question
from lessons.exercises.engine.verdicts import Feedback, Verdict
from lessons.exercises.engine.watching import Watchers
from lessons.progress import QuestionState

Watcher = Callable[[QuestionState], None]

_watchers: Watchers[[QuestionState]] = Watchers()


def course_version() -> str:
    """Return the installed course's version, which is stored with each answer."""
    try:
        return metadata.version("reading-launch-reports")
    except metadata.PackageNotFoundError:
        return "not installed"


def watch(callback: Watcher) -> None:
    """Call a bound method with what is known of a question whenever an answer or a hint was recorded.

    It goes on as long as something holds the method's widget: ipywidgets until it is closed, `widgets` until another
    one takes its place. So there is one for each question and bar, however often a cell runs.
    """
    _watchers.add(callback)


def judge_and_record(
    question: Question, given: Any, by: Watcher | None = None
) -> tuple[Feedback, QuestionState | None]:
    """Judge an answer and record it; return what to say, and what is known of the question from now on.

    A blank or "not sure" is judged, but not recorded: then there is None for the second. The feedback says if the
    answer could not be saved. `by` is the watcher that asks, and need not be told.
    """
    plain = plain_answer(given)
    feedback = judging.judge(question, plain)
    return record(question, plain, feedback, by)


def record(
    question: Question, given: Any, feedback: Feedback, by: Watcher | None = None, sure: int | None = None
) -> tuple[Feedback, QuestionState | None]:
    """Record an answer that was judged, as `judge_and_record` does; it may wait for a file that another program has.

    `sure` is how sure its giver is of it, in per cent; None where nobody said.
    """
    plain = plain_answer(given)
    if not is_recorded(plain, feedback):
        return _as_said_now(feedback, question, progress.state(question.id)), None
    recorded = progress.record(question.id, to_json(plain), feedback.verdict.key, course_version(), sure)
    _watchers.tell_but(by, recorded.state)
    feedback = _as_said_now(feedback, question, recorded.state)
    return replace(feedback, trouble=recorded.trouble), recorded.state


def _as_said_now(feedback: Feedback, question: Question, state: QuestionState) -> Feedback:
    """Return the feedback without advice to take a hint, where none is left."""
    return judging.without_hints(feedback) if hints_seen(question, state) >= len(question.hints) else feedback


def is_recorded(given: Any, feedback: Feedback) -> bool:
    """Whether an answer is written down: a blank and "not sure" are not."""
    return not (feedback.verdict is Verdict.NOT_ATTEMPTED and (is_blank(given) or says_unsure(given)))


def latest(question: Question, state: QuestionState) -> tuple[Any, Feedback] | tuple[None, None]:
    """Return the latest answer and what is said of it now, or None for both where there is none."""
    if state.latest_answer is None:
        return None, None
    given = from_json(state.latest_answer)
    return given, _as_said_now(judging.judge(question, given), question, state)


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


def record_next_hint(question: Question, known: QuestionState, by: Watcher | None = None) -> tuple[str, QuestionState]:
    """Note that one more hint is shown, if there is one; return '' or one sentence if that could not be saved.

    With it comes what is known of the question from now on. `by` is the watcher that asks, and need not be told.
    """
    seen = hints_seen(question, known)
    if seen >= len(question.hints):
        return "", known
    recorded = progress.record_hint(question.id, seen + 1)
    _watchers.tell_but(by, recorded.state)
    return recorded.trouble, recorded.state


def solution_is_open(question: Question, state: QuestionState) -> bool:
    """Whether the worked solution may be shown: an answer was accepted, or all hints were used."""
    return hints_seen(question, state) >= len(question.hints) or is_done(state)


def way_to_solution(question: Question, state: QuestionState) -> str:
    """Say kindly what is left before the worked solution opens."""
    left = len(question.hints) - hints_seen(question, state)
    count = {1: "One hint is", 2: "Two hints are", 3: "Three hints are"}[left]
    return f"{count} left. The worked solution opens after the last hint, or as soon as an answer is accepted."
