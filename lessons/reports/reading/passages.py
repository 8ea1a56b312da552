"""One sentence being read, with all that is known of it: readings, speakers, which stretches are other launches."""

import re
from dataclasses import dataclass
from typing import Any

from lessons.records import Claim
from lessons.reports.reading.days import Days
from lessons.reports.reading.items import Items
from lessons.reports.reading.measures import Measured
from lessons.reports.reading.naming import named
from lessons.reports.reading.prose import Sentence
from lessons.reports.reading.speakers import Speakers, Voice
from lessons.units import Reading

Placed = tuple[Reading, int, int]  # a reading with its places in the sentence
_BRACKETS = re.compile(r"\s*\(([^()\d]{2,40})\)")


@dataclass
class Passage:
    """A sentence as it is read; `low` is its text in small letters, of the same length."""

    sentence: Sentence
    low: str
    readings: list[Placed]
    speakers: Speakers
    items: Items
    others: list[tuple[int, int]]
    before: list[Measured]  # what the number before measured, in this sentence or the one before it
    original: str  # the whole report
    days: Days

    def is_other(self, at: int) -> bool:
        """Whether a place tells of another launch than the report's own."""
        return any(start <= at < end for start, end in self.others)

    def voice(self, start: int, end: int) -> Voice:
        """Who says what stands at a place: whom brackets behind it name ("400 km (JCS)"), else who speaks there."""
        behind = _BRACKETS.match(self.sentence.text, end)
        if behind and (who := named(behind[1])) and who.kind != "country":
            return Voice(who.name, behind[1])
        return self.speakers.at(start)

    def claim(self, quantity: str, start: int, end: int, item: str = "", **fields: Any) -> Claim:
        """The claim that stands at a place of the sentence, with its speaker, its words and its place in the report."""
        voice = self.voice(start, end)
        begin, till = self.sentence.start + start, self.sentence.start + end
        return Claim(
            voice.name,
            quantity,
            item=item,
            basis="one of several" if item else "stated",
            spoken_by=voice.phrase,
            publisher=voice.publisher,
            start=begin,
            end=till,
            quote=self.original[begin:till],
            **fields,
        )
