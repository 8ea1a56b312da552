"""Where a sentence says who speaks: "X said that ...", "..., X said", "according to X", "X reported, citing Y"."""

import re
from typing import NamedTuple

from lessons.reports.reading.naming import named
from lessons.reports.reading.prose import mentions
from lessons.reports.reading.saying import (
    ACCORDING,
    AT_END,
    BE,
    BY,
    CITING,
    COLON,
    CONTENT_END,
    COUNT_OF,
    HAVE,
    INSTRUMENT,
    ITS_NUMBER,
    MEASURING,
    NO_SPEAKER,
    NP_END,
    PLAIN_SAYING,
    POINTS_BACK,
    STARTS_AFTER,
    STEMS,
    TAIL,
    VERB,
    VERBAL,
    WORK,
)
from lessons.reports.reading.subjects import before_which, subject_of

_NOBODY = frozenset(
    ("we", "i", "you", "as", "so", "than", "what", "no", "also", "not", "if", "when", "where", "and", "how")
)
_RELAYED = re.compile(r"as (?:reported|quoted|cited|relayed) by|(?:quoted|cited|carried) by")  # names who passed it on
_JOINED = re.compile(r"^(?:and|but|then|so)\s+(?=(?:it|they|he|she)$)", re.I)
_RELATIVE = re.compile(r"\w\s+(?:it|they|he|she)$")
_ROLE = re.compile(r",\s(?:an?|the|who is)\s[^,;.]{5,90}")
_MOST_WORDS = 7  # of a speaker who is not known: more is no name


class Anchor(NamedTuple):
    """A place in a sentence where a speaker is named: what stands before it is the speaker's, or what follows.

    `publisher` is who passed it on ("Yonhap reported, citing ..."), '' where nobody did.
    """

    start: int
    end: int
    before: bool
    phrase: str
    publisher: str = ""


def anchors(text: str, headline: bool = False, stamped: bool = False) -> list[Anchor]:
    """The anchors of one sentence, in its order; `stamped` with a time, it may begin with a place: "Seoul: ...".

    >>> [(one.phrase, one.before) for one in anchors("It flew 400 km, the JCS said.")]
    [('the JCS', True)]
    """
    bare = _without_brackets(text)
    low = bare.lower()
    found = _verbs(bare, low)
    others = [*_accordings(bare, low), *_counts(bare)] if mentions(low, BY) else []
    found += [
        one
        for one in others
        if not any(verb.start <= one.start < verb.end for verb in found)
        and not (found and _RELAYED.match(low, one.start))
    ]
    if (colon := COLON.match(bare)) and (
        (who := named(colon[1]))
        and (who.kind != "country" or stamped and not found)
        and not VERBAL.search(colon[1].lower())
    ):
        found.append(Anchor(0, colon.end(1), False, colon[1]))
    if (
        headline
        and (tail := TAIL.search(bare))
        and named(tail[1] or tail[2])
        and not any(one.end > tail.start() for one in found)
    ):
        found.append(Anchor(tail.start(), len(bare), True, tail[1] or tail[2]))
    found.sort(key=lambda one: one.start)
    return _with_citations(bare, low, found)


def _without_brackets(text: str) -> str:
    """The text with what stands in brackets blanked out, so that "(JCS)" parts no phrase."""
    if "(" not in text and "[" not in text:
        return text
    return re.sub(r"[(\[][^()\[\]]{0,80}[)\]]", lambda match: " " * len(match.group()), text)


def _verbs(bare: str, low: str) -> list[Anchor]:
    found: list[Anchor] = []
    said = 0
    if not mentions(low, STEMS):
        return found
    for match in VERB.finditer(low):
        if bare[match.start()].isupper():
            continue  # the United States
        one = _at_verb(bare, low, match, said)
        if (
            one is None
            and found
            and re.search(
                r"\b(?:and|adding|then)\s+(?:also |later |then )?$", low[max(0, match.start() - 16) : match.start()]
            )
        ):
            one = Anchor(
                match.start(), match.end(), False, found[-1].phrase, found[-1].publisher
            )  # "X gave a time and said"
        if one is not None:
            found.append(one)
            said = match.end()
    return found


def _at_verb(bare: str, low: str, match: re.Match[str], said: int) -> Anchor | None:
    """The anchor at a verb of saying that stands behind the place `said`.

    None where the verb is passive, or nobody stands before or behind it.
    """
    verb, start, end = match.group(), match.start(), match.end()
    if BE.search(low, max(0, start - 24), start) and "quoted" not in verb and "cited" not in verb:
        return None
    if MEASURING.match(verb) and not ITS_NUMBER.match(low, end):
        return None
    subject_end = start
    if re.search(r"\b(?:correspondent|reporter)s?\s*$", low[max(0, start - 20) : start]):
        return None
    while have := HAVE.search(low, max(0, subject_end - 16), subject_end):
        subject_end = have.start()
    subject, at = subject_of(bare, subject_end, said)
    subject = _JOINED.sub("", subject)
    if subject.lower() in _NOBODY:
        return None
    if subject.lower() in ("which", "who"):
        subject, _ = before_which(bare, at, said)
    if _RELATIVE.search(subject):
        return None  # "one missile it believed was an SLBM": who speaks spoke before
    if INSTRUMENT.search(subject) or NO_SPEAKER.search(subject) and not named(subject):
        return None  # "radars and range stations tracked it"
    if subject and verb not in PLAIN_SAYING and not (named(subject) or POINTS_BACK.search(subject)):
        return None
    if not subject:
        return _inverted(bare, low, subject_end, end)
    behind = STARTS_AFTER.match(bare, end)
    tail = behind.end() if behind else end
    if "quoted" in verb or "cited" in verb:
        return Anchor(at, end, bool(AT_END.match(bare, end)), subject)
    if not named(subject) and len(subject.split()) > _MOST_WORDS:
        return None
    quoted = bare[:at].rstrip().endswith('"') and at > 0  # "...," X said of it
    closed = quoted or (bool(CONTENT_END.match(bare, tail)) and at > 0)
    return Anchor(at, tail if closed else end, closed, subject)


def _inverted(bare: str, low: str, start: int, end: int) -> Anchor | None:
    """ "..., said South Korea's military." """
    before = bare[:start].rstrip()
    verb = low[start:end].split()[-1]  # "has reported" begins with its first word
    if before[-1:] not in ('"', ",") or MEASURING.match(verb) or not re.match(r"\s+\S", bare[end:]):
        return None
    stop = NP_END.search(bare, end + 1)
    phrase = bare[end : stop.start() if stop else len(bare)].strip()
    if (
        not phrase
        or len(phrase) > 90
        or re.match(
            r"(?:that|it|he|she|they|on|in|to|as|by|at|from|its|an?|the (?:missile|launch|projectile|two|first|"
            r"range))\b",
            phrase,
        )
    ):
        return None
    till = end + 1 + len(phrase)
    if not named(phrase) and (role := _ROLE.match(bare, till)) and named(role.group()):
        phrase, till = f"{phrase}{role.group()}", role.end()  # "said General Lee, a commander of the Guards"
    return Anchor(start, till, True, phrase)


def _accordings(bare: str, low: str) -> list[Anchor]:
    found = []
    for match in ACCORDING.finditer(low):
        work = WORK.match(bare, match.end())
        begin = work.end() if work else match.end()
        stop = NP_END.search(bare, begin + 2)
        end = stop.start() if stop else len(bare)
        phrase = bare[begin:end].strip()
        if not phrase or len(phrase) > 110 or NO_SPEAKER.search(phrase):
            continue
        if match.group().startswith(("per ", "data", "figures", "information", "carried", "released")) and not named(
            phrase
        ):
            continue
        opens = not bare[: match.start()].strip(" \"'") or re.search(
            r"(?:,|;|:)\s*(?:and|but|while|whereas)\s*$|;\s*$|\b(?:but|while|whereas)\s*$", bare[: match.start()]
        )
        found.append(Anchor(match.start(), end, not opens, phrase))
    return found


def _counts(bare: str) -> list[Anchor]:
    """ "by Tokyo's count", "in Seoul's account"."""
    found = []
    for match in COUNT_OF.finditer(bare):
        opens = not bare[: match.start()].strip() or re.search(
            r"(?:;|,)\s*(?:and|but|while)?\s*$", bare[: match.start()]
        )
        follows = bare[match.end() : match.end() + 2].startswith(",") or not opens
        if named(match[1]):
            found.append(Anchor(match.start(), match.end(), not (opens and follows), match[1]))
    return found


def _with_citations(bare: str, low: str, found: list[Anchor]) -> list[Anchor]:
    """Put who is cited in the place of who passed it on."""
    if not mentions(low, ("cit", "quot", "relay", "statement")):
        return found
    for match in CITING.finditer(low):
        stop = NP_END.search(bare, match.end() + 2)
        end = stop.start() if stop else len(bare)
        phrase = bare[match.end() : end].strip()
        if (
            not phrase
            or phrase.lower().startswith(("as ", "by ", "the need"))
            or bare[: match.start()].endswith("was ")
        ):
            continue
        near = [
            one
            for one in found
            if one.start <= match.start() <= one.end or 0 <= match.start() - one.end < 60 or 0 <= one.start - end < 25
        ]
        if near:
            nearest = min(near, key=lambda one: abs(one.end - match.start()))
            at = found.index(nearest)
            found[at] = Anchor(
                min(nearest.start, match.start()),
                max(nearest.end, end),
                nearest.before
                or (nearest.start > 0 and match.start() >= nearest.end and bool(CONTENT_END.match(bare, end))),
                phrase,
                nearest.phrase,
            )
            continue
        passed, at = subject_of(bare, match.start())
        before = bool(AT_END.match(bare, end)) or (not bare[end:].lstrip().startswith("as ") and at > 0)
        found.append(Anchor(at if passed else match.start(), end, before, phrase, passed))
    return sorted(found, key=lambda one: one.start)
