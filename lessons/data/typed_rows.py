"""Rows of a table as records, made once: a bad row is named by file and row."""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from lessons.data import tables
from lessons.records import Claim, Place, TreatyPoint

Record = TypeVar("Record")
Marked = TypeVar("Marked", Claim, Place, TreatyPoint)  # what says whether it was verified


@cache
def rows(file_name: str) -> list[tables.Row]:
    """The rows of a table, `verified` as True or False.

    >>> rows("places.csv")[0]["verified"]
    True
    """
    found = tables.read_table(file_name)
    if "verified" in found[0]:
        for row in found:
            row["verified"] = row["verified"] == "yes"
    return found


@cache
def known(file_name: str, column: str) -> frozenset[object]:
    """What stands in a column of a table.

    >>> "islet" in known("places.csv", "kind")
    True
    """
    return frozenset(row[column] for row in rows(file_name))


@cache
def records(file_name: str, make: Callable[..., Record]) -> tuple[Record, ...]:
    """Every row of a table through `make`; a bad row is named by file and row (row 1 is the heading).

    >>> from lessons.records import Place
    >>> records("places.csv", Place)[0].name
    'Oshima-Oshima'
    """
    found = rows(file_name)
    tables.check_references(file_name, found, known)
    made = []
    for number, row in enumerate(found, start=2):
        try:
            made.append(make(**row))
        except ValueError as error:
            raise ValueError(f"{file_name}, row {number}, column {error}") from None
    return tuple(made)


def verified_only(found: tuple[Marked, ...], unverified: bool) -> tuple[Marked, ...]:
    """The records that were verified; all of them if `unverified`.

    >>> from lessons.records import Place
    >>> len(verified_only(records("places.csv", Place), True)) == len(records("places.csv", Place))
    True
    """
    return tuple(record for record in found if record.verified or unverified)
