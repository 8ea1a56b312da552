"""A connection to the progress file: opened, begun, and looked over where the file is not as this process left it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from lessons.progress import schema
from lessons.progress.places import Unsaved
from lessons.progress.rows import Contents

# These say that the file is not what the course wrote. A general error is one that our own statements do not make in
# a file that is whole: a table or a column has another name, the format of the file is unknown.
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR)
_WRITE_FORMAT_AT = 18  # a byte of the file's header; from 3 on, SQLite takes the file for one that may only be read

# Each file as this process last found it in order or wrote it.
_looked_over: dict[Path, tuple[int, int, int]] = {}


def connect(file: Path, begin: str, patience: float) -> sqlite3.Connection:
    """Connect to a file that is there, begin a transaction and look the file over; raise what is wrong with it.

    >>> from lessons.progress.renew import ensure, path
    >>> ensure(path())
    True
    >>> with closing(connect(path(), "BEGIN", 1.0)) as connection:
    ...     connection.in_transaction
    True
    """
    connection = sqlite3.connect(_address(file), uri=True, timeout=patience, isolation_level=None)
    try:
        connection.text_factory = schema.as_text
        # A write-ahead log is unsafe on network disks, where many homes of a class are.
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")  # what was forgotten is not found in the bytes again
        connection.execute(begin)
        version = schema.version_of(connection)
        if version == 0:
            raise schema.Damage("it is empty")  # one of ours takes its place when it is whole
        if _looked_over.get(file) != _look_of(file):
            schema.look_over(connection)
            contents(connection)
        if begin != "BEGIN":
            schema.migrate(connection, version)
            # A write that changes nothing shows whether the file can be written.
            connection.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS)}")
    except schema.Unfit as error:
        connection.close()
        raise Unsaved(f"{file}: {error}") from error
    except BaseException:
        connection.close()
        raise
    return connection


def contents(connection: sqlite3.Connection) -> Contents:
    """Return all that a file holds, of whatever version; an older one is read in a copy, which alone is migrated.

    >>> with closing(schema.memory(1)) as connection:
    ...     contents(connection)
    Contents(answers={}, hints={}, judgements={})
    """
    version = schema.version_of(connection)
    if version == len(schema.MIGRATIONS):
        return schema.read(connection)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        copy.deserialize(connection.serialize())
        schema.migrate(copy, version)
        return schema.read(copy)


def is_damage(error: Exception, file: Path) -> bool:
    """Whether an error says that a file is damaged, rather than that it cannot be used just now.

    >>> is_damage(schema.Damage(), Path("file")), is_damage(PermissionError(), Path("file"))
    (True, False)
    """
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, sqlite3.Error):
        # Newer Pythons give extended codes, older ones none at all where the message itself is no text.
        base = None if code is None else code & 0xFF
        if base == sqlite3.SQLITE_READONLY and os.access(file, os.W_OK):
            with suppress(OSError), file.open("rb") as content:
                return content.read(_WRITE_FORMAT_AT + 1)[-1:] > b"\x02"
        return base in _DAMAGE or (base is None and not isinstance(error, sqlite3.ProgrammingError))
    return isinstance(error, schema.Damage | UnicodeDecodeError | OverflowError)


def left_in_order(file: Path) -> None:
    """Note that this process has just written a file, or found it in order.

    >>> left_in_order(Path("no such file"))
    """
    look = _look_of(file)
    if look is not None:
        _looked_over[file] = look


def in_doubt(file: Path) -> None:
    """Let a file be looked over whole with the next connection.

    >>> in_doubt(Path("no such file"))
    """
    _looked_over.pop(file, None)


def _address(file: Path) -> str:
    """Return the address under which SQLite opens a file that is there, and makes none that is not."""
    name = file.as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(os.fsencode(name), safe='/:')}?mode=rw"


def _look_of(file: Path) -> tuple[int, int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
