"""Text made plain and cut into tokens: the first step of reading a quantity."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

LONGEST = 200  # characters; whatever is longer is no quantity

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"), "-")
_TILDES = dict.fromkeys(map(ord, "\u2248\u223c\u301c\uff5e\u2243\u2245"), "~")
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc"), "'")
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}

# Every alternative starts with a kind of character of its own, and repeats are parted by a separator, so that no text
# makes the search go back and forth.
_TOKEN = re.compile(
    r"(?P<clock>\d{1,3}:\d\d(?::\d\d)?(?![\d:]))"
    r"|(?P<digits>(?:\d+(?:[.,'_]\d+)*(?: \d{3}(?!\d))*(?:[.,]\d+)?|\.\d+)(?:e[+-]?\d{1,4}(?!\w))?)"
    r"|(?P<word>[^\W\d_]+(?: ?/ ?[^\W\d_]+)?)"
    r"|(?P<mark>\+/-|\+-|±|<=|>=|≤|≥|\.\.+|[-<>~+%°=/])"
    r"|(?P<space>\s+)"
    r"|(?P<junk>[.,;:!?\"'«»“”„*`()\[\]])"
)


class Token(NamedTuple):
    """A piece of text and its kind: clock, digits, word or mark."""

    kind: str
    text: str


def simplified(text: str) -> str:
    """Write a text in plain characters: ordinary digits, spaces, dashes and tildes, lower case.

    >>> simplified("≈\uff14\uff10\uff10\u202fKM")
    '~400 km'
    """
    out = []
    for char in text:
        if char in _FRACTIONS:
            out.append(_FRACTIONS[char] if out and out[-1].isdigit() else "0" + _FRACTIONS[char])
        elif char.isdecimal():
            out.append(str(unicodedata.decimal(char)))
        elif unicodedata.decomposition(char).startswith(("<super>", "<sub>", "<fraction>")):
            out.append(char)  # 10² is not 102
        elif unicodedata.category(char) == "Cf":
            continue  # marks of direction and joiners are invisible
        else:
            out.append(unicodedata.normalize("NFKC", char))
    plain = "".join(out).translate(_DASHES | _TILDES | _QUOTES)
    return " ".join(plain.lower().split())


def tokens_of(text: str) -> list[Token]:
    """Cut simplified text into tokens; punctuation at rest is dropped; ValueError names a character of no use.

    >>> [token.text for token in tokens_of("about 400 km.")]
    ['about', '400', 'km']
    """
    found, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"the character {text[at]!r} has no place in a quantity; write a number with its unit")
        at = match.end()
        if match.lastgroup not in ("space", "junk"):
            piece = match.group()
            # "km / s" is one unit; a space inside digits parts thousands and stays.
            found.append(Token(match.lastgroup, piece.replace(" ", "") if "/" in piece else piece))
    return found
