"""Miles that do not match the kilometres printed beside them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lessons.records import Claim
from lessons.reports.consistency.finding import Finding, named, told
from lessons.sources.spread import last_digit
from lessons.units import convert

NUMBER = r"([\d,]+(?:\.\d+)?)(?:\s*(?:-|to)\s*([\d,]+(?:\.\d+)?))?"
MILES = re.compile(NUMBER + r"\s*(?:miles|mi\b)")
KILOMETRES = re.compile(NUMBER + r"\s*km\b")
COARSE = 0.05  # a conversion this far off is reported even if its last digit could excuse it


class Printed(NamedTuple):
    """One number in km with the miles printed for it."""

    km: float
    miles: float


def _numbers(match) -> list[float]:
    return [float(text.replace(",", "")) for text in match.groups() if text]


def printed_both(claim: Claim) -> Iterator[Printed]:
    """The numbers that a claim's unit or text prints in kilometres and in miles.

    >>> list(printed_both(Claim("KCNA", "range_km", value=1090, unit="km (681 miles)")))
    [Printed(km=1090, miles=681.0)]
    """
    place = claim.unit if claim.value is not None else claim.text or ""
    miles, km = MILES.search(place), KILOMETRES.search(place)
    if not miles:
        return
    if km:
        stated = _numbers(km)
    elif claim.value is not None:
        stated = [number for number in (claim.value, claim.high) if number is not None]
    else:
        return
    yield from map(Printed, stated, _numbers(miles))


def _explain(km: float, miles: float) -> str:
    true = convert(km, "km", "mi")
    rounded_first = round(km, -len(str(int(km))) + 1)
    step = last_digit(miles)
    if abs(miles - true) <= step / 2:
        return f"it was rounded so far that it would go back as {convert(miles, 'mi', 'km'):.0f} km"
    if abs(miles - convert(km, "km", "nmi")) <= step:
        return "it fits nautical miles"
    if abs(miles - km / 1.6) <= 0.5:
        return "it is the kilometres divided by 1.6"
    if sorted(f"{miles:.0f}") == sorted(f"{true:.0f}"):
        return "two digits changed places"
    if rounded_first != km and abs(miles - convert(rounded_first, "km", "mi")) <= step:
        return f"it is {rounded_first:,g} km, rounded before it was converted"
    return "no usual slip explains it"


def _there_and_back(claim: Claim, claims) -> Finding | None:
    """Kilometres that went into miles, were rounded, and came back as other kilometres."""
    for km, miles in printed_both(claim):
        for other in claims:
            same = (other.claimant, other.quantity) == (claim.claimant, claim.quantity)
            if not same or other.value is None or other.value == km or other.standing == "garbled":
                continue
            if round(convert(other.value, "km", "mi")) == miles and round(convert(miles, "mi", "km")) == km:
                sentence = (
                    f"{told(claim)} prints {km:g} km ({miles:g} miles) where {told(other)} has {other.value:g} km: "
                    "converted to whole miles and back."
                )
                return Finding("miles", named(claim), sentence)
    return None


def miles(claims) -> list[Finding]:
    """Conversions that are off by more than their last digit or by more than 5 %, with the usual slip that fits.

    >>> rows = [Claim("Stratfor", "estimated_max_range_km", value=6000, unit="km (3,278 miles)", claim_id="1")]
    >>> miles(rows)[0].sentence
    'Stratfor: 6,000 km is 3,728 miles, not 3,278: two digits changed places.'
    """
    found = []
    for claim in claims:
        wrong = []
        for km, printed in printed_both(claim):
            true = convert(km, "km", "mi")
            off = abs(printed - true)
            km_slack = convert(0.5 if km == int(km) else 0.05, "km", "mi")
            if off > last_digit(printed) + km_slack or off > COARSE * true:
                wrong.append(f"{km:,g} km is {true:,.0f} miles, not {printed:,g}: {_explain(km, printed)}")
        if wrong:
            found.append(Finding("miles", named(claim), f"{told(claim)}: {'; '.join(wrong)}."))
        elif back := _there_and_back(claim, claims):
            found.append(back)
    return found
