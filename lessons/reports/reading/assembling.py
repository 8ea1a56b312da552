"""The claims of a report: every number and every statement in words, with its speaker, its missile and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lessons.records import Claim
from lessons.reports.reading.bare import LENGTHS, with_bare_numbers
from lessons.reports.reading.clocks import launch_times
from lessons.reports.reading.counting import counts
from lessons.reports.reading.ending import endings
from lessons.reports.reading.falling import Stated, directions, hedge_in, landings, zone_statements
from lessons.reports.reading.items import Items
from lessons.reports.reading.launching import launch_places, missile_types
from lessons.reports.reading.measures import Measured, measured
from lessons.reports.reading.naming import UNATTRIBUTED, named
from lessons.reports.reading.other_launches import Calendar
from lessons.reports.reading.prose import Sentence, sentences
from lessons.reports.reading.speakers import Speakers, Voice
from lessons.units import Reading, convert, dimension, find

# A sentence without one of these says nothing that is looked for.
_WORTH = re.compile(
    r"launch|fire|firing|missile|rocket|projectile|icbm|flew|flight|land|fell|fall|splash|test|economic|eez|lift|blast|shot|orbit|range|altitude|trajector|"
    r"apogee|km|kilomet|mach|warhead|target|travel|weapon|satellite|direction|east|west|north|south|crash|came down|exploded|minutes"
)
_FORECAST = re.compile(r"\b(?:is|are|was|were) (?:expected|forecast|predicted|projected|set|due) to\b|\bwill\b|\bplan(?:s|ned) to\b|\bwould (?:land|fall|fly over|splash)")
_IF = re.compile(r"\b(?:if|had it|were it|when) (?:\w+ ){0,3}?(?:fired|flown|launched|fly|flew|flies|on|at|it|the)\b[^,;.]{0,60}(?:trajectory|angle|orbit|path)")
_MEASURED_VERB = re.compile(r"\b(?:believed|estimated|presumed|appears?|appeared|apparently|likely|possibly|probably|may have|might have|reportedly|thought|assessed|suspected|estimates|believes)\b")


_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")  # "1,500 km" has no comma that parts clauses


@dataclass
class _Place:
    """One sentence being read: its text in two forms, its readings, who speaks, and which stretches are other launches."""

    sentence: Sentence
    low: str
    readings: list[tuple[Reading, int, int]]
    speakers: Speakers
    items: Items
    others: list[tuple[int, int]]
    before: list[Measured]  # what the number before measured, in this sentence or the one before it

    def is_other(self, at: int) -> bool:
        """Whether a place tells of another launch than the report's own."""
        return any(start <= at < end for start, end in self.others)


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
    speakers, items, calendar = Speakers(text), Items(), Calendar()
    found: list[Claim] = []
    readings = find(text)
    first, paragraph, unit = 0, -1, ""
    before: list[Measured] = []
    for sentence in sentences(text):
        while first < len(readings) and (readings[first].start or 0) < sentence.start:
            first += 1
        till = first
        while till < len(readings) and (readings[till].end or 0) <= sentence.end:
            till += 1
        placed = [(one, (one.start or 0) - sentence.start, (one.end or 0) - sentence.start) for one in readings[first:till]]
        here = [one for one in placed if sentence.text[one[1] : one[2]].strip()]  # not the time of a ticker's line
        if sentence.paragraph != paragraph:
            paragraph, before, unit = sentence.paragraph, [], ""
        low = _THOUSANDS.sub(".", sentence.text.lower())
        here = with_bare_numbers(low, here, unit)
        speakers.enter(sentence)
        others = calendar.others(sentence)
        if not here and not _WORTH.search(low):
            continue
        items.enter(low)
        unit = next((one.unit for one, _, _ in reversed(here) if one.unit in LENGTHS), unit)
        place = _Place(sentence, low, here, speakers, items, others, before)
        found += [_with_quote(claim, text, sentence.start) for claim in _of_sentence(place)]
    return _once(found)


def _of_sentence(place: _Place) -> Iterator[Claim]:
    """The claims of one sentence, by place."""
    claims = [*_numbers(place), *_counted(place), *_clocks(place), *_worded(place)]
    yield from sorted(claims, key=lambda claim: (claim.start or 0, claim.end or 0))


def _voice(place: _Place, start: int, end: int) -> Voice:
    """Who says what stands at a place: whom brackets behind it name ("400 km (JCS)"), else the sentence's speaker."""
    behind = re.match(r"\s*\(([^()\d]{2,40})\)", place.sentence.text[end : end + 44])
    if behind and (who := named(behind[1])) and who.kind != "country":
        return Voice(who.name, behind[1])
    return place.speakers.at(start)


def _numbers(place: _Place) -> Iterator[Claim]:
    """Distances, heights, times and speeds."""
    low = place.low
    for number, (reading, start, end) in enumerate(place.readings):
        if reading.unit in ("clock", "deg", "%", "") or place.is_other(start):
            continue
        what = measured(reading, low, start, end) or _with_distance(place, number) or _as_before(place, reading, start, end)
        if what is None or low[:start].endswith(" not "):
            continue
        low_value = _in(reading.value, reading.unit, what.unit)
        high = None if reading.high is None else _in(reading.high, reading.unit, what.unit)
        quantity = what.quantity
        condition = ""
        if quantity == "range_km" and (found := _IF.search(low)):
            condition = place.sentence.text[found.start() : found.end()]
        voice = _voice(place, start, end)
        item = place.items.at(start) or _in_a_row(place, number)
        if number and (shared := _shared_hedge(place, number)):
            reading = replace(reading, hedge=shared.hedge, relation=shared.relation)
        verbal = hedge_in(low[max(0, start - 45) : start])
        hedge = reading.hedge if verbal and verbal in reading.hedge else ", ".join(filter(None, (verbal, reading.hedge)))
        forecast = bool(_FORECAST.search(low[max(0, start - 70) : start])) and quantity != "estimated_max_range_km"
        place.before[:] = [what]
        yield Claim(
            voice.name,
            quantity,
            value=low_value,
            high=high,
            relation="range" if high is not None else (reading.relation if reading.relation != "range" else "="),
            unit=reading.unit,
            hedge=hedge,
            wording="" if reading.unit == what.unit else _wording(place.sentence.text[start:end]),
            item=item,
            basis="one of several" if item else "stated",
            condition=condition,
            stage="forecast" if forecast else "final",
            spoken_by=voice.phrase,
            publisher=voice.publisher,
            start=start,
            end=end,
        )


_SAME_AGAIN = re.compile(r"(?:\b(?:it was|it as|it at|it is|claimed|said|says|spoke of|gave|reported|put it at|against|saw|spoke of|cited|another|the other|second|third|counted|measured)|[,;:]|\band|\bor)\s*$")


def _as_before(place: _Place, reading: Reading, start: int, end: int) -> Measured | None:
    """What a number without a word of its own measures: the same as the one before it ("Tokyo said it was 650 km")."""
    behind = place.low[end : end + 30]
    if dimension(reading.unit) == "length" and re.search(r"(?:^|:)\s*$", place.low[:start]) and re.match(r"(?: \([^)]*\))?[,;][^;]{0,22}(?:altitude|height|apogee|high)", behind):
        return Measured("range_km", "km")  # "Japan: about 350 km, altitude about 50 km"
    before = place.before[0] if place.before else None
    if before is None or dimension(reading.unit) != dimension(before.unit) or (
        dimension(before.unit) == "time" and not re.search(r"(?:seconds|minutes|s|min)(?: \([^)]*\))?,? (?:and|or) $", place.low[:start])
    ):
        return None
    elsewhere = re.match(r"\s*(?:\([^)]*\)\s*)?-?\s*(?:\w+ )?(?:of|from|off|away|long|tall|wide|apart|north|south|east|west|inside|outside)\b", behind)
    return before if _SAME_AGAIN.search(place.low[:start]) and not elsewhere else None


def _with_distance(place: _Place, number: int) -> Measured | None:
    """A length of time that stands beside a distance or a height of the flight: "510 km, 535 km high, 14 minutes"."""
    reading, start, end = place.readings[number]
    if dimension(reading.unit) != "time" or not number or not place.before or place.before[0].unit != "km" or reading.unit == "days":
        return None
    between = place.low[place.readings[number - 1][2] : start]
    return Measured("flight_time_s", "s") if re.fullmatch(r"(?: high| up)?(?:,|,? and|;) (?:in |for )?", between) and not place.low[end:].lstrip().startswith(("later", "after", "before")) else None


def _in(value: float, unit: str, wanted: str) -> float:
    """A value in the wanted unit, without the noise of the arithmetic."""
    return float(f"{convert(value, unit, wanted):.9g}")


def _wording(phrase: str) -> str:
    """A number as printed, from its first digit on."""
    first = re.search(r"\d", phrase)
    return " ".join(phrase[first.start() :].split()) if first else ""


def _in_a_row(place: _Place, number: int) -> str:
    """The item of one of two numbers that share a unit: "430 and 690 km", "50 km and 60 km respectively"."""
    reading, start, end = place.readings[number]
    low = place.low
    joint = r"(?:,? and | and (?:about |around |some )?|, )"
    if number + 1 < len(place.readings):
        after, begin, _ = place.readings[number + 1]
        if after.unit == reading.unit and re.fullmatch(joint, low[end:begin]) and "respectively" in low[begin:]:
            return "missile 1"
    if number:
        earlier, _, till = place.readings[number - 1]
        if earlier.unit == reading.unit and re.fullmatch(joint, low[till:start]) and "respectively" in low[start:]:
            return "missile 2"
    return ""


def _shared_hedge(place: _Place, number: int) -> Reading | None:
    """The reading whose hedge holds for the next number too: "about 80 and 60 km"."""
    earlier, begin, till = place.readings[number - 1]
    reading, start, end = place.readings[number]
    joint = earlier.unit == reading.unit and re.fullmatch(r" and ", place.low[till:start]) is not None
    bare = place.low[begin:till].rstrip()[-1:].isdigit()  # its unit stands behind the second
    return earlier if joint and bare and reading.relation == "=" and earlier.relation != "range" else None


def _counted(place: _Place) -> Iterator[Claim]:
    """How many missiles were fired."""
    for one in counts(place.sentence.text):
        if place.is_other(one.start) or not _is_launched(place.low, one.start, one.end):
            continue
        voice = _voice(place, one.start, one.end)
        yield Claim(
            voice.name,
            "missile_count",
            value=one.value,
            text=one.text or None,
            relation=one.relation,
            hedge=one.hedge,
            spoken_by=voice.phrase,
            publisher=voice.publisher,
            start=one.start,
            end=one.end,
        )


_LAUNCHED = re.compile(r"launch|fir(?:e|ing)|shot|flew|flown|lob|test|land|fell|fall|splash|travel|detect|barrage|salvo|struck|hit|involved|intercept|came down|arriv|rain|attack|enter|sent|impact|passed|used|dispatch|count|confirm")


def _is_launched(low: str, start: int, end: int) -> bool:
    """Whether what is counted was launched: some word nearby says so."""
    return bool(_LAUNCHED.search(low[max(0, start - 70) : end + 60]))


def _clocks(place: _Place) -> Iterator[Claim]:
    """When they were launched."""
    times = launch_times(place.low, place.readings)
    for number, one in enumerate(times):
        if place.is_other(one.start):
            continue
        voice = _voice(place, one.start, one.end)
        item = place.items.at(one.start)
        if not item and len(times) == 2 and re.fullmatch(r",? and (?:at |again at |then at )?(?:about |around )?", place.low[times[0].end : times[1].start]):
            item = f"missile {number + 1}"
        yield Claim(
            voice.name,
            "launch_time",
            text=one.text,
            relation=one.relation,
            hedge=one.hedge,
            zone=one.zone,
            wording=place.sentence.text[one.start : one.end],
            item=item,
            basis="one of several" if item else "stated",
            spoken_by=voice.phrase,
            publisher=voice.publisher,
            start=one.start,
            end=one.end,
        )


def _worded(place: _Place) -> Iterator[Claim]:
    """What is said in words: zone, place, direction, kind, outcome."""
    text, low = place.sentence.text, place.low
    stated: list[Stated] = [
        *zone_statements(text, low),
        *landings(text, low),
        *directions(low),
        *launch_places(text, low),
        *missile_types(text, low),
        *endings(text, low),
    ]
    for one in stated:
        if place.is_other(one.start):
            continue
        voice = _voice(place, one.start, one.end)
        item = place.items.at(one.start) if one.quantity in ("landing_relation", "eez_status", "outcome") else ""
        yield Claim(
            voice.name,
            one.quantity,
            text=one.text,
            hedge=one.hedge,
            stage=one.stage,
            item=item,
            basis="one of several" if item else "stated",
            spoken_by=voice.phrase,
            publisher=voice.publisher,
            start=one.start,
            end=one.end,
        )


def _with_quote(claim: Claim, text: str, offset: int) -> Claim:
    """The claim with its places in the whole text, and its words."""
    start, end = (claim.start or 0) + offset, (claim.end or 0) + offset
    return replace(claim, start=start, end=end, quote=text[start:end])


def _once(claims: list[Claim]) -> list[Claim]:
    """Each claim once a speaker: what was said already, or said more fully, is left out."""
    found: list[Claim] = []
    seen: set[tuple[object, ...]] = set()
    kinds: list[tuple[str, set[str]]] = []
    for claim in claims:
        said = (claim.claimant, claim.quantity, claim.value, claim.high, (claim.text or "").lower(), claim.item)
        if said in seen or (claim.quantity == "missile_type" and not _is_new_kind(claim, kinds)):
            continue
        seen.add(said)
        found.append(claim)
    return found


def _is_new_kind(claim: Claim, kinds: list[tuple[str, set[str]]]) -> bool:
    """Whether a kind of missile is not yet among those named: by this speaker, or, where nobody is named, by anybody."""
    words = set(re.findall(r"[a-z]+\d*|\d+", (claim.text or "").lower())) - {"type", "new", "class", "a", "an"}
    unnamed = claim.claimant == UNATTRIBUTED
    before = [earlier for who, earlier in kinds if unnamed or who == claim.claimant]
    plain = words <= {"ballistic", "missile", "icbm", "rocket", "guided", "nuclear", "capable"}
    kinds.append((claim.claimant, words))
    return not any(words <= earlier for earlier in before) and not (plain and before)


