"""The SQLite file of the learner's progress: one transaction at a time, moved aside when damaged, never deleted."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

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


class Unsaved(Exception):
    """Progress cannot be read or written just now; the message says why, and goes on a sentence after a colon."""


# What the learner should be told: that a damaged file was moved aside.
_notices: list[str] = []


def home() -> Path:
    """Return the folder that holds the learner's progress: LESSONS_HOME, or the user's data folder.

    >>> str(home()) == os.environ.get("LESSONS_HOME")
    True
    """
    chosen = os.environ.get("LESSONS_HOME", "").strip()
    # os.path.expanduser leaves "~name" as it is where there is no such user; Path.expanduser raises.
    expanded = os.path.expanduser(chosen)  # noqa: PTH111
    return Path(expanded or platformdirs.user_data_dir("reading-launch-reports", False))


def path() -> Path:
    """Return the path of the progress file; it need not exist yet.

    >>> path().name
    'progress.sqlite3'
    """
    return home() / FILE_NAME


def is_there() -> bool:
    """Whether there is a progress file; raise `Unsaved` where the system does not say.

    >>> is_there()
    False
    """
    try:
        path().stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise Unsaved(_reason(error, path())) from error
    return True


def told_once() -> str:
    """Return what became of a damaged file, if no one was told yet, else ''.

    >>> told_once()
    ''
    """
    told = " ".join(_notices)
    _notices.clear()
    return told


@contextmanager
def transaction(begin: str = "BEGIN IMMEDIATE") -> Iterator[sqlite3.Connection]:
    """Open a connection of its own for one transaction; commit, or roll back and raise `Unsaved` with the reason.

    One connection per operation: callbacks come in other threads than cells, and SQLite binds a connection to one.
    """
    file = path()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = _opened(file, begin)
    except (sqlite3.Error, OSError) as error:
        raise Unsaved(_reason(error, file)) from error
    with closing(connection):
        try:
            yield connection
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            problem = Unsaved(_reason(error, file))
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


def _reason(error: Exception, file: Path) -> str:
    """Say why the file cannot be used."""
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
    return reason or f"{file}: {error}"
