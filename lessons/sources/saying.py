"""Who had said what by when: prints in the order of their times, whose word each one is, and the voices behind them."""

from collections.abc import Iterable
from datetime import datetime

from lessons import data
from lessons.records import Claim, Said
from lessons.sources.given import each
from lessons.sources.times import moment, window
from lessons.sources.tracing import Origin, independent, origins

OTHERS = "others"
SIDES = ("Japan", "South Korea", "United States", "North Korea", OTHERS)  # whose own word it can be
NO_SENSES = ("analyst", "think tank")  # read what others saw
MOST = 7  # prints that have room beside each other
LAST_MINUTE = "T23:59"  # of a day where no hour was printed: by then it had been said


def said_of(event_id: str) -> tuple[Said, ...]:
    """The prints about a launch whose time is known, earliest first; none of analysts, who read what others saw.

    ValueError where no time is in the tables.

    >>> [(one.claimant, one.says) for one in said_of("nk-2021-03-25")][0]
    ('Japan Coast Guard', 'may be a ballistic missile')
    """
    about = [one for one in data.said() if one.event_id == data.event(event_id).event_id]
    found = [one for one in about if data.source(one.claimant).kind not in NO_SENSES]
    if not found:
        known = ", ".join(dict.fromkeys(one.event_id for one in data.said()))
        raise ValueError(f"event_id {event_id!r} has no prints with their time; accepted: {known}")
    return tuple(sorted(found, key=said_by))


def prints_of(event_id: str) -> tuple[Said, ...]:
    """The prints that are laid side by side: one for each publisher and statement, earliest first; `MOST` at most.

    ValueError as in `said_of`.

    >>> [one.publisher for one in prints_of("nk-2017-11-29")].count("Korea Bizwire")
    1
    """
    found: dict[tuple[str, str], Said] = {}
    for one in said_of(event_id):
        found.setdefault((one.publisher, one.origin), one)
    return tuple(found.values())[:MOST]


def said_by(one: Said) -> datetime:
    """The moment (UTC) by which something had been said: of a day without an hour, its last minute there.

    >>> [said_by(one).isoformat() for one in data.said() if one.said_id == "20210325-s07"]
    ['2021-04-28T14:59:00+00:00']
    """
    if "T" in one.stated_time:
        return moment(one.stated_time, one.zone)
    return moment(one.stated_time + LAST_MINUTE, data.event(one.event_id).zone)


def launched(event_id: str) -> datetime:
    """The earliest moment (UTC) that a final word gives for a launch; ValueError where none has an hour.

    >>> launched("nk-2021-03-25").isoformat()
    '2021-03-24T22:04:00+00:00'
    """
    told = [window(claim) for claim in data.claims(event_id, quantity="launch_time", stage="final")]
    moments = [one[0] for one in told if one is not None]
    if not moments:
        raise ValueError(f"event_id {event_id!r}: nobody stated the hour of the launch; one who did is needed")
    return min(moments)


def minutes_after(one: Said) -> float:
    """How many minutes after the launch something had been said.

    >>> minutes_after(said_of("nk-2021-03-25")[0])
    5.0
    """
    return (said_by(one) - launched(one.event_id)).total_seconds() / 60


def as_claim(one: Said) -> Claim:
    """A print as a claim in words, so that it can be traced as claims are.

    >>> as_claim(said_of("nk-2021-03-25")[0]).origin
    'Japan Coast Guard alert 2021-03-25'
    """
    return Claim(
        one.claimant,
        "outcome",
        text=one.says,
        publisher=one.publisher,
        origin=one.origin,
        shares_origin_with=one.shares_origin_with,
        claim_id=one.said_id,
        event_id=one.event_id,
        url=one.url,
    )


def origins_of(prints: Iterable[Said]) -> tuple[Origin, ...]:
    """The statements that prints go back to; ValueError where it is given anything else.

    >>> len(origins_of(said_of("nk-2021-03-25")))
    6
    """
    return origins(as_claim(one) for one in each(Said, prints, "prints must be rows, as data.said gives them"))


def side_of(one: Said) -> str:
    """Whose own word a print goes back to: one of `SIDES`, by the country of the origin's claimant.

    Witnesses, and countries without a row of their own, are "others".

    >>> [side_of(one) for one in said_of("nk-2021-03-25")][-3:]
    ['North Korea', 'South Korea', 'South Korea']
    """
    (origin,) = origins_of([one])
    source = data.source(origin.claimant)
    return source.country if source.country in SIDES and source.kind != "witnesses" else OTHERS


def voices(prints: Iterable[Said]) -> int:
    """At most so many independent voices are behind prints: groups of origins that share no data.

    >>> voices(said_of("nk-2021-03-25")), voices(said_of("nk-2024-11-05"))
    (3, 1)
    """
    return len(independent(origins_of(prints)))
