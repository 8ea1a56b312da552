"""How a text prints its numbers: whether comma or point marks the decimals, decided from all of it."""

from __future__ import annotations

import re
from collections import Counter

_MARKED = re.compile(r"(?<!\d)\d{1,30}[.,][\d.,]*\d")
# What can be read in one way only: 11,5 and 1.234,5 beside 11.5, 1,234.5 and 1,234.
_COMMA = re.compile(r"\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+,\d+")
_POINT = re.compile(r"\d+\.\d{1,2}|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3},\d{3}")
# A point with three digits behind it, and a length.
_GROUP = re.compile(r"[1-9]\d{0,2}\.\d{3}[ -]?(?:k[mi]|miles|feet|ft|met|quil|chil)")


def decimal_choice(plain: str) -> frozenset[str]:
    """Return the choice that a parser needs to read a text's commas and points as the text prints them.

    Where nothing else tells, a point with three digits before a length parts thousands: no report measures a flight
    to the metre.

    >>> decimal_choice("it flew 2,040 km in 11.5 minutes"), decimal_choice("ha percorso 2.040 km")
    (frozenset(), frozenset({'decimal comma'}))
    """
    marked = Counter(_MARKED.findall(plain))
    commas = sum(times for number, times in marked.items() if _COMMA.fullmatch(number))
    points = sum(times for number, times in marked.items() if _POINT.fullmatch(number))
    if commas > points or (commas == points and _GROUP.search(plain)):
        return frozenset({"decimal comma"})
    return frozenset()
