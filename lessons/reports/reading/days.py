"""The day of the launch as a report tells it: a printed date, or a weekday and a dateline that has a year."""

import re
from datetime import date, timedelta

from lessons.reports.reading.other_launches import LAUNCH, MONTHS, WEEKDAY, WEEKDAYS, dates, is_report_day
from lessons.reports.reading.prose import mentions

_OPENING = 700  # characters in which a dateline stands
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_FULL = re.compile(
    rf"(?<![\w-])(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)|(?P<m1>{_MONTH})\.? (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,? "
    rf"(?P<y1>(?:19|20)\d\d)|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?[ -](?:of )?(?P<m2>{_MONTH})\.?,?[ -](?P<y2>(?:19|20)"
    rf"\d\d))(?!\d)"
)
# What stands before a date that dates the report itself and not something it tells.
_DATELINE = re.compile(
    r"(?:^|\n)[^\n]{0,25}$|(?:published|updated|posted|date|dated|released|issued)[^\n]{0,30}$|(?:^|"
    r"\n)[^\na-z]{3,30}[,(]?"
    r"\s*$|\b[jk]st,? $|(?:^|\n)[a-z. ]{3,25}[,(] ?$"
)
_TODAY = re.compile(r"\b(today|this (?:morning|afternoon|evening)|yesterday)\b")
_NEAR = 70  # characters between a time and a day that belong together
_BESIDE = 25


class Days:
    """Knows the date of a report, and finds the day on which it says that a launch was."""

    def __init__(self, text: str) -> None:
        self.published = _dateline(text[:_OPENING].lower())
        self.launched = ""  # the day that the first sentences give
        self._seen = 0

    def enter(self, low: str, others: list[tuple[int, int]]) -> None:
        """Read the next sentence of the report, in small letters; of the first ones, keep the launch's day."""
        self._seen += 1
        if self.launched or self._seen > 6 or not LAUNCH.search(low):
            return
        found = [
            day for at, day in self._days_in(low) if not any(start <= at[0] < end for start, end in others) and day
        ]
        self.launched = found[0] if len(set(found)) == 1 else ""

    def of(self, low: str, start: int, end: int, zone: str) -> str:
        """The day of a launch time that stands at a place of a sentence, as ISO 8601; '' where none is told.

        A time that is converted to a far zone has the day of its own place alone: it may be another one.

        >>> Days("").of("on nov. 5, 2024, it was fired at 7:30 a.m.", 32, 41, "Asia/Seoul")
        '2024-11-05'
        """
        near = [
            (min(abs(at[0] - end), abs(start - at[1])), day)
            for at, day in self._days_in(low)
            if at[0] - end < _NEAR and start - at[1] < _NEAR
        ]
        gap, day = min(near, default=(0, ""))
        if zone and not zone.startswith(("Asia/", "Europe/")):
            return day if gap <= _BESIDE else ""
        return day if near else self.launched

    def _days_in(self, low: str) -> list[tuple[tuple[int, int], str]]:
        """The days that a sentence names, each with its place; '' for one that cannot be told."""
        full = _FULL.finditer(low) if mentions(low, ("19", "20")) else ()
        found = [(match.span(), _iso(match)) for match in full]
        taken = [at for at, _ in found]
        for match in dates(low):
            if (match[2] or match[4]) and not any(start <= match.start() < end for start, end in taken):
                found.append((match.span(), self._this_year(match[1] or match[5], int(match[2] or match[4]))))
        taken = [at for at, _ in found]
        if mentions(low, WEEKDAYS):
            for match in WEEKDAY.finditer(low):
                beside = any(abs(match.start() - end) < 4 or abs(start - match.end()) < 4 for start, end in taken)
                if not beside and not is_report_day(low, match):
                    found.append((match.span(), self._weekday(match[1])))
        if not found and self.published and (today := _TODAY.search(low)):
            back = timedelta(days=today[1] == "yesterday")
            found.append((today.span(), (self.published - back).isoformat()))
        return found

    def _this_year(self, month: str, day: int) -> str:
        """A day without its year: of the dateline's year, if that is not later than the dateline by more than a day."""
        if self.published is None or (told := _date(self.published.year, MONTHS[month], day)) is None:
            return ""
        return told.isoformat() if -7 < (told - self.published).days <= 1 else ""

    def _weekday(self, name: str) -> str:
        """The last such weekday before the dateline, or its own; the day after it may be today elsewhere: not told."""
        if self.published is None:
            return ""
        back = (self.published.weekday() - WEEKDAYS.index(name)) % 7
        return (self.published - timedelta(days=back)).isoformat() if back < 6 else ""


def _dateline(low: str) -> date | None:
    """The date of a report: a full date that opens a line or follows "published" or a town in capitals."""
    for match in _FULL.finditer(low):
        if _DATELINE.search(low[: match.start()][-60:]) and (iso := _iso(match)):
            return date.fromisoformat(iso)
    return None


def _iso(match: re.Match[str]) -> str:
    """A full date as ISO 8601, '' for 31 February."""
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
    else:
        year, month = int(match["y1"] or match["y2"]), MONTHS[match["m1"] or match["m2"]]
        day = int(match["d1"] or match["d2"])
    told = _date(year, month, day)
    return told.isoformat() if told else ""


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
