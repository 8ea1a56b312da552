"""What the place of publication tells: pages older than the launch, one address under two names, another's address."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from urllib.parse import urlsplit

from lessons import data
from lessons.records import Claim, Event
from lessons.reports.consistency.finding import CANNOT_BE, UNUSUAL, Finding, named, told

DAY = timedelta(days=1)  # it is still the day before in America
IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?!\d)")
A_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)")
ONE_NAME = 3  # rows of a site under one name, from which on another name there is odd
VERSION = re.compile(r",.*")  # "Bloomberg, updated" is Bloomberg


def days_in(text: str, pattern: re.Pattern[str] = IN_ADDRESS) -> list[date]:
    """The days that an address, or the name of a statement, seems to name.

    >>> days_in("https://example.org/2024/11/05/news")
    [datetime.date(2024, 11, 5)]
    """
    found = []
    for parts in pattern.findall(text):
        try:
            found.append(date(*map(int, parts)))
        except ValueError:
            continue  # a number that only looks like a day
    return found


def _too_early(claim: Claim, event: Event) -> Finding | None:
    """A page, or the statement that it goes back to, that is older than the launch."""
    if claim.stage == "forecast":
        return None
    earliest = date.fromisoformat(event.date) - DAY
    seen = [("page", day) for day in days_in(claim.published, A_DAY) or days_in(claim.url)]
    seen += [("statement", day) for day in days_in(claim.origin, A_DAY)]
    for what, day in seen:
        if day < earliest:
            sentence = (
                f"{told(claim)}: its {what} is of {day.day} {day:%B %Y}, {(earliest - day).days + 1} days before the "
                f"launch of {event.day}."
            )
            return Finding("publication", named(claim), sentence, "published before the launch", CANNOT_BE)
    return None


def _site(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")


@cache
def _names_by_site() -> dict[str, Counter[str]]:
    """How many addresses each site of the tables has under each publisher's name."""
    found: dict[str, Counter[str]] = {}
    for url, publisher in {(claim.url, VERSION.sub("", claim.publisher)) for claim in data.claims(unverified=True)}:
        found.setdefault(_site(url), Counter())[publisher] += 1
    return found


def _on_a_foreign_site(claim: Claim) -> Finding | None:
    """A publisher's name at a site that the tables know, often, and under one other name only.

    Silent about names that print at sites of others: agencies do.
    """
    mine = VERSION.sub("", claim.publisher)
    names = _names_by_site().get(_site(claim.url), Counter())
    others = {name: count for name, count in names.items() if name != mine}
    if names[mine] > 1 or len(others) != 1 or sum(others.values()) < ONE_NAME:
        return None
    if (known := data.known_source(mine)) and known.kind == "news agency":
        return None
    (other,) = others
    sentence = f"{claim.publisher} is given as the publisher at {_site(claim.url)}, which elsewhere is {other}’s."
    return Finding("publication", named(claim), sentence, "one address under two publishers", UNUSUAL)


def _two_publishers(claims: Sequence[Claim]) -> list[Finding]:
    """Rows of one address under two names: the name that fewer rows have, or all rows where neither has more."""
    found = []
    by_url: dict[str, list[Claim]] = {}
    for claim in claims:
        by_url.setdefault(claim.url, []).append(claim)
    for url, rows in by_url.items():
        counted = Counter(VERSION.sub("", row.publisher) for row in rows)
        if not url or len(counted) < 2:
            continue
        (most, count), (_, second) = counted.most_common(2)
        odd = [row for row in rows if count == second or VERSION.sub("", row.publisher) != most]
        sentence = f"{url} stands under {' and '.join(sorted(counted))}: a page has one publisher."
        found.append(Finding("publication", named(*odd), sentence, "one address under two publishers", CANNOT_BE))
    return found


def publication(claims: Sequence[Claim], event: Event) -> list[Finding]:
    """Pages and statements older than the launch; one address under two publishers; a publisher at another's site.

    >>> row = Claim("A", "outcome", text="fired", claim_id="1", published="2024-06-01")
    >>> publication([row], Event("nk-2024-11-05", "2024-11-05", "North Korea", "Sariwon"))[0].cause
    'published before the launch'
    """
    found = {finding.claim_ids: finding for finding in _two_publishers(claims)}
    said = {claim_id for ids in found for claim_id in ids}
    for claim in claims:
        if finding := _too_early(claim, event) or (claim.claim_id not in said and _on_a_foreign_site(claim)):
            found.setdefault(finding.claim_ids, finding)
    return list(found.values())
