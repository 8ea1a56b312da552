"""Words by which a sentence says where a missile came down: zones, verbs, ends of a place, points of the compass."""

import re

_POINT = (
    r"(?:(?:north|south)(?:[- ]?(?:north|south)?[- ]?(?:east|west))?|east|west)(?:[- ]?(?:north|south)[- ]?(?:east|"
    r"west))?"
)
ZONE = re.compile(r"exclusive economic zones?|\beez\b|\bzee\b|economic waters|economic zones?")
SIDES = re.compile(
    r"(?P<unknown>not (?:yet )?(?:been )?(?:confirm\w*|known|clear|determined)|unclear|unknown|checking|whether|"
    r"unconfirmed|could not confirm)"
    r"|(?P<outside>outside|out of|beyond|before (?:reaching|entering)|short of|(?:did|do|does|had|has|have) not "
    r"(?:\w+ )?(?:reach|enter|land|fall|fly)\w*|"
    r"not (?:to have )?(?:reach|enter|land|fall|fly)\w*|without (?:reaching|entering)|never (?:reached|entered)|no "
    r"(?:missile|projectile|debris)\w* (?:\w+ )?(?:in|inside|within)|"
    r"didn't (?:reach|enter|land)|not reach|external to|(?:neither|none)\b[^,;]{0,40}\b(?:reach|enter|fell|land|"
    r"fall)\w*)"
    r"|(?P<inside>inside|within|\bin\b|into|entered|\bin the|violat\w+|at)"
)
DEFINED = re.compile(r"\bextend|\bstretch|\bextends|is the area|defined")
FORECAST = re.compile(
    r"\b(?:expected|forecast|will|would|likely to (?:land|fall)|may (?:land|fall)|could (?:land|fall)|predicted|set "
    r"to|going to|about to|is to (?:land|fall)|projected)\b"
)
PROBABLY = re.compile(
    r"\b(?:believed|estimated|presumed|presumably|appears?|appeared|apparently|likely|possibly|probably|may have|"
    r"might have|reportedly|"
    r"seems?|seemed|seemingly|thought|assessed|judged|suspected|assumed|considered|understood|estimates|believes|"
    r"thinks|assesses)\b"
)
DOWN = (
    r"landed|landing|fell|fallen|falling|splashed(?: down)?|splashing(?: down)?|came down|come down|coming down|"
    r"crashed|crashing|plunged|plunging|"
    r"dropped|impacted|splashdown|land|fall|arrived|arriving|terminat\w+|splash down|ended up|ditched|slammed|"
    r"tumbled|plummeted|dropping|impact point|impact was|impact area|drop"
)
PLACE_END = re.compile(
    r"\.(?=\s|$)|[;:\"]|,(?!\d{3}\b|\s(?-i:[A-Z]\w+) (?:province|prefecture))|\s-\s|\s(?:and (?!the (?:sea|waters|"
    r"pacific|korean)\b|(?-i:[A-Z]))|after|before|but|while|which|where|that|said|according|"
    r"(?:outside|inside|beyond)(?= (?:of )?(?:japan|its|the|our|their|tokyo))|at (?:about|around|approximately|\d+|"
    r"an? (?:lofted|high|steep|low|max\w+|top|speed))|"
    r"around \d[\d:.]* ?[ap]|about \d+ (?:minutes|seconds)|on (?:mon|tues|wednes|thurs|fri|satur|sun)\w+|"
    r"early|earlier|late|later|following|during|just |at dawn|at noon|around (?:noon|midday|midnight|dawn)|thousands "
    r"of|"
    r"in (?:its |their )?(?:first|latest)|due to|owing|because|although|though|despite|appear\w*|are|were|was|is|has|"
    r"had|have|will|would|believed|validating|"
    r"meeting|"
    r"marking|prompting|triggering|raising|killing|"
    r"on (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|some \d+ minutes|\d+ minutes|with(?! "
    r"the)|without|as |when|in its|by |amid|"
    r"this morning|today|yesterday|causing|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|within japan|ahead|hours|shortly|in what|in an "
    r"apparent|for the)\b"
    r"|(?<!km)(?<!miles)(?<!away)(?<!kilometers)(?<!kilometres)(?<!meters)(?<!metres)\sfrom\b",
    re.I,
)
LANDED = re.compile(
    rf"\b(?:{DOWN})\b,?\s*(?:harmlessly|safely|shortly|back|short|again|down|accurately|precisely|apparently|only|"
    rf"just|exactly|mostly|all|are believed|is believed|was|is)?\s*"
    r"(?P<place>(?:in|into|on|onto|off|near|close to|at|around|about|some|approximately|roughly|between|inside|to|"
    r"toward|towards|east|west|north|south|"
    r"northeast|northwest|southeast|southwest|over|more than|along|across|just off|nearly|next to|beside|close by|"
    r"short of)\b[^;]{2,140}|\d[^;]{2,140})"
)
FIRED = re.compile(
    r"\b(?:fire[sd]?|firing|launch(?:ed|es|ing)?|test-fired|shot|test-launched|lobbed|sent|headed|flew|dispatched|"
    r"lobs|shoots)\b[^;\"]{0,110}?"
    r"\s(?P<place>(?:into|toward|towards|to(?! be\b)|over|in the direction of|off)\s(?:the |its |waters |a |north "
    r"korea|japan|"
    r"sea|an )?[^;]{3,110})"
)
CARRIED = re.compile(
    r"\b(?:travel\w*|flew|carried|flown|flight)\b[^;\"]{0,150}?\sto\s(?P<place>(?:the |a |an )?[A-Z][^;]{3,100}|"
    r"(?:the |a |an |their |its )?(?:pre[\w-]+|target\w*|designated|planned) [^;]{3,100}|near [^;]{3,90})"
)
DOWN_WORDS = (
    "land",
    "fell",
    "fall",
    "splash",
    "down",
    "crash",
    "plung",
    "plumm",
    "dropp",
    "impact",
    "arriv",
    "terminat",
    "drop",
    "ended up",
    "ditched",
    "slammed",
    "tumbled",
)
BESIDE = re.compile(  # "in the zone, southwest of Hateruma"
    rf"(?:zones?|EEZ)(?: of Japan)?(?:\s\([^)]{{2,8}}\))?,?\s(?:just |right )?(?P<place>(?:to the )?{_POINT}(?:ern)? "
    rf"(?:of|off) "
    rf"[^;]{{3,100}}|in the (?-i:[A-Z])[^;]{{3,60}}|near (?:the )?[^;]{{3,60}})",
    re.I,
)
SEAS = (*("sea", "ocean", "waters", "coast", "bay", "gulf", "pacific", "atlantic", "strait", "offshore", "peninsula"),)
AT_SEA = re.compile(rf"\b(?:{'|'.join(SEAS)})\b", re.I)
TARGET = re.compile(
    r"\b(?:hit|strike|struck|reached|arrived at|impacted|hitting|striking|reaching|at(?= (?:a|an|its|the|simulated|"
    r"mock)\s(?:\w+\s){0,2}targets?\s(?:in|on|off|near)\s))\b\s+(?:(?:a|an|its|the|their|pre[\w-]+|"
    r"designated|intended|water|set|planned|mock|training|simulated|hypothetical|enemy|target|island|targets|waters|"
    r"area|predetermined|preset|given|"
    r"points?)\s+){1,5}"
    r"(?:[\d.,]+ (?:km|kilomet\w+|miles) away )?(?P<place>(?:in|on|at|near|off|over)\s[^;]{3,100})"
)
DIRECTION = re.compile(
    rf"\b(?:(?:in|on) (?:a|an|the) (?:\w+ )?(?P<d1>{_POINT})(?:ern|erly|ward|wardly)?[- ](?:direction|course|"
    rf"trajectory|path|heading)"
    rf"|(?<!according )to(?:ward|wards)? the (?P<d2>{_POINT})\b(?!'s)(?! (?:sea|coast|of|china|korea|pacific|"
    rf"atlantic|from|pole))"
    rf"|(?:due )?(?P<d3>{_POINT})-?wards?\b"
    rf"|(?:flew|flying|flown|headed|heading|travel(?:l)?ed|traveling|fired|launched|flies|km|kilomet(?:er|re)s|miles|"
    rf"\))\s(?:in a |to the |towards? the |due )?(?P<d4>{_POINT})(?:erly)?\b(?![-\w])(?![- ]?(?:of|coast|sea|"
    rf"korea\w*|china|off|from|ern|pacific|asia|pyong\w*|hwang\w*|ham\w*|africa|carolina|western|over of))"
    rf"|(?P<d5>{_POINT})erly direction|direction(?: was| is)?:? (?:the )?(?P<d6>{_POINT})(?:\b|ward)|azimuth of "
    rf"(?P<d7>{_POINT}))",
)
SIGN = re.compile(r"[\s-]+")
