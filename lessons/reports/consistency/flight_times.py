"""Flight times and speeds that do not go with the free flight between the same claimant's range and apogee."""

from collections.abc import Container, Iterator, Sequence

from lessons import data, flight
from lessons.arrays.arguments import MACH_KM_S
from lessons.records import LOWER_LIMITS, RELATION_WORDS, Claim
from lessons.reports.consistency.finding import CANNOT_BE, Finding, named, told
from lessons.reports.consistency.proportions import possible
from lessons.sources.launches import TOGETHER

LOOSE = ("~", "=", *LOWER_LIMITS)
ABSURD = 5  # times the free flight: gliding and parachutes stay far below
SLOW, FAST = 0.45, 2.0  # shares of the free flight's speed: what was stated of real flights lies between 0.5 and 1.1
SPEED = "speed_mach"
KM_S = "the number is that of the kilometres per second"


def _step(claim: Claim) -> float:
    """To how many kilometres a number was rounded: what its zeros show, or its claimant's habit where that is finer."""
    if claim.relation in LOWER_LIMITS:
        return 0.0
    habit = None
    if data.known_source(claim.claimant):  # not the made-up ones of a test
        habit = data.rounding_km(claim.claimant, claim.quantity, claim.event_id[3:13])
    return min(claim.step, habit or float("inf"))


def _triples(claims: Sequence[Claim], doubted: Container[str]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Each time and each speed with the range and the apogee of the same missile in the same statement, or print."""
    usable = [c for c in claims if c.value and c.relation in LOOSE and possible(c)]
    grouped: dict[tuple[object, ...], list[Claim]] = {}
    for claim in usable:
        if claim.quantity in (*TOGETHER, SPEED):
            grouped.setdefault((claim.claimant, claim.origin or claim.url), []).append(claim)
    for members in grouped.values():
        for claim in (c for c in members if c.quantity not in TOGETHER[:2]):
            same = [c for c in members if c.standing != "garbled" and c.item in (claim.item, "each", "")]
            reach, apogee = (next((c for c in same if c.quantity == q), None) for q in TOGETHER[:2])
            odd = reach and apogee and (reach.claim_id in doubted or apogee.claim_id in doubted)
            if reach and apogee and not odd:
                yield claim, reach, apogee


def _limit(claim: Claim) -> str:
    return f"{RELATION_WORDS[claim.relation]} " if claim.relation in LOWER_LIMITS else ""


def _more_than(reach: Claim, apogee: Claim) -> bool:
    """Whether the flight went farther or higher than the numbers, so that no time is too long, no speed too high."""
    return reach.relation in LOWER_LIMITS or apogee.relation in LOWER_LIMITS


def _wrong_time(time: Claim, reach: Claim, apogee: Claim) -> str:
    """What is wrong with a time, in words; "" where it can be right."""
    check = flight.check_clock(
        reach.number,
        apogee.number,
        time.number / 60,
        range_step_km=_step(reach),
        apogee_step_km=_step(apogee),
        minutes_step=time.step / 60,
        more_than_apogee=_more_than(reach, apogee),
    )
    if check.verdict == "too short" and time.relation not in LOWER_LIMITS:
        verdict = "inconsistent as they stand"
    elif check.verdict == "too long" and time.number / 60 > ABSURD * check.free_minutes:
        verdict = "far too long"
    else:
        return ""
    return (
        f"{told(time)} states {_limit(time)}{time.number / 60:.1f} minutes; range {reach.number:g} and apogee "
        f"{apogee.number:g} km take {check.free_minutes:.1f} in free flight: {verdict}."
    )


def _wrong_speed(speed: Claim, reach: Claim, apogee: Claim) -> str:
    """What is wrong with a Mach number, in words; "" where it can be right."""
    needed = float(flight.free_flight(reach.number, apogee.number).speed_km_s)
    share = speed.number * MACH_KM_S / needed
    too_slow = share < SLOW and speed.relation not in LOWER_LIMITS
    too_fast = share > FAST and not _more_than(reach, apogee)
    if not (too_slow or too_fast):
        return ""
    km_s = abs(speed.number - needed) <= 0.1 * needed
    why = KM_S if km_s else "inconsistent as they stand"
    return (
        f"{told(speed)} states {_limit(speed)}Mach {speed.number:g}; range {reach.number:g} and apogee "
        f"{apogee.number:g} km need {needed:.1f} km/s, about Mach {needed / MACH_KM_S:.0f}: {why}."
    )


def physics(claims: Sequence[Claim], doubted: Container[str] = ()) -> list[Finding]:
    """Times below the free flight's, times and speeds far from it, for every number that the roundings allow.

    One claimant, one statement; where it is not known which, one address. "Inconsistent" is all that is said: a
    misprint does it too. A lower limit is never too short or too slow, and beside a range or an apogee that is one
    nothing is too long or too fast; a range or an apogee that is `doubted` (by its id) judges nothing.

    >>> def row(i, q, v, unit="km"): return Claim("KCNA", q, value=v, unit=unit, claim_id=i, origin="KCNA 2022-03-25")
    >>> rows = [row("1", "range_km", 1090), row("2", "apogee_km", 6248.5), row("3", "flight_time_s", 4050, "min")]
    >>> physics(rows)[0].sentence
    'KCNA states 67.5 minutes; range 1090 and apogee 6248.5 km take 67.9 in free flight: inconsistent as they stand.'
    """
    found = []
    for claim, reach, apogee in _triples(claims, doubted):
        wrong = (_wrong_speed if claim.quantity == SPEED else _wrong_time)(claim, reach, apogee)
        if wrong:
            cause = KM_S if wrong.endswith(f"{KM_S}.") else ""
            found.append(Finding("physics", named(claim), wrong, cause, CANNOT_BE))
    return found
