"""Quantities as people write them, read one at a time: "about 400 km", "1,5", "4 min 54 s", "four hundred"."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace

from lessons.units.likelihood import refuse_likelihood
from lessons.units.misspelt import Misspelt, mended, mended_hedge, name_vague
from lessons.units.parser import Parser
from lessons.units.quantities import Reading, as_reading, number_text
from lessons.units.sentences import quantity_alone
from lessons.units.table import EXAMPLES, dimension, unit_named
from lessons.units.tokens import LONGEST, Token, simplified, tokens_of

# Signs of a calculation between two numbers; looked for only in what cannot be read otherwise.
_SUM = re.compile(r"[÷×√]|sqrt|\d *[a-z]{0,5} *[*/+^x] *\d")


def read(
    text: str, unit: str | None = None, *, expected: str = "", pair: bool = False, sentence: bool = False
) -> Reading:
    """Read a quantity as people write it. `unit`, where given, is the unit that a bare number is meant in.

    The printed unit is kept: "249 miles" stays in miles, whatever `unit` is; `Reading.to` converts. Where commas,
    "m" or 4:54 can be read in two ways, `how_read` says which was taken and `other` holds the other. With `pair`, two
    numbers are a range however they are parted ("24, 60"), the higher first too; with `sentence`, the one quantity in
    a whole sentence is read. ValueError, in one sentence, for what is no quantity, and for a unit of another kind than
    `unit`; `expected` is what that sentence says should be written. Where only a word is misspelt, the error is a
    `Misspelt`, which holds what was `meant`; a word of likelihood where a share is asked for is a `WordOfLikelihood`.

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
    unsolved = f"{_shown(text)} is a calculation that should be worked out first; expected is {wanted}"
    if unit is not None and dimension(unit) == "share":
        refuse_likelihood(text, wanted)
    try:
        readings = _asked_readings(text, pair, sentence)
    except Misspelt as error:
        if unit is not None and not _fitted(error.meant, unit):
            raise ValueError(f"{_shown(text)} cannot be read; expected is {wanted}") from None
        raise Misspelt(f"{_shown(text)} cannot be read: {error} Expected is {wanted}", error.meant) from None
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
    linked = readings[-1]
    for reading in reversed(readings[:-1]):
        linked = replace(reading, other=linked)
    return linked


def _asked_readings(text: str, pair: bool, sentence: bool) -> list[Reading]:
    """Read a text as one quantity; where that fails, as a pair or as a sentence, if that was asked for."""
    refused = ValueError("one quantity is needed")
    try:
        readings = _all_readings(text)
    except ValueError as error:
        readings, refused = [], error
    if pair and not any(reading.high is not None for reading in readings):
        with contextlib.suppress(ValueError):
            return _pair_readings(simplified(text), readings)
    if readings:
        return readings
    plain = simplified(text)
    name_vague(plain, before_number=True)
    if (meant := _meant(plain, sentence)) is not None:
        raise Misspelt(f"did you mean {meant.brief()}?", meant)
    if sentence:
        with contextlib.suppress(ValueError):
            found, _ = _one_reading(quantity_alone(plain), frozenset())
            return [
                replace(found, how_read="; ".join(filter(None, (found.how_read, f"only {found.brief()} was read"))))
            ]
    name_vague(plain)
    raise refused


def _meant(plain: str, sentence: bool) -> Reading | None:
    """Return what can be read once misspelt words are mended; in a sentence, a hedge right before its number."""
    with contextlib.suppress(ValueError):
        return _all_readings(mended(plain))[0]
    with contextlib.suppress(ValueError):
        if sentence and (tokens := quantity_alone(mended_hedge(plain))):
            return _one_reading(tokens, frozenset())[0]
    return None


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
    tokens = tokens_of(plain)
    if any(token.text == "respectively" for token in tokens):
        raise ValueError("there are two quantities in it; give one")
    while len(tokens) > 1 and tokens[0].kind == "open" and tokens[-1].kind == "close":
        tokens = tokens[1:-1]
    try:
        return _every_reading(tokens)
    except ValueError:
        bare = [token for token in tokens if token.kind not in ("open", "close")]
        if len(bare) == len(tokens):
            raise
        return _every_reading(bare)  # brackets that mean nothing: "-(5)"


def _every_reading(tokens: list[Token], note: str = "", pair: bool = False) -> list[Reading]:
    best, doubts = _one_reading(tokens, frozenset(), note, pair)
    found = [best]
    for doubt in sorted(doubts):
        with contextlib.suppress(ValueError):  # "60 km to 90 m" is no time, though m alone could be minutes
            other, _ = _one_reading(tokens, frozenset([doubt]), note, pair)
            found += [other] if other != best else []
    return found


def _one_reading(
    tokens: list[Token], choices: frozenset[str], note: str = "", pair: bool = False
) -> tuple[Reading, set[str]]:
    if not tokens:
        raise ValueError("there is no number in it")
    parser = Parser(tokens, choices=choices, pair=pair)
    reading = as_reading(parser.quantity(), low_first=pair)
    if note:
        reading = replace(reading, how_read="; ".join(filter(None, (reading.how_read, note))))
    return reading, parser.doubts


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
