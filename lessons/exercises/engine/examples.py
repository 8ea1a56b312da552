"""What a sentence says is expected, with an example that is neither the answer nor one of the question's mistakes."""

from __future__ import annotations

from lessons.exercises.engine.questions import Interval, Quantity
from lessons.exercises.engine.windows import interval_mistake_windows, interval_place, mistake_windows, right_window
from lessons.units import dimension, number_text
from lessons.units.table import NEEDED, unit_named

_NUMBERS = (12, 35, 7, 250, 900, 3, 60, 5000, 0.2, 20_000)
_PAIRS = ((12, 35), (3, 7), (250, 600), (2000, 5000), (9000, 15_000))


def expected_number(quantity: Quantity) -> str:
    """Say what kind of number is expected, with an example that would be judged wrong, and by no named mistake.

    >>> expected_number(Quantity(truth=12, unit="km"))
    'a distance such as 35 km'
    """
    right, needed = right_window(quantity), NEEDED[dimension(quantity.unit)]
    windows = mistake_windows(quantity) + ([right] if right else [])
    for number in _NUMBERS:
        if not any(window.holds(number) for window in windows):
            return f"{needed} such as {_printed(number_text(number), quantity.unit)}"
    return needed


def expected_interval(question: Interval) -> str:
    """Say that a lowest and a highest value are expected, with an example that lies apart from the true ones."""
    windows = interval_mistake_windows(question)
    for low, high in _PAIRS:
        if interval_place(question, low, high) == "apart" and not any(pair.holds(low, high) for pair in windows):
            return f"a lowest and a highest value, such as {_printed(f'{low} to {high}', question.unit)}"
    return "a lowest and a highest value"


def _printed(number: str, unit: str) -> str:
    measured = dimension(unit)
    if measured == "Mach number":
        return f"Mach {number}"
    return number if measured == "number" else f"{number} {unit_named(unit).symbol}"
