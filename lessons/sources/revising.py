"""What a statement turns into on its way through the press: kept, hedge lost, limit added, number changed."""

from collections.abc import Sequence
from typing import NamedTuple

from lessons.records import LIMITS, Claim
from lessons.sources.given import claim_alone, claims_in

KEPT = "kept"
HEDGE_LOST = "hedge lost"
LIMIT_ADDED = "limit added"
CHANGED = "number changed"
OTHER_VOICE = "another source"
NOT_IN_IT = "not in it"


class Version(NamedTuple):
    """One quantity in one version: who printed it, in which words, and what became of the statement."""

    publisher: str
    quantity: str
    printed: str
    verdict: str


def follow(statement: Claim, copy: Claim) -> str:
    """What became of `statement` in `copy`: "kept", "hedge lost", "limit added", "number changed", "another source".

    A hedge is kept when another word of the same kind stands in its place ("estimated" and "believed"). ValueError
    where the two are about different quantities, or one is no claim.

    >>> about = Claim("Japan MOD", "range_km", value=400, relation="~", hedge="about")
    >>> follow(about, Claim("Japan MOD", "range_km", value=400))
    'hedge lost'
    """
    if claim_alone("copy", copy).quantity != claim_alone("statement", statement).quantity:
        raise ValueError(f"a claim about {copy.quantity} is no copy of one about {statement.quantity}")
    if copy.claimant != statement.claimant:
        return OTHER_VOICE
    if (copy.value, copy.high, copy.text) != (statement.value, statement.high, statement.text):
        return CHANGED
    if copy.relation in LIMITS and copy.relation != statement.relation:
        return LIMIT_ADDED
    if statement.condition and not copy.condition:
        return HEDGE_LOST
    hedged = bool(statement.hedge) or statement.relation != "="
    return HEDGE_LOST if hedged and not copy.hedge else KEPT


def versions(
    claims: Sequence[Claim], claimant: str, quantities: tuple[str, ...], publishers: tuple[str, ...]
) -> list[Version]:
    """Each of the claimant's own statements followed through each publisher, in the order given.

    The statement is the row in which claimant and publisher are the same. ValueError where the claimant published
    nothing itself about a quantity, or where it is given anything but claims.

    >>> from lessons import data
    >>> versions(data.claims("nk-2024-11-05"), "Japan MOD", ("range_km",), ("Reuters",))[0].verdict
    'hedge lost'
    """
    found, given = [], claims_in(claims)
    for quantity in quantities:
        about = [claim for claim in given if claim.quantity == quantity]
        own = [claim for claim in about if claim.publisher == claim.claimant == claimant]
        if not own:
            raise ValueError(f"{claimant} published nothing itself about {quantity}")
        for publisher in publishers:
            copies = [claim for claim in about if claim.publisher == publisher]
            copies.sort(key=lambda copy: copy.claimant != claimant)  # a paper may quote others first
            verdict = follow(own[0], copies[0]) if copies else NOT_IN_IT
            found.append(Version(publisher, quantity, copies[0].printed if copies else "", verdict))
    return found
