"""One number with its unit, and the hedge that belongs to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from lessons.exercises.engine.question import KnownAnswer, Question
from lessons.exercises.engine.verdicts import Feedback
from lessons.exercises.quantities.judging import judge_quantity
from lessons.exercises.quantities.known import known_answers, printed_right, right_in_words
from lessons.exercises.quantities.quantity import Quantity
from lessons.exercises.quantities.whole import check_quantity


@dataclass(frozen=True, kw_only=True, eq=False)
class Number(Quantity, Question):
    """One number with its unit: "400 km", "about 249 miles", 4.9, or "not said".

    `read_off`: an explorer beside the question shows the number, which then need not be worked out by hand.
    `give_or_take`: asked is how far a number may be off, so "±20 km" and "400 ± 20 km" are answers as good as "20 km".
    """

    read_off: bool = False
    give_or_take: bool = False

    @property
    def minutes(self) -> float:
        """More where the number has to be worked out by hand."""
        return 4.0 if self.worked_out and not self.read_off else super().minutes

    @property
    def starts_from(self) -> str:
        """The prompt: a number in it is no answer, unless it is the right one."""
        return self.prompt

    def controls(self) -> dict[str, Any]:
        """A line of text, labelled with the unit."""
        others = "" if self.convert else ", or name another unit"
        expected = f" (in {self.unit}{others})" if self.unit else ""
        return {"kind": "text", "label": f"Your answer{expected}", "mode": "text"}

    def check_kind(self) -> None:
        """Raise ValueError unless the quantity is whole, and no two mistakes overlap."""
        check_quantity(self)

    def judge(self, answer: Any) -> Feedback:
        """Judge one number."""
        if self.give_or_take and isinstance(answer, str) and (spread := _SPREAD.search(answer)):
            answer = spread[1]
        return judge_quantity(self, answer, self.why, self.if_wrong)

    def right_answer(self) -> str:
        """Return the number with hedge and unit, or "not said"."""
        return right_in_words(self)

    def wrong_answers(self) -> tuple[KnownAnswer, ...]:
        """Return the answer of each named mistake, and of a hedge lost or changed."""
        return tuple(known_answers(self))

    def printed_options(self) -> tuple[str, ...]:
        """Return a line to write on."""
        return (f"{self.controls()['label']}: ____________",)

    def printed_right(self) -> tuple[str, ...]:
        """Return the number, and from where to where an answer is accepted."""
        return printed_right(self)


_SPREAD = re.compile(r"(?:±|\+/-|\+-|give or take|plus or minus)\s*(\d.*)$", re.IGNORECASE)
