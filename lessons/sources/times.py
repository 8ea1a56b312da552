"""Stated times as moments: a time means nothing without its zone.

Zones are IANA names (zoneinfo). Asia/Pyongyang was UTC+8:30 from 15 August 2015 to 4 May 2018 and UTC+9, like
Asia/Seoul and Asia/Tokyo, before and after.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from lessons.records import Claim
from lessons.sources.given import claim_alone


def moment(stated: str, zone: str) -> datetime:
    """The moment, in UTC, of a local time "2017-07-04T09:10" in `zone`; ValueError where either cannot be read.

    >>> moment("2017-07-04T09:10", "Asia/Pyongyang").isoformat()
    '2017-07-04T00:40:00+00:00'
    """
    try:
        local = datetime.fromisoformat(stated)
    except (TypeError, ValueError):
        raise ValueError(f"stated {stated!r} is not a time; accepted: a local time such as 2024-11-05T07:30") from None
    if local.tzinfo is not None or "T" not in stated:
        raise ValueError(f"stated {stated!r} is not a local time; accepted: one such as 2024-11-05T07:30")
    try:
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except OverflowError:
        raise ValueError(f"stated {stated!r} is outside the calendar; accepted: a year from 2 to 9998") from None
    except (ZoneInfoNotFoundError, TypeError, ValueError, OSError):
        raise ValueError(f"zone {zone!r} is not a time zone; accepted: a name such as Asia/Seoul or UTC") from None


def convert_time(stated: str, zone: str, other: str) -> str:
    """A local time of `zone` as the clocks of `other` showed it; ValueError as in `moment`.

    >>> convert_time("2017-07-04T09:10", "Asia/Pyongyang", "Asia/Seoul")
    '2017-07-04T09:40'
    >>> convert_time("2024-11-05T07:30", "Asia/Seoul", "America/New_York")
    '2024-11-04T17:30'
    """
    when = moment(stated, zone)
    moment(stated, other)  # names a zone that does not exist
    return when.astimezone(ZoneInfo(other)).strftime("%Y-%m-%dT%H:%M")


def window(claim: Claim) -> tuple[datetime, datetime] | None:
    """First and last moment (UTC) of a claim's stated time; None where it states no time of day.

    ValueError where it is given anything but a claim.

    >>> first, last = window(Claim("Japan MOD", "launch_time", text="07:30 to 07:39",
    ...     stated_time="2024-11-05T07:30/07:39", zone="Asia/Tokyo"))
    >>> last - first
    datetime.timedelta(seconds=540)
    """
    if "T" not in claim_alone("claim", claim).stated_time:
        return None
    first, _, last = claim.stated_time.partition("/")
    start = moment(first, claim.zone)
    return start, moment(f"{first[:11]}{last}", claim.zone) if last else start
