"""From words to a sector: "about 200 km west of Oshima-Oshima", "some 250 km (155 miles) off Okushiri Island".

How words are taken:
- a number stands for all numbers that round to it: 200 km is 175 to 225, 210 km is 205 to 215. The step is the largest
  of 1, 5, 10 and 50 that divides the number, and 100 from 1,000 on; of a number and its conversion in brackets the
  coarser one counts, because one of the two was made from the other;
- a range stands as it was stated, because it is an interval already;
- "over" and "at least" leave the far end open, "up to" and "within" reach from 0, "nearly" is at most one step less;
- a direction of 8 points is 22.5 degrees to each side, one of 16 points or with "due" 11.25; none is all round;
- a landmark has a size: `precision_km` of data.places() is added at both ends;
- an open end is closed at 200 nautical miles, how far a zone can reach from its coast, or at twice the stated distance
  where that is more; `note` says so;
- "between A and B" without a distance runs from A to B, 22.5 degrees to each side.
"""

import re
from typing import NamedTuple

from lessons.records import Place
from lessons.sea.compass import ALL_ROUND_DEG, COARSE_DEG, SIXTEEN_POINTS, Direction, directions_in
from lessons.sea.geodesics import distance
from lessons.sea.landmarks import Found, found_in, near_names
from lessons.sea.widths import EEZ_KM
from lessons.units import Reading, convert, dimension, find

OPEN_KM = EEZ_KM  # how far a zone can reach from its coast
LONGEST = 300  # characters; a statement is shorter
STEPS = (50, 10, 5, 1)
LARGE, LARGE_STEP = 1000, 100
_MORE, _LESS_BOUND = (">", ">="), ("<=",)
_NEARLY = re.compile(r"nearly|almost|approaching|nearing|not quite|just under|just short|just shy")
_BETWEEN = re.compile(r"\bbetween\b", re.I)
_SENTENCE_END = re.compile(r"[.!?]\s+[A-Z]")
_OTHER_LETTERS = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f]")  # Japanese, Korean, Cyrillic and others
_LATIN_LETTERS = re.compile(r"[a-zA-Z\u00c0-\u024f]")
_SAID_TO_LIE = re.compile(r"\b(\w{4,12})\s+(?:of|off)\b", re.I)


def stated_km(reading: Reading) -> tuple[tuple[float, float], bool]:
    """The km that a stated distance stands for, from its number, hedge and rounding; and whether the far end is open.

    >>> stated_km(find("about 200 km")[0]), stated_km(find("over 200 km")[0])
    (((175.0, 225.0), False), ((200.0, 400.0), True))
    """
    half = max(_half_step_km(one) for one in (reading, *reading.beside) if dimension(one.unit) == "length")
    low = convert(reading.value, reading.unit, "km")
    high = low if reading.high is None else convert(reading.high, reading.unit, "km")
    if reading.relation in _MORE:
        return (low, max(OPEN_KM, 2 * low)), True
    if reading.relation in _LESS_BOUND:
        return (0.0, high), False
    if reading.high is not None:
        return (low, high), False
    if reading.relation == "<":
        return (low - 2 * half if _NEARLY.search(reading.hedge) else 0.0, high), False
    return (max(0.0, low - half), high + half), False


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
    """What a statement says of a splash, in the order in which a `Sector` takes it.

    >>> stated("about 200 km west of Oshima-Oshima").bearing_deg
    270.0
    """

    lat: float
    lon: float
    bearing_deg: float
    half_width_deg: float
    distance_km: tuple[float, float]
    landmark: str
    note: str
    open_ended: bool = False


def stated(text: str) -> Stated:
    """What one statement says; ValueError says what is missing, not known, or there twice.

    >>> stated("fell about 250 kilometers (155 miles) west of Okushiri Island").distance_km
    (217.0, 283.0)
    """
    text = _one_statement(text)
    landmarks = found_in(text)
    lengths = [reading for reading in find(text) if dimension(reading.unit) == "length"]
    if not landmarks:
        raise ValueError(f"the landmark in {text!r} is not known{near_names(text)}; or give Sector(lat, lon, ...)")
    if not lengths:
        _refuse_bare_number(text, landmarks)
        if _BETWEEN.search(text) and len({found.place.name for found in landmarks}) == 2:
            return _between(landmarks[0].place, landmarks[1].place)
    if len(lengths) > 1:
        raise ValueError(f"{text!r} has {len(lengths)} distances ({', '.join(map(str, lengths))}); accepted: one")
    reading = lengths[0] if lengths else None
    if reading and re.search(r"(?:^|\s)[-−]\s?$", text[: reading.start]):
        raise ValueError(f"the distance -{reading} is negative; accepted: 0 km or more, and a direction for the way")
    place = _the_landmark(text, landmarks, reading)
    return _sector(place, _the_direction(text, landmarks, reading), reading)


def _sector(place: Place, towards: Direction | None, reading: Reading | None) -> Stated:
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
    ends = (max(0.0, low - size), high + size)
    return Stated(place.lat, place.lon, *towards, ends, place.name, "; ".join(notes), is_open)


def _between(first: Place, second: Place) -> Stated:
    way = distance(first.lat, first.lon, second.lat, second.lon)
    note = f"between two landmarks: from {first.name} to {second.name}, {COARSE_DEG:g} degrees to each side"
    return Stated(first.lat, first.lon, way.bearing_deg, COARSE_DEG, (0.0, way.distance_km), first.name, note)


def _one_statement(text: str) -> str:
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f"{text!r} is no statement; accepted: text such as 'about 200 km west of Oshima-Oshima'")
    text = text.strip()
    if len(_OTHER_LETTERS.findall(text)) > len(_LATIN_LETTERS.findall(text)):
        raise ValueError(
            f"{text[:60]!r} is not in English, and only English is read; accepted: its translation, such as "
            "'about 200 km west of Oshima-Oshima'"
        )
    if len(text) > LONGEST or _SENTENCE_END.search(text):
        raise ValueError(
            f"the text is longer than one sentence of {LONGEST} characters ({len(text)}); accepted: one statement, "
            "such as 'about 200 km west of Oshima-Oshima'"
        )
    return text


def _refuse_bare_number(text: str, landmarks: list[Found]) -> None:
    """ValueError where a number stands in the text that is no length."""
    number = re.search(r"(?<![\w.])\d[\d,.]*\d|(?<![\w.])\d", text)
    if number:
        raise ValueError(
            f"the distance {number.group()!r} in {text!r} has no unit of length; accepted: km, mi, nmi, such as "
            f"'{number.group()} km west of {landmarks[0].place.name}'"
        )


def _the_landmark(text: str, landmarks: list[Found], reading: Reading | None) -> Place:
    """The landmark that the distance is counted from: the first behind it, else the first."""
    behind = [found for found in landmarks if reading is None or found.start >= (reading.end or 0)]
    return (behind or landmarks)[0].place


def _the_direction(text: str, landmarks: list[Found], reading: Reading | None) -> Direction | None:
    """The one direction of a statement, outside of its landmarks' names; None where there is none."""
    for found in reversed(landmarks):
        text = text[: found.start] + "_" * (found.end - found.start) + text[found.end :]
    found_all = directions_in(text)
    behind = [one for one in found_all if reading is not None and one[1] >= (reading.end or 0)]
    choices = {one[0] for one in (behind or found_all)}
    if len(choices) > 1:
        said = " and ".join(text[start:end] for _, start, end in (behind or found_all))
        raise ValueError(f"{said!r}: more than one direction; accepted: one of {', '.join(SIXTEEN_POINTS)}")
    if not choices:
        _refuse_misspelt(text)
        return None
    return choices.pop()


def _refuse_misspelt(text: str) -> None:
    """ValueError where a word before "of" is nearly a direction."""
    from difflib import get_close_matches  # only where no direction was found

    for word in _SAID_TO_LIE.findall(text):
        close = get_close_matches(
            word.casefold(), [*SIXTEEN_POINTS, *(p.replace("-", "") for p in SIXTEEN_POINTS)], n=1
        )
        if close:
            raise ValueError(f"bearing {word!r} is no direction; accepted: one such as {close[0]}")
