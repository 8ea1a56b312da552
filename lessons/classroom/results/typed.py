"""Forms that were taken on paper, as a teacher types them: a table of who, form, day and a 1 for each right answer."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from lessons.classroom.before_after.forms import PER_FORM
from lessons.classroom.before_after.items import FORMS
from lessons.classroom.before_after.taken import Taken
from lessons.classroom.results.given_tables import rows_of
from lessons.classroom.results.handed_in import HandedIn
from lessons.classroom.results.students import key_of
from lessons.exercises.engine.verdicts import Feedback, Verdict
from lessons.reports.appraising.given import day_of

HEADER = ("who", "form", "day", *map(str, range(1, PER_FORM + 1)))
LARGEST = 5_000_000
_MARKS = {"1": Verdict.RIGHT, "0": Verdict.WRONG, "": Verdict.NOT_ATTEMPTED}


def read_typed(path: Path) -> list[tuple[str, Taken]]:
    """Read a typed table: who, and what they took; ValueError names the row and what would be accepted."""
    rows = rows_of(path, csv.reader, LARGEST, "a row for each form")
    if not rows or tuple(cell.strip().lower() for cell in rows[0]) != HEADER:
        raise ValueError(f"{path.name}: its first line must be {','.join(HEADER)}")
    return [_of_row(path.name, number, row) for number, row in enumerate(rows[1:], start=2) if any(row)]


def _of_row(name: str, number: int, row: Sequence[str]) -> tuple[str, Taken]:
    cells = [cell.strip() for cell in row]
    where = f"{name}, line {number}"
    if len(cells) != len(HEADER) or not cells[0]:
        raise ValueError(f"{where}: {len(HEADER)} cells are needed, the first of them a name")
    who, form, day, *marks = cells
    if form.upper() not in FORMS:
        raise ValueError(f"{where}: form {form!r} is none; accepted: {' or '.join(FORMS)}")
    if not day:
        raise ValueError(f"{where}: there is no day; accepted: one such as 2026-11-27")
    try:
        day = day_of(day)  # however it was typed: days are put in order as texts
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from None
    if wrong := [mark for mark in marks if mark not in _MARKS]:
        raise ValueError(f"{where}: {wrong[0]!r} is no mark; accepted: 1 for right, 0 for wrong, nothing for open")
    judged = tuple(Feedback(_MARKS[mark], "Marked on paper.") for mark in marks)
    return who, Taken(form.upper(), day, None, judged)


def with_typed(students: Sequence[HandedIn], typed: Sequence[tuple[str, Taken]]) -> tuple[HandedIn, ...]:
    """Return the students with their forms on paper; whoever is known by those alone comes last.

    A form that somebody took on the screen stands, and of one that was typed twice the first line.
    """
    found = {key_of(one.name): one for one in students}
    for who, taken in typed:
        one = found.setdefault(key_of(who), HandedIn("on paper", who, (), {}))
        forms = dict(one.forms)
        forms.setdefault(taken.form, taken)
        in_time = dict(sorted(forms.items(), key=lambda item: item[1].handed_in))
        found[key_of(who)] = HandedIn(one.label, one.name, one.answers, in_time)
    return tuple(found.values())
