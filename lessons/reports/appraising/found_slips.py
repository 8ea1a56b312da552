"""Slips in the numbers of a report: the same checks as the consistency program runs over the tables."""

from collections.abc import Sequence

from lessons.records import Claim, Event
from lessons.reports.appraising.checking import FITS, FITS_NOT, UNTOLD, Check, check
from lessons.reports.consistency import in_one_report
from lessons.reports.consistency.finding import CANNOT_BE

SUBJECT = {"miles": "units and rounding", "clocks": "clock and date", "physics": "flight"} | dict.fromkeys(
    ("directions", "elsewhere"), "place"
)


def slips(claims: Sequence[Claim], event: Event) -> list[Check]:
    """What the consistency program finds in the claims of one report; one check that fits where it finds nothing.

    >>> row = Claim("A", "range_km", value=400, unit="km", wording="km (400 miles)", claim_id="1")
    >>> slips([row], Event("pasted", "", "", ""))[0].verdict
    'does not fit'
    """
    by_id = {claim.claim_id: claim for claim in claims}
    found = []
    for finding in in_one_report(claims, event):
        subject = SUBJECT.get(finding.check, "numbers")
        verdict = FITS_NOT if finding.grade == CANNOT_BE or finding.check == "miles" else UNTOLD
        cause = f" Usual cause: {finding.cause}." if finding.cause else ""
        found.append(check(subject, verdict, f"{finding.sentence}{cause}", *(by_id[one] for one in finding.claim_ids)))
    numbers = [claim for claim in claims if claim.has_number]
    if not found and numbers:
        nothing = "No slip of unit, digit, order or size was found in these numbers; that does not make them right."
        found.append(check("numbers", FITS, nothing, *numbers))
    return found
