"""Launch times that nobody else gives: is it a time zone, a 12-hour clock, a day, or a real disagreement?"""

from datetime import date, datetime, timedelta

from lessons.records import STANDINGS, Claim
from lessons.reports.consistency.finding import Finding, named, told
from lessons.sources.times import window

ALIKE = timedelta(minutes=5)
EXACT = timedelta(minutes=6)  # around a slip of the clock
PYONGYANG_TIME = (date(2015, 8, 15), date(2018, 5, 4))  # UTC+8:30
FIRST = ("", "missile 1")
SLIPS = (
    (timedelta(minutes=30), "half an hour: Pyongyang time, UTC+8:30, was taken for Korean time, or the reverse"),
    (timedelta(hours=1), "an hour"),
    (timedelta(hours=9), "nine hours: UTC was taken for Korean time, or the reverse"),
    (timedelta(hours=12), "twelve hours: a 12-hour clock"),
    (timedelta(days=1), "a day: the date of one zone was put to the clock of another"),
)
Window = tuple[datetime, datetime]


def _gap(one: Window, other: Window) -> timedelta:
    """Signed time between two windows, zero where they overlap; positive where `one` is later."""
    if one[0] > other[1]:
        return one[0] - other[1]
    return one[1] - other[0] if one[1] < other[0] else timedelta(0)


def _comparable(one: Claim, other: Claim) -> bool:
    return one.item == other.item or (one.item in FIRST and other.item in FIRST)


def _explain(gap: timedelta, when: datetime) -> str:
    for slip, words in SLIPS:
        if abs(abs(gap) - slip) <= (EXACT if slip < timedelta(hours=9) else timedelta(minutes=15)):
            if slip == SLIPS[0][0] and not PYONGYANG_TIME[0] <= when.date() <= PYONGYANG_TIME[1]:
                continue
            return words
    return f"{round(abs(gap).total_seconds() / 60)} minutes: no time zone explains it"


def clocks(claims) -> list[Finding]:
    """Times that lie more than 5 minutes from every time by another claimant for the same missile.

    Where only two stand against each other, one finding names both.

    >>> def row(i, who, time, zone):
    ...     return Claim(who, "launch_time", text=time[11:], claim_id=i, stated_time=time, zone=zone)
    >>> rows = [row("1", "A", "2017-07-04T09:10", "Asia/Seoul"), row("2", "B", "2017-07-04T09:40", "Asia/Seoul"),
    ...     row("3", "C", "2017-07-03T14:40", "Pacific/Honolulu")]
    >>> clocks(rows)[0].sentence
    'A states 09:10, half an hour: Pyongyang time, UTC+8:30, was taken for Korean time, or the reverse (B: 09:40).'
    """
    timed = [(claim, when) for claim in claims if (when := window(claim)) and claim.relation in ("=", "~")]
    alone: list[tuple[Claim, Claim, timedelta]] = []
    for claim, when in timed:
        others = [(c, w) for c, w in timed if c.claim_id != claim.claim_id and _comparable(c, claim)]
        others = [(c, w) for c, w in others if (c.claimant, c.publisher) != (claim.claimant, claim.publisher)]
        if not others:
            continue
        other, nearest = min(others, key=lambda pair: abs(_gap(when, pair[1])))
        gap = _gap(when, nearest)
        if abs(gap) > ALIKE:
            alone.append((claim, other, gap))
    lonely = {claim.claim_id for claim, _, _ in alone}
    found: dict[tuple, Finding] = {}
    alone.sort(key=lambda odd: -STANDINGS.index(odd[0].standing))  # of two, the less direct one is the subject
    for claim, other, gap in alone:
        both = other.claim_id in lonely
        ids = named(claim, other) if both else named(claim)
        words = _explain(gap, window(claim)[0])
        sentence = f"{told(claim)} states {claim.text}, {words} ({told(other)}: {other.text})."
        found.setdefault(ids, Finding("clocks", ids, sentence))
    return list(found.values())
