"""Which answers count as right and which as a named mistake: windows on the number line, and whether they overlap."""

from __future__ import annotations

import math
from typing import NamedTuple

from lessons.exercises.engine.mistakes import Mistake
from lessons.exercises.engine.questions import Interval, IntervalMistake, Quantity

# Answers computed in another order of operations differ in the last digits; that is no difference.
ROUNDING = 1e-9


class Window(NamedTuple):
    """All values that count as one thing: the right answer (no mistake) or a named mistake."""

    centre: float
    half_width: float
    mistake: Mistake | None = None

    def holds(self, value: float) -> bool:
        """Whether a value (in the question's unit) falls into the window."""
        return near(value, self.centre, self.half_width)

    def overlaps(self, other: Window) -> bool:
        """Whether some value would fall into both windows."""
        return near(self.centre, other.centre, self.half_width + other.half_width)


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


def mistake_windows(quantity: Quantity) -> list[Window]:
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
        windows.append(Window(value, quantity.allowed() if relative is None else relative * abs(value), mistake))
    return windows


class EndWindows(NamedTuple):
    """The windows of an interval mistake, one for each end."""

    low: Window
    high: Window
    mistake: Mistake

    def holds(self, low: float, high: float) -> bool:
        """Whether an interval's two ends fall into the two windows."""
        return self.low.holds(low) and self.high.holds(high)

    def overlaps(self, other: EndWindows) -> bool:
        """Whether some interval would match both mistakes."""
        return self.low.overlaps(other.low) and self.high.overlaps(other.high)


def interval_mistake_windows(question: Interval) -> list[EndWindows]:
    """Return the pair of windows of each of an interval's mistakes, in the bank's order."""
    ends = question.true_ends()
    found = []
    for mistake in question.mistakes:
        if isinstance(mistake, IntervalMistake):
            low, high = (float(end) for end in mistake.from_truth(ends))
        else:
            low, high = sorted(float(mistake.from_truth(end)) for end in ends)

        def window(value: float, mistake: Mistake = mistake) -> Window:
            half = question.tolerance if mistake.tolerance is None else mistake.tolerance * abs(value)
            return Window(value, half, mistake)

        found.append(EndWindows(window(low), window(high), mistake))
    return found


def interval_place(question: Interval, low: float, high: float) -> str:
    """Say how an interval lies to the true one: same, holds it, too wide, leaves out (a part), apart.

    "Holds it" goes beyond the truth, yet neither end farther than the question's `widest` allows.
    """
    true_low, true_high = question.true_ends()
    slack = question.tolerance
    if near(low, true_low, slack) and near(high, true_high, slack):
        return "same"
    if high < true_low - slack or low > true_high + slack:
        return "apart"
    if low > true_low + slack + ROUNDING or high < true_high - slack - ROUNDING:
        return "leaves out"
    width = abs(true_low) if math.isinf(true_high) else true_high - true_low
    room = (question.widest - 1) / 2 * width + slack
    return "holds it" if near(low, true_low, room) and near(high, true_high, room) else "too wide"
