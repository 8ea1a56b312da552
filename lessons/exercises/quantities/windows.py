"""Which answers count as right and which as a named mistake: windows on the number line, and whether they overlap."""

from __future__ import annotations

import math
from dataclasses import dataclass

from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.quantity import Quantity

# Answers computed in another order of operations differ in the last digits; that is no difference.
ROUNDING = 1e-9


@dataclass(frozen=True)
class Window:
    """All values that count as one thing: the right answer, or a named mistake."""

    centre: float
    half_width: float

    def holds(self, value: float) -> bool:
        """Whether a value (in the question's unit) falls into the window."""
        return near(value, self.centre, self.half_width)

    def overlaps(self, other: Window) -> bool:
        """Whether some value would fall into both windows."""
        return near(self.centre, other.centre, self.half_width + other.half_width)


@dataclass(frozen=True)
class MistakeWindow(Window):
    """All values that count as one named mistake."""

    mistake: Mistake


def near(one: float, other: float, within: float) -> bool:
    """Whether two values differ by no more than `within`; infinity is near to infinity.

    >>> near(0.1 + 0.2, 0.3, 0.0)
    True
    """
    if one == other:
        return True
    if not (math.isfinite(one) and math.isfinite(other)):
        return False
    return abs(one - other) <= within + ROUNDING * max(abs(one), abs(other))


def right_window(quantity: Quantity) -> Window | None:
    """Return the window of right answers, or None where the report does not say."""
    truth = quantity.true_value()
    return None if truth is None else Window(truth, quantity.allowed())


def mistake_windows(quantity: Quantity) -> list[MistakeWindow]:
    """Return a window for each named mistake, in the bank's order.

    A mistake's window is as wide, in proportion, as the question's own, unless the mistake sets its own tolerance.
    """
    truth = quantity.true_value()
    windows = []
    for mistake in quantity.mistakes:
        value = float(mistake.from_truth(truth))
        relative = mistake.tolerance
        if relative is None and truth:
            relative = quantity.allowed() / abs(truth)
        windows.append(MistakeWindow(value, quantity.allowed() if relative is None else relative * abs(value), mistake))
    return windows
