"""Whether range, apogee and minutes of one claimant fit one another, by free flight and with what rounding leaves."""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lessons import data
from lessons.records import LIMITS, Claim, Event
from lessons.reports.appraising.checking import FITS, FITS_NOT, KEPT, NAMES, UNTOLD, Check, check
from lessons.reports.pair import FITS as CLOCK_FITS
from lessons.reports.pair import NO_FAULT, TINY_KM, TOO_SHORT, Pair
from lessons.reports.printed import HIGHEST, OWN_UNITS, Printed
from lessons.sources.launches import NO_THROW, PAIR, SPANNING, WHOLE_ITEMS

PER = {"range_km": 1.0, "apogee_km": 1.0, "flight_time_s": 60.0}
TURNS = ("pull-up", "pulled up", "irregular", "manoeuvr", "maneuver", "second peak", "glid")
NO_PAIR = (
    "No claimant gives both a range and an apogee for one missile, so whether they fit one another cannot be worked out"
)


def printed_of(claim: Claim, day: str = "") -> Printed:
    """A claim's number in km or minutes with its ends; whole numbers are taken as rounded as their claimant rounds.

    >>> printed_of(Claim("Japan MOD", "range_km", value=400, relation="~", hedge="about", unit="km")).ends
    (375.0, 425.0)
    """
    per, unit = PER[claim.quantity], OWN_UNITS[claim.quantity]
    low, high = claim.interval
    step = claim.step / per if claim.relation not in LIMITS else 0.0
    habit = _habit(claim, day)
    if habit and step and all(end % habit == 0 for end in claim.ends):
        low, high, step = claim.ends[0] - habit / 2, claim.ends[1] + habit / 2, habit
    middle = sum(claim.ends) / 2 if claim.relation not in LIMITS else claim.ends[-1]
    if claim.relation not in LIMITS:  # rounding allows nothing that no flight reaches
        high = min(high, max(per * HIGHEST[claim.quantity], claim.ends[1]))
    return Printed(claim.printed, middle / per, max(low, 0.0) / per, high / per, step, unit)


def _habit(claim: Claim, day: str) -> float | None:
    """To how many km the claimant rounds by the tables, the coarsest step if the day is unknown; None: unknown."""
    if claim.quantity not in PAIR or data.known_source(claim.claimant) is None:
        return None
    days = (
        [day] if day else ["1900-01-01", *(one.since for one in data.step_changes() if one.claimant == claim.claimant)]
    )
    steps = [data.rounding_km(claim.claimant, claim.quantity, one) for one in days]
    return max((step for step in steps if step), default=None)


def pairs(claims: Sequence[Claim], day: str = "") -> Iterator[tuple[Pair, tuple[Claim, ...]]]:
    """Each claimant's range, apogee and minutes of one missile, and the claims that they are; results, no forecasts.

    >>> far, high = (Claim("A", name, value=100, unit="km") for name in ("range_km", "apogee_km"))
    >>> [pair.point for pair, _ in pairs([far, high])]
    [(100.0, 100.0)]
    """
    turned = any(word in f"{c.text} {c.quote}".lower() for c in claims for word in TURNS)
    usable = [c for c in claims if c.quantity in PER and c.has_number and c.stage != "forecast" and c.item != SPANNING]
    for reach in (c for c in usable if c.quantity == "range_km"):
        own = [c for c in usable if c.claimant == reach.claimant and c.stage == reach.stage]
        apogee, time = (_about(own, quantity, reach.item) for quantity in ("apogee_km", "flight_time_s"))
        if apogee and all(one.ends[1] >= TINY_KM and not _beyond(one) for one in (reach, apogee)):
            parts = tuple(claim for claim in (reach, apogee, time) if claim)
            minutes = printed_of(time, day) if time else None
            yield _pair(printed_of(reach, day), printed_of(apogee, day), minutes, turned), parts


@lru_cache(maxsize=KEPT)
def _pair(far: Printed, high: Printed, minutes: Printed | None, turned: bool) -> Pair:
    """The pair, and with it what it has worked out: a correction of another claim does not work it out again."""
    return Pair(far, high, minutes, turned)


def _beyond(claim: Claim) -> bool:
    """Whether a range or an apogee is larger than that of any free flight from one place of the Earth to another."""
    return claim.quantity in PAIR and claim.has_number and claim.ends[1] > HIGHEST[claim.quantity]


def _too_large(claim: Claim) -> Check:
    """That nothing is worked out from a number that is larger than any free flight's; the slips say what is odd."""
    most = f"{HIGHEST[claim.quantity]:,.0f} {OWN_UNITS[claim.quantity]}"
    said = f"{claim.claimant}’s {NAMES[claim.quantity]}, {claim.printed}: beyond {most} no free flight is worked out"
    return check("flight", UNTOLD, said, claim)


def _about(own: Sequence[Claim], quantity: str, item: str) -> Claim | None:
    for name in dict.fromkeys((item, *WHOLE_ITEMS)):
        if found := next((c for c in own if c.quantity == quantity and c.item == name), None):
            return found
    return None


def flights(claims: Sequence[Claim], event: Event) -> list[Check]:
    """For each pair its kind of path, its clock and how far its speed would reach; what cannot be told, too.

    >>> far = Claim("Japan MOD", "range_km", value=400, unit="km", claim_id="1")
    >>> high = Claim("Japan MOD", "apogee_km", value=100, unit="km", claim_id="2")
    >>> [found.verdict for found in flights([far, high], Event("pasted", "", "", ""))][:2]
    ['fits', 'cannot be told']
    """
    if event.kind in NO_THROW:
        return [check("flight", UNTOLD, f"Of a {event.kind} range and height make no throw: they are not compared")]
    found = [_too_large(claim) for claim in claims if _beyond(claim)]
    for pair, parts in pairs(claims, event.date):
        found += [_kind(pair, parts), _clock(pair, parts), _reach(pair, parts)]
        if odd := pair.exchanged():
            found.append(check("flight", FITS_NOT, odd.sentence, *parts))
    lengths = [claim for claim in claims if claim.quantity in PAIR]
    return found or ([check("flight", UNTOLD, NO_PAIR, *lengths)] if lengths else [])


def _kind(pair: Pair, parts: tuple[Claim, ...]) -> Check:
    told = pair.kind()
    who = f"{parts[0].claimant}’s pair, {pair.far.words} far and {pair.high.words} up: "
    unsure = pair.loft.low == 0 or math.isinf(pair.loft.high)
    said = f"{who}{told.sentence[0].lower()}{told.sentence[1:]}"
    return check("flight", UNTOLD if unsure else FITS, said, *parts[:2])


def _clock(pair: Pair, parts: tuple[Claim, ...]) -> Check:
    verdict = {CLOCK_FITS: FITS, NO_FAULT: FITS, TOO_SHORT: FITS_NOT}.get(pair.verdict(), UNTOLD)
    return check("flight", verdict, f"{pair.time().sentence} {pair.climb().sentence}", *parts)


def _reach(pair: Pair, parts: tuple[Claim, ...]) -> Check:
    return check("flight", UNTOLD if pair.loft.refused else FITS, pair.reach().sentence, *parts[:2])
