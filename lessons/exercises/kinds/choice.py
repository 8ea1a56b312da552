"""One of several options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lessons.exercises.engine.in_words import in_words
from lessons.exercises.engine.judging import not_attempted, unreadable
from lessons.exercises.engine.markup import to_plain
from lessons.exercises.engine.option_named import option_named
from lessons.exercises.engine.options import (
    Option,
    as_controls,
    as_html,
    as_sentence,
    check_options,
    labels_of,
    mixed,
)
from lessons.exercises.engine.question import KnownAnswer, Question
from lessons.exercises.engine.verdicts import Feedback, Verdict


@dataclass(frozen=True, kw_only=True, eq=False)
class Choice(Question):
    """One of several options. Every wrong option has its own `why`; the right one may have one too.

    They are shown mixed, unless they stand `in_order` of their own: the days of a week, the lines of a report.
    """

    options: dict[str, Option]
    right: str
    in_order: bool = False

    def shown(self) -> dict[str, Option]:
        """Return the options in the order in which box, page and handout show them."""
        return self.options if self.in_order else mixed(self.options, self.id)

    def controls(self) -> dict[str, Any]:
        """Radio buttons."""
        return {"kind": "choice", "label": "Choose one", "options": as_controls(labels_of(self.shown()))}

    def check_kind(self) -> None:
        """Raise ValueError unless the options differ and each wrong one has something to say."""
        check_options(self.options, {self.right})

    def judge(self, answer: Any) -> Feedback:
        """Judge one chosen option, given by its sentence or a part of it, its number or its key."""
        if (feedback := not_attempted(answer, "Nothing is chosen yet.")) is not None:
            return feedback
        try:
            key = option_named(answer, labels_of(self.shown()))  # numbered as they are shown
        except ValueError as error:
            return unreadable(f"{error}.")
        option = self.options[key]
        if key == self.right:
            return Feedback(Verdict.RIGHT, as_sentence(option.label), option.why or self.why)
        way_on = option.way_on or self.if_wrong
        return Feedback(option.verdict, option.why, way_on=way_on, mistake=option.mistake or key)

    def right_answer(self) -> str:
        """Return the right option's key."""
        return self.right

    def wrong_answers(self) -> tuple[KnownAnswer, ...]:
        """Return every wrong option."""
        return tuple(
            KnownAnswer(key, option.verdict, option.mistake or key, option.why)
            for key, option in self.options.items()
            if key != self.right
        )

    def printed_options(self) -> tuple[str, ...]:
        """Return the options, each with a ring to mark."""
        return tuple(f"○ {to_plain(option.label)}" for option in self.shown().values())

    def printed_right(self) -> tuple[str, ...]:
        """Return the right option's label."""
        return (to_plain(self.options[self.right].label),)

    def options_html(self) -> str:
        """Return the options as a list."""
        return as_html(labels_of(self.shown()))

    def in_words(self, answer: Any) -> str:
        """Print an option by its label."""
        return in_words(answer, labels_of(self.options))
