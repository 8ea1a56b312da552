"""How many missiles a sentence says were fired: "at least seven", "five of the nine", "several"; not how many a year."""

import re
from typing import NamedTuple

from lessons.units.hedges import BEFORE, relation_of

_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty".split(),
        start=1,
    )
} | {"a single": 1, "single": 1, "a pair of": 2, "a couple of": 2, "half a dozen": 6, "a dozen": 12, "two dozen": 24, "thirty": 30, "forty": 40, "fifty": 50}
_VAGUE = "several|multiple|dozens of|a number of|a barrage of|a salvo of|hundreds of|an unspecified number of|numerous|scores of|a volley of|many|a few"
_HEDGES = "|".join(sorted((re.escape(word) for word in BEFORE if word[0].isalpha()), key=len, reverse=True))
_KINDS = (
    r"(?:missile |rocket |missile test |test )?launches|missile tests|missile launch|missiles?|rockets?|projectiles?|icbms?|slbms?|srbms?|irbms?|mrbms?|shells?(?= fired from a multiple)|test[- ]firings?|"
    r"launch vehicles?|(?:ballistic |flying |airborne )objects|weapons(?= (?:were|flew|landed|fell))|(?:of )?(?:them|which|those|these)(?= (?:\w+ ){0,2}?(?:were|flew|landed|fell|came|hit|had|are|is|struck|splashed))"
)
_COUNT = re.compile(
    rf"(?<![\w.,-])(?:(?P<hedge>(?:{_HEDGES})(?:\s(?:{_HEDGES}))?)\s+)?(?:a total of\s+|all\s+|both\s+|total\s+|the\s+|its\s+|these\s+|those\s+)?"
    rf"(?P<number>\d{{1,3}}(?:,\d{{3}})?|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|(?P<vague>{_VAGUE}))"
    r"(?:\s+(?P<odd>or more|or so|or fewer)\b)?(?:\s+of\s+(?:the|its|these|those|their)(?:\s+(?:nine|\w+))??)?\s+"
    rf"(?P<between>(?:[\w'/.-]+,?\s+){{0,6}}?)(?P<kind>{_KINDS})(?!\s+(?:were|was)\s+(?:\w+\s+)?(?:intercepted|shot down)\s+by)(?![\w-])",
    re.I,
)
_BROKEN = re.compile(
    r"\b(?:and|or|in|on|at|with|for|to|from|the|that|which|who|of|after|km|kilomet\w+|miles|minutes?|hours?|days?|weeks?|years?|"
    r"months?|people|soldiers|troops|countries|stages?|by|as|was|were|said|percent|warheads?|satellites?|nations|officials|"
    r"fired|launched|flew|hit|had|has|its|sites?|locations?|launchers?|cities|times|rounds? of|firing|launch|types?)\b",
    re.I,
)
_CUMULATIVE = re.compile(
    r"this year|so far|since (?:the|last|january|\d|then|kim|taking|coming)|in total since|(?:has|have|had) [^,;]{0,60}(?:over|in) the past|in recent|"
    r"stockpile|arsenal|inventory|possess|a month|per year|produce|each year|last year|this month|this week|during the year|in 20\d\d|to date|total of \w+ (?:launches|tests)|"
    r"around of|record (?:number|year)|\b(?:has|have) (?:now )?(?:fired|launched|tested|conducted|carried out) (?:more|over|nearly|dozens|hundreds|scores|a record)",
    re.I,
)
_NOT_FIRED = re.compile(
    r"interceptor|patriot|air defen[cs]e|anti-?aircraft|surface-to-air missiles? (?:were )?(?:deployed|sold)|deploy\w*|sell|sold|bought|buy|purchase|"
    r"carry|carries|carrying|equipped|armed with|capable|can launch|could launch|deliver\w*|export\w*|display\w*|parad\w*|suppl\w+|ship(?:ped|ment)|built|plans? to|batter(?:y|ies)",
    re.I,
)
_ORDINAL_UP = re.compile(r"(?:one of|either of|each of|neither of|another of|of)\s*$", re.I)


_TALLY = re.compile(
    rf"\b(?:counted|count of|the number (?:of (?:missiles|launches|rockets) )?(?:at|as)|had counted|has counted|detected|confirmed)\s+"
    rf"(\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?=[,.;]|\s+of which|$)",
    re.I,
)


class Counted(NamedTuple):
    """A count in a sentence: number or word, relation, hedge, and its place."""

    value: float | None
    text: str
    relation: str
    hedge: str
    start: int
    end: int


def counts(text: str) -> list[Counted]:
    """The missiles that a sentence counts.

    >>> [(one.value, one.relation) for one in counts("It fired at least seven short-range missiles.")]
    [(7.0, '>=')]
    """
    found = [
        Counted(float(_NUMBERS.get(match[1].lower(), 0) or match[1]), "", "=", "", match.start(1), match.end(1))
        for match in _TALLY.finditer(text)
    ]
    for match in _COUNT.finditer(text):
        if (one := _counted(text, match)) is not None:
            found.append(one)
    return found


def _counted(text: str, match: re.Match[str]) -> Counted | None:
    between, number = match["between"], match["number"]
    if _BROKEN.search(between) or re.search(r"\d,?\s*$", between) and not re.search(r"[A-Za-z]-?\d+\s*$", between):
        return None
    clause = _clause(text, match.start(), match.end())
    if _CUMULATIVE.search(clause) or _NOT_FIRED.search(between) or _NOT_FIRED.search(text[max(0, match.start() - 40) : match.start()]):
        return None
    singular = not match["kind"].lower().endswith(("s", "them", "which", "those", "these"))
    if singular and number.lower() not in ("one", "1", "a single", "single"):
        return None
    before = text[max(0, match.start() - 12) : match.start()]
    if singular and re.search(r"(?:no|only the|than|-)\s*$", before) or re.search(r"(?:no|the first|the last|the next|past|latest)\s*$", before, re.I):
        return None
    if _ORDINAL_UP.search(before) and not match["vague"]:
        before_of = re.search(r"(\w+) of\s*$", before)
        if before_of and before_of[1].lower() in ("one", "each", "neither", "either", "another", "both", "some", "none"):
            pass
    hedges = [part for part in ((match["hedge"] or "").lower(), _AFTER.get((match["odd"] or "").lower(), "")) if part]
    if match["vague"]:
        return Counted(None, re.sub(r"^(?:a |an )| of$", "", match["vague"].lower()), "=", "", match.start("vague"), match.end())
    value = float(_NUMBERS.get(number.lower(), 0) or number.replace(",", ""))
    if value > 1000 or value >= 1900 and value < 2100:
        return None
    known = [hedge for hedge in hedges if hedge in BEFORE]
    if len(known) < len(hedges):
        words = " ".join(hedges).split()
        known = [" ".join(words[:2])] if " ".join(words[:2]) in BEFORE else [word for word in words if word in BEFORE]
    start = match.start("hedge") if match["hedge"] else match.start("number")
    return Counted(value, "", relation_of(known), " ".join(hedges), start, match.end())


_AFTER = {"or more": "at least", "or so": "about", "or fewer": "at most"}


def _clause(text: str, start: int, end: int) -> str:
    """The clause around a place: between semicolons, and between commas that "and", "but" or "after" follow."""
    left = max((match.end() for match in re.finditer(r";|, (?:and|but|while|after)\b", text[:start])), default=0)
    right = re.search(r";|, (?:and|but|while|after)\b", text[end:])
    return text[max(left, start - 60) : min(end + 60, end + right.start() if right else len(text))]
