"""Rounding fingerprints: to what each claimant rounds, computed, and the numbers that do not have it."""

from collections.abc import Sequence
from typing import NamedTuple

from lessons.records import Claim
from lessons.reports.consistency.finding import Finding, named, told

STEPS = (1000.0, 500.0, 100.0, 50.0, 10.0, 5.0, 1.0, 0.1, 0.01)
ENOUGH = 8  # numbers
MOST = 0.9  # of them
ROUNDED = ("range_km", "apogee_km")


class Habit(NamedTuple):
    """To what a claimant rounds a quantity: the step (km), how many of how many numbers are multiples of it."""

    claimant: str
    quantity: str
    step_km: float
    fitting: int
    numbers: int


def multiple(value: float, step: float) -> bool:
    """Whether a number is a multiple of a step.

    >>> multiple(350, 50), multiple(360, 50), multiple(6040.9, 0.1)
    (True, False, True)
    """
    return abs(value / step - round(value / step)) < 1e-6


def _usable(claims: Sequence[Claim]) -> list:
    """Numbers printed in kilometres, each claimant's number about a launch counted once."""
    seen, kept = set(), []
    for claim in claims:
        if claim.quantity not in ROUNDED or not claim.has_number or claim.standing == "garbled" or not claim.verified:
            continue
        key = (claim.event_id, claim.claimant, claim.quantity, claim.item, claim.number)
        if claim.unit == "km" and key not in seen:
            seen.add(key)
            kept.append(claim)
    return kept


def habits(claims: Sequence[Claim]) -> tuple[Habit, ...]:
    """For every claimant with eight numbers or more: the largest step that nine tenths of them are multiples of.

    >>> from lessons import data
    >>> [(h.claimant, h.step_km) for h in habits(data.claims()) if h.quantity == "range_km"]
    [('Japan MOD', 50.0), ('KCNA', 0.1), ('ROK JCS', 10.0)]
    """
    grouped: dict[tuple[str, str], list[float]] = {}
    for claim in _usable(claims):
        grouped.setdefault((claim.claimant, claim.quantity), []).append(claim.number)
    found = []
    for (claimant, quantity), values in grouped.items():
        for step in STEPS if len(values) >= ENOUGH else ():
            fitting = sum(multiple(value, step) for value in values)
            if fitting >= MOST * len(values):
                found.append(Habit(claimant, quantity, step, fitting, len(values)))
                break
    return tuple(sorted(found))


def rounding(claims: Sequence[Claim]) -> list[Finding]:
    """Numbers finer than their claimant's habit: a misquotation, another speaker, or a new habit.

    >>> from lessons.records import Claim
    >>> def row(i, v): return Claim("A", "range_km", value=v, unit="km", claim_id=str(i), event_id=str(i))
    >>> [finding.claim_ids for finding in rounding([row(i, 50 * i) for i in range(1, 11)] + [row(11, 1080)])]
    [('11',)]
    """
    steps = {(habit.claimant, habit.quantity): habit for habit in habits(claims)}
    found = []
    for claim in _usable(claims):
        habit = steps.get((claim.claimant, claim.quantity))
        if habit and not multiple(claim.number, habit.step_km):
            sentence = (
                f"{told(claim)} gives {claim.number:g} km: {habit.fitting} of its {habit.numbers} numbers are "
                f"multiples of {habit.step_km:g} km, this one is not."
            )
            found.append(Finding("rounding", named(claim), sentence))
    return found
