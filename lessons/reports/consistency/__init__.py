"""The consistency program: every check over every launch, and what of it is explained in known_findings.csv."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from lessons import data
from lessons.records import Claim, Event, Explanation
from lessons.reports.consistency.changed_copies import copies
from lessons.reports.consistency.changed_places import swapped
from lessons.reports.consistency.claimants import whose
from lessons.reports.consistency.conversions import miles
from lessons.reports.consistency.days_off import dates
from lessons.reports.consistency.finding import GRADES, Finding
from lessons.reports.consistency.flight_times import physics
from lessons.reports.consistency.headings import directions
from lessons.reports.consistency.launch_times import clocks
from lessons.reports.consistency.missile_classes import kinds
from lessons.reports.consistency.mixed_pairs import made_up_pairs
from lessons.reports.consistency.other_days import DAY_OFF, days
from lessons.reports.consistency.other_places import ANOTHER_COUNTRY, elsewhere
from lessons.reports.consistency.page_addresses import addresses
from lessons.reports.consistency.pages import publication
from lessons.reports.consistency.proportions import outsized
from lessons.reports.consistency.rounding_habits import Habit, habits, rounding
from lessons.reports.consistency.second_names import doubles
from lessons.reports.consistency.single_rows import row
from lessons.reports.consistency.unlike_others import unlike
from lessons.sources.launches import NO_THROW, is_thrown

__all__ = [
    "CHECKS",
    "GRADES",
    "Finding",
    "Habit",
    "check_event",
    "check_tables",
    "habits",
    "in_one_report",
    "unexplained",
]

OF_A_LAUNCH = (swapped, made_up_pairs, miles, clocks, outsized, doubles, row, whose)
WITH_THE_LAUNCH = (
    days,
    publication,
    addresses,
    directions,
    elsewhere,
    kinds,
    unlike,
)  # these need to know day, place or kind of the launch
OF_A_THROW = (swapped, made_up_pairs, outsized, directions, unlike)  # not of a cruise missile
OF_NUMBERS = (
    "swapped",
    "outsized",
    "kinds",
    "directions",
    "unlike",
    "elsewhere",
)  # what these doubt is no yardstick for copies and times
BY_ITSELF = ("kinds", "unlike")
CHECKS = {
    "swapped": "range and apogee swapped",
    "pairs": "a pair that nobody claimed",
    "miles": "miles that do not match the kilometres",
    "clocks": "times that nobody else gives",
    "dates": "days that are off",
    "outsized": "numbers out of all proportion",
    "physics": "a time or a speed that does not go with the flight",
    "copies": "copies that changed the statement",
    "days": "clocks on another day, or on the clock of another zone",
    "publication": "pages older than the launch, addresses with two publishers",
    "directions": "directions and ranges that lead elsewhere",
    "kinds": "numbers that are not of that kind of missile",
    "addresses": "addresses older than the launch",
    "elsewhere": "places of another country, falls behind the launch",
    "unlike": "numbers unlike those of every other launch",
    "row": "rows at odds with themselves",
    "whose": "a government’s numbers as the paper’s own",
    "doubles": "copies under a second name",
    "rounding": "numbers outside the claimant's rounding",
}


def check_event(claims: Sequence[Claim], event: Event) -> list[Finding]:
    """Every check on the claims about one launch, on one alone as on many; rounding is judged over the tables.

    >>> from lessons import data
    >>> event = data.event("nk-2022-03-24")
    >>> [finding.check for finding in check_event(data.claims(event.event_id, claimant="KCNA"), event)]
    ['miles', 'miles', 'physics', 'physics']
    """
    claims = tuple(claims)
    thrown = all(is_thrown(claim.event_id) for claim in claims)
    left_out = () if thrown else OF_A_THROW
    found = [finding for check in WITH_THE_LAUNCH if check not in left_out for finding in check(claims, event)]
    if any(finding.cause == DAY_OFF for finding in found):  # then no page is too early
        found = [finding for finding in found if finding.check not in ("publication", "addresses")]
    alone = {claim_id for finding in found if finding.check in BY_ITSELF for claim_id in finding.claim_ids}
    sound = tuple(claim for claim in claims if claim.claim_id not in alone)
    for check in OF_A_LAUNCH:
        if check not in left_out:
            kept = {finding.key for finding in check(sound)}  # what is odd by itself accuses no other row
            found += [f for f in check(claims) if f.key in kept or alone & set(f.claim_ids)]
    doubted = {claim_id for finding in found if finding.check in OF_NUMBERS for claim_id in finding.claim_ids}
    found += physics(claims, doubted) if thrown else []
    return found + copies(claims, doubted) + dates(claims, date.fromisoformat(event.date))


OF_A_REPORT = (swapped, miles, clocks, outsized, row)  # the others compare addresses, pages and days of publication
OF_A_KNOWN_PLACE = (directions, elsewhere, kinds, unlike)  # country, place and class of the launch are enough


def in_one_report(claims: Sequence[Claim], event: Event) -> list[Finding]:
    """The checks that need no more than one report says: numbers, units, clocks, and places where it names them.

    `event` may lack its day, its country, its place or its class: what needs them is left out.

    >>> rows = [Claim("A", "range_km", value=400, unit="km", wording="km (400 miles)", claim_id="1")]
    >>> [finding.check for finding in in_one_report(rows, Event("pasted", "", "", ""))]
    ['miles']
    """
    claims = tuple(claims)
    thrown = event.kind not in NO_THROW
    left_out = () if thrown else OF_A_THROW
    with_launch = OF_A_KNOWN_PLACE if event.country else (kinds,) if event.kind else ()
    found = [finding for check in with_launch if check not in left_out for finding in check(claims, event)]
    found += [finding for check in OF_A_REPORT if check not in left_out for finding in check(claims)]
    # The country was read from the places themselves: a second country is another launch told, and no slip.
    found = [finding for finding in found if finding.cause != ANOTHER_COUNTRY]
    doubted = {claim_id for finding in found if finding.check in OF_NUMBERS for claim_id in finding.claim_ids}
    return found + (physics(claims, doubted) if thrown else [])


def check_tables() -> list[Finding]:
    """Every check on every launch of the tables, in the order of the checks and of the claims.

    >>> len({finding.key for finding in check_tables()}) == len(check_tables())
    True
    """
    return list(_found_in_the_tables())


@cache  # they do not change while a program runs, and take seconds
def _found_in_the_tables() -> tuple[Finding, ...]:
    found = rounding(data.claims())
    for event in data.events():
        found += check_event(data.claims(event.event_id), event)
    order = list(CHECKS)
    return tuple(sorted(found, key=lambda finding: (order.index(finding.check), finding.claim_ids)))


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
