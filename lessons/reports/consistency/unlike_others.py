"""Numbers unlike those of every other launch of the tables: beyond all of that country and kind, digits changed."""

from collections.abc import Sequence
from functools import cache

from lessons import data
from lessons.records import LIMITS, Claim, Event
from lessons.reports.consistency.finding import DIFFERS, UNUSUAL, Finding, named, near, same_missile, told

FLOWN = {"range_km": "range", "apogee_km": "apogee"}
OTHER_WORD = {"range_km": "apogee", "apogee_km": "range"}
ENOUGH = 8  # launches
BEYOND = 1.6  # times the highest number of the others: the true row farthest from all others lies at 1.5
SHORT = 1.3  # times less than the lowest one: at 1.22
ALL_SHORT = ("SRBM class",)  # of longer-range missiles a failed one falls as short as you like
ALIKE = 0.15
CHANGED = 0.2  # of the larger number
SHORTEST_S = 100
TIMED = ("SRBM class", "MRBM class", "IRBM class", "ICBM class", "claimed hypersonic")
SECONDS = "seconds for minutes"
DIGITS = "two digits changed places"


@cache
def _yardsticks() -> dict[tuple[str, str, str], dict[str, tuple[float, float]]]:
    """By country, kind and quantity: the lowest and the highest number of each launch."""
    doubted = {claim_id for known in data.known_findings() for claim_id in known.claim_ids.split()}
    events = {event.event_id: event for event in data.events()}
    found: dict[tuple[str, str, str], dict[str, tuple[float, float]]] = {}
    for claim in data.claims():
        if claim.quantity not in FLOWN or not claim.has_number or claim.claim_id in doubted or _conditional(claim):
            continue
        event = events[claim.event_id]
        launches = found.setdefault((event.country, event.kind, claim.quantity), {})
        low, high = launches.get(claim.event_id, claim.ends)
        launches[claim.event_id] = min(low, claim.number), max(high, claim.ends[1])
    return found


def _conditional(claim: Claim) -> bool:
    return claim.standing == "garbled" or claim.stage == "forecast" or bool(claim.condition)


def _others(claim: Claim, event: Event) -> tuple[dict[str, tuple[float, float]], str]:
    """The ends of the other launches by that country, of its class or of any kind but into space; which of the two."""
    of_class = event.kind.endswith("class")
    found: dict[str, tuple[float, float]] = {}
    for (country, kind, quantity), launches in _yardsticks().items():
        alike = kind == event.kind if of_class else kind != "space launch"
        if (country, quantity) == (event.country, claim.quantity) and alike:
            found |= launches
    found.pop(event.event_id, None)
    return found, "of that class" if of_class else "of any kind"


def _beyond(claim: Claim, event: Event) -> Finding | None:
    """A range or an apogee far beyond, or far short of, all other launches by that country of that class.

    What is of no class, such as a salvo, is compared with all that was not to stay up.
    """
    others, alike = _others(claim, event)
    if len(others) < ENOUGH or _conditional(claim) or event.kind == "space launch":
        return None
    lowest, highest = min(low for low, _ in others.values()), max(high for _, high in others.values())
    short = event.kind in ALL_SHORT and 0 < claim.number * SHORT < lowest and claim.relation not in LIMITS
    if not short and claim.number <= highest * BEYOND:
        return None
    extreme, word = (lowest, "below") if short else (highest, "above")
    sentence = (
        f"{told(claim)} gives {claim.printed} as the {FLOWN[claim.quantity]}: of {len(others)} other launches {alike} "
        f"by {event.country} none is {word} {extreme:g} km."
    )
    cause = f"the {OTHER_WORD[claim.quantity]} for the {FLOWN[claim.quantity]}"
    return Finding("unlike", named(claim), sentence, cause if _fits_the_other(claim, event) else "", UNUSUAL)


def _fits_the_other(claim: Claim, event: Event) -> bool:
    """Whether the number lies among those that launches of the class have for the other of range and apogee."""
    (other,) = (quantity for quantity in FLOWN if quantity != claim.quantity)
    launches = _yardsticks().get((event.country, event.kind, other), {})
    ends = [ends for event_id, ends in launches.items() if event_id != event.event_id]
    return bool(ends) and min(low for low, _ in ends) <= claim.number <= max(high for _, high in ends)


def _too_short(claim: Claim, event: Event) -> Finding | None:
    """A flight of so few seconds, printed as seconds, that minutes must have been meant."""
    if event.kind not in TIMED or claim.unit != "s" or claim.item not in ("", "each", "all", "missile 1"):
        return None
    if not 1 < claim.number < SHORTEST_S or "failed" in event.note:
        return None
    sentence = f"{told(claim)} gives a flight of {claim.printed}: no {event.kind} flies so short; minutes would fit."
    return Finding("unlike", named(claim), sentence, SECONDS, UNUSUAL)


def _digits(number: float) -> str:
    return f"{number:g}".replace(".", "")


def _transposed(claim: Claim, claims: Sequence[Claim]) -> Finding | None:
    """A number that has the digits of somebody's in another order, and is near nobody's."""
    rest = [c for c in claims if c.quantity == claim.quantity and c.has_number and c.claim_id != claim.claim_id]
    rest = [c for c in rest if same_missile(c, claim) and c.stage == claim.stage and c.standing != "garbled"]
    if claim.high is not None or any(near(c.number, claim.number, ALIKE) for c in rest):
        return None
    for other in rest:
        mine, theirs = _digits(claim.number), _digits(other.number)
        changed = sum(one != two for one, two in zip(mine, theirs, strict=False))
        if mine != theirs and sorted(mine) == sorted(theirs) and changed == 2 and len(mine) == len(theirs):
            backed = any(near(c.number, other.number, ALIKE) for c in rest if c is not other)
            ids = named(claim) if backed else named(claim, other)
            sentence = f"{told(claim)} has {claim.printed}, {told(other)} {other.printed}: {DIGITS}."
            return Finding("unlike", ids, sentence, DIGITS, DIFFERS)
    return None


def unlike(claims: Sequence[Claim], event: Event) -> list[Finding]:
    """Numbers that stand apart from all other launches of the tables; digits changed against another claimant.

    >>> row = Claim("A", "range_km", value=6000, claim_id="1")
    >>> unlike([row], Event("nk-2030-01-01", "2030-01-01", "North Korea", "Sunan", kind="ICBM class"))[0].cause
    'the apogee for the range'
    """
    found: dict[tuple[object, ...], Finding] = {}
    for claim in (claim for claim in claims if claim.has_number):
        if claim.quantity in FLOWN:
            finding = _beyond(claim, event) or _transposed(claim, claims)
        else:
            finding = _too_short(claim, event) if claim.quantity == "flight_time_s" else None
        if finding:
            found.setdefault(finding.claim_ids, finding)
    return list(found.values())
