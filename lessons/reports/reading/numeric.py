"""The numbers of a sentence that are claims about a flight: distances, heights, times and speeds."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lessons.records import Claim
from lessons.reports.reading.falling import hedge_in
from lessons.reports.reading.measures import Measured, measured
from lessons.reports.reading.passages import Passage
from lessons.units import Reading, convert, dimension

_FORECAST = re.compile(
    r"\b(?:is|are|was|were) (?:expected|forecast|predicted|projected|set|due) to\b|\bwill\b|\bplan(?:s|ned) to\b|"
    r"\bwould (?:land|fall|fly over|splash)"
)
_NOT = re.compile(r"(?:\bnot|\b(?:did|does|had|has|was) not (?!say|give|specify|disclose)(?:\w+ ){1,6}(?:of )?)\s*$")
_IF = re.compile(
    r"\b(?:if|had it|were it|when) (?:\w+ ){0,3}?(?:fired|flown|launched|fly|flew|flies|on|at|it|"
    r"the)\b[^,;.]{0,60}(?:trajectory|angle|orbit|path)"
)


def numbers(place: Passage) -> Iterator[Claim]:
    """Distances, heights, times and speeds.

    >>> from lessons.reports.reading import read
    >>> [(one.quantity, one.value) for one in read("It flew 400 km.")]
    [('range_km', 400.0)]
    """
    low = place.low
    for number, (reading, start, end) in enumerate(place.readings):
        if reading.unit in ("clock", "deg", "%", "") or place.is_other(start):
            continue
        what = (
            measured(reading, low, start, end)
            or _with_distance(place, number)
            or _as_before(place, reading, start, end)
        )
        if what is None or _NOT.search(low, max(0, start - 60), start) or number and _converts(place, number):
            continue
        item = place.items.at(start) or _in_a_row(place, number)
        if number and (shared := _shared_hedge(place, number)):
            reading = replace(reading, hedge=shared.hedge, relation=shared.relation)
        place.before[:] = [what]
        yield place.claim(
            what.quantity,
            start,
            end,
            item,
            condition=_condition(place, what),
            stage="forecast" if _is_forecast(low, start, what) else "final",
            **(as_claimed(reading, what.unit, place.sentence.text[start:end]) | {"hedge": _hedge(low, start, reading)}),
        )


def as_claimed(reading: Reading, unit: str, phrase: str) -> dict[str, Any]:
    """A reading as the fields of a claim: value and high in `unit`, how they are bound, and the print of `phrase`.

    >>> as_claimed(Reading(620, unit="mi", hedge="about", relation="~"), "km", "about 620 miles")["wording"]
    '620 miles'
    """
    high = None if reading.high is None else _in(reading.high, reading.unit, unit)
    exact = "=" if reading.relation == "range" else reading.relation
    return {
        "value": _in(reading.value, reading.unit, unit),
        "high": high,
        "relation": "range" if high is not None else exact,
        "unit": reading.unit,
        "hedge": reading.hedge,
        "wording": "" if reading.unit == unit else _wording(phrase),
    }


def _hedge(low: str, start: int, reading: Reading) -> str:
    """The hedge of a number, with the verb before it that says as much: "estimated, about"."""
    verbal = hedge_in(low[max(0, start - 45) : start])
    return reading.hedge if verbal in reading.hedge else ", ".join(filter(None, (verbal, reading.hedge)))


def _condition(place: Passage, what: Measured) -> str:
    """What a distance is made to depend on: "if it flew on an ordinary trajectory"."""
    found = _IF.search(place.low) if what.quantity == "range_km" else None
    return place.sentence.text[found.start() : found.end()] if found else ""


def _is_forecast(low: str, start: int, what: Measured) -> bool:
    """Whether a number is expected, and not yet a result."""
    return what.quantity != "estimated_max_range_km" and bool(_FORECAST.search(low[max(0, start - 70) : start]))


def _converts(place: Passage, number: int) -> bool:
    """Whether a number only gives the one before it in another unit, without brackets: "300 km, or about 186 miles"."""
    earlier, _, till = place.readings[number - 1]
    reading, start, _ = place.readings[number]
    if earlier.unit == reading.unit or dimension(earlier.unit) != dimension(reading.unit):
        return False
    same = abs(convert(reading.value, reading.unit, earlier.unit) - earlier.value) <= _ROUNDED * earlier.value
    return same and _OR.fullmatch(place.low, till, start) is not None


_OR = re.compile(
    r",? (?:or|that is|i\.e\.|equivalent to|equal to),? (?:about |around |some )?|\s?/\s?|,? equivalent to "
)
_ROUNDED = 0.04  # a conversion of a rounded number
_SAID = re.compile(r"\s*,\"? (?:says?|said|according to)\b")  # "About 600 km, says Seoul."
_SAME_AGAIN = re.compile(
    r"(?:\b(?:it was|it as|it at|it is|claimed|said|says|spoke of|gave|reported|put it at|against|saw|spoke of|cited|"
    r"another|the other|second|third|counted|measured)|[,;:]|\band|\bor)\s*$"
)


def _as_before(place: Passage, reading: Reading, start: int, end: int) -> Measured | None:
    """What a number without a word of its own measures: the same as the one before it ("Tokyo said it was 650 km")."""
    behind = place.low[end : end + 30]
    if (
        dimension(reading.unit) == "length"
        and re.search(r"(?:^|:)\s*$", place.low[:start])
        and re.match(r"(?: \([^)]*\))?[,;][^;]{0,22}(?:altitude|height|apogee|high)", behind)
    ):
        return Measured("range_km", "km")  # "Japan: about 350 km, altitude about 50 km"
    if dimension(reading.unit) == "length" and not place.low[:start].strip(" -\"'") and _SAID.match(behind):
        return place.before[0] if place.before and place.before[0].unit == "km" else Measured("range_km", "km")
    before = place.before[0] if place.before else None
    if (
        before is None
        or dimension(reading.unit) != dimension(before.unit)
        or (
            dimension(before.unit) == "time"
            and not re.search(r"(?:seconds|minutes|s|min)(?: \([^)]*\))?,? (?:and|or) $", place.low[:start])
        )
    ):
        return None
    elsewhere = re.match(
        r"\s*(?:\([^)]*\)\s*)?-?\s*(?:\w+ )?(?:of|from|off|away|long|tall|wide|apart|north|south|east|west|inside|"
        r"outside)\b",
        behind,
    )
    return before if _SAME_AGAIN.search(place.low[:start]) and not elsewhere else None


def _with_distance(place: Passage, number: int) -> Measured | None:
    """A length of time that stands beside a distance or a height of the flight: "510 km, 535 km high, 14 minutes"."""
    reading, start, end = place.readings[number]
    if (
        dimension(reading.unit) != "time"
        or not number
        or not place.before
        or place.before[0].unit != "km"
        or reading.unit == "days"
    ):
        return None
    between = place.low[place.readings[number - 1][2] : start]
    return (
        Measured("flight_time_s", "s")
        if re.fullmatch(r"(?: high| up)?(?:,|,? and|;) (?:in |for )?", between)
        and not place.low[end:].lstrip().startswith(("later", "after", "before"))
        else None
    )


def _in(value: float, unit: str, wanted: str) -> float:
    """A value in the wanted unit, without the noise of the arithmetic."""
    return float(f"{convert(value, unit, wanted):.9g}")


def _wording(phrase: str) -> str:
    """A number as printed, from its first digit on."""
    first = re.search(r"\d|\b(?:an?|one|two) (?:half )?hours?\b", phrase)
    return " ".join(phrase[first.start() :].split()) if first else ""


def _in_a_row(place: Passage, number: int) -> str:
    """The item of one of two numbers that share a unit: "430 and 690 km", "50 km and 60 km respectively"."""
    reading, start, end = place.readings[number]
    low = place.low
    joint = r"(?:,? and | and (?:about |around |some )?|, )"
    if number + 1 < len(place.readings):
        after, begin, _ = place.readings[number + 1]
        if after.unit == reading.unit and re.fullmatch(joint, low[end:begin]) and "respectively" in low[begin:]:
            return "missile 1"
    if number:
        earlier, _, till = place.readings[number - 1]
        if earlier.unit == reading.unit and re.fullmatch(joint, low[till:start]) and "respectively" in low[start:]:
            return "missile 2"
    return ""


def _shared_hedge(place: Passage, number: int) -> Reading | None:
    """The reading whose hedge holds for the next number too: "about 80 and 60 km"."""
    earlier, begin, till = place.readings[number - 1]
    reading, start, end = place.readings[number]
    joint = earlier.unit == reading.unit and re.fullmatch(r" and ", place.low[till:start]) is not None
    bare = place.low[begin:till].rstrip()[-1:].isdigit()  # its unit stands behind the second
    return earlier if joint and bare and reading.relation == "=" and earlier.relation != "range" else None
