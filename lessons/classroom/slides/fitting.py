"""How much fits: on a slide that is read from the back of a room, and on a sheet of paper.

A letter is taken to be as wide as in a wide font, so that no other font needs more room. Browser tests measure what
comes of it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

SLIDE_WIDTH, SLIDE_HEIGHT = 1280, 720
LETTER = 0.6  # its mean width, in sizes of the font
LINE = 1.32  # from one line to the next
GAP = 0.5  # between two paragraphs
SIZES = (60, 52, 44, 40, 36, 32, 28)  # pixels on a slide of 720: the smallest is 3.9 % of its height
SMALLEST_POINTS = 9  # of any word in a picture; a test looks at all pictures
LEGIBLE = 0.02  # of the slide's height: a word in a picture is at least so high, seen from six heights away


def lines(text: str, size: float, width: float, letter: float = LETTER) -> int:
    """Return how many lines a text takes at a size, on a width in the same unit.

    >>> lines("word " * 20, 10, 300)
    2
    """
    letters = max(1, int(width / (letter * size)))
    used, count = 0, 1
    for word in text.split():
        if used and used + 1 + len(word) > letters:
            used, count = 0, count + 1
        used += len(word) + (1 if used else 0)
        count, used = count + (used - 1) // letters, used % letters or min(used, letters)
    return count


def height(texts: Sequence[str], size: float, width: float) -> float:
    """Return how high some paragraphs stand at a size."""
    return sum((lines(text, size, width) * LINE + GAP) * size for text in texts)


def size_for(texts: Sequence[str], room: float, width: float, sizes: Sequence[int] = SIZES) -> int | None:
    """Return the largest size at which some paragraphs fit, None where none does."""
    return next((size for size in sizes if height(texts, size, width) <= room), None)


def portions(texts: Sequence[str], room: float, width: float, size: int = SIZES[-1]) -> list[list[str]]:
    """Part some paragraphs into as few runs as fit at a size; each is about as high as the others."""
    count = max(1, math.ceil(height(texts, size, width) / room))
    while True:
        runs: list[list[str]] = [[]]
        share = height(texts, size, width) / count
        for text in texts:
            here = height([*runs[-1], text], size, width)
            if runs[-1] and (here > room or (here - height([text], size, width) / 2 > share and len(runs) < count)):
                runs.append([])
            runs[-1].append(text)
        if len(runs) <= count or count >= len(texts):
            return runs
        count = len(runs)


def picture_scale(size: tuple[int, int], room: float, width: float) -> float:
    """Return by how much a picture of so many screen pixels can be enlarged to fit."""
    return min(width / size[0], room / size[1])


def is_legible(scale: float) -> bool:
    """Whether the smallest word of a picture can be read from the back when it is enlarged so much.

    >>> is_legible(1.5), is_legible(0.8)
    (True, False)
    """
    return SMALLEST_POINTS * 4 / 3 * scale >= LEGIBLE * SLIDE_HEIGHT
