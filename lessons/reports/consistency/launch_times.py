"""Launch times that nobody else gives: is it a time zone, a 12-hour clock, a day, or a real disagreement?"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from lessons.records import STANDINGS, Claim
from lessons.reports.consistency.finding import Finding, named, told
from lessons.sources.times import window

ALIKE, ALIKE_ABOUT = timedelta(minutes=6), timedelta(minutes=10)  # less than this; than that for an "about"
EXACT = timedelta(minutes=6)  # around a slip of the clock
DAY = timedelta(days=1)
IN_HOURS = 90  # minutes, from which on a gap is told in hours
FIRST = ("", "missile 1")
ZONES = ("Asia/Seoul", "Asia/Pyongyang", "UTC", "America/New_York", "Pacific/Honolulu")
Window = tuple[datetime, datetime]


def _nearest(one: Window, other: Window) -> Window:
    """The moments at which two windows come closest; the same one twice where they overlap."""
    if one[0] > other[1]:
        return one[0], other[1]
    return (one[1], other[0]) if one[1] < other[0] else (one[0], one[0])


def _gap(one: Window, other: Window) -> timedelta:
    mine, theirs = _nearest(one, other)
    return abs(mine - theirs)


def _comparable(one: Claim, other: Claim) -> bool:
    if (one.claimant, one.publisher) == (other.claimant, other.publisher) or one is other:
        return False
    return one.item == other.item or (one.item in FIRST and other.item in FIRST)


def _place(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _clock(zone: str) -> str:
    return zone if zone == "UTC" else f"{_place(zone)} time"


def _shows(clock: datetime, stated: datetime, length: timedelta) -> bool:
    """Whether a clock, within so long from a moment on, shows the digits of a stated time, whatever the day."""
    later = (stated.replace(tzinfo=None) - clock.replace(tzinfo=None)) % DAY
    return later <= length + EXACT or DAY - later <= EXACT


def _slip(zone: str, mine: Window, theirs: Window) -> str:
    """The slip of the clock that makes a time stated in `zone` the moment of another; "" where none does."""
    stated, right = mine[0].astimezone(ZoneInfo(zone)), theirs[0].astimezone(ZoneInfo(zone))
    length = theirs[1] - theirs[0]
    if _shows(right, stated, length):
        return "the date of one zone was put to the clock of another"
    if _shows(right + DAY / 2, stated, length):
        return "a 12-hour clock"
    for other in ZONES:
        if _shows(theirs[0].astimezone(ZoneInfo(other)), stated, length):
            return f"the clock of {_place(other)} with the zone name of {_place(zone)}"
    return ""


def _shown(when: Window, zone: str, day: bool) -> str:
    """A window on the clock of a zone, with the day where it matters."""
    first, last = (moment.astimezone(ZoneInfo(zone)) for moment in when)
    digits = f"{first:%H:%M}" if first == last else f"{first:%H:%M} to {last:%H:%M}"
    return f"{digits} on {first.day} {first:%B}" if day else digits


def _long(gap: timedelta) -> str:
    minutes = round(gap.total_seconds() / 60)
    return f"{minutes} minutes" if minutes < IN_HOURS else f"{minutes / 60:.3g} hours"


def _told(one: Claim, other: Claim) -> tuple[str, str]:
    """The slip that makes `one` the moment of `other` ("" where none does), and the sentence about the two."""
    mine, theirs = window(one), window(other)
    assert mine is not None and theirs is not None  # only claims with a time are compared
    slip = _slip(one.zone, mine, theirs)
    ends = (mine[0], theirs[0]) if slip else _nearest(mine, theirs)
    first, second = (moment.astimezone(ZoneInfo(one.zone)).date() for moment in ends)
    stated, also, converted = (
        _shown(when, zone, first != second)
        for when, zone in ((mine, one.zone), (theirs, other.zone), (theirs, one.zone))
    )
    there = "" if also == converted else f", which is {converted} there"
    return slip, (
        f"{told(one)} says {stated} {_clock(one.zone)}; {told(other)} says {also} {_clock(other.zone)}{there}: "
        f"{_long(abs(ends[0] - ends[1]))} apart, {slip or 'and no time zone explains it'}."
    )


def clocks(claims: Sequence[Claim]) -> list[Finding]:
    """Times that lie apart from every time by another claimant for the same missile.

    Apart is 6 minutes or more, 10 for a time that is itself an "about". Where only two stand against each other, one
    finding names both and blames neither.

    >>> def row(i, who, time, zone):
    ...     return Claim(who, "launch_time", text=time[11:], claim_id=i, stated_time=time, zone=zone)
    >>> rows = [row("1", "A", "2017-07-04T09:10", "Asia/Seoul"), row("2", "B", "2017-07-04T09:40", "Asia/Seoul"),
    ...     row("3", "C", "2017-07-03T14:40", "Pacific/Honolulu")]
    >>> print(clocks(rows)[0].sentence)  # doctest: +NORMALIZE_WHITESPACE
    A says 09:10 Seoul time; B says 09:40 Seoul time: 30 minutes apart,
    the clock of Pyongyang with the zone name of Seoul.
    """
    timed = {claim: when for claim in claims if claim.relation in ("=", "~") and (when := window(claim))}
    nearest: dict[Claim, tuple[timedelta, Claim]] = {}
    for claim in timed:
        gaps = {other: _gap(timed[claim], timed[other]) for other in timed if _comparable(claim, other)}
        if gaps:
            other = min(gaps, key=lambda rival: gaps[rival])
            nearest[claim] = gaps[other], other
    found: dict[tuple[object, ...], Finding] = {}
    for claim in sorted(nearest, key=lambda odd: -STANDINGS.index(odd.standing)):  # of two, the less direct one first
        gap, other = nearest[claim]
        if gap < (ALIKE_ABOUT if claim.relation == "~" else ALIKE):
            continue
        both = nearest[other][0] >= ALIKE
        ids = named(claim, other) if both else named(claim)
        slip, sentence = _told(claim, other)
        cause = slip
        if both and not slip:
            turned = _told(other, claim)
            cause, sentence = turned if turned[0] else ("", sentence)
        found.setdefault(ids, Finding("clocks", ids, sentence, cause))
    return list(found.values())
