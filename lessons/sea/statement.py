"""Whether a text is one statement in English, and the slips in it that can be named: no unit, a word misspelt."""

import re
from collections.abc import Sequence

from lessons.sea.compass import DEGREES, SIXTEEN_POINTS
from lessons.sea.landmarks import Found
from lessons.units import find

LONGEST = 300  # characters; a statement is shorter
_SENTENCE_END = re.compile(r"(\S*)[.!?][\"”’')\]]*\s+[\"“‘'(]?[A-Z]")
# What ends in a point and ends no sentence: letters with points (a.m., U.S., N.W.) and usual short forms.
_SHORT_FORM = re.compile(
    r"(?:^|[(\"“‘'/])(?:(?:[a-z]\.)*[a-z]|gen|lt|col|maj|capt|cmdr|adm|brig|sgt|mr|mrs|ms|dr|prof|sen|rep|gov|st|mt|ft|no|nos|"
    r"approx|ca|circa|est|vs|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|pref|pen|"
    r"is|co|corp|inc|ltd|jr|sr|fig|naut)$",
    re.I,
)
_OTHER_LETTERS = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f]")  # Japanese, Korean, Cyrillic and others
_LATIN_LETTERS = re.compile(r"[a-zA-Z\u00c0-\u024f]")
_SAID_TO_LIE = re.compile(r"\b([\w-]{4,20})\s+(?:of|off|from)\b", re.I)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b|\b(?:19|20)\d\d\b",
    re.I,
)
_NO_NUMBER = re.compile(r"\b(?=\w*\d)\w+\s*(?:kms?|kilomet\w+|miles?|nmi)\b", re.I)  # "2OO km"
_NUMBER = re.compile(r"(?<![\w.\-])\d[\d,.]*\d(?![\w])|(?<![\w.\-])\d(?![\w])")
# English words that are one letter away from a direction.
_USUAL = frozenset(
    ("most", "rest", "least", "beast", "feast", "yeast", "mouth", "nest", "best", "worst", "wests", "forth", "vest")
)
_USUAL |= {
    "easy",
    "ease",
    "past",
    "cast",
    "last",
    "fast",
    "vast",
    "coast",
    "youth",
    "test",
    "guest",
    "quest",
    "went",
    "wet",
}


def one_statement(text: str) -> str:
    """The text without spaces around it; ValueError for none, for another language, and for more than one sentence.

    >>> one_statement(" 200 km west of Okushiri, at 7:39 a.m. Japan time ")
    '200 km west of Okushiri, at 7:39 a.m. Japan time'
    """
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f"{text!r} is no statement; accepted: text such as 'about 200 km west of Oshima-Oshima'")
    text = text.strip()
    if len(_OTHER_LETTERS.findall(text)) > len(_LATIN_LETTERS.findall(text)):
        raise ValueError(
            f"{text[:60]!r} is not in English, and only English is read; accepted: its translation, such as "
            "'about 200 km west of Oshima-Oshima'"
        )
    ends = [match for match in _SENTENCE_END.finditer(text) if not _SHORT_FORM.search(match[1])]
    if len(text) > LONGEST or ends:
        raise ValueError(
            f"the text is longer than one sentence of {LONGEST} characters ({len(text)}); accepted: one statement, "
            "such as 'about 200 km west of Oshima-Oshima'"
        )
    return text


def refuse_bare_number(text: str, landmarks: Sequence[Found], bare: Sequence[str]) -> None:
    """ValueError where a number stands in a text without a length that is no date, time, bearing or other quantity.

    `bare` are numbers that stand where a distance would.

    >>> refuse_bare_number("it fell west of Okushiri on 3 August", (), ())
    """
    left = text
    for reading in find(text):
        left = left[: reading.start] + " " * ((reading.end or 0) - (reading.start or 0)) + left[reading.end :]
    left = re.sub(DEGREES, " ", _DATE.sub(" ", left), flags=re.I)
    if slip := _NO_NUMBER.search(left):
        raise ValueError(f"the distance {slip.group()!r} could not be read; accepted: such as 200 km, or 200 to 300 km")
    number = next((one for one in bare if one), None) or next(iter(_NUMBER.findall(left)), None)
    if number:
        raise ValueError(
            f"the distance {number!r} in {text!r} has no unit of length; accepted: km, mi, nmi, such as "
            f"'{number} km west of {landmarks[0].place.name if landmarks else 'Okushiri Island'}'"
        )


def refuse_misspelt(text: str) -> None:
    """ValueError where a word before "of", "off" or "from" is one slip away from a direction.

    >>> refuse_misspelt("in waters off Wonsan")
    >>> refuse_misspelt("200 km wset of Wonsan")
    Traceback (most recent call last):
    ValueError: bearing 'wset' is no direction; accepted: one such as west
    """
    points = {spelt: point for point in SIXTEEN_POINTS for spelt in (point, point.replace("-", ""))}
    for word in _SAID_TO_LIE.findall(text):
        plain = word.casefold()
        close = next(
            (point for spelt, point in points.items() if plain not in _USUAL and _one_slip(plain, spelt)), None
        )
        if close:
            raise ValueError(f"bearing {word!r} is no direction; accepted: one such as {close}")


def _one_slip(word: str, right: str) -> bool:
    """Whether a word is another with one letter more, less or changed, or two neighbours swapped."""
    if word == right or abs(len(word) - len(right)) > 1:
        return False
    same = next(
        (at for at, pair in enumerate(zip(word, right, strict=False)) if pair[0] != pair[1]), min(len(word), len(right))
    )
    rest, other = word[same:], right[same:]
    swapped = rest[:2] == other[1::-1] and len(other) > 1 and rest[2:] == other[2:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped
