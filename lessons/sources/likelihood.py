"""Words for probability by four yardsticks, in both directions, the range always beside the word.

ICD 203 (United States, first row of its table), PHIA (United Kingdom, Cabinet Office, 24 March 2025; it has gaps on
purpose), IPCC (guidance note of 2010; nested: "likely" holds "very likely") and Kent (1964: about so much, more or
less). Addresses stand in `ADDRESSES`.
"""

from typing import NamedTuple

from lessons.units.likelihood import RANGES

ADDRESSES = {
    "ICD 203": "https://fas.org/irp/dni/icd/icd-203.pdf",
    "PHIA": "https://www.gov.uk/government/publications/explaining-uncertainty-in-uk-intelligence-assessment/"
    "explaining-uncertainty-in-uk-intelligence-assessment",
    "IPCC": "https://data.globalchange.gov/array/likelihood",
    "Kent": "https://lettersremain.com/the-numbers-in-our-words-words-of-estimative-probability/",
}
# Its first row; what readers write for its words, and their ranges, is known to `units`.
ICD_203 = (
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
)
# Per cent: the lower and the upper end of each word.
YARDSTICKS: dict[str, dict[str, tuple[float, float]]] = {
    "ICD 203": {word: RANGES[word] for word in ICD_203},
    "PHIA": {
        "remote chance": (0, 5),
        "highly unlikely": (10, 20),
        "unlikely": (25, 35),
        "realistic possibility": (40, 50),
        "likely or probable": (55, 75),
        "highly likely": (80, 90),
        "almost certain": (95, 100),
    },
    "IPCC": {
        "exceptionally unlikely": (0, 1),
        "extremely unlikely": (0, 5),
        "very unlikely": (0, 10),
        "unlikely": (0, 33),
        "about as likely as not": (33, 66),
        "more likely than not": (50, 100),
        "likely": (66, 100),
        "very likely": (90, 100),
        "extremely likely": (95, 100),
        "virtually certain": (99, 100),
    },
    "Kent": {
        "almost certainly not": (2, 12),
        "probably not": (20, 40),
        "chances about even": (40, 60),
        "probable": (63, 87),
        "almost certain": (87, 99),
    },
}


class Word(NamedTuple):
    """A word with its range in per cent, by one yardstick.

    >>> str(Word("likely", 55, 80, "ICD 203"))
    'likely (55-80 %)'
    """

    word: str
    low: float
    high: float
    yardstick: str

    def __str__(self) -> str:
        return f"{self.word} ({self.low:g}-{self.high:g} %)"


def _table(yardstick: str) -> dict[str, tuple[float, float]]:
    if yardstick not in YARDSTICKS:
        raise ValueError(f"yardstick {yardstick!r} is not known; accepted: {', '.join(YARDSTICKS)}")
    return YARDSTICKS[yardstick]


def words(probability: float, yardstick: str = "ICD 203") -> tuple[Word, ...]:
    """The words that a yardstick has for a probability (0 to 1), the narrowest first; none in a gap or past its ends.

    Where two bands touch, both words are given. ValueError for no probability and for another yardstick.

    >>> [str(word) for word in words(0.7)]
    ['likely (55-80 %)']
    >>> words(0.37, "PHIA"), [word.word for word in words(0.97, "IPCC")][:2]
    ((), ['extremely likely', 'very likely'])
    """
    if isinstance(probability, bool) or not isinstance(probability, int | float) or not 0 <= probability <= 1:
        raise ValueError(f"probability {probability!r} is none; accepted: a number from 0 to 1, such as 0.7")
    per_cent = round(100 * probability, 9)
    found = [
        Word(word, low, high, yardstick) for word, (low, high) in _table(yardstick).items() if low <= per_cent <= high
    ]
    return tuple(sorted(found, key=lambda word: word.high - word.low))


def range_of(word: str, yardstick: str = "ICD 203") -> Word:
    """The range that a yardstick gives a word; ValueError names its words where it has none such.

    >>> str(range_of("Very likely"))
    'very likely (80-95 %)'
    """
    table = _table(yardstick)
    plain = " ".join(str(word).casefold().split())
    for name, (low, high) in table.items():
        if plain == name or plain in name.split(" or "):
            return Word(name, low, high, yardstick)
    raise ValueError(f"{yardstick} has no word {word!r}; accepted: {', '.join(table)}")
