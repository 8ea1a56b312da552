"""Whose report it is: the country whose ministry "the ministry" is, before anybody was named."""

import re

from lessons.reports.reading.naming import country_in, named

# Names that only one country's reports are full of, where none names the country.
_HINTS = tuple(
    (re.compile(pattern), country)
    for pattern, country in (
        (
            r"Agni|BrahMos|PSLV|ISRO|DRDO|Odisha|Orissa|Chandipur|Balasore|Sriharikota|New Delhi|Integrated Test Range",
            "India",
        ),
        (r"Shaheen-|Ababeel|Babur|Rawalpindi|Islamabad", "Pakistan"),
        (r"\bM51\b|Audierne", "France"),
        (r"Tayfun|Sinop\b", "Turkey"),
        (r"Tanegashima|JAXA", "Japan"),
        (r"Nuri\b|Naro Space", "South Korea"),
        (r"Minuteman|Vandenberg|Edwards (?:Air Force|AFB)|Kwajalein|Point Mugu|\bARRW\b|B-52", "United States"),
        (r"Lviv|Dnipro|Kharkiv|Ukrain", "Ukraine"),
    )
)


def home_of(text: str) -> str:
    """The country of a report: the first that it speaks of, rather not the one that seldom speaks to the press.

    >>> home_of("North Korea fired a missile towards Japan.")
    'Japan'
    """
    for hint, country in _HINTS:
        if hint.search(text):
            return country
    for word in re.finditer(r"\b[A-Z][\w.]+(?: [A-Z]\w+)?", text[:4000]):
        who = named(word.group())
        country = who.country if who else country_in(word.group())
        if country and country != "North Korea":
            return country
    return country_in(text[:400])
