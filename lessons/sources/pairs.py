"""Range and apogee of one flight as one claimant stated them: never one number from each of two claimants."""

from collections.abc import Sequence
from typing import NamedTuple

from lessons.records import Claim
from lessons.sources.given import claims_in
from lessons.sources.origins import directness, is_final_word

TOGETHER = ("range_km", "apogee_km", "flight_time_s")
SPANNING = "all"


class Pair(NamedTuple):
    """A claimant's range and apogee of one item, and its flight time where it gave one."""

    claimant: str
    item: str
    range_claim: Claim
    apogee_claim: Claim
    time_claim: Claim | None


def pairs(claims: Sequence[Claim]) -> tuple[Pair, ...]:
    """What each claimant said about range and apogee of each item, in its own final words where they were found.

    Forecasts, replaced first words and garbled copies are left out, and so are numbers that span several missiles
    (item "all"): they are no one flight's. "each" and "" hold for any item. ValueError if not given claims.

    >>> from lessons import data
    >>> for p in pairs(data.claims("nk-2022-10-06", claimant="Japan MOD")):
    ...     print(p.item, p.range_claim.value, p.apogee_claim.value)
    missile 1 350.0 100.0
    missile 2 800.0 50.0
    """
    said: dict[tuple[str, str, str], Claim] = {}
    for claim in claims_in(claims):
        if claim.quantity not in TOGETHER or claim.value is None or claim.item == SPANNING:
            continue
        key = (claim.claimant, claim.item, claim.quantity)
        if is_final_word(claim) and (key not in said or directness(claim) < directness(said[key])):
            said[key] = claim
    found = []
    for claimant, item, quantity in said:
        if quantity != "range_km":
            continue
        range_claim, apogee, time = (
            next((said[k] for i in (item, "each", "") if (k := (claimant, i, q)) in said), None) for q in TOGETHER
        )
        if apogee is not None:
            found.append(Pair(claimant, item, range_claim, apogee, time))
    return tuple(found)
