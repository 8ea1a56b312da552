"""Reading and writing the SQLite file of the learner's progress, each in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from lessons.progress import schema
from lessons.progress.connect import connect, contents, in_doubt, is_damage, left_in_order
from lessons.progress.places import BUSY_SECONDS, Unsaved, is_there, path, tell, unsaved
from lessons.progress.renew import ensure, insert_answer, insert_hint, insert_judgement, rescue
from lessons.progress.rescue import salvage
from lessons.progress.rows import Contents, Entry
from lessons.progress.unlocked import drop, entries_of, logs, take

__all__ = ["BUSY_SECONDS", "path", "read", "transaction", "write"]


class Damaged(Unsaved):
    """The file is damaged and cannot be moved aside; what can be read of it is read where it lies."""


_ATTEMPTS = 5  # at a file that others replace meanwhile


def read(file: Path, patience: float = BUSY_SECONDS) -> Contents:
    """Return all that a file holds; nothing where there is none. A damaged one is rescued on the way.

    >>> read(path())
    Contents(answers={}, hints={}, judgements={})
    """
    others = entries_of(logs(file))[0]
    if not is_there(file):
        return Contents().with_entries(others)
    try:
        with transaction(file, "BEGIN", patience) as connection:
            return contents(connection).with_entries(others)
    except Damaged as problem:
        with suppress(OSError):
            rescued = salvage(file.read_bytes())
            tell(file, rescued.sentence(file, f"and cannot be moved aside ({problem})"))
            return rescued.contents.with_entries(others)
        raise


def write(file: Path, entries: Iterable[Entry], patience: float = BUSY_SECONDS) -> Contents:
    """Add entries in one transaction, and forget what they say; return all that the file holds then.

    An entry that is there already is not added again: whoever does not know whether it was, may write it again.

    >>> from lessons.progress.rows import Answer
    >>> write(path(), [Answer("03.2", "400 km", "right", "", "")]).answers[1].answer
    '400 km'
    """
    ensure(file, patience)
    with transaction(file, "BEGIN IMMEDIATE", patience) as connection:
        taken = take(file)  # written where locking did not work, by this computer or another one
        before = schema.read(connection)
        after = before.with_entries([*entries_of(taken)[0], *entries])
        _write_changes(connection, before, after)
    drop(file, taken)
    return after


def _write_changes(connection: sqlite3.Connection, before: Contents, after: Contents) -> None:
    forgotten = [(number,) for number in before.answers if number not in after.answers]
    connection.executemany("DELETE FROM answers WHERE number = ?", forgotten)
    hints = before.hints.keys() - after.hints.keys()
    connection.executemany("DELETE FROM hints WHERE question = ? AND hint = ?", hints)
    connection.executemany(
        "DELETE FROM judgements WHERE about = ? AND item = ?", before.judgements.keys() - after.judgements.keys()
    )
    new = [after.answers.pop(number) for number in list(after.answers) if number not in before.answers]
    for answer in new:  # the file gives the number: those of forgotten answers are not used again
        after.answers[insert_answer(connection, answer)] = answer
    for key in after.hints.keys() - before.hints.keys():
        insert_hint(connection, after.hints[key])
    for item, judgement in after.judgements.items():  # in their order
        if item not in before.judgements:
            insert_judgement(connection, judgement)


@contextmanager
def transaction(file: Path, begin: str, patience: float = BUSY_SECONDS) -> Iterator[sqlite3.Connection]:
    """Open a connection of its own for one transaction; commit, or roll back and raise `Unsaved` with the reason.

    One connection per operation: callbacks come in other threads than cells, and SQLite binds a connection to one.
    """
    try:
        connection = _opened(file, begin, patience)
    except (sqlite3.Error, OSError, schema.Damage) as error:
        raise unsaved(error, file) from error
    with closing(connection):
        try:
            yield connection
            connection.execute("COMMIT")
        except (sqlite3.Error, OSError, schema.Damage, UnicodeDecodeError) as error:
            in_doubt(file)  # the next operation looks it over, and rescues it if it has to
            if connection.in_transaction:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
            raise unsaved(error, file) from error
    left_in_order(file)


def _opened(file: Path, begin: str, patience: float) -> sqlite3.Connection:
    """Connect, begin and look over; what is damaged is rescued first."""
    problem: Exception = OSError("another one stands in its place again and again")
    for _ in range(_ATTEMPTS):
        try:
            before = file.stat().st_ino
            connection = connect(file, begin, patience)
        except FileNotFoundError:
            ensure(file, patience)
            continue
        except (sqlite3.Error, schema.Damage, UnicodeDecodeError, OverflowError) as error:
            if not is_there(file):
                continue
            if not is_damage(error, file):
                raise
            problem = error
            try:
                rescue(file, patience)
            except (sqlite3.Error, OSError, Unsaved) as hindered:
                raise Damaged(str(unsaved(hindered, file))) from error
            continue
        # Another process may have moved the file aside, or deleted it, between opening and locking it.
        with suppress(FileNotFoundError):
            if file.stat().st_ino == before:
                return connection
        connection.close()
    raise unsaved(problem, file)
