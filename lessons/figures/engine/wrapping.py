"""Words on lines: of so many letters, or of a width as they are drawn; letters that the typeface lacks as �."""

import textwrap
from functools import cache

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ft2font import FT2Font, LoadFlags

from lessons.figures.engine.style import FONT

_AT = 100  # points at which letters are measured
_NARROWEST = 0.2  # of the size: no line holds more letters than so narrow ones


def wrapped(words: str, letters: int) -> list[str]:
    """The words in lines of so many letters at most; a longer word stands whole.

    >>> wrapped("an unidentified projectile", 9)
    ['an', 'unidentified', 'projectile']
    """
    return textwrap.wrap(words, letters, break_long_words=False, break_on_hyphens=False)


@cache
def _path(bold: bool) -> str:
    return str(findfont(FontProperties(family=FONT, weight="bold" if bold else "normal")))


@cache
def _letters() -> frozenset[int]:
    return frozenset(get_font(_path(False)).get_charmap())


def drawable(words: str) -> str:
    """Words of which each letter can be drawn; one that the typeface lacks as �.

    >>> drawable("about 400 km"), drawable("미사일")
    ('about 400 km', '���')
    """
    return "".join(letter if ord(letter) in _letters() else "�" for letter in words)


@cache
def _advance(letter: str, bold: bool) -> float:
    """How far a letter goes on, in sizes."""
    font = FT2Font(_path(bold))  # one of our own: those that draw keep their size
    font.set_size(_AT, 72)
    return float(font.load_char(ord(letter), flags=LoadFlags.NO_HINTING).linearHoriAdvance) / 65536 / _AT


def width_of(words: str, size: float, bold: bool = False) -> float:
    """How wide words are drawn, in points.

    >>> width_of("i", 10) < width_of("m", 10) < width_of("m", 10, bold=True)
    True
    """
    return size * sum(_advance(letter, bold) for letter in words)


def fitted(words: str, width: float, size: float, most: int, bold: bool = False) -> list[str]:
    """Words on lines no wider than `width` points, at most so many; what is cut off ends with three dots.

    >>> fitted("about four hundred kilometres", 80, 10, 2)
    ['about four', 'hundred…']
    """
    letters = int(most * width / (_NARROWEST * size)) + 1
    cut = len(words) > letters  # a word of a million letters is not measured
    lines: list[str] = []
    line = ""
    for word in drawable(words[:letters]).split():
        if line and width_of(f"{line} {word}", size, bold) <= width:
            line = f"{line} {word}"
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, width, size, bold)
        lines += whole
        if len(lines) > most:
            break
    lines.append(line)
    if len(lines) <= most and not cut:
        return lines
    last = lines[most - 1] if len(lines) >= most else lines.pop()
    while last and width_of(f"{last}…", size, bold) > width:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip()}…"]


def _broken(word: str, width: float, size: float, bold: bool) -> list[str]:
    """A word in pieces that are no wider than the line: one, if it is a usual word."""
    pieces, piece = [], ""
    for letter in word:
        if piece and width_of(piece + letter, size, bold) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]
