"""Where missiles came down: which side of the line of an economic zone, near what, and in which direction they flew."""

import re
from typing import NamedTuple

from lessons.reports.reading.falling_words import (
    AT_SEA,
    BESIDE,
    CARRIED,
    DEFINED,
    DIRECTION,
    DOWN,
    DOWN_WORDS,
    FIRED,
    FORECAST,
    LANDED,
    PLACE_END,
    PROBABLY,
    SEAS,
    SIDES,
    SIGN,
    TARGET,
    ZONE,
)
from lessons.reports.reading.prose import mentions


class Stated(NamedTuple):
    """What a sentence says in words about where a missile went: text, hedge, stage, and its place in the sentence."""

    quantity: str
    text: str
    hedge: str
    stage: str
    start: int
    end: int


def hedge_in(low: str) -> str:
    """The last word of a stretch that makes a statement less than certain, '' if there is none.

    >>> hedge_in("is believed to have fallen")
    'believed'
    """
    found = ""
    for match in PROBABLY.finditer(low):
        found = match.group()
    return found


def zone_statements(low: str) -> list[Stated]:
    """What a sentence, in small letters, says of a zone: outside, inside, not confirmed.

    >>> [(one.text, one.hedge) for one in zone_statements("it is believed to be outside the eez.")]
    [('outside', 'believed')]
    """
    found: list[Stated] = []
    if not mentions(low, ("economic", "eez", "zee")):
        return found
    done = 0
    for zone in ZONE.finditer(low):
        if zone.start() < done or DEFINED.match(low, zone.end() + 1):
            continue
        left_from = max(done, zone.start() - 130)
        sides = list(SIDES.finditer(low, left_from, zone.start()))
        sides = [side for side in sides if not re.search(r"[;]|\. ", low[side.end() : zone.start()])]
        if not sides or not _near_zone(low, sides[-1].end(), zone.start()):
            continue
        kinds = [side.lastgroup for side in sides]
        side = sides[-1]
        kind = "unknown" if "unknown" in kinds and kinds[-1] != "unknown" else kinds[-1] or ""
        if "outside" in kinds[-2:] and kind == "inside" and _NEGATED.match(sides[kinds.index("outside")].group()):
            kind = "outside"
        clause_from = max(left_from, low.rfind(",", left_from, side.start()) + 1)
        words = {"unknown": "not confirmed"}.get(kind, kind)
        stretch = low[max(0, side.start() - 90) : side.start()]
        stage = "forecast" if FORECAST.search(stretch) and kind != "unknown" else "final"
        start = _start_of_words(low, clause_from, side.start())
        found.append(Stated("eez_status", words, hedge_in(stretch), stage, start, zone.end()))
        done = zone.end()
    return found


_NEGATED = re.compile(r".*\b(?:not|no|never|didn't|without|none|neither)\b")


def _near_zone(low: str, end: int, zone: int) -> bool:
    """Whether only the zone's owner stands between a side and the zone."""
    between = low[end:zone]
    return len(between) < 60 and not re.search(r"[,;:]\s|\b(?:sea|ocean|waters off|and)\b", between)


def _start_of_words(low: str, at_least: int, side: int) -> int:
    """Where the words of a landing begin: its verb, if one stands just before."""
    verb = None
    for match in re.finditer(rf"\b(?:{DOWN}|reached|reach|entered|enter)\b", low[at_least:side]):
        verb = match
    return at_least + verb.start() if verb else side


def landings(text: str, low: str) -> list[Stated]:
    """Where a sentence says that a missile came down, or towards what it was fired.

    >>> text = "It fell about 200 km west of Okushiri."
    >>> [one.text for one in landings(text, text.lower())]
    ['about 200 km west of Okushiri']
    """
    found: list[Stated] = []
    for pattern, triggers in _PATTERNS:
        if not mentions(low, triggers) or pattern is BESIDE and not _down_in(low):
            continue
        at = 0
        here = text if pattern in (BESIDE, CARRIED) else low  # these two know names by their capital letters
        while match := pattern.search(here, at):  # from the place's end: what runs on may hold another
            start, end = _place(text, match)
            at = max(end, match.start("place") + 1)
            if found and pattern not in (LANDED, BESIDE) or any(start < one.end and one.start < end for one in found):
                continue
            words = text[start:end]
            if _is_landing(pattern, words, low, match.start(), start):
                stretch = low[max(0, match.start() - 70) : start]
                clause = _AND.split(low[max(0, match.start() - 40) : start])[-1]
                stage = "forecast" if FORECAST.search(clause) else "final"
                found.append(Stated("landing_relation", _tidy(words), hedge_in(stretch), stage, start, end))
    return found


_PATTERNS = (
    (LANDED, DOWN_WORDS),
    (BESIDE, ("zone", "eez")),
    (TARGET, ("target", "area", "island", "point", "waters")),
    (CARRIED, ("atoll", "island", "range", "touchdown", "peninsula")),
    (FIRED, SEAS),
)
_DOWN_VERB = re.compile(rf"\b(?:{DOWN}|struck|hit)\b")


_AND = re.compile(r", (?:but|and|while)\b|;")
_TESTED = re.compile(r"test|trial|\bfrom\b|carried out|conducted")


def _down_in(low: str) -> bool:
    """Whether a sentence tells of something that came down."""
    return mentions(low, (*DOWN_WORDS, "struck", "hit")) and _DOWN_VERB.search(low) is not None


def _is_landing(pattern: re.Pattern[str], words: str, low: str, begin: int, start: int) -> bool:
    """Whether words that start at a place, in what a pattern found from `begin` on, name where something came down."""
    if pattern is FIRED and not AT_SEA.search(words):
        return False
    if pattern is FIRED and words.lower().startswith("off") and _TESTED.search(low, max(0, begin - 25), start):
        return False  # "test-fired off the coast of Odisha": that is where from
    if pattern is CARRIED and not re.search(r"[A-Z]\w+ (?:Atoll|Islands?|Range|range|Peninsula)|touchdown", words):
        return False
    if _NOT_SO.search(low[max(0, begin - 40) : begin]):
        return False
    if _INTERCEPTOR.search(low[max(0, begin - 45) : begin]):
        return False
    if _HAD_IT.search(low[max(0, begin - 30) : begin + 12]):
        return False
    return _says_where(words)


_NOT_SO = re.compile(
    r"(?:\bnot|\bnever|n't|\bwithout|\b(?:no|none of the|neither)(?: \w+)?(?: missiles?| debris| projectiles?| "
    r"rockets?)?)"
    r"(?: to)?(?: have)?(?: been)?\s*$"
)
_INTERCEPTOR = re.compile(r"\b(?:interceptors?|interceptor missiles?|shrapnel)\b[^,;]{0,20}$")
_HAD_IT = re.compile(r"\b(?:could have|would have|should have|might have)\s+(?:land|fall|fell|splash|com|reach)")


_IN_ZONE = re.compile(
    r"(?:inside|within|in|into|outside) [^,;.]{3,30}?(?:economic zones?|EEZ)(?: \([^)]{2,8}\))?,? (?=in the [A-Z])"
)


def _place(text: str, match: re.Match[str]) -> tuple[int, int]:
    start = match.start("place")
    if (zone := _IN_ZONE.match(text, start)) and zone.end() < match.end("place"):
        start = zone.end()  # "inside Japan's EEZ in such and such a sea"
    stop = PLACE_END.search(text, start + 3, match.end("place"))
    end = stop.start() if stop else match.end("place")
    while end > start and text[end - 1] in " ,":
        end -= 1
    return start, end


_FAR = re.compile(
    r"(?:at |to )?(?:a |an |the |its )?(?:\w+ )?(?:distances?|ranges? (?:of|up)|altitudes?|heights?|speeds?|angle)\b"
)


def _says_where(words: str) -> bool:
    """Whether the words name a place, and not the zone alone, a time or a target."""
    bare = words.lower()
    if _FAR.match(bare):
        return False
    if len(bare) < 6 or ZONE.search(bare) and not re.search(r"\bsea\b|coast|west of|island", bare):
        return False
    if re.match(
        r"(?:at|about|around|some|in|within|on) (?:\d[\d:.]*|an?|the|\w+day|\w+) ?(?:[ap]\.?m|minutes?|hours?|"
        r"seconds?|stages?|middle of the night|morning|evening|same)",
        bare,
    ):
        return False
    if re.match(
        r"(?:to|in|at|on|into) (?:a|an|the|its) (?:stop|success|end|failure|test|statement|response|show|bid|"
        r"provocation|row|conference)",
        bare,
    ):
        return False
    return bool(
        re.search(
            r"\b(?:sea|ocean|waters?|coast|bay|gulf|pacific|atlantic|island|peninsula|land|range|site|area|province|"
            r"desert|atoll|border|territory|base|city|region|submarine|ship|vessel|village|town|field|km|miles|"
            r"kilomet\w+)\b",
            bare,
        )
        or re.search(r"[A-Z]\w{2,}", words[3:])
    )


def _tidy(words: str) -> str:
    """A place without its first small words, on one line."""
    words = " ".join(words.split())
    return re.sub(r"^(?:in|into|on|onto|at|down in|to)\s+(?:the )?(?=\w)", "", words)


def directions(low: str) -> list[Stated]:
    """The points of the compass towards which a sentence says a missile flew.

    >>> [one.text for one in directions("it flew 149 miles northeast before falling")]
    ['northeast']
    """
    found: list[Stated] = []
    if not mentions(low.replace("north korea", "").replace("south korea", ""), ("east", "west", "north", "south")):
        return found
    for match in DIRECTION.finditer(low):
        group = next(name for name, value in match.groupdict().items() if value)
        start, end = match.span(group)
        end += len(re.match(r"(?:-?wards?|erly|ern)?", low[end:]).group())  # type: ignore[union-attr]
        point = SIGN.sub("", match[group])
        if re.match(r"\s*(?:of\b|coast|sea\b|china\b)", low[end:]):
            continue
        found.append(Stated("direction", _with_hyphen(point), "", "final", start, end))
    return found


def _with_hyphen(point: str) -> str:
    """ "eastnortheast" as "east-northeast"."""
    whole = re.fullmatch(r"(north|south|east|west)((?:north|south)(?:east|west))", point)
    return f"{whole[1]}-{whole[2]}" if whole else point
