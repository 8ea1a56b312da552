"""Numbers that leave out their unit because the number before them has it: "one flew 400 km, the other 350"."""

import re

from lessons.units import Reading
from lessons.units.hedges import relation_of

_BARE = re.compile(
    r"\b(?:second|other|another|third|first|says?|said|spoke of|gave|put it at|claimed)\s+"
    r"(?:(?:one|missile|had|was|it|went|flew|flown|travel\w+|covered|reached|at)\s+){0,3}"
    r"(?:(?P<hedge>about|around|some|roughly|approximately|over|more than|at least|nearly)\s+)?"
    r"(?P<number>\d{2,3}|\d\.\d{3})(?=\s*(?:[,;]|\.(?:\s|$)|and\b|with\b|$))"
)
LENGTHS = ("km", "mi", "nmi")


def with_bare_numbers(low: str, readings: list[tuple[Reading, int, int]], unit: str) -> list[tuple[Reading, int, int]]:
    """The readings of a sentence in lower case, and with them the numbers that share the unit of one before.

    `unit` is that of the last length before the sentence, '' where there is none.

    >>> from lessons.units import find
    >>> text = "one flew about 400 km, the other about 350"
    >>> [(one.value, one.unit) for one, _, _ in with_bare_numbers(text, [(r, r.start, r.end) for r in find(text)], "")]
    [(400.0, 'km'), (350.0, 'km')]
    """
    found: list[tuple[Reading, int, int]] = []
    if not unit and not readings:
        return readings
    for match in _BARE.finditer(low):
        start = match.start("hedge") if match["hedge"] else match.start("number")
        if any(begin < match.end() and start < end for _, begin, end in readings):
            continue
        before = [one.unit for one, _, end in readings if end <= start and one.unit in LENGTHS]
        if shared := (before[-1] if before else unit):
            hedge = match["hedge"] or ""
            value = float(match["number"].replace(".", "") if "." in match["number"] else match["number"])
            reading = Reading(value, unit=shared, hedge=hedge, relation=relation_of([hedge] if hedge else []))
            found.append((reading, start, match.end("number")))
    return sorted([*readings, *found], key=lambda one: one[1]) if found else readings
