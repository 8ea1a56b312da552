"""What a number of a report measures: how far, how high, how long, how fast, or how far such a missile could go."""

import re
from typing import NamedTuple

from lessons.reports.reading.measure_words import (
    ABILITY,
    AWAY,
    DOWN,
    FROM_PLACE,
    HYPERSONIC_IN_GENERAL,
    LASTED,
    LATER,
    NOT_LASTED,
    ORBIT_NEAR,
    RIGHT_ABILITY,
    RIGHT_FLOWN,
    RIGHT_HEIGHT,
    SPEED_IS_NOT,
    THING,
    WORDS,
    ZONE,
    ZONE_WIDTH,
)
from lessons.units import Reading, dimension

LEFT, RIGHT = 110, 70  # characters that are looked at before and behind a number


class Measured(NamedTuple):
    """What a number measures: the quantity's name, and the unit in which its value stands."""

    quantity: str
    unit: str


_RANGE_KM = Measured("range_km", "km")
_APOGEE_KM = Measured("apogee_km", "km")
_MOST_KM = Measured("estimated_max_range_km", "km")
_TIME_S = Measured("flight_time_s", "s")


def measured(reading: Reading, low: str, start: int, end: int) -> Measured | None:
    """What a reading at a place of a sentence (in lower case) measures; None for what is no claim about a flight.

    >>> from lessons.units import find
    >>> text = "it flew 400 km at an altitude of 100 km"
    >>> [measured(one, text, one.start, one.end).quantity for one in find(text)]
    ['range_km', 'apogee_km']
    """
    left, right = low[max(0, start - LEFT) : start], low[end : end + RIGHT]
    kind = dimension(reading.unit)
    if kind in ("speed", "Mach number"):
        return _speed(reading, left, right, low[start:end])
    if kind == "time":
        return _time(left, right, low[start:end])
    if kind == "length":
        return _length(reading, left, right, low[start:end])
    return None


def _speed(reading: Reading, left: str, right: str, phrase: str) -> Measured | None:
    near = left[-60:] + phrase + right[:40]
    if right.startswith("-point") or SPEED_IS_NOT.search(near) or HYPERSONIC_IN_GENERAL.search(left + phrase):
        return None
    if reading.unit == "Mach":
        return Measured("speed_mach", "Mach")
    return Measured("speed_km_s", "km/s") if reading.unit not in ("kn", "km/min") else None


def _time(left: str, right: str, phrase: str) -> Measured | None:
    tight = right[:30]
    if phrase.endswith(("days", "day")):
        return None
    if re.match(r"\s*(?:in (?:the|its) air|airborne|aloft|to (?:travel|cover|fly|reach|cross))", tight):
        return _TIME_S
    if re.match(r"\s*(?:longer|shorter|more|less|after their (?:take-?off|departure))\b", tight):
        return None
    if re.match(
        r"\s*(?:ago|apart|earlier|before (?:the|it|its|that|launch)|interval|window|notice|old\b|-?long (?:window|"
        r"meeting|talks))",
        tight,
    ):
        return None
    if NOT_LASTED.search(left[-70:]) or NOT_LASTED.search(re.split(r"[;,.]| and | with ", right[:60])[0]):
        return None
    if re.match(r"-?\s*(?:flight|trip|journey|ride)", tight) or re.search(
        r"(?:flight|flying) (?:time|duration)s?\b[^.;]{0,50}$|time of flight|duration", left
    ):
        return _TIME_S
    if LATER.match(tight):
        clause = re.split(r"[;]", left)[-1] + " " + re.split(r"[;.]", right)[0]
        return (
            _TIME_S
            if DOWN.search(clause) or re.match(r"\s*(?:of flight|airborne|aloft|in the air|flight)", tight)
            else None
        )
    if re.search(r"\bafter\s$", left) and re.match(
        r"\s*,?\s*(?:the |it )[^,;]{0,24}(?:reached|landed|fell|hit|splashed|came down|crashed)", right
    ):
        return _TIME_S
    if re.search(r"\bwithin\b|\bevery\b|\bafter\b|\blast\b|\bpast\b|\bnext\b", left[-14:]) and not DOWN.search(
        left[-60:]
    ):
        return None
    return _TIME_S if LASTED.search(left) else None


def _length(reading: Reading, left: str, right: str, phrase: str) -> Measured | None:
    if re.match(r"-long (?:flight|journey|trip)", right):
        return _RANGE_KM
    if _is_zone_width(reading, left, right) or THING.match(right) or reading.unit == "m" and reading.value < 5000:
        return None
    if reading.unit == "ft":
        return _APOGEE_KM if reading.value >= 10_000 else None
    if re.search(r"\bcovers\b[^,;]{0,30}$", left):
        return _MOST_KM  # what such a missile covers
    word, at = _nearest(left)
    if word != "ability" and "range" in phrase and (first := re.search(r"\d", phrase)):
        left += phrase[: first.start()]  # "a maximum range of 4,000 km": the hedge took these words along
        word, at = _nearest(left)
    if re.search(r"altitude|height|apogee|as high as|higher than", phrase):
        return _APOGEE_KM
    if re.search(r"distance", phrase):
        return _ability_or(left + phrase, _RANGE_KM, right)
    if ORBIT_NEAR.search(left[-45:]) or re.match(r"[^,.;]{0,14}\borbit", right):
        return None
    if word == "orbit":
        return None
    if RIGHT_HEIGHT.match(right):
        return _APOGEE_KM
    if re.match(r"\s*would\b", right):
        return None
    if (
        re.search(r"\breach(?:ed|ing|es)?\s*$", left)
        and not FROM_PLACE.match(right)
        and not RIGHT_FLOWN.match(right)
        and not AWAY.match(right)
    ):
        return _MOST_KM if re.search(rf"\b(?:{ABILITY})\s+reach\s*$", left) else _APOGEE_KM
    if RIGHT_ABILITY.match(right):
        flown = re.search(r"\b(?:flew|flight|recorded|detected|showed)\b[^,;]{0,30}$", left) and "-" not in right[:1]
        return _RANGE_KM if flown else _MOST_KM
    if word == "height" and not RIGHT_FLOWN.match(right):
        return _APOGEE_KM if not re.search(r"\b(?:long|metres tall)\b", right[:20]) else None
    return _far(left, right, word, at)


def _far(left: str, right: str, word: str, at: int) -> Measured | None:
    """A length along the ground: how far it flew, how far such a missile could fly; None for a way between places."""
    gap = len(left) - at
    from_place = FROM_PLACE.match(right)
    if AWAY.match(right) and (word in ("flown", "ability", "range", "landed") or "target" in left[-30:]):
        return _ability_or(left, _RANGE_KM, right)
    if from_place and re.match(
        r"\s*(?:\([^)]*\)\s*)?(?:away )?from (?:the |its |their |where )?(?:launch|it was|it had|it started|it took|"
        r"lift|site)",
        right,
    ):
        return _RANGE_KM
    if from_place and not (word in ("flown", "ability") and gap < 26):
        return None
    if RIGHT_FLOWN.match(right) and word != "landed":
        return _ability_or(left, _RANGE_KM, right)
    if word in ("flown", "height"):
        return _ability_or(left, _RANGE_KM, right)
    if word == "range":
        return _ranged(left, right)
    if word == "ability":
        return _MOST_KM if not from_place else None
    if re.search(r"\b(?:gave|put it at|spoke of|claimed)\s*$", left) and not from_place:
        return _RANGE_KM
    return None


def _nearest(left: str) -> tuple[str, int]:
    """The last word before a number that says what it measures, and where it ends; a word of ability only if alone."""
    kind, at = "", 0
    for match in WORDS.finditer(left):
        if re.search(r"[;]|\. ", left[match.end() :]):
            continue
        found = match.lastgroup or ""
        if found == "ability" and kind in ("height", "flown") and len(left) - match.end() > 50:
            continue
        kind, at = found, match.end()
    return kind, at


def _ability_or(left: str, flown: Measured, right: str = "") -> Measured:
    """How far such a missile could fly, if the clause speaks of what it can do; else the flown distance."""
    clause = re.split(r"[;]|, (?:and|but|while)\b|\b(?:said|says|which|after|before)\b", left)[-1]
    if re.search(r"\b(?:estimated|expected|thought|believed) to (?:fly|travel|reach|cover)\b", clause) and re.match(
        r"[^;]{0,25}\bif\b", right
    ):
        return _MOST_KM
    able = list(re.finditer(rf"\b(?:{ABILITY})\b", clause))
    if not able:
        return flown
    behind = clause[able[-1].end() :]
    if re.search(r"\b(?:flew|travel(?:l)?ed|covered|landed|fell)\b", behind):
        return flown
    return _MOST_KM


def _ranged(left: str, right: str) -> Measured:
    """A "range": of this flight, or of the missile."""
    tail = left[-75:]
    if re.search(
        r"\b(?:reach\w*|flew|flown|flying|travel\w*|impact\w*|to)\s+(?:to )?(?:a |an |its )?(?:\w+ )?range (?:of )?$",
        tail,
    ) and not re.search(rf"\b(?:{ABILITY})\b", tail[-40:]):
        return _RANGE_KM
    beside = re.match(r"(?:[^;.]|\.(?=\d)){0,45}\b(?:apogees?|altitudes?)\b", right) or re.search(
        r"\b(?:apogee|altitude)\b[^;]{0,60}$", left
    )
    if beside and not re.search(rf"\b(?:{ABILITY}|missiles? with|has|have)\b", tail):
        return _RANGE_KM
    if re.search(r"\b(?:fired|launched|test-fired|tested)\b[^;]{0,25}\bhad a (?:\w+ )?range (?:of )?$", tail):
        return _RANGE_KM
    if re.search(rf"\b(?:{ABILITY})\b", tail):
        return _MOST_KM
    if re.search(
        r"\b(?:flight|detected|recorded|put|puts|its|their|the|flew|firing|measured|fired|flown|both|altitude and) "
        r"(?:\w+ )?ranges?\b(?! of the missile is)",
        tail,
    ):
        return (
            _RANGE_KM
            if not re.search(r"\b(?:has|have|with|boasts?|having) (?:a |an |its )?(?:\w+ )?range", tail)
            else _MOST_KM
        )
    if re.search(
        r"\b(?:flew|travel\w+|launched|reached|covered|showed|recorded|flying|achieved|test[- "
        r"]fired)\b[^,;]{0,40}\b(?:a|to a|at a|over a) (?:\w+ )?range",
        tail,
    ):
        return _RANGE_KM if not re.search(r"\bwith a (?:\w+ )?range", tail) else _MOST_KM
    if re.search(r"range\s*[:=-]?\s*(?:about|around|some|approx\w*)?\s*$", tail) and not re.search(
        r"\b(?:a|missile|with|has|maximum)\b[^,;]{0,20}range", tail
    ):
        return _RANGE_KM
    return _MOST_KM


def _is_zone_width(reading: Reading, left: str, right: str) -> bool:
    """Whether a length is the width of a zone at sea: 200 nautical miles, 370 km, 12 nautical miles."""
    near = left[-100:] + " " + right[:60]
    rounded = round(reading.value)
    return (
        bool(ZONE.search(near))
        and rounded in (12, 22, 200, 230, 370, 371, 322)
        and bool(ZONE_WIDTH.search(near) or rounded in (200, 370))
    )
