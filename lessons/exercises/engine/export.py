"""A learner's answers as a table for a spreadsheet: what was answered in words, and nothing that runs there."""

from __future__ import annotations

from lessons import progress
from lessons.exercises.engine import registry
from lessons.exercises.engine.in_words import in_words
from lessons.exercises.engine.plain_answers import from_json
from lessons.exercises.engine.question import Question


def rows() -> list[tuple[str, ...]]:
    """Return a header and every recorded answer, oldest first, as texts that are safe in a spreadsheet.

    >>> rows()
    [('question', 'answer', 'verdict', 'time_utc', 'course_version')]
    """
    found = []
    for answer in progress.answers():
        told = _told(answer)
        found.append(tuple(harmless(cell) for cell in answer._replace(answer=told)))
    return [progress.Answer._fields, *found]


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: = + - @ or a control character in front is quoted.

    >>> harmless("=1+1"), harmless("400")
    ("'=1+1", '400')
    """
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") else cell


def _told(recorded: progress.Answer) -> str:
    question, answer = _question(recorded.question), from_json(recorded.answer)
    return question.in_words(answer) if question else in_words(answer)


def _question(number: str) -> Question | None:
    """Return the question, or None where this version of the course does not have it, or cannot read it."""
    try:
        return registry.question(number)
    except (OSError, ValueError):
        return None
