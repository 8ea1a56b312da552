"""Rounding fingerprints: to what each claimant rounds, computed, and the numbers that do not have it."""

from collections.abc import Sequence
from typing import NamedTuple

from lessons import data
from lessons.records import Claim
from lessons.reports.consistency.finding import UNUSUAL, Finding, named, told

STEPS = (1000.0, 500.0, 100.0, 50.0, 10.0, 5.0, 1.0, 0.1, 0.01)
ENOUGH = 8  # numbers
MOST = 0.9  # of them
FEW = 0.05  # of them: more exceptions are a habit of their own
MILE_KM, NAUTICAL_KM, THOUSAND_FEET_KM = 1.609344, 1.852, 0.3048
SLIPS = {  # what a number has to be multiplied by to be the claimant's kilometres again
    "miles taken for kilometres": MILE_KM,
    "kilometres taken for miles": 1 / MILE_KM,
    "nautical miles taken for kilometres": NAUTICAL_KM,
    "thousands of feet taken for kilometres": THOUSAND_FEET_KM,
}
ROUNDED = ("range_km", "apogee_km")


class Habit(NamedTuple):
    """To what a claimant rounds a quantity: the step (km), how many of how many numbers are multiples of it.

    `since` is the day from which it holds where step_changes.csv has a change, "" for the time before.
    """

    claimant: str
    quantity: str
    step_km: float
    fitting: int
    numbers: int
    since: str = ""


def multiple(value: float, step: float) -> bool:
    """Whether a number is a multiple of a step.

    >>> multiple(350, 50), multiple(360, 50), multiple(6040.9, 0.1)
    (True, False, True)
    """
    return abs(value / step - round(value / step)) < 1e-6


def _usable(claims: Sequence[Claim]) -> list[Claim]:
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


def _period(claim: Claim) -> str:
    """The day from which the claimant's rounding of that time holds; "" before any change."""
    day, since = claim.event_id[3:13], ""
    for change in data.step_changes():
        if (change.claimant, change.quantity) == (claim.claimant, claim.quantity) and change.since <= day:
            since = change.since
    return since


def habits(claims: Sequence[Claim]) -> tuple[Habit, ...]:
    """For every claimant with eight numbers or more: the largest step that nine tenths of them are multiples of.

    Where step_changes.csv has a change, the numbers before and after it are two habits.

    >>> [(h.claimant, h.step_km, h.since) for h in habits(data.claims()) if h.quantity == "apogee_km"][:2]
    [('Japan MOD', 50.0, ''), ('Japan MOD', 10.0, '2026-01-27')]
    """
    return _habits(_usable(claims))


def _habits(usable: Sequence[Claim]) -> tuple[Habit, ...]:
    grouped: dict[tuple[str, str, str], list[float]] = {}
    for claim in usable:
        grouped.setdefault((claim.claimant, claim.quantity, _period(claim)), []).append(claim.number)
    found = []
    for (claimant, quantity, since), values in sorted(grouped.items()):
        for step in STEPS if len(values) >= ENOUGH else ():
            fitting = sum(multiple(value, step) for value in values)
            if fitting >= MOST * len(values):
                found.append(Habit(claimant, quantity, step, fitting, len(values), since))
                break
    return tuple(found)


def _firm(habit: Habit, exceptions: int) -> bool:
    """Whether a habit is firm enough to accuse: one exception, or no more than one in twenty.

    Several exceptions in a hundred are a claimant who sometimes prints finer, and a step that a few new rows can flip.
    """
    return exceptions <= 1 or exceptions <= FEW * habit.numbers


def _cause(value: float, step: float) -> str:
    """The unit whose conversion makes a number one of its claimant's again; "" where none does."""
    for slip, factor in SLIPS.items():
        off = abs(value * factor - step * round(value * factor / step))
        if off <= factor / 2 + 1e-9 and step > 4 * factor / 2:
            return slip
    return "ten times less" if multiple(value * 10, step) else ""


def rounding(claims: Sequence[Claim], base: Sequence[Claim] = ()) -> list[Finding]:
    """Numbers finer than their claimant's habit: another unit, a misquotation, another speaker, or a new habit.

    The habits are those of `base`, or of the claims themselves where none is given. A habit accuses only where it is
    firm: one exception or one in twenty; and a number that was converted only where the step can tell.

    >>> def row(i, v): return Claim("A", "range_km", value=v, unit="km", claim_id=str(i), event_id=str(i))
    >>> [finding.claim_ids for finding in rounding([row(i, 50 * i) for i in range(1, 11)] + [row(11, 1080)])]
    [('11',)]
    """
    usable = _usable(claims)
    habits_of_base = _habits(_usable(base) if base else usable)
    steps = {(habit.claimant, habit.quantity, habit.since): habit for habit in habits_of_base}
    found = []
    for claim in usable:
        habit = steps.get((claim.claimant, claim.quantity, _period(claim)))
        if habit and not multiple(claim.number, habit.step_km) and _firm(habit, habit.numbers - habit.fitting):
            sentence = (
                f"{told(claim)} gives {claim.number:g} km: {habit.fitting} of its {habit.numbers} numbers are "
                f"multiples of {habit.step_km:g} km, this one is not."
            )
            cause = _cause(claim.number, habit.step_km)
            why = f"{sentence} It would be the print of another unit: {cause}." if cause else sentence
            found.append(Finding("rounding", named(claim), why, cause, UNUSUAL))
    return found
