"""The numbers of a claim as they were printed: one reading for each unit that stands in the print."""

import re

from lessons.records import Claim
from lessons.records.steps import UNITS
from lessons.units import Reading, convert, number_text, read

PARTED = re.compile(r"[,;]\s")  # not the comma inside a number
BRACKETS = re.compile(r"\(([^()]*)\)")
STARTS_WITH_NUMBER = re.compile(r"\d")


def readings(claim: Claim) -> tuple[Reading, ...]:
    """What a claim's print says, the number printed first before what stands beside it in brackets.

    ValueError for a claim without a number, and for a print that cannot be read.

    >>> row = Claim("ROK JCS", "range_km", value=998, unit="mi", wording="620 miles")
    >>> [str(reading) for reading in readings(row)]
    ['620 mi']
    >>> [str(reading) for reading in readings(Claim("KCNA", "range_km", value=1090, unit="km", wording="km (681 mi)"))]
    ['1090 km', '681 mi']
    """
    inside = [text for found in BRACKETS.findall(claim.wording) for text in PARTED.split(found)]
    beside = [text for text in inside if any(char.isalpha() for char in text)]  # "(07:22-07:44)" is no quantity
    first = BRACKETS.sub("", claim.wording).strip()
    if not STARTS_WITH_NUMBER.match(first):
        own = UNITS[claim.quantity]
        ends = dict.fromkeys(convert(end, own, claim.unit or own) for end in claim.ends)
        number = " to ".join(number_text(end) for end in ends)
        first = f"Mach {number}" if claim.unit == "Mach" else f"{number} {claim.unit}".strip()
    return tuple(read(text) for text in (first, *beside))


def printed_in(claim: Claim, unit: str) -> Reading | None:
    """The number that a claim's print gives in a unit (a symbol), with its step; None where it gives none in it.

    >>> found = printed_in(Claim("UPI", "range_km", value=998, unit="mi", wording="620 miles"), "mi")
    >>> found.value, found.step
    (620.0, 10.0)
    """
    return next((reading for reading in readings(claim) if reading.unit == unit), None)


def as_printed(claim: Claim) -> str:
    """A claim with its hedge, with the miles that were printed beside the kilometres, and with a time's clock.

    >>> as_printed(Claim("UPI", "range_km", value=998, relation="~", hedge="about", unit="mi", wording="620 miles"))
    'about 620 miles'
    """
    if STARTS_WITH_NUMBER.match(claim.wording):  # where the table's number was converted from it
        return f"{claim.hedge} {claim.wording}".strip()
    beside = re.search(r"\(.+\)", claim.wording)
    words = f"{claim.printed} {beside[0].replace(' mi)', ' miles)')}" if beside else claim.printed
    return f"{words}, {claim.zone.split('/')[-1]} time" if claim.zone else words
