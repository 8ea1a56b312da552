"""Words around a number by which a sentence says what it measures."""

import re

HEIGHT = (
    r"altitudes?|heights?|apogees?|peak(?:s|ed|ing)?|ceiling|highest point|high point|top point|as high as|rose|"
    r"risen|rising|rises|"
    r"climb(?:ed|ing|s)?|ascend(?:ed|ing)|lofted|soar(?:ed|ing)? (?:up )?to|soar(?:ed|ing) up|zenith|culminat\w+|"
    r"topped out|topping out|elevation|"
    r"maximum point|up into the sky|straight up|skyward|upward|how high(?: [\w']+){0,6}"
)
FLOWN = (
    r"flew|flown|flying|fly|flies|travel(?:l)?ed|travel(?:l)?ing|travel|covered|covering|covers?|distances?|"
    r"flight (?:range|length|path)|flight of|ranges? of flight|downrange|went|gone|crossed|passed|tracked|overcome|"
    r"soared|soaring|"
    r"carried|advanced|journey|how far(?: [\w']+){0,6}|"
    r"(?:flight|recorded|detected|estimated|actual|measured) range|dropped|after a flight|sent|hurled|lofted it|ran|"
    r"reached out|"
    r"travelled|made it|ranged|ended after|after|moved|proceeded|hit (?:a |its |the |their )?(?:\w+ )?targets?|"
    r"struck (?:a |its |the |their )?(?:\w+ )?targets?"
    r"|targets? (?:set|placed|located|at)"
)
ABILITY = (
    r"capable of|capability|can|could|able to|would|meant to|supposed to|designed|potential(?:ly)?|ability|intended|"
    r"theoretical(?:ly)?|"
    r"maximum range|max\.? range|operational range|striking range|strike range|effective range|hypothetical(?:ly| "
    r"range)|"
    r"might|enough to|sufficient|within reach of|(?:put|puts|putting) [\w\s.]{0,30}in range"
)
_RANGE = r"(?:range|ranges|reach)"
WORDS = re.compile(
    rf"\b(?:(?P<height>{HEIGHT})|(?P<ability>{ABILITY})|(?P<flown>{FLOWN})|(?P<range>{_RANGE})"
    r"|(?P<landed>landed|landing|fell|fallen|falling|falls?|splashed|splashing|came down|come down|crashed|crashing|"
    r"plunged|impacted|"
    r"impact|hit|struck|dropping|splashdown|plunging|land)"
    r"|(?P<orbit>orbits?|orbital|perigee))\b"
)
RIGHT_HEIGHT = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:-?\s?(?:high|up\b(?! to)|in (?:altitude|height)|of altitude|above (?!the line)|into "
    r"(?:the )?space|into the (?:sky|air|atmosphere)|"
    r"(?:maximum |peak |top )?(?:apogee|altitude|height)|at its (?:peak|highest)|vertically|upwards?\b|skyward|in "
    r"the (?:air|sky))|"
    r"into (?:the )?(?:sky|space))"
)
RIGHT_FLOWN = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:-?\s?(?:downrange|in (?:distance|range|length)|of (?:distance|flight)|flight\b(?! time)|"
    r"from (?:the |its |their )?(?:launch|where|lift)|"
    r"away from (?:the |its |their )?launch|horizontally|journey|flown\b|(?:across|over) the (?:sea|ocean|pacific|"
    r"atlantic))|"
    r"(?:to the |due )?(?:north|south|east|west)[- ]?(?:north|south)?(?:east|west)?(?:ward|wards|erly)?\b(?! of\b| "
    r"off\b| from\b| coast))"
)
RIGHT_ABILITY = re.compile(
    r"\s*(?:\([^)]*\)\s*)?-?\s?(?:class |strike |maximum )?(?:range(?!\w)(?! and)|reach\b|plus range)"
)
FROM_PLACE = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:out |inland |offshore )?(?:(?:to the |due |just )?(?:(?:north|south|east|west|n|s|e|"
    r"w)[- ]?(?:north|south)?[- ]?(?:east|west)?(?:ern|ward|erly)?"
    r"\s+(?:of|off|from)\b)|off\b|offshore|out to sea|from\b|away from\b|short of\b|outside\b|inside\b|inland|"
    r"beyond\b|of (?:the )?(?:border|coast))"
)
AWAY = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:(?:away|distant)\b(?! from| the| of)|off(?=\s*(?:[,.;]|$)))")
THING = re.compile(
    r"\s*-?\s?(?:\([^)]*\)\s*)?-?\s?(?:long|tall|wide|thick|diameter|in diameter|deep|radius|calib\w+|caliber|barrel|"
    r"wingspan|"
    r"runway|border|front ?line|buffer|zone|exclusion|perimeter|road|coast ?line|wide-bore|class (?:ship|destroyer)|"
    r"pipeline|of (?:fuel|road|cable))"
)
ZONE = re.compile(
    r"exclusive economic zone|\beez\b|\bzee\b|territorial|economic waters|12[- ]nautical|air defen[cs]e identification"
)
ZONE_WIDTH = re.compile(
    r"extend|stretch|reach(?:es)? out|that is|which is|within|defined|the (?:area|waters|zone) (?:of|up)|\bout to\b|"
    r"-mile\b"
)
ORBIT_NEAR = re.compile(r"\b(?:orbits?|orbital|perigee)\b")
SPEED_IS_NOT = re.compile(r"\b(?:winds?|gusts?|by definition|defined|is considered|are considered|internet)\b")
HYPERSONIC_IN_GENERAL = re.compile(
    r"hypersonic (?:\w+ )?(?:weapons|missiles|speeds|vehicles) (?:are|travel|fly|typically|can|generally|usually|mean|"
    r"that)|\ba hypersonic (?:weapon|missile|speed) (?:is|travels|flies|can|means)|at least five times|which (?:fly|"
    r"travel)"
)
LASTED = re.compile(
    r"\b(?:flew|flown|flying|flight|flights|airborne|aloft|in the air|lasted|lasting|stayed|remained|travel(?:l)?ed|"
    r"travel(?:l)?ing|travel|covered|"
    r"crossed|took|tracked for|how long(?: [\w']+){0,6}|"
    r"duration|flight time|time of flight|reached|reaching|hit|completed|circling|taken|take|"
    r"takes)\b[^,;]{0,60}$"
)
LATER = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:later|after (?:the |its |their )?(?:launch|lift-?off|take-?off|blast-?off|being "
    r"(?:fired|launched)|it was (?:fired|launched)|firing)|into (?:the |its )?flight|of flight|flight\b|in the air|"
    r"airborne|aloft)"
)
DOWN = re.compile(
    r"\b(?:landed|landing|fell|splash\w*|came down|crashed|impact\w*|hit|struck|reached|re-?entry|plunged|"
    r"disappear\w*|vanish\w*|destroyed|"
    r"exploded|blew|touch\w*)\b"
)
NOT_LASTED = re.compile(
    r"\b(?:apart|interval|intervals|ago|window|delay\w*|postponed|countdown|warning|notice|shelter|alert|sirens?|"
    r"stage|booster|separat\w+|"
    r"satellites?|deployed|burn\w*|engines?|notification|earlier|before the|prior|every|session|meeting|talks|press|"
    r"conference|between the|of each other|exercise|drill)\b"
)
