"""A pasted report as sentences, each with its place in the text, its paragraph, and whether it is a headline."""

import re
from typing import NamedTuple

# One character for one, so that every place stays the same: quotes, dashes, odd spaces.
_SAME = {
    ord(a): b for a, b in zip("\u2018\u2019\u02bc\u201c\u201d\u201e\u00ab\u00bb", "''" + "'" + '"""""', strict=True)
}
_SAME |= {ord(space): " " for space in "\u00a0\u2009\u202f\u2007\u3000\t\r\f\v"}
_SAME |= {0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2013: "-", 0x2014: "-", 0x2015: "-"}
_ODD = frozenset(map(chr, _SAME))
_SHORT = frozenset(
    [
        "a.m",
        "p.m",
        "u.s",
        "u.n",
        "u.k",
        "n",
        "s",
        "e",
        "w",
        "gen",
        "lt",
        "col",
        "maj",
        "adm",
        "mr",
        "mrs",
        "ms",
        "dr",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "no",
        "approx",
        "st",
        "sgt",
        "brig",
        "ret",
        "vs",
        "ltd",
        "inc",
        "co",
        "corp",
        "gov",
        "sen",
        "rep",
        "hon",
        "capt",
        "cmdr",
        "prof",
        "mt",
        "ft",
        "dept",
        "est",
        "ca",
        "nr",
        "min",
        "sec",
        "mil",
    ]
)
_END = re.compile(r"[.!?][\"')\]]*(?=\s)|(?<=[a-z0-9%)\"])\.(?=[A-Z][a-z])|\n\s*\n|\n")
_BULLET = re.compile(r"\s*(?:[-*\u2022>]|\d{1,2}:\d\d\b|\d{3,4} ?(?:GMT|UTC)\b|\[?\d\d[:.h]\d\d)")
_STAMP = re.compile(
    r"[*\u2022\[(\s-]*\d{1,2}[:.h]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:GMT|UTC|KST|JST|local time)?[\])]?\s*[-:|]?\s+(?=\S)|"
    r"\*\s?(?=[A-Z])",
    re.I,
)
# Words that begin a sentence behind "a.m."; "7:22 a.m. Japan time" goes on.
_OPENS = re.compile(
    r"[\"']?(?:The|It|They|He|She|A|An|In|On|Both|One|North|South|Japan|That|This|According|At)\b(?!(?: Korean?)? "
    r"(?:[Ss]tandard )?[Tt]ime)"
)
_SO_SAID = re.compile(r"\.( +)So (said|says)(?= )")  # a speaker who stands behind the sentence belongs to it
_ASKS = re.compile(r"\bHow (?:high|far|long|fast)\b[^.?!]*$")  # with its answer, one sentence
_ANSWERS = re.compile(r" +(?:(?:About|Around|Some|Over|Nearly|Roughly|At least|More than) )?\d")
_WORD_BEFORE = re.compile(r"[A-Za-z.]+$")
_LONGEST_HEADLINE = 160  # characters
LONGEST = 1000  # characters of a sentence; what runs on is cut at a space
_AVERAGE_LINE = 100  # characters: lines longer than this are paragraphs, not a wrapped text


def mentions(low: str, words: tuple[str, ...]) -> bool:
    """Whether a text in small letters has one of some words: much faster than a pattern that has them all.

    >>> mentions("it flew 400 km", ("flew", "flown"))
    True
    """
    for word in words:  # noqa: SIM110 (any() with a generator takes twice the time)
        if word in low:
            return True
    return False


class Sentence(NamedTuple):
    """One sentence: where it stands, its characters in plain form (as many as in the text), and its paragraph."""

    start: int
    end: int
    text: str
    paragraph: int
    headline: bool
    stamped: bool = False  # a line of a ticker, whose time is blanked out


def plain(text: str) -> str:
    """The text with one kind of quote, dash and space; every character stays at its place.

    >>> plain("\u201cabout\u00a0400 km\u201d")
    '"about 400 km"'
    """
    for char in _ODD.intersection(text):  # faster than to translate every character
        text = text.replace(char, _SAME[ord(char)])
    return text


def sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences; a first line without a full stop is a headline.

    >>> [one.text for one in sentences("It flew 400 km at 7 a.m. on Tuesday. Gen. Lee said so.")]
    ['It flew 400 km at 7 a.m. on Tuesday.', 'Gen. Lee said so.']
    """
    whole = _SO_SAID.sub(lambda match: f",{match[1]}   {match[2]}", plain(text))
    wrapped = _is_wrapped(whole)
    found: list[Sentence] = []
    start, paragraph = 0, 0
    for match in _END.finditer(whole):
        mark = match.group()
        if "\n" in mark:
            cut = match.start()
            parts = not (mark == "\n" and (_breaks_off(whole, match) or wrapped and _runs_on(whole, match, len(found))))
        else:
            cut, parts = match.end(), _is_end(whole, match)
        if not parts:
            continue
        start = _add(found, whole, start, cut, paragraph)
        paragraph += "\n" in mark
    _add(found, whole, start, len(whole), paragraph)
    return found


def _add(found: list[Sentence], whole: str, start: int, end: int, paragraph: int) -> int:
    """Add the sentence between two places, without the spaces around it; return where the next one begins."""
    while end - start > LONGEST:  # so that reading takes time by the length of a text, whatever stands in it
        space = whole.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        start = _add(found, whole, start, cut, paragraph)
    piece = whole[start:end]
    inner = piece.strip()
    if inner:
        begin = start + piece.index(inner[0])
        opens_line = begin == 0 or whole[max(0, begin - 9) : begin].rstrip(" ")[-1:] == "\n"
        stamp = _STAMP.match(inner) if opens_line else None
        headline = not found and len(inner) <= _LONGEST_HEADLINE and inner[-1] not in '.!?"'
        if stamp:
            inner = " " * stamp.end() + inner[stamp.end() :]
        found.append(Sentence(begin, begin + len(inner), inner.replace("\n", " "), paragraph, headline, bool(stamp)))
    return end


def _is_wrapped(whole: str) -> bool:
    """Whether single line ends stand inside sentences: lines are short, and many end without a mark."""
    lines = [line.strip() for line in whole.split("\n") if line.strip()]
    if len(lines) < 3:
        return False
    open_ended = sum(line[-1] not in '.!?":;' for line in lines)
    return open_ended > len(lines) / 2 and sum(map(len, lines)) / len(lines) < _AVERAGE_LINE


_OPEN_END = re.compile(r"\b(?:of|in|on|at|to|from|by|with|the|a|an|and|or|for|its|about|toward|into|over|than|that)$")


def _breaks_off(whole: str, match: re.Match[str]) -> bool:
    """Whether a line ends in the middle of a phrase: behind "of", or before a small letter."""
    before = whole[max(0, match.start() - 12) : match.start()].rstrip()
    return bool(_OPEN_END.search(before)) or (before[-1:].isalnum() and whole[match.end() : match.end() + 1].islower())


def _runs_on(whole: str, match: re.Match[str], number: int) -> bool:
    """Whether a line end stands inside a sentence: no mark before it, no bullet behind it, not behind a headline."""
    before = whole[max(0, match.start() - 2) : match.start()].rstrip()
    if before[-1:] in ".!?:" or _BULLET.match(whole, match.end()):
        return False
    return number > 0 or whole[match.end() : match.end() + 1].islower()


def _is_end(whole: str, match: re.Match[str]) -> bool:
    """Whether a mark ends a sentence: not behind a.m., Gen. or an initial, unless a new sentence clearly begins."""
    if match.group()[0] != ".":
        asked = match.group() == "?" and _ASKS.search(whole, max(0, match.start() - 70), match.start())
        return not (asked and _ANSWERS.match(whole, match.end()))
    after = whole[match.end() : match.end() + 40].lstrip()
    if after[:1].islower():
        return False
    before = _WORD_BEFORE.search(whole, max(0, match.start() - 12), match.start())
    word = before.group().lower().lstrip(".") if before else ""
    if word not in _SHORT and not re.fullmatch(r"(?:[a-z]\.)*[a-z]", word):
        return True
    # "at 7 a.m. The missile": a time of day may end a sentence, a title may not
    return word in ("a.m", "p.m", "min", "sec", "u.s", "est") and bool(_OPENS.match(after))
