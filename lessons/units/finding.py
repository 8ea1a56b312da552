"""Every quantity of a running text, each with its place in the original characters."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator

from lessons.units.alternatives import grouped
from lessons.units.amounts import MOST_WORDS, NUMERIC, is_number
from lessons.units.cursor import FARTHEST, parts
from lessons.units.hedges import BEFORE
from lessons.units.misspelt import MEASURES, nearest, slip_before, slip_behind
from lessons.units.names import is_name
from lessons.units.numbers import FIRST
from lessons.units.parser import BETWEEN, Parsed, Parser
from lessons.units.print_style import decimal_choice
from lessons.units.quantities import Reading, as_reading
from lessons.units.quick import quick
from lessons.units.reported import is_reported, next_units
from lessons.units.table import BY_WORD, dimension
from lessons.units.tokens import Plain, Token, cut, plain_with_places

# Where a number may stand: only around these places is a text cut into tokens.
_NUMBER = re.compile(
    r"\d|(?<![^\W_])(?:"
    + grouped("|".join(sorted(FIRST, key=len, reverse=True)))
    + r"|half|hour|mach|quarters?|twice)(?![^\W_])"
    r"|(?<![^\W_])an? (?:hour|minute|mile|pair)(?![^\W_])"
)
BEFORE_IT, BEHIND_IT = 90, 240  # characters that a hedge before a number, and a quantity from it, may take
_BEGINNINGS = frozenset(("mach", "half", "twice", "quarter", "hour"))
_STARTS = _BEGINNINGS | FIRST.keys() | {"a", "an"}
_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in BEFORE) | {"-"}  # of hedges; a hyphen is left out of them
_FARTHEST_BACK = 9  # tokens from a number back to its hedge
_LONGEST_CHAIN = 8  # numbers that share a unit: "50, 80 and 100 km"
_PER = frozenset(("por", "par", "pro", "al", "à", "/", "na"))


def find(text: str) -> list[Reading]:
    """Return every quantity of a running text in its order, `text[start:end]` being its phrase with its hedge.

    Quantities are numbers with a unit (lengths, times, speeds, angles, shares), times of day, and counts of missiles,
    launches, satellites and warheads. Dates, years, ordinals, type names, other counts and bare numbers are left out,
    and so is what has no number ("several hundred"). What brackets give in other units is `beside`. Where comma and
    point could be either, the rest of the text decides. ValueError for what is no text.

    >>> for found in find("It flew about 400 km (249 miles) in under 10 minutes."):
    ...     print(found, found.relation, found.start, found.end, *found.beside)
    about 400 km ~ 8 32 249 mi
    under 10 min < 36 52
    """
    if not isinstance(text, str):
        raise ValueError(f"{type(text).__name__} is not text; give the text of a report")
    plain = plain_with_places(text)
    choice = decimal_choice(plain.text)
    found: list[Reading] = []
    for start, end in _regions(plain.text):
        quantities = _Region(list(cut(plain.text, start, end)), choice).quantities()
        found += [_placed(one, plain) for one in quantities if not plain.within(one.start or 0)]
    return found


def _regions(plain: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text in which numbers stand, cut at spaces; they do not overlap."""
    start = end = -1
    for match in _NUMBER.finditer(plain):
        at, till = max(0, match.start() - BEFORE_IT), match.end() + BEHIND_IT
        if start >= 0 and at <= end:
            end = till
            continue
        if start >= 0:
            yield _at_spaces(plain, start, end)
        start, end = at, till
    if start >= 0:
        yield _at_spaces(plain, start, end)


def _at_spaces(plain: str, start: int, end: int) -> tuple[int, int]:
    """Move the ends of a stretch into it until they stand at spaces, but not past its number."""
    space = plain.find(" ", start, start + BEFORE_IT) if start else 0
    till = plain.rfind(" ", end - BEHIND_IT, end) if end < len(plain) else len(plain)
    return max(start, space), till if till > 0 else min(end, len(plain))


def _placed(reading: Reading, plain: Plain) -> Reading:
    start, end = plain.original(reading.start or 0, reading.end or 0)
    return reading.altered(start=start, end=end)


class _Region:
    """A stretch of a text as tokens, and how its commas and points are to be read."""

    def __init__(self, tokens: list[Token], choice: frozenset[str]) -> None:
        self.tokens, self.choice = tokens, choice
        self.unshared = 0  # up to here, numbers in a row are known to share no unit
        self.slips: dict[int, str] = {}  # misspelt hedges that were mended, with what is said of them
        self.next_unit = next_units(tokens)
        self.beginnings = [
            at
            for at, token in enumerate(tokens)
            if token.kind in NUMERIC or token.text in _STARTS and (token.text in FIRST or self._begins(at))
        ]
        for at in self.beginnings:
            self._mend_before(at)

    def quantities(self) -> Iterator[Reading]:
        """Yield the quantities one after the other, with places in the plain text."""
        behind = done = 0
        for at in self.beginnings:
            if at < behind:
                continue  # inside a number or a quantity that was read already
            found = self._quantity(at, done)
            if found is None:
                behind = self._behind_number(at)
                continue
            readings, behind = found
            done = behind
            yield from readings

    def _begins(self, at: int) -> bool:
        """Whether words such as "half an hour", "Mach" or "a pair" begin here."""
        text = self.tokens[at].text
        if text in _BEGINNINGS:
            return True
        if text not in ("a", "an"):
            return False
        following = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        return following in (
            "hour",
            "minute",
            "mile",
            "half",
            "quarter",
            "pair",
            "hundred",
            "thousand",
            "dozen",
        )

    def _behind_number(self, at: int) -> int:
        """Step over the whole of a number that is no quantity: a part of it is none either."""
        at += 1
        while at < len(self.tokens) and self.tokens[at].kind == "word" and self.tokens[at].text in FIRST:
            if parts(self.tokens[at], self.tokens[at - 1]):
                break
            at += 1
        return at

    def _quantity(self, at: int, done: int) -> tuple[list[Reading], int] | None:
        """Read the quantity whose number stands at a place; return it with where it ends, or None if it is none."""
        found = self._tried(at, done)
        if found and (slip := slip_behind(self.tokens, found[1])):
            self._mend(*slip)
            found = self._tried(at, done) or found
        if found is None:
            return None
        (first, *others), end = found
        notes = [first.how_read, *(self.slips[place] for place in range(done, end) if place in self.slips)]
        return [first.altered(how_read="; ".join(filter(None, notes))), *others], end

    def _mend_before(self, at: int) -> None:
        """Mend a misspelt hedge before a number, and before "an altitude of" between them."""
        first = at - 1
        while first > max(0, at - _FARTHEST_BACK) and self.tokens[first].text in BETWEEN:
            first -= 1
        if first >= 0 and (slip := slip_before(self.tokens, first + 1)):
            self._mend(*slip)

    def _mend(self, place: int, meant: str) -> None:
        """Put what was meant in the place of a misspelt word, and keep what is said of it."""
        self.slips[place] = f"{self.tokens[place].text} was read as {meant}"
        self.tokens[place] = self.tokens[place]._replace(text=meant)

    def _tried(self, at: int, done: int) -> tuple[list[Reading], int] | None:
        if self.next_unit[at] - at > FARTHEST or not self._may_be(at):
            return None
        start = self._start(at, done)
        if is_name(self.tokens, at, start < at):
            return None
        opened = start > done and self.tokens[start - 1].text in ("between", "from")
        if not opened and (plain := quick(self.tokens, start, at, self.choice)):
            if not is_reported(plain, self.tokens, at, at + 2):
                return None
            return [plain.altered(start=self.tokens[start].start, end=self.tokens[at + 1].end)], at + 2
        openers = [start - 1] if opened else []
        for begin, single in [*((place, False) for place in openers), (start, False), (start, True)]:
            try:
                if (read := self._read(begin, at, single)) is not None:
                    return read
            except ValueError:
                continue  # "from 400 km to Mach 5" is no range: its numbers are read one by one
            if begin == start:
                break
        return self._mended(start, at)

    def _may_be(self, at: int) -> bool:
        """Whether what stands behind digits could make a quantity of them: most numbers are refused here at once."""
        if at + 1 >= len(self.tokens):
            return self.tokens[at].kind != "digits"
        if self.tokens[at].text == "mach":
            behind = self.tokens[at + 1]
            glued = behind.text == "-" and at + 2 < len(self.tokens) and is_number(self.tokens[at + 2])
            return is_number(behind) or glued or behind.text == "number"
        if self.tokens[at].text in ("half", "quarter"):
            return self.tokens[at + 1].text in ("a", "an", "of", "-", "hour")
        if self.tokens[at].kind != "digits":
            return True
        behind = self.tokens[at + 1]
        if behind.kind == "digits":
            half = behind.text.startswith("0.") or self.tokens[min(at + 2, len(self.tokens) - 1)].text == "/"
            return half or (behind.gap == "," and at >= self.unshared)  # "2 ½", "2 1/2"; "50, 80 and 100 km"
        if behind.kind == "open":  # "250 (about) km", "400 (km)"
            kinds = [token.kind for token in self.tokens[at + 2 : at + 8]]
            return "close" in kinds and "open" not in kinds[: kinds.index("close")]
        if behind.text in ("and", "or") and at < self.unshared:
            return False
        return behind.kind in ("word", "mark") or behind.text in ("%", "°")

    def _start(self, at: int, done: int) -> int:
        """Go back from a number over the hedges before it, and over "a maximum altitude of" between them."""
        start = back = at
        while back > done and at - back < _FARTHEST_BACK:
            ends = self.tokens[back - 1].text in _LAST_WORDS
            for length in range(min(6, back - done) if ends else 0, 0, -1):
                words = [token for token in self.tokens[back - length : back] if token.text != "-"]
                broken = any(parts(self.tokens[i], self.tokens[i - 1]) for i in range(back - length + 1, back + 1))
                if not broken and " ".join(token.text for token in words) in BEFORE:
                    back -= length
                    start = back
                    break
            else:
                token = self.tokens[back - 1]
                if token.text not in BETWEEN or parts(self.tokens[back], token):
                    break
                back -= 1
        if start == at and self.tokens[at].kind == "clock" and at > done and self.tokens[at - 1].text == "at":
            start -= 1
        return start

    def _read(self, begin: int, at: int, single: bool) -> tuple[list[Reading], int] | None:
        parser = Parser(self.tokens, begin, running=True, choices=self.choice, single=single)
        parser.stop = parser.clause_end(at)
        parsed = parser.quantity(whole=False)
        if parser.at <= at:
            return None
        chain = [] if parsed.first.unit or parsed.second or at < self.unshared else self._chain(parser)
        if chain:
            parsed.first.unit = chain[-1][0].first.unit
        reading = self._other_style(as_reading(parsed), begin, at, single)
        if not is_reported(reading, self.tokens, at, parser.at):
            return None
        first = reading.altered(start=self.tokens[begin].start, end=self.tokens[parser.at - 1].end)
        if not chain:
            return [first], parser.at
        first = first.altered(end=self.tokens[chain[0][2] - 1].end)
        readings = [first]
        for number, (more, place, _, end) in enumerate(chain):
            more.first.unit = chain[-1][0].first.unit
            till = end if number == len(chain) - 1 else chain[number + 1][2]
            readings.append(as_reading(more).altered(start=self.tokens[place].start, end=self.tokens[till - 1].end))
        return readings, chain[-1][3]

    def _chain(self, parser: Parser) -> list[tuple[Parsed, int, int, int]]:
        """Read the numbers behind a bare one that share their unit with it: "430 and 690 km", "50, 80 and 100 km".

        Each with the places where it starts, where the number before it ends, and where it ends itself.
        """
        found: list[tuple[Parsed, int, int, int]] = []
        at = parser.at
        for _ in range(_LONGEST_CHAIN):
            before = at
            joined = at < len(self.tokens) and self.tokens[at].gap == ","
            if at < len(self.tokens) and self.tokens[at].text in ("and", "or"):
                at, joined = at + 1, True
            number = joined and at < len(self.tokens) and is_number(self.tokens[at])
            if not number or is_name(self.tokens, at, False):
                break
            more = Parser(self.tokens, at, running=True, choices=self.choice)
            parsed = more.quantity(whole=False)
            found.append((parsed, at, before, more.at))
            at = more.at
            if parsed.first.unit:
                measured = parsed.second is None and dimension(parsed.first.unit) in ("length", "time", "speed")
                return found if measured and parsed.first.unit != "clock" else []
            if parsed.second is not None:
                break
        self.unshared = at
        return []

    def _other_style(self, reading: Reading, begin: int, at: int, single: bool) -> Reading:
        """Keep the other reading of a number whose comma or point could be either."""
        if "the comma" not in reading.how_read and "the point" not in reading.how_read:
            return reading
        other = Parser(self.tokens, begin, running=True, choices=self.choice ^ {"decimal comma"}, single=single)
        other.stop = other.clause_end(at)
        with contextlib.suppress(ValueError):
            return reading.altered(other=as_reading(other.quantity(whole=False)))
        return reading

    def _mended(self, start: int, at: int) -> tuple[list[Reading], int] | None:
        """Read a number whose unit is misspelt and has one candidate, and say so; None if there is none."""
        behind = at + 1
        end = min(at + MOST_WORDS, len(self.tokens))
        while behind < end and (self.tokens[behind].text in FIRST or self.tokens[behind].text == "-"):
            behind += 1
        if behind >= end or parts(self.tokens[behind], self.tokens[behind - 1]):
            return None
        word = self.tokens[behind]
        if (
            word.kind != "word"
            or len(word.text) < 6
            or word.text in BY_WORD
            or not (meant := nearest(word.text, MEASURES))
        ):
            return None
        if self.tokens[min(behind + 1, len(self.tokens) - 1)].text in _PER:  # a speed in another language is no length
            return None
        tokens = [*self.tokens[start:behind], word._replace(text=meant), *self.tokens[behind + 1 : behind + 20]]
        region = _Region(tokens, self.choice)
        with contextlib.suppress(ValueError):
            if (read := region._read(0, at - start, False)) is not None:
                note = f"{word.text} was read as {meant}"
                notes = ["; ".join(filter(None, (reading.how_read, note))) for reading in read[0]]
                return [one.altered(how_read=note) for one, note in zip(read[0], notes, strict=True)], start + read[1]
        return None
