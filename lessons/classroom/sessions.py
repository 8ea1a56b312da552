"""What is taught in one session, minute by minute: whole notebooks, or what a cut leaves of them.

A cut leaves out sections as the teaching notes say, in their order, until the minutes by the rule fit. What time is
left goes to the discussions of the notes, and to second votes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lessons.classroom.lesson.asked import lettered
from lessons.classroom.lesson.minutes import Part, Section
from lessons.classroom.lesson.parts import CoursePart
from lessons.classroom.lesson.stored import Lesson
from lessons.classroom.notes.teaching_notes import Discussion, Note

OPENING = 2  # minutes until the first sentence
CLOSING = 3  # the one sentence that can be printed, and what comes next
DISCUSSION = 5
SECOND_VOTE = 3  # two minutes with somebody who differs, one to vote again
LEAST = 4  # minutes that a notebook has in a talk, or it is left out
ROOM = 5  # what is left over from this on is shown as room for what is folded
SEMINAR = "6x90"
TIMES = ("45", "90", SEMINAR)


class Block(NamedTuple):
    """A stretch of a session: what it is, of which notebook and section, and its minutes with their parts."""

    kind: str  # opening, section, discussion, room, closing
    title: str
    minutes: int
    lesson: str = ""
    section: int = 0
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Taught:
    """A notebook in a session: which of its sections are kept, which discussions are held, what is for home."""

    lesson: Lesson
    note: Note | None
    kept: tuple[int, ...]
    discussions: tuple[Discussion, ...] = ()
    votes: tuple[str, ...] = ()  # questions that are voted on a second time

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that are kept."""
        return tuple(section for section in self.lesson.sections if section.number in self.kept)

    @property
    def left_out(self) -> tuple[Section, ...]:
        """The sections that are not."""
        return tuple(section for section in self.lesson.sections if section.number not in self.kept)

    @property
    def minutes(self) -> int:
        """What is kept and talked about, in minutes."""
        talk = DISCUSSION * len(self.discussions) + SECOND_VOTE * len(self.votes)
        return sum(section.counted for section in self.sections) + talk

    def blocks(self) -> Iterable[Block]:
        """Yield the sections, and after each the discussions that belong there."""
        number = self.lesson.number
        for section in self.sections:
            voted = [question for question in self.votes if self.lesson.asked_in.get(question) == section.number]
            parts = (*section.parts, *(Part("second vote", question, SECOND_VOTE) for question in voted))
            minutes = section.counted + SECOND_VOTE * len(voted)
            yield Block("section", section.name, minutes, number, section.number, parts)
            for talk in self.discussions:
                if talk.section == section.number:
                    yield Block("discussion", talk.question, DISCUSSION, number, section.number)


@dataclass(frozen=True)
class Session:
    """One meeting of a class: its title, its time if it has a limit, and what is taught."""

    name: str  # of its folder
    title: str
    taught: tuple[Taught, ...]
    limit: int | None = None
    blocks: tuple[Block, ...] = field(init=False)

    def __post_init__(self) -> None:
        middle = [block for taught in self.taught for block in taught.blocks()]
        whole = [Block("opening", "Open the notebook", OPENING), *middle, Block("closing", "Close", CLOSING)]
        spare = (self.limit or 0) - sum(block.minutes for block in whole)
        if spare >= ROOM:
            whole.insert(-1, Block("room", "Room for what is folded", spare))
        object.__setattr__(self, "blocks", tuple(whole))

    @property
    def minutes(self) -> int:
        """The minutes of the whole session."""
        return sum(block.minutes for block in self.blocks)


def whole(lesson: Lesson, note: Note | None) -> Session:
    """Return a session with the whole main line of a notebook and all discussions, without a limit."""
    everything = tuple(section.number for section in lesson.sections)
    taught = Taught(lesson, note, everything, note.discussions if note else ())
    return Session(lesson.number, f"{lesson.number} {lesson.title}", (taught,))


def cut(lesson: Lesson, note: Note | None, limit: int) -> Session:
    """Return a session of one notebook that takes no longer than `limit` minutes."""
    room = limit - OPENING - CLOSING
    talks = DISCUSSION if note else 0  # a class that never talks could as well stay at home
    taught = _fill(_shortened([Taught(lesson, note, _numbers(lesson))], room - talks), room)
    return Session(lesson.number, f"{lesson.number} {lesson.title}: {limit} minutes", tuple(taught), limit)


def talk(
    lessons: Sequence[tuple[Lesson, Note | None]], parts: Sequence[CoursePart], lane: Sequence[str], limit: int
) -> Session:
    """Return one session over several notebooks: each part has an equal share, which its short way fills first."""
    known = {lesson.number: (lesson, note) for lesson, note in lessons}
    chosen = [[number for number in part.notebooks if number in known] for part in parts]
    chosen = [sorted(numbers, key=lambda number: number not in lane) for numbers in chosen if numbers]
    kept: dict[str, list[int]] = {}
    room, spare = limit - OPENING - CLOSING, 0.0
    for numbers in chosen:
        spare += room / len(chosen)
        for number in numbers:
            lesson, note = known[number]
            taken: list[Section] = []
            for section in map(lesson.section, _heart(lesson, note)):
                if section.counted + sum(one.counted for one in taken) <= spare:
                    taken.append(section)
            if (minutes := sum(section.counted for section in taken)) >= LEAST:
                kept[number] = [section.number for section in taken]
                spare -= minutes
    taught = [Taught(*known[number], tuple(sorted(kept[number]))) for number in sorted(kept)]
    name = "A talk" if limit < 60 else "A workshop"
    return Session(f"talk-{limit}", f"{name} of {limit} minutes", tuple(_fill(taught, room)), limit)


def seminar(lessons: Sequence[tuple[Lesson, Note | None]], times: int = 6, limit: int = 90) -> list[Session]:
    """Return so many sessions over several notebooks, in order; what does not fit is read at home before."""
    room = limit - OPENING - CLOSING
    found = []
    for at, members in enumerate(_shared_out(lessons, times), start=1):
        taught = [Taught(lesson, note, _numbers(lesson)) for lesson, note in members]
        talks = DISCUSSION if any(one.note for one in taught) else 0
        taught = _fill(_shortened(taught, room - talks), room)
        names = ", ".join(one.lesson.number for one in taught)
        found.append(Session(f"session-{at}", f"Session {at} of {times}: {names}", tuple(taught), limit))
    return found


def _numbers(lesson: Lesson) -> tuple[int, ...]:
    return tuple(section.number for section in lesson.sections)


def _heart(lesson: Lesson, note: Note | None) -> tuple[int, ...]:
    """The sections that remain when nearly all has to go; without notes, the first three."""
    return note.kept if note else _numbers(lesson)[:3]


def _order_of_leaving(one: Taught) -> list[int]:
    """The sections in the order in which they are left out; the first of all stays."""
    said = [skip.section for skip in one.note.skips] if one.note else []
    heart = _heart(one.lesson, one.note)
    others = [number for number in reversed(_numbers(one.lesson)) if number not in said and number not in heart]
    return [*said, *others, *reversed(heart[1:])]


def _shortened(taught: list[Taught], room: int) -> list[Taught]:
    """Leave out one section after the other, of the notebooks in turn, until the minutes fit."""
    waiting = [_order_of_leaving(one) for one in taught]
    while sum(one.minutes for one in taught) > room and any(waiting):
        longest = max(range(len(taught)), key=lambda at: (bool(waiting[at]), taught[at].minutes, -at))
        leaving = waiting[longest].pop(0)
        one = taught[longest]
        taught[longest] = replace(one, kept=tuple(n for n in one.kept if n != leaving))
    return taught


def _fill(taught: list[Taught], room: int) -> list[Taught]:
    """Give the time that is left to discussions, then to second votes; of each notebook one before any has two."""
    spare = room - sum(one.minutes for one in taught)
    most = max((len(one.note.discussions) for one in taught if one.note), default=0)
    for rank in range(most):
        for at, one in enumerate(taught):
            if one.note and rank < len(one.note.discussions) and spare >= DISCUSSION:
                held = one.note.discussions[rank]
                if held.section in one.kept:
                    taught[at] = replace(one, discussions=(*one.discussions, held))
                    spare -= DISCUSSION
    for at, one in enumerate(taught):
        asked = [question.id for question in one.lesson.questions if len(lettered(question)) > 1]
        here = [number for number in asked if one.lesson.asked_in.get(number) in one.kept]
        again = tuple(here[: max(0, spare) // SECOND_VOTE])
        taught[at] = replace(one, votes=again)
        spare -= SECOND_VOTE * len(again)
    return taught


def _shared_out(lessons: Sequence[tuple[Lesson, Note | None]], times: int) -> list[list[tuple[Lesson, Note | None]]]:
    """Part the notebooks into so many runs, so that the longest run is as short as can be."""
    weights = [sum(section.counted for section in lesson.sections) for lesson, _ in lessons]
    times = min(times, len(lessons))
    best: dict[tuple[int, int], tuple[int, tuple[int, ...]]] = {(0, 0): (0, ())}
    for runs in range(1, times + 1):
        for end in range(runs, len(lessons) + 1):
            ways = [
                (max(best[runs - 1, begin][0], sum(weights[begin:end])), (*best[runs - 1, begin][1], end))
                for begin in range(runs - 1, end)
                if (runs - 1, begin) in best
            ]
            best[runs, end] = min(ways)
    ends = best[times, len(lessons)][1]
    return [list(lessons[begin:end]) for begin, end in zip((0, *ends), ends, strict=False)]
