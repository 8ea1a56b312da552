"""Any number of several options."""

from __future__ import annotations

import re
from collections.abc import Mapping
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
    check_options,
    labels_of,
    mixed,
)
from lessons.exercises.engine.phrases import is_blank
from lessons.exercises.engine.question import KnownAnswer, PrintedMistake, Question
from lessons.exercises.engine.verdicts import Feedback, Verdict


@dataclass(frozen=True, kw_only=True, eq=False)
class SeveralChoices(Question):
    """Any number of several options, at least one of them right. Every wrong option has its own `why`.

    They are shown mixed, unless they stand `in_order` of their own: the days of a week, the lines of a report.
    """

    options: dict[str, Option]
    right: frozenset[str] | set[str]
    in_order: bool = False

    def shown(self) -> dict[str, Option]:
        """Return the options in the order in which box, page and handout show them."""
        return self.options if self.in_order else mixed(self.options, self.id)

    def controls(self) -> dict[str, Any]:
        """Check boxes."""
        return {"kind": "several", "label": "Choose all that belong", "options": as_controls(labels_of(self.shown()))}

    def check_kind(self) -> None:
        """Raise ValueError unless the options differ and each wrong one has something to say."""
        check_options(self.options, self.right)

    def judge(self, answer: Any) -> Feedback:
        """Judge several chosen options, given as keys or labels in a list, a set, or a text with commas."""
        if (feedback := not_attempted(answer, "Nothing is chosen yet.")) is not None:
            return feedback
        labels = labels_of(self.shown())  # numbered as they are shown
        try:
            chosen = {option_named(name, labels) for name in _names(answer, labels) if not is_blank(name)}
        except ValueError as error:
            return unreadable(f"{error}.")
        right = set(self.right)
        if chosen == right:
            return Feedback(Verdict.RIGHT, "All that belong, and no other.", self.why)
        wrong = [key for key in self.shown() if key in chosen - right]
        sentence = _counted(len(chosen), len(chosen & right), len(right - chosen))
        if not wrong:
            way_on = self.if_wrong or "Go through the options left open once more."
            return Feedback(Verdict.WRONG, sentence, way_on=way_on)
        # One at a time: with all of them, ticking everything would tell what belongs.
        first = self.options[wrong[0]]
        why = f"**{first.label.rstrip('.')}**: {first.why}"
        return Feedback(first.verdict, sentence, why, first.way_on or self.if_wrong, first.mistake or wrong[0])

    def right_answer(self) -> list[str]:
        """Return the keys of all options that belong."""
        return sorted(self.right)

    def wrong_answers(self) -> tuple[KnownAnswer, ...]:
        """Return, for every wrong option, all that belong and that one."""
        return tuple(
            KnownAnswer(
                sorted({*self.right, key}), option.verdict, option.mistake or key, option.why, to_plain(option.label)
            )
            for key, option in self.options.items()
            if key not in self.right
        )

    def printed_options(self) -> tuple[str, ...]:
        """Return the options, each with a square to tick."""
        return tuple(f"□ {to_plain(option.label)}" for option in self.shown().values())

    def printed_right(self) -> tuple[str, ...]:
        """Return the labels of all that belong."""
        return tuple(to_plain(option.label) for key, option in self.shown().items() if key in self.right)

    def printed_mistakes(self) -> tuple[PrintedMistake, ...]:
        """Return every option that does not belong, with what is said of it, but not how many others were ticked."""
        return tuple(
            PrintedMistake(
                to_plain(option.label),
                option.mistake or key,
                " ".join(to_plain(text) for text in (option.why, option.way_on or self.if_wrong) if text),
            )
            for key, option in self.options.items()
            if key not in self.right
        )

    def options_html(self) -> str:
        """Return the options as a list."""
        return as_html(labels_of(self.shown()))

    def in_words(self, answer: Any) -> str:
        """Print options by their labels."""
        return in_words(answer, labels_of(self.options))


def _counted(chosen: int, belong: int, missing: int) -> str:
    """Say how many of those chosen belong, and how many are missing."""
    if chosen == 1:
        said = "The one that you chose belongs" if belong else "The one that you chose does not belong"
    elif belong == chosen:
        said = "Both that you chose belong" if chosen == 2 else f"All {_in_letters(chosen)} that you chose belong"
    else:
        said = f"Of the {_in_letters(chosen)} that you chose, {_number_of(belong, 'belongs', 'belong')}"
    return f"{said}; {_number_of(missing, 'is missing', 'are missing')}."


def _in_letters(count: int) -> str:
    return {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}.get(count, str(count))


def _number_of(count: int, one: str, many: str) -> str:
    return {0: f"none {one}", 1: f"one {one}"}.get(count, f"{count} {many}")


def _names(answer: Any, labels: Mapping[str, str]) -> list[Any]:
    """Return the names in an answer; a text is one label, or names parted by commas, semicolons, "and" or "or"."""
    if isinstance(answer, list):
        return answer
    if isinstance(answer, dict):  # as check boxes give it: option to ticked or not
        return [name for name, ticked in answer.items() if ticked]
    try:
        return [option_named(answer, labels)]
    except ValueError:
        if not isinstance(answer, str):
            raise
        return [part.strip() for part in re.split(r"[,;]|\band\b|\bor\b", answer)]
