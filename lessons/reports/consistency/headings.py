"""Directions that leave the country's own sea, falls on the wrong side of their landmark, ranges that go elsewhere."""

from collections.abc import Sequence

from lessons.records import Claim, Event
from lessons.reports.consistency.finding import CANNOT_BE, UNUSUAL, Finding, named, near, same_missile, told
from lessons.reports.consistency.ground import Point, distance_km, fall, landmarks, start
from lessons.reports.consistency.wording import compass, landmark

# Where a missile thrown from there can come down in the sea, or in a range of the same country: the first and the last
# bearing, clockwise, in degrees. By country, or by a place of places.csv. Nothing is said about any other.
OWN_SEA = {
    "North Korea": (22.5, 202.5),  # the Sea of Japan / East Sea; south for space launches
    "Vandenberg": (170, 310),  # the Pacific
    "Plesetsk": (0, 135),  # the Kura range
}
EDGE = 11.25  # degrees: half of half a point
NEARER = 0.6  # of the stated distance: another landmark would have been named
ELSEWHERE_KM, ELSEWHERE = 500, 2.0  # km beyond, and times the distance to the stated fall
OPPOSITE = 135  # degrees
ALIKE = 0.25  # of the larger range
FAR_KM = 60  # islets close to the landmark tell nothing


def _leaves(claim: Claim, event: Event) -> Finding | None:
    """A single direction that points away from the country's own sea."""
    sector = OWN_SEA.get(event.place) or OWN_SEA.get(event.country)
    points = compass(claim.text or "")
    if claim.quantity != "direction" or sector is None or len(points) != 1:
        return None
    first, last = sector[0] - EDGE, sector[1] + EDGE
    if (points[0] - first) % 360 <= last - first:
        return None
    sentence = f"{told(claim)} has “{claim.text}”: from {event.country} that leads over land, not over its own sea."
    return Finding("directions", named(claim), sentence, "the direction is reversed", UNUSUAL)


def _wrong_side(claim: Claim) -> Finding | None:
    """A fall that words place much nearer to another landmark, and farther from there than the one they name."""
    if (placed := fall(claim)) is None:
        return None
    known, there = placed
    stated = distance_km(known, there)
    for name, point in landmarks().items():
        away = distance_km(point, known)
        if away > max(FAR_KM, stated * NEARER) and distance_km(point, there) < NEARER * stated:
            sentence = (
                f"{told(claim)} has “{claim.text}”: that place is {distance_km(point, there):.0f} km from "
                f"{name.title()}, much nearer than the landmark named."
            )
            return Finding("directions", named(claim), sentence, "the direction is reversed", UNUSUAL)
    return None


def _named_ground(claim: Claim) -> str:
    """From what a direction or a place of fall is told: the flight's start, a landmark, the peninsula, a coast."""
    text = claim.text or ""
    if claim.quantity == "direction":
        return "the launch"
    return landmark(text) or next((word for word in ("peninsula", "coast") if word in text), "")


def _against_others(claim: Claim, claims: Sequence[Claim]) -> Finding | None:
    """A direction that is the opposite of all that others name from the same ground; of two that stand alone, both."""
    points, ground = compass(claim.text or ""), _named_ground(claim)
    if claim.quantity not in ("direction", "landing_relation") or len(points) != 1 or not ground:
        return None
    fellows = [c for c in claims if c.quantity == claim.quantity and same_missile(c, claim) and c.stage == claim.stage]
    others = [c for c in fellows if (c.url, c.claimant) != (claim.url, claim.claimant) and c.standing != "garbled"]
    theirs = [(c, found[0]) for c in others if len(found := compass(c.text or "")) == 1 and _named_ground(c) == ground]
    if not theirs or any(_apart(points[0], point) < OPPOSITE for _, point in theirs):
        return None
    other = theirs[0][0]
    sentence = f"{told(claim)} has “{claim.text}”, {told(other)} “{other.text}”: the opposite direction."
    ids = named(claim) if len(theirs) > 1 else named(claim, other)
    return Finding("directions", ids, sentence, "the direction is reversed")


def _apart(one: float, other: float) -> float:
    return abs((one - other + 180) % 360 - 180)


def _far(reach: Claim, landing: Claim, origin: Point) -> float | None:
    """How far the stated fall is from the launch, where the range ends far beyond it; None where the two can agree."""
    placed = fall(landing)
    if placed is None or reach.relation not in ("=", "~") or reach.basis != "stated" or reach.stage != landing.stage:
        return None
    away = distance_km(origin, placed[1])
    return away if reach.number > max(away + ELSEWHERE_KM, ELSEWHERE * away) else None


def _elsewhere(reach: Claim, claims: Sequence[Claim], origin: Point) -> Finding | None:
    """A range that ends far from every stated fall of that missile, and that no other claimant gives.

    Where others give the range as well, the fall is the odd one: its own checks have to find that.
    """
    rest = [c for c in claims if same_missile(reach, c) and c.claim_id != reach.claim_id]
    landings = [c for c in rest if fall(c)]
    ranges = [c for c in rest if c.quantity == "range_km" and c.has_number and c.claimant != reach.claimant]
    away = [_far(reach, landing, origin) for landing in landings]
    if not landings or None in away or any(near(c.number, reach.number, ALIKE) for c in ranges):
        return None
    sentence = (
        f"{told(reach)} gives a range of {reach.number:g} km; {told(landings[0])} has “{landings[0].text}”, which is "
        f"about {away[0]:.0f} km from the launch."
    )
    return Finding("directions", named(reach), sentence, "the range ends elsewhere than the stated fall", CANNOT_BE)


def directions(claims: Sequence[Claim], event: Event) -> list[Finding]:
    """What cannot be on the map: of one row by itself, and of a range beside a fall.

    >>> row = Claim("A", "direction", text="west", claim_id="1")
    >>> directions([row], Event("nk-2024-11-05", "2024-11-05", "North Korea", "Sariwon"))[0].cause
    'the direction is reversed'
    """
    found: dict[tuple[object, ...], Finding] = {}
    for claim in claims:
        if finding := _leaves(claim, event) or _wrong_side(claim) or _against_others(claim, claims):
            found.setdefault(finding.claim_ids, finding)
    if origin := start(event):
        kept = [claim for claim in claims if named(claim) not in found]
        for reach in (c for c in kept if c.quantity == "range_km" and c.has_number):
            if finding := _elsewhere(reach, kept, origin):
                found.setdefault(finding.claim_ids, finding)
    return list(found.values())
