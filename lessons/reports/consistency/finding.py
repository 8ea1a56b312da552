"""What a check reports: the claims, what is odd about them, and why."""

from typing import NamedTuple

from lessons.records import Claim

WHOLE = ("", "all", "each")  # no one missile
CANNOT_BE, UNUSUAL, DIFFERS = "cannot be", "unusual", "differs"
GRADES = (CANNOT_BE, UNUSUAL, DIFFERS)


class Finding(NamedTuple):
    """One oddity: the check, the claims that it names, a sentence that says what and why; its cause and its grade.

    The cause is the usual slip that explains it, "" where none does. The grade is "cannot be" (by itself, or beside a
    fact that nobody doubts), "unusual" (no other flight was like it) or "differs" (from what others say).

    >>> Finding("miles", ("20170704-18",), "6,000 km is 3,728 miles, not 3,278.", "two digits changed places").key
    ('miles', '20170704-18')
    """

    check: str
    claim_ids: tuple[str, ...]
    sentence: str
    cause: str = ""
    grade: str = DIFFERS

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
