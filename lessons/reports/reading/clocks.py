"""Times of day at which a launch took place: "at around 7:30 a.m.", a window, two times for two missiles."""

import re
from typing import NamedTuple

from lessons.units import Reading

_EVENTS = re.compile(
    r"\b(?:(?P<launch>launch\w*|fired|firing|fires|lift(?:ed|ing)?[- ]?off|blast(?:ed)?[- ]?off|took off|take-?off|detect\w*|test-fir\w+|tests?|tested|"
    r"shot|liftoff|conducted|carried out|took place|spotted|identified|picked up|roared|flight-tested|test-launched|dispatch\w*)"
    r"|(?P<landing>land\w*|fell|fall\w*|splash\w*|impact\w*|came down|crash\w*|touch\w* down|hit|struck|intercept\w*|strike)"
    r"|(?P<other>alert\w*|warning\w*|sirens?|statement|conference|meeting|met|issued|announc\w+|broadcast\w*|told|briefing|urged|"
    r"scheduled|planned|window|convened|lifted the|order(?:ed)?|evacuat\w+|posted|tweet\w*|summoned|visit\w*|published|updated|closed|resumed|held))\b"
)
_BETWEEN = re.compile(
    r"\bbetween\s+(?:about |around |approximately )?(\d{1,2})[:.](\d\d)(?:\s*([ap])\.?m\.?)?\s*(?:and|to|-)\s*(\d{1,2})[:.](\d\d)\s*(?:([ap])\.?m\.?)?", re.I
)
_ZONES = (
    (re.compile(r"^\W*(?:gmt|utc|zulu|z\b)"), "UTC"),
    (re.compile(r"^\W*(?:kst|korea|seoul|south korea)"), "Asia/Seoul"),
    (re.compile(r"^\W*(?:jst|japan|tokyo)"), "Asia/Tokyo"),
    (re.compile(r"^\W*pyongyang"), "Asia/Pyongyang"),
    (re.compile(r"^\W*(?:ist\b|india)"), "Asia/Kolkata"),
    (re.compile(r"^\W*(?:msk|moscow)"), "Europe/Moscow"),
    (re.compile(r"^\W*(?:e[ds]?t\b|eastern)"), "America/New_York"),
    (re.compile(r"^\W*(?:p[ds]?t\b|pacific)"), "America/Los_Angeles"),
    (re.compile(r"^\W*(?:hst|hawaii)"), "Pacific/Honolulu"),
)
_WORDS_OF_ZONE = re.compile(r"gmt|utc|zulu|kst|jst|ist|msk|[ep][ds]t|hst")


class Clock(NamedTuple):
    """A launch time: as text, its time zone where one is named, and its place in the sentence."""

    text: str
    zone: str
    relation: str
    hedge: str
    start: int
    end: int


def launch_times(low: str, readings: list[tuple[Reading, int, int]]) -> list[Clock]:
    """The launch times of a sentence in lower case, of its readings with their places.

    >>> from lessons.units import find
    >>> text = "it was fired at about 7:30 a.m. (2230 gmt)"
    >>> [(one.text, one.relation) for one in launch_times(text, [(r, r.start, r.end) for r in find(text)])]
    [('07:30', '~')]
    """
    found = [window for match in _BETWEEN.finditer(low) if (window := _window(low, match))]
    taken = [(one.start, one.end) for one in found]
    last_end = -9
    for reading, start, end in readings:
        if reading.unit != "clock":
            continue
        converted = start - last_end <= 3 and low[start - 1 : start] in "([/" and last_end > 0
        last_end = end if not converted else last_end
        inside = any(begin <= start < till for begin, till in taken)
        if converted or inside or _event(low, start, end) != "launch":
            continue
        text = _hours(reading.value) + (f" to {_hours(reading.high)}" if reading.high is not None else "")
        relation = "=" if reading.relation == "range" else reading.relation
        found.append(Clock(text, _zone(low, start, end), relation, reading.hedge, start, end))
    return sorted(found, key=lambda one: one.start)


def _hours(minutes: float) -> str:
    return f"{int(minutes) // 60 % 24:02d}:{int(minutes) % 60:02d}"


def _window(low: str, match: re.Match[str]) -> Clock | None:
    """ "Between 7:06 and 7:25 a.m.": one half of the day for both, unless each has its own."""
    first, second = int(match[1]), int(match[4])
    later = (match[6] or "").lower()
    earlier = (match[3] or later).lower()
    if _event(low, match.start(), match.end()) != "launch" or max(first, second) > 24:
        return None
    hours = [hour % 12 + 12 * (half == "p") if half else hour for hour, half in ((first, earlier), (second, later))]
    text = f"{hours[0]:02d}:{match[2]} to {hours[1]:02d}:{match[5]}"
    return Clock(text, _zone(low, match.start(), match.end()), "=", "", match.start(), match.end())


def _event(low: str, start: int, end: int) -> str:
    """What happened at a time: the nearest word before it, else behind it."""
    nearest, at = "", -1
    for match in _EVENTS.finditer(low, max(0, start - 130), start):
        kind = match.lastgroup or ""
        if kind == "other" and nearest == "launch" and start - match.end() > 40:
            continue
        nearest, at = kind, match.end()
    behind = _EVENTS.search(low, end, min(len(low), end + 60))
    if at < 0 or (behind and behind.start() - end < 12 and start - at > 40):
        return (behind.lastgroup or "") if behind else nearest
    return nearest


def _zone(low: str, start: int, end: int) -> str:
    """The time zone that is named with a time, '' where it is "local time" or none."""
    inside = _WORDS_OF_ZONE.search(low, start, end)
    behind = low[inside.start() : inside.start() + 12] if inside else low[end : end + 24]
    for place in ("korea", "seoul", "pyongyang", "japan", "tokyo", "moscow", "eastern", "hawaii"):
        if place in low[start:end]:
            behind = place
    return next((zone for pattern, zone in _ZONES if pattern.match(behind)), "")
