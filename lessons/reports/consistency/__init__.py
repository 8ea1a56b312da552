"""The consistency program: every check over every launch, and what of it is explained in known_findings.csv."""

from collections.abc import Sequence
from datetime import date

from lessons import data
from lessons.records import Claim, Explanation
from lessons.reports.consistency.clocks import clocks
from lessons.reports.consistency.copies import copies
from lessons.reports.consistency.dates import dates
from lessons.reports.consistency.finding import Finding
from lessons.reports.consistency.made_up_pairs import made_up_pairs
from lessons.reports.consistency.miles import miles
from lessons.reports.consistency.outsized import outsized
from lessons.reports.consistency.physics import physics
from lessons.reports.consistency.rounding import Habit, habits, rounding
from lessons.reports.consistency.swapped import swapped
from lessons.sources.launches import is_thrown

__all__ = ["CHECKS", "Finding", "Habit", "check_event", "check_tables", "habits", "unexplained"]

OF_A_LAUNCH = (swapped, made_up_pairs, miles, clocks, outsized, physics, copies)
OF_A_THROW = (swapped, made_up_pairs, outsized, physics)  # not of a cruise missile
CHECKS = {
    "swapped": "range and apogee swapped",
    "pairs": "a pair that nobody claimed",
    "miles": "miles that do not match the kilometres",
    "clocks": "times that nobody else gives",
    "dates": "days that are off",
    "outsized": "numbers out of all proportion",
    "physics": "a time or a speed that does not go with the flight",
    "copies": "copies that changed the statement",
    "rounding": "numbers outside the claimant's rounding",
}


def check_event(claims: Sequence[Claim], day: date) -> list[Finding]:
    """Every check on the claims about one launch, which took place on `day` (the date there).

    >>> from lessons import data
    >>> [finding.check for finding in check_event(data.claims("nk-2022-03-24", claimant="KCNA"), date(2022, 3, 24))]
    ['miles', 'miles', 'physics', 'physics']
    """
    claims = tuple(claims)
    thrown = all(is_thrown(claim.event_id) for claim in claims)
    checks = [check for check in OF_A_LAUNCH if thrown or check not in OF_A_THROW]
    found = [finding for check in checks for finding in check(claims)]
    return found + dates(claims, day)


def check_tables() -> list[Finding]:
    """Every check on every launch of the tables, in the order of the checks and of the claims.

    >>> len({finding.key for finding in check_tables()}) == len(check_tables())
    True
    """
    found = rounding(data.claims())
    for event in data.events():
        found += check_event(data.claims(event.event_id), date.fromisoformat(event.date))
    order = list(CHECKS)
    return sorted(found, key=lambda finding: (order.index(finding.check), finding.claim_ids))


def unexplained(found: list[Finding]) -> tuple[list[Finding], list[Explanation]]:
    """Findings without a row in known_findings.csv, and rows there without a finding.

    >>> unexplained(check_tables())
    ([], [])
    """
    known = {row.key: row for row in data.known_findings()}
    keys = {finding.key for finding in found}
    return [finding for finding in found if finding.key not in known], [
        row for key, row in known.items() if key not in keys
    ]
