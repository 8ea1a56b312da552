"""The claims of a case as linked data: schema.org's ClaimReview and Claim, with where and when they were read."""

from __future__ import annotations

from lessons.records import Claim
from lessons.reports.appraising.checking import FITS_NOT
from lessons.reports.casefile.case import Case
from lessons.reports.casefile.shown import one_line, web_address
from lessons.reports.casefile.told import about, content
from lessons.reports.listing import NOT_JUDGED, review_of

REVIEWER = "A reader at the report desk of Reading Launch Reports"


def claim_reviews(case: Case) -> list[dict[str, object]]:
    """A ClaimReview for each claim that stands; its rating is words: what speaks against it, or that it is not judged.

    >>> case = Case.read("It flew 400 km.", address="https://example.org/a", read_at="2024-11-05")
    >>> review = claim_reviews(case)[0]
    >>> review["claimReviewed"], review["itemReviewed"]["appearance"]["url"], review["dateCreated"]
    ('unattributed: range: 400 km', 'https://example.org/a', '2024-11-05')
    """
    against: dict[str, list[str]] = {}
    for check in case.appraisal.checks:
        if check.verdict == FITS_NOT:
            for claim_id in check.claim_ids:
                against.setdefault(claim_id, []).append(check.sentence)
    return [_review(case, claim, against.get(claim.claim_id, [])) for claim in case.standing]


def _review(case: Case, claim: Claim, against: list[str]) -> dict[str, object]:
    where: dict[str, object] = {"@type": "CreativeWork"}
    if link := web_address(case.address):
        where["url"] = link
    elif case.address:
        where["name"] = case.address
    if case.title:
        where["headline"] = case.title
    if claim.publisher:
        where["publisher"] = {"@type": "Organization", "name": one_line(claim.publisher)}
    review = review_of(
        claim.claim_id,
        said=f"{one_line(claim.claimant)}: {about(claim)}: {content(claim)}",
        claimant=one_line(claim.claimant),
        where=where,
        rating=f"{FITS_NOT}: {' '.join(against)}" if against else NOT_JUDGED,
        reviewer=REVIEWER,
        quote=one_line(claim.quote),
    )
    return review | ({"dateCreated": case.read_at} if case.read_at else {})
