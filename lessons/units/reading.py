"""Quantities as people write them: "about 400 km", "1,5", "4 min 54 s", "four hundred"; read, printed, converted."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from lessons.units.hedges import relation_of
from lessons.units.numbers import step_of
from lessons.units.parser import Amount, Parser
from lessons.units.table import EXAMPLES, convert, dimension, unit_named
from lessons.units.tokens import LONGEST, simplified, tokens_of


@dataclass(frozen=True)
class Reading:
    """A quantity as it was read.

    `value` is the number, or the lower end of a range; `high` the upper end, else None; `unit` the unit's symbol, ''
    where none was printed; `hedge` the words around it ("about", "at least"); `relation` one of = ~ >= > <= < range;
    `step` the step of the last significant digit, 0 where the print does not tell; `how_read` says which of several
    readings was taken, '' where there was only one; `other` is the next best reading, or None.
    """

    value: float
    high: float | None = None
    unit: str = ""
    hedge: str = ""
    relation: str = "="
    step: float = field(default=0.0, compare=False)
    how_read: str = field(default="", compare=False)
    other: Reading | None = field(default=None, compare=False)

    def readings(self) -> list[Reading]:
        """Return this reading and every other one, best first."""
        found, reading = [], self
        while reading is not None:
            found.append(reading)
            reading = reading.other
        return found

    def to(self, unit: str) -> Reading:
        """Return the same quantity in another unit of its kind; a bare number takes the unit on. ValueError if unlike.

        >>> print(read("249 miles").to("km"))
        400.726656 km
        """
        symbol = unit_named(unit).symbol
        if not self.unit or self.unit == symbol:
            return replace(self, unit=symbol)
        high = None if self.high is None else convert(self.high, self.unit, symbol)
        step = convert(self.step, self.unit, symbol)
        return replace(self, value=convert(self.value, self.unit, symbol), high=high, unit=symbol, step=step)

    def __str__(self) -> str:
        numbers = (
            number_text(self.value) if self.high is None else f"{number_text(self.value)} to {number_text(self.high)}"
        )
        return " ".join(text for text in (self.hedge, numbers, self.unit) if text)


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


def read(text: str, unit: str | None = None) -> Reading:
    """Read a quantity as people write it. `unit`, where given, is the unit that a bare number is meant in.

    The printed unit is kept: "249 miles" stays in miles, whatever `unit` is; `Reading.to` converts. Where commas,
    "m" or 4:54 can be read in two ways, `how_read` says which was taken and `other` holds the other. ValueError, in
    one sentence, for what is no quantity, and for a unit of another kind than `unit`.

    >>> print(read("roughly three hundred and eighty kilometres"))
    roughly 380 km
    >>> read("1,500 km").other.value
    1.5
    """
    if not isinstance(text, str):
        raise ValueError(f"{type(text).__name__} is not text; write a number with its unit, such as 400 km")
    if len(text) > LONGEST:
        raise ValueError(f"a text of {len(text)} characters is too long for a quantity; write a number with its unit")
    wanted = "a number with its unit, such as 400 km" if unit is None else EXAMPLES[dimension(unit)]
    try:
        readings = _all_readings(text)
    except ValueError as error:
        raise ValueError(f"{_shown(text)} cannot be read: {error}; expected is {wanted}") from None
    if unit is not None:
        fitting = [found for reading in readings for found in _fitted(reading, unit)]
        if not fitting:
            raise ValueError(f"{_shown(text)} is {_kind(readings[0].unit)}; expected is {wanted}")
        readings = fitting
    linked = None
    for reading in reversed(readings):
        linked = replace(reading, other=linked)
    return linked


def _all_readings(text: str) -> list[Reading]:
    plain = simplified(text)
    if not plain:
        raise ValueError("it is empty")
    if re.search(r"(?<![^\W\d_])(nan|inf|infinity|infinite)(?![^\W\d_])", plain):
        raise ValueError("no report prints such a number")
    plain, aside = _without_brackets(plain)
    tokens = tokens_of(plain)
    best, doubts = _one_reading(tokens, frozenset(), aside)
    others = [_one_reading(tokens, frozenset([doubt]), aside)[0] for doubt in sorted(doubts)]
    return [best, *(other for other in others if other != best)]


def _without_brackets(plain: str) -> tuple[str, str]:
    """Leave "(249 miles)" aside behind a quantity, and say so."""
    match = re.fullmatch(r"([^()]*\d[^()]*)\(([^()]*)\)[.!?]?", plain)
    return (match[1], f"({match[2]}) was left aside") if match else (plain, "")


def _one_reading(tokens: list, choices: frozenset[str], aside: str) -> tuple[Reading, set[str]]:
    if not tokens:
        raise ValueError("there is no number in it")
    parser = Parser(tokens, choices)
    first, second, spread = parser.quantity()
    notes = "; ".join(dict.fromkeys([*parser.notes, *([aside] if aside else [])]))
    hedge = " ".join(dict.fromkeys(parser.hedges))
    if second is None:
        relation = relation_of(parser.hedges)
        reading = Reading(first.value, None, first.unit, hedge, relation, first.step, notes)
    else:
        low, high, unit = _spread(first, second) if spread else _ends(first, second)
        reading = Reading(low, high, unit, hedge, "range", first.step, notes)
    if not all(math.isfinite(end) for end in (reading.value, reading.high or 0.0)):
        raise ValueError("the number is too large")
    return reading, parser.doubts


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


def _fitted(reading: Reading, unit: str) -> list[Reading]:
    """Return the readings that fit the wanted unit: the reading itself if of its kind; a bare number takes it on."""
    symbol = unit_named(unit).symbol
    if not reading.unit and symbol == "%" and reading.high is None and 0 < reading.value <= 1:
        share = replace(reading.to("%"), value=100 * reading.value, step=100 * reading.step)
        share = replace(share, how_read=f"{number_text(reading.value)} was read as {number_text(share.value)} %")
        per_cent = replace(reading.to("%"), how_read=f"{number_text(reading.value)} was read in per cent")
        return [per_cent, share] if reading.value == 1 else [share, per_cent]
    if not reading.unit:
        return [reading.to(symbol)]
    try:
        reading.to(symbol)
    except ValueError:
        return []
    return [reading]


def _kind(unit: str) -> str:
    return f"in {unit}, which measures {dimension(unit)}" if unit else "a plain number"


def _shown(text: str) -> str:
    short = " ".join(text.split())
    return repr(short if len(short) <= 40 else short[:37] + "...")
