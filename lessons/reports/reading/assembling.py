"""The claims of a report: every number and every statement in words, with its speaker, its missile and its place."""

import re
from collections.abc import Iterator

from lessons.records import Claim
from lessons.reports.reading.bare import LENGTHS, with_bare_numbers
from lessons.reports.reading.days import Days
from lessons.reports.reading.items import Items
from lessons.reports.reading.measures import Measured
from lessons.reports.reading.naming import UNATTRIBUTED
from lessons.reports.reading.numeric import numbers
from lessons.reports.reading.other_launches import Calendar
from lessons.reports.reading.passages import Passage, Placed
from lessons.reports.reading.prose import Sentence, mentions, sentences
from lessons.reports.reading.quotes import quoted_by
from lessons.reports.reading.speakers import Speakers
from lessons.reports.reading.worded import counted, timed, worded
from lessons.units import Reading, find

# A sentence without a number and without one of these says nothing that is looked for.
_WORTH = (
    *("launch", "fire", "firing", "missile", "rocket", "projectile", "icbm", "flew", "flight", "land", "fell", "fall"),
    *("splash", "test", "economic", "eez", "lift", "blast", "shot", "orbit", "trajector", "weapon", "satellite"),
    *(
        "came down",
        " hit",
        "crash",
        "exploded",
        "operation",
        "kinzhal",
        "iskander",
        "attack",
        "strike",
        "intercept",
        "range of",
        "ranges of",
    ),
)
_PICTURES = ("photo", "picture", "image", "screengrab", "handout", "via reuters")
_CAPTION = re.compile(
    r"\bin this (?:[\w-]+ ){0,3}(?:photo\w*|picture|image|video|frame|screen\w+|combo|combination)\b|\b(?:file|"
    r"handout|undated|"
    r"representative|representational|representative image) (?:photo\w*|image|picture)s?\b|\bis (?:seen|pictured)\b|"
    r"[(\[]photo\b|"
    r"\bphoto(?:graph)?(?: by|:| credit)|image credit|\bvia reuters\b|/handout|screengrab taken"
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")  # "1,500 km" has no comma that parts clauses
_WORDS = re.compile(r"[a-z]+\d*|\d+")
_PLACES = ("landing_relation", "launch_place")
_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "to",
        "into",
        "toward",
        "towards",
        "area",
        "from",
        "near",
        "its",
        "off",
        "north",
        "korea",
        "s",
    ]
)
_NO_KIND = frozenset(("type", "new", "class", "a", "an"))
_PLAIN_KIND = frozenset(("ballistic", "missile", "icbm", "rocket", "guided", "nuclear", "capable"))


def read(text: str) -> list[Claim]:
    """The claims of an English report of a launch, in its order: who says what, with quote and place in the text.

    Numbers are in the unit that the quantity's name ends with; `unit` and `wording` keep the print. `claimant` is the
    name that the tables use where the speaker is known there, else the report's own words, and "unattributed" where
    nobody is named; `spoken_by` keeps the words, `publisher` who passed it on. What a report tells of earlier launches,
    of resolutions, weights, troops and zones in general is left out. The same of the same speaker counts once.
    Rules alone, no guess is hidden: what is not understood is not claimed. ValueError for what is no text.

    >>> for one in read("It flew about 400 km and fell outside Japan's EEZ, Japan's defence minister said."):
    ...     print(one.claimant, one.quantity, one.printed)
    Japan MOD range_km about 400 km
    Japan MOD eez_status outside
    """
    if not isinstance(text, str):
        raise ValueError(f"text: {type(text).__name__} is not text; accepted: the text of a report")
    found = [claim for place in _passages(text) for claim in _of_sentence(place)]
    return _once(found)


def _passages(text: str) -> Iterator[Passage]:
    """The sentences of a report that may hold claims, each with what was said before it."""
    speakers, items, calendar, days = Speakers(text), Items(), Calendar(), Days(text)
    paragraph, unit = -1, ""
    before: list[Measured] = []
    cut = sentences(text)
    quoted = quoted_by(cut)
    for sentence, readings in _with_readings(text, cut):
        if sentence.paragraph != paragraph:
            paragraph, before, unit = sentence.paragraph, [], ""
        low = _THOUSANDS.sub(".", sentence.text.lower())
        here = with_bare_numbers(low, readings, unit)
        if mentions(low, _PICTURES) and _CAPTION.search(low):
            continue  # a picture shows what it shows
        speakers.enter(sentence, quoted.get(sentence.start, ""))
        others = calendar.others(sentence)
        days.enter(low, others)
        if here or mentions(low, _WORTH):
            items.enter(low)
            unit = next((one.unit for one, _, _ in reversed(here) if one.unit in LENGTHS), unit)
            yield Passage(sentence, low, here, speakers, items, others, before, text, days)


def _with_readings(text: str, cut: list[Sentence]) -> Iterator[tuple[Sentence, list[Placed]]]:
    """The sentences of a text, each with the quantities that stand in it."""
    readings: list[Reading] = find(text)
    first = 0
    for sentence in cut:
        while first < len(readings) and (readings[first].start or 0) < sentence.start:
            first += 1
        here: list[Placed] = []
        while first < len(readings) and (readings[first].end or 0) <= sentence.end:
            one = readings[first]
            first += 1
            start, end = (one.start or 0) - sentence.start, (one.end or 0) - sentence.start
            if start >= 0 and sentence.text[start:end].strip():  # not the time of a ticker's line, which is blanked out
                here.append((one, start, end))
        yield sentence, here


def _of_sentence(place: Passage) -> list[Claim]:
    """The claims of one sentence, by place."""
    claims = [*numbers(place), *counted(place), *timed(place), *worded(place)]
    return sorted(claims, key=lambda claim: (claim.start or 0, claim.end or 0))


def _once(claims: list[Claim]) -> list[Claim]:
    """Each claim once a speaker: what was said already, or said more fully, is left out."""
    found: list[Claim] = []
    seen: set[tuple[object, ...]] = set()
    kinds: dict[str, set[frozenset[str]]] = {}
    places: dict[tuple[object, ...], list[frozenset[str]]] = {}
    for claim in claims:
        said = (claim.claimant, claim.quantity, claim.value, claim.high, (claim.text or "").lower(), claim.item)
        if said in seen:
            continue
        seen.add(said)
        if claim.quantity == "missile_type" and not _is_new_kind(claim, kinds):
            continue
        if claim.quantity in _PLACES and not _is_new_place(claim, places):
            continue
        found.append(claim)
    return found


def _is_new_place(claim: Claim, places: dict[tuple[object, ...], list[frozenset[str]]]) -> bool:
    """Whether this speaker has not yet named the place, nor one that its words are part of: "the sea"."""
    words = frozenset(_WORDS.findall((claim.text or "").lower())) - _SMALL
    before = places.setdefault((claim.claimant, claim.quantity, claim.item, claim.stage), [])
    new = not any(words <= earlier for earlier in before)
    before.append(words)
    return new


def _is_new_kind(claim: Claim, kinds: dict[str, set[frozenset[str]]]) -> bool:
    """Whether a kind of missile is not yet named: by this speaker, or, where nobody is named, by anybody."""
    words = frozenset(_WORDS.findall((claim.text or "").lower())) - _NO_KIND
    whose = kinds if claim.claimant == UNATTRIBUTED else {claim.claimant: kinds.get(claim.claimant, set())}
    before = [earlier for named in whose.values() for earlier in named]
    kinds.setdefault(claim.claimant, set()).add(words)
    return not any(words <= earlier for earlier in before) and not (words <= _PLAIN_KIND and before)
