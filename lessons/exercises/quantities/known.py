"""Answers that a quantity itself knows of: the right one in words, and one for each mistake that it names."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal

from lessons.exercises.engine.question import KnownAnswer
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.quantities.quantity import NOT_SAID, Quantity
from lessons.exercises.quantities.windows import mistake_windows, told_windows
from lessons.units import number_text


def printed(quantity: Quantity) -> str:
    """Print a quantity's truth without exponent and unit: rounded to `report_step`, or well inside the tolerance."""
    truth = quantity.true_value()
    if truth is None:
        return NOT_SAID
    report_step = quantity.report_step
    if report_step is None:
        if not quantity.allowed():
            return digits(truth)
        report_step = telling_step(quantity.allowed())
    return in_steps(truth, report_step)


def telling_step(allowed: float) -> float:
    """Return a step well inside what an answer may be off: no digit that says nothing.

    >>> telling_step(5), telling_step(0.3)
    (1.0, 0.01)
    """
    step = 10.0 ** math.floor(math.log10(allowed / 4))
    # Three decimals could be thousands, and a fourth one says too much: two will do where they may.
    return 0.01 if step == 0.001 and allowed >= 0.005 else step


def in_steps(truth: float, report_step: float) -> str:
    """Print a number rounded to a step.

    >>> in_steps(412.3, 100), in_steps(0.34567, 0.01)
    ('400', '0.35')
    """
    step = Decimal(repr(float(report_step)))
    steps = (Decimal(repr(truth)) / step).quantize(Decimal(1), rounding=ROUND_HALF_EVEN)
    return digits(float(steps * step))


def digits(value: float) -> str:
    """Print a number so that it reads back as one thing only: three decimals could be taken for thousands.

    >>> digits(1.125), digits(400.0)
    ('1.1250', '400')
    """
    text = format(Decimal(repr(float(value))), "f")
    if text.endswith(".0"):
        return text[:-2]
    return text + "0" if len(text.partition(".")[2]) == 3 else text


def _in_words(quantity: Quantity, number: str, hedge: bool = True) -> str:
    if number == NOT_SAID:
        return number
    words = ((quantity.hedge_expected or "") if hedge else "", number, quantity.unit)
    return " ".join(word for word in words if word)


def rounded(value: float) -> str:
    """Print a number for a key: to five digits, without an exponent.

    >>> rounded(248.54847689), rounded(400000.0), rounded(float("inf"))
    ('248.55', '400000', 'inf')
    """
    return number_text(float(f"{value:.5g}")) if math.isfinite(value) else str(value)


def right_in_words(quantity: Quantity) -> str:
    """Return the truth with hedge and unit, as an answer that is accepted.

    >>> right_in_words(Quantity(truth=400, unit="km", hedge_expected="about"))
    'about 400 km'
    """
    return _in_words(quantity, printed(quantity))


def printed_right(quantity: Quantity) -> tuple[str, ...]:
    """Return the truth as a key prints it, and from where to where an answer is accepted, where that is a range.

    >>> printed_right(Quantity(truth=400, unit="km", tolerance=10))
    ('400 km', 'accepted: 390 to 410 km')
    """
    truth, allowed = quantity.true_value(), quantity.allowed()
    if truth is None or not allowed:
        return (right_in_words(quantity),)
    low, high = rounded(truth - allowed), rounded(truth + allowed)
    return right_in_words(quantity), f"accepted: {low} to {high} {quantity.unit}".strip()


def known_answers(quantity: Quantity) -> Iterator[KnownAnswer]:
    """Yield the answer of each named mistake, step and neighbour, and of a hedge that is lost or changed."""
    for window in mistake_windows(quantity):
        answer = _in_words(quantity, digits(window.centre))
        told = _in_words(quantity, rounded(window.centre), hedge=False)
        yield KnownAnswer(answer, Verdict.WRONG_BECAUSE, window.mistake.name, window.mistake.why, told)
    for window in told_windows(quantity):
        found = window.mistake
        answer, told = _in_words(quantity, digits(window.centre)), rounded(window.centre)
        yield KnownAnswer(answer, Verdict.WRONG_BECAUSE, found.name, found.why, told)
    if quantity.hedge_expected and quantity.true_value() is not None:
        yield KnownAnswer(_in_words(quantity, printed(quantity), hedge=False), Verdict.HEDGE_LOST)
        other = "at most" if quantity.hedge_expected == "about" else "about"
        changed = " ".join((other, _in_words(quantity, printed(quantity), hedge=False)))
        yield KnownAnswer(changed, Verdict.HEDGE_CHANGED, "", f"“{other}”")
