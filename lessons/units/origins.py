"""What a printed distance may have been before it was printed: converted or not, and if so, from which round number.

Two questions, with two answers. *Was it converted?* A number that is odd in its own unit and round in another one
points that way (`chance_converted`). *From what?* Of several units in which a round number lies within the rounding of
the print, one may stand out (`converted_from`). Who is quoted matters for both: who speaks kilometres to the nearest
ten has not said 267 miles, and 430 is the only ten of kilometres that prints as 267 miles.

Bayes' rule, with assumptions that are written down: before the print is seen, as likely converted as not, or 19 to 1
if the claimant is known to speak another unit than the one printed; all steps of rounding (1 or 5, with noughts)
equally likely, or 4 to 1 for the claimant's usual step. A multiple of a step is as likely as the share of all numbers
that it stands for.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from lessons.units.table import convert, dimension

LENGTHS = ("km", "mi", "nmi", "ft")
PROBABLY = 0.75  # from this chance on a sentence may say "probably": the middle of Kent's word, 75 % give or take 12
SPEAKS = 0.95  # that who speaks another unit than the printed one has been converted
USUAL = 0.8  # that a claimant's number is rounded to the usual step
STEPS = 5  # sizes of step that are looked at from a number's third digit up, and all finer ones that it prints


class Round(NamedTuple):
    """What a printed number can be in one unit (`low` to `high`), and the roundest number in there.

    `number` is a multiple of `step`; of bands as wide as this one, put down anywhere, one in `one_in` holds such a
    multiple.
    """

    unit: str
    low: float
    high: float
    number: float
    step: float
    one_in: float


class Origin(NamedTuple):
    """A number that may have been converted: `number` `unit`, rounded to `step`, the only such multiple or not.

    `chance` is how likely it is among all other origins, if the print was converted at all.
    """

    unit: str
    number: float
    step: float
    only: bool
    chance: float


def round_numbers(value: float, unit: str, rounded_to: float) -> dict[str, Round]:
    """For km, mi, nmi and ft: what `value` `unit`, rounded to `rounded_to`, can be, and the roundest number in there.

    Distances do not go below 0. ValueError where a number is not finite and above 0, or the unit is no length.

    >>> found = round_numbers(249, "mi", 1)["km"]
    >>> found.number, found.step, round(found.one_in)
    (400.0, 100.0, 62)
    """
    return {other: _roundest(other, *ends) for other, ends in _bands(value, unit, rounded_to).items()}


def chance_converted(value: float, unit: str, rounded_to: float, speaks: str = "", step: float | None = None) -> float:
    """How likely it is, from 0 to 1, that a printed length was converted from another unit.

    `rounded_to` is the step of the print; `speaks` the unit that the claimant uses, '' if not known, and `step` to what
    the claimant rounds in it. ValueError as in `round_numbers`.

    >>> round(chance_converted(249, "mi", 1), 2), round(chance_converted(250, "mi", 1), 2)
    (0.97, 0.02)
    """
    weights = _weights(value, unit, rounded_to, speaks, step)
    total = sum(weight for weight, _ in weights.values())
    if not total:  # no round number anywhere explains it: the print adds nothing to what was known before
        return 1 - _prior(unit, unit, speaks, len(weights))
    return 1 - weights[unit][0] / total


def converted_from(
    value: float, unit: str, rounded_to: float, speaks: str = "", step: float | None = None
) -> tuple[Origin, ...]:
    """If a printed length was converted: from which round numbers it may have been, the likeliest first.

    The arguments are those of `chance_converted`; say "probably" only where `chance` is at least `PROBABLY`.

    >>> converted_from(267, "mi", 1, speaks="km", step=10)[0].number
    430.0
    """
    weights = _weights(value, unit, rounded_to, speaks, step)
    others = {other: found for other, found in weights.items() if other != unit and found[0] > 0}
    total = sum(weight for weight, _ in others.values())
    bands = _bands(value, unit, rounded_to)
    found = []
    for other, (weight, best_step) in others.items():
        multiples = _multiples(*bands[other], best_step)
        middle = sum(bands[other]) / 2
        number = min(multiples, key=lambda multiple: abs(multiple - middle))
        found.append(Origin(other, round(number, 9), best_step, len(multiples) == 1, weight / total))
    return tuple(sorted(found, key=lambda origin: -origin.chance))


def _bands(value: float, unit: str, rounded_to: float) -> dict[str, tuple[float, float]]:
    """Check the arguments; return in every unit the two ends of what the print can stand for."""
    for name, number in (("value", value), ("rounded_to", rounded_to)):
        if not (math.isfinite(number) and number > 0):
            raise ValueError(f"{name} {number!r} given; a finite number above 0 is expected, in {unit}")
    if dimension(unit) != "length":
        raise ValueError(f"unit {unit!r} given; one of {', '.join(LENGTHS)} is expected")
    ends = max(0.0, value - rounded_to / 2), value + rounded_to / 2
    return {other: (convert(ends[0], unit, other), convert(ends[1], unit, other)) for other in LENGTHS}


def _roundest(unit: str, low: float, high: float) -> Round:
    """The multiple of the largest step (1 or 5, with noughts) between two ends; of several, the one in the middle."""
    middle, width, slack = (low + high) / 2, high - low, 1e-9 * high
    power = math.floor(math.log10(high))
    while True:
        for step in (5 * 10.0**power, 10.0**power):
            first, last = math.ceil((low - slack) / step), math.floor((high + slack) / step)
            nearest = min(max(round(middle / step), first, 1), last)
            if max(first, 1) <= last:
                return Round(unit, low, high, round(nearest * step, 9), step, max(1.0, step / width))
        power -= 1


def _multiples(low: float, high: float, step: float) -> list[float]:
    """The multiples of a step between two ends that are above 0; at most a thousand."""
    slack = 1e-9 * high
    first, last = max(1, math.ceil((low - slack) / step)), math.floor((high + slack) / step)
    return [number * step for number in range(first, min(last, first + 1000) + 1)]


def _weights(
    value: float, unit: str, rounded_to: float, speaks: str, step: float | None
) -> dict[str, tuple[float, float]]:
    """For every unit: how well a round number in it explains the print, prior included, and the step that does best."""
    if speaks and speaks not in LENGTHS:
        raise ValueError(f"speaks {speaks!r} given; one of {', '.join(LENGTHS)}, or '' is expected")
    if step is not None and not (math.isfinite(step) and step > 0):
        raise ValueError(f"step {step!r} given; a finite number above 0 is expected, in {speaks or 'the usual unit'}")
    bands = _bands(value, unit, rounded_to)
    if unit not in bands:
        bands[unit] = (max(0.0, value - rounded_to / 2), value + rounded_to / 2)
    return {
        other: _explained(band, _prior(other, unit, speaks, len(bands)), step if other == (speaks or unit) else None)
        for other, band in bands.items()
    }


def _prior(other: str, unit: str, speaks: str, units: int) -> float:
    """How likely a unit is the one that was spoken, before the number is looked at."""
    if not speaks:
        return 0.5 if other == unit else 0.5 / (units - 1)
    return SPEAKS if other == speaks else (1 - SPEAKS) / (units - 1)


def _explained(band: tuple[float, float], prior: float, usual: float | None) -> tuple[float, float]:
    """How likely a print in this band is, over all steps of rounding; and the step that does best."""
    low, high = band
    third_digit = math.floor(math.log10(high)) - 2
    finest = min(third_digit, round(math.log10(high - low)))  # 3,278 printed to the mile has a fourth digit that tells
    sizes = [size * 10.0**exponent for exponent in range(finest, third_digit + 3) for size in (1, 5)]
    steps = sizes[: STEPS + 2 * (third_digit - finest)]
    shares = {step: (1 - USUAL if usual else 1.0) / len(steps) for step in steps}
    if usual:
        shares[usual] = shares.get(usual, 0.0) + USUAL
    found = {step: share * step * len(_multiples(low, high, step)) / (high - low) for step, share in shares.items()}
    best = max(found, key=lambda step: (found[step] > 0, found[step], step))
    return prior * sum(found.values()), best if found[best] else min(steps)
