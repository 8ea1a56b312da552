"""The learner's answers and hints, kept in one SQLite file; safe for killed kernels and several notebooks at once."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

import platformdirs

SCHEMA_VERSION = 1
BUSY_SECONDS = 30.0
FILE_NAME = "progress.sqlite3"

_SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (
    number INTEGER PRIMARY KEY AUTOINCREMENT, question TEXT NOT NULL, answer TEXT NOT NULL, verdict TEXT NOT NULL,
    time_utc TEXT NOT NULL, course_version TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS answers_by_question ON answers (question, number);
CREATE TABLE IF NOT EXISTS hints (
    question TEXT NOT NULL, hint INTEGER NOT NULL, time_utc TEXT NOT NULL, PRIMARY KEY (question, hint));
"""


class Answer(NamedTuple):
    """One answer as it was given: question id, the answer as text, the verdict's key, when (UTC), course version."""

    question: str
    answer: str
    verdict: str
    time_utc: str
    course_version: str


class QuestionState(NamedTuple):
    """What is known of one question: how many answers, the first and the latest verdict, all verdicts, hints used."""

    question: str
    attempts: int
    first_verdict: str
    latest_verdict: str
    verdicts: frozenset[str]
    hints_used: int


class Unsaved(Exception):
    """Progress cannot be read or written just now; the message is one sentence for the learner."""


# What could not be written yet, in this process; tried again with the next write.
_pending: list[tuple[str, tuple]] = []
# What the learner should be told with the next answer: that a damaged file was moved aside.
_notices: list[str] = []
_pending_home: list[Path] = []
_lock = threading.RLock()

_INSERT_ANSWER = "INSERT INTO answers (question, answer, verdict, time_utc, course_version) VALUES (?, ?, ?, ?, ?)"
_INSERT_HINT = "INSERT OR IGNORE INTO hints (question, hint, time_utc) VALUES (?, ?, ?)"


def home() -> Path:
    """Return the folder that holds the learner's progress: LESSONS_HOME, or the user's data folder."""
    chosen = os.environ.get("LESSONS_HOME", "").strip()
    return Path(chosen).expanduser() if chosen else Path(platformdirs.user_data_dir("reading-launch-reports", False))


def path() -> Path:
    """Return the path of the progress file; it need not exist yet."""
    return home() / FILE_NAME


def record(question: str, answer: str, verdict: str, course_version: str) -> str:
    """Add one answer, in one transaction. Return '', or one sentence that the learner should see.

    The sentence says why the answer could not be written (it is then kept in memory and written with the next one that
    can be), or that a damaged file was moved aside.
    """
    # Half a character pair cannot be stored, and would stand in the way of every later answer.
    storable = answer.encode("utf-8", "replace").decode("utf-8")
    return _write(_INSERT_ANSWER, (question, storable, verdict, _now(), course_version))


def record_hint(question: str, hint: int) -> str:
    """Note that a hint (counted from 1) was shown. Return '' or one sentence, as `record` does."""
    return _write(_INSERT_HINT, (question, hint, _now()))


def latest(question: str) -> Answer | None:
    """Return the latest answer to a question, or None. Never raises: an unreadable file counts as no answers."""
    found = _answers(question)
    return found[-1] if found else None


def first_answers() -> list[Answer]:
    """Return the first answer to each question, oldest first: what a teacher learns most from."""
    seen: dict[str, Answer] = {}
    for answer in _answers():
        seen.setdefault(answer.question, answer)
    return list(seen.values())


def hints_used(question: str) -> int:
    """Return how many of a question's hints were shown."""
    return len(set(_hints(question)))


def summary(notebook: str) -> dict[str, QuestionState]:
    """Return what is known of each question of a notebook ("03") that was answered or hinted at, by question id."""
    answers, hints = _answers(f"{notebook}.*"), _hints(f"{notebook}.*")
    states = {}
    for question in sorted({row[0] for row in (*answers, *hints)}):
        verdicts = [answer.verdict for answer in answers if answer.question == question]
        states[question] = QuestionState(
            question,
            len(verdicts),
            verdicts[0] if verdicts else "",
            verdicts[-1] if verdicts else "",
            frozenset(verdicts),
            len({hint for asked, hint in hints if asked == question}),
        )
    return states


def export_rows() -> list[tuple[str, ...]]:
    """Return a header and every answer, oldest first, as texts that are safe in a spreadsheet.

    Cells that start with = + - @ (or a control character) would run as formulas there; they get an apostrophe.
    """
    return [Answer._fields, *(tuple(_harmless(cell) for cell in answer) for answer in _answers())]


def reset(notebook: str | None = None) -> int:
    """Forget the answers and hints of one notebook ("03"), or of all. Return how many answers were forgotten.

    Raises `Unsaved` with one sentence if the file cannot be written.
    """
    pattern = "*" if notebook is None else f"{notebook}.*"
    with _lock:
        _pending[:] = [(sql, row) for sql, row in _pending if notebook and not row[0].startswith(f"{notebook}.")]
        if not path().exists():
            return 0
        with _transaction() as connection:
            count = connection.execute("DELETE FROM answers WHERE question GLOB ?", (pattern,)).rowcount
            connection.execute("DELETE FROM hints WHERE question GLOB ?", (pattern,))
    return count


def trouble() -> str:
    """Return one sentence if progress cannot be saved, else ''. For the doctor and the command line."""
    try:
        with _transaction():
            pass
    except Unsaved as problem:
        return str(problem)
    return ""


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _harmless(cell: str) -> str:
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") else cell


def _write(sql: str, row: tuple) -> str:
    with _lock:
        _forget_other_home()
        _pending.append((sql, row))
        try:
            with _transaction() as connection:
                for waiting, values in _pending:
                    connection.execute(waiting, values)
        except Unsaved as problem:
            return str(problem)
        _pending.clear()
        notice = " ".join(_notices)
        _notices.clear()
        return notice


def _forget_other_home() -> None:
    """Drop what waits for another folder: LESSONS_HOME was changed, and its answers are not this one's."""
    if _pending_home != [path()]:
        _pending.clear()
        _pending_home[:] = [path()]


def _answers(pattern: str = "*") -> list[Answer]:
    """Return the answers to the questions whose id fits a pattern such as "03.*", oldest first."""
    columns = ", ".join(Answer._fields)
    rows = _rows(f"SELECT {columns} FROM answers WHERE question GLOB ? ORDER BY number", pattern)
    return [Answer(*row) for row in [*rows, *_waiting(_INSERT_ANSWER, pattern)]]


def _hints(pattern: str) -> list[tuple[str, int]]:
    rows = _rows("SELECT question, hint FROM hints WHERE question GLOB ?", pattern)
    return [*rows, *((row[0], row[1]) for row in _waiting(_INSERT_HINT, pattern))]


def _waiting(sql: str, pattern: str) -> list[tuple]:
    with _lock:
        _forget_other_home()
        return [row for waiting, row in _pending if waiting == sql and fnmatchcase(row[0], pattern)]


def _rows(sql: str, pattern: str) -> list[tuple]:
    """Read rows; a file that cannot be read counts as empty here: `record` and `trouble` say what is wrong with it."""
    if not path().exists():
        return []
    try:
        with _transaction("BEGIN") as connection:
            return connection.execute(sql, (pattern,)).fetchall()
    except Unsaved:
        return []


@contextmanager
def _transaction(begin: str = "BEGIN IMMEDIATE") -> Iterator[sqlite3.Connection]:
    """Open a connection of its own for one transaction; commit, or roll back and raise `Unsaved` with a sentence.

    One connection per operation: callbacks come in other threads than cells, and SQLite binds a connection to one.
    """
    file = path()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = _opened(file, begin)
    except (sqlite3.Error, OSError) as error:
        raise Unsaved(_sentence(error, file)) from error
    with closing(connection):
        try:
            yield connection
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            problem = Unsaved(_sentence(error, file))
            if isinstance(error, sqlite3.DatabaseError) and _is_damage(error):
                connection.close()
                _move_aside(file)  # the next operation begins a new file
            raise problem from error


def _opened(file: Path, begin: str) -> sqlite3.Connection:
    """Connect and begin; a damaged file is moved aside once, and a new one begun."""
    try:
        return _connected(file, begin)
    except sqlite3.DatabaseError as error:
        if not _is_damage(error):
            raise
    _move_aside(file)
    return _connected(file, begin)


def _connected(file: Path, begin: str) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        # A write-ahead log is unsafe on network disks, where many homes of a class are.
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA_VERSION:
            raise OSError(f"it was written by a newer version of the course (format {version})")
        if version == 0:
            connection.execute("BEGIN IMMEDIATE")
            for statement in _SCHEMA.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            connection.execute("COMMIT")
        connection.execute(begin)
        # A file cut off in the middle opens well and fails on reading: look before writing into it.
        connection.execute("SELECT count(*) FROM answers").fetchone()
        connection.execute("SELECT count(*) FROM hints").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def _move_aside(file: Path) -> None:
    """Move a damaged file aside, never deleting it; its name says when. Another process may have done so already."""
    guard = sqlite3.connect(file.with_name("progress.guard.sqlite3"), timeout=BUSY_SECONDS, isolation_level=None)
    with closing(guard):
        # One process at a time decides whether the file is damaged: else the second would move the first's new one.
        guard.execute("BEGIN EXCLUSIVE")
        if _is_damaged(file):
            stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{time.time_ns() % 1_000_000_000:09d}"
            for damaged in (file, file.with_name(file.name + "-journal")):
                if damaged.exists():
                    damaged.replace(damaged.with_name(f"{damaged.name}.damaged-{stamp}"))
            _notices.append(
                f"Your earlier progress could not be read; it was kept as {file.name}.damaged-{stamp} in "
                f"{file.parent}, and a new file was begun."
            )
        guard.execute("COMMIT")


def _is_damaged(file: Path) -> bool:
    try:
        with closing(_connected(file, "BEGIN")) as connection:
            return connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok"
    except sqlite3.DatabaseError as error:
        if not _is_damage(error):
            raise
        return True


def _sentence(error: Exception, file: Path) -> str:
    """Say in one sentence why progress is not saved, and that nothing is lost as long as the kernel runs."""
    code = getattr(error, "sqlite_errorcode", None)
    reasons = {
        sqlite3.SQLITE_READONLY: f"{file} may only be read",
        sqlite3.SQLITE_CANTOPEN: f"{file} cannot be opened",
        sqlite3.SQLITE_FULL: "the disk is full",
        sqlite3.SQLITE_BUSY: f"another program has held {file} for {BUSY_SECONDS:g} seconds",
        sqlite3.SQLITE_PERM: f"{file} may not be opened",
    }
    reason = reasons.get(code & 0xFF if code else None)
    if reason is None and isinstance(error, PermissionError | FileExistsError | NotADirectoryError):
        reason = f"the folder {file.parent} cannot be used"
    if reason is None:
        reason = f"{file}: {error}"
    return (
        f"Your progress cannot be saved: {reason}. "
        "This answer is kept until the kernel stops, and saving is tried again with the next one."
    )
