"""What aircrews told on 29 November 2017, against the times of one government."""

from datetime import datetime

from lessons import data
from lessons.records import Said
from lessons.sources.saying import said_by, said_of
from lessons.sources.times import window

EVENT, CREWS = "nk-2017-11-29", "Korean Air crews"
GOVERNMENT, MINISTRY = "Japan government", "Japan MOD"  # of one country: launch and flight time go together


def calls() -> tuple[Said, ...]:
    """When the two crews told what they had seen, earliest first.

    >>> [one.stated_time for one in calls()]
    ['2017-11-29T04:23', '2017-11-29T04:27']
    """
    return tuple(one for one in said_of(EVENT) if one.claimant == CREWS)


def launch() -> datetime:
    """The moment (UTC) of the launch as Japan's government stated it.

    >>> launch().isoformat()
    '2017-11-28T18:18:00+00:00'
    """
    stated = window(data.claim(EVENT, "launch_time", claimant=GOVERNMENT))
    assert stated is not None
    return stated[0]


def minutes_of(one: Said) -> float:
    """How many minutes after that launch something was told.

    >>> [minutes_of(one) for one in calls()]
    [65.0, 69.0]
    """
    return (said_by(one) - launch()).total_seconds() / 60


def flight_minutes() -> float:
    """How long the missile was in the air, as Japan's ministry stated it.

    >>> flight_minutes()
    53.0
    """
    return data.claim(EVENT, "flight_time_s", claimant=MINISTRY).number / 60
