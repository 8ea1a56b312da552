"""Which cell of a table each part of an answer is for: rows and columns by key, or as a reader sees them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lessons.exercises.engine.markup import to_plain
from lessons.exercises.engine.option_named import option_named
from lessons.exercises.engine.phrases import is_blank
from lessons.exercises.engine.plain_answers import quoted

Labels = Mapping[str, str]


def table_cells(answer: Any, rows: Labels, columns: Labels) -> dict[tuple[str, str], Any]:
    """Return what stands in each cell, by the keys of row and column; `rows` and `columns` map keys to labels.

    An answer is a list of rows in their order, or a dict of rows by their names; a row likewise, or, where there is
    one column, what stands in it. A name is the key, which a box sends, or the label that a reader sees, or words that
    begin it or stand in it. ValueError for all else.

    >>> table_cells({"how far": ["Japan"]}, {"range": "how far (range)"}, {"who": "Who says it"})
    {('range', 'who'): 'Japan'}
    """
    named_rows = _named(answer, rows)
    if named_rows is None:
        raise ValueError(f"{quoted(answer)!r} is no table; {_expected(rows, columns)}")
    found = {}
    for name, part in named_rows.items():
        if is_blank(part):
            continue
        row = _key_of(name, rows, "row")
        cells = _named([part] if len(columns) == 1 and not isinstance(part, dict | list) else part, columns)
        if cells is None:
            raise ValueError(f"{quoted(part)!r} is no row of this table; {_expected(rows, columns)}")
        found.update({(row, _key_of(column, columns, "column")): cell for column, cell in cells.items()})
    return found


def _named(part: Any, labels: Labels) -> dict[str, Any] | None:
    """Return a part of an answer by the names in it, a list by the keys in their order; None for what is neither."""
    if isinstance(part, list) and len(part) == len(labels):
        return dict(zip(labels, part, strict=True))
    return part if isinstance(part, dict) else None


def _key_of(name: str, labels: Labels, what: str) -> str:
    if name in labels:
        return name
    try:
        return option_named(name, labels)
    except ValueError:
        shown = ", ".join(f'"{to_plain(label)}"' for label in labels.values())
        raise ValueError(f"{quoted(name)!r} is no {what} of this table; expected are {shown}") from None


def _expected(rows: Labels, columns: Labels) -> str:
    """Say how a table is written in code."""
    labels = [f'"{to_plain(label)}"' for label in columns.values()]
    row = f"what stands under {labels[0]}" if len(labels) == 1 else f"a list with {', '.join(labels)}"
    return f"expected is a list of the {len(rows)} rows in the order shown, each {row}"
