"""The phrase before a verb of saying: who speaks, back to a comma, a quote or a word that begins a clause."""

import re

from lessons.reports.reading.naming import country_in, named
from lessons.reports.reading.saying import BARE_BODY, CLAUSE_WORD, INSERTED, VERBAL


def subject_of(bare: str, end: int, said: int = 0) -> tuple[str, int]:
    """The phrase before a verb, and where it starts: back to a comma, a quote or a word that begins a clause.

    >>> subject_of("It flew 400 km, the ministry said", 28)
    ('the ministry', 16)
    """
    low_limit = max(said, end - 150)
    if bare[:end].rstrip().endswith(",") and (inserted := INSERTED.search(bare, low_limit, end)):
        role = re.match(r",\s(?:who|a|an|the)\s", inserted.group())
        before, at = subject_of(bare, inserted.start(), said)
        return (f"{before}{inserted.group().rstrip(', ')}" if role and before else before), at
    cut = low_limit
    for mark in (",", ";", ": ", '"', " - ", "-- ", "...", ".m. ", "\u2022 "):
        at = bare.rfind(mark, low_limit, end)
        cut = max(cut, at + len(mark)) if at >= 0 else cut
    phrase = bare[cut:end]
    if cut == low_limit > said:
        cut += phrase.find(" ") + 1
        phrase = bare[cut:end]
    words = list(CLAUSE_WORD.finditer(phrase))
    if words and words[0].end() < len(phrase.rstrip()):  # something stands behind it
        at = words[-1].end()
        return _trimmed(bare, cut + at, phrase[at:])
    return _trimmed(bare, cut, phrase)


def _trimmed(bare: str, cut: int, phrase: str) -> tuple[str, int]:
    """A subject without a clause that "and" joins to it; '' for what is no name; an apposition with its name."""
    if VERBAL.search(phrase.lower()):
        parts = re.split(r"\band\s+", phrase)
        if len(parts) < 2 or VERBAL.search(parts[-1].lower()):
            return "", cut
        at = phrase.rfind(parts[-1])
        cut, phrase = cut + at, phrase[at:]
    inner = phrase.strip().strip("'\"").strip()
    cut += len(phrase) - len(phrase.lstrip())
    if re.match(r"(?:and|adding|also|he|she|it|they)?$", inner, re.I) and inner.lower() not in (
        "he",
        "she",
        "it",
        "they",
    ):
        return "", cut
    if inner and bare[:cut].rstrip().endswith(",") and (before := _apposition(bare, cut, inner)):
        return before, cut
    return inner, cut


def _apposition(bare: str, cut: int, inner: str) -> str:
    """ "Lee Sung-jun, a spokesman for the JCS" or "a JCS spokesman, Lee Sung-jun": both parts, where one is a name."""
    first = bare[:cut].rstrip().rstrip(",")
    chunk = re.split(r"[,;:\"]|\bthat\b", first)[-1].strip()
    role = re.match(r"(?:a|an|the|who|[a-z])", inner) is not None
    if role and BARE_BODY.fullmatch(inner) and not named(chunk):
        return ""  # "northwest of Okushiri Island, Hokkaido, the ministry said"
    if not chunk or len(chunk) > 70 or VERBAL.search(chunk.lower()):
        return ""
    if role and re.fullmatch(r"(?:[A-Z][\w.'-]*\s?){1,6}", chunk) and (named(inner) or not country_in(chunk)):
        return f"{chunk}, {inner}"
    return (
        f"{chunk}, {inner}"
        if named(chunk) and re.fullmatch(r"(?:[A-Z][\w.'-]*\s?){1,4}", inner) and not named(inner)
        else ""
    )


def before_which(bare: str, at: int, said: int) -> tuple[str, int]:
    """Whom "which" or "who" points back to: the phrase before it, or the name that ends it.

    >>> before_which("officials of the JCS, which said so", 20, 0)
    ('officials of the JCS', 0)
    """
    end = len(bare[:at].rstrip(" ,"))
    subject, begin = subject_of(bare, end, said)
    if subject:
        return subject, begin
    last = re.search(r"(?:the )?[A-Z][\w.' -]*$", bare[max(0, end - 60) : end])
    return (last.group(), max(0, end - 60) + last.start()) if last and named(last.group()) else ("", begin)
