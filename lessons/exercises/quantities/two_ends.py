"""What is expected where a lowest and a highest value are asked, and how two given ends lie to the true ones."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import NearAnswer, Neighbour, Step, of_neighbours, of_siblings, of_steps
from lessons.exercises.quantities.windows import KEPT, ROUNDING, Window, near


@dataclass(frozen=True)
class IntervalMistake(Mistake):
    """A mistake whose `from_truth` takes the pair (lowest, highest) and gives a pair."""


@dataclass(frozen=True, kw_only=True, eq=False)
class TwoEnds:
    """What is expected where two ends are asked: in an `Interval` question.

    `tolerance` (in the unit) is what each end may be off. An answer that holds the whole truth is defensible as long as
    neither end lies farther out than its share of `widest`, and underclaims beyond: with 1.5 times the width, a quarter
    of the width at each end, which leaves room to round outwards and none to play safe. `truth` may end in `math.inf`
    ("at least 6,000 km"); the share is then one of the lowest value.
    A `Mistake` is applied to each end; an `IntervalMistake` takes the pair and gives a pair. `convert`, `steps` and
    `neighbours` as in `Quantity`; a step may be one number or a pair.
    """

    truth: tuple[float, float] | Callable[[], tuple[float, float]]
    unit: str = ""
    tolerance: float = 0.0
    widest: float = 1.5
    mistakes: tuple[Mistake | IntervalMistake, ...] = ()
    convert: bool = False
    steps: tuple[Step, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()

    def true_ends(self) -> tuple[float, float]:
        """Return the truth's lowest and highest value in the unit."""
        return self._ends_once

    @cached_property
    def _ends_once(self) -> tuple[float, float]:
        low, high = self.truth() if callable(self.truth) else self.truth  # one judgement asks for it ten times
        return float(low), float(high)


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


@lru_cache(maxsize=KEPT)
def interval_mistake_windows(expected: TwoEnds) -> tuple[EndWindows, ...]:
    """Return the pair of windows of each of an interval's mistakes, in the bank's order."""
    return _windows(expected, expected.mistakes)


def told_windows(expected: TwoEnds, steps: Iterable[Step], neighbours: Iterable[Neighbour]) -> list[EndWindows]:
    """Return the windows of those steps and neighbours that no right answer and no named mistake hides."""
    before = interval_mistake_windows(expected)
    told: list[EndWindows] = []
    for pair in _windows(expected, chain(of_steps(steps), of_neighbours(neighbours))):
        ends = pair.low.centre, pair.high.centre
        if interval_place(expected, *ends) not in ("same", "holds it") and not any(
            other.holds(*ends) for other in (*before, *told)
        ):
            told.append(pair)
    return told


@lru_cache(maxsize=KEPT)
def near_windows(expected: TwoEnds) -> tuple[EndWindows, ...]:
    """Return the windows of all that the question knows without a named mistake: steps, neighbours, other units."""
    siblings = of_siblings(expected.unit, expected.true_ends())
    steps, neighbours = of_steps(expected.steps), of_neighbours(expected.neighbours)
    return _windows(expected, chain(steps, neighbours, siblings))


def _windows(expected: TwoEnds, mistakes: Iterable[Mistake]) -> tuple[EndWindows, ...]:
    ends = expected.true_ends()
    found = []
    for mistake in mistakes:
        if isinstance(mistake, IntervalMistake | NearAnswer):
            given = mistake.from_truth(ends)
            low, high = map(float, given if isinstance(given, tuple) else (given, given))
        else:
            low, high = sorted(float(mistake.from_truth(end)) for end in ends)

        def window(value: float, mistake: Mistake = mistake) -> Window:
            half = expected.tolerance if mistake.tolerance is None else mistake.tolerance * abs(value)
            return Window(value, half)

        found.append(EndWindows(window(low), window(high), mistake))
    return tuple(found)


def interval_place(expected: TwoEnds, low: float, high: float) -> str:
    """Say how an interval lies to the true one: same, holds it, too wide, leaves out (a part), apart.

    "Holds it" goes beyond the truth, yet neither end farther than the question's `widest` allows.
    """
    true_low, true_high = expected.true_ends()
    slack = expected.tolerance
    if near(low, true_low, slack) and near(high, true_high, slack):
        return "same"
    if high < true_low - slack or low > true_high + slack:
        return "apart"
    if low > true_low + slack + ROUNDING or high < true_high - slack - ROUNDING:
        return "leaves out"
    width = abs(true_low) if math.isinf(true_high) else true_high - true_low
    room = (expected.widest - 1) / 2 * width + slack
    return "holds it" if near(low, true_low, room) and near(high, true_high, room) else "too wide"


def what_is_left_out(expected: TwoEnds, low: float, high: float) -> str:
    """Say which of the allowed values an interval leaves out, and whether it reaches beyond them at its other end."""
    true_low, true_high = expected.true_ends()
    slack = expected.tolerance + ROUNDING
    no_lowest, no_highest = low > true_low + slack, high < true_high - slack
    left_out = " and the ".join([*(["lowest"] if no_lowest else []), *(["highest"] if no_highest else [])])
    beyond = ""
    if not no_lowest and low < true_low - slack:
        beyond = "; at its lower end it holds values that the report rules out"
    if not no_highest and high > true_high + slack:
        beyond = "; at its upper end it holds values that the report rules out"
    return f"It leaves out the {left_out} values that the report allows{beyond}."
