"""Places told by a distance, mostly a direction, and a landmark: "some 200 km west of Oshima-Oshima"."""

import re

from lessons.reports.reading.falling import Stated, hedge_in
from lessons.reports.reading.falling_words import FORECAST
from lessons.reports.reading.prose import mentions
from lessons.units import Reading, dimension

_POINT = (
    r"(?:(?:north|south)(?:[- ]?(?:north|south)?[- ]?(?:east|west))?|(?:east|west)(?:[- ]?(?:north|south)[- ]?"
    r"(?:east|west))?|[NSEW]{1,3})"
)
_DAY_NAMES = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March\b|April|May\b|June|July|Aug|Sept|Oct|Nov|"
    r"Dec)"
)
_NAME = rf"{_DAY_NAMES}[A-Z][\w'-]*(?:\s\([A-Z][^)]{{2,40}}\))?"
_LANDMARK = (
    r"(?:the\s)?(?:(?:remote|small|tiny|main|uninhabited|island|isle|cape|\w+ern(?:most)?|tip|coast|shores?|end|edge|"
    r"peninsula|prefecture|city|town|port|islets?|islands)\s(?:of\s(?:the\s)?)?){0,4}"
    rf"(?:{_NAME}\s?)+(?:(?:island|islands|islet|peninsula|cape|prefecture|coast)\b)?"
)
# What stands behind the distance; matched on the text itself, where names have capital letters.
_BEHIND = re.compile(
    rf"\s*(?:\([^)]{{0,40}}\)\s*)?(?:away\s|out\s(?:to\ssea\s)?|offshore\s)?(?:to\sthe\s|due\s|just\s)?"
    rf"(?:(?P<point>{_POINT})(?:-?wards?|erly|ern)?\s+(?:of|off|from)|off|from|away\sfrom)\s+(?P<landmark>{_LANDMARK})"
)
_DOWN = re.compile(
    r"\b(?:land(?:ed|ing|s)?|fell|fall(?:en|ing|s)?|splash\w*(?: down)?|(?:came|come|coming) down|crash\w*|plung\w+|"
    r"impact\w*|dropp\w+|arriv\w+|ended up|ditched|hit|struck|tumbled|plummeted|landing|terminat\w+)\b"
)
_FROM = re.compile(
    r"\b(?:fired|launch\w*|lift\w* off|blast\w* off|took off|test-fired|originat\w+|conducted|carried out|took place)\b"
    r"[^,;]{0,60}\b(?:from|at|near|in)\b"
)
_LIES = re.compile(r"\b(?:is|are|lies|lie|located|situated|base|town|city|village|vessel|ship|boat|live\w*|site)\b")
_AT_SEA = re.compile(r"\b(?:economic zone|eez|zee|sea|ocean|waters|pacific)\b")
_SHORT = 90  # characters of a line without a verb: "Splash: 300 km W of Okushiri."


def landmarked(text: str, low: str, readings: list[tuple[Reading, int, int]]) -> list[Stated]:
    """Where a sentence says by a landmark that a missile came down, in words that a sector can be made of.

    >>> from lessons.units import find
    >>> text = "It fell outside the zone, some 200 km west of Oshima-Oshima, at 7 a.m."
    >>> found = landmarked(text, text.lower(), [(one, one.start, one.end) for one in find(text)])
    >>> [one.text for one in found]
    ['some 200 km west of Oshima-Oshima']
    """
    found: list[Stated] = []
    for reading, start, end in readings:
        if dimension(reading.unit) != "length" or reading.unit in ("m", "ft"):
            continue
        match = _BEHIND.match(text, end)
        if match is None or not (match["point"] or " off " in f"{match.group()} ") or not _is_a_fall(low, start, end):
            continue
        before = low[max(0, start - 110) : start]
        stage = "forecast" if FORECAST.search(before) else "final"
        till = match.start() + len(match.group().rstrip(" ,.'"))
        words = " ".join(text[start:till].split()).removesuffix("'s")
        found.append(Stated("landing_relation", words, hedge_in(before), stage, start, till))
    return found


def _is_a_fall(low: str, start: int, end: int) -> bool:
    """Whether what lies there is where something came down, and no launch site, town or ship."""
    since = max(0, start - 170)
    down = max((match.end() for match in _DOWN.finditer(low, since, start)), default=-1)
    launched = max((match.end() for match in _FROM.finditer(low, since, start)), default=-1)
    lies = max((match.end() for match in _LIES.finditer(low, max(since, down), start)), default=-1)
    if launched > down:
        return False
    if down >= 0:
        return lies < 0 or start - lies > 40 or bool(_AT_SEA.search(low, max(since, down), start))
    if _DOWN.search(low, end):
        return lies < 0
    near = low[since:start]
    return lies < 0 and (bool(_AT_SEA.search(near)) or len(low) < _SHORT and not mentions(low, ("fired", "launched")))


def with_landmarks(stated: list[Stated], marked: list[Stated]) -> list[Stated]:
    """The landings of a sentence: those by a landmark stand alone, what named the sea before them stays beside them.

    >>> sea = Stated("landing_relation", "Sea of Japan about 200 km west of Okushiri", "", "final", 8, 53)
    >>> spot = Stated("landing_relation", "about 200 km west of Okushiri", "", "final", 24, 53)
    >>> [one.text for one in with_landmarks([sea], [spot])]
    ['Sea of Japan', 'about 200 km west of Okushiri']
    """
    found = list(marked)
    for one in stated:
        inside = [spot for spot in marked if one.start < spot.end and spot.start < one.end]
        if not inside:
            found.append(one)
            continue
        spot = inside[0]
        head = one.text.partition(spot.text)[0].strip(" ,-") if spot.text in one.text else ""
        head = re.sub(r"\s(?:at|in|and|that is|some|from)$", "", head)
        if re.search(r"[A-Z]\w+ ?(?:[Ss]ea|[Oo]cean)|[Ss]ea of|Pacific|East Sea", head) and one.start < spot.start:
            found.append(one._replace(text=head, end=spot.start))
    return sorted(found, key=lambda one: one.start)
