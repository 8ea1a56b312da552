"""A learner's answers as a table for a spreadsheet: what was answered in words, and nothing that runs there."""

from __future__ import annotations

from typing import Any

from lessons import progress
from lessons.exercises.engine import registry
from lessons.exercises.engine.answers import from_json, is_blank
from lessons.exercises.engine.markup import to_plain
from lessons.exercises.engine.questions import ClaimsTable, Column, Question
from lessons.units import number_text


def rows() -> list[tuple[str, ...]]:
    """Return a header and every recorded answer, oldest first, as texts that are safe in a spreadsheet.

    >>> rows()
    [('question', 'answer', 'verdict', 'time_utc', 'course_version')]
    """
    found = []
    for answer in progress.answers():
        told = in_words(_question(answer.question), from_json(answer.answer))
        found.append(tuple(harmless(cell) for cell in answer._replace(answer=told)))
    return [progress.Answer._fields, *found]


def in_words(question: Question | None, answer: Any) -> str:
    """Print an answer as it was given: text as typed, an option by its label, a table row by row.

    >>> in_words(None, "about 400 km"), in_words(None, [400.0, 450.0])
    ('about 400 km', '400; 450')
    """
    if isinstance(answer, dict):
        is_table = isinstance(question, ClaimsTable)
        rows, columns = (question.rows, question.columns) if is_table else ((), ())
        labels = {row.key: row.label for row in rows}
        known = {column.key: column for column in columns}
        return "; ".join(f"{to_plain(labels.get(key, key))}: {_row(cells, known)}" for key, cells in answer.items())
    return _value(answer, getattr(question, "options", None))


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: = + - @ or a control character in front is quoted.

    >>> harmless("=1+1"), harmless("400")
    ("'=1+1", '400')
    """
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") else cell


def _question(number: str) -> Question | None:
    """Return the question, or None where this version of the course does not have it, or cannot read it."""
    try:
        return registry.question(number)
    except (OSError, ValueError):
        return None


def _row(cells: Any, columns: dict[str, Column]) -> str:
    """Print the cells of a table's row that are filled in, each with its column's label."""
    if not isinstance(cells, dict):
        return _value(cells, None)
    told = []
    for key, value in cells.items():
        column = columns.get(key, Column(key, key))
        if not is_blank(value):
            told.append(f"{to_plain(column.label)} = {_value(value, column.options)}")
    return ", ".join(told) or "-"


def _value(value: Any, options: dict | None) -> str:
    if isinstance(value, list):
        return "; ".join(_value(one, options) for one in value)
    if isinstance(value, str):
        option = (options or {}).get(value, value)
        return value if option is value else to_plain(getattr(option, "label", option))
    if isinstance(value, float):
        return number_text(value)
    return "" if value is None else str(value)
