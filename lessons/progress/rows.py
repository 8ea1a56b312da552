"""What a progress file holds: answers, hints, how sure someone was, what was forgotten; each with a checksum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import NamedTuple, TypeAlias
from zlib import crc32


class Answer(NamedTuple):
    """One answer as it was given: question id, the answer as text, the verdict's key, when (UTC), course version."""

    question: str
    answer: str
    verdict: str
    time_utc: str
    course_version: str


class Hint(NamedTuple):
    """One hint that was shown: question id, which hint (counted from 1), when (UTC)."""

    question: str
    hint: int
    time_utc: str


class Judgement(NamedTuple):
    """How sure someone was, in per cent: about what ("03.2", or a deck), which answer or card, when (UTC).

    The first one about an item counts.
    """

    about: str
    item: str
    per_cent: int
    time_utc: str

    @property
    def question(self) -> str:
        """What a reset goes by, as with answers and hints."""
        return self.about


class Forgotten(NamedTuple):
    """A reset: which questions, when (UTC), and the last number in the file that it was meant for."""

    pattern: str
    time_utc: str
    up_to: int


Entry: TypeAlias = Answer | Hint | Judgement | Forgotten


def checksum(row: Answer | Hint | Judgement, number: int = 0, begun: int | None = None) -> int:
    """Return the checksum of a row, for an answer with its number: one changed byte gives another one.

    >>> checksum(Hint("03.2", 1, "")) == checksum(Hint("03.2", 2, ""))
    False
    """
    # The number comes last, so that many numbers can be tried on one row.
    return crc32(str(number).encode(), checksum_begun(row) if begun is None else begun)


def checksum_begun(row: Answer | Hint | Judgement) -> int:
    """Return the checksum of a row without its number.

    >>> row = Hint("03.2", 1, "")
    >>> checksum(row, 7, checksum_begun(row)) == checksum(row, 7)
    True
    """
    return crc32("\0".join((*map(str, row), "")).encode("utf-8", "surrogatepass"))


class QuestionState(NamedTuple):
    """What is known of one question: how many answers, the latest and its verdict, all verdicts, hints used.

    `sure` has the verdicts of the answers with which someone said how sure they were, oldest first, and the per cent.
    """

    question: str
    attempts: int = 0
    latest_answer: str | None = None  # as it was recorded; None where there is none
    latest_verdict: str = ""
    verdicts: frozenset[str] = frozenset()
    hints_used: int = 0
    sure: tuple[tuple[str, int], ...] = ()


@dataclass
class Contents:
    """All answers by their number, oldest first, hints and judgements; what is not in the file yet is put on top."""

    answers: dict[int, Answer] = field(default_factory=dict)
    hints: dict[tuple[str, int], Hint] = field(default_factory=dict)
    judgements: dict[tuple[str, str], Judgement] = field(default_factory=dict)

    def with_entries(self, entries: Iterable[Entry]) -> Contents:
        """Return a copy in which entries were added or forgotten, in order; one that is there already counts once."""
        new = Contents(dict(self.answers), dict(self.hints), dict(self.judgements))
        there = set(new.answers.values())
        number = last = max(self.answers, default=0)
        for entry in entries:
            if isinstance(entry, Answer):
                if entry not in there:
                    number += 1
                    new.answers[number] = entry
                    there.add(entry)
            elif isinstance(entry, Hint):
                new.hints.setdefault((entry.question, entry.hint), entry)
            elif isinstance(entry, Judgement):
                new.judgements.setdefault((entry.about, entry.item), entry)
            else:
                new._forget(entry, last)
        return new

    def _forget(self, reset: Forgotten, last_in_file: int) -> None:
        for number, answer in list(self.answers.items()):
            meant = number <= reset.up_to or number > last_in_file
            if meant and fnmatchcase(answer.question, reset.pattern):
                del self.answers[number]
        for key, hint in list(self.hints.items()):
            if fnmatchcase(hint.question, reset.pattern):
                del self.hints[key]
        for item, judgement in list(self.judgements.items()):
            if fnmatchcase(judgement.about, reset.pattern):
                del self.judgements[item]

    def answers_to(self, pattern: str) -> list[Answer]:
        """Return the answers to the questions whose id fits a pattern, oldest first."""
        return [answer for answer in self.answers.values() if fnmatchcase(answer.question, pattern)]

    def states(self, pattern: str) -> dict[str, QuestionState]:
        """Return what is known of each question whose id fits a pattern such as "03.*", by question id."""
        found: dict[str, QuestionState] = {}
        for answer in self.answers.values():
            if fnmatchcase(answer.question, pattern):
                before = found.get(answer.question, QuestionState(answer.question))
                sure = self.judgements.get((answer.question, answer.time_utc))
                found[answer.question] = before._replace(
                    attempts=before.attempts + 1,
                    latest_answer=answer.answer,
                    latest_verdict=answer.verdict,
                    verdicts=before.verdicts | {answer.verdict},
                    sure=(*before.sure, *([(answer.verdict, sure.per_cent)] if sure else [])),
                )
        for hint in self.hints.values():
            if fnmatchcase(hint.question, pattern):
                before = found.get(hint.question, QuestionState(hint.question))
                found[hint.question] = before._replace(hints_used=before.hints_used + 1)
        return dict(sorted(found.items()))
