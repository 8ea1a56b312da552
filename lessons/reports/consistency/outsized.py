"""Numbers out of all proportion: beyond what there is, or ten, a hundred or a thousand times everybody else's."""

from collections.abc import Sequence
from functools import cache

from lessons.records import LIMITS, Claim
from lessons.reports.consistency.finding import Finding, named, near, same_missile, told

SLIPPED = {10: "ten", 100: "a hundred", 1000: "a thousand"}  # noughts or a unit: metres for kilometres
FAR = 5  # times everybody else's
SAME = 0.02


@cache
def _limits() -> dict[str, tuple[float, str]]:
    from lessons.flight.arguments import HALF_ROUND_KM, HIGHEST_APOGEE_KM, LONGEST_MINUTES

    beyond_the_earth = HALF_ROUND_KM, "half-way round the Earth is 20,015 km"
    return {
        "range_km": beyond_the_earth,
        "estimated_max_range_km": beyond_the_earth,
        "apogee_km": (HIGHEST_APOGEE_KM, "no missile was ever reported half so high"),
        "flight_time_s": (LONGEST_MINUTES * 60, "no free flight lasts so long and comes down again"),
    }


def possible(claim: Claim) -> bool:
    """Whether a number is within what the flight functions accept; True for other quantities.

    >>> possible(Claim("A", "range_km", value=25000)), possible(Claim("A", "range_km", value=2500))
    (False, True)
    """
    return claim.value is None or claim.value <= _limits().get(claim.quantity, (float("inf"),))[0]


def _slipped(claim: Claim, others: list[Claim]) -> str:
    """By how much a number is off from everybody else's, in words; "" where that is not a matter of noughts."""
    others = [other for other in others if other.value and other.relation not in LIMITS]
    if not others or not claim.value or claim.relation in LIMITS:
        return ""
    above = claim.value > FAR * max(other.value for other in others)
    below = claim.value < min(other.value for other in others) / FAR
    for factor, word in SLIPPED.items():
        for other in others:
            if above and near(claim.value, other.value * factor, SAME):
                return f"{word} times the {other.printed} of {told(other)}"
            if below and near(claim.value * factor, other.value, SAME):
                return f"{word} times less than the {other.printed} of {told(other)}"
    return ""


def outsized(claims: Sequence[Claim]) -> list[Finding]:
    """Numbers beyond what there is, and those that are ten, a hundred or a thousand times what all others give.

    >>> def row(i, who, v): return Claim(who, "apogee_km", value=v, claim_id=i, publisher=who)
    >>> outsized([row("1", "A", 6200), row("2", "B", 6000), row("3", "C", 600)])[0].sentence
    'C gives 600 km: ten times less than the 6,000 km of B, and nobody else is near it.'
    """
    numbers = [c for c in claims if c.value is not None and c.quantity in (*_limits(), "speed_mach")]
    found = []
    for claim in numbers:
        others = [o for o in numbers if o.quantity == claim.quantity and o.standing != "garbled"]
        others = [o for o in others if same_missile(o, claim)]
        others = [o for o in others if (o.claimant, o.publisher) != (claim.claimant, claim.publisher)]
        if not possible(claim):
            why = _limits()[claim.quantity][1]
        elif slipped := _slipped(claim, others):
            why = f"{slipped}, and nobody else is near it"
        else:
            continue
        printed = f"{claim.value / 60:g} minutes" if claim.quantity == "flight_time_s" else claim.printed
        found.append(Finding("outsized", named(claim), f"{told(claim)} gives {printed}: {why}."))
    return found
