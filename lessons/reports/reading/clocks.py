"""Times of day at which a launch took place: "at around 7:30 a.m.", a window, two times for two missiles."""

import re
from typing import NamedTuple

from lessons.reports.reading.prose import mentions
from lessons.units import Reading

_EVENTS = re.compile(
    r"\b(?:(?P<launch>(?:attack|strike|barrage|salvo)s? (?:occurred|began|started|took place|came|was launched)|"
    r"launch\w*|fired|firing|fires|lift(?:ed|ing)?[- ]?off|blast(?:ed)?[- ]?off|took off|take-?off|"
    r"detect\w*|test-?fir\w+|tests?|tested|"
    r"shot(?! down)|liftoff|conducted|carried out|took place|spotted|identified|picked up|roared|flight-tested|"
    r"test-launched|"
    r"dispatch\w*)"
    r"|(?P<landing>land\w*|fell|fall\w*|splash\w*|impact\w*|came down|crash\w*|touch\w* down|hit|struck|intercept\w*|"
    r"strike)"
    r"|(?P<other>alert\w*|warning\w*|sirens?|statement|conference|meeting|met|issued|announc\w+|broadcast\w*|told|"
    r"briefing|urged|passed|flew over|was (?:first )?reported(?: by [^,;.]{0,60}? at)?|were reported|"
    r"scheduled|planned|window|convened|lifted the|order(?:ed)?|evacuat\w+|posted|tweet\w*|summoned|visit\w*|"
    r"published|updated|closed|resumed|held))\b"
)
_CLOCK_MARKS = (":", "hour", "hrs", "o'clock")  # without one of these a text has no clock of figures alone
_BETWEEN = re.compile(
    r"\b(?:between|from)\s+(about |around |approximately )?(\d{1,2})(?:[:.](\d\d))?(?:\s*([ap])\.?m\.?)?\s*(?:and|to|"
    r"-)\s*(\d{1,2})(?:[:.](\d\d))?\s*(?:([ap])\.?m\.?)?"
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
# "5:34 a.m. Thursday local time (4:34 p.m. ET Wednesday)": what stands between a time and its conversion.
_DAY_BETWEEN = re.compile(
    r"\.?,? (?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?,? ?(?:local time|[a-z]+ time)? ?"
)
_WORDS_OF_ZONE = re.compile(r"gmt|utc|zulu|kst|jst|ist|msk|[ep][ds]t|hst")


# A clock that stands without a.m., a zone or "at": "at about 14:33 today", "6:00, 6:37 and 6:42 a.m.", "1055 hrs".
_BARE = re.compile(
    r"(?<![\d:.,])(?P<hedge>(?:at )?(?:about|around|approximately|circa|roughly|some) )?(?:at )?(?P<hour>[01]?\d|"
    r"2[0-3])(?P<mark>[:.h]?)(?P<minute>[0-5]\d)(?![\d:]|[.,]\d)"
    r"(?=(?:,? (?:and )?\d{1,2}:\d\d)* ?(?P<half>[ap])?)(?P<tail>\s?(?:hours?|hrs|o'clock)(?: in the (?P<day>morning|"
    r"evening|afternoon))?)?"
)


_BY_NAME = re.compile(
    r"\b(?:at (?:(?P<hedge>about|around|approximately) )?|(?P<near>around|about|(?:shortly|just|soon|right|a little) "
    r"(?:after|past|before)|"
    r"(?:a few|\w+) minutes (?:after|past|before)|by) )(?P<name>noon|midday|midnight)\b"
)


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
    if not readings and not mentions(low, (*_CLOCK_MARKS, "noon", "mid")):
        return []
    spans = _BETWEEN.finditer(low) if mentions(low, ("between ", "from ")) else iter(())
    found = [window for match in spans if (window := _window(low, match))]
    taken = [(one.start, one.end) for one in found]
    last_end = -9
    for reading, start, end in readings:
        if reading.unit != "clock":
            continue
        gap = low[last_end : start - 1] if last_end > 0 else "..."
        converted = low[start - 1 : start] in "([/" and (len(gap) <= 2 or _DAY_BETWEEN.fullmatch(gap) is not None)
        last_end = end if not converted else last_end
        inside = any(begin <= start < till for begin, till in taken)
        if converted or inside or _event(low, start, end) != "launch":
            continue
        afternoon = re.match(r"(?:,? (?:and )?(?:at )?\d{1,2}:\d\d)+ ?p\.?m", low[end:]) and not re.search(
            r"[ap]\.?m", low[start:end]
        )
        value = reading.value + 720 * bool(afternoon and reading.value < 720)
        text = _hours(value) + (f" to {_hours(reading.high)}" if reading.high is not None else "")
        relation = "=" if reading.relation == "range" else reading.relation
        found.append(Clock(text, _zone(low, start, end), relation, reading.hedge, start, end))
    taken += [(start, end) for reading, start, end in readings if reading.unit == "clock"]
    if mentions(low, _CLOCK_MARKS):
        found += [one for match in _BARE.finditer(low) if (one := _bare(low, match, taken))]
    if mentions(low, ("noon", "midday", "midnight")):
        found += [one for match in _BY_NAME.finditer(low) if (one := _by_name(low, match))]
    return sorted(found, key=lambda one: one.start)


def on_day(day: str, clock: str, zone: str) -> str:
    """A time of launch put on its day, with its hour where the zone is told, too; "" where no day is.

    >>> on_day("2024-11-05", "07:30 to 07:39", "Asia/Seoul"), on_day("2024-11-05", "07:30", "")
    ('2024-11-05T07:30/07:39', '2024-11-05')
    """
    return f"{day}T{clock.replace(' to ', '/')}" if day and zone else day


def _by_name(low: str, match: re.Match[str]) -> Clock | None:
    """ "At noon", "at about midnight", if a launch stands by it."""
    start, end = match.span()
    if _event(low, start, end) != "launch":
        return None
    text, hedge = "00:00" if match["name"] == "midnight" else "12:00", match["hedge"] or match["near"] or ""
    relation = ">" if hedge.endswith(("after", "past")) else "<" if hedge.endswith(("before", "by")) else "~"
    return Clock(text, _zone(low, start, end), relation if hedge else "=", hedge, start + 3 * (not match["near"]), end)


def _bare(low: str, match: re.Match[str], taken: list[tuple[int, int]]) -> Clock | None:
    """A clock with nothing but its figures, if a launch stands by it and no other reading has it."""
    start, end = match.start("hour"), match.end()
    if any(begin <= start < till for begin, till in taken) or (match["mark"] != ":" and not match["tail"]):
        return None
    if low[start - 1 : start] in "([/" and any(0 <= start - till <= 3 for _, till in taken):
        return None
    if _event(low, start, end) != "launch" or low[match.end("minute") : match.end("minute") + 4].strip().startswith(
        ("km", "min", "mile")
    ):
        return None
    hour = int(match["hour"])
    later = re.match(r"(?:,? (?:and )?\d{1,2}:\d\d)+ ?([ap])\.?m", low[match.end("minute") :])
    if (later and later[1] == "p" or match["day"] in ("evening", "afternoon")) and hour < 12:
        hour += 12
    hedge = (match["hedge"] or "").strip().removeprefix("at ").strip()
    text = f"{hour:02d}:{match['minute']}"
    return Clock(
        text, _zone(low, start, end), "~" if hedge else "=", hedge, match.start("hedge") if hedge else start, end
    )


def _hours(minutes: float) -> str:
    return f"{int(minutes) // 60 % 24:02d}:{int(minutes) % 60:02d}"


def _window(low: str, match: re.Match[str]) -> Clock | None:
    """ "Between 7:06 and 7:25 a.m.": one half of the day for both, unless each has its own."""
    first, second = int(match[2]), int(match[5])
    later = match[7] or ""
    earlier = match[4] or later
    if _event(low, match.start(), match.end()) != "launch" or max(first, second) > 24:
        return None
    hours = [hour % 12 + 12 * (half == "p") if half else hour for hour, half in ((first, earlier), (second, later))]
    if not (match[3] or match[6]) and not later:
        return None  # "between 7 and 11"
    text = f"{hours[0]:02d}:{match[3] or '00'} to {hours[1]:02d}:{match[6] or '00'}"
    hedge = (match[1] or "").strip()
    return Clock(text, _zone(low, match.start(), match.end()), "~" if hedge else "=", hedge, match.start(), match.end())


def _event(low: str, start: int, end: int) -> str:
    """What happened at a time: the nearest word before it, else behind it."""
    nearest, at = "", -1
    for match in _EVENTS.finditer(low, max(0, start - 130), start):
        kind = match.lastgroup or ""
        if kind == "other" and nearest == "launch" and start - match.end() > 40:
            continue
        nearest, at = kind, match.end()
    behind = _EVENTS.search(low, end, min(len(low), end + 60))
    if behind and behind.lastgroup == "other" and nearest == "launch":
        return nearest
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
