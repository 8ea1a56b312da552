"""Which stretches of a report tell of another launch than its own: earlier ones, retold as background."""

import re
from collections.abc import Iterable

from lessons.reports.reading.prose import Sentence, mentions

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")\b")
DATE = re.compile(
    rf"\b(?:({_MONTH})\.? (\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:,? ((?:19|20)\d\d))?|(\d{{1,2}})(?:st|nd|rd|th)? (?:of "
    rf")?({_MONTH})\b(?:,? ((?:19|20)\d\d))?|(?:in|since|of|until|during|from|last|this|before|after|late|early|"
    rf"mid-?) ({_MONTH})\b(?:,? ((?:19|20)\d\d))?|the ({_MONTH}),? ((?:19|20)\d\d)\b)"
)
_MONTHS = tuple(sorted({name[:3] for name in MONTHS}))


def dates(low: str) -> Iterable[re.Match[str]]:
    """The dates of a sentence in small letters.

    >>> [date.group() for date in dates("on may 4, 2019, it fired")]
    ['may 4, 2019']
    """
    return DATE.finditer(low) if mentions(low, _MONTHS) else ()


_YEAR = re.compile(
    r"\b(?:in|since|of|from|during|between|until|late|early|back in|before|after|and) ((?:19|20)\d\d)\b(?! ?-?(?:km|"
    r"kilom|mile|kg|kilog|met|feet|ft|pound|hours))"
)
LAUNCH = re.compile(
    r"\b(?:launch\w*|fir(?:ed|es|ing)\w*|test\w*|flew|flown|travel\w+|shot|landed|fell|flight|missiles?|rockets?)\b"
)
_OTHER = re.compile(
    r"\b(?:(?:last|previous|prior|past|preceding|earlier) (?:(?:space|ballistic|missile|rocket|nuclear|known|such) "
    r"){0,2}(?:launch\w*|test\w*|week|month|year|time|firing\w*|flight\w*|occasion|missile\w*|spring|summer|autumn|"
    r"winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|such|episode|round|barrage|attempt\w*|\w+ (?:launch|test))"
    r"|earlier (?:this|in the) (?:year|month|week)|(?:days?|weeks?|months?|years?) (?:ago|earlier|before|after|since|"
    r"later)|week after|previously|last (?:fired|launched|tested|conducted)|"
    r"in recent (?:weeks|months|years|days)|(?:so far )?this year|most recently|in the past|on record|historically|"
    r"the year before|back then|at that time|that (?:launch|test|missile|flight|year)|"
    r"has (?:already )?(?:fired|launched|tested|conducted|carried out) (?:a series|dozens|more than|scores|numerous|"
    r"hundreds)|over the past|"
    r"(?:the )?(?:following|next|previous) day|had already (?!fall|land|splash|come|hit)|in its first|earlier "
    r"(?:launches|tests)|days later|a day "
    r"(?:after|before|earlier)|of the (?:previous|earlier)|set by)\b"
)
_SUBORDINATE = re.compile(
    r"(?:,\s*|\s|^)(?:(?:just |only |barely |less than |more than |about |around )?(?:\w+ |a few |a couple of "
    r")?(?:days?|weeks?|months?|hours?|years?) (?:after|since)|since|after|following|a day after|when|where|in which|"
    r"compared (?:with|to)|than (?:the|that|in)|unlike|"
    r"similar to|the first (?:\w+ ){0,3}since|days after|the (?:latest|most recent) (?:\w+ ){0,4}since|which was|its "
    r"(?:first|second|third|\w+th) (?:\w+ ){0,5}(?:since|in)|first (?:\w+ ){0,4}since|seen in|tested (?:in|on)|"
    r"launched (?:in|on)|fired (?:in|on|last))\s"
)
_INNER = re.compile(r"(?:,\s*|\s)(?:that|which)\s")
_EARLIER = re.compile(r"\b(?:since|following|days? after|weeks? after|compared|unlike)\b")
# What a year dates that is no launch: "as configured in 1985".
_OF_THINGS = re.compile(
    r"\b(?:configured|designed|developed|built|introduced|(?:into|in|entered) service|adopted|deployed|founded|"
    r"established|"
    r"independence|unveiled|commissioned|conceived)(?: \w+){0,3} $"
)
_OWN = re.compile(
    r"\b(?:latest|today's|the (?:new|current|present) (?:launch|test)|this (?:launch|time|morning|test|missile)|"
    r"today|(?:mon|tues|wednes|thurs|fri|satur|sun)day's (?:launch|missile|test|projectile|firing|weapon)\w*)\b"
)
_GOES_ON = re.compile(
    r"[\"']?(?:that|it|they|those|the (?:missiles?|two|projectiles?|rocket|test|weapon|flight)|both|he|she)\b", re.I
)
_THOSE = re.compile(r"\b(?:those|that) (?:\w+ )?(?:missiles?|tests?|launch(?:es)?|firings?|flights?)\b")
_REPORTED = re.compile(r"\b(?:said|says|according|reported|announced|told|detected|stated)\b")


_OPENING = 5  # sentences in which the day is told
_DATED = 3  # and its date
_TRIGGERS = (
    *WEEKDAYS,
    *(name for name in MONTHS if len(name) > 2),
    *(
        "19",
        "20",
        "last",
        "previous",
        "prior",
        "past",
        "preced",
        "earlier",
        "day",
        "week",
        "month",
        "year",
        "recent",
        "record",
    ),
    *("histor", "that ", "already", "its first", "two", "set by"),
)


class Calendar:
    """Knows the day of the report's own launch, from the first sentence that dates one."""

    def __init__(self) -> None:
        self.days: set[str] = set()  # weekdays that the first sentences give
        self.date: tuple[int, int] | None = None
        self.month = 0
        self.year = 0
        self.behind = False  # whether the sentence before told of another launch
        self.whole = False  # whether all of it did
        self.paragraph = -1
        self.dated = False
        self.seen = 0  # sentences, without a headline

    def others(self, sentence: Sentence) -> list[tuple[int, int]]:
        """The stretches of a sentence that tell of another launch; of the first one, its day is kept."""
        low = sentence.text.lower()
        new = sentence.paragraph != self.paragraph
        self.paragraph = sentence.paragraph
        stretches = [_stretch(low, start, end) for start, end in self._cues(low)]
        whole = any(end - start > 0.8 * len(low) for start, end in stretches)
        if not stretches and self.behind and not new and self._goes_on(low):
            stretches, whole = [(0, len(low))], True
        self.behind, self.whole = bool(stretches), whole
        return stretches

    def _goes_on(self, low: str) -> bool:
        """Whether a sentence behind one of another launch tells on of that."""
        follows = _THOSE.search(low) or (self.whole and _GOES_ON.match(low))
        return bool(follows) and not _OWN.search(low) and not any(day in low for day in self.days)

    def _cues(self, low: str) -> list[tuple[int, int]]:
        """Where a sentence points to another day than its own launch's."""
        cues: list[tuple[int, int]] = []
        first = not self.dated and self.seen < _OPENING and bool(LAUNCH.search(low))
        self.seen += 0 if sentence_is_short(low) else 1
        if first:
            self._keep_day(low)
        if not mentions(low, _TRIGGERS):
            return cues
        opens = low.startswith(("on ", "last ", "the previous"))
        for match in WEEKDAY.finditer(low) if mentions(low, WEEKDAYS) else ():
            if (
                (
                    match[1] not in self.days
                    and not first
                    and (self.days or opens)
                    and not is_report_day(low, match)
                    and not low[match.end() :].startswith("'s")
                )
                or first
                and match[1] not in self.days
                and _EARLIER.search(low[: match.start()])
            ):
                cues.append(match.span())
        for match in dates(low):
            if not self._is_own_date(match):
                cues.append(match.span())
        cues += [
            match.span()
            for match in (_YEAR.finditer(low) if mentions(low, ("19", "20")) else ())
            if int(match[1]) != self.year and not _OF_THINGS.search(low, max(0, match.start() - 40), match.start())
        ]
        cues += [
            match.span()
            for match in _OTHER.finditer(low)
            if not _is_inside_own(low, match) and not (self.seen <= 2 and match.group().endswith("previous day"))
        ]
        return [(start, end) for start, end in cues if not _in_brackets(low, start, end)]

    def _keep_day(self, low: str) -> None:
        main = _EARLIER.split(low)[0] or low
        if days := [day[1] for day in WEEKDAY.finditer(main) if not is_report_day(low, day)]:
            self.days, self.dated = set(days), True
        if (date := DATE.search(main)) and (self.seen <= 1 or self.days):
            self.date, self.month, self.year = _day_month(date)
            self.dated = True
        elif (year := _YEAR.search(main)) and self.seen <= 1:
            self.year, self.dated = int(year[1]), True
        self.dated = self.dated or bool(re.search(r"\b(?:today|yesterday|this morning)\b", main))

    def _is_own_date(self, match: re.Match[str]) -> bool:
        date, month, year = _day_month(match)
        if match[9]:
            return False  # "the May 2019 firing"
        if not self.dated:
            return not (
                year and not date and self.seen > 1
            )  # "in December 2023" is background, once the report has begun
        took_place = _TOOK_PLACE.search(match.string[: match.start()]) is not None
        if date and (took_place or self.date is None and self.days and self.seen <= _DATED):
            self.date, self.month = date, month  # the day's date, told a little later
            return True
        if date and self.date:
            return date[0] == self.date[0] and abs(date[1] - self.date[1]) <= 1 and year in (0, self.year or year)
        return month == self.month and year in (0, self.year or year) and month != 0


def _in_brackets(low: str, start: int, end: int) -> bool:
    """Whether a place stands in brackets: "(6 p.m. the previous day)" only converts.

    >>> _in_brackets("at 3 (the day before) it", 6, 9)
    True
    """
    opens = low.rfind("(", max(0, start - 50), start)
    return opens >= 0 and ")" not in low[opens:start] and ")" in low[end : end + 40]


def sentence_is_short(low: str) -> bool:
    """Whether a sentence is no more than a heading or a by-line.

    >>> sentence_is_short("by our staff")
    True
    """
    return len(low) < 40


def _day_month(match: re.Match[str]) -> tuple[tuple[int, int] | None, int, int]:
    """Day and month of a date, its month, its year (0 where none is printed)."""
    month = MONTHS[match[1] or match[5] or match[7] or match[9]]
    day = match[2] or match[4]
    year = match[3] or match[6] or match[8] or match[10]
    return ((month, int(day)) if day else None), month, int(year or 0)


def is_report_day(low: str, match: re.Match[str]) -> bool:
    """Whether a weekday only dates what was said: "said on Friday".

    >>> is_report_day(low := "the ministry said on friday", WEEKDAY.search(low))
    True
    """
    before = low[max(0, match.start() - 45) : match.start()]
    if low[match.end() : match.end() + 2] == "'s":
        return False  # "said Thursday's launch"
    return bool(
        re.search(
            r"\b(?:said|told|reported|announced|statement|conference|added|claimed|confirmed|says|released|"
            r"published)\b[^,;]{0,30}$",
            before,
        )
    )


def _is_inside_own(low: str, match: re.Match[str]) -> bool:
    """Whether a word such as "days later" belongs to the report's own launch: "this is the first this year"."""
    if match.group() in ("this year", "so far this year", "in the past", "on record", "historically", "previously"):
        return not re.search(
            r"\b(?:has|have|had) (?:\w+ )?(?:fired|launched|tested|conducted)|\bfired\b|\blaunched\b|\btested\b", low
        ) or bool(re.match(r"it (?:was|is|marks|marked)", low))
    if match.group().startswith("that ") and _REPORTED.search(low[max(0, match.start() - 12) : match.start()]):
        return True  # "announced that missile has flown"
    if match.group().endswith((" later", " after", " before")) and "after" not in match.group():
        return "minute" in low[max(0, match.start() - 12) : match.end()]
    return False


_TOOK_PLACE = re.compile(
    r"\bthe (?:test|launch|firing)(?: itself)? (?:took place|occurred|was (?:conducted|carried out)) on $"
)
_PARTICIPLE = re.compile(r",?\s?(?:tested|launched|fired) (?:in|on|last)")
_IS_MAIN = re.compile(r"\b(?:was|were|been)\s$")  # "was fired on Monday"
_NOUN = re.compile(r", |\b(?:including|and|than|of) (?:an? |two |three )")


def _stretch(low: str, start: int, end: int) -> tuple[int, int]:
    """The clause to which a word of another day belongs: what is subordinate alone, or all of it."""
    begin = 0
    for match in _SUBORDINATE.finditer(low, 0, end + 1):
        if _PARTICIPLE.match(match.group()) and _IS_MAIN.search(low, 0, match.start() + 1):
            continue
        if match.start() <= start and match.start() > 12:
            begin = match.start()
            if _PARTICIPLE.match(match.group()) and (noun := list(_NOUN.finditer(low, 0, begin))):
                begin = noun[-1].start()  # "a pair of missiles fired on Jan. 16"
    for match in _INNER.finditer(low, begin, start):
        if match.start() > 12 and not _REPORTED.search(low[max(0, match.start() - 14) : match.start()]):
            begin = match.start()
    if not begin:
        for match in re.finditer(
            r"; |, (?:while|whereas|but|and|compared|marking|making|in (?:the|its|what)|an? |the )|\bwhile\b|\band "
            r"(?:its|the) (?:first|last|previous)\b",
            low[:start],
        ):
            begin = match.start()
    stop = re.search(
        r"; |, (?:while|whereas|but|and then)\b" + (r"|, (?!when|which|where|in which|with)" if begin else ""),
        low[end:],
    )
    return begin, end + stop.start() if stop else len(low)
