"""How far the statements about one number lie apart: computed from the claims, each origin counted once."""

from collections.abc import Sequence
from typing import NamedTuple

from lessons import data
from lessons.records import LIMITS, LOWER_LIMITS, UPPER_LIMITS, Claim
from lessons.sources.given import claims_in
from lessons.sources.tracing import by_quantity, independent, is_final_word, origins

AGREE = "agree within their rounding"
DIFFER = "differ"
ONE = "one statement only"
ONLY_LIMITS = "limits only"
NUMBERS = (
    "range_km",
    "apogee_km",
    "flight_time_s",
    "speed_mach",
    "speed_km_s",
    "missile_count",
    "estimated_max_range_km",
)


class Spread(NamedTuple):
    """The statements about one number (of one item, "" where there is only one or none was named).

    `lowest` and `highest` of the plain statements in the quantity's unit, None where there are only limits; `at_least`
    and `at_most` the tightest limits, else None; `ratio` is highest/lowest, None where that cannot be said.
    `statements` counts origins, `independent` groups that share no data, `claims` printed claims.
    """

    quantity: str
    item: str
    lowest: float | None
    highest: float | None
    at_least: float | None
    at_most: float | None
    ratio: float | None
    verdict: str
    claims: int
    statements: int
    independent: int


def _verdict(speaking: list[Claim], plain: list[Claim]) -> str:
    if len(speaking) == 1:
        return ONE
    if not plain:
        return ONLY_LIMITS
    spans = [claim.interval for claim in speaking]
    return AGREE if max(low for low, _ in spans) <= min(high for _, high in spans) else DIFFER


def spread(claims: Sequence[Claim], quantity: str, item: str = "") -> Spread:
    """The spread of the claims about one number; forecasts, replaced first words and garbled copies are left out.

    ValueError where it is given anything but claims, where the quantity is not a number, or where nobody's final word
    about it is among the claims.

    >>> from lessons import data
    >>> s = spread(data.claims("nk-2025-01-06"), "range_km")
    >>> s.lowest, s.highest, s.verdict
    (1100.0, 1500.0, 'differ')
    """
    if quantity not in NUMBERS:
        raise ValueError(f"quantity {quantity!r} has no spread; accepted: {', '.join(NUMBERS)}")
    about = [c for c in claims_in(claims) if c.quantity == quantity and c.item == item and c.has_number]
    found = origins(filter(is_final_word, about))
    if not found:
        raise ValueError(f"no final claim about {quantity} of item {item!r}; accepted: claims that hold one")
    speaking = [origin.claim for origin in found]
    plain = [claim for claim in speaking if claim.relation not in LIMITS]
    lowest = min((claim.number for claim in plain), default=None)
    highest = max((claim.ends[1] for claim in plain), default=None)
    return Spread(
        quantity,
        item,
        lowest,
        highest,
        max((claim.number for claim in speaking if claim.relation in LOWER_LIMITS), default=None),
        min((claim.number for claim in speaking if claim.relation in UPPER_LIMITS), default=None),
        highest / lowest if lowest and highest is not None else None,
        _verdict(speaking, plain),
        sum(len(origin.claims) for origin in found),
        len(found),
        len(independent(found)),
    )


def overview(event_id: str) -> tuple[Spread, ...]:
    """The spread of every number stated about a launch, by quantity and item; ValueError as in `data.claims`.

    >>> [(s.quantity, s.claims, s.statements, s.independent) for s in overview("nk-2024-11-05")][0]
    ('range_km', 6, 2, 1)
    """
    found = []
    for quantity, claims in by_quantity(data.claims(event_id)).items():
        if quantity not in NUMBERS:
            continue
        usable = [c for c in claims if is_final_word(c) and c.has_number]
        items = list(dict.fromkeys(claim.item for claim in usable))
        found += [spread(usable, quantity, item) for item in items]
    return tuple(found)
