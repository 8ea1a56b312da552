"""ClaimMarker: step through a report phrase by phrase and say what part each phrase plays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from lessons import data
from lessons.explorers.controls import Button, Memory, Select, Stepper
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture, Table
from lessons.figures.report.marked_report import PART_MARKS, phrase_at, report_picture
from lessons.records import Phrase

UNMARKED = "unmarked"


class ClaimMarker(Explorer):
    """A numbered report whose phrases the learner marks: who says it, what about, the number, the hedge, how known.

    ``phrases`` defaults to the course's paraphrase of the report of 5 November 2024.

    >>> marker = ClaimMarker()
    >>> marker.mark(1, "hedge")
    >>> marker.marks
    {1: 'hedge'}
    """

    title = "What does each phrase do?"
    scrolls = True

    def __init__(self, phrases: Sequence[Phrase] | None = None, **start: Any) -> None:
        self.phrases = data.paraphrase() if phrases is None else tuple(phrases)
        parts = {UNMARKED: "unmarked"} | {part: f"{mark[0]}: {mark[2]}" for part, mark in PART_MARKS.items()}
        self.controls = (
            Stepper("phrase", "Phrase", len(self.phrases)),
            Select("part", "This phrase is", parts, UNMARKED),
            Button("clear", "Clear mark"),
            Button("compare", "Compare with ours"),
            Memory("marks", {}),
            Memory("comparing", False),
        )
        super().__init__(**start)

    @property
    def marks(self) -> dict[int, str]:
        """The learner's marks by phrase number, counted from 1."""
        return _by_number(self.values)

    def mark(self, phrase: int, part: str) -> None:
        """Mark a phrase (counted from 1) by its letter ("H") or as a part ("hedge"); ValueError for what is neither."""
        letters = {mark[0]: name for name, mark in PART_MARKS.items()}
        if part not in (*letters, *PART_MARKS, UNMARKED):
            known = ", ".join(f'"{letter}" or "{name}" ({PART_MARKS[name][2]})' for letter, name in letters.items())
            raise ValueError(f"part: {part!r} given; expected is {known}, or {UNMARKED!r}")
        self.set(phrase=phrase, part=letters.get(part, part))

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """Keep the marks: a step shows the mark of the next phrase, a choice marks the phrase it comes with."""
        phrase, marks = values["phrase"], values["marks"]
        if changed == {"phrase"}:
            return {"part": marks.get(str(phrase), UNMARKED)}
        if "compare" in changed:
            return {"comparing": True}
        part = UNMARKED if "clear" in changed else values["part"]
        others = {int(number): other for number, other in marks.items() if number != str(phrase)}
        marked = others if part == UNMARKED else {**others, phrase: part}
        kept = {str(number): marked[number] for number in sorted(marked)}
        return {"part": part, "marks": kept, "comparing": False}

    def pick(self, x: float, y: float, values: dict) -> dict:
        """Go to the phrase that was clicked."""
        number = phrase_at(self.phrases, x, y)
        return {} if number is None else {"phrase": number + 1}

    def picture(self, values: dict) -> Picture:
        """Return the report with its marks; compared, the table says where they differ from the course's."""
        marks = _by_number(values)
        counted_from_0 = {number - 1: part for number, part in marks.items()}
        picture = report_picture(self.phrases, counted_from_0, values["phrase"] - 1)
        table = picture.table
        if not values["comparing"] or table is None:
            return picture
        rows = tuple((*row, *self._told(number, marks)) for number, row in enumerate(table.rows, start=1))
        return replace(picture, table=Table((*table.columns, "ours", "why"), rows, table.caption))

    def reply(self, values: dict) -> tuple[str, ...]:
        """Return how the marks compare with the course's, once that was asked for: differences first.

        Only phrases that the learner has marked are compared: the others stay theirs to find.
        """
        marks = _by_number(values)
        if not values["comparing"]:
            return ()
        if not marks:
            return ("Nothing to compare yet: mark a phrase first.",)
        apart = [number for number, part in marks.items() if part != self.phrases[number - 1].part]
        alike = [number for number in marks if number not in apart]
        first = f"{len(alike)} of your {len(marks)} marks agree with ours."
        if apart:
            first += f" We read {len(apart)} otherwise: which reading would you defend?"
        different = (self._difference(number, marks[number]) for number in apart)
        return (first, *different, *(self._reason(number) for number in alike))

    def _told(self, number: int, marks: dict[int, str]) -> tuple[str, str]:
        return (self._ours(number), self.phrases[number - 1].why) if number in marks else ("-", "-")

    def _ours(self, number: int) -> str:
        return PART_MARKS[self.phrases[number - 1].part][2]

    def _words(self, number: int) -> str:
        return f"{number}, “{self.phrases[number - 1].text.rstrip('.,')}”"

    def _difference(self, number: int, part: str) -> str:
        ours = f"ours {self._ours(number)} ({self.phrases[number - 1].why})"
        return f"Otherwise: {self._words(number)}: yours {PART_MARKS[part][2]}, {ours}."

    def _reason(self, number: int) -> str:
        return f"The same: {self._words(number)}: {self.phrases[number - 1].why}."


def _by_number(values: dict) -> dict[int, str]:
    """The marks by phrase, counted from 1; kept they stand under its number as text, as in JSON."""
    return {int(number): part for number, part in values["marks"].items()}
