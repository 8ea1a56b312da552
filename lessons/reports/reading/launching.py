"""What was launched and from where: the kind of missile and the place of the launch, in the report's words."""

import re
from collections.abc import Iterator

from lessons.reports.reading.falling import Stated, hedge_in
from lessons.reports.reading.missile_names import CLASS, NAMES
from lessons.reports.reading.prose import mentions
from lessons.units.alternatives import grouped

_LAUNCH = (
    r"launch(?:ed|es|ing)?|fired|fires|firing|lift(?:s|ed)? off|lifting off|blast(?:ed|s)? off|took off|test-fired|"
    r"test-firing|test-launched|testfired|testfiring|shot(?! down)|"
    r"flight-tested|originat\w+|conducted|roared|liftoff|departed|tested|occurred|took place|blast-?off|carried out|"
    r"held|emerged|came|flight test|flew"
)
_VERB = re.compile(rf"\b(?:{grouped(_LAUNCH)})\b(?! (?:sites?|pads?|complex|vehicles?|facilit\w+|cent(?:er|re)s?)\b)")
_BY = re.compile(r"\s(?P<by>from|at|off|in|near|on)\s(?P<place>[^;:\"]{3,120})")
_FARTHEST = 130  # characters from the verb to the place
_HEAD = re.compile(
    r"\b(?:coast|base|site|area|region|province|island|submarine|bay|range|cent(?:er|re)|pad|complex|inland|location|"
    r"airport|airfield|river|ship|sea|"
    r"cosmodrome|vessel|capital|facility|port|warship|frigate|county|district|train|silo|desert|town|city|lake|"
    r"vicinity|launcher|territory|ground|"
    r"interior|field|village|suburbs?|outskirts|locations|places|points|sites|provinces|waters|aircraft|jet|station)\b",
    re.I,
)
_END = re.compile(
    r"\s(?:at an? (?:[\w-]+ )?targets?|at (?:about|around|approximately|roughly|\d+|\w+ (?:a\.m|p\.m|minutes))|"
    r"around \d+|about \d[\d:.]* ?[ap]|"
    r"around (?:noon|midday|midnight|dawn)|"
    r"toward|towards|into|in the direction|in (?:a|an|the) (?:\w+ )?(?:direction|trajectory|show|test|drill|launch)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)\w+|on (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)\w*|"
    r"between (?:\d|about)|to(?! the (?:north|south|east|west)\w* of)|and (?!north|south|(?-i:[A-Z])(?!\w+ (?:flew|"
    r"land)))|which|"
    r"that|before|flew|flying|flown|travel\w+|early|late(?:r)?|in the (?:early|late|pre|morning|afternoon|evening|"
    r"small)|as part|during|using|by|with|said|says|"
    r"according|aboard|carrying|this morning|today|yesterday|shortly|just|over (?!the)|for|after|when|while|but|was|"
    r"were|is|had|has|landed|fell|where|under|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|off its east|off the east coast(?= at)|eastward|"
    r"northeast(?:ward)?\b(?! of)|against|reached|since|in (?:\w+ )?(?:january|"
    r"february|march|april|june|july|august|september|october|november|december|20\d\d)|across|ahead)\b|"
    r"(?<!\bno)(?<!\bdr)(?<!\bst)\.(?=\s|$)|[,;:(\"]|\s-\s|\s\d{1,2}:\d\d",
    re.I,
)
_PROVINCE = re.compile(
    r",\s(?:in )?(?:[A-Z][\w'-]+\s?){1,3}(?:[Pp]rovince|[Rr]egion|[Cc]ounty|[Pp]refecture|[Oo]blast|[Ss]tate|district)?"
)
_NO_PLACE = re.compile(
    r"^(?:a|an|the|its|their|where)?\s*(?:which\b|(?:undisclosed|unknown|unspecified) location|launch(?! ?(?:pad|"
    r"complex|"
    r"site in|center|centre|cent))|time|statement|"
    r"success|failure|drill|exercise|test(?! (?:sites?|range|stand|ground|cent|field|facility))|response|row|high|"
    r"low|steep|lofted|normal|regular|irregular|standard|"
    r"direction|speed|"
    r"angle|altitude|distance|range of|total|series|salvo|first|second|same|weekend|year|month|week|protest|show|"
    r"violation|direct|wake|bid|least|sea of japan|east sea|wrong|night|morning|early|\d|day|"
    r"beginning|target|pursuit|israel\b|central israel|ukraine\b|an apparent|what|east coast toward)",
    re.I,
)
_HEADS = (
    r"(?:missiles?|ICBMs?|SLBMs?|SRBMs?|IRBMs?|MRBMs?|rocket launchers?|launch vehicles?|glide vehicles?|"
    r"projectiles?|rockets?|weapons?|launch rocket systems?)"
)
_CLASSED = re.compile(rf"(?<![\w-])(?:{CLASS}{_HEADS.lower()})(?![\w])")  # in small letters
_CALLED = re.compile(
    rf"(?<![\w-])(?:(?P<named>(?:{grouped(NAMES)})(?:[- ]?(?:\d{{1,3}}[A-Za-z]{{0,2}}|Prime|[IVX]{{1,4}}[A-Z]?(?: "
    rf"D5)?|P|Pro|"
    rf"[MKEAB]R?|NG|ER|"
    rf"type)(?:-\d)?)?(?:-type|-class|-variant)?(?![\w])(?:[ ,]+(?:a |an )?(?:{CLASS})?(?:{_HEADS}))?)"
    rf"|(?P<short>(?:ICBMs?|SLBMs?|SRBMs?|IRBMs?|MRBMs?)(?:-class)?))(?![\w])",
)
_ABOUT_IT = re.compile(
    r"\b(?:launch\w*|fir(?:ed|es|ing)|test\w*|believed|appear\w*|presumed|identified|classified|suspected|likely|"
    r"detected|possibly|probably|flew|landed|fell|"
    r"targeted|targeting|attack(?:ed|s|ing)?|using|assessed|was an?|were|is an?|as an?|named|called|dubbed|shot|"
    r"lift\w*|blast\w*|struck|used|involved|carried out|"
    r"conducted|propelled|travel\w*)\b"
)
_GENERAL = re.compile(
    r"\b(?:program\w*|banned?|bans|bar(?:s|red)|resolution\w*|prohibit\w*|technology(?! (?:cruise|ballistic))|"
    r"sanction\w*|arsenal|develop(?:s|ing|ment)?\b|(?:has|have|had) (?:\w+ )?developed|"
    r"stockpile|capabilit\w+|intercepto\w+|production|deploy(?!ed an? )\w*|threat of)\b"
)


_HEAD_WORDS = (
    "missile",
    "icbm",
    "slbm",
    "srbm",
    "irbm",
    "mrbm",
    "launcher",
    "vehicle",
    "projectile",
    "rocket",
    "weapon",
)
_NAMED = re.compile(rf"(?:{grouped(NAMES)})")


_REACTION = re.compile(
    r"\b(?:backlash|condemn\w*|criticism|protests?|response|reactions?|warnings?|support|prompt\w*|drew|drawing|"
    r"parade|unveil\w*|ceremony|at what|aimed at)\b"
)


def launch_places(text: str, low: str) -> list[Stated]:
    """Where a sentence says that a missile was launched.

    >>> text = "It was fired from the Sunan area at 7:10 a.m."
    >>> [one.text for one in launch_places(text, text.lower())]
    ['the Sunan area']
    """
    found: list[Stated] = []
    if not mentions(low, (" from ", " at ", " off ", " in ", " near ")):
        return found
    for verb in _VERB.finditer(low):
        at = verb.end()
        while by := _BY.search(low, at, verb.end() + _FARTHEST):
            at = by.end("by")
            between = text[verb.end() : by.start()]
            if between.count('"') % 2 or ";" in between or _REACTION.search(between):
                break
            if (one := _site(text, low, verb.start(), by)) is not None:
                if not any(one.start < other.end and other.start < one.end for other in found):
                    found.append(one)
                break
    return found


def _site(text: str, low: str, verb: int, by: re.Match[str]) -> Stated | None:
    """The launch place behind a preposition, None where it is none."""
    start = by.start("by") if by["by"] == "near" else by.start("place")  # "near Sinpo"
    rest = text[start : start + 120]
    stop = _END.search(rest, 2)
    end = start + (stop.start() if stop else len(rest))
    if stop and stop.group() == "," and (more := _PROVINCE.match(text, end)):
        named_so = re.search(r"(?i)province|region|county|prefecture|oblast|state|district", more.group())
        if named_so or not text[more.end() :].lstrip(" ")[:1].isalnum():
            end = more.end()
    words = text[start:end].rstrip(" ,")
    if not _is_site(words, by["by"].lower(), low, verb):
        return None
    return Stated(
        "launch_place",
        " ".join(words.split()),
        hedge_in(low[max(verb, start - 16) : start]).replace("suspected", ""),
        "final",
        start,
        start + len(words),
    )


_GROUND = re.compile(
    r"\b(?:training|launch\w*|test\w*) (?:field|station|site|cent(?:er|re)|ground|pad|range|complex|base)s?\b"
)
_NEARBY = re.compile(
    r"(?:launched|fired) (?:the missile |it )?(?:\w+wards? )?near|[^.]{0,25}(?:occurred|took place|originated)"
)
_TARGETED = re.compile(r"target(?! missile)")
_TESTED = re.compile(r"test|flight|carried|conducted")


def _is_site(words: str, by: str, low: str, at: int) -> bool:
    """Whether words are a place of launching: they have a name or "coast", "base" and the like."""
    if len(words) < 4 or _NO_PLACE.match(words) or low[max(0, at - 4) : at].endswith("not "):
        return False
    capital = re.search(r"(?<![\w])[A-Z][a-z]+", words)
    head = _HEAD.search(words)
    if by == "at" and re.search(r"\bcity\b|\btown\b|\bairport\b", words):
        return False
    if "engines" in words or _TARGETED.search(low, at, at + 60):
        return False
    if by in ("off", "in", "near", "on"):
        on_land = head and capital and not re.search(r"\b(?:Sea|Ocean|Pacific|sea|waters)\b", words)
        return (
            bool(on_land and by == "in")
            or bool(by == "off" and capital and ("Island" in words or head and _TESTED.match(low, at)))
            or bool(by == "near" and capital and _NEARBY.match(low, at))
        )
    return bool(capital or head) if by == "from" else bool(head and (capital or _GROUND.search(words)))


def missile_types(text: str, low: str) -> list[Stated]:
    """What a sentence says was launched.

    >>> text = "It fired two short-range ballistic missiles."
    >>> [one.text for one in missile_types(text, text.lower())]
    ['short-range ballistic missile']
    """
    if not (mentions(low, _HEAD_WORDS) or _NAMED.search(text)) or not _ABOUT_IT.search(low):
        return []
    found: list[Stated] = []
    called = _CALLED.search(text)
    for start, end in _kinds(text, low):
        if called and called.end() < start and _DESCRIBES.search(low, max(0, start - 12), start):
            continue  # "Prithvi is a short-range ballistic missile"
        if found and _BESIDE.fullmatch(text, found[-1].end, start):
            one = found.pop()  # "ballistic missile Shaheen-II" is one kind, "(ICBM)" is no other
            if text[start - 1] != "(":
                whole = f"{one.text} {_kind(text[start:end])}"
                one = one._replace(text=whole, end=end)
            found.append(one)
        elif (new := _type(text, low, start, end)) is not None:
            found.append(new)
    return found


_DOUBT = re.compile(r"(suspected|apparent|possible|unidentified)\s+", re.I)
_DESCRIBES = re.compile(r"\bis an?\s$")
_BESIDE = re.compile(r"[ ,(]{0,2}")


def _kinds(text: str, low: str) -> Iterator[tuple[int, int]]:
    """Where kinds are named: by a name, which has capital letters, or by words of a class; the first that begins."""
    called, classed = _CALLED.search(text), _CLASSED.search(low)
    while called or classed:
        first = called if called and (classed is None or called.start() <= classed.start()) else classed
        assert first is not None
        yield first.span()
        at = first.end()
        if called and called.start() < at:
            called = _CALLED.search(text, at)
        if classed and classed.start() < at:
            classed = _CLASSED.search(low, at)


def _type(text: str, low: str, start: int, end: int) -> Stated | None:
    """One kind of missile, None where it is spoken of in general."""
    if _GENERAL.search(low[max(0, start - 40) : end + 25]) or _OF_OTHERS.search(low[max(0, start - 40) : start]):
        return None
    if not _ABOUT_IT.search(low, max(0, start - 110), min(len(low), end + 130)):
        return None
    if _USUALLY.match(low, end):
        return None
    hedge = hedge_in(low[max(0, start - 50) : start])
    if doubt := _DOUBT.match(text, start, end):
        hedge = hedge or (doubt[1].lower() if doubt[1].lower() != "unidentified" else "")
    words = _kind(text[start:end])
    return None if words.lower() in _TOO_PLAIN else Stated("missile_type", words, hedge, "final", start, end)


_OF_OTHERS = re.compile(
    r"(?:kinds? of|any|against|(?<!failed to )intercept|capable of \w+ing|(?<!launch )(?<!test )(?<!firing "
    r")(?<!flight )of its|"
    r"other|more powerful|similar to|model\w+ (?:after|on)|"
    r"based on|showed \w+ to the|"
    r"the \w+-made) (?:\w+ )?$"
)
_USUALLY = re.compile(
    r",? (?:are (?:engineered|designed|powered|made|capable|harder|difficult)|usually|typically|generally|often|"
    r"normally|tend to|have a range|has a range|(?:can|could) (?:fly|travel|"
    r"reach)\b)"
)
_TOO_PLAIN = frozenset(
    ["missile", "missiles", "rocket", "rockets", "weapons", "weapon", "projectile", "projectiles"]
) | {
    "new projectile",
    "strategic weapon",
    "artillery rocket",
    "space rocket",
}


def _kind(words: str) -> str:
    """A kind of missile in the singular, without what only says that it is new or not certain."""
    words = " ".join(words.split()).rstrip(" ,")
    if doubt := _DOUBT.match(words):
        words = words[doubt.end() :]
    words = re.sub(r"^(?:new(?!-)|unarmed|so-called|multiple(?! launch| rocket))[ ,]+", "", words, flags=re.I)
    return _singular(words)


def _singular(words: str) -> str:
    return re.sub(
        r"(missile|launcher|vehicle|projectile|rocket|weapon|ICBM|SLBM|SRBM|IRBM|MRBM|system)s$", r"\1", words
    )
