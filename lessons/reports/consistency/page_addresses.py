"""Addresses older than the launch: by the day or month they bear, the running numbers of their site, or other rows."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from urllib.parse import parse_qs, urlsplit

from lessons import data
from lessons.records import Claim, Event
from lessons.reports.consistency.finding import UNUSUAL, Finding, named, told
from lessons.reports.consistency.pages import A_DAY, days_in

DAY = timedelta(days=1)
CAUSE = "published before the launch"
COMPACT = re.compile(r"(?<!\d)(20[0-2]\d)(\d\d)(\d\d)")  # AEN20220504005152325
MONTH = re.compile(r"/(20[0-2]\d)[/-](0[1-9]|1[0-2])(?=/)")
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


def _months_in(url: str) -> list[date]:
    """The last days of the months that an address names.

    >>> _months_in("https://example.org/news/2016/09/432042.html")
    [datetime.date(2016, 9, 30)]
    """
    months = ((int(year), int(month)) for year, month in MONTH.findall(url))
    return [date(year + month // 12, month % 12 + 1, 1) - DAY for year, month in months]


@cache
def _pages() -> dict[str, tuple[date, date]]:
    """Of each address of the tables that other rows date: its day, and the day of the latest launch that it tells."""
    days = {event.event_id: date.fromisoformat(event.date) for event in data.events()}
    dated: dict[str, tuple[date, date]] = {}
    for claim in data.claims():
        for day in days_in(claim.published, A_DAY):
            _, latest = dated.get(claim.url, (day, days[claim.event_id]))
            dated[claim.url] = day, max(latest, days[claim.event_id])
    return dated


def _of_another(claim: Claim, event: Event) -> str:
    """What other rows say of this address, in words, if its page was out before the launch; else ""."""
    if claim.url not in _pages():
        return ""
    page, latest = _pages()[claim.url]
    if page >= date.fromisoformat(event.date) - DAY or latest >= date.fromisoformat(event.date):
        return ""
    return f"its address is that of a page of {page.day} {page:%B %Y}"


def _finding(claim: Claim, event: Event) -> Finding | None:
    if claim.stage == "forecast":
        return None
    dated = days_in(claim.url) + days_in(claim.url, COMPACT) or _months_in(claim.url)
    if dated and max(dated) < date.fromisoformat(event.date) - DAY:
        what = f"its address bears the day {max(dated)}"
    elif why := _of_another(claim, event) or ("" if dated else _before_others(claim, event)):
        what = why
    else:
        return None
    sentence = f"{told(claim)}: {what}, before the launch of {event.day}."
    return Finding("addresses", named(claim), sentence, CAUSE, UNUSUAL)


def addresses(claims: Sequence[Claim], event: Event) -> list[Finding]:
    """Addresses that bear an earlier day or month than the launch, or a running number of a time well before it.

    Also addresses whose page, by the dates of other rows, was out before the launch.

    >>> row = Claim("A", "outcome", text="fired", claim_id="1", url="https://example.org/AEN20220504005152325")
    >>> addresses([row], Event("nk-2024-11-05", "2024-11-05", "North Korea", "Sariwon"))[0].cause
    'published before the launch'
    """
    return [finding for claim in claims if (finding := _finding(claim, event))]
