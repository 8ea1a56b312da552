"""Miles, nautical miles and feet that do not match the kilometres printed beside them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lessons.records import Claim, last_digit
from lessons.reports.consistency.finding import CANNOT_BE, Finding, named, near, told
from lessons.sources import readings
from lessons.units import convert, find

LENGTHS = ("range_km", "apogee_km", "estimated_max_range_km")
UNITS = {"mi": "miles", "nmi": "nautical miles", "ft": "feet"}
KILOMETRES_NAMED = re.compile(r"km|kilomet")  # as the print of a claim has the unit, with its number or without
COARSE = 0.05  # a conversion this far off is reported even if its last digit could excuse it
NOUGHTS = 0.02  # how near ten times a number has to be to blame a nought


UNEXPLAINED = "no usual slip explains it"


class Printed(NamedTuple):
    """One number in km with the number that is printed for it in another unit: "mi", "nmi" or "ft"."""

    km: float
    number: float
    unit: str


def printed_both(claim: Claim) -> Iterator[Printed]:
    """The numbers that a claim's print or text gives in kilometres and in miles, nautical miles or feet.

    >>> list(printed_both(Claim("KCNA", "range_km", value=1090, unit="km", wording="km (681 miles)")))
    [Printed(km=1090.0, number=681.0, unit='mi')]
    """
    if not claim.has_number:
        yield from _both_in(claim.text or "")
    elif claim.quantity in LENGTHS and claim.wording:
        found = {reading.unit: _ends(reading.value, reading.high) for reading in readings(claim)}
        stated = found.pop("km", _ends(claim.number, claim.high))
        for unit, numbers in found.items():
            yield from (Printed(*both, unit) for both in zip(stated, numbers, strict=False))


def _ends(low: float, high: float | None) -> list[float]:
    return [low] if high is None else [low, high]


def _both_in(text: str) -> Iterator[Printed]:
    """The same for words that place a fall: "190 miles (306 km) from Okushiri"."""
    found: dict[str, list[float]] = {}
    for reading in find(text):
        for one in (reading, *reading.beside):
            found.setdefault(one.unit, _ends(one.value, one.high))
    for unit in UNITS:
        yield from (Printed(*both, unit) for both in zip(found.get("km", []), found.get(unit, []), strict=False))


def _explain(km: float, number: float, unit: str) -> str:
    true = convert(km, "km", unit)
    rounded_first = round(km, -len(str(int(km))) + 1)
    step = last_digit(number)
    if abs(number - true) <= step / 2:
        return f"it was rounded so far that it would go back as {convert(number, unit, 'km'):.0f} km"
    for other in ("m",) if unit == "ft" else ("mi", "nmi"):
        if other != unit and abs(number - convert(km, "km", other)) <= step:
            return f"it fits {UNITS.get(other, 'metres')}"
    if unit == "mi" and abs(number - km / 1.6) <= 0.5:
        return "it is the kilometres divided by 1.6"
    if sorted(f"{number:.0f}") == sorted(f"{true:.0f}"):
        return "two digits changed places"
    if near(number * 10, true, NOUGHTS) or near(number, true * 10, NOUGHTS):
        return f"ten times too {'few' if number < true else 'many'}"
    if rounded_first != km and abs(number - convert(rounded_first, "km", unit)) <= step:
        return f"it is {rounded_first:,g} km, rounded before it was converted"
    return UNEXPLAINED


def _there_and_back(claim: Claim, claims: Sequence[Claim]) -> Finding | None:
    """Kilometres that went into another unit, were rounded, and came back as other kilometres."""
    if claim.unit != "km" and not KILOMETRES_NAMED.search(claim.wording):
        return None  # it has no kilometres of its own
    alike = [c for c in claims if (c.claimant, c.quantity) == (claim.claimant, claim.quantity)]
    stated = [c for c in alike if c.has_number and c.standing != "garbled" and c is not claim]
    for km, number, unit in printed_both(claim):
        if any(round(other.number) == km for other in stated):
            continue  # the kilometres are the claimant's own, or its decimals rounded off
        for other in stated:
            if round(convert(other.number, "km", unit)) == number and round(convert(number, unit, "km")) == km:
                sentence = (
                    f"{told(claim)} prints {km:g} km ({number:g} {UNITS[unit]}) where {told(other)} has "
                    f"{other.number:g} km: converted to whole {UNITS[unit]} and back."
                )
                return Finding("miles", named(claim), sentence, "converted and converted back")
    return None


def miles(claims: Sequence[Claim]) -> list[Finding]:
    """Conversions that are off by more than their last digit or by more than 5 %, with the usual slip that fits.

    >>> rows = [Claim("Stratfor", "estimated_max_range_km", value=6000, unit="km", wording="km (3,278 miles)",
    ...     claim_id="1")]
    >>> miles(rows)[0].sentence
    'Stratfor: 6,000 km is 3,728 miles, not 3,278: two digits changed places.'
    """
    found = []
    for claim in claims:
        wrong, causes = [], []
        for km, number, unit in printed_both(claim):
            true = convert(km, "km", unit)
            off = abs(number - true)
            slack = convert(0.5 if km == int(km) else 0.05, "km", unit)
            if off > last_digit(number) + slack or off > COARSE * true:
                why = _explain(km, number, unit)
                causes.append("" if why == UNEXPLAINED else why)
                wrong.append(f"{km:,g} km is {true:,.0f} {UNITS[unit]}, not {number:,g}: {why}")
        if wrong:
            found.append(Finding("miles", named(claim), f"{told(claim)}: {'; '.join(wrong)}.", causes[0], CANNOT_BE))
        elif back := _there_and_back(claim, claims):
            found.append(back)
    return found
