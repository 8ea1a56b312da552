"""How often first statements about launches are changed by their own side: counted in the tables."""

from functools import cache
from typing import NamedTuple

from lessons import data
from lessons.sources.calibration import share_interval
from lessons.sources.selections import MEASURERS

# What the cards of the deck are about, as the tables call it.
QUANTITIES = (
    "range_km",
    "apogee_km",
    "missile_type",
    "missile_count",
    "launch_place",
    "landing_relation",
    "eez_status",
    "outcome",
)
TAKEN_BACK = ("revised", "withdrawn")


class BaseRate(NamedTuple):
    """Of so many statements so many were changed; the share with its 95 % interval.

    >>> BaseRate(1, 4, 0.25, 0.05, 0.70).changed
    1
    """

    changed: int
    statements: int
    share: float
    low: float
    high: float


@cache
def base_rate(quantity: str = "", *, seen_twice: bool = False) -> BaseRate:
    """Of all statements by officials in the tables: how many the same side later changed, as far as was found.

    One statement is what one official side said about one quantity of one launch; garbled copies and forecasts are
    left out. It counts as changed where a row is marked `first` (a later word of the same side took its place) or
    where `revised_reports` has it as revised or withdrawn. `seen_twice` keeps those that stand at two addresses or
    more: who reads on finds more changes. `quantity` keeps one, such as "missile_count"; ValueError for another. The
    true share may be higher: a change that nobody found is not counted.

    >>> rate = base_rate()
    >>> rate.low < rate.share < rate.high < base_rate(seen_twice=True).high
    True
    """
    if quantity and quantity not in QUANTITIES:
        raise ValueError(f"quantity {quantity!r} is not counted; accepted: {', '.join(QUANTITIES)}")
    official = {source.name for source in data.sources() if source.kind in MEASURERS}
    stages: dict[tuple[str, str, str], set[str]] = {}
    addresses: dict[tuple[str, str, str], set[str]] = {}
    for claim in data.claims():
        counted = claim.quantity in QUANTITIES and claim.claimant in official
        if counted and claim.standing != "garbled" and claim.stage != "forecast":
            statement = (claim.event_id, claim.claimant, claim.quantity)
            stages.setdefault(statement, set()).add(claim.stage)
            addresses.setdefault(statement, set()).add(claim.url)
    revised = {
        (report.event_id, report.claimant, report.quantity)
        for report in data.revised_reports()
        if report.kind in TAKEN_BACK
    }
    kept = [
        statement
        for statement in stages
        if (not seen_twice or len(addresses[statement]) > 1) and quantity in ("", statement[2])
    ]
    changed = sum("first" in stages[statement] or statement in revised for statement in kept)
    return BaseRate(changed, len(kept), changed / len(kept), *share_interval(changed, len(kept)))
