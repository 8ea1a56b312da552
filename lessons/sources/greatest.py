"""The largest number that was stated of some launches, and the launches among which one can be a record."""

from __future__ import annotations

from collections.abc import Iterable

from lessons import data
from lessons.records import Claim


def launches_before(event_id: str) -> tuple[str, ...]:
    """The launches of the same country on earlier days, oldest first; ValueError for one that is not in the tables.

    >>> len(launches_before("nk-2006-07-05"))
    1
    """
    launch = data.event(event_id)
    return tuple(one.event_id for one in data.events() if one.country == launch.country and one.date < launch.date)


def greatest(quantity: str, event_ids: Iterable[str]) -> Claim:
    """The claim with the largest number, of final ones that nobody garbled; the earliest in the tables of equals.

    ValueError for a launch that is not in the tables, or where none of them has such a number.

    >>> greatest("range_km", ["nk-2024-10-31"]).printed
    '1,001.2 km'
    """
    claims = (claim for one in event_ids for claim in data.claims(one, quantity=quantity))
    able = [c for c in claims if c.has_number and c.stage == "final" and c.standing != "garbled"]
    if not able:
        raise ValueError(f"event_ids: no {quantity} was stated of these launches; accepted: launches with one")
    return max(able, key=lambda claim: claim.number)
