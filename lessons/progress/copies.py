"""A progress file of somebody else's, as its bytes: read in memory, never written, moved or mended."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from lessons.progress import schema
from lessons.progress.rows import Contents

MAGIC = b"SQLite format 3\x00"
_READ_FORMAT = slice(18, 20)  # bytes that ask for a write-ahead log, which memory does not know
# What SQLite says of it, in lines of pages and cells, helps nobody here.
_DAMAGED = "it is damaged, or no progress file of the course"


def read_copy(data: bytes) -> Contents:
    """Return all that the bytes of a progress file hold, of whatever format; ValueError with the reason where not.

    >>> read_copy(b"PK")
    Traceback (most recent call last):
        ...
    ValueError: it is no progress file of the course
    """
    if not data.startswith(MAGIC):
        raise ValueError("it is no progress file of the course")
    if data[_READ_FORMAT] == b"\x02\x02":
        data = data[:18] + b"\x01\x01" + data[20:]
    try:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            connection.text_factory = schema.as_text
            connection.deserialize(data)
            version = schema.version_of(connection)
            if version == 0:
                raise ValueError("it is a progress file in which nothing is")
            schema.look_over(connection)
            schema.migrate(connection, version)
            return schema.read(connection)
    except schema.Unfit as error:
        raise ValueError(str(error)) from error
    except schema.Damage as error:
        raise ValueError(_DAMAGED) from error
    except (sqlite3.Error, OverflowError, UnicodeDecodeError, MemoryError) as error:
        raise ValueError(_DAMAGED) from error
