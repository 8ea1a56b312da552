"""From tokens to a quantity: hedges, number, unit, ranges, sums of hours and minutes. One way of reading at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from lessons.units.hedges import AFTER, BEFORE, SIGNS
from lessons.units.numbers import ONES, SCALES, TENS, read_digits, read_words, step_of
from lessons.units.table import BY_WORD, convert, dimension, is_count
from lessons.units.tokens import Token

# Words that may stand around a quantity and say nothing about its size.
FILLERS = frozenset(
    (
        *("a", "an", "the", "of", "for", "at", "it", "was", "is", "i", "think", "guess", "say", "my", "they", "flew"),
        *("answer", "distance", "range", "apogee", "altitude", "height", "speed", "angle", "time", "total"),
        *("away", "far", "high", "long", "only", "just", "exactly", "there", "are", "were", "them"),
        *("low", "lowest", "highest", "lower", "upper", "end", "value"),
    )
)
LONGEST_PHRASE = 4  # words


def is_number(token: Token) -> bool:
    """Whether a token is a number, or a word of one.

    >>> is_number(Token("word", "forty")), is_number(Token("word", "far"))
    (True, False)
    """
    return token.kind in ("digits", "clock") or token.text in {**ONES, **TENS, **SCALES}


def is_count_word(texts: list[str]) -> bool:
    """Whether the first of some words names what is counted: missiles, claims.

    >>> is_count_word(["missiles", "fell"]), is_count_word(["km"])
    (True, False)
    """
    return bool(texts) and texts[0] in BY_WORD and is_count(BY_WORD[texts[0]].symbol)


@dataclass
class Amount:
    """A number with the unit printed behind it, and the step of its last digit in that unit (0: not known)."""

    value: float
    unit: str
    step: float
    as_number: str = ""


@dataclass
class Parser:
    """Reads one quantity in one way; `doubts` lists the choices that could have gone the other way."""

    tokens: list[Token]
    choices: frozenset[str] = frozenset()  # which doubts to settle the other way
    pair: bool = False  # whether two numbers are looked for, whatever stands between them
    at: int = 0
    notes: list[str] = field(default_factory=list)
    doubts: set[str] = field(default_factory=set)
    hedges: list[str] = field(default_factory=list)

    def texts(self, count: int, start: int = 0) -> list[str]:
        """Return the texts of the next tokens."""
        return [token.text for token in self.tokens[self.at + start : self.at + start + count]]

    def take(self, *texts: str) -> str:
        """Step over the next token if it is one of these; return it, or ''."""
        if self.at < len(self.tokens) and self.tokens[self.at].text in texts:
            self.at += 1
            return self.tokens[self.at - 1].text
        return ""

    def phrase(self, table: dict) -> str:
        """Step over the longest phrase found in a table; return it, or ''."""
        for count in range(LONGEST_PHRASE, 0, -1):
            texts = self.texts(count)
            if len(texts) == count and " ".join(texts) in table:
                self.at += count
                return " ".join(texts)
        return ""

    def prefix(self) -> None:
        """Step over hedges and fillers before a number, and keep the hedges."""
        while True:
            if self.texts(1) == ["a"] and self.texts(1, 1) and self.texts(1, 1)[0] in SCALES:
                return  # "a hundred" is a number
            if found := self.phrase(BEFORE):
                self.hedges.append(SIGNS.get(found, found))
            elif not self.take("=", *FILLERS):
                return

    def quantity(self, whole: bool = True) -> tuple[Amount, Amount | None, bool]:
        """Read an amount, the second end of a range or the spread, and whether it is a spread.

        With `whole`, which is usual, nothing may be left behind it.
        """
        self.prefix()
        second, spread = None, False
        if opener := self.take("between", "from"):
            self.prefix()
            first = self.amount(use_and=False)
            if not self.take("and" if opener == "between" else "to", "-"):
                raise ValueError(f"after {opener!r} two numbers are needed, with “and” or “to” between them")
            second = self.amount()
        elif self.pair:
            first, second = self.two_amounts()
        else:
            first = self.amount()
            if self.take("±", "+/-", "+-") or self.phrase({"plus or minus": 1, "give or take": 1}):
                second, spread = self.amount(), True
            elif self.number_follows() and (self.take("-", "to", "~") or self.dots()):
                second = self.amount()
        self.suffix()
        while self.take(*FILLERS):
            pass
        if whole and self.at < len(self.tokens):
            raise ValueError(f"{self.tokens[self.at].text!r} could not be read")
        return first, second, spread

    def two_amounts(self) -> tuple[Amount, Amount]:
        """Read two amounts as people part them where a lowest and a highest are asked: 24 and 60; 24, 60."""
        first = self.amount(use_and=False)
        self.suffix()
        if not self.dots():
            self.take("-", "to", "~", "and")
        self.prefix()
        return first, self.amount()

    def suffix(self) -> None:
        """Step over hedges behind a number, and keep them."""
        while found := self.phrase(AFTER):
            self.hedges.append(AFTER[found])

    def number_follows(self) -> bool:
        """Whether the token after the next, behind a dash or "to", could begin a number."""
        if self.at + 1 >= len(self.tokens):
            return False
        token = self.tokens[self.at + 1]
        return is_number(token) or token.text in ("-", "+", "a", "mach")

    def dots(self) -> bool:
        """Step over the dots of a range written 400..450."""
        if self.texts(1) and self.texts(1)[0].startswith(".."):
            self.at += 1
            return True
        return False

    def amount(self, use_and: bool = True) -> Amount:
        """Read a number and its unit, with smaller units of time added: 4 min 54 s."""
        if self.at < len(self.tokens) and self.tokens[self.at].kind == "clock":
            return self.clock()
        unit = "Mach" if self.take("mach") else ""
        value, step = self.number(use_and)
        if self.texts(2)[:1] == ["+"] and self.texts(2)[1:] and self.texts(2)[1] in BY_WORD:
            self.at += 1  # "400+ km"
            self.hedges.append("at least")
        unit = unit or self.unit()
        if self.texts(1) and self.texts(1)[0] in ("in", "out", "/"):
            return self.fraction(value)
        if unit == "m" and self.tokens[self.at - 1].text == "m":
            unit = self.metre_or_minute()
        amount = Amount(value, unit, step)
        if unit and dimension(unit) == "time":
            self.add_smaller(amount, use_and)
        return amount

    def clock(self) -> Amount:
        """Read 4:54 or 1:11:00 as a length of time."""
        parts = [int(part) for part in self.tokens[self.at].text.split(":")]
        text = self.tokens[self.at].text
        self.at += 1
        if parts[-1] > 59 or (len(parts) == 3 and parts[1] > 59):
            raise ValueError(f"{text!r} is no length of time: 59 is the most that minutes and seconds can be")
        if len(parts) == 3:
            return Amount(parts[0] * 60 + parts[1] + parts[2] / 60, "min", 1 / 60)
        self.doubts.add("clock")
        if "clock" in self.choices:
            self.notes.append(f"{text} was read as hours and minutes")
            return Amount(parts[0] * 60.0 + parts[1], "min", 1.0)
        self.notes.append(f"{text} was read as minutes and seconds")
        return Amount(parts[0] + parts[1] / 60, "min", 1 / 60)

    def number(self, use_and: bool) -> tuple[float, float]:
        """Read digits or number words, with a sign and a scale; return value and step."""
        minus = bool(self.take("-"))
        if not minus:
            self.take("+")
        if self.at >= len(self.tokens):
            raise ValueError("a number is missing")
        token = self.tokens[self.at]
        if token.kind == "digits":
            self.at += 1
            digits = read_digits(token.text, "decimal comma" in self.choices)
            if digits.note:
                self.notes.append(digits.note)
            if digits.ambiguous:
                self.doubts.add("decimal comma")
            value, step = digits.value, digits.step
            if scale := self.take("hundred", "thousand", "million", "dozen"):
                value, step = value * SCALES[scale], step * SCALES[scale]
        elif token.text == "no" and is_count_word(self.texts(1, 1)):
            self.at += 1  # "no missiles"
            value, step = 0.0, 1.0
        else:
            words = [t.text if t.kind == "word" or t.text == "-" else "." for t in self.tokens[self.at :]]
            found, used = read_words(words, use_and)
            if not used:
                raise ValueError(f"{token.text!r} could not be read")
            self.at += used
            value, step = float(found), step_of(Decimal(str(found)))
        return (-value if minus else value), step

    def unit(self) -> str:
        """Step over the longest unit that follows; return its symbol, or ''."""
        start = self.at
        if self.texts(1) == ["-"] and self.texts(1, 1) and self.texts(1, 1)[0] in BY_WORD:
            self.at += 1  # "a 400-km range"
        found = self.phrase(BY_WORD)
        if not found:
            self.at = start
            return ""
        return BY_WORD[found].symbol

    def metre_or_minute(self) -> str:
        """Settle a bare "m": minutes where seconds follow, else metres, with minutes kept as the other reading."""
        if self.at + 1 < len(self.tokens) and self.tokens[self.at].kind == "digits":
            following = BY_WORD.get(self.tokens[self.at + 1].text)
            if following is not None and following.symbol == "s":
                return "min"
        self.doubts.add("minutes")
        symbol, name = ("min", "minutes") if "minutes" in self.choices else ("m", "metres")
        self.notes.append(f"m was read as {name}")
        return symbol

    def add_smaller(self, amount: Amount, use_and: bool) -> None:
        """Add "54 s" to "4 min": smaller units of time that follow. Hours and minutes together are minutes."""
        smallest = amount.unit
        while self.at < len(self.tokens):
            start, notes, doubts = self.at, len(self.notes), set(self.doubts)
            if use_and:
                self.take("and")
            unit = ""
            if self.texts(1) and (self.tokens[self.at].kind == "digits" or self.texts(1)[0] in {**ONES, **TENS}):
                value, step = self.number(use_and)
                unit = self.unit()
                unit = "min" if unit == "m" else unit
            if not unit or dimension(unit) != "time" or convert(1, unit, smallest) >= 1:
                self.at, self.doubts = start, doubts
                del self.notes[notes:]
                return
            if unit == "min":
                amount.value, amount.unit = convert(amount.value, amount.unit, unit), unit
            amount.value += convert(value, unit, amount.unit)
            amount.step = convert(step, unit, amount.unit)
            smallest = unit

    def fraction(self, value: float) -> Amount:
        """Read the rest of "4 in 5", "4 out of 5" or "4/5" as a share."""
        word = self.take("in", "out", "/")
        if word == "out" and not self.take("of"):
            raise ValueError("'out' could not be read; write “out of” between two numbers")
        whole, _ = self.number(True)
        if not 0 <= value <= whole or whole == 0:
            raise ValueError("a share is a smaller number in a larger one")
        share = 100 * value / whole
        self.notes.append(f"{value:g} {'in' if word != '/' else '/'} {whole:g} was read as {share:.4g} %")
        return Amount(share, "%", 0.0)
