"""From words to a sector: "about 200 km west of Oshima-Oshima", "some 250 km (155 miles) off Okushiri Island".

How words are taken:
- a number stands for all numbers that round to it: 200 km is 175 to 225, 210 km is 205 to 215. The step is the largest
  of 1, 5, 10 and 50 that divides the number, and 100 from 1,000 on; of a number and its conversion in brackets the
  coarser one counts, because one of the two was made from the other;
- a range stands as it was stated, because it is an interval already;
- "over" and "at least" leave the far end open, "up to" and "within" reach from 0, "nearly" is at most one step less;
- a distance and a direction count where "of", "from" or "off" ties them to the landmark; an altitude, the length of a
  flight and the width of a zone are no distances from it, and `note` says that they were passed over;
- a direction of 8 points is 22.5 degrees to each side, one of 16 points or with "due" 11.25, a bearing in degrees 5;
  none is all round, and a direction that is tied to nothing is refused;
- a landmark has a size: `precision_km` of data.places() is added at both ends;
- an open end is closed at 200 nautical miles, how far a zone can reach from its coast, or at twice the stated distance
  where that is more; `note` says so;
- "between A and B" without a distance runs from A to B, 22.5 degrees to each side.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lessons.records import Place
from lessons.sea.compass import (
    ALL_ROUND_DEG,
    COARSE_DEG,
    SIXTEEN_POINTS,
    Direction,
    bearings_in,
    free_directions,
)
from lessons.sea.geodesics import distance
from lessons.sea.landmarks import Found, found_in, near_names
from lessons.sea.lengths import (
    ELSEWHERE,
    lengths_in,
    refuse_malformed,
    refuse_vague,
    what_else,
    with_nautical_miles,
)
from lessons.sea.links import Link, links_in
from lessons.sea.statement import one_statement, refuse_bare_number, refuse_misspelt
from lessons.sea.widths import EEZ_KM
from lessons.units import Reading, convert, dimension
from lessons.units.hedges import relation_of

OPEN_KM = EEZ_KM  # how far a zone can reach from its coast
STEPS = (50, 10, 5, 1)
LARGE, LARGE_STEP = 1000, 100
_MORE, _LESS_BOUND = (">", ">="), ("<=",)
_NEARLY = re.compile(r"nearly|almost|approaching|nearing|not quite|just under|just short|just shy")
_ADJECTIVE = re.compile(r"\d-[a-z]", re.I)
_BETWEEN = re.compile(r"\bbetween\b", re.I)


def stated_km(reading: Reading) -> tuple[tuple[float, float], bool]:
    """The km that a stated distance stands for, from its number, hedge and rounding; and whether the far end is open.

    >>> from lessons.units import find
    >>> stated_km(find("about 200 km")[0]), stated_km(find("over 200 km")[0])
    (((175.0, 225.0), False), ((200.0, 400.0), True))
    """
    half = max(_half_step_km(one) for one in (reading, *reading.beside) if dimension(one.unit) == "length")
    low = convert(reading.value, reading.unit, "km")
    high = low if reading.high is None else convert(reading.high, reading.unit, "km")
    relation = _bound_of(reading)
    if relation in _MORE:
        return (low, max(OPEN_KM, 2 * low)), True
    if relation in _LESS_BOUND or (relation == "<" and reading.high is not None):
        return (0.0, high), False
    if reading.high is not None:
        return (low, high), False
    if relation == "<":
        return (low - 2 * half if _NEARLY.search(reading.hedge) else 0.0, high), False
    return (max(0.0, low - half), high + half), False


def _bound_of(reading: Reading) -> str:
    """The relation of a reading; a range with a bound before it ("at least 200 to 300 km") keeps the bound."""
    if reading.relation != "range" or not reading.hedge:
        return reading.relation
    try:
        return relation_of([reading.hedge])
    except KeyError:  # several hedges, of which none is a bound by itself
        return reading.relation


def _half_step_km(reading: Reading) -> float:
    """Half the step to which a printed distance was rounded, in km."""
    return convert(_step(reading.value), reading.unit, "km") / 2


def _step(number: float) -> float:
    """The roundest step that divides a number; the step of its last digit where it is no whole number."""
    if number != round(number):
        return float(10.0 ** -len(repr(number).partition(".")[2]))
    if number >= LARGE and number % LARGE_STEP == 0:
        return LARGE_STEP
    return next((float(step) for step in STEPS if number % step == 0), 1.0) if number else 1.0


class Stated(NamedTuple):
    """What a statement says of a splash, in the order in which a `Sector` takes it; then what it says by itself.

    `along_km` is the distance without the landmark's size, `open_ended` whether its far end is the course's own.

    >>> stated("about 200 km west of Oshima-Oshima").along_km
    (175.0, 225.0)
    """

    lat: float
    lon: float
    bearing_deg: float
    half_width_deg: float
    distance_km: tuple[float, float]
    landmark: str
    note: str
    open_ended: bool
    along_km: tuple[float, float]


def stated(text: str) -> Stated:
    """What one statement says; ValueError says what is missing, not known, or there twice.

    >>> stated("fell about 250 kilometers (155 miles) west of Okushiri Island").distance_km
    (217.0, 283.0)
    """
    text = with_nautical_miles(one_statement(text))
    landmarks = found_in(text)
    if not landmarks:
        raise ValueError(f"the landmark in {text!r} is not known{near_names(text)}")
    lengths = lengths_in(text)
    links = links_in(text, landmarks, lengths)
    reading, link = _the_distance(text, links, lengths)
    if reading is None:
        refuse_vague(text)
        _refuse_elsewhere(text, lengths, landmarks)
        refuse_bare_number(text, landmarks, [one.bare for one in links])
        if link is None and _BETWEEN.search(text) and len({found.place.name for found in landmarks}) == 2:
            return _between(landmarks[0].place, landmarks[1].place)
    else:
        refuse_malformed(text, reading)
    found = link.found if link else _the_landmark(landmarks, reading)
    towards = _the_direction(text, found, link, landmarks)
    others = [
        f"{one} is {kind} and was passed over" for one in lengths if one != reading and (kind := what_else(text, one))
    ]
    if link and link.towards is None:
        others += [f"a direction from {one.found.place.name} was passed over" for one in links if one.towards]
    if link and link.coast:
        others.append("the side of a coast is taken as the direction")
    if link and link.off and reading is None and towards is None:
        towards = Direction(0.0, ALL_ROUND_DEG)
        others.insert(0, "no direction is stated: all round")
    return _sector(found.place, towards, reading, others)


def _the_distance(text: str, links: Sequence[Link], lengths: Sequence[Reading]) -> tuple[Reading | None, Link | None]:
    """The one distance from a landmark and what ties it there: of tied ones those that are no flight's length."""
    kinds = {link: what_else(text, link.distance) for link in links if link.distance}
    tied = [link for link, kind in kinds.items() if kind != "an altitude"]
    fallen = [link for link in tied if kinds[link] != "a length of flight"] or tied
    directed = [link for link in links if link.towards] or [link for link in links if link.off]
    free = [one for one in lengths if not what_else(text, one) and one not in [link.distance for link in tied]]
    if len(fallen) == 1:
        # "200 km and 300 km east of"; a "2,000-km missile" is no rival
        if rivals := [one for one in free if not _ADJECTIVE.search(text[one.start : one.end])]:
            raise ValueError(f"{text!r} has 2 distances ({rivals[0]}, {fallen[0].distance}); accepted: one")
        return fallen[0].distance, fallen[0]
    if len(fallen) > 1 or len(free) > 1:
        several = [link.distance for link in fallen] if len(fallen) > 1 else free
        raise ValueError(f"{text!r} has {len(several)} distances ({', '.join(map(str, several))}); accepted: one")
    if len(directed) > 1:
        names = " and ".join(link.found.place.name for link in directed)
        raise ValueError(f"{text!r} says a direction from {names}; accepted: one landmark and one direction")
    return (free[0] if free else None), (directed[0] if directed else None)


def _sector(place: Place, towards: Direction | None, reading: Reading | None, others: Sequence[str]) -> Stated:
    """A sector with its note: what was not stated, and what was taken for it."""
    if towards is None and reading is None:
        raise ValueError(
            f"neither distance nor direction from {place.name} was found; accepted: such as 200 km west of it"
        )
    size, notes = place.precision_km, [f"{place.name}: {place.precision_km:g} km for its size at both ends"]
    (low, high), is_open = stated_km(reading) if reading else ((0.0, OPEN_KM), True)
    if is_open:
        notes.append(f"no farthest distance is stated; taken to {high:g} km")
    if towards is None:
        notes.append("no direction is stated: all round")
        towards = Direction(0.0, ALL_ROUND_DEG)
    ends, note = (max(0.0, low - size), high + size), "; ".join([*notes, *others])
    return Stated(place.lat, place.lon, *towards, ends, place.name, note, is_open, (low, high))


def _between(first: Place, second: Place) -> Stated:
    way = distance(first.lat, first.lon, second.lat, second.lon)
    note = f"between two landmarks: from {first.name} to {second.name}, {COARSE_DEG:g} degrees to each side"
    ends = (0.0, way.distance_km)
    return Stated(first.lat, first.lon, way.bearing_deg, COARSE_DEG, ends, first.name, note, False, ends)


def _refuse_elsewhere(text: str, lengths: Sequence[Reading], landmarks: Sequence[Found]) -> None:
    """ValueError where the only distance of a text is one from something that is no landmark."""
    if elsewhere := [one for one in lengths if what_else(text, one) == ELSEWHERE]:
        names = " or ".join(dict.fromkeys(found.place.name for found in landmarks))
        raise ValueError(
            f"the distance {elsewhere[0]} in {text!r} is not said from {names}; accepted: such as "
            f"'{elsewhere[0]} west of {landmarks[0].place.name}'"
        )


def _the_landmark(landmarks: Sequence[Found], reading: Reading | None) -> Found:
    """The landmark of a distance that nothing ties to one: the first behind it, else the first."""
    behind = [found for found in landmarks if reading is None or found.start >= (reading.end or 0)]
    return (behind or landmarks)[0]


def _the_direction(text: str, found: Found, link: Link | None, landmarks: Sequence[Found]) -> Direction | None:
    """The direction that is tied to the landmark, or a bearing in degrees; None where the text has none at all."""
    masked = text
    for one in landmarks:
        masked = masked[: one.start] + "_" * (one.end - one.start) + masked[one.end :]
    if link and link.towards:
        _refuse_alternatives(masked, link.found, link.towards)
        return link.towards
    bearings = bearings_in(masked)
    if len(bearings) > 1:
        raise ValueError(f"{text!r} has more than one direction; accepted: one of {', '.join(SIXTEEN_POINTS)}")
    if bearings:
        return bearings[0]
    if free := free_directions(masked):
        raise ValueError(
            f"the direction {free[0]!r} is not said from {found.place.name}; accepted: a direction directly before of, "
            f"from or off, such as 'west of {found.place.name}'"
        )
    refuse_misspelt(masked)
    return None


def _refuse_alternatives(masked: str, found: Found, towards: Direction) -> None:
    """ValueError for "west or north of": the last of the words would be taken alone."""
    before = masked[: found.start]
    said = [
        word
        for word in free_directions(before)
        if re.search(rf"{re.escape(word)}\s+(?:or|and|to)\s+\w+\s+of\b", before)
    ]
    if said:
        raise ValueError(
            f"{said[0]!r} and another: more than one direction; accepted: one of {', '.join(SIXTEEN_POINTS)}"
        )
