"""Range and apogee swapped: one pair against the others, or one number in the wrong place."""

from collections.abc import Sequence
from itertools import groupby

from lessons.records import STANDINGS, Claim
from lessons.reports.consistency.finding import Finding, named, near, same_missile, told

SAME, ALIKE, OTHER = 0.05, 0.25, 0.25  # shares of the larger number
FIELDS = {"range_km": "apogee_km", "apogee_km": "range_km"}
WORDS = {"range_km": "range", "apogee_km": "apogee"}
Both = tuple[Claim, Claim]  # a range and an apogee


def printed_pairs(claims: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Range and apogee of one item as one address printed them.

    >>> rows = [Claim("A", "range_km", value=400, url="x"), Claim("A", "apogee_km", value=80, url="x")]
    >>> len(printed_pairs(rows))
    1
    """
    wanted = [c for c in claims if c.quantity in FIELDS and c.has_number]
    key = lambda c: (c.url, c.claimant, c.item)  # noqa: E731
    found = []
    for _, group in groupby(sorted(wanted, key=key), key=key):
        numbers = {claim.quantity: claim for claim in group}
        if len(numbers) == 2:
            found.append((numbers["range_km"], numbers["apogee_km"]))
    return found


def _supports(pair: Both, other: Both) -> bool:
    return all(near(mine.number, theirs.number, ALIKE) for mine, theirs in zip(pair, other, strict=True))


def _swaps(pair: Both, other: Both) -> bool:
    crossed = near(pair[0].number, other[1].number, SAME) and near(pair[1].number, other[0].number, SAME)
    return crossed and not near(pair[0].number, other[0].number, OTHER)


def _directness(claim: Claim) -> int:
    """Smaller is closer to the claimant's own words, which are the ones to cite."""
    return STANDINGS.index(claim.standing)


def _crossed(claim: Claim, numbers: Sequence[Claim]) -> list[Claim]:
    """Who gives a claim's number for the other quantity, where nobody else has it near for this one; closest first."""
    same_item = [c for c in numbers if same_missile(c, claim) and c.publisher != claim.publisher]
    others = [c for c in same_item if c.quantity == claim.quantity]
    if not others or any(near(c.number, claim.number, ALIKE) for c in others):
        return []
    crossed = [c for c in same_item if c.quantity != claim.quantity and near(c.number, claim.number, SAME)]
    return sorted(crossed, key=_directness)


def _wrong_place(claims: Sequence[Claim], said: set[str]) -> list[Finding]:
    """A number that the others give for the other quantity, and nobody else for this one.

    Numbers of a pair both of which stand wrong accuse nobody: that pair was turned round.
    """
    numbers = [c for c in claims if c.quantity in FIELDS and c.has_number and c.claim_id not in said]
    wrong = {claim: crossed for claim in numbers if (crossed := _crossed(claim, numbers))}
    turned = {c for pair in printed_pairs(numbers) if all(one in wrong for one in pair) for c in pair}
    found = []
    for claim, crossed in wrong.items():
        if claim not in turned and turned.issuperset(crossed):
            continue
        here, there = WORDS[claim.quantity], WORDS[FIELDS[claim.quantity]]
        sentence = (
            f"{told(claim)} gives {claim.number:g} km as the {here}: that is the {there} by {told(crossed[0])}, "
            f"and no other {here} is near it."
        )
        found.append(Finding("swapped", named(claim), sentence, f"the {there} for the {here}"))
    return found


def swapped(claims: Sequence[Claim]) -> list[Finding]:
    """Pairs of range and apogee that stand the other way round elsewhere, and single numbers in the wrong place.

    Of two pairs that contradict each other the one with fewer supporters is reported; both where they are equal.

    >>> def row(i, who, quantity, value): return Claim(who, quantity, value=value, claim_id=i, url=who, publisher=who)
    >>> rows = [row("1", "A", "range_km", 540), row("2", "A", "apogee_km", 360), row("3", "B", "range_km", 360),
    ...     row("4", "B", "apogee_km", 540), row("5", "C", "range_km", 300), row("6", "C", "apogee_km", 550)]
    >>> [finding.claim_ids for finding in swapped(rows)]
    [('1', '2')]
    """
    printed = printed_pairs(claims)
    support = {pair: sum(_supports(pair, other) for other in printed) for pair in printed}
    found: dict[tuple[str, ...], Finding] = {}
    for pair in printed:
        rivals = [other for other in printed if other[0].item == pair[0].item and _swaps(pair, other)]
        stronger = sorted((r for r in rivals if support[r] >= support[pair]), key=lambda r: _directness(r[0]))
        if stronger:
            equal = support[stronger[0]] == support[pair]
            ids = named(*pair, *(stronger[0] if equal else ()))
            sentence = (
                f"{told(pair[0])} gives range {pair[0].number:g} and apogee {pair[1].number:g} km, "
                f"{told(stronger[0][0])} the same two numbers the other way round."
            )
            found.setdefault(ids, Finding("swapped", ids, sentence, "range and apogee changed places"))
    said = {claim_id for ids in found for claim_id in ids}
    return [*found.values(), *_wrong_place(claims, said)]
