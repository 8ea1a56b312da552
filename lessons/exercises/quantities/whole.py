"""The check that a quantity passes when its question is built: consistent, and with no two answers confused."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

from lessons.exercises.quantities.known import printed
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import of_steps
from lessons.exercises.quantities.quantity import Quantity
from lessons.exercises.quantities.windows import mistake_windows, right_window, told_windows
from lessons.units.table import unit_named

HEDGES = ("about", "at least", "over", "up to")


def check_quantity(quantity: Quantity) -> None:
    """Raise ValueError unless unit, hedge, tolerance and mistakes fit the truth and one another."""
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
    check_mistakes(quantity.mistakes)
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

    told = {window.mistake.name for window in told_windows(quantity)}
    for step in of_steps(quantity.steps):
        if step.name not in told:
            raise ValueError(
                f"{step.name!r} ({step.from_truth(None):g}) is never said: the right answer, a named mistake or "
                "another step stands in its place; make that one narrower, or leave the step out"
            )


def check_mistakes(mistakes: Sequence[Mistake]) -> None:
    """Raise ValueError unless each mistake has a name of its own and something to say."""
    names = [mistake.name for mistake in mistakes]
    for mistake in mistakes:
        if not mistake.name.strip() or not mistake.why.strip():
            raise ValueError(f"mistake {mistake.name!r} needs a name and a why")
        if names.count(mistake.name) > 1:
            raise ValueError(f"mistake {mistake.name!r} appears twice; names must be unique")
