"""Moments of prints in words: by the clock of Seoul and Tokyo, and a day where no hour was printed."""

import math
from datetime import date, datetime
from zoneinfo import ZoneInfo

from lessons import data
from lessons.records import Said
from lessons.sources.saying import said_by

HOME = "Asia/Seoul"  # the clock of Seoul and Tokyo
DAY, HOUR = 24 * 60, 60


def day_words(day: date) -> str:
    """A day in a few letters.

    >>> day_words(date(2021, 3, 25))
    '25 Mar'
    """
    return f"{day.day} {day:%b}"


def full_day(day: str) -> str:
    """A day (ISO 8601) in words.

    >>> full_day("2021-03-25")
    '25 March 2021'
    """
    when = date.fromisoformat(day)
    return f"{when.day} {when:%B %Y}"


def when_lines(one: Said) -> tuple[str, str]:
    """When something was said, in two short lines: the clock and, on another day than the launch, the day.

    "by" stands where the moment is that of the page.

    >>> when_lines(data.said()[1])
    ('by 04:15', '')
    """
    before = "by " if one.exact == "latest" else ""
    if "T" not in one.stated_time:
        return f"{before}{day_words(date.fromisoformat(one.stated_time))}", ""
    local = said_by(one).astimezone(ZoneInfo(HOME))
    launch = date.fromisoformat(data.event(one.event_id).date)
    return f"{before}{local:%H:%M}", "" if local.date() == launch else day_words(local.date())


def when_words(one: Said) -> str:
    """The same in one line.

    >>> when_words(data.said()[0])
    '04:00'
    """
    clock, day = when_lines(one)
    return f"{clock}, {day}" if day else clock


def span_words(minutes: float) -> str:
    """A span of time as one says it: minutes, hours, days.

    >>> span_words(5), span_words(303), span_words(49_975)
    ('5 minutes', '5 hours', '35 days')
    """
    if not 0 <= minutes < math.inf:
        raise ValueError(f"minutes {minutes!r} given; accepted: a number of minutes, 0 or more")
    unit, of = next(((unit, of) for unit, of in (("day", DAY), ("hour", HOUR)) if minutes >= 2 * of), ("minute", 1))
    number = round(minutes / of)
    return f"{number} {unit}{'' if number == 1 else 's'}"


def local_moment(when: datetime) -> str:
    """A moment by the clock of Seoul and Tokyo.

    >>> local_moment(said_by(data.said()[0]))
    '04:00'
    """
    return f"{when.astimezone(ZoneInfo(HOME)):%H:%M}"
