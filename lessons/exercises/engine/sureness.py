"""How sure, everywhere: three steps with stated edges beside an answer; off until it is switched on, never a mark."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from lessons import progress
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.engine.watching import Watchers
from lessons.progress import QuestionState

VARIABLE = "LESSONS_HOW_SURE"  # "on" switches it on for a class; a learner's own switch goes before it
SWITCH = "how_sure.switch"  # what the learner's own switch is called in the progress file
LABEL = "How sure are you? (if you like; it is no mark)"
NO_ANSWER = ("not attempted", "cannot be read")


class Step(NamedTuple):
    """One step: its key, its words, its edges in per cent, and the per cent that stands for it in the file."""

    key: str
    words: str
    low: int
    high: int
    per_cent: int

    @property
    def label(self) -> str:
        """The words with the edges."""
        return f"{self.words} ({self.low} to {self.high} %)"


STEPS = (
    Step("guess", "a guess", 0, 50, 25),
    Step("fairly", "fairly sure", 50, 90, 70),
    Step("very", "very sure", 90, 100, 95),
)

Watcher = Callable[[], None]
_watchers: Watchers[[]] = Watchers()
_own: dict[Path, bool | None] = {}  # the learner's own switch, by progress file; None where it was never touched


class Said(NamedTuple):
    """The first answer to a question with which someone said how sure they were: which step, and whether it was right.

    >>> Said("03.2", STEPS[2], False).step.label
    'very sure (90 to 100 %)'
    """

    question: str
    step: Step
    right: bool


def is_on(look: bool = False) -> bool:
    """Whether boxes ask: by the learner's own switch, or else by the variable of a class.

    The file is read once, and again with `look`: another kernel may have switched it.

    >>> is_on()
    False
    """
    file = progress.path()
    if look or file not in _own:
        noted = sorted(progress.judgements(SWITCH), key=lambda one: one.time_utc)
        _own[file] = noted[-1].per_cent > 0 if noted else None
    own = _own[file]
    return os.environ.get(VARIABLE, "").strip().lower() == "on" if own is None else own


def switch(on: bool) -> str:
    """Switch it on or off for good; tell every box and bar; return '' or one sentence if that could not be saved.

    >>> switch(True), is_on(), switch(False), is_on()
    ('', True, '', False)
    """
    trouble = progress.judge(SWITCH, progress.now(), 100 if on else 0).trouble
    _own[progress.path()] = on
    _watchers.tell()
    return trouble


def watch(callback: Watcher) -> None:
    """Call a bound method whenever it is switched, as long as something holds the method's widget."""
    _watchers.add(callback)


def controls() -> dict[str, object]:
    """What the front end needs to ask; nothing at all while it is off.

    >>> controls()
    {}
    """
    return {"label": LABEL, "steps": [[step.key, step.label] for step in STEPS]} if is_on() else {}


def per_cent_of(key: object) -> int | None:
    """The per cent that stands for a step's key; None for whoever said nothing.

    >>> per_cent_of("very"), per_cent_of(None)
    (95, None)
    """
    return {step.key: step.per_cent for step in STEPS}.get(key) if isinstance(key, str) else None


def step_of(per_cent: int) -> Step:
    """The step that a per cent stands for.

    >>> step_of(70).words
    'fairly sure'
    """
    return min(STEPS, key=lambda step: abs(step.per_cent - per_cent))


def first_said(known: Mapping[str, QuestionState]) -> list[Said]:
    """Of each question the first answer that came with a word on how sure, if it could be read.

    >>> first_said({"03.2": QuestionState("03.2", sure=(("wrong", 95), ("right", 95)))})[0].right
    False
    """
    found = []
    for question, state in known.items():
        readable = [(verdict, per_cent) for verdict, per_cent in state.sure if verdict not in NO_ANSWER]
        if readable:
            verdict, per_cent = readable[0]
            found.append(Said(question, step_of(per_cent), _accepted(verdict)))
    return found


def _accepted(key: str) -> bool:
    try:
        return Verdict.from_key(key).accepted
    except ValueError:  # a verdict of another version of the course
        return False


def surprises(said: Iterable[Said]) -> tuple[list[str], list[str]]:
    """The questions of confident misses (very sure, and not right) and of lucky hits (a guess, and right).

    >>> surprises([Said("03.2", STEPS[2], False), Said("03.3", STEPS[0], True), Said("03.4", STEPS[1], True)])
    (['03.2'], ['03.3'])
    """
    listed = list(said)
    misses = [one.question for one in listed if one.step.key == "very" and not one.right]
    lucky = [one.question for one in listed if one.step.key == "guess" and one.right]
    return misses, lucky
