"""Answers in words, for a spreadsheet, a key or a page: text as typed, an option by its label, a table row by row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lessons.exercises.engine.markup import to_plain
from lessons.exercises.engine.phrases import is_blank
from lessons.units import number_text

Labels = Mapping[str, str]


def in_words(answer: Any, options: Labels | None = None) -> str:
    """Print an answer; a text that is the key of an option by the option's label.

    >>> in_words("about 400 km"), in_words([400.0, 450.0]), in_words(["a"], {"a": "Radar"})
    ('about 400 km', '400; 450', 'Radar')
    """
    if isinstance(answer, dict):
        return rows_in_words(answer, {}, {}, {})
    if isinstance(answer, list):
        return "; ".join(in_words(one, options) for one in answer)
    if isinstance(answer, str):
        label = (options or {}).get(answer)
        return answer if label is None else to_plain(label)
    if isinstance(answer, float):
        return number_text(answer)
    return "" if answer is None else str(answer)


def rows_in_words(answer: Mapping[str, Any], rows: Labels, columns: Labels, options: Mapping[str, Labels]) -> str:
    """Print a table's answer row by row, with the labels of rows and columns, and of the options of each column.

    >>> rows_in_words({"range": {"who": "japan"}}, {"range": "How far"}, {"who": "Who"}, {"who": {"japan": "Japan"}})
    'How far: Who = Japan'
    """

    def row(cells: Any) -> str:
        if not isinstance(cells, dict):
            return in_words(cells)
        told = (
            f"{to_plain(columns.get(key, key))} = {in_words(value, options.get(key))}"
            for key, value in cells.items()
            if not is_blank(value)
        )
        return ", ".join(told) or "-"

    return "; ".join(f"{to_plain(rows.get(key, key))}: {row(cells)}" for key, cells in answer.items())
