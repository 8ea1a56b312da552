"""How many missiles a sentence says were fired: "at least seven", "five of the nine"; not how many a year."""

import re
from typing import NamedTuple

from lessons.reports.reading.prose import mentions
from lessons.units.alternatives import grouped
from lessons.units.hedges import BEFORE, relation_of

_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        start=1,
    )
} | {
    "a single": 1,
    "single": 1,
    "a pair of": 2,
    "a couple of": 2,
    "half a dozen": 6,
    "a dozen": 12,
    "two dozen": 24,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
_VAGUE = (
    r"several|multiple|dozens of|tens of|a number of|a barrage of|a salvo of|hundreds of|a series of(?! (?:\w+ "
    r"){0,3}(?:launches|tests))|"
    r"a wave of|a slew of|a string of(?! (?:\w+ ){0,3}(?:launches|tests))|a handful of|a flurry of|a hail of|a "
    r"fusillade of|a cluster of|"
    r"an? (?:unknown|undisclosed|unspecified|unconfirmed|large|small) number of|numerous|"
    "scores of|a volley of|many|a few"
)
_HEDGES = grouped("|".join(sorted((re.escape(word) for word in BEFORE if word[0].isalpha()), key=len, reverse=True)))
_KINDS = (
    r"(?:missile |rocket |missile test |test )?launches|missile tests|missile launch|missiles?|rockets?|projectiles?|"
    r"icbms?|slbms?|srbms?|irbms?|mrbms?|ufos?|(?:kinzhal|iskander|scud|tomahawk|kalibr|shahab|dongfeng)s|shells?(?= "
    r"fired from a multiple)|test[- ]firings?|"
    r"launch vehicles?|(?:ballistic |flying |airborne )objects|objects(?= (?:launched|fired))|weapons(?= (?:were|"
    r"flew|landed|fell))"
)
_NUMBER_WORDS = grouped("|".join(sorted(_NUMBERS, key=len, reverse=True)))
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"  # where another count begins
_COUNT = re.compile(
    rf"(?<![\w.,:-])(?P<number>\d{{1,3}}(?:,\d{{3}})?(?![\d:.])|{_NUMBER_WORDS}|(?P<vague>{_VAGUE})(?!\s+(?:\d|"
    rf"(?:{_NUMBER_WORDS})\b)))(?P<odd>\s+(?:or more|or so|or fewer))?"
    rf"(?:\"?\s+(?:(?:out\s+of(?:\s+the)?|of\s+(?:the|its|these|those|their))\s+(?:(?P<all>\d{{1,3}}|"
    rf"{_NUMBER_WORDS})\s+)?)?(?P<between>(?:(?!{_SMALL})[\w'/.-]+,?\s+){{0,6}}?)(?P<kind>{_KINDS})"
    rf"|\s+(?P<back>of (?:them|which|those|these))(?=\s(?:\w+\s){{0,2}}?(?:were|flew|landed|fell|came|hit|had|struck|"
    rf"splashed)))(?![\w-])"
)
_HEDGED = re.compile(rf"(?P<hedge>(?:{_HEDGES})(?:\s(?:{_HEDGES}))?)\s+(?:a total of\s+)?\"?$")
_TURNS = re.compile(r"^[^;]{0,160}\b(?:another|the other|the second)\b")
_BROKEN = re.compile(
    r"\b(?:and|or|in|on|at|with|for|to|from|the|that|which|who|of|after|km|kilomet\w+|miles|minutes?|hours?|days?|"
    r"weeks?|years?|"
    r"months?|people|soldiers|troops|countries|stages?|by|as|was|were|said|percent|warheads?|satellites?|nations|"
    r"officials|drones?|uavs?|aircraft|jets?|planes?|bombs?|"
    r"fired|launched|flew|hit|had|has|its|sites?|locations?|launchers?|cities|times|rounds? of|firing|launch|types?)\b"
)
_CUMULATIVE = re.compile(
    r"this year|so far|since (?:the|last|january|\d|then|kim|taking|coming)|in total since|(?:has|have|had) "
    r"[^,;]{0,60}(?:over|in) the past|in recent|"
    r"stockpile|arsenal|inventory|possess|a month|per year|produce|each year|last year|this month|this week|during "
    r"the year|in the (?:past|last) (?:\w+ )?(?:day|week|month|year)|in \w+ (?:days|weeks)\b|in 20\d\d|to date|total "
    r"of \w+ (?:launches|tests)|(?:has|"
    r"have) (?:now )?conducted (?:\w+ "
    r"){0,4}(?:launches|tests)|"
    r"around of|record (?:number|year)|\b(?:has|have) (?:now )?(?:fired|launched|tested|conducted|carried out) "
    r"(?:more|over|nearly|dozens|hundreds|scores|a record)"
)
_NOT_FIRED = re.compile(
    r"interceptor|patriot|air defen[cs]e|anti-?aircraft|surface-to-air missiles? (?:were )?(?:deployed|sold)|"
    r"deploy\w*|sell|sold|bought|buy|purchase|"
    r"carry|carries|carrying|equipped|armed with|(?<!-)capable|can launch|could launch|deliver\w*|export\w*|display\w*|"
    r"parad\w*|suppl\w+|ship(?:ped|ment)|built|plans? to|batter(?:y|ies)"
)


_TALLY = re.compile(
    rf"\b(?:counted|count of|the number (?:of (?:missiles|launches|rockets)[^,.;]{{0,30}} )?(?:at|as|was|is|to)|had "
    rf"counted|has counted|"
    rf"detected|confirmed|spoke of|launched|fired|number of (?:\w+ )?(?:missiles|rockets|projectiles)[^,.;]{{0,40}} "
    rf"(?:exceed(?:s|ed)|topped|passed|"
    rf"reached|rose to))\s+(?:about |around |some |at least |over |more than |nearly )?"
    rf"(\d{{1,3}}|{_NUMBER_WORDS})(?=[,.;]|\s+of which|$)"
)


_PASSED = re.compile(r"(?:exceed(?:s|ed)|topped|passed)\s+\S+$")
_TRIGGERS = (
    "missile",
    "rocket",
    "projectile",
    "icbm",
    "slbm",
    "srbm",
    "irbm",
    "mrbm",
    "launches",
    "shells",
    "firings",
    "vehicles",
    "weapons",
    "objects",
    "ufo",
    "kinzhals",
    "iskanders",
    "scuds",
    "tomahawks",
    "kalibrs",
    "shahabs",
    "dongfengs",
    "of them",
    "of which",
    "of those",
    "of these",
    "count",
    "number of",
    "spoke of",
    "launched ",
    "fired ",
)


_OR_NAMES = re.compile(r"\b[A-Z][\w-]+ or (?=[A-Z])")  # "four Iskander-M or KN-23 missiles" counts one kind


class Counted(NamedTuple):
    """A count in a sentence: number or word, relation, hedge, and its place."""

    value: float | None
    text: str
    relation: str
    hedge: str
    start: int
    end: int


def counts(text: str, low: str) -> list[Counted]:
    """The missiles that a sentence counts.

    >>> text = "It fired at least seven short-range missiles."
    >>> [(one.value, one.relation) for one in counts(text, text.lower())]
    [(7.0, '>=')]
    """
    if not mentions(low, _TRIGGERS):
        return []
    small = text.lower()  # `low` has no comma in thousands
    found = [_tallied(small, match) for match in _TALLY.finditer(small)]
    for match in _COUNT.finditer(small):
        words = text[match.start("between") : match.end("between")] if match["between"] else ""
        found += _counted(small, match, _OR_NAMES.sub("", words).lower())
    return found


def _counted(text: str, match: re.Match[str], between: str) -> list[Counted]:
    """What a number with missiles behind it counts: itself, and of "five of the nine" both."""
    number, start = match["number"], match.start("number")
    if _BROKEN.search(between) or re.search(r"\d,?\s*$", between) and not re.search(r"[A-Za-z]-?\d+\s*$", between):
        return []
    before = text[max(0, start - 40) : start]
    if _CUMULATIVE.search(_clause(text, start, match.end())) or _NOT_FIRED.search(between) or _NOT_FIRED.search(before):
        return []
    if _is_no_count(text, match, before[-12:]):
        return []
    if match["vague"]:
        return [Counted(None, re.sub(r"^(?:a |an )| of$", "", match["vague"]), "=", "", start, match.end())]
    value = float(_NUMBERS.get(number, 0) or number.replace(",", ""))
    whole = [Counted(_value(match["all"]), "", "=", "", match.start("all"), match.end())] if match["all"] else []
    if value > 1000 or number in ("one", "1") and (whole or match["back"] or " of" in text[start : start + 8]):
        return whole
    hedged = _hedged(before)
    words = (hedged["hedge"] if hedged else "", _AFTER.get((match["odd"] or "").strip(), ""))
    hedge = " ".join(filter(None, words))
    if hedged:
        start -= len(before) - hedged.start()
    return [Counted(value, "", relation_of(_known(hedge)), hedge, start, match.end()), *whole]


def _hedged(before: str) -> re.Match[str] | None:
    """The hedge that ends what stands before a number: tried at the start of each word."""
    for word in _WORD_START.finditer(before):
        if match := _HEDGED.match(before, word.start()):
            return match
    return None


_WORD_START = re.compile(r"(?<![^\W_])[^\W_]")


def _tallied(text: str, match: re.Match[str]) -> Counted:
    """A bare number that counts: "Tokyo counted nine"."""
    hedged = _hedged(text[max(0, match.start(1) - 40) : match.start(1)])
    hedge = hedged["hedge"] if hedged else ""
    if _PASSED.search(match.group()):
        return Counted(_value(match[1]), "", ">", "more than", match.start(1), match.end(1))
    return Counted(
        _value(match[1]), "", relation_of(_known(hedge)), hedge, match.start(1) - len(hedge) - bool(hedge), match.end(1)
    )


def _value(number: str) -> float:
    return float(_NUMBERS.get(number, 0) or number)


def _is_no_count(text: str, match: re.Match[str], before: str) -> bool:
    """Whether a number counts no missiles of the launch: "the first missile", "no missile", "one ... another"."""
    number, kind = match["number"], match["kind"] or "them"
    if not kind.endswith(("s", "them")):  # in the singular
        if number not in ("one", "1", "a single", "single") or re.search(r"(?:no|only the|than|-)\s*$", before):
            return True
        if number in ("one", "1") and _TURNS.match(text[match.end() :]):
            return True
    if number == "many" and (before.endswith("as ") or " of " in text[match.start() : match.end()]):
        return True
    if match["vague"] and re.match(rf"\s*(?:\d|(?:{_NUMBER_WORDS})\b)", match["between"] or ""):
        return True
    return bool(re.search(r"(?:no|the first|the last|the next|past|latest)\s*$", before))


def _known(hedge: str) -> list[str]:
    """The hedges that a phrase is made of."""
    if not hedge or hedge in BEFORE:
        return [hedge] if hedge else []
    words = hedge.split()
    for at in range(1, len(words)):
        parts = " ".join(words[:at]), " ".join(words[at:])
        if all(part in BEFORE for part in parts):
            return list(parts)
    return [word for word in words if word in BEFORE]


_AFTER = {"or more": "at least", "or so": "about", "or fewer": "at most"}


def _clause(text: str, start: int, end: int) -> str:
    """The clause around a place: between semicolons, and between commas that "and", "but" or "after" follow."""
    left = max((match.end() for match in re.finditer(r";|, (?:and|but|while|after)\b", text[:start])), default=0)
    right = re.search(r";|, (?:and|but|while|after)\b", text[end:])
    return text[max(left, start - 60) : min(end + 60, end + right.start() if right else len(text))]
