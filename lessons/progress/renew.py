"""A new progress file, for one that is not there or damaged; a damaged one is moved aside and never deleted."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from lessons.progress import schema
from lessons.progress.connect import connect, in_doubt, is_damage
from lessons.progress.places import BUSY_SECONDS, is_there, path, tell, unsaved
from lessons.progress.rescue import salvage
from lessons.progress.rows import Answer, Contents, Hint, Judgement, checksum

# Numbers of forgotten answers are not used again.
_NEXT_NUMBER = """SELECT 1 + max(coalesce((SELECT max(number) FROM answers), 0),
    coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'answers'), 0))"""

__all__ = ["ensure", "insert_answer", "insert_hint", "insert_judgement", "path", "rescue"]


def ensure(file: Path, patience: float = BUSY_SECONDS) -> bool:
    """Make sure that there is a file; return whether a new one had to be begun.

    >>> ensure(path()), ensure(path())
    (True, False)
    """
    if is_there(file):
        return False
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with _guard(file, patience):
            if is_there(file):
                return False
            # Whoever moved a damaged one aside may have been stopped before there was a new one.
            begun = sorted(file.parent.glob(f"{file.name}.rescuing-*[0-9]"))
            if begun:
                _carry_over(begun[-1], file)
            else:
                _build(Contents(), file)
            return not begun
    except (sqlite3.Error, OSError) as error:
        raise unsaved(error, file) from error


def rescue(file: Path, patience: float) -> None:
    """Move a damaged file aside, and begin a new one with all that could be read of it.

    Another process may have done so already; then, and where the file is in order, nothing is done.

    >>> path().parent.mkdir(exist_ok=True)
    >>> path().write_bytes(b"no database")
    11
    >>> rescue(path(), 1.0)
    >>> ensure(path())
    False
    """
    # One process at a time decides whether the file is damaged: else the second would move the first's new one.
    with _guard(file, patience):
        in_doubt(file)
        if not is_there(file):
            return
        try:
            # Whoever has the file open waits for this lock, then finds another file in its place, and turns to that.
            with closing(connect(file, "BEGIN EXCLUSIVE", patience)):
                return
        except (sqlite3.Error, schema.Damage, UnicodeDecodeError, OverflowError) as error:
            if not is_damage(error, file):
                raise
        _carry_over(_moved_aside(file, patience), file)


def insert_answer(connection: sqlite3.Connection, answer: Answer, number: int | None = None) -> int:
    """Add an answer with its checksum; return its number, the next one if none is given.

    >>> with closing(schema.memory()) as connection:
    ...     insert_answer(connection, Answer("03.2", "400 km", "right", "", ""))
    1
    """
    if number is None:
        number = int(connection.execute(_NEXT_NUMBER).fetchone()[0])
    row = (number, *answer, checksum(answer, number))
    columns = f"number, {', '.join(Answer._fields)}, checksum"
    connection.execute(f"INSERT INTO answers ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    return number


def insert_hint(connection: sqlite3.Connection, hint: Hint) -> None:
    """Add a hint with its checksum.

    >>> with closing(schema.memory()) as connection:
    ...     insert_hint(connection, Hint("03.2", 1, ""))
    """
    sql = "INSERT INTO hints (question, hint, time_utc, checksum) VALUES (?, ?, ?, ?)"
    connection.execute(sql, (*hint, checksum(hint)))


def insert_judgement(connection: sqlite3.Connection, judgement: Judgement) -> None:
    """Add a judgement with its checksum.

    >>> with closing(schema.memory()) as connection:
    ...     insert_judgement(connection, Judgement("13.deck 7", "card-01", 35, ""))
    """
    sql = "INSERT INTO judgements (about, item, per_cent, time_utc, checksum) VALUES (?, ?, ?, ?, ?)"
    connection.execute(sql, (*judgement, checksum(judgement)))


def _moved_aside(file: Path, patience: float) -> Path:
    """Rename a damaged file and its journal, while no other connection writes, and return the new path."""
    aside = file.with_name(f"{file.name}.rescuing-{datetime.now(UTC):%Y%m%dT%H%M%S}-{time.time_ns() % 10**9:09d}")
    with closing(sqlite3.connect(file, timeout=patience, isolation_level=None)) as lock:
        # A file whose header is broken cannot be locked, nor written by anyone; an empty one would be begun anew.
        if file.stat().st_size:
            try:
                lock.execute("BEGIN EXCLUSIVE")
            except (sqlite3.Error, UnicodeDecodeError) as error:
                if not is_damage(error, file):
                    raise
        if os.name == "nt":
            lock.close()  # Windows does not rename what is open
        file.replace(aside)
        journal = _journal(file)
        if journal.exists():
            journal.replace(_journal(aside))
    return aside


def _carry_over(aside: Path, file: Path) -> None:
    """Build the new file from what was moved aside; only then call that one damaged, and say what became of it."""
    rescued = salvage(aside.read_bytes())
    _build(rescued.contents, file)
    damaged = aside.with_name(aside.name.replace(".rescuing-", ".damaged-"))
    if _journal(aside).exists():
        _journal(aside).replace(_journal(damaged))
    aside.replace(damaged)
    tell(file, rescued.sentence(damaged))


def _build(contents: Contents, file: Path) -> None:
    """Write a new file beside, and put it in its place when it is whole: an empty one is never ours."""
    new = file.with_name(f"progress.new-{os.getpid()}-{time.time_ns()}.sqlite3")
    try:
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA page_size = {schema.PAGE_SIZE}")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("BEGIN IMMEDIATE")
            schema.migrate(connection, 0)
            for number, answer in contents.answers.items():
                insert_answer(connection, answer, number)
            for hint in contents.hints.values():
                insert_hint(connection, hint)
            for judgement in contents.judgements.values():
                insert_judgement(connection, judgement)
            connection.execute("COMMIT")
        new.replace(file)
        _folder_on_disk(file.parent)
    except BaseException:
        for left in (new, _journal(new)):
            left.unlink(missing_ok=True)
        raise


def _folder_on_disk(folder: Path) -> None:
    """Have the new name written to the disk, where the system can."""
    if os.name != "nt":
        with suppress(OSError):
            opened = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)


def _journal(file: Path) -> Path:
    return file.with_name(file.name + "-journal")


@contextmanager
def _guard(file: Path, patience: float) -> Iterator[None]:
    """Let one process at a time decide what is to become of the file; the guard is an empty file of its own."""
    guard = file.with_name("progress.guard.sqlite3")
    with closing(sqlite3.connect(guard, timeout=patience, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            if not is_damage(error, guard):
                raise
            guard.write_bytes(b"")  # it holds nothing
            connection.execute("BEGIN EXCLUSIVE")
        yield
        connection.execute("ROLLBACK")
