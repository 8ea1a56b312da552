"""Gradebooks: a class's done questions as the CSV files that Moodle and Canvas import.

Moodle (Grades, Import, CSV file) takes any columns, and asks which of them says who it is: the e-mail address, the
user name or the ID number, never a name; one row that it cannot match cancels the whole import. A column that it does
not know becomes a grade out of 100, so it gets per cent; where somebody answered nothing it gets the dash that stands
for no grade. Canvas (Gradebook, Import) wants Student, ID, SIS User ID, SIS Login ID and Section first, and a second
row with the points possible. Both know their students by what only they have: a list that they export themselves is
read for it (`roster`).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from lessons.classroom.results.given_tables import rows_of
from lessons.classroom.results.students import key_of
from lessons.classroom.results.table import Row, accepted
from lessons.exercises.engine import registry
from lessons.exercises.engine.export import harmless
from lessons.exercises.engine.more import MORE

TITLE = "Reading Launch Reports {}"
IN_PER_CENT, NO_GRADE = " (per cent)", "-"
POINTS_POSSIBLE = "Points Possible"
MOODLE = ("First name", "Last name", "ID number", "Username", "Email address")
MOODLE_KNOWS_BY = MOODLE[2:]
CANVAS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
_NAMED_BY = ("Student", "Email address", "Username", "ID number", "SIS Login ID", "SIS User ID", "ID", "name")
LARGEST = 20_000_000


class Grades(NamedTuple):
    """How many questions of the main line each student has done, by notebook, and how many there are."""

    notebooks: tuple[str, ...]
    possible: dict[str, int]
    done: dict[str, dict[str, int]]


def grades(found: Iterable[Row]) -> Grades:
    """Count the done questions of the notebooks in which anybody answered; the forms give no grade."""
    main = {
        number: [question.id for question in registry.questions(number) if question.id not in MORE]
        for number in registry.notebooks()
    }
    done: dict[str, dict[str, int]] = {}
    used = set()
    for row in found:
        notebook = row.question.partition(".")[0]
        if row.question in main.get(notebook, ()):
            used.add(notebook)
            of_student = done.setdefault(row.who, {})
            of_student[notebook] = of_student.get(notebook, 0) + accepted(row.verdict)
    notebooks = tuple(sorted(used))
    return Grades(notebooks, {number: len(main[number]) for number in notebooks}, done)


def read_roster(path: Path) -> list[dict[str, str]]:
    """Read a list that Moodle or Canvas exported; ValueError with a sentence where it is none."""
    rows = rows_of(path, partial(csv.DictReader, strict=True), LARGEST, "a list of a class")
    known = {*_NAMED_BY, *MOODLE}
    if not rows or not known & set(rows[0]):
        raise ValueError(f"{path.name} has none of the columns {', '.join((*CANVAS, *MOODLE))}")
    return [{key: (value or "").strip() for key, value in row.items() if isinstance(key, str)} for row in rows]


def matched(
    names: Iterable[str], roster: Sequence[Mapping[str, str]]
) -> tuple[dict[str, Mapping[str, str]], list[str]]:
    """Return for each name the line of the list that it means, and the names that mean none, or more than one."""
    lines: dict[str, list[Mapping[str, str]]] = {}
    for line in roster:
        for key in {key_of(name) for name in _names_of(line)} - {""}:
            lines.setdefault(key, []).append(line)
    found: dict[str, Mapping[str, str]] = {}
    unknown = []
    for name in names:
        meant = lines.get(key_of(name), [])
        if len(meant) == 1:
            found[name] = meant[0]
        else:
            unknown.append(name)
    return found, unknown


def _names_of(line: Mapping[str, str]) -> Iterable[str]:
    """What a student may have typed as a name."""
    yield from (line.get(column, "") for column in _NAMED_BY)
    first, last = line.get("First name", ""), line.get("Last name", "")
    if first or last:
        yield from (f"{first} {last}", f"{last} {first}", f"{last}, {first}")
    if "," in (student := line.get("Student", "")):
        last, _, first = student.partition(",")
        yield f"{first} {last}"


def moodle(found: Grades, lines: Mapping[str, Mapping[str, str]]) -> list[tuple[str, ...]]:
    """Return the table for Moodle: only students whom it can know, since one other would cancel the import.

    Without a list, all of them, with an empty e-mail address for the teacher to fill in.
    """
    columns = [column for column in MOODLE if any(line.get(column) for line in lines.values())]
    if not lines:
        columns = [MOODLE[0], MOODLE[-1]]
    table: list[tuple[str, ...]] = [(*columns, *(TITLE.format(number) + IN_PER_CENT for number in found.notebooks))]
    for who in found.done:
        line = lines.get(who, {}) if lines else {MOODLE[0]: who}
        if not lines or any(line.get(column) for column in MOODLE_KNOWS_BY):
            table.append((*(harmless(line.get(column, "")) for column in columns), *_per_cent(found, who)))
    return table


def canvas(found: Grades, lines: Mapping[str, Mapping[str, str]]) -> list[tuple[str, ...]]:
    """Return the table for Canvas: its five columns, the points possible, and a row for each student.

    Canvas looks for the ID, then the SIS IDs, then the very name; it shows who it does not find before it imports.
    """
    empty = ("",) * (len(CANVAS) - 1)
    possible = (str(found.possible[number]) for number in found.notebooks)
    table: list[tuple[str, ...]] = [
        (*CANVAS, *map(TITLE.format, found.notebooks)),
        (POINTS_POSSIBLE, *empty, *possible),
    ]
    for who in found.done:
        line = lines.get(who, {})
        name = line.get("Student") or who
        cells = (name, *(line.get(column, "") for column in CANVAS[1:]))
        table.append((*map(harmless, cells), *_points(found, who)))
    return table


def _points(found: Grades, who: str) -> tuple[str, ...]:
    """A student's points; of a notebook in which they answered nothing, none."""
    return tuple(str(found.done[who].get(number, "")) for number in found.notebooks)


def _per_cent(found: Grades, who: str) -> tuple[str, ...]:
    done = found.done[who]
    return tuple(
        f"{100 * done[number] / found.possible[number]:.1f}" if number in done else NO_GRADE
        for number in found.notebooks
    )
