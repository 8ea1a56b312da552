"""Bodies that a report may name as speakers: how they are written, and the name that the tables use."""

import re

# Bodies that are known by themselves; the first that fits counts.
BODIES = tuple(
    (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), name, country, kind)
    for pattern, name, country, kind in (
        (r"kcna|(?:north )?korean? central news agency", "KCNA", "North Korea", "agency"),
        (r"kctv|korean central television", "KCTV", "North Korea", "agency"),
        (r"rodong sinmun", "Rodong Sinmun", "North Korea", "agency"),
        (
            r"north(?: korea\w*)?'?s? (?:(?:state|official)[- ](?:\w+ )?(?:media|news|newspaper|tv)|news agency)\w*",
            "KCNA",
            "North Korea",
            "agency",
        ),
        (r"stratcom|strategic command", "US STRATCOM", "United States", "military"),
        (r"norad|north american aerospace defen[cs]e command", "NORAD", "United States", "military"),
        (r"(?:indo-?)?pacom|(?:indo-)?pacific command", "US PACOM", "United States", "military"),
        (r"centcom|(?:us|u\.s\.) central command", "US CENTCOM", "United States", "military"),
        (r"global strike command|afgsc", "US Air Force Global Strike Command", "United States", "military"),
        (r"missile defen[cs]e agency|mda", "US MDA", "United States", "ministry"),
        (
            r"pentagon|(?:us|u\.s\.) (?:department of (?:defen[cs]e|war)|defen[cs]e (?:department|secretary|"
            r"official)\w*)"
            r"|(?:department|secretary) of (?:defen[cs]e|war)",
            "US DoD",
            "United States",
            "ministry",
        ),
        (r"state department", "US State Department", "United States", "government"),
        (r"white house", "US government", "United States", "government"),
        (r"vandenberg(?: \w+)*", "Vandenberg base", "United States", "military"),
        (r"(?:us|u\.s\.|american|united states) navy", "US Navy", "United States", "military"),
        (r"(?:us|u\.s\.|united states|american) air force|usaf", "US Air Force", "United States", "military"),
        (r"nasa", "NASA", "United States", "agency of space"),
        (r"spacex|musk", "SpaceX", "United States", "company"),
        (
            r"idf|israel\w* defen[cs]e forces?|israel\w*'?s? (?:army|military|air force)|iaf",
            "IDF",
            "Israel",
            "military",
        ),
        (r"houthi\w*|ansar ?allah|sar(?:ee|ea|i|ieh)|yemeni armed forces", "Houthis", "Yemen", "military"),
        (r"(?:saudi(?:[- ]led)? |arab )?coalition(?! government)", "Saudi-led coalition", "Saudi Arabia", "military"),
        (r"irgc|revolutionary guards?(?: corps)?|guards corps|^(?:the )?guards", "IRGC", "Iran", "military"),
        (
            r"ispr|inter[- ]services? public relations|(?:army|military)'s media wing",
            "Pakistan ISPR",
            "Pakistan",
            "military",
        ),
        (r"drdo|defen[cs]e research (?:(?:and|&) )?development organi[sz]ation", "DRDO", "India", "ministry"),
        (r"strategic forces command", "Indian Strategic Forces Command", "India", "military"),
        (r"isro", "ISRO", "India", "agency of space"),
        (r"jaxa", "JAXA", "Japan", "agency of space"),
        (r"kari|korea aerospace research institute", "KARI", "South Korea", "agency of space"),
        (r"roscosmos", "Roscosmos", "Russia", "agency of space"),
        (
            r"nada|national aerospace (?:technology|development) administration",
            "NADA",
            "North Korea",
            "agency of space",
        ),
        (
            r"hur|main (?:intelligence directorate|directorate of intelligence)"
            r"|(?:ukrain\w+|kyiv)(?:'s)? (?:\w+ )?(?:spy agency|military intelligence)",
            "Ukraine HUR",
            "Ukraine",
            "ministry",
        ),
        (r"ukrain\w+(?:'s)? air force", "Ukraine Air Force", "Ukraine", "military"),
        (r"zelensk\w+", "Ukrainian government", "Ukraine", "government"),
        (
            r"(?:ukrain\w+|kyiv|kiev)(?:'s)?(?: \w+){0,3} general staff|general staff of (?:the )?(?:armed forces of "
            r")?ukrain\w+",
            "Ukraine General Staff",
            "Ukraine",
            "military",
        ),
        (r"iran\w*(?:'s)?(?: armed forces)? general staff", "Iranian General Staff", "Iran", "military"),
        (r"putin|russian president|russian leader|russia's president", "Russian president", "Russia", "government"),
        (r"kremlin|peskov", "Kremlin", "Russia", "government"),
        (r"gerasimov|general staff", "Russian General Staff", "Russia", "military"),
        (r"eastern theat(?:er|re) command|people's liberation army|pla", "China PLA", "China", "military"),
        (r"chin(?:a|ese)(?:'s)? foreign ministry|hua chunying|zhao lijian", "China MFA", "China", "government"),
        (
            r"nis|national intelligence service|south korea\w*'s (?:spy|intelligence) agency",
            "ROK NIS",
            "South Korea",
            "ministry",
        ),
        (
            r"(?:us|u\.s\.|american|united states) joint chiefs(?: of staff)?",
            "US Joint Chiefs",
            "United States",
            "military",
        ),
        (r"joint chiefs?(?: of staff)?|jcs|committee of chiefs of staff", "ROK JCS", "South Korea", "military"),
        (
            r"blue house|presidential office|cheong wa dae|national security (?:office|council)",
            "ROK presidential office",
            "South Korea",
            "government",
        ),
        (r"unification ministry|ministry of unification", "ROK Unification Ministry", "South Korea", "government"),
        (r"(?:japan\w*(?:'s)? )?coast ?guard", "Japan Coast Guard", "Japan", "military"),
    )
)
