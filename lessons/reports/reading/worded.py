"""What a sentence counts, times and says in words: missiles, launch times, zone, places, direction, kind, outcome."""

import re
from collections.abc import Iterator

from lessons.records import Claim
from lessons.reports.reading.clocks import launch_times, on_day
from lessons.reports.reading.counting import counts
from lessons.reports.reading.ending import endings
from lessons.reports.reading.falling import directions, landings, zone_statements
from lessons.reports.reading.landmarked import landmarked, with_landmarks
from lessons.reports.reading.launching import launch_places, missile_types
from lessons.reports.reading.passages import Passage

_LAUNCHED = re.compile(
    r"smash|slam|launch|fir(?:e|ing)|shot|flew|flown|lob|test|land|fell|fall|splash|travel|detect|barrage|salvo|"
    r"struck|hit|"
    r"involved|"
    r"intercept|came down|arriv|rain|attack|enter|sent|impact|passed|used|dispatch|count|confirm|down"
)
_NEAR = 110, 60  # characters before and behind a count in which a word says that it was launched
_TWO_TIMES = re.compile(r",? and (?:at |again at |then at )?(?:about |around )?")
_OF_ONE = ("landing_relation", "eez_status", "outcome")  # what may be said of one of several missiles


def counted(place: Passage) -> Iterator[Claim]:
    """How many missiles were launched.

    >>> from lessons.reports.reading import read
    >>> [(one.quantity, one.printed) for one in read("It fired at least seven missiles.")]
    [('missile_count', 'at least 7')]
    """
    for one in counts(place.sentence.text, place.low):
        near = place.low[max(0, one.start - _NEAR[0]) : one.end + _NEAR[1]]
        if not place.is_other(one.start) and _LAUNCHED.search(near):
            yield place.claim(
                "missile_count",
                one.start,
                one.end,
                value=one.value,
                text=one.text or None,
                relation=one.relation,
                hedge=one.hedge,
            )


def timed(place: Passage) -> Iterator[Claim]:
    """When they were launched.

    >>> from lessons.reports.reading import read
    >>> [(one.quantity, one.text) for one in read("It was fired at 7:10 a.m.")]
    [('launch_time', '07:10')]
    """
    times = launch_times(place.low, place.readings)
    both = len(times) == 2 and _TWO_TIMES.fullmatch(place.low, times[0].end, times[1].start)
    for number, one in enumerate(times, start=1):
        if not place.is_other(one.start):
            yield place.claim(
                "launch_time",
                one.start,
                one.end,
                place.items.at(one.start) or (f"missile {number}" if both else ""),
                text=one.text,
                relation=one.relation,
                hedge=one.hedge,
                zone=one.zone,
                stated_time=on_day(place.days.of(place.low, one.start, one.end, one.zone), one.text, one.zone),
                wording=place.sentence.text[one.start : one.end],
            )


def worded(place: Passage) -> Iterator[Claim]:
    """What is said in words: zone, place, direction, kind, outcome.

    >>> from lessons.reports.reading import read
    >>> [(one.quantity, one.text) for one in read("The missile flew eastward.")]
    [('direction', 'east')]
    """
    text, low = place.sentence.text, place.low
    for one in (
        *zone_statements(low),
        *with_landmarks(landings(text, low), landmarked(text, low, place.readings)),
        *directions(low),
        *launch_places(text, low),
        *missile_types(text, low),
        *endings(low),
    ):
        if not place.is_other(one.start):
            item = place.items.at(one.start) if one.quantity in _OF_ONE else ""
            yield place.claim(one.quantity, one.start, one.end, item, text=one.text, hedge=one.hedge, stage=one.stage)
