"""Words about the side of a zone: which side a text names, and whether two texts name different ones."""

import re

from lessons.records import Claim

# A few words between "not" and what it denies; anything else that denies or doubts leaves the side unknown.
BETWEEN = r"(?:(?:believed|thought|to|have|has|seem|appear|fall|fallen|fell|land|landed|come|down)\s+)*"
WHOSE = r"(?:(?:the|its|their|japan(?:['’]s|ese)?|country['’]s|200-mile)\s+)*"
WITHIN = rf"(?:within|into|in)\s+(?={WHOSE}(?:eez|exclusive|economic|zone|territor))"
REACHED = rf"(?:enter|entered|reach|reached)\s+(?={WHOSE}(?:eez|exclusive|economic|zone|territor))"
INSIDE = rf"(?:inside\b|{WITHIN}|{REACHED})"
NOT_INSIDE = re.compile(rf"\b(?:not|never|\w+n['’]t)\s+{BETWEEN}{INSIDE}")
DOUBT = re.compile(
    r"\b(?:no|not|nor|never|none|neither|without|whether|unclear|unknown|unconfirmed|cannot|\w+n['’]t|identification)\b"
)
SIDE = re.compile(rf"\b(?:((?:just|barely|narrowly|slightly)\s+outside)|(outside)|({INSIDE}))")
ZONE = re.compile(r"\b(?:eez|economic|zone)\b")
NAMES = ("just outside", "outside", "inside")  # as the groups of SIDE


def side(text: str) -> str:
    """The side of a zone that a text names, however sure it is; "" where it names none, two, or doubts.

    One of "outside", "just outside", "inside", and these with "territorial waters" where no zone is named.

    >>> side("believed outside"), side("did not fall inside"), side("inside territorial waters"), side("not confirmed")
    ('outside', 'outside', 'inside territorial waters', '')
    """
    plain = NOT_INSIDE.sub("outside ", text.lower())
    found = {NAMES[(match.lastindex or 1) - 1] for match in SIDE.finditer(plain)}
    if len(found) != 1 or DOUBT.search(plain):
        return ""
    waters = " territorial waters" if "territor" in plain and not ZONE.search(plain) else ""
    return found.pop() + waters


def another_side(copy: Claim, statement: Claim) -> str:
    """That two texts name different sides of a zone, in words; "" where they agree or either is not known.

    >>> inside = Claim("A", "eez_status", text="inside")
    >>> another_side(Claim("A", "eez_status", text="inside territorial waters"), inside)
    'not the same side'
    """
    if copy.quantity != "eez_status":
        return ""
    mine, theirs = side(copy.text or ""), side(statement.text or "")
    return "not the same side" if mine and theirs and mine != theirs else ""
