"""The commonest form of a quantity in a text, read at once: figures with a plain unit, and one hedge before them."""

from __future__ import annotations

from lessons.units.amounts import is_number
from lessons.units.cursor import NOTHING, parts
from lessons.units.hedges import AFTER, BEFORE, HIGHEST, SIGNS
from lessons.units.numbers import read_digits
from lessons.units.quantities import Reading
from lessons.units.table import BY_WORD
from lessons.units.tokens import Token

_PLAIN = frozenset(
    ("km", "kilometer", "kilometers", "kilometre", "kilometres", "mile", "miles", "minute", "minutes", "seconds")
)
# Words behind the unit with which the quantity may go on: those are left to the parser.
_GOES_ON = AFTER.first - {"and"} | {"per", "a", "an", "to", "up", "or", "plus", "give", "half", "mach", "minus", "of"}


def quick(tokens: list[Token], start: int, at: int, choice: frozenset[str]) -> Reading | None:
    """What a parser would read from a hedge at `start` and figures at `at`; None where that is not so plain.

    >>> from lessons.units.tokens import cut
    >>> print(quick(list(cut("flew about 400 km before")), 1, 2, frozenset()))
    about 400 km
    >>> quick(list(cut("400 km to 450 km")), 0, 0, frozenset()) is None
    True
    """
    unit = tokens[at + 1] if at + 1 < len(tokens) else NOTHING
    if unit.text not in _PLAIN or tokens[at].kind != "digits" or parts(unit, tokens[at]) or start < at - 1:
        return None
    behind = tokens[at + 2] if at + 2 < len(tokens) else NOTHING
    if behind.kind not in ("word", "end") or behind.text in _GOES_ON or is_number(behind):
        return None
    if behind.text == "and" and _goes_on(tokens, at + 3):
        return None
    if behind.text == "in" and at + 3 < len(tokens) and tokens[at + 3].text in ("a", "an"):
        return None  # "kilometres in an hour"
    hedge = tokens[start].text if start < at else ""
    if hedge and (hedge not in BEFORE or hedge in HIGHEST):
        return None
    try:
        number = read_digits(tokens[at].text, "decimal comma" in choice)
    except ValueError:
        return None
    if number.note or number.ambiguous:
        return None
    relation = BEFORE[hedge] if hedge else "="
    return Reading(number.value, None, BY_WORD[unit.text].symbol, SIGNS.get(hedge, hedge), relation, number.step)


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether "and" before a token goes on with the quantity: "and a half", "and 30 seconds", "and more"."""
    token = tokens[at] if at < len(tokens) else NOTHING
    return token.kind != "word" or is_number(token) or token.text in _ADDED


_ADDED = frozenset(
    ("a", "an", "half", "quarter", *(phrase.split()[1] for phrase in AFTER if phrase.startswith("and ")))
)
