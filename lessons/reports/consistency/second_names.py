"""A copy under a second name: another publisher's print with the same words and figures, as its own claim."""

from collections.abc import Sequence
from functools import cache

from lessons import data
from lessons.records import Claim
from lessons.reports.consistency.finding import UNUSUAL, Finding, named, told

FIRST_HAND = ("ministry", "armed forces", "government", "state news agency", "coast guard", "party")
LONG_PRINT = 15  # characters: a number in two units
LONG_WORDS = 20  # characters: shorter texts are alike by chance


@cache
def first_hand() -> frozenset[str]:
    """Claimants with sensors or rockets of their own.

    >>> "ROK JCS" in first_hand(), "KBS" in first_hand()
    (True, False)
    """
    return frozenset(source.name for source in data.sources() if source.kind in FIRST_HAND)


def _content(claim: Claim) -> tuple[object, ...]:
    """What two rows have in common when one was copied from the other: words and figures, not who printed them."""
    figures = claim.value, claim.high, claim.relation, claim.unit
    return claim.quantity, claim.item, *figures, claim.text, claim.wording, claim.hedge, claim.stated_time


def _telling(claim: Claim) -> bool:
    """Whether the row alone is enough: words so long, or a print with two units, are not alike by chance."""
    if claim.quantity == "missile_type":  # there are few words for it
        return False
    return len(claim.text or "") >= LONG_WORDS or len(claim.wording) >= LONG_PRINT


def _who_copied(copy: Claim, original: Claim) -> str:
    """Which of two alike rows is the copy: "the row", "either" where nothing tells, "" where it is the other one."""
    direct = original.claimant in first_hand() or original.claimant != original.publisher
    if copy.published and original.published and copy.published != original.published:
        return "the row" if copy.published > original.published else ""
    return "the row" if direct else "either"


def doubles(claims: Sequence[Claim]) -> list[Finding]:
    """Rows that a paper prints as its own and another address has in the same words and figures, earlier.

    One long text or one print with two units is enough; of short ones it takes two rows, and all that the address has.
    Of two that print as their own, and have no days, one finding names both.
    A row that names an origin is no copy under a second name.

    >>> words = "into the Pacific, 2,200 km east of the cape"
    >>> rows = [Claim("Japan MOD", "landing_relation", text=words, claim_id="1", publisher="NHK", url="a"),
    ...     Claim("A paper", "landing_relation", text=words, claim_id="2", publisher="A paper", url="b")]
    >>> doubles(rows)[0].claim_ids
    ('2',)
    """
    prints: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        prints.setdefault((claim.url, claim.claimant), []).append(claim)
    found: dict[tuple[object, ...], Finding] = {}
    for (url, claimant), rows in prints.items():
        if claimant in first_hand() or claimant != rows[0].publisher:
            continue
        for (other_url, other), originals in prints.items():
            if other_url == url or other == claimant:
                continue
            known = {_content(original): original for original in originals}
            same = [(row, known[_content(row)]) for row in rows if not row.origin and _content(row) in known]
            whole = len(same) > 1 and len(same) == len(rows)
            same = [pair for pair in same if (whole or _telling(pair[0])) and _who_copied(*pair)]
            if same:
                row, first = same[0]
                sentence = f"{told(row)} has the words and figures of {told(first)} as its own."
                either = _who_copied(row, first) == "either"
                ids = named(*(c for pair in same for c in (pair if either else pair[:1])))
                found.setdefault(ids, Finding("doubles", ids, sentence, "a copy under a second name", UNUSUAL))
                break
    return list(found.values())
