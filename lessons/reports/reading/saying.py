"""How English reports say who says something: verbs of saying, what stands around them, and what does not count."""

import re

from lessons.units.alternatives import grouped

SAY = (
    "said|says|say|tell|announce|told|tells|announced|announces|announcing|reported|reports|added|adds|confirmed|"
    "confirms|"
    "claimed|claims|stated|states|"
    "noted|notes|explained|estimated|estimates|assessed|assesses|believed|believes|revealed|disclosed|declared|"
    "declares|"
    "wrote|tweeted|posted|warned|insisted|detected|detects|tracked|judged|judges|concluded|determined|calculated|"
    "indicated|acknowledged|maintained|maintains|observed|identified|alleged|asserted|boasted|put|puts|presumes|"
    "quipped|"
    "described|classified|contends|contended|specified|clarified|recorded|registered|reckons|thinks|analy[sz]ed|"
    "counted|"
    "suggest|suggests|affirmed|affirms|replied|responded|countered|remarked|agreed|reckoned|spoke of|speaks of|"
    "talked of|measured|inform|informs|informed|communicated|"
    "forecast|relates|estimate|believe|think|reckon|claim|report|assess|suspect|suspects|explains|"
    "measured|showed|shows|lists|gave|gives|mentioned|conceded|admitted|argued|suggested|stressed|published|briefed|"
    "sees"
)
_SHOWN = (
    r"released(?= (?:an? |new |its |some |the )?(?:\w+ )?(?:video|footage|statement|photo|image|picture|data|figures|"
    r"details|clip))"
)
VERB = re.compile(
    rf"(?<![\w-])(?:{grouped(SAY)}|{_SHOWN}|went on to say|(?:is|was|were|are) (?:quoted|cited)(?= as saying))(?![\w-])"
)
# Only before a number of the speaker's: "put the range at"
MEASURING = re.compile(
    r"(?:put|puts|gave|gives|sees|lists|shows|showed|recorded|registered|counted|measured|observed)$"
)
ITS_NUMBER = re.compile(
    r"\s+(?:[^,.;]{0,40}\b(?:at|as)\b|that\b|it\b|its\b|the\b|a\b|an\b|their\b|(?:at least|about|some|over)\b|\d|"
    r"only\b|no\b"
    r"|two|three|four|five|six|seven|eight|nine|ten)"
)
BE = re.compile(
    r"\b(?:is|are|was|were|been|be|being|has been|to|not|never)(?:\s+(?:also|later|then|first|now|initially))?\s*$"
)
HAVE = re.compile(
    r"\s(?:has|have|had|also|later|then|further|initially|first|previously|reportedly|once|separately|earlier|"
    r"here|there|now|did|will|would|subsequently|immediately|quickly)\s*$",
    re.I,
)
# What stands between "according to" and who is meant.
WORK = re.compile(
    r"(?:an? |the |its |their )?(?:[\w-]+ ){0,2}?(?:analysis|assessments?|data|figures|information|reports?|"
    r"statements?|review|study|"
    r"release|announcement|post|message)(?: (?:of|on|about) [^,;.]{3,40}?)? (?:by|from|released by|provided by|"
    r"issued by|published "
    r"by|obtained by|shared by) (?=\w)",
    re.I,
)
ACCORDING = re.compile(
    r"\b(?:according to|as per|per|in the words of|as reported by|as stated by|as quoted by|quoted by|"
    r"as announced by|said by|confirmed by|announced by|as estimated by|reported by|released by|"
    r"cited by|carried by|as relayed by|data from|figures from|information from)\s+"
)
COUNT_OF = re.compile(
    r"\b(?:by|on|in|from|against)\s+([A-Z][\w.' -]{1,40}?)(?:'s|')\s+(?:own |official |latest |first )?"
    r"(?:count|estimates?|reckoning|figures?|account|data|assessment|tally|version|analysis|telling|view|numbers?)\b"
)
CITING = re.compile(r"\b(?:citing|cited|cites|quoting|quoted|quotes|relayed|carrying a statement (?:by|from))\s+")
COLON = re.compile(r"^\s*([^:\"]{2,70}):\s")
TAIL = re.compile(r"(?:(?:\s[-|]|:)\s+([^:,\"]{2,50}?)(?:\s+says?)?|,\s+([^:,\"]{2,50}?)\s+says?)\s*$")
NP_END = re.compile(
    r"[,.;:()\"]|\s-\s|\s(?:and(?! (?:the )?(?:South Korea|Japan|North Korea|United|U\.S|US ))|but|while|whereas|who|"
    r"which|as|when|with|that|saying|in (?:a|its|their|his|an)|at (?:a|\d)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)\w+|on (?:x|twitter|facebook|telegram)\b|late|early|after|before|to "
    r"reporters|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|earlier|later|shortly|during|it|they|the (?:missiles?|"
    r"object|projectiles?|launch|rocket|weapon)|told|said|says|reported|was|is)\b",
    re.I,
)
CLAUSE_WORD = re.compile(
    r"(?<![\w'-])(?:that|while|whereas|but|although|though|as|when|after|before|because|since|which|who|if|yet|however|"
    r"meanwhile|where|then|so|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:a|an|its|his|their) "
    r"(?:\w+ )?(?:statement|briefing|release|report|address|dispatch|message|post)|earlier|later|separately|in tokyo|"
    r"in seoul|"
    r"also|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)\s+",
    re.I,
)
VERBAL = re.compile(
    r"\b(?:flew|landed|fell|fired|launched|was|were|is|are|has|had|reached|travell?ed|covered|rose|lasted|hit|came|"
    r"splashed|"
    r"climbed|took|lifted|blasted|exploded|failed|struck)\b"
)
ADVERBIAL = re.compile(
    r"(?:\s+(?:in (?:a|an|its|the|his|their) [\w\s-]{3,40}?(?:statement|briefing|release|message|report|dispatch|"
    r"conference|"
    r"post|interview|notice|alert|bulletin|address|update)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|here|later|earlier|reporters|"
    r"to reporters|a (?:press|news) conference|on (?:x|twitter|facebook|telegram)|at the time|in tokyo|in seoul|"
    r"(?:the )?[A-Z]\w+(?: \w+){0,2}))*\s*$",
    re.I,
)
STARTS_AFTER = re.compile(
    r"(?:\s+(?:in (?:a|an|its|the|his|their) (?:[\w'-]+\s){0,4}?(?:statement|briefing|release|message|report|dispatch|"
    r"conference|post|interview|notice|alert|bulletin|address|update)(?: (?:on|to|sent to) [\w]+)?|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|evening|night|afternoon))?|"
    r"(?:late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|evening|night|afternoon))?|today|"
    r"yesterday|later|earlier|"
    r"(?-i:[A-Z][\w.]+(?: (?:[A-Z][\w.]+|news agency|agency|television|radio|TV))?)|(?:to )?(?:the )?(?:reporters|"
    r"press|media|journalists|parliament|lawmakers|broadcaster)|(?:at )?(?:a|the) [\w\s-]{0,30}?(?:conference|"
    r"briefing|hearing)|"
    r"on (?:x|twitter|facebook|telegram)|at the time|in (?:tokyo|seoul|moscow|washington)|as well))*",
    re.I,
)
CONTENT_END = re.compile(r"\s*(?:[.,;\"]|$|\s-\s)")
PLAIN_SAYING = frozenset(
    [
        "said",
        "says",
        "say",
        "told",
        "added",
        "adds",
        "announced",
        "reported",
        "reports",
        "stated",
        "states",
        "according",
        "claimed",
        "claims",
    ]
)
POINTS_BACK = re.compile(
    r"(?:^|\s)(?:it|he|she|they|ministry|minister|military|army|agency|officials?|sources?|spokes\w+|report|"
    r"statement|media|"
    r"command|president|government|general|force|experts?|analysts?|[A-Z][\w.-]+)$"
)
# A body that stands for itself: what capital letters stand before it is no person with that title.
BARE_BODY = re.compile(
    r"(?:the|its) (?:(?:defen[cs]e|foreign) )?(?:ministry|military|army|agency|statement|report|command|government|"
    r"navy)"
)
INSTRUMENT = re.compile(r"\b(?:radars?|tracking systems|stations|sensors|satellites|ships)$", re.I)
NO_SPEAKER = re.compile(
    r"\b(?:agreement|treaty|resolution|law|convention|article|plan|schedule|footage|video|rules?|protocol|tradition)\b",
    re.I,
)
AT_END = re.compile(r"\s*(?:by [^,;]{3,60} )?as saying(?: (?:on|by|in) [^,;]{3,40})?[.,]")
INSERTED = re.compile(
    r",\s(?:however|meanwhile|though|too|for its part|[^,;]{0,60}?(?:director|spokes\w+|chief|minister|head of|"
    r"commander|secretary|officer|official|adviser|president) |(?-i:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3})(?=,)|"
    r"quoted by|cited by|citing|quoting|who|which|in|on|"
    r"speaking|a|the|based|referring|using|as)\b[^,;]{0,110},\s*$"
)
# One of these stands in every verb of saying: looked for first, because it is fast.
BY = ("accord", " by ", "per ", "words of", "data from", "figures from", "information from", "'s ")
STEMS = (
    *("repl", "respon", "counter", "remark"),
    *(
        "said",
        "say",
        "tell",
        "told",
        "announc",
        "report",
        "add",
        "confirm",
        "claim",
        "stat",
        "not",
        "expl",
        "estim",
        "assess",
        "belie",
    ),
    *(
        "reveal",
        "disclos",
        "declar",
        "wrote",
        "tweet",
        "post",
        "warn",
        "insist",
        "detect",
        "track",
        "judg",
        "conclu",
        "determin",
    ),
    *(
        "calcul",
        "indic",
        "acknow",
        "maint",
        "observ",
        "identif",
        "alleg",
        "assert",
        "boast",
        "put",
        "presum",
        "quip",
        "describ",
    ),
    *(
        "classif",
        "conten",
        "specif",
        "clarif",
        "record",
        "regist",
        "reckon",
        "think",
        "analy",
        "counted",
        "spoke",
        "measured",
    ),
    *(
        "inform",
        "commun",
        "forecast",
        "relat",
        "suspect",
        "agree",
        "affirm",
        "show",
        "list",
        "gave",
        "give",
        "mention",
        "conced",
    ),
    *("admit", "argu", "suggest", "stress", "publish", "brief", "sees", "quot", "cit", "talk", "speak"),
)
