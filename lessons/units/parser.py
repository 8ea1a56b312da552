"""From tokens to a quantity: hedges, number, unit, ranges, brackets behind it. One way of reading at a time."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field

from lessons.units.amounts import Amount
from lessons.units.hedges import ACROSS, AFTER, BEFORE, CLOSED, HIGHEST, SIGNS
from lessons.units.numbers import SCALES
from lessons.units.table import BY_WORD, convert, dimension, is_count
from lessons.units.times import Times
from lessons.units.tokens import Token

SIZES = frozenset(
    ("distance", "range", "apogee", "altitude", "altitudes", "height", "speed", "speeds", "angle", "time", "flight")
    + ("velocity", "orbit", "ceiling", "peak", "distances", "heights", "ranges", "radius", "period", "duration")
)
# Words that may stand around a quantity and say nothing about its size.
FILLERS = SIZES | frozenset(
    (
        *("a", "an", "the", "of", "for", "at", "it", "was", "is", "i", "think", "guess", "say", "my", "they", "flew"),
        *("answer", "total", "its"),
        *("away", "far", "high", "long", "only", "just", "exactly", "there", "are", "were", "them"),
        *("low", "lowest", "highest", "lower", "upper", "end", "value"),
    )
)
# Fillers that may stand between a hedge and its number in a running text: "up to a maximum altitude of 50 km".
BETWEEN = SIZES | frozenset(("a", "an", "the", "of", "its", "at", "just", "only", "maximum", "operational", "top"))
_PER = frozenset(f"{per} {time}" for per in ("per", "a", "an") for time in ("hour", "minute", "second"))
_SPREADS = ("plus or minus", "give or take")
_OPENERS = {"between": ("and", "to"), "from": ("to", "up to", "and up to", "until"), "ranging from": ("to", "up to")}
_TWICE = {"twice": 2.0, "double": 2.0, "triple": 3.0}


@dataclass
class Parsed:
    """A quantity as it was parsed: one amount, or the two ends of a range, or a value and its spread."""

    first: Amount
    second: Amount | None
    spread: bool
    hedges: list[str]
    notes: list[str] = field(default_factory=list)
    beside: list[Parsed] = field(default_factory=list)  # what brackets behind it give in other units


@dataclass
class Parser(Times):
    """Reads one quantity in one way."""

    pair: bool = False  # whether two numbers are looked for, whatever stands between them
    single: bool = False  # whether no range is looked for
    beside: list[Parsed] = field(default_factory=list)
    at_hand: bool = False  # whether "at" stood before the number

    def prefix(self) -> None:
        """Step over hedges and fillers before a number, and keep the hedges."""
        fillers = BETWEEN if self.running else FILLERS
        while True:
            start, text = self.at, self.peek().text
            if text in ("a", "an", "the") and self._number_behind_article():
                return  # "a hundred", "an hour" are numbers
            found = self.phrase(BEFORE)
            if found:
                name = found in HIGHEST and self.peek().text in SIZES  # a maximum altitude is the apogee itself
                if self.peek().text in ("a", "an", "the", "its") and self.peek(1).text in SIZES:
                    name = name or found in ACROSS  # over a distance of
                if not name:
                    self.hedges.append(SIGNS.get(found, found))
            elif self._bracketed_hedge():
                continue
            elif not self.take("=", *fillers):
                return
            self.at_hand = self.at_hand or text == "at"
            if self.at == start:
                return

    def _number_behind_article(self) -> bool:
        after = self.peek(1).text
        if after in SCALES or (after == "pair" and self.peek(2).text == "of") or after in ("half", "quarter"):
            return True
        return self.peek().text != "the" and after in ("hour", "minute", "mile")

    def _bracketed_hedge(self) -> bool:
        """Step over "(about)" before a number, and keep it."""
        words = " ".join(token.text for token in self.bracket())
        if words in BEFORE:
            self.hedges.append(words)
            self.at += len(words.split()) + 2
        return words in BEFORE

    def quantity(self, whole: bool = True) -> Parsed:
        """Read an amount, the second end of a range or the spread.

        With `whole`, which is usual, nothing may be left behind it.
        """
        self.prefix()
        second, spread = None, False
        if not self.single and (opener := self.phrase(_OPENERS)):
            self.prefix()
            first = self.amount(use_and=False)
            if not (self.phrase(_OPENERS[opener]) or self.take("-", "~")):
                raise ValueError(f"after {opener!r} two numbers are needed, with “and” or “to” between them")
            self.prefix()
            second = self.amount()
        elif self.pair:
            first, second = self.two_amounts()
        else:
            first = self.amount()
            second, spread = (None, False) if self.single else self.rest_of_range(first)
        self.suffix()
        while not self.running and self.take(*FILLERS):
            pass
        if whole and self.at < len(self.tokens):
            raise ValueError(f"{self.peek().text!r} could not be read")
        if second is not None:
            _share_scale(first, second)
        return Parsed(first, second, spread, self.hedges, self.notes, self.beside)

    def rest_of_range(self, first: Amount) -> tuple[Amount | None, bool]:
        """Read "to 450 km", "- 450 km", "± 20 km" or "or 6" behind a first amount."""
        start, hedges = self.at, len(self.hedges)
        if self.take("±", "+/-", "+-") or self.phrase({*_SPREADS} if self.number_begins(3) else ()):
            return self.amount(), True
        joint = self.take("-", "to", "~") or ("to" if self.phrase({"up to"}) and self.number_begins() else "")
        if joint or (not self.running and self.dots()) or (not first.unit and self.take("or")):
            while found := self.phrase(BEFORE):
                self.hedges.append(SIGNS.get(found, found))
            if self.number_begins():
                if self.tokens[start].text == "or":
                    self.notes.append("two numbers with “or” between them were read as a range")
                return self.amount(), False
        self.at = start
        del self.hedges[hedges:]
        return None, False

    def two_amounts(self) -> tuple[Amount, Amount]:
        """Read two amounts as people part them where a lowest and a highest are asked: 24 and 60; 24, 60."""
        first = self.amount(use_and=False)
        self.suffix()
        if not self.dots():
            self.take("-", "to", "~", "and")
        self.prefix()
        return first, self.amount()

    def dots(self) -> bool:
        """Step over the dots of "24..60"; say whether there were any."""
        return bool(self.peek().text.startswith("..") and self.take(self.peek().text))

    def suffix(self) -> None:
        """Step over hedges behind a number, in brackets too, and keep them; in a running text only its own."""
        while True:
            start = self.at
            if self.glued():
                self.at += 1
            found = self.phrase(AFTER)
            if found and self.running and (self.peek().text == "than" or found not in CLOSED and not self._ends(found)):
                found = ""
            if found and found not in CLOSED and self.number_begins():
                found = ""  # "1,267 miles, about 1,100 nmi"
            words = "" if found else " ".join(token.text for token in self.bracket())
            if words in AFTER or words in BEFORE:
                self.at += len(words.split()) + 2
                found = words
            if not found:
                self.at = start
                return
            self.hedges.append(AFTER.get(found, found))

    def _ends(self, found: str) -> bool:
        """Whether a running text's clause ends here, and no number follows that the hedge could belong to."""
        following = self.tokens[self.at] if self.at < len(self.tokens) else None
        return self.at >= self.stop and (
            following is None or following.kind not in ("digits", "word") or "," not in following.gap
        )

    def amount(self, use_and: bool = True) -> Amount:
        """Read a number and its unit, with smaller units of time added, and leave brackets with other units beside."""
        kind = self.peek().kind
        if (found := self.time_of_day(self.at_hand)) is not None:
            return found
        if kind in ("clock", "marks"):
            return self.clock() if kind == "clock" else self.marks()
        if (times := _TWICE.get(self.peek().text)) and self.texts(5, 1)[:4] == ["the", "speed", "of", "sound"]:
            self.at += 5
            return Amount(times, "Mach", 1.0)
        amount = self.in_words()
        if amount is None:
            amount = self.measured(use_and)
        if amount.unit and dimension(amount.unit) == "time":
            self.add_smaller(amount, use_and)
        if amount.unit == "deg":
            self.add_arc(amount)
        self.leave_aside(amount)
        if amount.unit and (per := self.phrase(_PER)) and f"{amount.unit} {per}" in BY_WORD:
            amount.unit = BY_WORD[f"{amount.unit} {per}"].symbol  # "6,125 km (3,806 miles) per hour"
        return amount

    def measured(self, use_and: bool) -> Amount:
        """Read a number with its unit behind it, or "Mach" before it."""
        unit = ""
        if self.take("mach"):
            unit = "Mach"
            self.phrase({"number of": 1, "number": 1})
            self.take("-")  # "Mach-5" is Mach 5
            self.prefix()
        amount = self.number(use_and)
        self.inside()
        unit = unit or self.unit()
        if not self.running and self.peek().text in ("in", "out", "/"):
            return self.fraction(amount.value)
        if unit == "m" and self.tokens[self.at - 1].text == "m":
            unit = self.metre_or_minute()
        amount.unit = unit
        if unit and not is_count(unit):
            self.half_behind(amount)
        if unit and self.running and self.peek().text == "+":
            self.take("+")
            self.hedges.append("at least")
        return amount

    def add_arc(self, amount: Amount) -> None:
        """Add the minutes of an angle: 39 degrees 40 minutes."""
        if self.peek().kind == "digits" and self.peek(1).text in ("min", "minutes", "minute", "'"):
            minutes = self.number(False)
            self.take("min", "minutes", "minute")
            amount.value, amount.step = amount.value + minutes.value / 60, minutes.step / 60

    def leave_aside(self, amount: Amount) -> None:
        """Step over brackets that give the same in other units, and keep them; in an answer, over any brackets."""
        tokens = self.bracket()
        words = " ".join(token.text for token in tokens)
        if not tokens or words in AFTER or words in BEFORE:
            return
        found = _in_brackets(tokens)
        alike = bool(found) and all(_gives_the_same(amount, parsed) for parsed in found)
        if alike:
            self.beside += found
        elif self.running or not found and not any(token.kind == "digits" for token in tokens):
            return
        self.at += len(tokens) + 2
        if not self.running:
            self.notes.append(f"({words}) was left aside")

    def fraction(self, value: float) -> Amount:
        """Read the rest of "4 in 5", "4 out of 5" or "4/5" as a share."""
        word = self.take("in", "out", "/")
        if word == "out" and not self.take("of"):
            raise ValueError("'out' could not be read; write “out of” between two numbers")
        whole = self.number(True).value
        if not 0 <= value <= whole or whole == 0:
            raise ValueError("a share is a smaller number in a larger one")
        share = 100 * value / whole
        self.notes.append(f"{value:g} {'in' if word != '/' else '/'} {whole:g} was read as {share:.4g} %")
        return Amount(share, "%", 0.0)


def _in_brackets(tokens: list[Token]) -> list[Parsed]:
    """Parse what stands in brackets: quantities, one behind the other, or "31 and 62 miles"; [] if it is more."""
    found: list[Parsed] = []
    with contextlib.suppress(ValueError):
        inner = Parser([token for token in tokens if token.text != "="])
        while inner.at < len(inner.tokens):
            parsed = inner.quantity(whole=False)
            inner.take("/", "or")
            found.append(parsed)
            inner.hedges, inner.notes = [], []
        return found
    with contextlib.suppress(ValueError):
        return [Parser(tokens, pair=True).quantity()]
    return []


def _share_scale(first: Amount, second: Amount) -> None:
    """Give the first of two numbers the scale word that stands behind the second: "5 to 7 thousand km"."""
    if second.scale > 1 and first.scale == 1 and not first.unit and first.value < second.value / second.scale:
        first.value, first.step = first.value * second.scale, first.step * second.scale


def _gives_the_same(amount: Amount, parsed: Parsed) -> bool:
    """Whether a quantity in brackets is of the same kind as the one before them, in another unit or words."""
    unit = parsed.first.unit or (parsed.second.unit if parsed.second else "")
    if unit and unit == amount.unit:
        return parsed.second is None and parsed.first.value == amount.value
    if not unit or not amount.unit:
        return bool(unit) and not amount.unit and parsed.second is None and unit in BY_WORD
    kinds = {dimension(unit), dimension(amount.unit)}
    if kinds == {"speed", "Mach number"}:
        return True
    with contextlib.suppress(ValueError):
        convert(1.0, unit, amount.unit)
        return len(kinds) == 1 and "number" not in kinds
    return False
