"""The largest number that was stated of some launches: what a report means when it speaks of a record."""

from __future__ import annotations

from collections.abc import Iterable

from lessons import data
from lessons.records import Claim


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
