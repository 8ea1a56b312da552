"""Numbers as people write them: digits with commas, points and spaces, and words such as "three hundred and eighty"."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_MISSPELT = {"fourty": 40, "ninty": 90}  # as they are often written
ONES = {word: value for value, word in enumerate(_ONES + _TEENS)}
TENS = {word: 10 * value for value, word in enumerate(_TENS, start=2)} | _MISSPELT
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
# Words that a number can begin with.
FIRST = {**ONES, **TENS, **SCALES}
MOST_CHARACTERS = 40  # of a number in digits
# Words for a number that nobody has counted.
VAGUE = frozenset(("several", "few", "couple", "many", "hundreds", "thousands", "dozens", "scores", "tens", "numerous"))


class Digits(NamedTuple):
    """A number written in digits: its value, the step of its last significant digit, and how it was read."""

    value: float
    step: float
    note: str
    ambiguous: bool  # whether the other style (decimal comma or decimal point) gives another value


@lru_cache(maxsize=4096)  # the same figures come again and again
def read_digits(text: str, decimal_comma: bool = False) -> Digits:
    """Read digits. Only where comma or point could be either does `decimal_comma` decide, and the note says so.

    >>> read_digits("1,5").value, read_digits("1,500").value, read_digits("1,500", decimal_comma=True).value
    (1.5, 1500.0, 1.5)
    """
    if len(text) > MOST_CHARACTERS:
        raise ValueError(f"{_short(text)} is too long for a number from a report")
    mantissa, _, exponent = text.lower().partition("e")
    plain = re.sub(r"[ '_]", "", mantissa)
    note = f"{text} was read as one number, the spaces parting thousands" if " " in mantissa else ""
    marks = [mark for mark in plain if mark in ",."]
    ambiguous = False
    if len(set(marks)) == 2:
        # Two kinds of mark: the last one is the decimal mark.
        decimal = marks[-1]
        if marks.count(decimal) > 1 or not _grouped(plain.partition(decimal)[0], {",": ".", ".": ","}[decimal]):
            raise ValueError(f"{text!r} mixes commas and points in a way that cannot be read; use no comma")
    elif len(marks) > 1:
        decimal = ""
        if not _grouped(plain, marks[0]):
            raise ValueError(f"{text!r} has groups that are not of three digits; write it without commas")
    elif len(marks) == 1:
        decimal = marks[0]
        head, _, tail = plain.partition(decimal)
        ambiguous = len(tail) == 3 and 1 <= len(head) <= 3 and head[0] != "0"
        if ambiguous and decimal == "," and tail == "000":
            decimal, ambiguous = "", False  # nobody marks three noughts as decimals with a comma
        if decimal == "," and len(head) > 3 and len(tail) > 3:
            raise ValueError(f"{text!r} looks like two numbers run together; write one, without a comma")
        if ambiguous and decimal_comma == (decimal == "."):
            decimal = ""
    else:
        decimal = ""
    plain = "".join(("." if char == decimal else "") if char in ",." else char for char in plain)
    number = Decimal(plain + (f"e{exponent}" if exponent else ""))
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(f"{_short(text)} is too large to be a number from a report")
    # Read as it stands there is nothing to say, but of a nought at the end: no report measures 2.040 km to the metre.
    if ambiguous and (decimal != "." or marks[0] == "." and text.endswith("0")):
        name = "comma" if marks[0] == "," else "point"
        role = "marking the decimals" if decimal else "parting thousands"
        note = f"{text} was read as {format(value, '.15g')}, the {name} {role}"
    return Digits(value, step_of(number), note, ambiguous)


def _grouped(text: str, mark: str) -> bool:
    """Whether marks part a number into groups of three digits."""
    head, *groups = text.split(mark)
    return 1 <= len(head) <= 3 and all(len(group) == 3 for group in groups)


def step_of(number: Decimal) -> float:
    """Return the step of the last significant digit; the zeros that end a whole number do not count as significant.

    >>> step_of(Decimal("400")), step_of(Decimal("4.90"))
    (100.0, 0.01)
    """
    _, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int), "a number that is none has no last digit"
    if exponent >= 0 and any(digits):
        exponent += len(digits) - len("".join(map(str, digits)).rstrip("0"))
    # A step below the smallest float would read as 0, "exact".
    return float(Decimal(1).scaleb(max(exponent, -300)))


def read_words(words: list[str], use_and: bool = True) -> tuple[int | float, int]:
    """Read number words from the start of a list; return the value and how many words it took (0: no number here).

    With `use_and` false, "and" ends the number: in "between three hundred and four hundred" it parts two.

    >>> read_words(["three", "hundred", "and", "eighty", "km"])
    (380, 4)
    """
    total, room, scale_room, used = 0, math.inf, math.inf, 0
    current: int | None = None
    at = 0
    while at < len(words):
        word = words[at]
        if word in ("and", "-") and used and at + 1 < len(words):
            if word == "and" and use_and and words[at + 1 : at + 3] in (["a", "half"], ["a", "quarter"]):
                return total + (current or 0) + (0.5 if words[at + 2] == "half" else 0.25), at + 3
            follows = words[at + 1] in ONES or words[at + 1] in TENS
            joined = word == "and" and use_and and room >= 100 or word == "-" and room == 10
            if not (follows and joined):
                break
            at += 1
            continue
        if word == "a" and not used and at + 1 < len(words) and words[at + 1] in SCALES:
            current, at = 1, at + 1
            continue
        if word in ONES or word in TENS:
            value = ONES.get(word, TENS.get(word, 0))
            size = 1 if value < 10 else 10
            if size >= room or (used and value == 0):
                break
            current = (current or 0) + value
            # After "twenty" only one to nine may follow; after one to nineteen nothing but a scale.
            room = 10 if word in TENS else 1
        elif word in SCALES:
            scale = SCALES[word]
            if current is None or scale >= scale_room or (word == "hundred" and current >= 100):
                break
            if word == "hundred":
                current, room = current * 100, 100
            else:
                total, current, room, scale_room = total + current * scale, None, 1000, scale
        else:
            break
        at += 1
        used = at
    return (total + (current or 0), used) if used else (0, 0)


def mantissa_of(words: list[str]) -> tuple[float, float]:
    """Part a number in words into what stands before its last scale words, and these: twelve thousand is 12 thousands.

    >>> mantissa_of(["twelve", "thousand"]), mantissa_of(["two", "hundred", "and", "six"])
    ((12, 1000), (206, 1))
    """
    end, scale = len(words), 1
    while end > 1 and words[end - 1] in SCALES:
        end -= 1
        scale *= SCALES[words[end]]
    return read_words(words[:end])[0], scale


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:37] + "...")
