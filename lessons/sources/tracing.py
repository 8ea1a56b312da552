"""Which statement each claim goes back to: a copy is not a second source."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lessons.records import QUANTITIES, STAGES, STANDINGS, Claim
from lessons.sources.given import claims_in, each


class Origin(NamedTuple):
    """A statement and everything that goes back to it.

    `claim` speaks for it: the claimant's own words where they were found, else the first that quotes
    them, by the name that the statement bears if there is one. `claims` are all of them. `shares_with` names those who
    share the data behind it.
    """

    name: str
    claimant: str
    claim: Claim
    claims: tuple[Claim, ...]
    shares_with: frozenset[str]


def by_quantity(claims: Sequence[Claim]) -> dict[str, tuple[Claim, ...]]:
    """The claims sorted by quantity, in the order of the quantities; none that is empty. ValueError if not claims.

    >>> from lessons import data
    >>> list(by_quantity(data.claims("nk-2019-08-24")))
    ['range_km', 'apogee_km', 'missile_count', 'missile_type']
    """
    given = claims_in(claims)
    sorted_claims = {quantity: tuple(c for c in given if c.quantity == quantity) for quantity in QUANTITIES}
    return {quantity: found for quantity, found in sorted_claims.items() if found}


def is_final_word(claim: Claim) -> bool:
    """Whether a claim is a side's last word, and no copy that garbled it.

    >>> [is_final_word(Claim("A", "range_km", value=400, stage=stage)) for stage in ("final", "first")]
    [True, False]
    """
    return claim.stage == "final" and claim.standing != "garbled"


def directness(claim: Claim) -> tuple[int, int]:
    """How far from the claimant's own words a claim stands; smaller is closer.

    >>> said, told = (Claim("A", "range_km", value=400, standing=how) for how in ("statement", "garbled"))
    >>> directness(said) < directness(told)
    True
    """
    return STANDINGS.index(claim.standing), -STAGES.index(claim.stage)


def origins(claims: Iterable[Claim]) -> tuple[Origin, ...]:
    """The statements that the claims go back to, in the order in which they first appear.

    Give it claims about one quantity (and one item), else it is the statements and not the numbers that are counted.
    A claim whose origin cannot be told stands for itself: it may still be a copy. ValueError if not given claims.

    >>> from lessons import data
    >>> [(o.name, len(o.claims)) for o in origins(data.claims("nk-2024-11-05", quantity="range_km"))]
    [('Japan MOD release 2024-11-05e', 5), ('JCS statement 2024-11-05', 1)]
    """
    grouped: dict[str, list[Claim]] = {}
    for claim in claims_in(claims):
        name = claim.origin or f"{claim.claimant}, in {claim.publisher}, origin not told"
        grouped.setdefault(name, []).append(claim)
    found = []
    for name, members in grouped.items():
        # Of two that stand equally near, the statement's own side speaks, and not a page that names nobody.
        speaks = min(members, key=lambda claim: (directness(claim), claim.claimant not in name))
        shares = frozenset(who for c in members for who in c.shares_origin_with.split("; ") if who)
        found.append(Origin(name, speaks.claimant, speaks, tuple(members), shares))
    return tuple(found)


def independent(found: Iterable[Origin]) -> tuple[tuple[Origin, ...], ...]:
    """The origins in groups that share no data with another group: at most so many independent sources there are.

    ValueError where it is given anything but origins.

    >>> from lessons import data
    >>> len(independent(origins(data.claims("nk-2024-11-05", quantity="range_km"))))
    1
    """
    groups: list[list[Origin]] = []
    for origin in each(Origin, found, "found must be origins, as sources.origins gives them"):
        linked = [group for group in groups if any(_linked(origin, member) for member in group)]
        groups = [group for group in groups if group not in linked] + [[*sum(linked, []), origin]]
    return tuple(tuple(group) for group in groups)


def _linked(one: Origin, other: Origin) -> bool:
    return one.claimant == other.claimant or one.claimant in other.shares_with or other.claimant in one.shares_with
