"""Flight times too short for the free flight between the same claimant's range and apogee."""

from lessons.records import LOWER_LIMITS, Claim
from lessons.reports.consistency.finding import Finding, named, told
from lessons.sources.pairs import TOGETHER
from lessons.sources.spread import last_digit, minutes_step

LOOSE = ("~", "=", *LOWER_LIMITS)


def _step(claim: Claim) -> float:
    return 0.0 if claim.relation in LOWER_LIMITS else last_digit(claim.value)


def physics(claims) -> list[Finding]:
    """Times below the free flight's, for every number that the printed roundings allow; one claimant, one origin.

    "Inconsistent" is all that it says: a misprint does it too. Lower limits for range and apogee count as they stand.

    >>> def row(i, q, v, unit="km"): return Claim("KCNA", q, value=v, unit=unit, claim_id=i, origin="KCNA 2022-03-25")
    >>> rows = [row("1", "range_km", 1090), row("2", "apogee_km", 6248.5), row("3", "flight_time_s", 4050, "67.5 min")]
    >>> physics(rows)[0].sentence
    'KCNA states 67.5 minutes; range 1090 and apogee 6248.5 km take 67.9 in free flight: inconsistent as they stand.'
    """
    from lessons import flight

    numbers = [c for c in claims if c.quantity in TOGETHER and c.value and c.origin and c.relation in LOOSE]
    found = []
    for time in (c for c in numbers if c.quantity == "flight_time_s"):
        same = [c for c in numbers if c.origin == time.origin and c.standing != "garbled"]
        same = [c for c in same if c.item in (time.item, "each", "")]
        reach, apogee = (next((c for c in same if c.quantity == q), None) for q in TOGETHER[:2])
        if reach is None or apogee is None:
            continue
        check = flight.check_clock(
            reach.value,
            apogee.value,
            time.value / 60,
            range_step_km=_step(reach),
            apogee_step_km=_step(apogee),
            minutes_step=minutes_step(time.value),
            more_than_apogee=apogee.relation in LOWER_LIMITS,
        )
        if check.verdict == "too short":
            sentence = (
                f"{told(time)} states {time.value / 60:.1f} minutes; range {reach.value:g} and apogee {apogee.value:g} "
                f"km take {check.free_minutes:.1f} in free flight: inconsistent as they stand."
            )
            found.append(Finding("physics", named(time), sentence))
    return found
