"""From what a report calls a speaker to the name that the tables use: "Japan's defence minister" is Japan MOD."""

import re
from functools import lru_cache
from typing import NamedTuple

from lessons.reports.reading.bodies import BODIES

UNATTRIBUTED = "unattributed"  # nobody is named as saying so


class Named(NamedTuple):
    """A speaker: the name that the tables use, the country, and the kind of body."""

    name: str
    country: str
    kind: str


# country: how names of bodies begin, and words that point to it
_COUNTRIES = (
    (
        "South Korea",
        r"south korea\w*|s\. ?korea\w*|skorea\w*|republic of korea|rok|seoul(?:'s)?|the south(?:'s|(?= (?:said|says|"
        r"has|had|also|was|is|fired|put|saw))|$)",
    ),
    (
        "North Korea",
        r"north korea\w*|n\. ?korea\w*|nkorea\w*|dprk|pyongyang(?:'s)?|the north(?:'s|(?= (?:said|says|has|had|also|"
        r"was|is|fired|launched|claimed|announced|put))|$)",
    ),
    ("Japan", r"japan\w*|tokyo(?:'s)?"),
    ("United States", r"u\.s\.?a?|us|united states|american?|washington(?:'s)?|usaf"),
    ("Russia", r"russian?s?|moscow(?:'s)?|kremlin"),
    ("China", r"china|chinese|beijing(?:'s)?|pla|prc"),
    ("Taiwan", r"taiwan\w*|taipei(?:'s)?|the island's|roc"),
    ("India", r"indian?|new delhi(?:'s)?"),
    ("Pakistan", r"pakistani?|islamabad(?:'s)?"),
    ("Iran", r"irani?(?:an)?s?|tehran(?:'s)?|islamic republic"),
    ("Israel", r"israeli?s?|jerusalem"),
    ("Ukraine", r"ukrain\w+|kyiv(?:'s)?|kiev(?:'s)?"),
    ("Yemen", r"yemeni?s?|houthis?|sana'?a"),
    ("United Kingdom", r"britain|british|u\.k\.?|uk|london"),
    ("France", r"france|french|paris"),
    ("Turkey", r"turkey|turkish|t\u00fcrkiye|ankara"),
    ("Iraq", r"iraqi?|baghdad"),
    ("Saudi Arabia", r"saudi(?: arabian?)?|riyadh"),
    ("UAE", r"uae|emirati?|emirates|abu dhabi"),
    ("Qatar", r"qatari?|doha"),
    ("Norway", r"norw\w+|oslo"),
    ("Philippines", r"philippin\w+|manila"),
    ("Australia", r"australian?|canberra"),
    ("Germany", r"german\w*|berlin"),
    ("Poland", r"poland|polish|warsaw"),
)
_COUNTRY = re.compile("|".join(rf"(?P<c{i}>(?<!\w)(?:{words})(?!\w))" for i, (_, words) in enumerate(_COUNTRIES)))
_MINISTRIES = {
    "South Korea": "ROK MND",
    "Japan": "Japan MOD",
    "United States": "US DoD",
    "Russia": "Russian MOD",
    "China": "China MND",
    "Taiwan": "Taiwan MND",
    "India": "Indian MOD",
    "Iran": "Iranian MOD",
    "Israel": "Israel MOD",
    "Turkey": "Turkish MOD",
    "France": "French armed forces ministry",
    "United Kingdom": "UK MOD",
    "Saudi Arabia": "Saudi MOD",
}
_MILITARIES = {
    "Taiwan": "Taiwan MND",
    "South Korea": "ROK JCS",
    "Israel": "IDF",
    "Pakistan": "Pakistan ISPR",
    "United States": "US DoD",
}
ADJECTIVES = {
    "South Korea": "ROK",
    "North Korea": "North Korean",
    "United States": "US",
    "Russia": "Russian",
    "India": "Indian",
    "Iran": "Iranian",
    "Turkey": "Turkish",
    "France": "French",
    "Ukraine": "Ukrainian",
    "China": "Chinese",
    "Israel": "Israeli",
    "Pakistan": "Pakistani",
    "United Kingdom": "UK",
    "Japan": "Japanese",
    "Iraq": "Iraqi",
    "Saudi Arabia": "Saudi",
    "Norway": "Norwegian",
}
_AGENCIES = re.compile(
    r"(?<!\w)(?:(?P<Yonhap>yonhap)|(?P<NHK>nhk|japan\w*'s public broadcaster)|(?P<Kyodo>kyodo)|(?P<Jiji>jiji)|"
    r"(?P<TASS>tass)"
    r"|(?P<Interfax>interfax)|(?P<RIA>ria(?: novosti)?)|(?P<Xinhua>xinhua)|(?P<CCTV>cctv)|(?P<IRNA>irna)|"
    r"(?P<Tasnim>tasnim)"
    r"|(?P<Fars>fars)|(?P<Mehr>mehr)|(?P<ISNA>isna)|(?P<PressTV>press tv)|(?P<PTI>pti|press trust of india)|"
    r"(?P<ANI>ani)"
    r"|(?P<AFP>afp|agence france-presse)|(?P<AP>ap|associated press)|(?P<Reuters>reuters)|(?P<CNN>cnn)|(?P<BBC>bbc)"
    r"|(?P<Bloomberg>bloomberg)|(?P<KBS>kbs)|(?P<UPI>upi)|(?P<NBC>nbc(?: news)?)|(?P<FoxNews>fox news)|"
    r"(?P<Nikkei>nikkei)"
    r"|(?P<CNA>cna|central news agency)|(?P<AlJazeera>al jazeera))(?!\w)"
)
_SPACED = {"PressTV": "Press TV", "FoxNews": "Fox News", "AlJazeera": "Al Jazeera", "RIA": "RIA Novosti"}
_HOME = {
    **dict.fromkeys(("Yonhap", "KBS"), "South Korea"),
    **dict.fromkeys(("NHK", "Kyodo", "Jiji", "Nikkei"), "Japan"),
    **dict.fromkeys(("TASS", "Interfax", "RIA"), "Russia"),
    **dict.fromkeys(("Xinhua", "CCTV"), "China"),
    **dict.fromkeys(("IRNA", "Tasnim", "Fars", "Mehr", "ISNA", "PressTV"), "Iran"),
    **dict.fromkeys(("PTI", "ANI"), "India"),
    "CNA": "Taiwan",
}
_MINISTRY = re.compile(
    r"defen[cs]e (?:vice[- ])?(?:ministr?y?e?r?|ministers?|ministry|ministries|chief|secretary|department|spokes\w+)"
    r"|minist(?:ry|er) of (?:national |state for )?defen[cs]e|(?:vice |state )*minister of defen[cs]e"
    r"|(?<!\w)(?:mod|mnd)(?!\w)|defen[cs]e authorities|armed forces minist"
)
_SPEAKS_FOR = re.compile(r"minist|official|militar|army|force|command|govern|spokes|state|source")
_MILITARY = re.compile(r"(?<!\w)(?:militar(?:y|ies)|army|armed forces|navy|air force|commanders?)(?!\w)")
_GOVERNMENT = re.compile(
    r"chief cabinet secretary|prime minister|(?<!\w)(?:premier|government|cabinet|president|leader|chancellor)(?!\w)"
)
# Papers and stations that have a country in their names, and do not speak for it.
_PAPERS = re.compile(
    r"\b(?:Post|Times|Journal|Herald|Tribune|Telegraph|Gazette|Mail|Chronicle|Mirror|Express|Today|Daily|Observer|"
    r"Weekly|"
    r"Standard|Monitor|Review|Shimbun|Ilbo|News|TV|Television|Radio|Magazine)\b"
)
_OFFICIALS = re.compile(r"(?<!\w)(?:officials?|sources?|authorities|spokes\w+|officers?|diplomats?|intelligence)(?!\w)")
_STATE_MEDIA = re.compile(r"state[- ](?:run |owned )?(?:media|tv|television|news|broadcaster|radio)|official news")
_ANALYSTS = re.compile(r"(?<!\w)(?:analysts?|experts?|observers?|researchers?|professor|fellow|scientist at)(?!\w)")
# People who speak for a body, where a report leaves the body out.
_PEOPLE = {
    **dict.fromkeys(
        ("kishi", "hamada", "kihara", "nakatani", "onodera", "iwaya", "taro kono", "koizumi", "inada", "oniki"),
        "Japan MOD",
    ),
    **dict.fromkeys(("shinzo abe", "suga", "kishida", "ishiba", "matsuno", "hayashi", "takaichi"), "Japan government"),
    "rajnath singh": "Indian MOD",
    **dict.fromkeys(("shoigu", "belousov", "konashenkov"), "Russian MOD"),
    **dict.fromkeys(("lloyd austin", "mattis", "hegseth"), "US DoD"),
    "kim jong un": "North Korean government",
    "hosseini": "Iranian MOD",
}
_TWO_SIDES = re.compile(
    r"japan\w* (?:and|,) (?:the )?s(?:outh|\.) ?korea\w*|s(?:outh|\.) ?korea\w* (?:and|,) japan\w*|seoul and tokyo|"
    r"tokyo and seoul"
)
_CLOSE_TO = re.compile(
    r"(?:person|people|source|sources|official) close to the \w+(?:'s)? (?:military|army|armed forces)"
)
_PERSON = re.compile(r"(?<!\w)(?:" + "|".join(sorted(_PEOPLE, key=len, reverse=True)) + r")(?!\w)")


def country_in(text: str) -> str:
    """The last country that a phrase points to, '' if it points to none.

    >>> country_in("South Korean officials")
    'South Korea'
    """
    found = ""
    for match in _COUNTRY.finditer(text.lower()):
        found = _COUNTRIES[int((match.lastgroup or "c0")[1:])][0]
        if found not in ("", "United States"):
            break  # "Japanese officials in Washington"
    return found


@lru_cache(maxsize=4096)
def named(phrase: str) -> Named | None:
    """Whom a phrase names, None where it names nobody that is known by its words alone.

    >>> named("Japanese Defense Minister Gen Nakatani").name, named("South Korea's military").name
    ('Japan MOD', 'ROK JCS')
    >>> named("the ministry") is None
    True
    """
    low = phrase.lower()
    if _TWO_SIDES.search(low):
        return Named("Japanese and South Korean officials", "", "officials")
    if close := _CLOSE_TO.search(low):
        return (
            Named(f"{ADJECTIVES.get(country_in(low), country_in(low))} military source", country_in(low), "officials")
            if close and country_in(low)
            else None
        )
    for pattern, name, country, kind in BODIES:
        if pattern.search(low):
            if name == "ROK JCS" and "official" in low:
                name = "ROK JCS official"
            return Named(name, country, kind)
    if found := _AGENCIES.search(low):
        group = found.lastgroup or ""
        return Named(_SPACED.get(group, group), _HOME.get(group, ""), "agency")
    country = country_in(low)
    if country and _PAPERS.search(phrase) and not _SPEAKS_FOR.search(low):
        return Named(_own_words(phrase), country, "agency")
    if country and (found_named := _of_country(low, country)):
        return found_named
    if person := _PERSON.search(low):
        name = _PEOPLE[person.group()]
        return Named(name, country_in(name), "ministry" if "MOD" in name else "government")
    if country and re.search(r"(?<!\w)(?:media|press|newspapers?|reports|broadcasters?)(?!\w)", low):
        return Named(_own_words(phrase), country, "agency")
    if _ANALYSTS.search(low):
        return Named("experts, not named", "", "analyst")
    return (
        Named(_own_words(phrase), country, "country")
        if country and len(low.split()) <= 3 and "correspondent" not in low
        else None
    )


def _of_country(low: str, country: str) -> Named | None:
    """A body that is named by its country and its kind."""
    adjective = ADJECTIVES.get(country, country)
    if _MINISTRY.search(low):
        return Named(_MINISTRIES.get(country, f"{adjective} MOD"), country, "ministry")
    if _STATE_MEDIA.search(low):
        return Named("KCNA" if country == "North Korea" else f"{adjective} state media", country, "agency")
    if _MILITARY.search(low) and not re.search(r"official|source", low):
        return Named(_MILITARIES.get(country, f"{adjective} military"), country, "military")
    if _GOVERNMENT.search(low) and not re.search(r"official|source", low):
        return Named(f"{country if country == 'Japan' else adjective} government", country, "government")
    if _OFFICIALS.search(low):
        return Named(f"{adjective} officials", country, "officials")
    return None


def _own_words(phrase: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", phrase.strip(" ,'\""), flags=re.IGNORECASE)


def unnamed(phrase: str) -> str:
    """A speaker in the report's own words, without its article.

    >>> unnamed("the provincial governor")
    'provincial governor'
    """
    return _own_words(phrase)[:80]


def kind_of(phrase: str) -> str:
    """The kind of body that a phrase such as "the ministry" points back to; '' for "it", "he" and the like.

    >>> kind_of("the ministry"), kind_of("the agency"), kind_of("he")
    ('ministry', 'agency', '')
    """
    low = phrase.lower()
    if re.search(r"prime minister|cabinet secretary", low):
        return "government"
    if re.search(r"minist|department|\bmod\b|\bmnd\b", low):
        return "ministry"
    if re.search(r"military|army|command|chiefs", low):
        return "military"
    if re.search(r"agency|broadcaster|dispatch|newspaper|paper|media|network|television", low):
        return "agency"
    return "government" if re.search(r"government|premier|president", low) else ""
