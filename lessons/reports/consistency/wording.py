"""Words that place a flight: compass point, distance from a landmark, side of a zone; whether two of them differ."""

import re

from lessons.records import Claim
from lessons.reports.consistency.finding import near

CORNERS = ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"]
SPELLED = {"N": "north", "E": "east", "S": "south", "W": "west"}
SHORT = {corner: 22.5 * number for number, corner in enumerate(CORNERS)}
POINTS = {"".join(SPELLED[letter] for letter in corner): degrees for corner, degrees in SHORT.items()}
DIRECTED = ("direction", "landing_relation", "launch_place")
APART = 45  # degrees: half a point more or less is a matter of wording
DISTANCE = re.compile(r"([\d,]+(?:\.\d+)?)\s*km\b")
NAME = re.compile(r"\b[A-Z][a-z]{3,}")
SAME_DISTANCE = 0.1
# What says how sure or how strict, and not where: a copy may drop or change it without moving the fall.
ASIDE = re.compile(
    r"\b(believed|likely|probably|possibly|apparently|presumably|estimated|appears?|seems?|thought|to|have|been|be|"
    r"fallen|landed|japan|s|its|the|of|eez|economic|exclusive|zone)\b|\([^)]*\)|[^\w\s]"
)


def compass(text: str) -> list[float]:
    """The compass points named in a text, in degrees: spelled out in any case, or as capitals such as NNW.

    >>> compass("about 150 km WEST of the Oshima Peninsula"), compass("250 km NNW of it"), compass("north-northwest")
    ([270.0], [337.5], [337.5])
    """
    found = []
    for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.replace("N Korea", "")):
        word = match.group()
        spelled = word.lower().replace("-", "")
        if word in SHORT:
            found.append(SHORT[word])
        elif spelled in POINTS:
            found.append(POINTS[spelled])
        else:
            found += [POINTS[part] for part in word.lower().split("-") if part in POINTS]
    return found


def another_direction(copy: Claim, statement: Claim) -> str:
    """How far two texts point apart, in words; "" where they do not, or where either names no single direction.

    >>> another_direction(Claim("A", "direction", text="east"), Claim("A", "direction", text="NE"))
    '45 degrees away'
    """
    mine, theirs = compass(copy.text or ""), compass(statement.text or "")
    if copy.quantity not in DIRECTED or not len(mine) == len(theirs) == 1:
        return ""
    off = abs((mine[0] - theirs[0] + 180) % 360 - 180)
    return ("the opposite direction" if off == 180 else f"{off:g} degrees away") if off >= APART else ""


def another_distance(copy: Claim, statement: Claim) -> str:
    """Two distances (km) from the same landmark, in words; "" where they agree or no landmark is common to both.

    >>> said = Claim("A", "landing_relation", text="about 200 km W of Oshima-Oshima")
    >>> another_distance(Claim("A", "landing_relation", text="2,000 km west of Oshima-Oshima"), said)
    'another distance from the same landmark'
    """
    texts = copy.text or "", statement.text or ""
    distances = [[float(number.replace(",", "")) for number in DISTANCE.findall(text)] for text in texts]
    landmarks = [set(NAME.findall(text)) for text in texts]
    if not all(len(found) == 1 for found in distances) or not landmarks[0] & landmarks[1]:
        return ""
    return "" if near(distances[0][0], distances[1][0], SAME_DISTANCE) else "another distance from the same landmark"


def side(claim: Claim) -> str:
    """What a text says about the side of a zone, without the words that say how sure or whose zone it is.

    >>> side(Claim("A", "eez_status", text="believed outside")), side(Claim("A", "eez_status", text="just outside"))
    ('outside', 'just outside')
    """
    return " ".join(ASIDE.sub(" ", (claim.text or "").lower()).split())


def another_side(copy: Claim, statement: Claim) -> str:
    """That two texts do not say the same about the side of a zone, in words; "" where they do.

    >>> inside = Claim("A", "eez_status", text="inside")
    >>> another_side(Claim("A", "eez_status", text="inside territorial waters"), inside)
    'not the same side'
    """
    if copy.quantity != "eez_status" or not (copy.text and statement.text):
        return ""
    return "" if side(copy) == side(statement) else "not the same side"
