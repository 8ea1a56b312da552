"""A pair of range and apogee that no government claimed: one number from each of two."""

from collections.abc import Collection, Sequence

from lessons import data
from lessons.records import Claim
from lessons.reports.consistency.finding import Finding, named, near, told

WITH_SENSORS = ("ministry", "armed forces", "government", "state news agency", "coast guard")
SAME = 0.01


def _first_hand() -> frozenset[str]:
    return frozenset(source.name for source in data.sources() if source.kind in WITH_SENSORS)


def _who_said(claims: Sequence[Claim], claim: Claim, first_hand: Collection[str]) -> set[str]:
    """The governments that give this number, whatever the missile."""
    alike = (c for c in claims if c.quantity == claim.quantity and c.has_number and c.standing != "garbled")
    return {c.claimant for c in alike if c.claimant in first_hand and near(c.number, claim.number, SAME)}


def made_up_pairs(claims: Sequence[Claim]) -> list[Finding]:
    """Second-hand pairs whose range is one government's and whose apogee is another's.

    >>> def row(i, who, quantity, value): return Claim(who, quantity, value=value, claim_id=i, url=who, publisher=who)
    >>> rows = [row("1", "ROK JCS", "range_km", 1000), row("2", "Japan MOD", "range_km", 500),
    ...     row("3", "Japan MOD", "apogee_km", 50), row("4", "a database", "range_km", 1000),
    ...     row("5", "a database", "apogee_km", 50)]
    >>> [finding.claim_ids for finding in made_up_pairs(rows)]
    [('4', '5')]
    """
    first_hand = _first_hand()
    second_hand = [c for c in claims if c.claimant not in first_hand and c.has_number]
    found = []
    for reach in (c for c in second_hand if c.quantity == "range_km"):
        for apogee in (c for c in second_hand if c.quantity == "apogee_km"):
            if (apogee.claimant, apogee.url, apogee.item) != (reach.claimant, reach.url, reach.item):
                continue
            by_range, by_apogee = (_who_said(claims, claim, first_hand) for claim in (reach, apogee))
            if by_range and by_apogee and not by_range & by_apogee:
                sentence = (
                    f"{told(reach)} pairs the range {reach.number:g} km ({' and '.join(sorted(by_range))}) with the "
                    f"apogee {apogee.number:g} km ({' and '.join(sorted(by_apogee))}): nobody claimed that pair."
                )
                found.append(Finding("pairs", named(reach, apogee), sentence, "one number of each of two claimants"))
    return found
