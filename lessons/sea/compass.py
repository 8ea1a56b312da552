"""Directions in words and degrees: "west", "due north", "WNW", "W.", "270°", each a sector as wide as it is coarse."""

import re
from typing import NamedTuple

EIGHT_POINTS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
SIXTEEN_POINTS = (
    *("north", "north-northeast", "northeast", "east-northeast", "east", "east-southeast", "southeast"),
    *("south-southeast", "south", "south-southwest", "southwest", "west-southwest", "west", "west-northwest"),
    *("northwest", "north-northwest"),
)
COARSE_DEG, FINE_DEG = 22.5, 11.25  # half of what a word of 8 and of 16 points stands for
DEGREES_DEG = 5.0  # half of what a bearing in degrees stands for
ALL_ROUND_DEG = 180.0
_LETTERS = {"n": "north", "e": "east", "s": "south", "w": "west"}
_POINT = r"(?:north|east|south|west)"
_EXACT = r"(?:due|directly|exactly|straight|dead|true)"
# "west", "north-west", "west north west", "westward", "northwesterly"; "northern" and "western" are no directions
WORD = rf"(?:{_POINT}(?:[\s\-‐‑–]*{_POINT})*(?:wards?|erly)?)"
LETTERS = r"(?:[nesw](?:\.?\s?-?[nesw]){0,2}\b\.?)"
DEGREES = (
    r"(?:(?:(?:at|on|in)\s+)?(?:an?\s+|the\s+)?(?:bearing|azimuth)(?:\s+of|:)?\s+(?:about\s+)?\d{1,3}(?:\.\d+)?"
    r"(?:\s*(?:°|º|deg(?:ree)?s?\b))?|(?:at\s+)?(?<![\d.,])\d{1,3}(?:\.\d+)?\s*(?:°|º|deg(?:ree)?s?\b))"
    r"(?:\s*(?:\(?true\)?|T\b|from\s+(?:true\s+)?north))?"
)
_COORDINATE = re.compile(
    r"\s*(?:\d+(?:\.\d+)?\s*['′’]|['′’]|[NESW]\b|north\b|south\b|east\b|west\b|[CF]\b|celsius|latitude|longitude)", re.I
)
_NO_BEARING = re.compile(
    r"(?:angle|elevation|heading|course|latitude|longitude|inclination|parallel|lofted|launched|fired|tilted|flew|temperature)\W+(?:\w+\W+){0,2}$"
)
_BEFORE_PLACE = re.compile(
    rf"(?:\b(?P<exact>{_EXACT})[\s,]+)?(?P<said>(?<![\w'’])(?:{WORD}|{LETTERS})|{DEGREES})$", re.I
)
# A number of degrees that is not called a bearing is one beside a distance or a place: "200 km, 270°".
_BESIDE = re.compile(
    r"(?:^|_|km|mi|nmi|miles?|kilomet\w+|direction|away)[\s,]*(?:(?:and|on|at|in)\s+)?(?:an?\s+|the\s+)?$", re.I
)
_BY = re.compile(rf"{_POINT}\s+by\s+$", re.I)  # "southeast by east" is one of 32 points
# A direction that no place follows: it says which way, but not from where.
_FREE = re.compile(
    rf"(?<![\w'’])(?:{_EXACT}\s+)?{WORD}(?![a-z])(?=\s*(?:$|[,;:.)_]|(?:of|from|off|to|towards?|into|in|at|over|and|or|but|"
    r"before|after|by|for|on|near|as|when|while|then|about|around|direction|some)\b))",
    re.I,
)
_FREE_LETTERS = re.compile(r"(?<=km|mi|es|rs)\s+([NESW]{1,3})(?![\w'’])(?!\.?\s+(?:of|off|from)\b)")  # behind a unit
# "south of the Northern Limit Line": said from something that has a name of its own.
_OF_A_NAME = re.compile(r"\s+(?:of|off|from)\s+(?:the\s+|a\s+)?(?:[a-z]+\s+)?[A-Z]")


class Direction(NamedTuple):
    """A bearing in degrees from north, and half of the sector that its word stands for.

    >>> direction("west-northwest")
    Direction(bearing_deg=292.5, half_width_deg=11.25)
    """

    bearing_deg: float
    half_width_deg: float


class Said(NamedTuple):
    """A direction that stands in a text, and where it begins there."""

    direction: Direction
    start: int


def _named(word: str, exact: bool) -> Direction:
    """The direction of a word that is made of compass points or letters, or of a number of degrees."""
    if number := re.search(r"\d+(?:\.\d+)?", word):
        degrees = float(number.group())
        if degrees > 360:
            raise ValueError(f"bearing {word.strip()!r} is no direction; accepted: 0 to 360 degrees from north")
        return Direction(degrees % 360, DEGREES_DEG)
    parts = re.findall(_POINT, word.casefold()) or [_LETTERS[one] for one in re.findall("[nesw]", word.casefold())]
    joined = "".join(parts)
    known = {point.replace("-", ""): number for number, point in enumerate(SIXTEEN_POINTS)}
    if joined not in known:
        raise ValueError(f"bearing {word.strip()!r} is no direction; accepted: {', '.join(SIXTEEN_POINTS)}")
    coarse = SIXTEEN_POINTS[known[joined]] in EIGHT_POINTS and not exact
    return Direction(known[joined] * 22.5, COARSE_DEG if coarse else FINE_DEG)


def direction(word: str) -> Direction:
    """The direction of a word of 8 points (22.5 degrees to each side) or of 16 points (11.25 degrees), or of degrees.

    "due" makes a word of 8 points as fine as one of 16; a bearing in degrees is taken to 5 to each side. ValueError for
    what is no direction.

    >>> direction("west"), direction("due north"), direction("N.N.W.")
    (Direction(bearing_deg=270.0, half_width_deg=22.5), Direction(bearing_deg=0.0, half_width_deg=11.25), \
Direction(bearing_deg=337.5, half_width_deg=11.25))
    """
    said = said_before(word, len(word)) if isinstance(word, str) else None
    if said is None or word[: said.start].strip().casefold() not in ("", "to the", "the"):
        raise ValueError(f"bearing {word!r} is no direction; accepted: {', '.join(SIXTEEN_POINTS)}")
    return said.direction


def said_before(text: str, end: int) -> Said | None:
    """The direction that ends at a place of a text, if one does; ValueError for a word that no compass has.

    >>> said_before("200 km due west of it", 15)
    Said(direction=Direction(bearing_deg=270.0, half_width_deg=11.25), start=7)
    """
    head = re.sub(r"\s+direction$", "", text[:end].rstrip(" ,)-"))
    match = _BEFORE_PLACE.search(head)
    if not match:
        return None
    if _BY.search(head[: match.start()]):
        raise ValueError(f"bearing 'by {match['said']}' is no direction; accepted: {', '.join(SIXTEEN_POINTS)}")
    if re.search(r"\d", match["said"]) and _NO_BEARING.search(head[: match.start()]):
        return None
    return Said(_named(match["said"], bool(match["exact"])), match.start())


def bearings_in(text: str) -> list[Direction]:
    """Every bearing in degrees of a text; coordinates, courses and angles are none.

    >>> bearings_in("200 km from it, bearing 270 degrees; 41.5° N, 137° E")
    [Direction(bearing_deg=270.0, half_width_deg=5.0)]
    """
    found = []
    for match in re.finditer(DEGREES, text, re.I):
        before = text[: match.start()]
        beside = _BESIDE.search(before) or re.search("bearing|azimuth", match.group(), re.I)
        if beside and not _COORDINATE.match(text, match.end()) and not _NO_BEARING.search(before):
            found.append(_named(match.group(), False))
    return found


def free_directions(text: str) -> list[str]:
    """Directions that stand in a text without a place behind them; names such as South Korea are none.

    >>> free_directions("South Korea said it flew east, in the East Sea")
    ['east']
    """
    found = []
    for match in _FREE.finditer(text):
        behind = text[match.end() :]
        named = match.group()[0].isupper() and re.match(r"\s+[A-Z_]", behind)
        if not named and not _OF_A_NAME.match(behind):
            found.append(match.group())
    return found + _FREE_LETTERS.findall(text)
