"""Where a sentence says who speaks: "X said that ...", "..., X said", "according to X", "X reported, citing Y"."""

import re
from typing import NamedTuple

from lessons.reports.reading.naming import country_in, named

_SAY = (
    "said|says|say|tell|announce|told|tells|announced?s?|announcing|reported?s?|added|adds|confirmed|confirms|claimed|claims|stated|states|"
    "noted|notes|explained|estimated|estimates|assessed|assesses|believed|believes|revealed|disclosed|declared|declares|"
    "wrote|tweeted|posted|warned|insisted|detected|detects|tracked|judged|judges|concluded|determined|calculated|"
    "indicated|acknowledged|maintained|maintains|observed|identified|alleged|asserted|boasted|put|puts|presumes|quipped|"
    "described|classified|contends|contended|specified|clarified|recorded|registered|reckons|thinks|analy[sz]ed|counted|"
    "affirmed|affirms|agreed|reckoned|spoke of|speaks of|talked of|measured|inform|informs|informed|communicated|forecast|relates|estimate|believe|think|reckon|claim|report|assess|suspect|suspects|explains|"
    "measured|showed|shows|lists|gave|gives|mentioned|conceded|admitted|argued|suggested|stressed|published|briefed|sees"
)
_VERB = re.compile(rf"(?<![\w-])(?:{_SAY}|went on to say|(?:is|was|were|are) (?:quoted|cited)(?= as saying))(?![\w-])")
# Only before a number of the speaker's: "put the range at"
_MEASURING = re.compile(r"(?:put|puts|gave|gives|sees|lists|shows|showed|recorded|registered|counted|measured|observed)$")
_ITS_NUMBER = re.compile(
    r"\s+(?:[^,.;]{0,40}\b(?:at|as)\b|that\b|it\b|its\b|the\b|a\b|an\b|their\b|(?:at least|about|some|over)\b|\d|only\b|no\b"
    r"|two|three|four|five|six|seven|eight|nine|ten)"
)
_BE = re.compile(r"\b(?:is|are|was|were|been|be|being|has been|to|not|never)(?:\s+(?:also|later|then|first|now|initially))?\s*$")
_HAVE = re.compile(r"\s(?:has|have|had|also|later|then|further|initially|first|previously|reportedly|once|separately|earlier|"
                   r"here|there|now|did|will|would|subsequently|immediately|quickly)\s*$", re.I)  # fmt: skip
_ACCORDING = re.compile(r"\b(?:according to|as per|per|in the words of|as reported by|as stated by|as quoted by|quoted by|"
                        r"as announced by|said by|confirmed by|announced by|as estimated by|reported by|released by|"
                        r"cited by|carried by|as relayed by|data from|figures from|information from)\s+", re.I)  # fmt: skip
_COUNT_OF = re.compile(
    r"\b(?:by|on|in|from|against)\s+([A-Z][\w.' -]{1,40}?)(?:'s|')\s+(?:own |official |latest |first )?"
    r"(?:count|estimates?|reckoning|figures?|account|data|assessment|tally|version|analysis|telling|view|numbers?)\b"
)
_CITING = re.compile(r"\b(?:citing|cited|cites|quoting|quoted|quotes|relayed|carrying a statement (?:by|from))\s+", re.I)
_COLON = re.compile(r"^\s*([^:\"]{2,70}):\s")
_TAIL = re.compile(r"(?:(?:\s[-|]|:)\s+([^:,\"]{2,50}?)(?:\s+says?)?|,\s+([^:,\"]{2,50}?)\s+says?)\s*$")
_NP_END = re.compile(
    r"[,.;:()\"]|\s-\s|\s(?:and(?! (?:the )?(?:South Korea|Japan|North Korea|United|U\.S|US ))|but|while|whereas|who|which|as|when|with|that|saying|in (?:a|its|their|his|an)|at (?:a|\d)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)\w+|on (?:x|twitter|facebook|telegram)\b|late|early|after|before|to reporters|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|earlier|later|shortly|during|it|they|the (?:missiles?|object|projectiles?|launch|rocket|weapon)|told|said|says|reported|was|is)\b",
    re.I,
)
_CLAUSE_WORD = re.compile(
    r"(?<![\w'-])(?:that|while|whereas|but|although|though|as|when|after|before|because|since|which|who|if|yet|however|"
    r"meanwhile|where|then|so|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:a|an|its|his|their) "
    r"(?:\w+ )?(?:statement|briefing|release|report|address|dispatch|message|post)|earlier|later|separately|in tokyo|in seoul|"
    r"also|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)\s+",
    re.I,
)
_VERBAL = re.compile(
    r"\b(?:flew|landed|fell|fired|launched|was|were|is|are|has|had|reached|travell?ed|covered|rose|lasted|hit|came|splashed|"
    r"climbed|took|lifted|blasted|exploded|failed|struck)\b"
)
_ADVERBIAL = re.compile(
    r"(?:\s+(?:in (?:a|an|its|the|his|their) [\w\s-]{3,40}?(?:statement|briefing|release|message|report|dispatch|conference|"
    r"post|interview|notice|alert|bulletin|address|update)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|here|later|earlier|reporters|"
    r"to reporters|a (?:press|news) conference|on (?:x|twitter|facebook|telegram)|at the time|in tokyo|in seoul|"
    r"(?:the )?[A-Z]\w+(?: \w+){0,2}))*\s*$",
    re.I,
)
_STARTS_AFTER = re.compile(
    r"(?:\s+(?:in (?:a|an|its|the|his|their) (?:[\w'-]+\s){0,4}?(?:statement|briefing|release|message|report|dispatch|"
    r"conference|post|interview|notice|alert|bulletin|address|update)(?: (?:on|to|sent to) [\w]+)?|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|evening|night|afternoon))?|"
    r"(?:late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|evening|night|afternoon))?|today|yesterday|later|earlier|"
    r"(?-i:[A-Z][\w.]+(?: (?:[A-Z][\w.]+|news agency|agency|television|radio|TV))?)|(?:to )?(?:the )?(?:reporters|press|media|journalists|parliament|lawmakers|broadcaster)|at (?:a|the) [\w\s-]{0,30}conference|"
    r"on (?:x|twitter|facebook|telegram)|at the time|in (?:tokyo|seoul|moscow|washington)|as well))*",
    re.I,
)
_CONTENT_END = re.compile(r"\s*(?:[.,;\"]|$|\s-\s)")
_PLAIN_SAYING = frozenset("said says say told added adds announced reported reports stated states according claimed claims".split())
_POINTS_BACK = re.compile(
    r"(?:^|\s)(?:it|he|she|they|ministry|minister|military|army|agency|officials?|sources?|spokes\w+|report|statement|media|"
    r"command|president|government|general|force|experts?|analysts?|[A-Z][\w.-]+)$"
)
_NO_SPEAKER = re.compile(r"\b(?:agreement|treaty|resolution|law|convention|article|plan|schedule|footage|video|rules?|protocol|tradition)\b", re.I)
_AT_END = re.compile(r"\s*(?:by [^,;]{3,60} )?as saying(?: (?:on|by|in) [^,;]{3,40})?[.,]")
_INSERTED = re.compile(r",\s(?:however|meanwhile|though|too|for its part|[^,;]{0,60}?(?:director|spokes\w+|chief|minister|head of|commander|secretary|officer|official|adviser|president) |quoted by|cited by|citing|quoting|who|which|in|on|speaking|a|the|based|referring|using|as)\b[^,;]{0,110},\s*$")


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
    others = [*_accordings(bare), *_counts(bare)]
    found += [one for one in others if not any(verb.start <= one.start < verb.end for verb in found)]
    if colon := _COLON.match(bare):
        if (who := named(colon[1])) and (who.kind != "country" or stamped and not found) and not _VERBAL.search(colon[1].lower()):
            found.append(Anchor(0, colon.end(1), False, colon[1]))
    if headline and (tail := _TAIL.search(bare)) and named(tail[1] or tail[2]) and not any(one.end > tail.start() for one in found):
        found.append(Anchor(tail.start(), len(bare), True, tail[1] or tail[2]))
    found.sort(key=lambda one: one.start)
    return _with_citations(bare, found)


def _without_brackets(text: str) -> str:
    """The text with what stands in brackets blanked out, so that "(JCS)" parts no phrase."""
    if "(" not in text and "[" not in text:
        return text
    return re.sub(r"[(\[][^()\[\]]{0,80}[)\]]", lambda match: " " * len(match.group()), text)


def _verbs(bare: str, low: str) -> list[Anchor]:
    found, said = [], 0
    for match in _VERB.finditer(low):
        if bare[match.start()].isupper():
            continue  # the United States
        one = _at_verb(bare, low, match, said)
        if one is None and found and re.search(r"\b(?:and|adding|then)\s+(?:also |later |then )?$", low[max(0, match.start() - 16) : match.start()]):
            one = Anchor(match.start(), match.end(), False, found[-1].phrase, found[-1].publisher)  # "X gave a time and said"
        if one is not None:
            found.append(one)
            said = match.end()
    return found


def _at_verb(bare: str, low: str, match: re.Match[str], said: int) -> Anchor | None:
    """The anchor at a verb of saying, behind the one that ends at `said`; None where the verb is passive, or nobody stands before or behind it."""
    verb, start, end = match.group(), match.start(), match.end()
    if _BE.search(low, max(0, start - 24), start) and "quoted" not in verb and "cited" not in verb:
        return None
    if _MEASURING.match(verb) and not _ITS_NUMBER.match(low, end):
        return None
    subject_end = start
    if re.search(r"\b(?:correspondent|reporter)s?\s*$", low[max(0, start - 20) : start]):
        return None
    while have := _HAVE.search(low, max(0, subject_end - 16), subject_end):
        subject_end = have.start()
    subject, at = _subject(bare, subject_end, said)
    if subject.lower() in ("we", "i", "you"):
        return None
    if subject.lower() in ("which", "who"):
        subject, _ = _before_which(bare, at, said)
    if subject and verb not in _PLAIN_SAYING and not (named(subject) or _POINTS_BACK.search(subject)):
        return None
    if not subject:
        return _inverted(bare, low, start, end)
    behind = _STARTS_AFTER.match(bare, end)
    tail = behind.end() if behind else end
    if "quoted" in verb or "cited" in verb:
        return Anchor(at, end, bool(_AT_END.match(bare, end)), subject)
    closed = bool(_CONTENT_END.match(bare, tail)) and at > 0
    return Anchor(at, tail if closed else end, closed, subject)


def _subject(bare: str, end: int, said: int = 0) -> tuple[str, int]:
    """The phrase before a verb, and where it starts: back to a comma, a quote or a word that begins a clause."""
    low_limit = max(said, end - 150)
    if bare[:end].rstrip().endswith(",") and (inserted := _INSERTED.search(bare, low_limit, end)):
        role = re.match(r",\s(?:who|a|an|the)\s", inserted.group())
        before, at = _subject(bare, inserted.start(), said)
        return (f"{before}{inserted.group().rstrip(', ')}" if role and before else before), at
    cut = low_limit
    for mark in (",", ";", ": ", '"', " - ", "...", ".m. "):
        at = bare.rfind(mark, low_limit, end)
        cut = max(cut, at + len(mark)) if at >= 0 else cut
    phrase = bare[cut:end]
    if cut == low_limit > said:
        cut += phrase.find(" ") + 1
        phrase = bare[cut:end]
    for word in list(_CLAUSE_WORD.finditer(phrase)):
        if word.end() < len(phrase.rstrip()):
            last = word
            if phrase[last.end() :].strip():
                cut_here = last.end()
                phrase_after = phrase[cut_here:]
                return _trimmed(bare, cut + cut_here, phrase_after) if not _CLAUSE_WORD.search(phrase_after) else _subject_of(
                    bare, cut + cut_here, phrase_after
                )
    return _trimmed(bare, cut, phrase)


def _subject_of(bare: str, cut: int, phrase: str) -> tuple[str, int]:
    """What stands behind the last word of a phrase that begins a clause."""
    words = list(_CLAUSE_WORD.finditer(phrase))
    at = words[-1].end()
    return _trimmed(bare, cut + at, phrase[at:])


def _trimmed(bare: str, cut: int, phrase: str) -> tuple[str, int]:
    """A subject without a clause that "and" joins to it; '' for what is no name; an apposition with its name."""
    if _VERBAL.search(phrase.lower()):
        parts = re.split(r"\band\s+", phrase)
        if len(parts) < 2 or _VERBAL.search(parts[-1].lower()):
            return "", cut
        at = phrase.rfind(parts[-1])
        cut, phrase = cut + at, phrase[at:]
    inner = phrase.strip().strip("'\"").strip()
    cut += len(phrase) - len(phrase.lstrip())
    if re.match(r"(?:and|adding|also|he|she|it|they)?$", inner, re.I) and inner.lower() not in ("he", "she", "it", "they"):
        return "", cut
    if inner and bare[:cut].rstrip().endswith(",") and (before := _apposition(bare, cut, inner)):
        return before, cut
    return inner, cut


def _apposition(bare: str, cut: int, inner: str) -> str:
    """"Lee Sung-jun, a spokesman for the JCS" or "a JCS spokesman, Lee Sung-jun": both parts, where one is a name."""
    first = bare[: cut].rstrip().rstrip(",")
    chunk = re.split(r"[,;:\"]|\bthat\b", first)[-1].strip()
    role = re.match(r"(?:a|an|the|who|[a-z])", inner) is not None
    if not chunk or len(chunk) > 70 or _VERBAL.search(chunk.lower()):
        return ""
    if role and re.fullmatch(r"(?:[A-Z][\w.'-]*\s?){1,6}", chunk) and (named(inner) or not country_in(chunk)):
        return f"{chunk}, {inner}"
    return f"{chunk}, {inner}" if named(chunk) and re.fullmatch(r"(?:[A-Z][\w.'-]*\s?){1,4}", inner) and not named(inner) else ""


def _before_which(bare: str, at: int, said: int) -> tuple[str, int]:
    """Whom "which" or "who" points back to: the phrase before it, or the name that ends it."""
    end = len(bare[:at].rstrip(" ,"))
    subject, begin = _subject(bare, end, said)
    if subject:
        return subject, begin
    last = re.search(r"(?:the )?[A-Z][\w.' -]*$", bare[max(0, end - 60) : end])
    return (last.group(), max(0, end - 60) + last.start()) if last and named(last.group()) else ("", begin)


def _inverted(bare: str, low: str, start: int, end: int) -> Anchor | None:
    """"..., said South Korea's military." """
    before = bare[:start].rstrip()
    if before[-1:] not in ('"', ",") or not re.match(r"(?:said|says|added|adds|reported|announced|wrote|noted|stated)$", low[start:end]):
        return None
    stop = _NP_END.search(bare, end + 1)
    phrase = bare[end : stop.start() if stop else len(bare)].strip()
    if not phrase or len(phrase) > 90 or re.match(r"(?:that|it|he|she|they|on|in|the (?:missile|launch|projectile))\b", phrase):
        return None
    return Anchor(start, end + 1 + len(phrase), True, phrase)


def _accordings(bare: str) -> list[Anchor]:
    found = []
    for match in _ACCORDING.finditer(bare):
        stop = _NP_END.search(bare, match.end() + 2)
        end = stop.start() if stop else len(bare)
        phrase = bare[match.end() : end].strip()
        if not phrase or len(phrase) > 110 or _NO_SPEAKER.search(phrase):
            continue
        if match.group().lower().startswith(("per ", "data", "figures", "information", "carried", "released")) and not named(phrase):
            continue
        opens = not bare[: match.start()].strip(" \"'") or re.search(
            r"(?:,|;|:)\s*(?:and|but|while|whereas)\s*$|;\s*$|\b(?:but|while|whereas)\s*$", bare[: match.start()]
        )
        found.append(Anchor(match.start(), end, not opens, phrase))
    return found


def _counts(bare: str) -> list[Anchor]:
    """"by Tokyo's count", "in Seoul's account"."""
    found = []
    for match in _COUNT_OF.finditer(bare):
        opens = not bare[: match.start()].strip() or re.search(r"(?:;|,)\s*(?:and|but|while)?\s*$", bare[: match.start()])
        follows = bare[match.end() : match.end() + 2].startswith(",") or not opens
        if named(match[1]):
            found.append(Anchor(match.start(), match.end(), not (opens and follows), match[1]))
    return found


def _with_citations(bare: str, found: list[Anchor]) -> list[Anchor]:
    """Put who is cited in the place of who passed it on."""
    for match in _CITING.finditer(bare):
        stop = _NP_END.search(bare, match.end() + 2)
        end = stop.start() if stop else len(bare)
        phrase = bare[match.end() : end].strip()
        if not phrase or phrase.lower().startswith(("as ", "by ", "the need")) or bare[: match.start()].endswith("was "):
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
                nearest.before or (nearest.start > 0 and match.start() >= nearest.end and bool(_CONTENT_END.match(bare, end))),
                phrase,
                nearest.phrase,
            )
            continue
        passed, at = _subject(bare, match.start())
        before = bool(_AT_END.match(bare, end)) or (not bare[end:].lstrip().startswith("as ") and at > 0)
        found.append(Anchor(at if passed else match.start(), end, before, phrase, passed))
    return sorted(found, key=lambda one: one.start)
