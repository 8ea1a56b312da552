"""Places of another country, and falls that lie behind the launch."""

import re
from collections.abc import Sequence
from functools import cache

from lessons import data
from lessons.records import Claim, Event
from lessons.reports.consistency.finding import CANNOT_BE, UNUSUAL, Finding, named, told
from lessons.reports.consistency.ground import Point, bearing_deg, destination, distance_km, start
from lessons.reports.consistency.headings import OWN_SEA
from lessons.reports.consistency.wording import compass, only_distance

SHORTEST_NAME = 5  # letters: shorter ones stand in other words
COARSE = {"Peninsula": Point(39.0, 127.0), "Japan": Point(37.5, 138.5)}  # seas apart from each other, no more
FROM_COARSE = re.compile(r"\b(?:of|off)\s+(?:the\s+)?(?:Korean\s+)?([Pp]eninsula|Japan)\b")
COAST = re.compile(
    r"\b(?:coast of ([NS][EW]?|[EW]|[a-z]+) North Korea|near the (north|south|east|west)(?:ern)? coast)\b"
)
ANOTHER_COUNTRY = "a place of another country"
BEHIND = "the direction is reversed"
EDGE = 11.25  # degrees: half of half a point
CLOSE_KM = 250  # from a coarse point nothing nearer can be told


def _names(text: str) -> set[str]:
    """Names of places in words: what stands before commas and brackets, without compass points and kinds."""
    plain = re.sub(r"\([^)]*\)", "", text)
    found = {
        re.sub(r"\b(?:near|area|coast|base|site|center|centre|space|range)\b", "", part).strip(" ,")
        for part in re.split(r"[,;/]| and ", plain)
    }
    return {name for name in found if len(name) >= SHORTEST_NAME and name[:1].isupper()}


@cache
def _countries() -> dict[str, frozenset[str]]:
    """The countries in which each named launch place lies, and every country under its own name."""
    found: dict[str, set[str]] = {}
    events = data.events()
    for event in events:
        found.setdefault(event.country.partition(" (")[0], set()).add(event.country)
        for name in _names(event.launch_place):
            found.setdefault(name, set()).add(event.country)
    where = {event.event_id: event.country for event in events}
    for claim in data.claims(quantity="launch_place"):
        if claim.standing != "garbled":
            for name in _names(claim.text or ""):
                found.setdefault(name, set()).add(where[claim.event_id])
    for place in data.places():
        if place.kind == "launch area":
            for name in (place.name, *place.alt_names.split(";")):
                found.setdefault(name.strip(), set()).add(place.country_or_claim)
    return {name: frozenset(countries) for name, countries in found.items() if len(name) >= SHORTEST_NAME}


def named_in(text: str) -> dict[str, frozenset[str]]:
    """The launch places and countries that a text names, each with the countries in which a place of that name lies.

    >>> {name: sorted(where) for name, where in named_in("the Sunan area").items()}
    {'Sunan': ['North Korea']}
    """
    return {name: where for name, where in _countries().items() if re.search(rf"\b{re.escape(name)}\b", text)}


def _another_country(claim: Claim, event: Event) -> Finding | None:
    """A place of launch whose names are all of other countries than the launch's."""
    if claim.quantity != "launch_place":
        return None
    text = claim.text or ""
    known = named_in(text)
    if not known or any(event.country in where for where in known.values()):
        return None
    name, where = next(iter(known.items()))
    sentence = (
        f"{told(claim)} has the launch at “{text}”: {name} is in {min(where)}, the launch was by {event.country}."
    )
    return Finding("elsewhere", named(claim), sentence, ANOTHER_COUNTRY, CANNOT_BE)


def _behind(claim: Claim, event: Event) -> Finding | None:
    """A fall on the coast, or far from the peninsula or Japan, on the side where the country's own sea is not."""
    text, origin, sector = claim.text or "", start(event), OWN_SEA.get(event.place) or OWN_SEA.get(event.country)
    points = compass(text)
    if claim.quantity != "landing_relation" or event.kind == "space launch" or sector is None or len(points) != 1:
        return None
    way: float | None = None
    if COAST.search(text):
        way = points[0]
    elif (coarse := FROM_COARSE.search(text)) and origin and (km := only_distance(text)):
        there = destination(COARSE[coarse[1].title()], points[0], km)
        way = bearing_deg(origin, there) if distance_km(origin, there) > CLOSE_KM else None
    if way is None or (way - sector[0] + EDGE) % 360 <= sector[1] - sector[0] + 2 * EDGE:
        return None
    sentence = f"{told(claim)} has “{text}”: from {event.country} that is not the side of its own sea."
    return Finding("elsewhere", named(claim), sentence, BEHIND, UNUSUAL)


def elsewhere(claims: Sequence[Claim], event: Event) -> list[Finding]:
    """Places of launch in another country; falls on the side where the country's own sea is not.

    >>> row = Claim("A", "launch_place", text="Semnan", claim_id="1")
    >>> elsewhere([row], Event("nk-2024-11-05", "2024-11-05", "North Korea", "Sariwon"))[0].cause
    'a place of another country'
    """
    found = [_another_country(claim, event) or _behind(claim, event) for claim in claims]
    return [finding for finding in found if finding]
