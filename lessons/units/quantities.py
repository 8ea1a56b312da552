"""A quantity that was read: its value, unit and hedge, printed in full and in brief, and converted."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from lessons.units.amounts import Amount
from lessons.units.hedges import relation_of
from lessons.units.numbers import step_of
from lessons.units.parser import Parsed
from lessons.units.table import convert, is_count, unit_named


@dataclass(frozen=True)
class Reading:
    """A quantity as it was read.

    `value` is the number, or the lower end of a range; `high` the upper end, else None; `unit` the unit's symbol, ''
    where none was printed; `hedge` the words around it ("about", "at least"); `relation` one of = ~ >= > <= < range;
    `step` the step of the last significant digit, 0 where the print does not tell; `how_read` says which of several
    readings was taken, '' where there was only one; `other` is the next best reading, or None. `beside` is what
    brackets behind it give in other units; `start` and `end` are its places in a running text, None outside of one.
    """

    value: float
    high: float | None = None
    unit: str = ""
    hedge: str = ""
    relation: str = "="
    step: float = field(default=0.0, compare=False)
    how_read: str = field(default="", compare=False)
    other: Reading | None = field(default=None, compare=False)
    beside: tuple[Reading, ...] = field(default=(), compare=False)
    start: int | None = field(default=None, compare=False)
    end: int | None = field(default=None, compare=False)

    def altered(self, **changes: Any) -> Reading:
        """Return the same reading with other values of some fields; `dataclasses.replace` takes many times as long.

        >>> print(Reading(400, unit="km").altered(unit="mi"))
        400 mi
        """
        other = object.__new__(Reading)
        other.__dict__.update(self.__dict__)
        other.__dict__.update(changes)
        return other

    def readings(self) -> list[Reading]:
        """Return this reading and every other one, best first."""
        return [self, *(self.other.readings() if self.other else [])]

    def to(self, unit: str) -> Reading:
        """Return the same quantity in another unit of its kind; a bare number takes the unit on. ValueError if unlike.

        >>> print(Reading(249, unit="mi").to("km"))
        400.726656 km
        """
        symbol = unit_named(unit).symbol
        if not self.unit or self.unit == symbol:
            return replace(self, unit=symbol)
        high = None if self.high is None else convert(self.high, self.unit, symbol)
        step = convert(self.step, self.unit, symbol)
        return replace(self, value=convert(self.value, self.unit, symbol), high=high, unit=symbol, step=step)

    def __str__(self) -> str:
        return self._print(number_text, self.unit)

    def brief(self) -> str:
        """Return the quantity as a sentence says it: no more digits than were typed, and one missile, not 1 missiles.

        >>> Reading(4 + 46 / 60, unit="min", step=1 / 60).brief(), Reading(1, unit="missiles").brief()
        ('4.77 min', '1 missile')
        """
        if self.unit == "clock" and self.high is None:
            return " ".join(filter(None, (self.hedge, f"{int(self.value) // 60:02d}:{int(self.value) % 60:02d}")))
        one = self.value == 1 and self.high is None and self.unit and is_count(self.unit)
        return self._print(self._rounded, unit_named(self.unit).words[0] if one else self.unit)

    def _print(self, print_number: Callable[[float], str], unit: str) -> str:
        ends = (self.value,) if self.high is None else (self.value, self.high)
        return " ".join(text for text in (self.hedge, " to ".join(map(print_number, ends)), unit) if text)

    def _rounded(self, value: float) -> str:
        if not self.step or not value:
            return number_text(float(f"{value:.4g}"))
        return number_text(round(value, max(0, math.ceil(-math.log10(self.step) - 1e-9))))


def number_text(value: float) -> str:
    """Print a number in plain digits, 400.0 as "400"; only beyond all reports' sizes with an exponent.

    >>> number_text(400.0), number_text(1e-07)
    ('400', '0.0000001')
    """
    if value and not 1e-20 < abs(value) < 1e40:
        return repr(float(value))
    text = format(Decimal(repr(float(value))), "f")
    return text[:-2] if text.endswith(".0") else text


def from_number(value: float, unit: str = "") -> Reading:
    """Return the reading of a number that comes from code; ValueError unless it is finite.

    >>> from_number(4.76, "min").step
    0.01
    """
    if not math.isfinite(value):
        raise ValueError(f"{value} is not a number that a report could print; give a finite number")
    return Reading(float(value), unit=unit_named(unit).symbol, step=step_of(Decimal(repr(float(value))).normalize()))


def as_reading(parsed: Parsed, low_first: bool = False) -> Reading:
    """Return what a parser has parsed as a reading; with `low_first` a range may begin with its higher end.

    >>> from lessons.units.parser import Parser
    >>> from lessons.units.tokens import tokens_of
    >>> print(as_reading(Parser(tokens_of("400 to 450 km")).quantity()))
    400 to 450 km
    """
    first, second, notes = parsed.first, parsed.second, list(parsed.notes)
    if low_first and second is not None and not parsed.spread:
        first, second = _low_first(first, second, notes)
    hedge = " ".join(dict.fromkeys(parsed.hedges))
    beside = tuple(map(as_reading, parsed.beside))
    if second is None:
        low, high, unit, relation = first.value, None, first.unit, relation_of(parsed.hedges)
    else:
        low, high, unit = _spread(first, second) if parsed.spread else _ends(first, second)
        relation = "range"
    if not all(math.isfinite(end) for end in (low, high or 0.0)):
        raise ValueError("the number is too large")
    how_read = "; ".join(dict.fromkeys(notes))
    return Reading(low, high, unit, hedge, relation, first.step, how_read, beside=beside)


def _low_first(first: Amount, second: Amount, notes: list[str]) -> tuple[Amount, Amount]:
    """Turn a range round that gives its higher end first, and note it."""
    unit = first.unit or second.unit
    low = convert(first.value, first.unit or unit, unit)
    high = convert(second.value, second.unit or unit, unit)
    if high >= low:
        return first, second
    notes.append("the higher number stood first, so the two were turned round")
    return Amount(second.value, second.unit or unit, second.step), Amount(first.value, first.unit or unit, first.step)


def _ends(first: Amount, second: Amount) -> tuple[float, float, str]:
    """Bring the two ends of a range to one unit; the smaller must stand first."""
    unit = first.unit or second.unit
    low = first.value
    high = convert(second.value, second.unit, unit) if second.unit and unit else second.value
    if high < low:
        raise ValueError(f"the range runs backwards, from {number_text(low)} to {number_text(high)}")
    return low, high, unit


def _spread(first: Amount, second: Amount) -> tuple[float, float, str]:
    """Turn 400 ± 20 into its two ends; a spread in per cent is taken of the value."""
    unit = first.unit or ("" if second.unit == "%" else second.unit)
    if second.unit == "%" and unit != "%":
        width = abs(first.value) * second.value / 100
    else:
        width = convert(second.value, second.unit, unit) if second.unit and unit else second.value
    if width < 0:
        raise ValueError("the spread behind ± is negative")
    return first.value - width, first.value + width, unit
