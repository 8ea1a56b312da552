"""Addresses older than the launch: by the day in their number, or by the running numbers of their site."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from urllib.parse import parse_qs, urlsplit

from lessons import data
from lessons.records import Claim, Event
from lessons.reports.consistency.finding import UNUSUAL, Finding, named, told
from lessons.reports.consistency.publication import days_in

DAY = timedelta(days=1)
CAUSE = "published before the launch"
COMPACT = re.compile(r"(?<!\d)(20[0-2]\d)(\d\d)(\d\d)")  # AEN20220504005152325
RUNNING = re.compile(r"(?:Seq_Code=|/|-)(\d{5,7})(?=$|[-./&?])")
ENOUGH = 8  # addresses of a site on other launches, to know how its numbers run
EARLIER = timedelta(days=30)  # a launch so much earlier has the nearest higher number
Series = tuple[str, str]


def _numbered(url: str) -> tuple[Series, int] | None:
    """The series in which a site numbers its pages, with the language, and the number; None where it has none."""
    parts, found = urlsplit(url), RUNNING.findall(url)
    if len(found) != 1:
        return None
    return (parts.netloc.removeprefix("www."), "".join(parse_qs(parts.query).get("lang", []))), int(found[0])


@cache
def _series() -> dict[Series, dict[int, date]]:
    """The sites of the tables whose numbers only grow: number and day of the launch of each address."""
    events = {event.event_id: date.fromisoformat(event.date) for event in data.events()}
    found: dict[Series, dict[int, date]] = {}
    for claim in data.claims():
        if claim.stage != "forecast" and (numbered := _numbered(claim.url)):
            found.setdefault(numbered[0], {})[numbered[1]] = events[claim.event_id]
    return {name: pages for name, pages in found.items() if _grows(pages)}


def _grows(pages: dict[int, date]) -> bool:
    """Whether higher numbers are of later launches, a month more or less."""
    days = [pages[number] for number in sorted(pages)]
    return all(later >= earlier - EARLIER for earlier, later in zip(days, days[1:], strict=False))


def _before_others(claim: Claim, event: Event) -> str:
    """What is wrong with the number of an address in its site's series, in words; "" where it can be right."""
    numbered, day = _numbered(claim.url), date.fromisoformat(event.date)
    if numbered is None:
        return ""
    others = {n: of for n, of in _series().get(numbered[0], {}).items() if n != numbered[1]}
    if len(others) < ENOUGH:
        return ""
    numbers = sorted(others)
    higher = numbers[bisect_left(numbers, numbered[1]) :]
    if not higher or others[higher[0]] >= day - EARLIER:
        return ""
    earlier = others[higher[0]]
    return f"the number {numbered[1]} in its address is below one of {earlier.day} {earlier:%B %Y}"


def _finding(claim: Claim, event: Event) -> Finding | None:
    if claim.stage == "forecast":
        return None
    dated = days_in(claim.url) + days_in(claim.url, COMPACT)
    if dated and max(dated) < date.fromisoformat(event.date) - DAY:
        what = f"its address bears the day {max(dated)}"
    elif not dated and (why := _before_others(claim, event)):
        what = why
    else:
        return None
    sentence = f"{told(claim)}: {what}, before the launch of {event.day}."
    return Finding("addresses", named(claim), sentence, CAUSE, UNUSUAL)


def addresses(claims: Sequence[Claim], event: Event) -> list[Finding]:
    """Addresses that bear an earlier day than the launch, or a running number of a time well before it.

    >>> row = Claim("A", "outcome", text="fired", claim_id="1", url="https://example.org/AEN20220504005152325")
    >>> addresses([row], Event("nk-2024-11-05", "2024-11-05", "North Korea", "Sariwon"))[0].cause
    'published before the launch'
    """
    return [finding for claim in claims if (finding := _finding(claim, event))]
