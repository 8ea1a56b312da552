"""The table of a class: a row for each student and question, with verdict, named mistakes, tries and minutes."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from lessons.classroom.before_after import forms
from lessons.classroom.results.handed_in import HandedIn
from lessons.exercises.engine.export import Told, harmless, mistakes_in_words
from lessons.exercises.engine.verdicts import Verdict
from lessons.figures.classes.misconceptions import Held

NO_TRY = (Verdict.NOT_ATTEMPTED.key, Verdict.CANNOT_BE_READ.key)


class Row(NamedTuple):
    """One student and question: the verdict that stands, all named mistakes on the way, tries, minutes."""

    who: str
    question: str
    verdict: str
    mistake: str
    tries: int
    minutes: float | None


def accepted(verdict: str) -> bool:
    """Whether a verdict, by its key, is one with which a question is done; one that is not known is none."""
    with suppress(ValueError):
        return Verdict.from_key(verdict).accepted
    return False


def rows(students: Iterable[HandedIn]) -> list[Row]:
    """Return the rows of a class: students in their order, questions by number, the forms' last."""
    return [row for student in students for row in _of(student)]


def _of(student: HandedIn) -> list[Row]:
    by_question: dict[str, list[Told]] = {}
    for answer in student.answers:
        if answer.question[:1].isdecimal():
            by_question.setdefault(answer.question, []).append(answer)
    found = [_row(student.name, question, by_question[question]) for question in sorted(by_question, key=in_order)]
    for form, taken in sorted(student.forms.items()):
        for item, feedback in zip(forms.items(form), taken.judged, strict=True):
            names = mistakes_in_words(item.question, feedback)
            found.append(Row(student.name, item.question.id, feedback.verdict.key, names, 1, None))
    return found


def _row(who: str, question: str, answers: list[Told]) -> Row:
    """An accepted verdict stands, whatever came after it; else the latest. Minutes add up where they are known."""
    tries = [answer for answer in answers if answer.verdict not in NO_TRY]
    stands = next((answer.verdict for answer in answers if accepted(answer.verdict)), answers[-1].verdict)
    mistakes = [name for answer in answers for name in answer.mistake.split("; ") if name]
    minutes = [float(answer.minutes) for answer in answers if _is_number(answer.minutes)]
    spent = round(sum(minutes), 1) if minutes else None
    return Row(who, question, stands, "; ".join(dict.fromkeys(mistakes)), len(tries), spent)


def _is_number(text: str) -> bool:
    return len(text) < 8 and text.isascii() and text.replace(".", "", 1).isdecimal()


def in_order(question: str) -> tuple[str, int]:
    """What questions are sorted by: 01.10 comes after 01.9."""
    notebook, _, number = question.partition(".")
    return notebook, int(number) if number.isdecimal() and len(number) < 8 else 0


def as_cells(found: Iterable[Row]) -> list[tuple[str, ...]]:
    """Return the rows below their header, as cells that no spreadsheet runs."""
    cells: list[tuple[str, ...]] = [Row._fields]
    for row in found:
        minutes = "" if row.minutes is None else f"{row.minutes:.1f}"
        told = (row.who, f"question {row.question}", row.verdict, row.mistake, str(row.tries), minutes)
        cells.append(tuple(map(harmless, told)))
    return cells


def held(found: Iterable[Row]) -> list[Held]:
    """Return each named mistake of each notebook's question: how many made it, and how many of those are not past it.

    Who has an accepted answer by now is past it. The forms are left out: there, nobody was told.
    """
    of_notebooks = [row for row in found if row.question[:1].isdecimal()]
    asked: dict[str, int] = {}
    made: dict[tuple[str, str], list[bool]] = {}
    for row in of_notebooks:
        asked[row.question] = asked.get(row.question, 0) + 1
        for name in filter(None, row.mistake.split("; ")):
            made.setdefault((row.question, name), []).append(not accepted(row.verdict))
    return [Held(question, name, len(still), sum(still), asked[question]) for (question, name), still in made.items()]
