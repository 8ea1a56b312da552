"""CSV tables that a teacher gives: read whole, or refused in a sentence that names the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

_Row = TypeVar("_Row")


def rows_of(path: Path, read: Callable[[io.StringIO], Iterable[_Row]], largest: int, wanted: str) -> list[_Row]:
    """Return the rows that `read` makes of a file's text; ValueError where it has more bytes than `largest` or is none.

    `wanted` says what was expected of a file that is too large.
    """
    try:
        if path.stat().st_size > largest:
            raise ValueError(f"{path.name} is huge; {wanted} is wanted")
        return list(read(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        raise ValueError(f"{path.name} is no CSV file in UTF-8") from None
    except OSError as error:
        raise ValueError(f"{path.name} cannot be read ({error.strerror})") from None
