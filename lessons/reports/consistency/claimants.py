"""The publisher in the claimant's place: what a government said, told as the paper's own."""

from collections.abc import Sequence

from lessons.records import Claim
from lessons.reports.consistency.finding import UNUSUAL, Finding, named, same_missile, told
from lessons.reports.consistency.second_names import first_hand

MEASURED = ("range_km", "apogee_km", "flight_time_s", "launch_time", "speed_mach")
CAUSE = "the publisher for the claimant"


def _same(one: Claim, other: Claim) -> bool:
    """Whether two rows give the same number, or the same stated time."""
    if one.quantity != other.quantity or not same_missile(one, other):
        return False
    mine, theirs = ((c.value, c.high, c.stated_time, c.hedge) for c in (one, other))
    return mine == theirs and "derived" not in (one.basis, other.basis)


def _source(claim: Claim, claims: Sequence[Claim]) -> Claim | None:
    """A government's row with the same number and hedge elsewhere, where the page quotes that government."""
    page = [c for c in claims if c.url == claim.url and c.claimant in first_hand()]
    quoted = {c.claimant for c in page}
    for other in claims:
        if other.url != claim.url and other.claimant in quoted and _same(claim, other):
            return other
    return None


def whose(claims: Sequence[Claim]) -> list[Finding]:
    """Measured numbers that a paper gives as its own, on a page that quotes the government which gave them.

    >>> rows = [Claim("KBS", "apogee_km", value=60, publisher="KBS", url="a", claim_id="1"),
    ...     Claim("ROK JCS", "range_km", value=300, publisher="KBS", url="a", claim_id="2"),
    ...     Claim("ROK JCS", "apogee_km", value=60, publisher="AP", url="b", claim_id="3")]
    >>> whose(rows)[0].claim_ids
    ('1',)
    """
    found = []
    for claim in claims:
        if claim.claimant != claim.publisher or claim.claimant in first_hand() or claim.quantity not in MEASURED:
            continue
        if (claim.has_number or claim.stated_time) and (other := _source(claim, claims)):
            words = claim.printed
            sentence = f"{told(claim)} has {words} as its own; the page quotes {other.claimant}, whose number it is."
            found.append(Finding("whose", named(claim), sentence, CAUSE, UNUSUAL))
    return found
