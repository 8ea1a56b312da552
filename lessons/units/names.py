"""Numbers that are no quantities: dates and years, resolutions, flights and pages, type names, sums of money."""

from __future__ import annotations

from lessons.units.numbers import FIRST
from lessons.units.table import BY_WORD
from lessons.units.tokens import Token

_MONTHS: tuple[str, ...] = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
)
_MONTHS += ("november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
MONTHS = frozenset(_MONTHS)
# Words before a number that is a label: Resolution 1718, Flight 655, Hwasong 17.
_LABELS: tuple[str, ...] = (
    "resolution",
    "resolutions",
    "article",
    "page",
    "pages",
    "no",
    "number",
    "unit",
    "room",
    "chapter",
    "annex",
)
_LABELS += ("paragraph", "section", "figure", "table", "phone", "tel", "channel", "version", "group", "brigade", "base")
_LABELS += ("hwasong", "hwasongpho", "pukguksong", "pukkuksong", "kn", "scud", "nodong", "rodong", "taepodong", "unha")
_LABELS += (
    "musudan",
    "iskander",
    "agni",
    "df",
    "type",
    "shahab",
    "several",
    "minuteman",
    "aegis",
    "pattern",
    "trident",
)
_LABELS += ("few", "many", "boeing", "airbus", "grade", "class", "phase", "apollo", "noor", "nour", "zafar", "covid")
LABELS = frozenset(_LABELS)
_CURRENCY = frozenset("$€£¥₩₽#№@&_\\")
_GLUED = frozenset(("c", "ca", "approx", "mach", "about", "around"))  # "c400 km"
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_COUNTED_THEN = frozenset(("missile", "missiles", "launch", "launches", "test", "tests", "flight", "flights", "rocket"))
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def is_name(tokens: list[Token], at: int, hedged: bool) -> bool:
    """Whether the number at a place is a date, a year, a label or a part of a name.

    >>> from lessons.units.tokens import cut
    >>> tokens = list(cut("resolution 1718 on hwasong-17 flights since march 24"))
    >>> [is_name(tokens, at, False) for at, token in enumerate(tokens) if token.kind == "digits"]
    [True, True, True]
    """
    token = tokens[at]
    before = tokens[at - 1] if at else Token("end", "")
    behind = tokens[at + 1] if at + 1 < len(tokens) else Token("end", "")
    if before.end == token.start and before.kind != "open" and _glued(tokens, at):
        return True
    if token.kind != "digits":
        return before.text in LABELS and before.text in ("resolution", "article", "flight", "phase", "several", "few")
    if before.text in LABELS or before.text in MONTHS and behind.text not in ("km", "miles", "minutes", "seconds"):
        return True
    if behind.text in MONTHS or (behind.end == behind.start + 2 and behind.text in _ORDINALS):
        return True
    # A year, unless it is hedged or a unit of measure follows: "2017 missiles", "the 1990s".
    year = len(token.text) == 4 and token.text.isdigit() and _FIRST_YEAR <= int(token.text) <= _LAST_YEAR
    decade = year and behind.text == "s" and behind.start == token.end and token.text.endswith("0")
    short = token.text in ("20", "30", "40", "50", "60", "70", "80", "90") and before.text in (
        "the",
        "their",
        "his",
        "her",
    )
    return decade or (short and behind.text == "s") or (year and not hedged and behind.text in _COUNTED_THEN)


def _glued(tokens: list[Token], at: int) -> bool:
    """Whether a number hangs on what stands before it: KN-23, F-15, A/RES/1718, $5, T+300."""
    before = tokens[at - 1]
    if before.text in _CURRENCY or before.text == "/":
        return True
    if before.kind == "word":
        return before.text not in _GLUED
    if before.text in ("-", "+", "/") and at > 1 and tokens[at - 2].end == before.start:
        name = tokens[at - 2]
        return name.kind == "word" and name.text not in ("mach", "sub", "mid") and not _is_unit_word(name.text)
    return False


def _is_unit_word(text: str) -> bool:
    return text in FIRST or (text in BY_WORD and len(text) > 1)
