"""Numbers out of all proportion: beyond what there is, or ten, a hundred or a thousand times everybody else's."""

from collections.abc import Sequence

from lessons.arrays.arguments import HALF_ROUND_KM, HIGHEST_APOGEE_KM, LONGEST_MINUTES
from lessons.records import LIMITS, Claim
from lessons.reports.consistency.finding import CANNOT_BE, Finding, named, near, same_missile, told

SLIPPED = {10: "ten", 100: "a hundred", 1000: "a thousand"}  # noughts or a unit: metres for kilometres
FAR = 5  # times everybody else's
SAME = 0.02
NEAR = 0.2  # of the larger number
LENGTHS = ("range_km", "apogee_km")
UNITS = {  # what a number of kilometres is in it
    "miles": 1 / 1.609344,
    "nautical miles": 1 / 1.852,
    "thousands of feet": 1 / 0.3048,
}
BEYOND_THE_EARTH = HALF_ROUND_KM, "half-way round the Earth is 20,015 km"
HIGHEST = {
    "range_km": BEYOND_THE_EARTH,
    "estimated_max_range_km": BEYOND_THE_EARTH,
    "apogee_km": (HIGHEST_APOGEE_KM, "no missile was ever reported half so high"),
    "flight_time_s": (LONGEST_MINUTES * 60, "no free flight lasts so long and comes down again"),
}
MORE_THAN_NOTHING = ("apogee_km", "flight_time_s")


def _why_never(claim: Claim) -> str:
    """Why no flight can have had a number, in words; "" where one can, and for other quantities."""
    if not claim.has_number or claim.quantity not in HIGHEST:
        return ""
    if claim.number < 0:
        return "a number below 0 is no range, height or time"
    highest, why = HIGHEST[claim.quantity]
    return why if claim.number > highest else ""


def _nought(claim: Claim) -> str:
    """The usual slip behind a number that no flight can have, where taking a nought off would mend it."""
    if claim.quantity == "flight_time_s" and claim.unit == "min" and claim.number % 60 == 0:
        return "minutes for seconds"
    return "ten times more" if 0 < claim.number / 10 <= HIGHEST[claim.quantity][0] else ""


def possible(claim: Claim) -> bool:
    """Whether a number is within what the flight functions accept; True for other quantities.

    >>> possible(Claim("A", "range_km", value=25000)), possible(Claim("A", "range_km", value=2500))
    (False, True)
    """
    return not _why_never(claim) and not (claim.quantity in MORE_THAN_NOTHING and claim.number == 0)


def _slipped(claim: Claim, others: list[Claim]) -> tuple[str, Claim] | None:
    """By how much a number is off from all others, in words, and from whose; None where that is no matter of noughts.

    Claim and others give numbers above 0 that are no limits.
    """
    above = claim.number > FAR * max(other.number for other in others)
    below = claim.number < min(other.number for other in others) / FAR
    for factor, word in SLIPPED.items():
        for other in others:
            if above and near(claim.number, other.number * factor, SAME):
                return f"{word} times the {other.printed} of {told(other)}", other
            if below and near(claim.number * factor, other.number, SAME):
                return f"{word} times less than the {other.printed} of {told(other)}", other
    return None


def _against(claim: Claim, numbers: list[Claim]) -> list[Claim]:
    """What others say about the same quantity of the same missile, in possible numbers, no limits and not garbled."""
    others = [o for o in numbers if o.quantity == claim.quantity and same_missile(o, claim)]
    others = [
        o for o in others if possible(o) and o.number > 0 and o.relation not in LIMITS and o.standing != "garbled"
    ]
    return [o for o in others if (o.claimant, o.publisher) != (claim.claimant, claim.publisher)]


def _voices(claim: Claim, others: list[Claim]) -> int:
    """How many stand against a claim: its claimant's other copies each, the copies of another claimant as one."""
    return len({(o.claimant, o.publisher if o.claimant == claim.claimant else "") for o in others})


def _given(claim: Claim) -> str:
    printed = f"{claim.number / 60:g} minutes" if claim.quantity == "flight_time_s" else claim.printed
    return f"{told(claim)} gives {printed}"


def _out_of_line(claim: Claim, numbers: list[Claim]) -> Finding | None:
    """The finding about a number that is noughts away from all others; of two that stand alone it names both."""
    others = _against(claim, numbers)
    if not others or claim.number <= 0 or claim.relation in LIMITS or not (slipped := _slipped(claim, others)):
        return None
    how, other = slipped
    cause = how.partition(" the ")[0].removesuffix(" than")
    if claim.standing == "garbled" or _voices(claim, others) > 1:
        return Finding("outsized", named(claim), f"{_given(claim)}: {how}, and nobody else is near it.", cause)
    return Finding("outsized", named(claim, other), f"{_given(claim)}: {how}; one of the two slipped.", cause)


def _in_another_unit(claim: Claim, numbers: list[Claim]) -> Finding | None:
    """A number near nobody's that is exactly what somebody's number is in miles, nautical miles or feet."""
    if claim.quantity not in LENGTHS or claim.relation in LIMITS or claim.number % 10 == 0 or claim.wording:
        return None
    others = [o for o in _against(claim, numbers) if o.unit == "km"]
    if claim.unit != "km" or any(near(o.number, claim.number, NEAR) for o in others):
        return None
    for other in others:
        for unit, factor in UNITS.items():
            if claim.number == round(other.number * factor) and claim.number != other.number:
                why = f"it is the {other.printed} of {told(other)} in {unit}"
                return Finding("outsized", named(claim), f"{_given(claim)}: {why}.", f"{unit} taken for kilometres")
            if unit == "miles" and claim.number == round(other.number / factor):
                why = f"it is the {other.printed} of {told(other)} taken for miles"
                return Finding("outsized", named(claim), f"{_given(claim)}: {why}.", "kilometres taken for miles")
    return None


def outsized(claims: Sequence[Claim]) -> list[Finding]:
    """Numbers beyond what there is, and those that are ten, a hundred or a thousand times what all others give.

    Where only two stand against each other, one finding names both and blames neither.

    >>> def row(i, who, v): return Claim(who, "apogee_km", value=v, claim_id=i, publisher=who)
    >>> outsized([row("1", "A", 6200), row("2", "B", 6000), row("3", "C", 600)])[0].sentence
    'C gives 600 km: ten times less than the 6,000 km of B, and nobody else is near it.'
    """
    numbers = [c for c in claims if c.has_number and c.quantity in (*HIGHEST, "speed_mach")]
    found: dict[tuple[object, ...], Finding] = {}
    for claim in numbers:
        if why := _why_never(claim):
            finding: Finding | None = Finding(
                "outsized", named(claim), f"{_given(claim)}: {why}.", _nought(claim), CANNOT_BE
            )
        else:
            finding = _out_of_line(claim, numbers) or _in_another_unit(claim, numbers)
        if finding:
            found.setdefault(finding.claim_ids, finding)
    return list(found.values())
