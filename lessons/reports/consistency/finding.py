"""What a check reports: the claims, what is odd about them, and why."""

from typing import NamedTuple

from lessons.records import Claim

WHOLE = ("", "all", "each")  # no one missile


class Finding(NamedTuple):
    """One oddity: the name of the check, the claims that it names, and one sentence that says what and why.

    >>> Finding("miles", ("20170704-18",), "6,000 km is 3,728 miles, not 3,278.").key
    ('miles', '20170704-18')
    """

    check: str
    claim_ids: tuple[str, ...]
    sentence: str

    @property
    def key(self) -> tuple[str, str]:
        """Check and claims, as known_findings.csv names them."""
        return self.check, " ".join(self.claim_ids)


def named(*claims: Claim) -> tuple[str, ...]:
    """The ids of claims, sorted, each once.

    >>> named(Claim("a", "range_km", value=1, claim_id="2"), Claim("b", "range_km", value=1, claim_id="1"))
    ('1', '2')
    """
    return tuple(sorted({claim.claim_id for claim in claims}))


def near(one: float, other: float, share: float) -> bool:
    """Whether two numbers differ by at most `share` of the larger.

    >>> near(360, 300, 0.2), near(360, 300, 0.1)
    (True, False)
    """
    return abs(one - other) <= share * max(abs(one), abs(other))


def same_missile(one: Claim, other: Claim) -> bool:
    """Whether two claims can be about the same missile: one of them names none, or both name the same.

    >>> first, second = (Claim("a", "range_km", value=1, item=item) for item in ("missile 1", "missile 2"))
    >>> same_missile(first, second), same_missile(first, Claim("b", "range_km", value=1))
    (False, True)
    """
    return one.item == other.item or one.item in WHOLE or other.item in WHOLE


def told(claim: Claim) -> str:
    """Who said it, and where: "Japan MOD, in Reuters".

    >>> told(Claim("Japan MOD", "range_km", value=400, publisher="Reuters"))
    'Japan MOD, in Reuters'
    """
    return claim.claimant if claim.publisher in ("", claim.claimant) else f"{claim.claimant}, in {claim.publisher}"
