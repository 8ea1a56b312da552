"""The check that every question passes when it is built: whole, consistent, and with no two answers confused."""

from __future__ import annotations

import math
import re
from itertools import combinations

from lessons.exercises.engine.questions import (
    Choice,
    ClaimsTable,
    Interval,
    Number,
    Probability,
    Quantity,
    Question,
    SeveralChoices,
)
from lessons.exercises.engine.samples import printed
from lessons.exercises.engine.windows import (
    interval_mistake_windows,
    interval_place,
    mistake_windows,
    right_window,
)
from lessons.units.table import unit_named

HEDGES = ("about", "at least", "over", "up to")


def check_build(question: Question) -> None:
    """Raise ValueError, naming the question, the part and what would be accepted, unless the question is whole."""
    try:
        _check_texts(question)
        for kind, check in _CHECKS.items():
            if isinstance(question, kind):
                check(question)
    except ValueError as error:
        raise ValueError(f"question {question.id}: {error}") from None


def _check_texts(question: Question) -> None:
    if not re.fullmatch(r"\d\d\.[1-9]\d*", question.id):
        raise ValueError("the id must be two digits, a dot and a number, such as 03.2")
    for name in ("prompt", "solution", "why"):
        if not getattr(question, name).strip():
            raise ValueError(f"{name} is empty; a text is needed")
    if (
        isinstance(question.hints, str)
        or not 2 <= len(question.hints) <= 3
        or not all(h.strip() for h in question.hints)
    ):
        raise ValueError("hints must be a tuple of two or three texts")


def _check_quantity(quantity: Quantity) -> None:
    unit_named(quantity.unit)
    if quantity.hedge_expected is not None and quantity.hedge_expected not in HEDGES:
        raise ValueError(f"hedge_expected is {quantity.hedge_expected!r}; it may be None or one of {', '.join(HEDGES)}")
    for name in ("tolerance", "relative_tolerance"):
        if (getattr(quantity, name) or 0) < 0:
            raise ValueError(f"{name} is negative")
    right = right_window(quantity)
    if right is not None:
        if not math.isfinite(right.centre):
            raise ValueError(
                f"truth is {right.centre}; a finite number is needed, or None where the report does not say"
            )
        if not right.holds(float(printed(quantity))):
            raise ValueError(
                f"truth {right.centre} rounded to report_step {quantity.report_step} is {printed(quantity)}, "
                "which the tolerance refuses; widen the tolerance or choose a finer step"
            )
    windows = mistake_windows(quantity)
    _check_mistakes(quantity.mistakes)
    for window in windows:
        if not math.isfinite(window.centre):
            raise ValueError(f"mistake {window.mistake.name!r} gives {window.centre}; a finite number is needed")
        if right is not None and right.overlaps(window):
            raise ValueError(
                f"mistake {window.mistake.name!r} ({window.centre:g}) overlaps the right answer "
                f"({right.centre:g}, give or take {right.half_width:g})"
            )
    for one, other in combinations(windows, 2):
        if one.overlaps(other):
            raise ValueError(
                f"mistakes {one.mistake.name!r} ({one.centre:g}) and {other.mistake.name!r} ({other.centre:g}) overlap"
            )


def _check_mistakes(mistakes: tuple) -> None:
    names = [mistake.name for mistake in mistakes]
    for mistake in mistakes:
        if not mistake.name.strip() or not mistake.why.strip():
            raise ValueError(f"mistake {mistake.name!r} needs a name and a why")
        if names.count(mistake.name) > 1:
            raise ValueError(f"mistake {mistake.name!r} appears twice; names must be unique")


def _check_interval(question: Interval) -> None:
    unit_named(question.unit)
    low, high = question.true_ends()
    if math.isnan(low) or math.isnan(high) or math.isinf(low) or low > high:
        raise ValueError(f"truth is ({low}, {high}); a finite low end and a high end not below it are needed")
    if question.tolerance < 0 or question.widest < 1:
        raise ValueError("tolerance must not be negative, nor widest below 1")
    _check_mistakes(question.mistakes)
    windows = interval_mistake_windows(question)
    for pair in windows:
        if not math.isfinite(pair.low.centre) or math.isnan(pair.high.centre) or pair.low.centre > pair.high.centre:
            raise ValueError(f"mistake {pair.mistake.name!r} gives no interval")
        if interval_place(question, pair.low.centre, pair.high.centre) in ("same", "holds it"):
            raise ValueError(
                f"mistake {pair.mistake.name!r} ({pair.low.centre:g} to {pair.high.centre:g}) overlaps the answers "
                f"that are right or defensible ({low:g} to {high:g})"
            )
    for one, other in combinations(windows, 2):
        if one.overlaps(other):
            raise ValueError(f"mistakes {one.mistake.name!r} and {other.mistake.name!r} overlap")


def _check_options(question: Choice | SeveralChoices, right: set[str]) -> None:
    if len(question.options) < 2:
        raise ValueError("options must hold at least two")
    if not right or not right <= set(question.options):
        raise ValueError(f"right is {sorted(right)}; it must name options among {', '.join(question.options)}")
    labels = [option.label.strip().lower() for option in question.options.values()]
    if len(set(labels)) < len(labels) or not all(labels):
        raise ValueError("every option needs a label of its own")
    for key, option in question.options.items():
        if key not in right and not option.why.strip():
            raise ValueError(f"wrong option {key!r} needs a why: what to say to whoever takes it")
        if key not in right and option.verdict.accepted:
            raise ValueError(f"option {key!r} is not right, yet its verdict is {option.verdict.key!r}")


def _check_table(question: ClaimsTable) -> None:
    columns = {column.key: column for column in question.columns}
    rows = [row.key for row in question.rows]
    if not rows or not columns or len(set(rows)) < len(rows) or len(columns) < len(question.columns):
        raise ValueError("a claims table needs rows and columns, each with a key of its own")
    for row in question.rows:
        if set(row.cells) != set(columns):
            raise ValueError(f"row {row.key!r} has cells {sorted(row.cells)}; needed are {sorted(columns)}")
        for key, truth in row.cells.items():
            _check_cell(row.key, columns[key], truth)
        for (column, option), text in row.messages.items():
            known = columns[column].options if column in columns else None
            if not known or option not in known or not text.strip():
                raise ValueError(f"row {row.key!r}: the message for {(column, option)} belongs to no option")
            truth = row.cells[column]
            if option in ((truth,) if isinstance(truth, str) else truth):
                raise ValueError(f"row {row.key!r}: the message for {(column, option)} belongs to a right option")


def _check_cell(row: str, column, truth) -> None:
    where = f"row {row!r}, column {column.key!r}"
    if column.options is None:
        if not isinstance(truth, Quantity) or isinstance(truth, Number):
            raise ValueError(f"{where}: a column without options needs a Quantity")
        try:
            _check_quantity(truth)
        except ValueError as error:
            raise ValueError(f"{where}: {error}") from None
        return
    right = (truth,) if isinstance(truth, str) else truth
    if not isinstance(right, tuple) or not right or not set(right) <= set(column.options):
        raise ValueError(f"{where}: {truth!r} is none of the options {', '.join(column.options)}")
    if column.no_hedge is not None and column.no_hedge not in column.options:
        raise ValueError(f"column {column.key!r}: no_hedge {column.no_hedge!r} is none of its options")


def _check_probability(question: Probability) -> None:
    low, high = question.range
    if not 0 <= low < high <= 1:
        raise ValueError(f"range is {question.range}; needed are two numbers from 0 to 1, the smaller first")
    if (high < 1 and not question.too_high.strip()) or (low > 0 and not question.too_low.strip()):
        raise ValueError("too_high and too_low need a text each, where an answer can be above or below the range")


_CHECKS = {
    Quantity: _check_quantity,
    Interval: _check_interval,
    Choice: lambda question: _check_options(question, {question.right}),
    SeveralChoices: lambda question: _check_options(question, set(question.right)),
    ClaimsTable: _check_table,
    Probability: _check_probability,
}
