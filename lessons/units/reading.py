"""Quantities as people write them: "about 400 km", "1,5", "4 min 54 s", "four hundred"; read, printed, converted."""

from __future__ import annotations

import contextlib
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from lessons.units.hedges import relation_of
from lessons.units.numbers import step_of
from lessons.units.parser import Amount, Parser
from lessons.units.sentences import quantity_alone
from lessons.units.table import EXAMPLES, convert, dimension, is_count, unit_named
from lessons.units.tokens import LONGEST, Token, simplified, tokens_of

# Signs of a sum between two numbers; looked for only in what cannot be read otherwise.
_SUM = re.compile(r"[÷×√]|sqrt|\d *[a-z]{0,5} *[*/+^x] *\d")


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
        return self._print(number_text, self.unit)

    def brief(self) -> str:
        """Return the quantity as a sentence says it: no more digits than were typed, and one missile, not 1 missiles.

        >>> read("4m46s").brief(), read("only one missile").brief()
        ('4.77 min', '1 missile')
        """
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


def read(
    text: str, unit: str | None = None, *, expected: str = "", pair: bool = False, sentence: bool = False
) -> Reading:
    """Read a quantity as people write it. `unit`, where given, is the unit that a bare number is meant in.

    The printed unit is kept: "249 miles" stays in miles, whatever `unit` is; `Reading.to` converts. Where commas,
    "m" or 4:54 can be read in two ways, `how_read` says which was taken and `other` holds the other. With `pair`, two
    numbers are a range however they are parted ("24, 60"), the higher first too; with `sentence`, the one quantity in
    a whole sentence is read. ValueError, in one sentence, for what is no quantity, and for a unit of another kind than
    `unit`; `expected` is what that sentence says should be written.

    >>> print(read("roughly three hundred and eighty kilometres"))
    roughly 380 km
    >>> read("1,500 km").other.value
    1.5
    """
    if not isinstance(text, str):
        raise ValueError(f"{type(text).__name__} is not text; write a number with its unit, such as 400 km")
    if len(text) > LONGEST:
        raise ValueError(f"a text of {len(text)} characters is too long for a quantity; write a number with its unit")
    wanted = expected or ("a number with its unit, such as 400 km" if unit is None else EXAMPLES[dimension(unit)])
    unsolved = f"{_shown(text)} is a sum that should be worked out first; expected is {wanted}"
    try:
        readings = _asked_readings(text, pair, sentence)
    except ValueError as error:
        if _SUM.search(simplified(text)):
            raise ValueError(unsolved) from None
        # A single word that cannot be read is named once.
        because = "" if str(error) == f"{_shown(text).lower()} could not be read" else f": {error}"
        raise ValueError(f"{_shown(text)} cannot be read{because}; expected is {wanted}") from None
    if unit is not None:
        fitting = [found for reading in readings for found in _fitted(reading, unit)]
        if not fitting and _SUM.search(simplified(text)):
            raise ValueError(unsolved)
        if not fitting:
            raise ValueError(f"{_shown(text)} is {_kind(readings[0].unit)}; expected is {wanted}")
        readings = fitting
    linked = None
    for reading in reversed(readings):
        linked = replace(reading, other=linked)
    return linked


def _asked_readings(text: str, pair: bool, sentence: bool) -> list[Reading]:
    """Read a text as one quantity; where that fails, as a pair or as a sentence, if that was asked for."""
    refused = None
    try:
        readings = _all_readings(text)
    except ValueError as error:
        readings, refused = [], error
    if pair and not any(reading.high is not None for reading in readings):
        with contextlib.suppress(ValueError):
            return _pair_readings(simplified(text), readings)
    if readings:
        return readings
    if sentence:
        with contextlib.suppress(ValueError):
            found, _ = _one_reading(quantity_alone(simplified(text)), frozenset(), "")
            return [
                replace(found, how_read="; ".join(filter(None, (found.how_read, f"only {found.brief()} was read"))))
            ]
    raise refused


def _pair_readings(plain: str, readings: list[Reading]) -> list[Reading]:
    """Read two numbers as a range, however they are parted; a number with one comma only if that parts no thousands."""
    note = ""
    if readings:
        note = f"{plain} was read as two numbers"
        plain, found = re.subn(r"(?<=\d),(?=\d\d?(?!\d))", ", ", plain)
        if found != 1 or readings[0].relation not in ("=", "~"):
            raise ValueError("there is one number in it")
    return _every_reading(tokens_of(plain), note, pair=True)


def _all_readings(text: str) -> list[Reading]:
    plain = simplified(text)
    if not plain:
        raise ValueError("it is empty")
    if re.search(r"(?<![^\W\d_])(nan|inf|infinity|infinite)(?![^\W\d_])", plain):
        raise ValueError("no report prints such a number")
    plain, aside = _without_brackets(plain)
    return _every_reading(tokens_of(plain), aside)


def _every_reading(tokens: list[Token], aside: str, pair: bool = False) -> list[Reading]:
    best, doubts = _one_reading(tokens, frozenset(), aside, pair)
    found = [best]
    for doubt in sorted(doubts):
        with contextlib.suppress(ValueError):  # "60 km to 90 m" is no time, though m alone could be minutes
            other, _ = _one_reading(tokens, frozenset([doubt]), aside, pair)
            found += [other] if other != best else []
    return found


def _without_brackets(plain: str) -> tuple[str, str]:
    """Leave "(249 miles)" aside behind a quantity, and say so."""
    match = re.fullmatch(r"([^()]*\d[^()]*)\(([^()]*)\)[.!?]?", plain)
    return (match[1], f"({match[2]}) was left aside") if match else (plain, "")


def _one_reading(
    tokens: list[Token], choices: frozenset[str], aside: str, pair: bool = False
) -> tuple[Reading, set[str]]:
    if not tokens:
        raise ValueError("there is no number in it")
    parser = Parser(tokens, choices, pair)
    first, second, spread = parser.quantity()
    if pair and second is not None and not spread:
        first, second = _low_first(first, second, parser.notes)
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
