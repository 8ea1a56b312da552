"""Landmarks as press texts name them: found in a text by any of their names, with near names where none is known."""

import re
from functools import cache
from typing import NamedTuple

from lessons import data
from lessons.records import Place

# What a text adds to a name or leaves out: Okushiri for Okushiri Island, Hegura Island for Hegura-jima.
_ENDINGS = re.compile(r" (?:island|islands|islet|peninsula|prefecture|city|town|range|jima|shima|to|tip|west coast)$")
_GLUED = re.compile(r"(?<=[a-z]{6})(?:do|jima|to)$")  # Ulleung for Ulleungdo, Hegura for Hegurajima
_KEPT_BRACKETS = re.compile(r"(?:islands?|peninsula|airport|coast|tip|zaki)\b", re.IGNORECASE)
_APART = re.compile(r"[\s\-‐‑–']+")
_NO_NAME = re.compile(r"^(?:not |no man |facility |most hated)|south west$")
# A name that is made of these alone ("west coast", "north tip", "peninsula") is a name of nothing.
_NO_OWN_WORD = re.compile(
    r"(?:(?:(?:north|south|east|west)+(?:ern)?|central|coast|coastline|shore|side|end|tip|cape|point|peninsula|islands?|islet|"
    r"airport|prefecture|province|city|town|range|the|of)\b\s*)+"
)
SHORTEST_STEM = 4  # letters; below, a name without its ending is a word like any other


class Found(NamedTuple):
    """A landmark in a text, and where its name stands there.

    >>> found_in("west of Okushiri")[0].place.name
    'Okushiri Island'
    """

    place: Place
    start: int
    end: int


def _plain(name: str) -> str:
    return _APART.sub(" ", name.strip(' "“”').casefold()).strip()


def _names(place: Place) -> set[str]:
    """Every way in which a text may name a place, in plain form."""
    names = set()
    for given in (place.name, *place.alt_names.split(";")):
        bare, brackets = re.sub(r"\s*\(.*?\)", "", given), re.findall(r"\((.*?)\)", given)
        names |= {_plain(bare), *(_plain(inner) for inner in brackets if _KEPT_BRACKETS.search(inner))}
    names = {name.removeprefix("west of ") for name in names}
    stems = {_ENDINGS.sub("", name) for name in names} | {_GLUED.sub("", name) for name in names}
    names |= {stem for stem in stems if len(stem) >= SHORTEST_STEM}
    return {name for name in names if name and not _NO_NAME.search(name) and not _NO_OWN_WORD.fullmatch(name)}


@cache
def _by_name() -> dict[str, tuple[Place, ...]]:
    """The places of each name. A place's own full name wins over a name that another one has without its ending."""
    found: dict[str, list[Place]] = {}
    for place in data.places():
        for name in _names(place):
            found.setdefault(name, []).append(place)
    for name, places in found.items():
        own = [place for place in places if _plain(re.sub(r"\s*\(.*?\)", "", place.name)) == name]
        found[name] = own or places
    return {name: tuple(places) for name, places in found.items()}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_by_name(), key=len, reverse=True)
    spelt = (r"[\s\-‐‑–']+".join(map(re.escape, name.split(" "))) for name in names)
    return re.compile(
        r"(?:(?<=[^\W_a-zA-Z])|(?<![^\W_]))(?:" + "|".join(spelt) + r")(?:(?=[^\x00-\x7f])|(?![^\W_]))", re.I
    )


def found_in(text: str) -> list[Found]:
    """Every landmark that a text names, in its order; the longest name wins. ValueError where a name fits several.

    >>> [found.place.name for found in found_in("between Sado and the Noto Peninsula")]
    ['Sado Island', 'Rokkozaki (Noto Peninsula tip)']
    """
    found = []
    for match in _pattern().finditer(text):
        places = _by_name()[_plain(match.group())]
        if len(places) > 1:
            names = " and ".join(place.name for place in places)
            raise ValueError(f"landmark {match.group()!r} could be {names}; accepted: one of these names in full")
        found.append(Found(places[0], match.start(), match.end()))
    return found


def landmark(name: str) -> Place:
    """The landmark of a name; ValueError, with near names, where none is known.

    >>> landmark("Hegura Island").name
    'Hegura-jima'
    """
    if not isinstance(name, str):
        raise ValueError(f"landmark {name!r} is no name; accepted: text such as 'Oshima-Oshima'")
    exact = [place for place in data.places() if place.name == name.strip()]
    if exact:
        return exact[0]
    found = [one for one in found_in(name) if _plain(name) == _plain(name[one.start : one.end])]
    found = found or found_in(re.sub(r"\b(?:islands?|the)\b", "", name, flags=re.I).strip())
    if len(found) != 1:
        raise ValueError(f"landmark {name!r} is not known{near_names(name)}; or give latitude and longitude")
    return found[0].place


def near_names(text: str) -> str:
    """What landmark may have been meant by the capitalised words of a text, for a message.

    >>> near_names("200 km west of Okushri")
    '; near names: Okushiri Island'
    """
    from difflib import get_close_matches  # only when something is wrong

    words = [_plain(word) for word in re.findall(r"[^\W\d_]\S*(?: [A-Z]\S*)*", text)]
    words += [_ENDINGS.sub("", word) for word in words] + [word.split(" ")[0] for word in words]
    close = dict.fromkeys(name for word in words for name in get_close_matches(word, _by_name(), n=2, cutoff=0.75))
    names = dict.fromkeys(place.name for name in close for place in _by_name()[name])
    return (
        f"; near names: {', '.join(list(names)[:4])}"
        if names
        else "; accepted: a landmark of data/places.csv, such as Okushiri Island"
    )
