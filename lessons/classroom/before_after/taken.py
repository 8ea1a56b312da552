"""A form that somebody took: kept as answers without a verdict, and judged only when it is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lessons import progress
from lessons.classroom.before_after import forms
from lessons.classroom.before_after.items import FORMS
from lessons.exercises.engine import judging
from lessons.exercises.engine.attempts import course_version
from lessons.exercises.engine.plain_answers import from_json, plain_answer, to_json
from lessons.exercises.engine.verdicts import Feedback
from lessons.progress import Answer

BEGUN, HANDED_IN = "begun", "handed in"  # what stands where other answers have a verdict
FIRST = 0  # the number under which the beginning is kept


@dataclass(frozen=True)
class Taken:
    """One form as one person handed it in: when (UTC), in how many minutes, and what is said of each answer."""

    form: str
    handed_in: str
    minutes: float | None
    judged: tuple[Feedback, ...]

    @property
    def right(self) -> tuple[bool, ...]:
        """Of each question whether its answer is accepted."""
        return tuple(feedback.verdict.accepted for feedback in self.judged)

    @property
    def score(self) -> int:
        """How many answers are accepted."""
        return sum(self.right)


def begin(form: str) -> str:
    """Note that a form was begun, once; return '' or one sentence if that could not be saved."""
    if any(answer.verdict == BEGUN for answer in progress.answers(f"{form}.{FIRST}")):
        return ""
    return progress.record(f"{form}.{FIRST}", BEGUN, BEGUN, course_version()).trouble


def hand_in(form: str, answers: dict[str, object]) -> str:
    """Keep the answers of a form, by question number, blanks too; return '' or one sentence if it could not be saved.

    What was handed in before stands: a form is taken once.
    """
    if is_in(progress.answers(f"{form}.*")):
        return ""
    trouble = ""
    for item in forms.items(form):
        given = plain_answer(answers.get(item.question.id))
        trouble = progress.record(item.question.id, to_json(given), HANDED_IN, course_version()).trouble or trouble
    return trouble


def is_in(answers: Iterable[Answer]) -> bool:
    """Whether answers hold a form that was handed in."""
    return any(answer.verdict == HANDED_IN for answer in answers)


def taken(answers: Iterable[Answer]) -> dict[str, Taken]:
    """Return the forms among somebody's answers, in the order in which they were handed in, by form."""
    begun: dict[str, str] = {}
    given: dict[str, dict[str, Answer]] = {}
    for answer in answers:
        form = answer.question.partition(".")[0]
        if answer.verdict == BEGUN and form in FORMS:
            begun.setdefault(form, answer.time_utc)
        elif answer.verdict == HANDED_IN and forms.is_of_a_form(answer.question):
            given.setdefault(form, {}).setdefault(answer.question, answer)
    found = [_judged(form, of_form, begun.get(form, "")) for form, of_form in given.items()]
    return {one.form: one for one in sorted(found, key=lambda one: one.handed_in)}


def _judged(form: str, given: dict[str, Answer], begun: str) -> Taken:
    last = max(answer.time_utc for answer in given.values())
    judged = tuple(
        judging.judge(item.question, from_json(given[item.question.id].answer) if item.question.id in given else None)
        for item in forms.items(form)
    )
    return Taken(form, last, progress.minutes_between(begun, last), judged)
