"""From the claims of a report to its appraisal: checks with verdicts, launches that it may be, a draft to correct.

Nothing here is more certain than what goes in: an interval keeps its ends, a bound its open side, and what cannot be
told is said to be so.
"""

from collections.abc import Iterable
from typing import NamedTuple

from lessons.records import Claim
from lessons.reports.appraising.checking import FITS, FITS_NOT, SUBJECTS, UNTOLD, VERDICTS, Check, name_of
from lessons.reports.appraising.flight_pairs import flights
from lessons.reports.appraising.found_slips import slips
from lessons.reports.appraising.given import day_of, event_of, in_question, numbered, traced
from lessons.reports.appraising.known import Candidate, candidates
from lessons.reports.appraising.stated_places import places
from lessons.reports.appraising.unsaid import gaps
from lessons.reports.appraising.witnesses import put_together, same_origin, who_could_know
from lessons.reports.appraising.wording import ASSUMED, confidence, likelihood

__all__ = ["FITS", "FITS_NOT", "SUBJECTS", "UNTOLD", "VERDICTS", "Appraisal", "Candidate", "Check", "appraise"]


class Appraisal(NamedTuple):
    """What was found: the claims with their numbers, the checks by subject, the launches it may be, and other events.

    `claims` are those of the launch in question, `others` those about earlier launches, which are not judged.
    """

    claims: tuple[Claim, ...]
    checks: tuple[Check, ...]
    known: tuple[Candidate, ...]
    others: tuple[Claim, ...]

    @property
    def parts(self) -> list[tuple[str, list[str]]]:
        """The draft's headings with their sentences: what is claimed, how likely, how sure, what speaks against it."""
        against = [check for check in self.checks if check.verdict == FITS_NOT]
        missing = [check for check in self.checks if check.subject == "not established"]
        other = [check for check in self.checks if check not in (*against, *missing)]
        parts = [
            ("What is claimed", [_claimed(claim) for claim in self.claims]),
            ("How likely it is", [*likelihood(self.claims, self.checks), ASSUMED]),
            ("How sure one can be", [confidence(self.claims, self.checks)]),
            ("What does not fit", [check.traced for check in against] or ["Nothing was found that does not fit."]),
            ("What is not established", [check.traced for check in missing]),
            ("What else was looked at", [f"{check.subject}: {check.traced} ({check.verdict})" for check in other]),
            ("Which launch it may be", [candidate.said for candidate in self.known]),
        ]
        return [(heading, rows) for heading, rows in parts if rows]

    @property
    def draft(self) -> str:
        """A draft of one page: its parts one below the other, each sentence on a line."""
        lines = ["A draft, to be corrected. Numbers in square brackets are the claims that a sentence goes by."]
        for heading, rows in self.parts:
            lines += ["", heading, *(f"- {row}" for row in rows)]
        return "\n".join(lines) + "\n"


def _claimed(claim: Claim) -> str:
    spoken = f" ({claim.spoken_by})" if claim.spoken_by not in ("", claim.claimant) else ""
    return f"{claim.claimant}{spoken}: {name_of(claim.quantity, claim.item)}, {claim.printed} [{claim.claim_id}]"


def appraise(claims: Iterable[Claim], day: str = "") -> Appraisal:
    """Check the claims of one report, each by itself and together; `day` is the launch's (ISO 8601), if it is known.

    ValueError if not claims, or for a day that is none.

    >>> pair = {"range_km": 400, "apogee_km": 100}
    >>> found = appraise(Claim("Japan MOD", name, value=km, unit="km") for name, km in pair.items())
    >>> sorted({check.verdict for check in found.checks})
    ['cannot be told', 'fits']
    """
    every = numbered(claims)
    own = in_question(every) if every else ()
    day = day_of(day)
    event = event_of(own, day)
    linked = traced(own, day)
    found = [*slips(own, event), *flights(own, event), *places(own)]
    found += [*who_could_know(own), *same_origin(linked), *put_together(linked), *gaps(own)]
    checks = sorted(_once(found), key=lambda check: SUBJECTS.index(check.subject))
    ids = {claim.claim_id for claim in own}
    others = tuple(claim for claim in every if claim.claim_id not in ids)
    return Appraisal(linked, tuple(checks), candidates(own, day), others)


def _once(checks: Iterable[Check]) -> list[Check]:
    """The checks, those that say the same of several copies as one."""
    found: dict[tuple[str, str, str], dict[str, None]] = {}
    for check in checks:
        found.setdefault((check.subject, check.verdict, check.sentence), {}).update(dict.fromkeys(check.claim_ids))
    return [Check(*said, tuple(ids)) for said, ids in found.items()]
