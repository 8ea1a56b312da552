"""Answers that a question itself knows of: one that is accepted, and one for each mistake that it names."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any, NamedTuple

from lessons.exercises.engine.questions import (
    NOT_SAID,
    Choice,
    ClaimsTable,
    Column,
    Interval,
    Probability,
    Quantity,
    Question,
    Row,
    SeveralChoices,
)
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.engine.windows import interval_mistake_windows, mistake_windows


class Sample(NamedTuple):
    """An answer, the verdict it must get, the mistake's name, and the text that must appear in the feedback."""

    answer: Any
    verdict: Verdict
    mistake: str = ""
    text: str = ""


def printed(quantity: Quantity) -> str:
    """Print a quantity's truth without exponent and unit: rounded to `report_step`, or well inside the tolerance."""
    truth = quantity.true_value()
    if truth is None:
        return NOT_SAID
    report_step = quantity.report_step
    if report_step is None:
        if not quantity.allowed():
            return _number(truth)
        report_step = 10.0 ** math.floor(math.log10(quantity.allowed() / 4))  # no digit that says nothing
    step = Decimal(repr(float(report_step)))
    steps = (Decimal(repr(truth)) / step).quantize(Decimal(1), rounding=ROUND_HALF_EVEN)
    return _number(float(steps * step))


def _number(value: float) -> str:
    """Print a number so that it reads back as one thing only: three decimals could be taken for thousands."""
    text = format(Decimal(repr(float(value))), "f")
    if text.endswith(".0"):
        return text[:-2]
    return text + "0" if len(text.partition(".")[2]) == 3 else text


def _in_words(quantity: Quantity, number: str, hedge: bool = True) -> str:
    if number == NOT_SAID:
        return number
    words = ((quantity.hedge_expected or "") if hedge else "", number, quantity.unit)
    return " ".join(word for word in words if word)


def right_answer(question: Question) -> Any:
    """Return an answer which the judge accepts."""
    if isinstance(question, Quantity):
        return _in_words(question, printed(question))
    if isinstance(question, Interval):
        low, high = question.true_ends()
        if math.isinf(high):
            return f"at least {_number(low)} {question.unit}".strip()
        return f"{_number(low)} to {_number(high)} {question.unit}".strip()
    if isinstance(question, Choice):
        return question.right
    if isinstance(question, SeveralChoices):
        return sorted(question.right)
    if isinstance(question, ClaimsTable):
        return {row.key: {key: _right_cell(truth) for key, truth in row.cells.items()} for row in question.rows}
    if isinstance(question, Probability):
        return f"{_number(100 * sum(question.range) / 2)} %"
    raise TypeError(f"no right answer is known for {type(question).__name__}")


def _right_cell(truth: Any) -> str:
    if isinstance(truth, Quantity):
        return _in_words(truth, printed(truth))
    return truth if isinstance(truth, str) else truth[0]


def wrong_answers(question: Question) -> tuple[Sample, ...]:
    """Return one sample for each mistake that the question names, a lost hedge included."""
    if isinstance(question, Quantity):
        return tuple(_of_quantity(question))
    if isinstance(question, Interval):
        return tuple(
            Sample((pair.low.centre, pair.high.centre), Verdict.WRONG_BECAUSE, pair.mistake.name, pair.mistake.why)
            for pair in interval_mistake_windows(question)
        )
    if isinstance(question, (Choice, SeveralChoices)):
        return tuple(_of_options(question))
    if isinstance(question, ClaimsTable):
        return tuple(_of_table(question))
    if isinstance(question, Probability):
        low, high = question.range
        above = [Sample((1 + high) / 2, Verdict.HIGHER, "", question.too_high)] if high < 1 else []
        below = [Sample(low / 2, Verdict.LOWER, "", question.too_low)] if low > 0 else []
        return tuple(above + below)
    raise TypeError(f"no wrong answers are known for {type(question).__name__}")


def _of_quantity(quantity: Quantity):
    for window in mistake_windows(quantity):
        answer = _in_words(quantity, _number(window.centre))
        yield Sample(answer, Verdict.WRONG_BECAUSE, window.mistake.name, window.mistake.why)
    if quantity.hedge_expected and quantity.true_value() is not None:
        yield Sample(_in_words(quantity, printed(quantity), hedge=False), Verdict.HEDGE_LOST)
        other = "at most" if quantity.hedge_expected == "about" else "about"
        changed = " ".join((other, _in_words(quantity, printed(quantity), hedge=False)))
        yield Sample(changed, Verdict.HEDGE_CHANGED, "", f"“{other}”")


def _of_options(question: Choice | SeveralChoices):
    several = isinstance(question, SeveralChoices)
    right = set(question.right) if several else {question.right}
    for key, option in question.options.items():
        if key not in right:
            yield Sample(sorted(right | {key}) if several else key, option.verdict, option.mistake or key, option.why)


def _wrong_option(row: Row, column: Column, option: str) -> Verdict:
    """Return the verdict on an option with a message that is not right: in a column of hedges, what became of it."""
    truth = row.cells[column.key]
    if column.no_hedge is None or column.no_hedge in ((truth,) if isinstance(truth, str) else truth):
        return Verdict.WRONG_BECAUSE
    return Verdict.HEDGE_LOST if option == column.no_hedge else Verdict.HEDGE_CHANGED


def _of_table(question: ClaimsTable):
    """Change one cell at a time in an otherwise right table."""

    def with_cell(row: str, column: str, value: str) -> dict:
        table = right_answer(question)
        table[row][column] = value
        return table

    columns = {column.key: column for column in question.columns}
    for row in question.rows:
        for (column, option), text in row.messages.items():
            verdict = _wrong_option(row, columns[column], option)
            mistake = "" if verdict is Verdict.HEDGE_LOST else option
            yield Sample(with_cell(row.key, column, option), verdict, mistake, text)
        for key, truth in row.cells.items():
            if isinstance(truth, Quantity):
                for sample in _of_quantity(truth):
                    yield sample._replace(answer=with_cell(row.key, key, sample.answer))
