"""Numbers that no flight of that kind of missile can have: beyond its class, or in another unit of speed."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lessons import flight
from lessons.arrays.arguments import HALF_ROUND_KM, HIGHEST_APOGEE_KM, MACH_KM_S
from lessons.records import LOWER_LIMITS, Claim, Event
from lessons.reports.consistency.changed_places import printed_pairs
from lessons.reports.consistency.finding import CANNOT_BE, UNUSUAL, Finding, named, near, same_missile, told

# The farthest that a missile of the class flies, by the usual definition of the classes; the last one has no end.
CLASS_KM = {"SRBM class": 1000, "MRBM class": 3000, "IRBM class": 5500, "ICBM class": HALF_ROUND_KM}
SHORTEST_KM = {"MRBM class": 1000, "IRBM class": 3000, "ICBM class": 5500}
OVER = 1.15  # how far beyond the class a number may lie
SLOWER = 0.6  # a share of the class's slowest speed: stated speeds are rough, and of a part of the flight
ORBITAL_KM_S = 7.9  # what is faster does not come down within half a round
NEVER_STEEP = ("SRBM class", "claimed hypersonic")  # 85 pairs, none of them steeper than 0.3
SPEEDS = ("speed_mach", "speed_km_s")
ALIKE, NOT_ALIKE = 0.15, 0.5  # shares of the larger speed
ODD_COUNT = "a salvo’s total on one missile"
SLOWEST_MACH = 2.5  # no missile of these kinds was ever given so low a Mach number
MACH_KINDS = ("SRBM class", "MRBM class", "IRBM class", "ICBM class", "claimed hypersonic")
CRUISE_KM_S = 3.5  # Mach 10 at most
MACH_AS_KM_S, KM_S_AS_MACH = "Mach for km/s", "km/s for Mach"


class Bounds(NamedTuple):
    """What a class can do: farthest range and highest apogee (km), lowest and highest speed (km/s)."""

    range_km: float
    apogee_km: float
    slowest_km_s: float
    fastest_km_s: float


@cache
def bounds(kind: str) -> Bounds | None:
    """The bounds of a class of missile, free flight's, without margin; None for kinds that are no class.

    >>> [round(number, 1) for number in bounds("SRBM class")]
    [1000, 499.5, 0.0, 3.0]
    """
    if kind not in CLASS_KM:
        return None
    fastest = float(flight.minimum_energy(CLASS_KM[kind]).speed_km_s)
    slowest = float(flight.minimum_energy(SHORTEST_KM[kind]).speed_km_s) if kind in SHORTEST_KM else 0.0
    highest = HIGHEST_APOGEE_KM if CLASS_KM[kind] == HALF_ROUND_KM else _straight_up_km(fastest)
    return Bounds(CLASS_KM[kind], highest, slowest, fastest)


def _straight_up_km(speed_km_s: float) -> float:
    """How high a body comes that is thrown straight up."""
    return float(flight.from_speed(speed_km_s, 90).apogee_km)


def _speed_km_s(claim: Claim) -> float:
    return claim.number * (MACH_KM_S if claim.quantity == "speed_mach" else 1.0)


def _wrong_speed(claim: Claim, event: Event) -> Finding | None:
    """A speed that is not possible, or not for the class, and would be in the other unit."""
    of_class = bounds(event.kind)
    slowest, fastest = (of_class.slowest_km_s, of_class.fastest_km_s) if of_class else (0.0, ORBITAL_KM_S)
    speed, mach = _speed_km_s(claim), claim.quantity == "speed_mach"
    otherwise = claim.number * (1.0 if mach else MACH_KM_S)
    never = speed > ORBITAL_KM_S * OVER
    if event.kind == "cruise missile":
        fastest = CRUISE_KM_S
    too_fast = speed > fastest * OVER
    whole = claim.relation not in LOWER_LIMITS
    too_slow = mach and whole and 0 < speed < SLOWER * slowest
    too_slow = too_slow or (mach and whole and event.kind in MACH_KINDS and 0 < claim.number < SLOWEST_MACH)
    fits = slowest * SLOWER <= otherwise <= fastest * OVER
    if not (never or too_fast or (too_slow and fits)):
        return None
    cause = (KM_S_AS_MACH if mach else MACH_AS_KM_S) if fits else ""
    slow_or_fast = "slow" if too_slow else "fast"
    why = f"; as {'km/s' if mach else 'a Mach number'} it would fit" if fits else ""
    against = "to come down again" if never else f"for its kind, {event.kind}"
    sentence = f"{told(claim)} gives {claim.printed}: too {slow_or_fast} {against}{why}."
    return Finding("kinds", named(claim), sentence, cause, CANNOT_BE if never else UNUSUAL)


def _against_others(claim: Claim, claims: Sequence[Claim]) -> Finding | None:
    """A speed near nobody's, which in the other unit would be somebody's."""
    others = [c for c in claims if c.quantity in SPEEDS and c.has_number and c.claimant != claim.claimant]
    others = [c for c in others if same_missile(c, claim) and c.standing != "garbled"]
    mach = claim.quantity == "speed_mach"
    otherwise = claim.number * (1.0 if mach else MACH_KM_S)
    alike = [c for c in others if near(_speed_km_s(c), otherwise, ALIKE)]
    if not alike or any(near(_speed_km_s(c), _speed_km_s(claim), NOT_ALIKE) for c in others):
        return None
    cause = KM_S_AS_MACH if mach else MACH_AS_KM_S
    sentence = f"{told(claim)} gives {claim.printed}, {told(alike[0])} {alike[0].printed}: {cause}."
    return Finding("kinds", named(claim), sentence, cause)


def _beyond(claim: Claim, event: Event) -> Finding | None:
    """A range or an apogee beyond what the launch's class can do."""
    of_class = bounds(event.kind)
    if of_class is None or claim.relation == "<" or claim.stage == "forecast" or claim.condition:
        return None
    highest = of_class.range_km if claim.quantity == "range_km" else of_class.apogee_km
    if claim.number <= highest * OVER:
        return None
    word = "range" if claim.quantity == "range_km" else "apogee"
    if word == "apogee" and claim.number <= of_class.range_km:
        cause = "the range for the apogee"
    else:
        cause = "ten times more" if claim.number <= 10 * highest else ""
    sentence = f"{told(claim)} gives as the {word} {claim.printed}: the {event.kind} ends at about {highest:,.0f} km."
    return Finding("kinds", named(claim), sentence, cause, UNUSUAL)


def _steep(reach: Claim, apogee: Claim, event: Event) -> Finding | None:
    """A pair of one print that went higher than far, of a class that was never seen to; turned round it is ordinary."""
    if event.kind not in NEVER_STEEP or apogee.number <= reach.number or not apogee.number:
        return None
    sentence = (
        f"{told(reach)} gives range {reach.number:g} and apogee {apogee.number:g} km: no {event.kind} of the tables "
        "went higher than far; the other way round it is an ordinary flight."
    )
    return Finding("kinds", named(reach, apogee), sentence, "range and apogee changed places", UNUSUAL)


def _total(claim: Claim) -> Finding | None:
    """A count above one that is put on one missile."""
    if not claim.item.removeprefix("missile ").isdigit() or claim.number <= 1:
        return None
    sentence = f"{told(claim)} counts {claim.number:g} under “{claim.item}”: one missile is one."
    return Finding("kinds", named(claim), sentence, ODD_COUNT, CANNOT_BE)


def kinds(claims: Sequence[Claim], event: Event) -> list[Finding]:
    """Numbers beyond the launch's class, speeds in the other unit, a total on one missile; of each row by itself.

    >>> row = Claim("A", "speed_km_s", value=15, unit="km/s", claim_id="1")
    >>> kinds([row], Event("nk-2024-11-05", "2024-11-05", "North Korea", "Sariwon"))[0].cause
    'Mach for km/s'
    """
    judges = {"range_km": _beyond, "apogee_km": _beyond, "speed_mach": _wrong_speed, "speed_km_s": _wrong_speed}
    found = []
    for claim in (claim for claim in claims if claim.has_number):
        finding = judges[claim.quantity](claim, event) if claim.quantity in judges else None
        if claim.quantity in SPEEDS and not finding:
            finding = _against_others(claim, claims)
        finding = _total(claim) if claim.quantity == "missile_count" else finding
        if finding:
            found.append(finding)
    pairs = [_steep(*pair, event) for pair in printed_pairs(claims)]
    return found + [finding for finding in pairs if finding]
