"""A row at odds with itself: a relation without its hedge, a hedge that says another relation."""

from collections.abc import Sequence

from lessons.records import LIMITS, LOWER_LIMITS, RELATION_WORDS, Claim
from lessons.reports.consistency.finding import CANNOT_BE, Finding, named, told
from lessons.units import read

DROPPED = "the hedge was dropped"
TURNED = "the hedge says another relation"


def _relation_of(hedge: str) -> str:
    """The relation that a hedge alone says; "" where it says none that is known."""
    try:
        return read(f"{hedge} 5 km").relation
    except ValueError:
        return ""


def _at_odds(claim: Claim) -> Finding | None:
    if not claim.hedge and claim.relation in RELATION_WORDS:
        sentence = f"{told(claim)}: the row says “{RELATION_WORDS[claim.relation]}”, and has no word for it."
        return Finding("row", named(claim), sentence, DROPPED, CANNOT_BE)
    said = _relation_of(claim.hedge) if claim.hedge and ", " not in claim.hedge else ""
    if said in LIMITS and claim.relation in LIMITS and (said in LOWER_LIMITS) != (claim.relation in LOWER_LIMITS):
        sentence = f"{told(claim)}: “{claim.hedge}” is printed, the row says “{RELATION_WORDS[claim.relation]}”."
        return Finding("row", named(claim), sentence, TURNED, CANNOT_BE)
    return None


def row(claims: Sequence[Claim]) -> list[Finding]:
    """Numbers whose relation has no printed word, or another one than the hedge says.

    >>> row([Claim("A", "range_km", value=400, relation="~", claim_id="1")])[0].cause
    'the hedge was dropped'
    """
    found = [_at_odds(claim) for claim in claims if claim.has_number]
    return [finding for finding in found if finding]
