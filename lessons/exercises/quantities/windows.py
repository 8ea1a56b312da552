"""Which answers count as right and which as a named mistake: windows on the number line, and whether they overlap."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import of_given, of_neighbours, of_siblings, of_steps
from lessons.exercises.quantities.quantity import Quantity

# Answers computed in another order of operations differ in the last digits; that is no difference.
ROUNDING = 1e-9
# Questions whose windows are kept: an answer is laid beside them several times, and some take a calculation.
KEPT = 512


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


@lru_cache(maxsize=KEPT)
def mistake_windows(quantity: Quantity) -> tuple[MistakeWindow, ...]:
    """Return a window for each named mistake, in the bank's order.

    A mistake's window is as wide, in proportion, as the question's own, unless the mistake sets its own tolerance.
    """
    return _windows(quantity, quantity.mistakes)


def told_windows(quantity: Quantity) -> list[MistakeWindow]:
    """Return a window for each step and neighbour that is told by its name: none that something before it hides."""
    right = right_window(quantity)
    before = [*([right] if right else []), *mistake_windows(quantity)]
    told: list[MistakeWindow] = []
    for window in _windows(quantity, chain(of_steps(quantity.steps), of_neighbours(quantity.neighbours))):
        if not any(other.holds(window.centre) for other in [*before, *told]):
            told.append(window)
    return told


@lru_cache(maxsize=KEPT)
def near_windows(quantity: Quantity) -> tuple[MistakeWindow, ...]:
    """Return a window for each answer near the right one that the question knows without a named mistake.

    In the order in which they are looked at: the worked steps, the neighbours, the right number in another unit, and
    the numbers that stand in the question.
    """
    siblings = of_siblings(quantity.unit, quantity.true_value())
    steps, neighbours = of_steps(quantity.steps), of_neighbours(quantity.neighbours)
    return _windows(quantity, chain(steps, neighbours, siblings, of_given(quantity.starts_from)))


def _windows(quantity: Quantity, mistakes: Iterable[Mistake]) -> tuple[MistakeWindow, ...]:
    truth = quantity.true_value()
    windows = []
    for mistake in mistakes:
        value = float(mistake.from_truth(truth))
        relative = mistake.tolerance
        if relative is None and truth:
            relative = quantity.allowed() / abs(truth)
        windows.append(MistakeWindow(value, quantity.allowed() if relative is None else relative * abs(value), mistake))
    return tuple(windows)
