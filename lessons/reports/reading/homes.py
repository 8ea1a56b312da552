"""Whose report it is: the country whose ministry "the ministry" is, before anybody was named."""

import re

from lessons.reports.reading.naming import country_in, named

# Names that only one country's reports are full of, where none names the country.
_HINTS: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("Agni", "BrahMos", "PSLV", "ISRO", "DRDO", "Odisha", "Orissa", "Chandipur", "Balasore", "Sriharikota"),
        "India",
    ),
    (("New Delhi", "Integrated Test Range"), "India"),
    (("Shaheen-", "Ababeel", "Babur", "Rawalpindi", "Islamabad"), "Pakistan"),
    (("M51", "Audierne"), "France"),
    (("Tayfun", "Sinop"), "Turkey"),
    (("Tanegashima", "JAXA"), "Japan"),
    (("Nuri", "Naro Space"), "South Korea"),
    (
        ("Minuteman", "Vandenberg", "Edwards Air Force", "Edwards AFB", "Kwajalein", "Point Mugu", "ARRW", "B-52"),
        "United States",
    ),
    (("Lviv", "Dnipro", "Kharkiv", "Ukrain"), "Ukraine"),
)
_WHOLE = frozenset(("M51", "Sinop", "Nuri", "ARRW"))  # short words, which may be a part of others


def _has(text: str, word: str) -> bool:
    return word in text and (word not in _WHOLE or re.search(rf"\b{word}\b", text) is not None)


def home_of(text: str) -> str:
    """The country of a report: the first that it speaks of, rather not the one that seldom speaks to the press.

    >>> home_of("North Korea fired a missile towards Japan.")
    'Japan'
    """
    for words, country in _HINTS:
        if any(_has(text, word) for word in words):
            return country
    for word in re.finditer(r"\b[A-Z][\w.]+(?: [A-Z]\w+)?", text[:4000]):
        who = named(word.group())
        country = who.country if who else country_in(word.group())
        if country and country != "North Korea":
            return country
    return country_in(text[:400])
