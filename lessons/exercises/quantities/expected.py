"""What a sentence says is expected, with an example that is neither the answer nor one of the question's mistakes."""

from __future__ import annotations

from lessons.exercises.quantities.quantity import Quantity
from lessons.exercises.quantities.windows import mistake_windows, near_windows, right_window
from lessons.units import dimension, number_text
from lessons.units.table import NEEDED, unit_named

_NUMBERS = (12, 35, 7, 250, 900, 3, 60, 5000, 0.2, 20_000)


def expected_number(quantity: Quantity) -> str:
    """Say what kind of number is expected, with an example that would be judged wrong, and by no named mistake.

    >>> expected_number(Quantity(truth=12, unit="km"))
    'a distance such as 35 km'
    """
    right, needed = right_window(quantity), NEEDED[dimension(quantity.unit)]
    windows = [*mistake_windows(quantity), *near_windows(quantity), *([right] if right else [])]
    for number in _NUMBERS:
        if not any(window.holds(number) for window in windows):
            return f"{needed} such as {printed_example(number_text(number), quantity.unit)}"
    return needed


def printed_example(number: str, unit: str) -> str:
    """Print an example's number with its unit, as an answer may be typed.

    >>> printed_example("5", "Mach"), printed_example("12 to 35", "km")
    ('Mach 5', '12 to 35 km')
    """
    measured = dimension(unit)
    if measured == "Mach number":
        return f"Mach {number}"
    return number if measured == "number" else f"{number} {unit_named(unit).symbol}"
