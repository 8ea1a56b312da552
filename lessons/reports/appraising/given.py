"""The claims of a report made ready for the checks: numbered, the launch in question apart from others, shared data."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from lessons import data
from lessons.records import Claim, Event, Place
from lessons.reports.consistency.other_places import named_in
from lessons.reports.reading.other_launches import MONTHS
from lessons.sources.given import claims_in

CLASSES = {  # words of a type, and what the tables call it
    "space": "space launch",
    "satellite": "space launch",
    "cruise": "cruise missile",
    "submarine": "SLBM",
    "intercontinental": "ICBM class",
    "icbm": "ICBM class",
    "intermediate": "IRBM class",
    "irbm": "IRBM class",
    "medium-range": "MRBM class",
    "mrbm": "MRBM class",
    "short-range": "SRBM class",
    "srbm": "SRBM class",
}


def numbered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims, each with an id of its own: its place in the report where it has none. ValueError if not claims.

    >>> [c.claim_id for c in numbered([Claim("A", "outcome", text="fell"), Claim("B", "outcome", text="fell")])]
    ['1', '2']
    """
    given = claims_in(claims)
    ids = [claim.claim_id or str(place) for place, claim in enumerate(given, start=1)]
    if len(set(ids)) < len(ids):
        ids = [str(place) for place in range(1, len(given) + 1)]
    return tuple(replace(claim, claim_id=name) for claim, name in zip(given, ids, strict=True))


def day_of(day: str) -> str:
    """A day of the calendar as year-month-day, its month in figures or in words; "" as it is; ValueError for all else.

    A day in figures alone is read in this one order: 5/11/2024 is May to one reader and November to another.

    >>> day_of("2024-11-05"), day_of("5 November 2024"), day_of("Nov. 5, 2024"), day_of("")
    ('2024-11-05', '2024-11-05', '2024-11-05', '')
    """
    try:
        if isinstance(day, str) and any(letter.isalpha() for letter in day):
            return _written_out(day)
        return day and date.fromisoformat(day).isoformat()
    except (TypeError, ValueError):
        raise ValueError(f"day: {day!r} is no day; accepted: year-month-day, such as 2024-11-05") from None


def _written_out(day: str) -> str:
    words = day.replace(",", " ").replace(".", " ").lower().split()
    months = {place: month for place, word in enumerate(words) if (month := _month(word))}
    if len(words) != 3 or len(months) != 1:
        return date.fromisoformat(day).isoformat()  # the day of a week, or none
    ((place, month),) = months.items()
    one, other = (int(word) for at, word in enumerate(words) if at != place)
    year = max(one, other)
    if year < 1000:
        raise ValueError("which of the two is the year is not plain")
    return date(year, month, min(one, other)).isoformat()


def _month(word: str) -> int:
    """The month that a word means, by its name or its first three letters or more; 0 for none."""
    return next((month for name, month in MONTHS.items() if len(word) >= 3 and name.startswith(word)), 0)


def in_question(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims about the launch that the report is about: those of no other event, or of the first one named.

    >>> rows = [Claim("A", "outcome", text="fell", event_id=name) for name in ("", "earlier launch")]
    >>> len(in_question(rows))
    1
    """
    own = tuple(claim for claim in claims if not claim.event_id)
    return own or tuple(claim for claim in claims if claim.event_id == claims[0].event_id)


@cache
def _shares() -> dict[str, dict[str, str]]:
    """Who, by the tables, shares the data behind its claims with whom, and since which launch."""
    found: dict[str, dict[str, str]] = {}
    days = {event.event_id: event.date for event in data.events()}
    for claim in data.claims():
        day = days[claim.event_id]
        for other in filter(None, claim.shares_origin_with.split("; ")):
            for one, two in ((claim.claimant, other), (other, claim.claimant)):
                known = found.setdefault(one, {})
                known[two] = min(day, known.get(two, day))
    return found


def _partners(claimant: str, day: str) -> str:
    """With whom a claimant shared its data on that day; on an unknown one, with whom it ever did."""
    return "; ".join(sorted(who for who, since in _shares().get(claimant, {}).items() if not day or since <= day))


def traced(claims: Iterable[Claim], day: str = "") -> tuple[Claim, ...]:
    """The claims with an origin, their claimant's statement, and with whom the tables say that it shares its data.

    >>> rows = [Claim("Japan MOD", "range_km", value=400)]
    >>> traced(rows)[0].origin, ["ROK JCS" in traced(rows, day)[0].shares_origin_with for day in ("2017-07-04", "")]
    ('what Japan MOD said', [False, True])
    """
    return tuple(
        replace(
            claim,
            origin=claim.origin or f"what {claim.claimant} said",
            shares_origin_with=claim.shares_origin_with or _partners(claim.claimant, day),
        )
        for claim in claims
    )


def event_of(claims: Sequence[Claim], day: str = "") -> Event:
    """The launch as the claims describe it: country, place and class where they name them, else empty.

    >>> event_of([Claim("A", "launch_place", text="the Sunan area"), Claim("A", "missile_type", text="ICBM")]).kind
    'ICBM class'
    """
    text = " ".join(c.text or "" for c in claims if c.quantity == "launch_place")
    countries = frozenset().union(*named_in(text).values())
    types = " ".join(c.text or "" for c in claims if c.quantity == "missile_type").lower()
    kinds = {kind for word, kind in CLASSES.items() if word in types}
    country = _one(countries)
    found = place_in(text) if country else None
    place = found.name if found else ""
    return Event("pasted", day, country, place, place=place, kind=_one(kinds))


def _one(found: frozenset[str] | set[str]) -> str:
    """The only one of them; "" where there are none or several."""
    return next(iter(found)) if len(found) == 1 else ""


def place_in(text: str) -> Place | None:
    """The first launch area of the tables that a text names; None where it names none.

    >>> place_in("from the Sunan area").country_or_claim, place_in("from an aeroplane")
    ('North Korea', None)
    """
    for place in data.places():
        names = [name.strip().partition(" (")[0] for name in (place.name, *place.alt_names.split(";"))]
        if place.kind == "launch area" and any(name and name in text for name in names):
            return place
    return None
