"""Words that place a flight: compass point and distance from a landmark; whether two of them differ."""

import re

from lessons.records import Claim
from lessons.reports.consistency.finding import near

CORNERS = ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"]
SPELLED = {"N": "north", "E": "east", "S": "south", "W": "west"}
SHORT = {corner: 22.5 * number for number, corner in enumerate(CORNERS)}
POINTS = {"".join(SPELLED[letter] for letter in corner): degrees for corner, degrees in SHORT.items()}
DIRECTED = ("direction", "landing_relation", "launch_place")
APART = 45  # degrees: half a point more or less is a matter of wording
SAME_DISTANCE = 0.1
# Names that begin with a compass point: countries, provinces and seas, no bearings.
NAMED_AFTER_A_POINT = re.compile(
    r"(?<![\w-])(?:north|south|east|west|[nsew])\b\.?[\s-]*"
    r"(?:korea|sea|china|asia|africa|pacific|atlantic|ph?ye?ong|hwanghae|hamgye?ong|chung|cholla|jeolla|kyongsang|gyeongsang)\w*",
    re.IGNORECASE,
)
NUMBER = r"\d[\d,]*(?:\.\d+)?"
DISTANCE = re.compile(rf"({NUMBER})\s*km\b")
SPAN = re.compile(rf"{NUMBER}\s*(?:km\s*)?(?:[-–—−~]|to|and|or)\s*{NUMBER}\s*km\b")
LANDMARK = re.compile(r"\b(?:of|from|off)\s+(?:the\s+)?([A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")
# What many places are called, and whose they are: without it a landmark's own name is left.
GENERIC = re.compile(
    r"\b(?:north|south|east|west|[nsew]|japan|korea|russia|china|sea|ocean|peninsula|islands?|cape|city|prefecture|coast)\b"
    r"|\b\w+['’]s\b",
    re.IGNORECASE,
)


def compass(text: str) -> list[float]:
    """The compass points named in a text, in degrees: spelled out in any case, or as capitals such as NNW.

    Names such as North Hwanghae or the East Sea are no bearings.

    >>> compass("about 150 km WEST of the Oshima Peninsula"), compass("250 km NNW of it"), compass("north-northwest")
    ([270.0], [337.5], [337.5])
    >>> compass("Sariwon area, North Hwanghae")
    []
    """
    found = []
    for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", NAMED_AFTER_A_POINT.sub(" ", text)):
        word = match.group()
        spelled = word.lower().replace("-", "")
        if word in SHORT:
            found.append(SHORT[word])
        elif spelled in POINTS:
            found.append(POINTS[spelled])
        else:
            found += [POINTS[part] for part in word.lower().split("-") if part in POINTS]
    return found


def landmark(text: str) -> str:
    """The first name after "of", "from" or "off", in small letters and without what many places share; "" for none.

    >>> landmark("about 200 km W of Okushiri Island, Hokkaido"), landmark("300 km off the coast of North Korea")
    ('okushiri', '')
    """
    names = [" ".join(GENERIC.sub(" ", name).lower().split()) for name in LANDMARK.findall(text)]
    return next((name for name in names if name), "")


def another_direction(copy: Claim, statement: Claim) -> str:
    """How far two texts point apart, in words; "" where they do not, or where either names no single direction.

    Places are compared from the same landmark only: east of one can be west of another.

    >>> another_direction(Claim("A", "direction", text="east"), Claim("A", "direction", text="NE"))
    '45 degrees away'
    """
    mine, theirs = copy.text or "", statement.text or ""
    points = compass(mine), compass(theirs)
    if copy.quantity not in DIRECTED or not all(len(found) == 1 for found in points):
        return ""
    if copy.quantity != "direction" and landmark(mine) != landmark(theirs):
        return ""
    off = abs((points[0][0] - points[1][0] + 180) % 360 - 180)
    return ("the opposite direction" if off == 180 else f"{off:g} degrees away") if off >= APART else ""


def only_distance(text: str) -> float | None:
    """The one distance that a text gives, in km; None where it gives none, several, or a span.

    >>> only_distance("about 200 km W of Okushiri"), only_distance("200 to 250 km W of Okushiri")
    (200.0, None)
    """
    found = DISTANCE.findall(text)
    return None if len(found) != 1 or SPAN.search(text) else float(found[0].replace(",", ""))


def another_distance(copy: Claim, statement: Claim) -> str:
    """Two distances (km) from the same landmark, in words; "" where they agree or are not from the same landmark.

    >>> said = Claim("A", "landing_relation", text="about 200 km W of Oshima-Oshima")
    >>> another_distance(Claim("A", "landing_relation", text="2,000 km west of Oshima-Oshima"), said)
    'another distance from the same landmark'
    """
    mine, theirs = copy.text or "", statement.text or ""
    if copy.quantity != "landing_relation" or not landmark(mine) or landmark(mine) != landmark(theirs):
        return ""
    here, there = only_distance(mine), only_distance(theirs)
    if here is None or there is None or near(here, there, SAME_DISTANCE):
        return ""
    return "another distance from the same landmark"
