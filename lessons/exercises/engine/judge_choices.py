"""Judging choices, several choices and tables of claims."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lessons.exercises.engine.answers import is_blank, shown
from lessons.exercises.engine.judge_numbers import judge_quantity, not_attempted, unreadable
from lessons.exercises.engine.questions import Choice, ClaimsTable, Column, Quantity, Row, SeveralChoices
from lessons.exercises.engine.verdicts import Feedback, Part, Verdict


def option_named(answer: Any, labels: Mapping[str, str]) -> str:
    """Return the key of the option that an answer names, by key or by label; ValueError lists what there is."""
    # Only text and whole numbers name an option: True is not the option "true".
    wanted = "" if isinstance(answer, bool) else " ".join(str(answer).lower().split())
    for key, label in labels.items():
        if wanted in (key.lower(), " ".join(label.lower().split())):
            return key
    raise ValueError(f"{shown(answer)!r} is none of the options; expected is one of {', '.join(labels)}")


def judge_choice(question: Choice, answer: Any) -> Feedback:
    """Judge one chosen option, given by its key or its label."""
    if (feedback := not_attempted(answer, "Nothing is chosen yet.")) is not None:
        return feedback
    try:
        key = option_named(answer, {key: option.label for key, option in question.options.items()})
    except ValueError as error:
        return unreadable(f"{error}.")
    option = question.options[key]
    if key == question.right:
        return Feedback(Verdict.RIGHT, f"{option.label.rstrip('.')}.", option.why or question.why)
    return Feedback(
        option.verdict, option.why, way_on=option.way_on or question.if_wrong, mistake=option.mistake or key
    )


def judge_several(question: SeveralChoices, answer: Any) -> Feedback:
    """Judge several chosen options, given as keys or labels in a list, a set, or a text with commas."""
    if (feedback := not_attempted(answer, "Nothing is chosen yet.")) is not None:
        return feedback
    labels = {key: option.label for key, option in question.options.items()}
    try:
        chosen = {option_named(name, labels) for name in _names(answer, labels) if not is_blank(name)}
    except ValueError as error:
        return unreadable(f"{error}.")
    right = set(question.right)
    if chosen == right:
        return Feedback(Verdict.RIGHT, "All that belong, and no other.", question.why)
    wrong = [key for key in question.options if key in chosen - right]
    sentence = _counted(len(chosen), len(chosen & right), len(right - chosen))
    if not wrong:
        way_on = question.if_wrong or "Go through the options left open once more."
        return Feedback(Verdict.WRONG, sentence, way_on=way_on)
    # One at a time: with all of them, ticking everything would tell what belongs.
    first = question.options[wrong[0]]
    why = f"**{first.label.rstrip('.')}**: {first.why}"
    return Feedback(first.verdict, sentence, why, first.way_on or question.if_wrong, first.mistake or wrong[0])


def _counted(chosen: int, belong: int, missing: int) -> str:
    """Say how many of those chosen belong, and how many are missing."""
    if chosen == 1:
        said = "The one that you chose belongs" if belong else "The one that you chose does not belong"
    elif belong == chosen:
        said = f"All {chosen} that you chose belong"
    else:
        said = f"Of the {chosen} that you chose, {_number_of(belong, 'belongs', 'belong')}"
    return f"{said}; {_number_of(missing, 'is missing', 'are missing')}."


def _number_of(count: int, one: str, many: str) -> str:
    return {0: f"none {one}", 1: f"one {one}"}.get(count, f"{count} {many}")


def _names(answer: Any, labels: Mapping[str, str]) -> list:
    """Return the names in an answer; a text is one label, or names parted by commas, semicolons or "and"."""
    if isinstance(answer, list):
        return answer
    if isinstance(answer, dict):  # as check boxes give it: option to ticked or not
        return [name for name, ticked in answer.items() if ticked]
    try:
        return [option_named(answer, labels)]
    except ValueError:
        if not isinstance(answer, str):
            raise
        return [part.strip() for part in re.split(r"[,;]|\band\b", answer)]


def judge_table(question: ClaimsTable, answer: Any) -> Feedback:
    """Judge a table cell by cell; the feedback says which row and which column, and counts what is right."""
    if (feedback := not_attempted(answer, "The table is still empty.")) is not None:
        return feedback
    try:
        cells = _cells(question, answer)
    except ValueError as error:
        return unreadable(f"{error}.")
    judged = [
        Part(row.label, column.label, judge_cell(row, column, cells.get((row.key, column.key))))
        for row in question.rows
        for column in question.columns
    ]
    return _sum_up(question, judged)


def _cells(question: ClaimsTable, answer: Any) -> dict[tuple[str, str], Any]:
    """Return what stands in each cell, from a dict of dicts or a list of rows."""
    rows, columns = [row.key for row in question.rows], [column.key for column in question.columns]

    def named(part: Any, keys: list[str], what: str) -> dict:
        if isinstance(part, list):
            part = dict(zip(keys, part, strict=True)) if len(part) == len(keys) else {what: part}
        if not isinstance(part, dict):
            expected = f"a table with the rows {', '.join(rows)} and the columns {', '.join(columns)}"
            raise ValueError(f"{shown(part)!r} is no table; expected is {expected}")
        unknown = [key for key in part if key not in keys]
        if unknown:
            raise ValueError(f"{shown(unknown[0])!r} is no {what} of this table; expected are {', '.join(keys)}")
        return part

    table = named(answer, rows, "row")
    return {
        (row, column): cell
        for row, part in table.items()
        if not is_blank(part)
        for column, cell in named(part, columns, "column").items()
    }


def judge_cell(row: Row, column: Column, answer: Any) -> Feedback:
    """Judge one cell: a number as a number question is judged, or an option."""
    truth = row.cells[column.key]
    if isinstance(truth, Quantity):
        # An empty cell is empty, even where the report is silent.
        return not_attempted(answer) or judge_quantity(truth, answer)
    if (feedback := not_attempted(answer)) is not None:
        return feedback
    try:
        key = option_named(answer, column.options)
    except ValueError as error:
        return unreadable(f"{error}.")
    right = (truth,) if isinstance(truth, str) else truth
    if key in right:
        return Feedback(Verdict.RIGHT, f"{column.options[key].rstrip('.')}.")
    message = row.messages.get((column.key, key), "")
    if key == column.no_hedge:
        return Feedback(Verdict.HEDGE_LOST, message or "The report hedges this, and the table no longer does.")
    if column.no_hedge is not None and column.no_hedge not in right:
        sentence = message or f"“{column.options[key]}” is a hedge, and not the one that stands there."
        return Feedback(Verdict.HEDGE_CHANGED, sentence, mistake=key)
    if message:
        return Feedback(Verdict.WRONG_BECAUSE, message, mistake=key)
    return Feedback(Verdict.WRONG, f"“{column.options[key]}” does not fit this row.")


# Which cell speaks for the whole table: the first kind that occurs.
_LOUDEST = (
    Verdict.CANNOT_BE_READ,
    Verdict.WRONG_BECAUSE,
    Verdict.WRONG,
    Verdict.HEDGE_LOST,
    Verdict.HEDGE_CHANGED,
    Verdict.NOT_ATTEMPTED,
    Verdict.TOO_PRECISE,
    Verdict.RIGHT,
)


def _sum_up(question: ClaimsTable, judged: list[Part]) -> Feedback:
    loudest = min((part.feedback for part in judged), key=lambda feedback: _LOUDEST.index(feedback.verdict))
    fine = [part for part in judged if part.feedback.verdict.accepted]
    empty = [part for part in judged if part.feedback.verdict is Verdict.NOT_ATTEMPTED]
    shown_parts = tuple(part for part in judged if part.feedback.verdict not in (Verdict.RIGHT, Verdict.NOT_ATTEMPTED))
    sentence = f"{len(fine)} of {len(judged)} cells fit"
    sentence += f", {len(empty)} {'is' if len(empty) == 1 else 'are'} still empty." if empty else "."
    accepted = loudest.verdict.accepted
    return Feedback(
        loudest.verdict,
        sentence,
        why=question.why if accepted else "",
        way_on="" if accepted else question.if_wrong,
        mistake=loudest.mistake,
        parts=shown_parts,
    )
