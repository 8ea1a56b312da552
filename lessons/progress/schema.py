"""The format of the progress file: one function leads from each version to the next; a file tells which it has."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import cache

from lessons.progress.places import Unsaved
from lessons.progress.rows import Answer, Contents, Hint, Judgement, checksum

PAGE_SIZE = 4096  # of every file that the course has made
_FAR_TOO_NEW = 1000  # no course will have had so many formats

_FIRST = (
    # To the letter as the first version of the course wrote it: a file is known by these words.
    """CREATE TABLE answers (
    number INTEGER PRIMARY KEY AUTOINCREMENT, question TEXT NOT NULL, answer TEXT NOT NULL, verdict TEXT NOT NULL,
    time_utc TEXT NOT NULL, course_version TEXT NOT NULL)""",
    "CREATE INDEX answers_by_question ON answers (question, number)",
    """CREATE TABLE hints (
    question TEXT NOT NULL, hint INTEGER NOT NULL, time_utc TEXT NOT NULL, PRIMARY KEY (question, hint))""",
)

Migration = Callable[[sqlite3.Connection], None]


def _to_1(connection: sqlite3.Connection) -> None:
    """Answers and hints."""
    for statement in _FIRST:
        connection.execute(statement)


def _to_2(connection: sqlite3.Connection) -> None:
    """A checksum in each row: SQLite has none, and a changed letter would pass for the learner's own."""
    for table in ("answers", "hints"):
        connection.execute(f"ALTER TABLE {table} ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0")
    texts = ", ".join(f"CASE typeof({name}) WHEN 'text' THEN CAST({name} AS BLOB) END" for name in Answer._fields)
    for number, *values in connection.execute(f"SELECT number, {texts} FROM answers").fetchall():
        if None in values:
            raise Damage(f"answer {number} holds something else than text")
        mark = checksum(Answer(*(value.decode("utf-8") for value in values)), number)
        connection.execute("UPDATE answers SET checksum = ? WHERE number = ?", (mark, number))
    for question, hint, time_utc in connection.execute("SELECT question, hint, time_utc FROM hints").fetchall():
        if not isinstance(hint, int):
            raise Damage(f"a hint to question {question} has no number")
        mark = checksum(Hint(str(question), hint, str(time_utc)))
        connection.execute("UPDATE hints SET checksum = ? WHERE question = ? AND hint = ?", (mark, question, hint))


def _to_3(connection: sqlite3.Connection) -> None:
    """How sure someone was of an answer, or of a card of a deck."""
    connection.execute(
        """CREATE TABLE judgements (
    about TEXT NOT NULL, item TEXT NOT NULL, per_cent INTEGER NOT NULL, time_utc TEXT NOT NULL,
    checksum INTEGER NOT NULL, PRIMARY KEY (about, item))"""
    )


# The next format is one more function here. Files of every earlier one lie under tests/progress/files.
MIGRATIONS: Sequence[Migration] = (_to_1, _to_2, _to_3)


class Damage(Exception):
    """The file is not what the course wrote."""


class Unfit(Unsaved):
    """The file is in order, and this course cannot use it; it is left as it is."""


def as_text(content: bytes) -> str:
    """Read a text of a file: what is none is seen by its checksum, not by an exception that hides all other rows.

    >>> as_text(b"400 km"), as_text(bytes([255])) == chr(0xFFFD)
    ('400 km', True)
    """
    return content.decode("utf-8", "replace")


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of a file's format; 0 for one with nothing in it. Raise `Damage` or `Unfit`.

    A number alone may be damaged. So it has to fit the tables; a newer version has others than any known one.

    >>> with closing(memory(2)) as connection:
    ...     version_of(connection)
    2
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    made = _made(connection)
    if version > len(MIGRATIONS):
        known = [number for number in range(1, len(MIGRATIONS) + 1) if made == _expected(number)]
        if version > _FAR_TOO_NEW or known or not made:
            raise Damage(f"format {version} with the tables of another one")
        raise Unfit(f"it was written by a newer version of the course (format {version})")
    if version < 0 or not _expected(version) <= made or (version == 0 and made):
        raise Damage(f"the tables are not those of format {version}")
    return version


def migrate(connection: sqlite3.Connection, version: int, to: int | None = None) -> None:
    """Lead a file from its version to the newest, or to another one, step by step, within the caller's transaction.

    >>> with closing(memory(1)) as connection:
    ...     migrate(connection, 1)
    ...     version_of(connection) == len(MIGRATIONS)
    True
    """
    to = len(MIGRATIONS) if to is None else to
    for step in MIGRATIONS[version:to]:
        try:
            step(connection)
        except sqlite3.Error as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_ERROR:
                raise
            # A fault of the course in a file that is in order is no reason to move the file aside.
            raise Unfit(f"it cannot be led from format {version} to format {to}: {error}") from error
    if to > version:
        connection.execute(f"PRAGMA user_version = {to}")


def memory(version: int | None = None) -> sqlite3.Connection:
    """Return an empty file of a version in memory.

    >>> with closing(memory(1)) as connection:
    ...     version_of(connection)
    1
    """
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, 0, version)
    return connection


def read(connection: sqlite3.Connection) -> Contents:
    """Return all that a file of the newest version holds; raise `Damage` where a row is not what was written.

    >>> with closing(memory()) as connection:
    ...     read(connection)
    Contents(answers={}, hints={}, judgements={})
    """
    contents = Contents()
    columns = f"SELECT {{}}{', '.join(Answer._fields)}, checksum FROM answers ORDER BY number"
    for number, *values, mark in connection.execute(columns.format("number, ")):
        answer = Answer(*values)
        if checksum(answer, number) != mark:
            raise Damage(f"answer {number} is not what was written")
        contents.answers[number] = answer
    for *values, mark in connection.execute(f"SELECT {', '.join(Hint._fields)}, checksum FROM hints ORDER BY rowid"):
        hint = Hint(*values)
        if checksum(hint) != mark:
            raise Damage(f"a hint to question {hint.question} is not what was written")
        contents.hints[hint.question, hint.hint] = hint
    columns = f"SELECT {', '.join(Judgement._fields)}, checksum FROM judgements ORDER BY rowid"
    for *values, mark in connection.execute(columns):
        judgement = Judgement(*values)
        if checksum(judgement) != mark:
            raise Damage(f"a judgement about {judgement.about} is not what was written")
        contents.judgements[judgement.about, judgement.item] = judgement
    return contents


def look_over(connection: sqlite3.Connection) -> None:
    """Raise `Damage` where the file's pages, its index or the count of its answers are not in order.

    >>> with closing(memory()) as connection:
    ...     look_over(connection)
    """
    said = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if said != "ok":
        raise Damage(said)
    counted = connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
    last = connection.execute("SELECT max(number) FROM answers").fetchone()[0]
    is_whole = all(name == "answers" and isinstance(seq, int) for name, seq in counted) and len(counted) <= 1
    if not is_whole or (last is not None and (not counted or counted[0][1] < last)):
        raise Damage(f"the count of the answers is {counted}, the last has number {last}")


def _made(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str, str]]:
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


def _expected(version: int) -> frozenset[tuple[str, str, str, str]]:
    return _made_by(tuple(MIGRATIONS[:version]))


@cache
def _made_by(steps: tuple[Migration, ...]) -> frozenset[tuple[str, str, str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for step in steps:
            step(connection)
        return _made(connection)
