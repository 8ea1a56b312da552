"""Clocks that fall on another day than the launch, and clocks whose print names another zone than the row does."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from lessons.records import Claim, Event
from lessons.reports.consistency.finding import CANNOT_BE, UNUSUAL, Finding, named, told
from lessons.reports.consistency.pages import A_DAY, days_in
from lessons.sources.times import moment, window

DAY_OFF = "the day of the launch is off"
SEVERAL_DAYS = ("use in war",)  # strikes go on over days
PRINTED = {  # zones as papers print them
    r"GMT|UTC|Zulu": "UTC",
    r"E[DS]T|Eastern": "America/New_York",
    r"JST|Japan(?:ese)? (?:standard )?time|Tokyo time": "Asia/Tokyo",
    r"KST|Korea(?:n)? (?:standard )?time|Seoul time": "Asia/Seoul",
    r"HST|Hawaii(?:an)? time": "Pacific/Honolulu",
}
MIDNIGHT = timedelta(minutes=15)  # a launch just before midnight is reported as at midnight
NEXT_DOOR = timedelta(hours=2)
LAST_HOUR, HALF_DAY, LOOSE_MINUTES = 23, 720, 10
OTHER_ZONES = ("UTC", "America/New_York")


def _day(when: datetime, zone: str) -> date:
    return when.astimezone(ZoneInfo(zone)).date()


def _on(claim: Claim, event: Event, day: date) -> bool:
    """Whether a clock falls on a day where the launch took place, or on a calendar next door (where it fell)."""
    when = window(claim)
    assert when is not None  # only claims with a time come here
    here, there = (when[0].astimezone(ZoneInfo(zone)).utcoffset() for zone in (event.zone, claim.zone))
    near = here is not None and there is not None and abs(here - there) <= NEXT_DOOR
    zones = (event.zone, claim.zone) if near else (event.zone,)
    around = (when[0] - MIDNIGHT, when[1] + MIDNIGHT)
    return day in {_day(moment_, zone) for moment_ in around for zone in zones}


def _as_if(claim: Claim, event: Event, day: date) -> str:
    """The zone whose clock would bring the stated time onto the day of the launch; "" where none does.

    None either where page or statement bear the stated day themselves: then it is the launch's day that is off.
    """
    stated = claim.stated_time.partition("/")[0]
    dated = days_in(claim.origin, A_DAY) + days_in(claim.published, A_DAY)
    if date.fromisoformat(stated[:10]) in dated:
        return ""
    for zone in OTHER_ZONES:
        if zone != claim.zone and _day(moment(stated, zone), event.zone) == day:
            return zone
    return ""


def _another_day(claims: Sequence[Claim], event: Event) -> list[Finding]:
    """Clocks none of which falls on the day of the launch: of several the launch's day is off, of one the clock."""
    day = date.fromisoformat(event.date)
    timed = [claim for claim in claims if window(claim) and claim.stage != "forecast" and claim.basis == "stated"]
    if not timed or event.kind in SEVERAL_DAYS or any(_on(claim, event, day) for claim in timed):
        return []
    zones = {_as_if(claim, event, day) for claim in timed}
    first = timed[0]
    if len(timed) == 1 and (zone := zones.pop()):
        place = zone.rpartition("/")[2].replace("_", " ")
        own = first.zone.rpartition("/")[2].replace("_", " ")
        cause = f"the clock of {place} with the zone name of {own}"
        why = f"as {place}’s clock it would be"
    else:
        cause, why = DAY_OFF, "of the two days one is off"
    sentence = f"{told(first)} states {first.stated_time} {first.zone}, not on {event.day}, the launch’s day: {why}."
    return [Finding("days", named(*timed), sentence, cause, UNUSUAL)]


def _another_zone(claim: Claim) -> Finding | None:
    """A print that gives the clock of a named zone, which is not the row's moment."""
    stated = window(claim)
    assert stated is not None  # only claims with a time come here
    for words, zone in PRINTED.items():
        clock = re.search(rf"\b([012]?\d)[:.]?([0-5]\d)\s*(?:hours\s*)?(?:{words})\b", claim.wording)
        if not clock or int(clock[1]) > LAST_HOUR:
            continue
        first, last = (when.astimezone(ZoneInfo(zone)) for when in stated)
        printed = first.replace(hour=int(clock[1]), minute=int(clock[2]))
        off = min(_minutes_between(printed, end) for end in (first, last))
        if off > LOOSE_MINUTES + (last - first).seconds / 60:
            shown = f"{first:%H:%M}"
            row = f"{claim.stated_time[11:]} {claim.zone}"
            sentence = f"{told(claim)}: the print has {clock.group().strip()}, the row {row}, which is {shown}."
            return Finding("days", named(claim), sentence, "another zone than printed", CANNOT_BE)
    return None


def _minutes_between(one: datetime, other: datetime) -> float:
    """How far two clocks are apart, whatever the day, on a dial of twelve hours: papers leave a.m. and p.m. out."""
    apart = abs(one - other).total_seconds() / 60 % HALF_DAY
    return min(apart, HALF_DAY - apart)


def days(claims: Sequence[Claim], event: Event) -> list[Finding]:
    """Clocks on another day than the launch, with the zone that would explain them; zones that the print denies.

    A row that stands beside one on the right day is left to `clocks`.

    >>> row = Claim("A", "launch_time", text="22:30", claim_id="1", stated_time="2024-11-04T22:30", zone="Asia/Seoul")
    >>> days([row], Event("nk-2024-11-05", "2024-11-05", "North Korea", "Sariwon"))[0].cause
    'the clock of UTC with the zone name of Seoul'
    """
    denied = [finding for claim in claims if window(claim) and (finding := _another_zone(claim))]
    return denied + _another_day(claims, event)
