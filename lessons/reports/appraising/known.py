"""Launches of the tables that a report may be about: by its day, else by place and numbers; and what others said."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from lessons import data
from lessons.records import Claim, Event
from lessons.reports.consistency.pages import A_DAY, days_in

COMPARED = ("range_km", "apogee_km", "flight_time_s", "missile_count")
ALIKE = 0.06  # of the larger number
TELLING = 0.01  # of all numbers together: so near is no accident
ENOUGH = 2  # of numbers and place that have to agree where no day is known
MOST = 3
DAY = timedelta(days=1)


class Candidate(NamedTuple):
    """A launch that a report may be about, why, and what the tables have of it."""

    event: Event
    why: str
    claims: tuple[Claim, ...]

    @property
    def said(self) -> str:
        """One sentence that offers it.

        >>> candidates([], "2024-11-05")[0].said.partition(":")[0]
        'This may be the launch of 5 November 2024 (North Korea; the same day)'
        """
        first = [next((c for c in self.claims if c.quantity == q and c.has_number), None) for q in COMPARED]
        told = "; ".join(f"{c.claimant}: {c.printed}" for c in first if c)
        rows = f"{len(self.claims)} claims in the tables"
        return f"This may be the launch of {self.event.day} ({self.event.country}; {self.why}): {rows}. {told}".strip()


def candidates(claims: Sequence[Claim], day: str = "") -> tuple[Candidate, ...]:
    """The launches that fit, the most alike first; none where nothing tells them apart.

    >>> rows = [Claim("A", "range_km", value=787, claim_id="1"), Claim("A", "apogee_km", value=2111.5, claim_id="2")]
    >>> candidates(rows)[0].event.event_id
    'nk-2017-05-14'
    """
    stated = day or " ".join(claim.stated_time[:10] for claim in claims)
    days = days_in(stated, A_DAY)  # one that cannot be is passed over
    if days:
        found = _by_day(claims, days)
    else:
        mine, places = _numbers(claims), _places(claims)
        scored = {event.event_id: _alike(mine, places, event) for event in data.events()}
        most = max((likeness.figures for likeness in scored.values()), default=0)
        best = [event for event in data.events() if scored[event.event_id].figures == most >= ENOUGH]
        best.sort(key=lambda event: scored[event.event_id].apart)
        close = best[:MOST] if len(best) <= MOST or scored[best[0].event_id].apart < TELLING else []
        found = [(event, f"{most} figures alike") for event in close]
    return tuple(Candidate(event, why, _claims()[event.event_id]) for event, why in found)


def _by_day(claims: Sequence[Claim], days: Sequence[date]) -> list[tuple[Event, str]]:
    """The launches of those days, or of the days beside them where there are none; the most alike first."""
    away = {e.event_id: min(abs(date.fromisoformat(e.date) - day) for day in days) for e in data.events()}
    nearest = min(away.values())
    if nearest > DAY:
        return []
    found = [event for event in data.events() if away[event.event_id] == nearest]
    mine, places = _numbers(claims), _places(claims)
    found.sort(key=lambda event: -_alike(mine, places, event).figures)
    return [(event, "a day apart" if nearest else "the same day") for event in found[:MOST]]


class Likeness(NamedTuple):
    """How many quantities and places agree with a launch, and how far apart the numbers are, as shares."""

    figures: int
    apart: float


@cache
def _claims() -> dict[str, tuple[Claim, ...]]:
    return {event.event_id: data.claims(event.event_id) for event in data.events()}


def _numbers(claims: Sequence[Claim]) -> dict[str, list[float]]:
    """The numbers of each quantity that is compared."""
    return {wanted: [c.number for c in claims if c.quantity == wanted and c.has_number] for wanted in COMPARED}


@cache
def _numbers_of(event_id: str) -> dict[str, list[float]]:
    return _numbers(_claims()[event_id])


def _places(claims: Sequence[Claim]) -> str:
    return " ".join(c.text or "" for c in claims if c.quantity == "launch_place")


def _alike(mine: dict[str, list[float]], places: str, event: Event) -> Likeness:
    """How much a report's numbers and the words of its places have in common with a launch."""
    found, apart = 0, 0.0
    for quantity, theirs in _numbers_of(event.event_id).items():
        shares = [abs(one - other) / max(one, other, 1e-9) for one in mine[quantity] for other in theirs]
        if shares and min(shares) <= (0.0 if quantity == "missile_count" else ALIKE):
            found, apart = found + 1, apart + min(shares)
    return Likeness(found + bool(event.place and event.place in places), apart)
