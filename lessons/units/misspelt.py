"""Misspelt hedges, units and numbers: what may have been meant. A word that cannot be read is no lost hedge."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from lessons.units.amounts import is_number
from lessons.units.cursor import NOTHING, parts
from lessons.units.hedges import AFTER, BEFORE
from lessons.units.numbers import FIRST, VAGUE
from lessons.units.quantities import Reading
from lessons.units.table import BY_WORD, UNITS
from lessons.units.tokens import Token, cut

SLANG = dict.fromkeys(("klick", "klicks", "click", "clicks", "klik", "kliks"), "km")
SHORTEST = 4  # letters of a word that can be misspelt and still be known
LONG = 8  # letters from which on two slips are forgiven
_MOST_WORDS = 3  # misspelt words in one quantity
_WORD = re.compile(r"[^\W\d_]+")

_HEDGES = frozenset(word for phrase in (*BEFORE, *AFTER) for word in phrase.split())
_UNITS = {word for words in BY_WORD for word in words.replace("/", " ").split()}
KNOWN = frozenset(word for word in (*_HEDGES, *_UNITS, *FIRST) if len(word) >= SHORTEST)
# In a running text only what can hardly be another word: see REAL.
HEDGES = frozenset(("about", "around", "roughly", "approximately", "almost", "nearly", "exceeding", "estimated"))
MEASURES = frozenset(
    word
    for unit in UNITS
    if unit.dimension in ("length", "time") or unit.symbol == "missiles"
    for word in unit.words
    if len(word) > 5 and " " not in word and word != "second"
)
# Words that are no slips, though one letter makes a hedge or a unit of them.
REAL = frozenset(
    ("abort", "aground", "abound", "amount", "neatly", "meteor", "meteors", "minutest", "hourly", "mistiles", "last")
)
REAL |= frozenset(("estimates", "estimate"))
REAL |= frozenset(("seconded", "secondary", "projected", "alright", "nearby", "appropriately", "metered", "missive"))


class Misspelt(ValueError):
    """A quantity could be read but for a misspelt word; `meant` is the reading with the word mended."""

    def __init__(self, sentence: str, meant: Reading) -> None:
        super().__init__(sentence)
        self.meant = meant


def name_vague(plain: str, before_number: bool = False) -> None:
    """Raise ValueError if a text says how many without a number, or with one that it makes uncertain: "several 100 km".

    >>> name_vague("several hundred km")
    Traceback (most recent call last):
    ValueError: 'several' gives no number
    """
    tokens = list(cut(plain))
    for word, behind in zip(tokens, [*tokens[1:], NOTHING], strict=False):
        if word.text in VAGUE and (not before_number or is_number(behind) and behind.gap == ""):
            raise ValueError(f"{word.text!r} gives no number")


def mended(plain: str) -> str:
    """Return a text with its misspelt words mended; ValueError unless it has one to three of them.

    >>> mended("arround 400 kilomters")
    'around 400 kilometers'
    """
    found: dict[str, str] = {}
    for word in dict.fromkeys(_WORD.findall(plain)):
        if word not in KNOWN and (meant := nearest(word, KNOWN)):
            found[word] = meant
    if not 0 < len(found) <= _MOST_WORDS:
        raise ValueError("no word in it looks misspelt")
    return _WORD.sub(lambda match: found.get(match[0], match[0]), plain)


def mended_hedge(plain: str) -> str:
    """Return a sentence with a misspelt hedge mended that stands before a number; ValueError if there is none.

    >>> mended_hedge("it flew arround 400 km over ground")
    'it flew around 400 km over ground'
    """
    tokens = list(cut(plain))
    for at, token in enumerate(tokens):
        if at and is_number(token) and (slip := slip_before(tokens, at)):
            word, meant = tokens[slip[0]], slip[1]
            return plain[: word.start] + meant + plain[word.end :]
    raise ValueError("no hedge in it looks misspelt")


def slip_before(tokens: list[Token], at: int) -> tuple[int, str] | None:
    """Return the place of a misspelt word that makes a hedge before a token, with what was meant; None without one.

    >>> slip_before(list(cut("it flew at laest 400 km")), 4), slip_before(list(cut("it flew 400 km")), 2)
    ((3, 'least'), None)
    """
    if at < len(tokens) and parts(tokens[at], tokens[at - 1]):
        return None
    return _slip(tokens, [(begin, at) for begin in range(at - 1, max(at - 1 - _MOST_WORDS, -1), -1)], BEFORE)


def slip_behind(tokens: list[Token], at: int) -> tuple[int, str] | None:
    """Return the place of a misspelt word that makes a hedge of what begins at a token, with what was meant.

    >>> slip_behind(list(cut("it flew 400 km or mroe")), 4)
    (5, 'more')
    """
    at += at < len(tokens) and tokens[at].kind == "open"
    return _slip(tokens, [(at, end) for end in range(at + 1, min(at + _MOST_WORDS, len(tokens)) + 1)], AFTER)


def _slip(tokens: list[Token], places: list[tuple[int, int]], phrases: Container[str]) -> tuple[int, str] | None:
    """Return the one misspelt word that makes a phrase of the tokens at one of these places."""
    for begin, end in places:
        words = [token.text for token in tokens[begin:end]]
        if any(parts(tokens[at], tokens[at - 1]) for at in range(begin + 1, end)):
            return None
        # A word alone is mended only into what can hardly be another word.
        known = HEDGES if len(words) == 1 else _HEDGES
        for number, word in enumerate(words):
            if not word.isalpha() or word in KNOWN or len(word) < SHORTEST or not (meant := nearest(word, known)):
                continue
            if " ".join([*words[:number], meant, *words[number + 1 :]]) in phrases:
                return begin + number, meant
    return None


@lru_cache(maxsize=4096)
def nearest(word: str, known: frozenset[str]) -> str:
    """Return the only known word, or the nearest of several, that a few slips make of a word; '' where there is none.

    >>> nearest("aproximately", KNOWN), nearest("klicks", KNOWN), nearest("parsecs", KNOWN)
    ('approximately', 'km', '')
    """
    if word in SLANG:
        return SLANG[word]
    if len(word) < SHORTEST or len(word) > 2 * LONG + 4 or word in REAL:
        return ""
    most = 2 if len(word) >= LONG else 1
    if most == 1 and word[:1] == "f" and len(word) > 5:
        most = 2  # fivety, fourtey
    close = [(_slips(word, other, most), other) for other in known if other[0] == word[0]]
    fitting = sorted((slips, abs(len(other) - len(word)), other) for slips, other in close if slips <= most)
    return fitting[0][2] if fitting else ""


def _slips(word: str, other: str, most: int) -> int:
    """Count letters left out, put in, changed or swapped; more than `most` need not be counted exactly."""
    if abs(len(word) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, start=1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
