"""Which lengths of a statement are distances from a place: altitudes, flights and widths of zones are others."""

import re
from dataclasses import replace

from lessons.sea.compass import DEGREES, LETTERS, WORD
from lessons.units import Reading, dimension, find

ELSEWHERE = "a distance from something else"
# Between a distance and its direction: "200 km (124 miles) away, in waters to the".
AWAY = (
    r"[\s,(]*(?:\b(?:away|out|offshore|at|in|into|the|a|to|sea|seas|waters?|ocean|pacific|high seas|direction|about|"
    r"roughly|approximately|just|almost|nearly|further|farther|distance|point|points|area|location|somewhere|or so|"
    r"lying|located|straight|toward|towards|on)\b[\s,)]*)*"
)
# What stands before or behind a length that is no distance from a landmark, and what such a length is called.
_LINKING = (
    r"(?:(?:of|at|was|is|about|around|some|an?|the|maximum|peak|roughly|approximately|estimated|reaching|reached|to|up|"
    r"as|much|more|than|over|its|nearly|almost)\s+){0,5}$"
)
_ZONES = (
    r"(?:EEZ|exclusive\b|economic zone|territorial|contiguous zone|maritime (?:border|boundary|line)|NLL|"
    r"Northern Limit|median|boundary|border|limit\b|line\b|zone\b|airspace|parallel|DMZ)"
)
_OTHERS = (
    (
        "an altitude",
        rf"(?:altitudes?|apogee|height|peak(?:ed|ing)?|elevation|ceiling|rose|soar(?:ed|ing)|climb(?:ed|ing))[\s:(]+{_LINKING}",
        r"\W*(?:(?:in|of|above)\s+)?(?:maximum\s+|peak\s+)?"
        r"(?:altitude|apogee|high\b|height|up\b|above\b|overhead|into space|skyward)",
    ),
    (
        "measured from a line or zone",
        r"(?:EEZ|economic zones?|territorial (?:sea|waters)|limit|line)\s+(?:of|at|reaching|extending)\s+"
        r"(?:\w+\s+){0,2}?$",
        r"\W*(?:(?:\w+\s+){0,2}?(?:inside|within|outside|beyond|into|in|deep|from|of|off|short of|past|across|over)\s+"
        rf"(?:\w+(?:['’]s?)?\s+){{0,4}}?)?(?:\w+['’]s?\s+)?{_ZONES}",
    ),
    (
        "a length of flight",
        r"(?:flew|flown|fly(?:ing)?|flies|travel\w*|flight|range|covered|travers\w+|journey)\W+(?:\w+\W+){0,5}?$",
        r"[\s\-]*(?:range|flight|of flight|journey)\b",
    ),
    ("a size", r"$.", r"[\s\-]*(?:wide|long\b|across|deep\b|in diameter|diameter|radius|apart|tall|thick)"),
    (
        ELSEWHERE,
        r"$.",
        rf"{AWAY}(?:{WORD}\s+|{LETTERS}\s*)?(?:of|off|from)\s+(?!(?:the\s+)?(?:coast|shore|land)\b(?!\s+of))\w",
    ),
)
_BOTH_ENDS = re.compile(r"^[\s,]*(?:but|and|yet|and also)?[\s,]*(?:not\s+)?$", re.I)
_BARE_BEFORE = re.compile(
    r"(?P<hedge>more than|greater than|farther than|further than|over|above|beyond|at least|no less than|"
    r"not less than|>=?|≥)\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?:,?\s*(?:but|and|yet)\s*)$",
    re.I,
)
_TWO_NUMBERS = re.compile(r"\d[\d,.]*\s+(?:but|and|or|yet|until|through|rather than)\s+(?:\w+\s+){0,2}$", re.I)
_VAGUE = re.compile(
    r"\b(?:several|(?:a\s+)?few|many|hundreds|thousands|dozens|scores|tens|(?:a\s+)?couple|some|multiple|countless)"
    r"(?:\s+(?:of|hundreds?|thousands?|dozens?|tens|scores|more))*\s+"
    r"(?:km|kms|kilomet\w+|miles?|nautical|nmi|met(?:re|er)s)\b",
    re.I,
)
_NAUTICAL = re.compile(r"(?<=\d)[\s-]?(?:n\.\s?m\.|n\.?mi\.|NM|nm)(?!\w)")


def with_nautical_miles(text: str) -> str:
    """A statement with the short forms of the nautical mile as `units` reads them: at sea "nm" is no nanometre.

    >>> with_nautical_miles("200 NM west of Okushiri")
    '200 nmi west of Okushiri'
    """
    return _NAUTICAL.sub(" nmi", text)


def lengths_in(text: str) -> list[Reading]:
    """The lengths of a statement; "more than 200 but less than 300 km" is one. ValueError for two numbers of one unit.

    >>> [str(length) for length in lengths_in("more than 200 km but less than 300 km west of it")]
    ['200 to 300 km']
    """
    found: list[Reading] = []
    # "azimuth 285, 200 km" is no chain of two lengths
    for reading in find(re.sub(DEGREES, lambda match: "_" * len(match.group()), text, flags=re.I)):
        if dimension(reading.unit) != "length":
            continue
        before = text[: reading.start]
        last = found[-1] if found else None
        ends = last is not None and last.relation in (">", ">=") and reading.relation in ("<", "<=")
        if last and ends and last.unit == reading.unit and _BOTH_ENDS.match(text[last.end : reading.start]):
            found[-1] = _between(last.value, reading, last.start)
            continue
        bare = _BARE_BEFORE.search(before)
        if bare and reading.relation in ("<", "<="):
            reading = _between(float(bare["number"].replace(",", "")), reading, bare.start())
        elif _TWO_NUMBERS.search(before):
            raise ValueError(
                f"{text!r} has two numbers before one unit; accepted: one distance or a range, such as 200 to 300 km"
            )
        found.append(reading)
    return found


def _between(low: float, reading: Reading, start: int | None) -> Reading:
    if low >= reading.value:
        raise ValueError(
            f"the distance lies above {low:g} and below {reading.value:g}; accepted: the smaller end first"
        )
    return replace(reading, value=low, high=reading.value, relation="range", hedge="", start=start)


def what_else(text: str, reading: Reading) -> str:
    """What a length is that is no distance from a place, such as "an altitude"; "" where nothing says so.

    >>> what_else("900 km altitude", lengths_in("900 km altitude")[0])
    'an altitude'
    """
    before, behind = text[: reading.start], text[reading.end :]
    for name, ahead, follows in _OTHERS:
        if re.search(ahead, before, re.I) or re.match(follows, behind, re.I):
            return name
    return ""


def refuse_malformed(text: str, reading: Reading) -> None:
    """ValueError for a distance below zero, and for one whose comma parts neither thousands nor anything else.

    >>> refuse_malformed("2,00 km", lengths_in("2,00 km")[0])
    Traceback (most recent call last):
    ValueError: the distance '2,00 km' is not clear: its comma parts no thousands; accepted: such as 200 or 2,000 km
    """
    start, end = reading.start or 0, reading.end or 0
    if re.search(r"(?:(?:^|\s)[-−–]|−\s|\b(?:minus|negative)\s+)$", text[:start], re.I):
        raise ValueError(f"the distance -{reading} is negative; accepted: 0 km or more, and a direction for the way")
    for number in re.findall(r"\d[\d,]*\d", text[start:end]):
        if "," in number and not re.fullmatch(r"\d{1,3}(?:,\d{3})+", number):
            said = text[start:end]
            raise ValueError(
                f"the distance {said!r} is not clear: its comma parts no thousands; accepted: such as 200 or 2,000 km"
            )


def refuse_vague(text: str) -> None:
    """ValueError where a text gives a distance without its number.

    >>> refuse_vague("several hundred km west of Okushiri")
    Traceback (most recent call last):
    ValueError: the distance 'several hundred km' has no number; accepted: such as 200 km, or 200 to 300 km
    """
    if match := _VAGUE.search(text):
        raise ValueError(f"the distance {match.group()!r} has no number; accepted: such as 200 km, or 200 to 300 km")
