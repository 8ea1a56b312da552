"""Directions in words: "west", "north-northwest", "due north", "WNW", each a sector as wide as the word is coarse."""

import re
from typing import NamedTuple

EIGHT_POINTS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
SIXTEEN_POINTS = (
    *("north", "north-northeast", "northeast", "east-northeast", "east", "east-southeast", "southeast"),
    *("south-southeast", "south", "south-southwest", "southwest", "west-southwest", "west", "west-northwest"),
    *("northwest", "north-northwest"),
)
COARSE_DEG, FINE_DEG = 22.5, 11.25  # half of what a word of 8 and of 16 points stands for
ALL_ROUND_DEG = 180.0
_LETTERS = {"n": "north", "e": "east", "s": "south", "w": "west"}
_POINTS = r"north|east|south|west"
# "west", "north-west", "west north west", "westward", "northwestern"; letters only as capitals
_WORD = re.compile(
    rf"\b(?:(due|directly|exactly|straight)\s+)?((?:{_POINTS})(?:[\s-]*(?:{_POINTS}))*)(?:wards?|ern|erly)?\b", re.I
)
_CAPITALS = re.compile(r"(?<![\w'’])(?:(due|directly|exactly|straight)\s+)?([NESW]{1,3})(?![\w'’.])")
# Names in which a direction is no direction.
NAMES = re.compile(
    r"\b(?:(?:north|south)(?:ern)?\s+korean?s?|(?:east|south|west)\s+(?:china\s+)?sea|north\s+hamgyong)\b", re.I
)


class Direction(NamedTuple):
    """A bearing in degrees from north, and half of the sector that its word stands for.

    >>> direction("west-northwest")
    Direction(bearing_deg=292.5, half_width_deg=11.25)
    """

    bearing_deg: float
    half_width_deg: float


def _parts(word: str) -> list[str]:
    return re.findall(_POINTS, word.casefold())


def _named(word: str, exact: bool) -> Direction:
    """The direction of a word that is made of compass points; ValueError where no compass has it."""
    joined = "".join(_parts(word))
    known = {point.replace("-", ""): number for number, point in enumerate(SIXTEEN_POINTS)}
    if joined not in known:
        raise ValueError(f"bearing {word.strip()!r} is no direction; accepted: {', '.join(SIXTEEN_POINTS)}")
    coarse = SIXTEEN_POINTS[known[joined]] in EIGHT_POINTS and not exact
    return Direction(known[joined] * 22.5, COARSE_DEG if coarse else FINE_DEG)


def direction(word: str) -> Direction:
    """The direction of a word of 8 points (22.5 degrees to each side) or of 16 points (11.25 degrees).

    "due" makes a word of 8 points as fine as one of 16. ValueError for what is no direction.

    >>> direction("west"), direction("due north"), direction("NNW")
    (Direction(bearing_deg=270.0, half_width_deg=22.5), Direction(bearing_deg=0.0, half_width_deg=11.25), \
Direction(bearing_deg=337.5, half_width_deg=11.25))
    """
    found = directions_in(word) if isinstance(word, str) else []
    if len(found) != 1:
        raise ValueError(f"bearing {word!r} is no direction; accepted: {', '.join(SIXTEEN_POINTS)}")
    return found[0][0]


def directions_in(text: str) -> list[tuple[Direction, int, int]]:
    """Every direction of a text with its place; names such as South Korea and East China Sea are left out.

    >>> directions_in("200 km west of it, in the East China Sea")
    [(Direction(bearing_deg=270.0, half_width_deg=22.5), 7, 11)]
    """
    masked = NAMES.sub(lambda match: " " * len(match.group()), text)
    found = [(_named(match[2], bool(match[1])), *match.span()) for match in _WORD.finditer(masked)]
    for match in _CAPITALS.finditer(masked):
        word = "".join(_LETTERS[letter] for letter in match[2].casefold())
        found.append((_named(word, bool(match[1])), *match.span()))
    return sorted(found, key=lambda one: one[1])
