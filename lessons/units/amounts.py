"""A number and the unit printed with it: digits, words, scales, hyphens, "400 (km)", "six new ballistic missiles"."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from lessons.units.cursor import Cursor
from lessons.units.hedges import INSIDE
from lessons.units.numbers import FIRST, ONES, SCALES, TENS, mantissa_of, read_digits, read_words, step_of
from lessons.units.table import BY_WORD, is_count
from lessons.units.tokens import Token

MOST_WORDS = 12  # of one number
HALVES = {"half": 0.5, "quarter": 0.25}
# Words that may stand between a number and what is counted: "six new short-range ballistic missiles".
ADJECTIVES = frozenset(
    (
        "short",
        "medium",
        "intermediate",
        "long",
        "longer",
        "range",
        "ballistic",
        "cruise",
        "guided",
        "hypersonic",
        "type",
    )
    + ("strategic", "tactical", "suspected", "unidentified", "unknown", "new", "more", "other", "different", "separate")
    + (
        "anti",
        "ship",
        "air",
        "surface",
        "land",
        "sea",
        "submarine",
        "ground",
        "launched",
        "fired",
        "based",
        "artillery",
    )
    + ("multiple", "launch", "test", "solid", "liquid", "fuel", "fuelled", "fueled", "propellant", "nuclear", "capable")
    + ("intercontinental", "powerful", "modern", "dummy", "unarmed", "armed", "live", "small", "large", "super", "scud")
    + ("so", "called", "further", "additional", "consecutive", "presumed", "apparent", "successful", "such", "similar")
    + ("north", "south", "korean", "iranian", "russian", "chinese", "indian", "houthi", "attack", "calibre", "caliber")
    + (
        "carrier",
        "target",
        "space",
        "reconnaissance",
        "spy",
        "military",
        "defence",
        "defense",
        "interceptor",
        "research",
    )
)
NUMERIC = frozenset(("digits", "clock", "marks"))  # kinds of tokens
COUNTED = frozenset(("missiles", "satellites", "warheads", "launches"))


def is_number(token: Token) -> bool:
    """Whether a token is a number, or a word of one.

    >>> is_number(Token("word", "forty")), is_number(Token("word", "far"))
    (True, False)
    """
    return token.kind in NUMERIC or token.text in FIRST


def is_count_word(texts: list[str]) -> bool:
    """Whether the first of some words names what is counted: missiles, claims.

    >>> is_count_word(["missiles", "fell"]), is_count_word(["km"])
    (True, False)
    """
    return bool(texts) and texts[0] in BY_WORD and is_count(BY_WORD[texts[0]].symbol)


@dataclass
class Amount:
    """A number with the unit printed behind it, and the step of its last digit in that unit (0: not known).

    `scale` is what a scale word behind it multiplied it by: 1000 in "7 thousand".
    """

    value: float
    unit: str
    step: float
    scale: float = 1.0


@dataclass
class Amounts(Cursor):
    """Reads one number and one unit in one way; `doubts` lists the choices that could have gone the other way."""

    choices: frozenset[str] = frozenset()  # which doubts to settle the other way
    notes: list[str] = field(default_factory=list)
    doubts: set[str] = field(default_factory=set)
    hedges: list[str] = field(default_factory=list)

    def number(self, use_and: bool) -> Amount:
        """Read digits or number words, with a sign and a scale; return them as an amount without a unit."""
        minus = bool(self.take("-"))
        if not minus:
            self.take("+")
        token = self.peek()
        if not token.text:
            raise ValueError("a number is missing")
        if token.kind == "digits":
            self.at += 1
            found = self.digits(token)
        elif token.text == "no" and is_count_word(self.texts(1, 1)):
            self.at += 1  # "no missiles"
            found = Amount(0.0, "", 1.0)
        elif self.texts(3) == ["a", "pair", "of"]:
            self.at += 3
            found = Amount(2.0, "", 1.0)
        else:
            found = self.words(use_and)
        if minus:
            found.value = -found.value
        return found

    def digits(self, token: Token) -> Amount:
        """Read what belongs to digits that were stepped over: "2½", "1 1/2", "11 and a half", "2.5k", "7 thousand"."""
        read = read_digits(token.text, "decimal comma" in self.choices)
        if read.note:
            self.notes.append(read.note)
        if read.ambiguous:
            self.doubts.add("decimal comma")
        whole = token.text.isdigit()
        part = self.part_behind() if whole else 0.0
        scale = 1000.0 if self.peek().text == "k" and self.peek().start == token.end and self.take("k") else 1.0
        while word := self.take("hundred", "thousand", "million", "dozen"):
            scale *= SCALES[word]
        found = Amount((read.value + part) * scale, "", (part or read.step) * scale, scale)
        behind = self.peek()
        if scale == 1000 and whole and behind.kind == "digits" and behind.text.isdigit() and len(behind.text) == 3:
            self.at += 1  # "2 thousand 500 km"
            found = Amount(found.value + int(behind.text), "", step_of(Decimal(behind.text)))
        return found

    def part_behind(self) -> float:
        """Step over what a whole number in digits goes on with, "and a half", "½" or "1/2"; return it, or 0."""
        if half := self.half():
            return half
        if self.peek().kind == "digits" and self.peek().text in ("0.5", "0.25", "0.75"):
            self.at += 1  # "2 ½"
            return float(self.tokens[self.at - 1].text)
        if self.peek().text == "1" and self.texts(2, 1) in (["/", "2"], ["/", "4"]):
            self.at += 3
            return 1 / int(self.tokens[self.at - 1].text)
        return 0.0

    def half(self) -> float:
        """Step over "and a half", "-and-a-half" or "and a quarter"; return it, or 0."""
        texts = [token for token in self.texts(6) if token != "-"]
        if texts[:2] == ["and", "a"] and texts[2:3] and texts[2] in HALVES:
            while not self.take(*HALVES):
                self.at += 1
            return HALVES[texts[2]]
        return 0.0

    def words(self, use_and: bool) -> Amount:
        """Read number words: "three hundred and eighty", "four-hundred", "half a dozen"."""
        if self.texts(3) == ["half", "a", "dozen"]:
            self.at += 3
            return Amount(6.0, "", 1.0)
        texts, places = [], []
        for ahead in range(MOST_WORDS):
            token = self.peek(ahead)
            joins = self.glued(ahead) and self.peek(ahead + 1).text in (*SCALES, "and", "a", "half")
            joins = joins or self.glued(ahead) and self.peek(ahead - 1).text in ("and", "a")
            if not joins:
                texts.append(token.text if token.kind == "word" or token.text == "-" else ".")
                places.append(self.at + ahead)
        value, used = read_words(texts, use_and)
        if not used:
            raise ValueError(f"{self.peek().text!r} could not be read")
        mantissa, scale = mantissa_of([text for text in texts[:used] if text != "a"])
        self.at = places[used - 1] + 1
        if not mantissa:
            scale = 1
        return Amount(float(value), "", step_of(Decimal(str(value))), float(scale))

    def inside(self) -> None:
        """Step over a hedge between a number and its unit: "500-odd km", "400+ km", "two or more missiles"."""
        start = self.at
        if self.glued():
            self.at += 1
        if found := self.phrase(INSIDE):
            behind = self.peek(1 if self.peek().text in ("-", "(") else 0)
            if behind.text in BY_WORD or behind.text in ADJECTIVES or not behind.text or found in ("odd", "ish"):
                self.hedges.append(INSIDE[found])
                return
        self.at = start

    def unit(self) -> str:
        """Step over the longest unit that follows, behind a hyphen or in brackets too; return its symbol, or ''."""
        start = self.at
        if self.peek().text == "-" and self.peek(1).text not in FIRST:
            self.at += 1  # "a 400-km range"
        inside = self.bracket()
        if inside and " ".join(token.text for token in inside) in BY_WORD:
            self.at += len(inside) + 2  # "400 (km)"
            return BY_WORD[" ".join(token.text for token in inside)].symbol
        if found := self.phrase(BY_WORD):
            symbol = BY_WORD[found].symbol
            named = symbol == "kn" and self.glued() and self.peek(1).kind == "digits"  # "three KN-23 missiles"
            if not named and (symbol != "launches" or self.peek().text not in BY_WORD):  # "a 4-test flight"
                self.repeated(symbol)
                return symbol
        self.at = start
        return self.counted()

    def repeated(self, symbol: str) -> None:
        """Step over the unit's abbreviation in brackets: 400 kilometers (km)."""
        inside = self.bracket()
        if len(inside) == 1 and inside[0].text in BY_WORD and BY_WORD[inside[0].text].symbol == symbol:
            self.at += 3

    def counted(self) -> str:
        """Step over adjectives to a thing that is counted: "ballistic missiles"; return its symbol, or ''."""
        ahead, glue = 0, 0
        while ahead < 14 and (self.peek(ahead).text in ADJECTIVES or self.glued(ahead) or self._type_name(ahead)):
            glue += self.glued(ahead)
            ahead += 1
        word = self.peek(ahead).text
        if not ahead or self.glued(0) or word not in BY_WORD or BY_WORD[word].symbol not in COUNTED:
            return ""
        self.at += ahead + 1
        return BY_WORD[word].symbol

    def _type_name(self, ahead: int) -> bool:
        """Whether a token belongs to a name such as Hwasong-12 or KN-23."""
        return self.glued(ahead + 1) or (self.glued(ahead - 1) and ahead > 0)

    def number_begins(self, ahead: int = 0) -> bool:
        """Whether a number could begin at a token ahead."""
        token = self.peek(ahead)
        return is_number(token) or token.text in ("-", "+", "a", "mach", "half", "an")

    def small_number(self) -> bool:
        """Whether digits or a word from zero to ninety come next."""
        return self.peek().kind == "digits" or self.peek().text in ONES or self.peek().text in TENS
