"""Reading a table of data/ against its description in datapackage.json: every bad cell is named.

The description is the only place that says what a column may hold. A message names file, row (row 1 is the heading),
column, what stands there and what would be accepted; an empty table never passes in silence.
"""

import json
import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

LONGEST_LIST = 20  # of accepted values, in a message
NEAREST = 3  # values named as what may have been meant
SHORTEST_PART = 3  # letters; fewer stand in nearly every text
TRUE_NUMBER = re.compile(r"-?\d+(\.\d+)?")
Row = dict[str, object]
Schema = dict[str, Any]  # a part of the description, as json.loads gives it


def folder() -> Path:
    """Where the tables are: inside an installed wheel, or at the top of a clone.

    >>> (folder() / "claims.csv").exists()
    True
    """
    package = Path(__file__).parents[1]
    inside = package / "_data"
    return inside if inside.is_dir() else package.parent / "data"


@cache
def description(where: Path) -> dict[str, Any]:
    """What datapackage.json in the folder `where` says; FileNotFoundError where there is none.

    >>> description(folder())["id"].partition(":")[0]
    'urn'
    """
    path = where / "datapackage.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]
    except FileNotFoundError:
        raise FileNotFoundError(f"{path.name} is missing from {where}: install the course again") from None


@cache
def package(where: Path) -> dict[str, Schema]:
    """The descriptions of all tables in the folder `where`, by file name; FileNotFoundError where there is none.

    >>> "claims.csv" in package(folder())
    True
    """
    return {resource["path"]: resource["schema"] for resource in description(where)["resources"]}


def identity() -> str:
    """The name of the whole collection, the same wherever it is kept.

    >>> identity().partition(":")[0]
    'urn'
    """
    return str(description(folder())["id"])


def schema(file_name: str) -> Schema:
    """The description of a table: its fields with type and constraints, its key, its foreign keys.

    >>> [field["name"] for field in schema("events.csv")["fields"]][:2]
    ['event_id', 'date']
    """
    return package(folder())[file_name]


def _accepted(values: Iterable[object]) -> str:
    names = [str(value) for value in values]
    more = f" and {len(names) - LONGEST_LIST} more" if len(names) > LONGEST_LIST else ""
    return ", ".join(names[:LONGEST_LIST]) + more


def _number(text: str) -> float:
    if not TRUE_NUMBER.fullmatch(text):
        raise ValueError(f"{text!r} is not a number; accepted: digits with a point, such as 400 or 0.5")
    return float(text)


def _integer(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise ValueError(f"{text!r} is not a whole number; accepted: digits, such as 7")
    return int(text)


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError(f"{text!r} is not a date; accepted: year-month-day, such as 2024-11-05") from None


READERS: dict[str, Callable[[str], object]] = {"number": _number, "integer": _integer, "date": _date, "string": str}


def _limits(value: Any, constraints: Schema) -> None:
    """Raise ValueError where a value is outside its constraints; dates compare as text."""
    if (low := constraints.get("minimum")) is not None and value < low:
        raise ValueError(f"{value!r} is too small; accepted: {low} or more")
    if (high := constraints.get("maximum")) is not None and value > high:
        raise ValueError(f"{value!r} is too large; accepted: {high} or less")


def cell_reader(field: Schema) -> Callable[[str], object]:
    """A function that reads one cell of `field` (an entry of the schema) and raises ValueError where it cannot.

    An empty cell is "" where text is expected and None otherwise.

    >>> cell_reader({"name": "point", "type": "integer", "constraints": {"minimum": 1}})("7")
    7
    """
    constraints = field.get("constraints", {})
    read = READERS[field["type"]]
    empty = "" if field["type"] == "string" else None
    enum = frozenset(constraints["enum"]) if "enum" in constraints else None
    pattern = re.compile(constraints["pattern"]) if "pattern" in constraints else None
    limited = "minimum" in constraints or "maximum" in constraints

    def reader(text: str) -> object:
        if not text:
            if constraints.get("required"):
                what = f"one of {_accepted(constraints['enum'])}" if enum else field.get("description", "a value")
                raise ValueError(f"is empty; accepted: {what}")
            return empty
        if enum is not None and text not in enum:
            raise ValueError(f"{text!r} is not accepted; accepted: {_accepted(constraints['enum'])}")
        if pattern is not None and not pattern.fullmatch(text):
            raise ValueError(f"{text!r} has not the form that is accepted: {field['description']}")
        value = read(text)
        if limited:
            _limits(value, constraints)
        return value

    return reader


def _lines(file_name: str) -> tuple[list[str], list[list[str]]]:
    """Heading and rows of a table's file."""
    import csv

    path = folder() / file_name
    try:
        with path.open(encoding="utf-8", newline="") as file:
            heading, *rows = csv.reader(file)
    except FileNotFoundError:
        raise FileNotFoundError(
            f"the table {file_name} is missing from {path.parent}: install the course again"
        ) from None
    except ValueError as error:
        said = "it is empty" if "unpack" in str(error) else str(error)
        raise ValueError(f"{file_name} cannot be read ({said}); accepted: UTF-8 text with a heading") from None
    if not rows:
        raise ValueError(f"the table {file_name} has no rows")
    return heading, rows


def _column(field: Schema, texts: tuple[str, ...], file_name: str) -> list[object] | tuple[object, ...]:
    """The cells of one column as values: each different text is read once."""
    if field["type"] == "string" and "constraints" not in field:
        return texts
    read = cell_reader(field)
    values: dict[str, object] = {}
    for number, text in enumerate(texts, start=2):
        if text not in values:
            try:
                values[text] = read(text)
            except ValueError as error:
                raise ValueError(f"{file_name}, row {number}, column {field['name']}: {error}") from None
    return [values[text] for text in texts]


def _check_key(file_name: str, key: list[str], columns: dict[str, Any]) -> None:
    """Raise ValueError where two rows have the same key."""
    identities = list(zip(*(columns[name] for name in key), strict=True))
    if len(set(identities)) == len(identities):
        return
    first: dict[tuple[object, ...], int] = {}
    for number, identity in enumerate(identities, start=2):
        if identity in first:
            given = " and ".join(repr(part) for part in identity)
            raise ValueError(
                f"{file_name}, row {number}, column {' and '.join(key)}: {given} stands in row {first[identity]} "
                "already; accepted: a value that no other row has"
            )
        first[identity] = number


def read_table(file_name: str) -> list[Row]:
    """The rows of a table, each cell read by its type, its keys checked; nothing of other tables is looked at.

    ValueError names file, row, column, and what would be accepted; of several faults the one in the first column.

    >>> read_table("events.csv")[0]["event_id"]
    'nk-1998-08-31'
    """
    fields, key = schema(file_name)["fields"], schema(file_name)["primaryKey"]
    names = [field["name"] for field in fields]
    heading, rows = _lines(file_name)
    if heading != names:
        raise ValueError(f"{file_name}, row 1: the columns are {', '.join(heading)}; accepted: {', '.join(names)}")
    for number, cells in enumerate(rows, start=2):
        if len(cells) != len(names):
            raise ValueError(f"{file_name}, row {number}: has {len(cells)} cells; accepted: {len(names)}")
    texts = zip(*rows, strict=True)
    columns = {field["name"]: _column(field, column, file_name) for field, column in zip(fields, texts, strict=True)}
    _check_key(file_name, key, columns)
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def check_references(file_name: str, rows: list[Row], known: Callable[[str, str], frozenset[object]]) -> None:
    """Raise ValueError where a row points to a row of another table that does not exist.

    `known(file, column)` gives the values that exist.

    >>> check_references("events.csv", read_table("events.csv"), lambda file, column: frozenset({"Sariwon"}))
    Traceback (most recent call last):
    ValueError: events.csv, row 2, column place: 'Musudan-ri' is not in places.csv; accepted: a value of its column name
    """
    for reference in schema(file_name).get("foreignKeys", ()):
        column, other = reference["fields"][0], reference["reference"]
        target, target_column = f"{other['resource']}.csv", other["fields"][0]
        values = known(target, target_column)
        for number, row in enumerate(rows, start=2):
            if row[column] and row[column] not in values:
                near = nearest(str(row[column]), values)
                raise ValueError(
                    f"{file_name}, row {number}, column {column}: {row[column]!r} is not in {target}; accepted: "
                    f"a value of its column {target_column}{near}"
                )


def nearest(text: str, values: Iterable[object]) -> str:
    """What may have been meant, for a message; "" where nothing is close.

    >>> nearest("Japan MODD", {"Japan MOD", "KCNA"})
    ', such as Japan MOD'
    >>> nearest("JCS", {"ROK JCS", "KCNA"})
    ', such as ROK JCS'
    """
    from difflib import get_close_matches  # only when something is wrong

    known = sorted(map(str, values))
    close = get_close_matches(str(text), known, n=NEAREST, cutoff=0.7)
    if not close and len(str(text)) >= SHORTEST_PART:
        close = [value for value in known if str(text).casefold() in value.casefold()][:NEAREST]
    return f", such as {', '.join(close)}" if close else ""
