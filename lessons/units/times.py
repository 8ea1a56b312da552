"""Times: 4:54, 4'54", "an hour and a half", "4 min 54 s", and the time of day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessons.units.amounts import Amount, Amounts
from lessons.units.table import BY_WORD, convert, dimension

_PARTS = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75}
ZONES = frozenset(("gmt", "utc", "jst", "kst", "edt", "est", "pst", "pdt", "cst", "hst", "ist", "msk", "zulu"))
_PLACES = frozenset(("local", "seoul", "pyongyang", "korean", "korea", "japan", "tokyo", "moscow", "hawaii", "eastern"))
_ALONE = frozenset(("second", "seconds", "day", "days"))  # "a second missile", "a day": no lengths of time


@dataclass
class Times(Amounts):
    """Reads lengths of time and times of day."""

    def clock(self) -> Amount:
        """Read 4:54 or 1:11:00 as a length of time."""
        text = self.peek().text
        parts = [int(part) for part in text.split(":")]
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

    def marks(self) -> Amount:
        """Read 4'54" as minutes and seconds: no report gives feet and inches."""
        text = self.peek().text
        minutes, seconds = map(int, re.findall(r"\d+", text))
        if seconds > 59:
            raise ValueError(f"{text!r} is no length of time: 59 is the most that seconds can be")
        self.at += 1
        self.notes.append(f"{text} was read as minutes and seconds")
        return Amount(minutes + seconds / 60, "min", 1 / 60)

    def time_of_day(self, at_hand: bool = False) -> Amount | None:
        """Read "4:54 a.m.", "0243 GMT", "1900 hours", or a clock behind "at"; None where no time of day stands here."""
        token, start = self.peek(), self.at
        match = re.fullmatch(r"(\d{1,2})(?:[:.](\d\d))?(?::[0-5]\d)?|(\d\d)(\d\d)", token.text)
        if match is None or token.kind not in ("digits", "clock"):
            return None
        hour, minute = (int(part or 0) for part in (match[3] or match[1], match[4] or match[2]))
        self.at += 1
        half = self.take("am", "pm")
        told = bool(half) or (token.kind == "clock" and at_hand)
        if not half and (match[3] or match[2]):
            told = told or self.peek().text in ZONES or (self.peek().text in _PLACES and self.peek(1).text == "time")
            told = bool(told or (match[3] and self.take("hours", "hrs")))
        if not told or minute > 59 or hour > (12 if half else 24):
            self.at = start
            return None
        if self.peek().text in _PLACES and self.peek(1).text == "time":
            self.at += 2
        else:
            self.take(*ZONES)
        hour = hour % 12 + 12 * (half == "pm") if half else hour
        return Amount(60.0 * hour + minute, "clock", 1.0)

    def in_words(self) -> Amount | None:
        """Read "half an hour", "an hour and a half", "a quarter of a mile"; None where none stands here."""
        start, part = self.at, 1.0
        self.take("a", "an", "one")
        if found := self.phrase(_PARTS):
            part = _PARTS[found]
            self.take("of")
            if self.glued():
                self.at += 1
            self.take("a", "an")
        elif self.at == start and self.peek().text != "hour":
            return None
        elif self.at > start and self.tokens[start].text == "one":
            self.at = start
            return None
        word = self.peek().text
        unit = BY_WORD[word].symbol if word in BY_WORD else ""
        fits = unit and dimension(unit) in ("time", "length") and word not in _ALONE
        if not fits or (part == 1 and unit == "m"):
            self.at = start
            return None
        self.at += 1
        part += self.half() if part == 1 else 0
        if self.at == start + 1:  # a bare "hour" is no quantity, "hour and a half" is
            self.at = start
            return None
        small = "min" if unit == "h" else unit
        found_amount = Amount(convert(part, unit, small), small, convert(0.25 if part % 1 else 1.0, unit, small))
        if unit in ("h", "min") and part == 1:
            found_amount = Amount(1.0, unit, 1.0)
        return found_amount

    def half_behind(self, amount: Amount) -> None:
        """Add "and a half" that stands behind the unit: "11 minutes and a half"."""
        if half := self.half():
            amount.value, amount.step = amount.value + half, half

    def metre_or_minute(self) -> str:
        """Settle a bare "m": minutes where seconds follow, else metres, with minutes kept as the other reading."""
        following = BY_WORD.get(self.peek(1).text) if self.peek().kind == "digits" else None
        if following is not None and following.symbol == "s":
            return "min"
        self.doubts.add("minutes")
        symbol, name = ("min", "minutes") if "minutes" in self.choices else ("m", "metres")
        self.notes.append(f"m was read as {name}")
        return symbol

    def add_smaller(self, amount: Amount, use_and: bool) -> None:
        """Add "54 s" to "4 min": smaller units of time that follow. Hours and minutes together are minutes."""
        smallest = amount.unit
        while True:
            start, stop, notes, doubts = self.at, self.stop, len(self.notes), set(self.doubts)
            if self.running and self.at == self.stop < len(self.tokens) and self.tokens[self.at].gap in (",", "."):
                self.stop = self.clause_end(self.at)  # "1 hour, 6 minutes"; "4 min. 54 sec."
            self.take("and")
            unit, value, step = "", 0.0, 0.0
            if (use_and or self.at == start) and self.small_number():
                try:
                    smaller = self.number(use_and)
                except ValueError:
                    smaller = Amount(0.0, "", 0.0)
                value, step, unit = smaller.value, smaller.step, self.unit()
                unit = "min" if unit == "m" else unit
            if not unit or dimension(unit) != "time" or convert(1, unit, smallest) >= 1:
                self.at, self.stop, self.doubts = start, stop, doubts
                del self.notes[notes:]
                return
            if unit == "min":
                amount.value, amount.unit = convert(amount.value, amount.unit, unit), unit
            amount.value += convert(value, unit, amount.unit)
            amount.step = convert(step, unit, amount.unit)
            smallest = unit
