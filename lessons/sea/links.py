"""What is said of a landmark: a distance and a direction count only where "of", "from" or "off" ties them to it.

"X is 200 km east of the splash" says nothing of X that could be read the other way round; "launched from Sunan, fell
west of Okushiri" has its direction from Okushiri.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lessons.sea.compass import WORD, Direction, direction, said_before
from lessons.sea.landmarks import Found
from lessons.sea.lengths import AWAY
from lessons.units import Reading

_PREPOSITION = re.compile(r"\b(?:of|off|from)\b", re.I)
# Words that end what can stand between "west of" and a name: another clause, or something else that was meant.
_ANOTHER = re.compile(
    r"[.,;:!?()\d_]|\b(?:and|but|or|after|before|when|while|where|which|who|that|then|is|are|was|were|be|been|has|had|have|"
    r"having|lies|lay|it|its|this|there|flew|fell|fall|landed|launched|fired|towards?|splash\w*|impact\w*|crash\w*|"
    r"missiles?|rockets?|projectiles?|debris|point)\b",
    re.I,
)
_LONGEST_WAY = 70  # characters between "west of" and a name
_COAST = re.compile(
    rf"\b(?:(?:off|from|along|near)\s+)(?:\w+['’]s\s+)?(?:the\s+)?(?P<side>{WORD}(?:ern)?)\s+"
    r"(?:coasts?|coastline|shores?|side|tip|end)\s*$",
    re.I,
)
_AT_A_NUMBER = re.compile(rf"(?<![\w.,])(?P<number>\d[\d,.]*\d|\d){AWAY}$", re.I)


class Link(NamedTuple):
    """What is tied to one landmark: its distance and its direction, None where there is none.

    `coast` says that the direction is the side of a coast ("off the west coast of ..."); `bare` is a number that stands
    where a distance would, without a unit; `off` that the text says "off" it and no more.
    """

    found: Found
    distance: Reading | None
    towards: Direction | None
    coast: bool = False
    bare: str = ""
    off: bool = False


def links_in(text: str, landmarks: Sequence[Found], lengths: Sequence[Reading]) -> list[Link]:
    """What a text ties to each of its landmarks, in their order; those to which nothing is tied are left out.

    >>> from lessons.sea.landmarks import found_in
    >>> text = "launched from Sunan, fell due west of Okushiri"
    >>> [(link.found.place.name, link.towards.bearing_deg) for link in links_in(text, found_in(text), ())]
    [('Okushiri Island', 270.0)]
    """
    masked = text
    for found in landmarks:
        masked = masked[: found.start] + "_" * (found.end - found.start) + masked[found.end :]
    links = [_link(masked, found, lengths) for found in landmarks]
    return [link for link in links if link.distance or link.towards or link.bare or link.off]


def _link(masked: str, found: Found, lengths: Sequence[Reading]) -> Link:
    """What is tied to one landmark: from its name back, past each "of", until a direction or a distance ends there."""
    before = masked[: found.start]
    side: Direction | None = None
    off = False
    for match in reversed(list(_PREPOSITION.finditer(before))):
        way = before[match.end() :]
        if len(way) > _LONGEST_WAY or _ANOTHER.search(way):
            break
        off = off or match.group().casefold() == "off"
        said = said_before(before, match.start())
        cut = said.start if said else match.start()
        if said is None and (coast := _COAST.search(before[: match.start()])):
            side, cut = direction(re.sub(r"ern$", "", coast["side"], flags=re.I)), coast.start()
        length = _ends_at(before, cut, lengths)
        bare = None if length else _AT_A_NUMBER.search(before[:cut])
        if said or length or bare:
            towards = said.direction if said else side
            return Link(found, length, towards, said is None and side is not None, bare["number"] if bare else "")
    return Link(found, None, side, side is not None, off=off)


def _ends_at(text: str, cut: int, lengths: Sequence[Reading]) -> Reading | None:
    """The length that ends where a direction or "of" begins, but for words such as "away, to the"."""
    behind = [one for one in lengths if (one.end or 0) <= cut]
    last = max(behind, key=lambda one: one.end or 0, default=None)
    return last if last and re.fullmatch(AWAY, text[last.end : cut], re.I) else None
