"""The learner's answers and hints, kept in one SQLite file; safe for killed kernels and several notebooks at once."""

from __future__ import annotations

import threading
from contextlib import suppress
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from lessons.progress.file import SCHEMA_VERSION, Unsaved, home, is_there, path, told_once, transaction

__all__ = [
    "Answer",
    "QuestionState",
    "Unsaved",
    "answers",
    "home",
    "path",
    "record",
    "record_hint",
    "reset",
    "state",
    "summary",
    "trouble",
]


class Answer(NamedTuple):
    """One answer as it was given: question id, the answer as text, the verdict's key, when (UTC), course version."""

    question: str
    answer: str
    verdict: str
    time_utc: str
    course_version: str


class QuestionState(NamedTuple):
    """What is known of one question: how many answers, the latest and its verdict, all verdicts, hints used."""

    question: str
    attempts: int = 0
    latest_answer: str | None = None  # as it was recorded; None where there is none
    latest_verdict: str = ""
    verdicts: frozenset[str] = frozenset()
    hints_used: int = 0


# What could not be written yet, in this process; tried again with the next write.
_pending: list[tuple[str, tuple]] = []
_pending_home: list[Path] = []
_lock = threading.RLock()

_INSERT_ANSWER = "INSERT INTO answers (question, answer, verdict, time_utc, course_version) VALUES (?, ?, ?, ?, ?)"
_INSERT_HINT = "INSERT OR IGNORE INTO hints (question, hint, time_utc) VALUES (?, ?, ?)"
_CANNOT = "Your progress cannot be {}: {}."
_KEPT = "This answer is kept until the kernel stops, and saving is tried again with the next one."
_READ_ANSWERS = f"SELECT {', '.join(Answer._fields)} FROM answers WHERE question GLOB ? ORDER BY number"
_READ_HINTS = "SELECT question, hint FROM hints WHERE question GLOB ?"


def record(question: str, answer: str, verdict: str, course_version: str) -> str:
    """Add one answer, in one transaction. Return '', or one sentence that the learner should see.

    The sentence says why the answer could not be written (it is then kept in memory and written with the next one that
    can be), or that a damaged file was moved aside.

    >>> record("03.2", "400 km", "right", "0.1")
    ''
    """
    # Half a character pair cannot be stored, and would stand in the way of every later answer.
    storable = answer.encode("utf-8", "replace").decode("utf-8")
    return _write(_INSERT_ANSWER, (question, storable, verdict, _now(), course_version))


def record_hint(question: str, hint: int) -> str:
    """Note that a hint (counted from 1) was shown. Return '' or one sentence, as `record` does.

    >>> record_hint("03.2", 1)
    ''
    """
    return _write(_INSERT_HINT, (question, hint, _now()))


def state(question: str) -> QuestionState:
    """Return all that is known of one question, in one look at the file; nothing is known of one never answered.

    Never raises: an unreadable file counts as empty.

    >>> record("03.2", "400 km", "right", "0.1")
    ''
    >>> state("03.2")[:4]
    ('03.2', 1, '400 km', 'right')
    """
    return _states(question).get(question, QuestionState(question))


def summary(notebook: str) -> dict[str, QuestionState]:
    """Return what is known of each question of a notebook ("03") that was answered or hinted at, by question id.

    >>> record_hint("03.2", 1)
    ''
    >>> [(question, known.attempts, known.hints_used) for question, known in summary("03").items()]
    [('03.2', 0, 1)]
    """
    return _states(f"{notebook}.*")


def answers(pattern: str = "*") -> list[Answer]:
    """Return the answers to the questions whose id fits a pattern such as "03.*", oldest first; by default all.

    >>> record("03.2", "400 km", "right", "0.1")
    ''
    >>> [answer.answer for answer in answers("03.*")]
    ['400 km']
    """
    return _read(pattern)[0]


def reset(notebook: str | None = None) -> int:
    """Forget the answers and hints of one notebook ("03"), or of all. Return how many answers were forgotten.

    Raises `Unsaved` if the file cannot be written.

    >>> reset()
    0
    """
    pattern = "*" if notebook is None else f"{notebook}.*"
    with _lock:
        _pending[:] = [(sql, row) for sql, row in _pending if notebook and not row[0].startswith(f"{notebook}.")]
        if not is_there():
            return 0
        with transaction() as connection:
            count = connection.execute("DELETE FROM answers WHERE question GLOB ?", (pattern,)).rowcount
            connection.execute("DELETE FROM hints WHERE question GLOB ?", (pattern,))
    return count


def trouble(reading: bool = False) -> str:
    """Return one sentence if answers cannot be saved (or, when `reading`, not be read), else ''.

    A damaged file is moved aside on the way, which is then the sentence.

    >>> trouble()
    ''
    """
    try:
        if is_there() or not reading:
            with transaction("BEGIN" if reading else "BEGIN IMMEDIATE") as connection:
                if not reading:  # the same number again: a write that changes nothing
                    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    except Unsaved as problem:
        return _CANNOT.format("read" if reading else "saved", problem)
    return told_once()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _write(sql: str, row: tuple) -> str:
    with _lock:
        _forget_other_home()
        _pending.append((sql, row))
        try:
            with transaction() as connection:
                for waiting, values in _pending:
                    connection.execute(waiting, values)
        except Unsaved as problem:
            return f"{_CANNOT.format('saved', problem)} {_KEPT}"
        _pending.clear()
        return told_once()


def _forget_other_home() -> None:
    """Drop what waits for another folder: LESSONS_HOME was changed, and its answers are not this one's."""
    if _pending_home != [path()]:
        _pending.clear()
        _pending_home[:] = [path()]


def _states(pattern: str) -> dict[str, QuestionState]:
    given, hints = _read(pattern)
    states = {}
    for question in sorted({row[0] for row in (*given, *hints)}):
        own = [answer for answer in given if answer.question == question]
        latest_of_own = (own[-1].answer, own[-1].verdict) if own else (None, "")
        verdicts = frozenset(answer.verdict for answer in own)
        shown = {hint for asked, hint in hints if asked == question}
        states[question] = QuestionState(question, len(own), *latest_of_own, verdicts, len(shown))
    return states


def _read(pattern: str) -> tuple[list[Answer], list[tuple[str, int]]]:
    """Return the answers (oldest first) and the hints of the questions whose id fits a pattern, in one transaction.

    A file that cannot be read counts as empty here: `record` and `trouble` say what is wrong with it.
    """
    given, hints = [], []
    with _lock:  # between file and memory nothing may move
        with suppress(Unsaved):
            if is_there():
                with transaction("BEGIN") as connection:
                    given, hints = (
                        connection.execute(sql, (pattern,)).fetchall() for sql in (_READ_ANSWERS, _READ_HINTS)
                    )
        given += _waiting(_INSERT_ANSWER, pattern)
        hints += [(row[0], row[1]) for row in _waiting(_INSERT_HINT, pattern)]
    return [Answer(*row) for row in given], hints


def _waiting(sql: str, pattern: str) -> list[tuple]:
    _forget_other_home()
    return [row for waiting, row in _pending if waiting == sql and fnmatchcase(row[0], pattern)]
