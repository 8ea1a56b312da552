"""Text made plain and cut into tokens that know their places in the original: the first step of reading a quantity."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from lessons.units.numbers import ONES
from lessons.units.table import BY_WORD

LONGEST = 200  # characters; whatever is longer is no quantity

_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-")
_TILDES = dict.fromkeys("\u2248\u223c\u301c\uff5e\u2243\u2245", "~")
_QUOTES = dict.fromkeys("\u2018\u2019\u02bc\u2032", "'") | dict.fromkeys("\u201c\u201d\u201e\u2033", '"')
_PLAIN = {**_DASHES, **_TILDES, **_QUOTES}
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}
# "6-point-9" and "six point nine", as newsreaders say them.
_WHOLE = {word: str(value) for word, value in ONES.items() if value < 15}
_DIGITS = "|".join(word for word, figures in _WHOLE.items() if len(figures) == 1)
_SPOKEN = re.compile(
    rf"(?<=\d)[ -]point[ -](?:(?=\d)|(?P<after>{_DIGITS})(?![\w-]))|"
    rf"(?<![\w-])(?P<whole>{'|'.join(_WHOLE)})[ -]point[ -](?P<tenths>{_DIGITS})(?![\w-])",
    re.IGNORECASE,
)
_POINT = re.compile("[ -][Pp]oint[ -]")
_MANY = 40  # kinds of characters
_LONGEST_WORD = 9  # letters of a number, and what stands before it
_CAPITALS = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}

# Every alternative starts with a kind of character of its own, or is bounded, and repeats are parted by a separator,
# so that no text makes the search go back and forth.
_TOKEN = re.compile(
    r"(?P<gap>(?:(?!\.\.)(?:[\s,;:!?\"'«»*`]|\.(?![\d.])|(?<=[^\W\d_])\.))*+)"
    r"(?:(?P<clock>\d{1,3}:\d\d(?::\d\d)?(?![\d:]))"
    r"|(?P<marks>\d{1,3}' ?\d{1,2}(?:\"|''))"
    r"|(?P<digits>(?:\d{1,3}(?: \d{3}){1,4}(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+|['_]\d{3}(?!\d))*|(?<![^\W_])\.\d+)"
    r"(?:e[+-]?\d{1,4}(?!\w))?)"
    r"|(?P<noon>[ap]\. ?m\.?(?!\w)|[ap]m(?!\w))"
    r"|(?P<word>[^\W\d_]+(?: ?/ ?[^\W\d_]+)?)"
    r"|(?P<mark>\+/-|\+-|±|<=|>=|≤|≥|\.\.+|[-<>~+%°=/])"
    r"|(?P<open>[(\[{])|(?P<close>[)\]}])"
    r"|(?P<end>\Z)|(?P<other>.))",
    re.DOTALL,
)


class Token(NamedTuple):
    """A piece of text: its kind, its plain text, where it stands in the plain text, and the punctuation before it."""

    kind: str
    text: str
    start: int = -1
    end: int = -1
    gap: str = ""


class Plain(NamedTuple):
    """A text in plain characters, and where these come from: runs of characters that begin alike in both."""

    text: str
    starts: tuple[int, ...] = (0,)  # in the plain text
    origins: tuple[int, ...] = (0,)  # in the original

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the places in the original text of the plain characters from `start` to before `end`."""
        return self._place(start), self._place(end - 1) + 1

    def within(self, at: int) -> bool:
        """Whether a plain character is a later part of what was one: the 2 of "¼" written as .25."""
        return at > 0 and self._place(at) == self._place(at - 1)

    def _place(self, at: int) -> int:
        run = bisect_right(self.starts, at) - 1
        place = self.origins[run] + at - self.starts[run]
        return min(place, self.origins[run + 1] - 1) if run + 1 < len(self.origins) else place


def _plain_character(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if unicodedata.decomposition(char).startswith(("<super>", "<sub>", "<fraction>")):
        return char  # 10² is not 102
    if unicodedata.category(char) == "Cf":
        return ""  # marks of direction and joiners are invisible
    plain = unicodedata.normalize("NFKC", char).lower()
    return "".join(_PLAIN.get(one, one) for one in plain)


def plain_with_places(text: str) -> Plain:
    """Write a text in plain characters: ordinary digits, dashes and tildes, lower case; with the original places.

    >>> plain = plain_with_places("\u200b≈\uff14\u00bd\u202fKM")
    >>> plain.text, plain.original(1, 4)
    ('~4.5 km', (2, 4))
    """
    table = {char: _plain_character(char) for char in set(text) if not char.isascii()}
    odd = {char for char, plain in table.items() if len(plain) != 1} | (_FRACTIONS.keys() & table.keys())
    letters = {char: plain for char, plain in table.items() if char not in odd and plain != char}
    spoken = _spoken(text) if "point" in text or "Point" in text else []
    if not odd and not spoken:
        return Plain(_lettered(text, letters))
    out, starts, origins, length, done = [], [0], [0], 0, 0
    found = list(re.finditer("[" + re.escape("".join(odd)) + "]", text)) if odd else []
    for match in sorted([*found, *spoken], key=lambda one: one.start()):
        before, char = text[done : match.start()], match.group()
        plain = table[char] if char in table else _in_digits(match)
        if char in _FRACTIONS:
            plain = (
                _FRACTIONS[char]
                if text[max(0, match.start() - 1) : match.start()].isdecimal()
                else "0" + _FRACTIONS[char]
            )
        out += [_lettered(before, letters), plain]
        begin = length + len(before)
        length, done = begin + len(plain), match.end()
        starts.append(begin)
        origins.append(match.start())
        if char not in table and len(plain) > 1:  # a number in words: its last figure stands for its last letter
            starts.append(length - 1)
            origins.append(done - 1)
        starts.append(length)
        origins.append(done)
    out.append(_lettered(text[done:], letters))
    return Plain("".join(out), tuple(starts), tuple(origins))


def _lettered(text: str, letters: dict[str, str]) -> str:
    """A text with each character of a table in its plain form, and small letters."""
    if len(letters) > _MANY:
        return text.translate({ord(char): plain for char, plain in letters.items()} | _CAPITALS)
    for char, plain in letters.items():
        text = text.replace(char, plain)  # for few characters faster than to look at every one
    return text.lower()


def _spoken(text: str) -> list[re.Match[str]]:
    """The spoken decimals of a text: looked for around the word alone, because that is fast."""
    found = []
    for word in _POINT.finditer(text):
        match = _SPOKEN.search(text, max(0, word.start() - _LONGEST_WORD), word.end() + _LONGEST_WORD)
        if match and match.start() <= word.start() < match.end():
            found.append(match)
    return found


def _in_digits(match: re.Match[str]) -> str:
    """A spoken decimal in figures, or its point alone where figures stand around it."""
    if match["after"]:
        return f".{_WHOLE[match['after'].lower()]}"
    if match["whole"] is None:
        return "."
    return f"{_WHOLE[match['whole'].lower()]}.{_WHOLE[match['tenths'].lower()]}"


def simplified(text: str) -> str:
    """Write a text in plain characters, with one space between words.

    >>> simplified("≈\uff14\uff10\uff10\u202f KM")
    '~400 km'
    """
    return " ".join(plain_with_places(text).text.split())


def cut(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Cut plain text into tokens; what has no place in a quantity is a token of the kind "other".

    >>> [token.text for token in cut("c.400 km/h (249 mph)")]
    ['c', '400', 'km/h', '(', '249', 'mph', ')']
    """
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup
        if kind is None or kind == "end":
            return
        piece, (at, till) = match[kind], match.span(kind)
        gap = match["gap"].strip(" ") if at - match.start() else ""
        if kind == "noon":
            kind, piece = "word", piece[0] + "m"
        elif "/" in piece and kind == "word":
            # "km / s" is one unit; "miles/km" is two.
            piece = piece.replace(" ", "")
            if piece not in BY_WORD:
                one, _, other = match["word"].partition("/")
                yield Token("word", one.strip(), at, at + len(one.rstrip()), gap)
                yield Token("mark", "/", at + len(one), at + len(one) + 1)
                kind, piece, at, gap = "word", other.strip(), till - len(other.lstrip()), ""
        yield Token(kind, piece, at, till, gap)


def tokens_of(text: str) -> list[Token]:
    """Cut simplified text into tokens; punctuation at rest is dropped; ValueError names a character of no use.

    >>> [token.text for token in tokens_of("about 400 km.")]
    ['about', '400', 'km']
    """
    found = list(cut(text))
    for token in found:
        if token.kind == "other":
            raise ValueError(f"the character {token.text!r} has no place in a quantity; write a number with its unit")
    return found
