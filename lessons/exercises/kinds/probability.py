"""How likely something is: defensible, or lower or higher than the evidence carries; never wrong."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from lessons.exercises.engine.judging import not_attempted, unreadable
from lessons.exercises.engine.phrases import says_not_said
from lessons.exercises.engine.plain_answers import quoted
from lessons.exercises.engine.question import KnownAnswer, Question
from lessons.exercises.engine.verdicts import Feedback, Verdict
from lessons.exercises.quantities.chances_in_words import chance_in_figures, says_how_sure
from lessons.exercises.quantities.judging import readings_of
from lessons.exercises.quantities.known import digits
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import NEAR_ENOUGH, NearAnswer, Step, of_steps
from lessons.exercises.quantities.said_back import as_sentence, share_text
from lessons.units import number_text

# Without an example: any number could be one that can be defended.
EXPECTED = "a probability in per cent"


@dataclass(frozen=True, kw_only=True, eq=False)
class Probability(Question):
    """How likely, in per cent. Never wrong: defensible inside `range` (0 to 1), else it claims too much or too little.

    `too_high` and `too_low` say what an answer above or below the range overlooks. `steps` are shares (0 to 1) on the
    way to an answer: whoever stops at one outside of the range is told its name. `mistakes` are shares as well, each a
    function of the data and outside of the range; they come before the steps.
    """

    range: tuple[float, float]
    too_high: str
    too_low: str
    mistakes: tuple[Mistake, ...] = ()
    steps: tuple[Step, ...] = ()

    def controls(self) -> dict[str, Any]:
        """A line of text for a per cent."""
        return {"kind": "text", "label": "How likely, in per cent (0 to 100)", "mode": "decimal"}

    def check_kind(self) -> None:
        """Raise ValueError unless the range is one, and there is something to say on both sides of it."""
        low, high = self.range
        if not 0 <= low < high <= 1:
            raise ValueError(f"range is {self.range}; needed are two numbers from 0 to 1, the smaller first")
        if (high < 1 and not self.too_high.strip()) or (low > 0 and not self.too_low.strip()):
            raise ValueError("too_high and too_low need a text each, where an answer can be above or below the range")
        for mistake in self.mistakes:
            if low <= (share := _share_of(mistake)) <= high:
                raise ValueError(f"mistake {mistake.name!r} is {share}, which can be defended: {low} to {high}")

    def judge(self, answer: Any) -> Feedback:
        """Judge a probability in per cent (or 0 to 1)."""
        if (feedback := not_attempted(answer)) is not None:
            return feedback
        if says_not_said(answer):
            return unreadable("Nobody states it, true. Give how sure you are yourself: a number from 0 to 100 %.")
        if says_how_sure(answer):
            return unreadable(
                f"How sure is “{quoted(answer)}”, in a number? Of a hundred such cases, in how many would you expect "
                "to be right? Type that many, in per cent."
            )
        answer = chance_in_figures(answer)
        if isinstance(answer, str) and _ODDS.fullmatch(answer):
            return unreadable(
                f"“{quoted(answer)}” reads as odds, which can be for it or against it: write it in per cent."
            )
        if isinstance(answer, str) and (cases := _CASES.fullmatch(answer)) and float(cases[2]):
            answer = f"{100 * float(cases[1]) / float(cases[2]):g} %"
        try:
            # A number from code reads as the same number typed: 0.8 is 80 %.
            number = isinstance(answer, (int, float)) and not isinstance(answer, bool) and math.isfinite(answer)
            readings = readings_of(number_text(answer) if number else answer, "%", EXPECTED)
        except ValueError as error:
            return unreadable(f"{error}.")
        if any(reading.high is not None for reading in readings):
            return unreadable("One number is expected, from 0 to 100 %; a range is for another kind of question.")
        shares = [reading.to("%").value / 100 for reading in readings]
        if not 0 <= shares[0] <= 1:
            return unreadable(f"{quoted(readings[0].brief())} is no probability; expected is a number from 0 to 100 %.")
        feedback = judge_share(self, shares[0])
        if readings[0].value == 1 and len(readings) > 1 and judge_share(self, shares[1]) != feedback:
            return unreadable("1 could be 1 % or certainty; write 1 % or 100 %.")
        return feedback.with_note(as_sentence(readings[0].how_read))

    def right_answer(self) -> str:
        """Return the middle of what can be defended."""
        return f"{digits(100 * sum(self.range) / 2)} %"

    def wrong_answers(self) -> tuple[KnownAnswer, ...]:
        """Return an answer above and one below what can be defended, where there is room for one."""
        low, high = self.range
        above = KnownAnswer((1 + high) / 2, Verdict.HIGHER, "", self.too_high, f"above {share_text(high)}")
        below = KnownAnswer(low / 2, Verdict.LOWER, "", self.too_low, f"below {share_text(low)}")
        named = (
            KnownAnswer(
                100 * _share_of(mistake),
                Verdict.HIGHER if _share_of(mistake) > high else Verdict.LOWER,
                mistake.name,
                mistake.why,
                share_text(_share_of(mistake)),
            )
            for mistake in self.mistakes
        )
        return (*((above,) if high < 1 else ()), *((below,) if low > 0 else ()), *named)

    def printed_options(self) -> tuple[str, ...]:
        """Return a line to write on."""
        return (f"{self.controls()['label']}: ______ %",)

    def printed_right(self) -> tuple[str, ...]:
        """Return from where to where a probability can be defended."""
        low, high = self.range
        return (f"anything from {share_text(low)} to {share_text(high)}",)


_ODDS = re.compile(r"\s*\d[\d.,]*\s*(?:to|:|-to-)\s*\d[\d.,]*\s*(?:on|against)?\s*")
_CASES = re.compile(r"\s*(?:about\s+)?(\d+(?:\.\d+)?)\s+(?:of|in|out of)\s+(?:a\s+)?(\d+)\s*")  # "80 of 100", "4 in 5"


def _share_of(mistake: Mistake | NearAnswer) -> float:
    """The probability to which a mistake leads; a probability has no true one that it could be worked out from."""
    return float(mistake.from_truth(None))


def judge_share(question: Probability, share: float) -> Feedback:
    """Judge a probability from 0 to 1; whoever leaves no room at all is told so, whatever the verdict."""
    low, high = question.range
    text = share_text(share)
    note = {0.0: "0 % leaves no room at all for it.", 1.0: "100 % leaves no room at all for a surprise."}.get(share, "")
    if low - 1e-9 <= share <= high + 1e-9:
        return Feedback(Verdict.DEFENSIBLE, f"{text} can be defended on what is known.", question.why, note=note)
    way_on = question.too_high if share > high else question.too_low
    for known in (*question.mistakes, *of_steps(question.steps)):
        if math.isclose(share, _share_of(known), rel_tol=known.tolerance or NEAR_ENOUGH):
            verdict = Verdict.HIGHER if share > high else Verdict.LOWER
            return Feedback(verdict, known.why, known.way_on, way_on, mistake=known.name, note=note)
    if share > high:
        return Feedback(Verdict.HIGHER, f"{text} is higher than what is known supports.", question.too_high, note=note)
    return Feedback(Verdict.LOWER, f"{text} is lower than what is known supports.", question.too_low, note=note)
