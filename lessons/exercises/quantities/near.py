"""Answers near the right one that a question knows by name: a step on the way, another launch's figure, another unit.

They are declared by name and worked out here; nothing is typed. A right answer and a named mistake come before them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from lessons.exercises.quantities.mistakes import Mistake
from lessons.units import convert, dimension, find, symbols
from lessons.units.table import unit_named

Worked = float | tuple[float, float]  # a number, or the two ends of an interval
NEAR_ENOUGH = 0.01  # of a step or a neighbour: it may be typed with two or three digits
STEP, NEIGHBOUR, SIBLING, GIVEN = (
    "a step on the way",
    "another launch’s figure",
    "right in another unit",
    "a number of the question",
)
OTHER_NUMBERS = "Put in the numbers that this question names."
# Dimensions in which people mix units up; a time of day and a share have no siblings.
MIXED_UP = ("length", "time", "speed", "angle")
# What a sentence calls a unit; any other unit by its symbol.
UNIT_NAMES = {
    "km": "kilometres",
    "m": "metres",
    "mi": "statute miles",
    "nmi": "nautical miles",
    "ft": "feet",
    "s": "seconds",
    "min": "minutes",
    "h": "hours",
    "deg": "degrees",
    "rad": "radians",
    "%": "per cent",
}


@dataclass(frozen=True)
class NearAnswer(Mistake):
    """A mistake that is not named in the bank, and follows from the question; of an interval it gives both ends."""


@dataclass(frozen=True)
class Step:
    """A number of the worked steps: what a sentence calls it ("the half line"), and what is done with it next.

    `number` is one number, or a pair where the question asks for an interval, in the unit in which the step is worked
    out.
    """

    name: str
    number: Callable[[], Worked]
    go_on: str
    tolerance: float = NEAR_ENOUGH


@dataclass(frozen=True)
class Neighbour:
    """The same figure of something else: of the worked example, of another launch, of the question before."""

    name: str
    number: Callable[[], Worked]
    go_on: str = OTHER_NUMBERS
    tolerance: float = NEAR_ENOUGH


def others(
    figure: Callable[..., Worked], launches: Mapping[str, tuple[float, ...]], of: str = "", go_on: str = ""
) -> tuple[Neighbour, ...]:
    """Return the same figure of every other launch, by name; that of the launch asked about, `of`, is left out.

    >>> others(lambda far, high: high / far, {"May": (800.0, 2100.0), "June": (400.0, 1400.0)}, of="May")[0].name
    'the figure of June'
    """

    def neighbour(name: str, numbers: tuple[float, ...]) -> Neighbour:
        return Neighbour(f"the figure of {name}", lambda: figure(*numbers), go_on or OTHER_NUMBERS)

    return tuple(neighbour(name, numbers) for name, numbers in launches.items() if name != of)


def of_steps(steps: Iterable[Step]) -> Iterator[NearAnswer]:
    """Yield each step as a mistake: what it is called, how many steps are left, and what comes next."""
    steps = tuple(steps)
    for left, step in zip(range(len(steps), 0, -1), steps, strict=True):
        place = ", the step before the last." if left == 1 else f": {left} more steps lead to the answer."
        yield NearAnswer(
            f"{STEP}: {step.name}", _ignoring(step.number), f"That is {step.name}{place}", step.go_on, step.tolerance
        )


def of_neighbours(neighbours: Iterable[Neighbour]) -> Iterator[NearAnswer]:
    """Yield each neighbour as a mistake that says whose figure it is."""
    for one in neighbours:
        name = f"{NEIGHBOUR}: {one.name}"
        yield NearAnswer(name, _ignoring(one.number), f"That is {one.name}.", one.go_on, one.tolerance)


def of_siblings(unit: str, truth: Worked | None) -> Iterator[NearAnswer]:
    """Yield the true value in every other unit of its kind, typed as if it were in the one asked for.

    >>> [round(mistake.from_truth(400)) for mistake in of_siblings("km", 400.0)][:2]
    [400000, 249]
    """
    symbol = unit_named(unit).symbol
    if truth is None or dimension(symbol) not in MIXED_UP:
        return
    asked = UNIT_NAMES.get(symbol, symbol)
    for other in symbols():
        if other != symbol and dimension(other) == dimension(symbol):
            why = f"That would be right in {UNIT_NAMES.get(other, other)}; the question asks for {asked}."
            yield NearAnswer(f"{SIBLING}: {other}", _converted(symbol, other), why, of_unit=True)


def of_given(prompt: str) -> Iterator[NearAnswer]:
    """Yield every quantity that a prompt prints with a unit: what the calculation starts from, and not where it ends.

    >>> [mistake.from_truth(0) for mistake in of_given("15 September 2017: about 3,700 km far. How many minutes?")]
    [3700.0]
    """
    for value in _quantities_of(prompt):
        why = "That number stands in the question: it is where the calculation starts, and not where it ends."
        yield NearAnswer(f"{GIVEN}: {value:g}", partial(_as_given, value), why, tolerance=1e-6)


def _as_given(value: float, _truth: Any) -> float:
    return value


@lru_cache(maxsize=512)
def _quantities_of(prompt: str) -> tuple[float, ...]:
    plain = prompt.replace("*", "")
    found = (end for one in find(plain) if one.unit not in ("", "clock") for end in (one.value, one.high))
    return tuple(dict.fromkeys(float(end) for end in found if end is not None and math.isfinite(end)))


def _ignoring(number: Callable[[], Worked]) -> Callable[[Any], Worked]:
    return lambda truth: number()


def _converted(symbol: str, other: str) -> Callable[[Any], Worked]:
    def from_truth(truth: Worked) -> Worked:
        if isinstance(truth, tuple):
            return convert(truth[0], symbol, other), convert(truth[1], symbol, other)
        return convert(truth, symbol, other)

    return from_truth
