"""Whether a number of a running text is a quantity that reports give: how far its unit may be, and what is left out."""

from __future__ import annotations

from lessons.units.amounts import is_number
from lessons.units.cursor import parts
from lessons.units.numbers import FIRST
from lessons.units.quantities import Reading
from lessons.units.table import BY_WORD, is_count
from lessons.units.times import ZONES
from lessons.units.tokens import Token

_COUNTS = frozenset(("missiles", "launches", "satellites", "warheads"))
_NOT_MEASURES = frozenset(("kilo", "kilos", "kt", "kts", "nm"))  # of weight, force, or length on another scale
_LASTED = frozenset(("in", "for", "after", "lasted", "lasting", "within"))
_NOT_ANGLES = frozenset(("celsius", "fahrenheit", "centigrade", "c", "f", "north", "south", "east", "west", "latitude"))
# One of these stands in every quantity, unless its unit is misspelt, and then it has six letters.
_UNITS = frozenset(phrase.split()[0] for phrase in BY_WORD) | ZONES | {"mach", "am", "pm", "local", "twice", "%", "°"}
_MISSPELT = 6


def next_units(tokens: list[Token]) -> list[int]:
    """Return for each token where the next one stands that could be a unit, itself included; far behind if none does.

    >>> from lessons.units.tokens import cut
    >>> next_units(list(cut("5 to 6 km up")))[:4]
    [3, 3, 3, 3]
    """
    found, last = [0] * len(tokens), 10**9
    for at in range(len(tokens) - 1, -1, -1):
        kind, text = tokens[at].kind, tokens[at].text
        if (
            text in _UNITS
            or kind in ("clock", "marks")
            or (kind == "word" and len(text) >= _MISSPELT and text not in FIRST)
        ):
            last = at
        found[at] = last
    return found


def is_reported(reading: Reading, tokens: list[Token], at: int, end: int) -> bool:
    """Whether what was read from a number up to an end is a quantity: no "two-stage", no kilos, no lone clock.

    >>> from lessons.units.tokens import cut
    >>> is_reported(Reading(500, unit="km"), list(cut("500 kilos of kit")), 0, 2)
    False
    """
    word = tokens[end - 1]
    behind = tokens[end].text if end < len(tokens) and not parts(tokens[end], word) else ""
    token, before = tokens[at], tokens[at - 1].text if at else ""
    if not reading.unit or reading.value < 0 or word.text in _NOT_MEASURES:
        return False
    if token.kind == "clock" and reading.unit == "min" and before not in _LASTED:
        return False
    if is_count(reading.unit):
        return reading.unit in _COUNTS and _is_counted(reading, tokens[at : at + 3], word)
    if reading.unit == "deg" and behind in _NOT_ANGLES:
        return False
    if word.text == "second" and reading.unit == "s" and reading.value > 1 and tokens[end - 2].text != "-":
        return False
    return not (reading.unit == "m" and behind in ("people", "dollars", "euros"))


def _is_counted(reading: Reading, tokens: list[Token], word: Token) -> bool:
    """Whether a number counts missiles: "Hwasong 12 missile" and "a two-missile test" do not."""
    number, *behind = tokens
    if behind[0].text == "-" and behind[0].start == number.end and not is_number(behind[-1]):
        return False
    one = not word.text.endswith("s")
    return not (one and reading.value != 1 and number.kind == "digits") and reading.value < 10_000
