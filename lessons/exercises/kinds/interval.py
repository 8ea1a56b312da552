"""A lowest and a highest value: the question, how an answer is read, and what is said of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from lessons.exercises.engine.judging import HINT, not_attempted, unreadable
from lessons.exercises.engine.phrases import says_any, says_not_said
from lessons.exercises.engine.question import KnownAnswer, Question
from lessons.exercises.engine.verdicts import Feedback, Verdict
from lessons.exercises.quantities.expected import printed_example
from lessons.exercises.quantities.judging import (
    FAR_TOO_FINE,
    best_of,
    in_another_unit,
    misspelt,
    not_converted,
    of_mistake,
    readings_of,
)
from lessons.exercises.quantities.known import digits, in_steps, rounded, telling_step
from lessons.exercises.quantities.said_back import conversion_note
from lessons.exercises.quantities.two_ends import (
    IntervalMistake,
    TwoEnds,
    interval_mistake_windows,
    interval_place,
    near_windows,
    told_windows,
    what_is_left_out,
)
from lessons.exercises.quantities.whole import check_mistakes
from lessons.exercises.quantities.windows import ROUNDING
from lessons.records import LOWER_LIMITS, UPPER_LIMITS
from lessons.units import Misspelt, Reading, number_text
from lessons.units.table import unit_named

__all__ = ["Interval", "IntervalMistake"]  # what a bank needs

# Examples of an answer that cannot be read is told of: the first that is neither right nor a named mistake.
_PAIRS = ((12, 35), (3, 7), (250, 600), (2000, 5000), (9000, 15_000))


@dataclass(frozen=True, kw_only=True, eq=False)
class Interval(TwoEnds, Question):
    """A lowest and a highest value. Leaving out part of the truth overclaims, a too wide interval underclaims."""

    @property
    def minutes(self) -> float:
        """More where the ends have to be worked out by hand."""
        return 4.0 if callable(self.truth) else super().minutes

    def controls(self) -> dict[str, Any]:
        """A line of text, labelled with the unit."""
        unit = f" (in {self.unit})" if self.unit else ""
        return {"kind": "text", "label": f"Your answer, lowest to highest{unit}", "mode": "text"}

    def check_kind(self) -> None:
        """Raise ValueError unless the ends make an interval, and no mistake overlaps another or what is right."""
        unit_named(self.unit)
        low, high = self.true_ends()
        if math.isnan(low) or math.isnan(high) or math.isinf(low) or low > high:
            raise ValueError(f"truth is ({low}, {high}); a finite low end and a high end not below it are needed")
        if self.tolerance < 0 or self.widest < 1:
            raise ValueError("tolerance must not be negative, nor widest below 1")
        check_mistakes(self.mistakes)
        windows = interval_mistake_windows(self)
        for pair in [*windows, *told_windows(self, self.steps, ())]:
            if not math.isfinite(pair.low.centre) or math.isnan(pair.high.centre) or pair.low.centre > pair.high.centre:
                raise ValueError(f"mistake {pair.mistake.name!r} gives no interval")
            if interval_place(self, pair.low.centre, pair.high.centre) in ("same", "holds it"):
                raise ValueError(
                    f"mistake {pair.mistake.name!r} ({pair.low.centre:g} to {pair.high.centre:g}) overlaps the answers "
                    f"that are right or defensible ({low:g} to {high:g})"
                )
        for one, other in combinations(windows, 2):
            if one.overlaps(other):
                raise ValueError(f"mistakes {one.mistake.name!r} and {other.mistake.name!r} overlap")
        if len(told_windows(self, self.steps, ())) < len(self.steps):
            raise ValueError("a step is never said: a named mistake or another step stands in its place")

    def judge(self, answer: Any) -> Feedback:
        """Judge a lowest and a highest value, given as a pair, as text, or as one number."""
        if (feedback := not_attempted(answer)) is not None:
            return feedback
        if isinstance(answer, list) and len(answer) == 3 and isinstance(answer[2], str):
            answer = answer[:2]  # what the package calls an Interval: two ends and a note
        if says_not_said(answer) or says_any(answer):
            return _not_told(self, says_any(answer))
        try:
            intervals = _intervals_of(answer, self)
        except Misspelt as error:
            return misspelt(answer, error)
        except ValueError as error:
            return unreadable(f"{error}.")
        if self.convert and (feedback := _not_converted(answer, self)) is not None:
            return feedback
        judged = [
            (reading, judge_ends(self, low, high, in_another_unit(reading, self.unit)))
            for reading, low, high in intervals
        ]
        if isinstance(answer, str):  # in code a number has all the digits that the machine gives it
            judged = [(reading, _judge_digits(self, reading, found)) for reading, found in judged]
        return best_of([(reading, found.with_note(conversion_note(reading, self.unit))) for reading, found in judged])

    def right_answer(self) -> str:
        """Return both ends with the unit, or the lower one as a limit."""
        low, high = (self._end_in_words(end) for end in self.true_ends())
        return (f"at least {low} {self.unit}" if high == "inf" else f"{low} to {high} {self.unit}").strip()

    def _end_in_words(self, end: float) -> str:
        if math.isinf(end):
            return "inf"
        return in_steps(end, telling_step(self.tolerance)) if self.tolerance else digits(end)

    def wrong_answers(self) -> tuple[KnownAnswer, ...]:
        """Return the interval of each named mistake, step and neighbour."""
        known = []
        for pair in (*interval_mistake_windows(self), *told_windows(self, self.steps, self.neighbours)):
            low, high = pair.low.centre, pair.high.centre
            told = f"{rounded(low)} to {rounded(high)} {self.unit}".strip()
            known.append(KnownAnswer((low, high), Verdict.WRONG_BECAUSE, pair.mistake.name, pair.mistake.why, told))
        return tuple(known)

    def printed_options(self) -> tuple[str, ...]:
        """Return a line to write on."""
        return (f"{self.controls()['label']}: ________ to ________",)

    def printed_right(self) -> tuple[str, ...]:
        """Return the two ends, and by how much each may be off."""
        off = (f"each end may be off by {self.tolerance:g} {self.unit}".strip(),) if self.tolerance else ()
        return (_in_short(self), *off)


def expected_interval(question: Interval) -> str:
    """Say that a lowest and a highest value are expected, with an example that lies apart from the true ones."""
    windows = [*interval_mistake_windows(question), *near_windows(question)]
    for low, high in _PAIRS:
        if interval_place(question, low, high) == "apart" and not any(pair.holds(low, high) for pair in windows):
            return f"a lowest and a highest value, such as {printed_example(f'{low} to {high}', question.unit)}"
    return "a lowest and a highest value"


def _not_converted(answer: Any, question: Interval) -> Feedback | None:
    """Return the feedback for an answer with an end in another unit than the asked one; None where there is none."""
    unit, expected = question.unit, expected_interval(question)
    whole = not isinstance(answer, list)
    for part in [answer] if whole else [end for end in answer if end not in (math.inf, "inf")]:
        if (feedback := not_converted(readings_of(part, unit, expected, pair=whole)[0], unit)) is not None:
            return feedback
    return None


def _intervals_of(answer: Any, question: Interval) -> list[tuple[Reading, float, float]]:
    """Return every way of reading an answer as an interval: the reading, and its ends in the unit."""
    unit, expected = question.unit, expected_interval(question)
    if not isinstance(answer, list):
        return [(reading, *_ends(reading.to(unit))) for reading in readings_of(answer, unit, expected, pair=True)]
    if len(answer) != 2:
        raise ValueError(f"two numbers are needed, and here are {len(answer)}; expected is {expected}")
    low = readings_of(answer[0], unit, expected)[0].to(unit)
    # "No upper end" is an answer, and only code can write it so; "inf" is how it is stored.
    high = math.inf if answer[1] in (math.inf, "inf") else readings_of(answer[1], unit, expected)[0].to(unit).value
    if high < low.value:
        turned = replace(low, how_read="the higher number stood first, so the two were turned round")
        return [(turned, high, low.value)]
    return [(low, low.value, high)]


def _ends(reading: Reading) -> tuple[float, float]:
    if reading.high is not None:
        return reading.value, reading.high
    if reading.relation in LOWER_LIMITS:
        return reading.value, math.inf
    if reading.relation in UPPER_LIMITS:
        return min(0.0, reading.value), reading.value
    return reading.value, reading.value


def _not_told(question: Interval, anything: bool) -> Feedback:
    """Return the feedback for an answer that no number can be told, or that anything goes: the two ends can be told."""
    sentence = "Not to one number, true. But between which two values it lies follows from what is stated."
    if anything:
        sentence = "Wide it is; how wide, two numbers say."
    way_on = question.if_wrong or "Write the lowest and the highest value: from ... to ..."
    return Feedback(Verdict.WRONG_BECAUSE, sentence, way_on=way_on, mistake="silence for an interval")


def _judge_digits(question: Interval, reading: Reading, feedback: Feedback) -> Feedback:
    """Remark on the digits of ends that fit, where they are so fine that they say nothing."""
    step = reading.to(question.unit).step
    if feedback.verdict is not Verdict.RIGHT or not step or in_another_unit(reading, question.unit):
        return feedback
    if not reading.value:
        return feedback  # a nought is as coarse as its fellow
    if step >= question.tolerance / FAR_TOO_FINE * (1 - 1e-9):
        return feedback
    sentence = "Both ends fit. Most of their digits say nothing, though: nobody knows them so closely."
    way_on = "Round both as coarsely as the figures they come from."
    return Feedback(Verdict.TOO_PRECISE, sentence, feedback.why, way_on)


def judge_ends(question: Interval, low: float, high: float, converted: bool = False) -> Feedback:
    """Judge an interval by its two ends, in the question's unit, into which they may have been converted."""
    place = interval_place(question, low, high)
    if place == "same":
        return Feedback(Verdict.RIGHT, "Both ends fit.", question.why)
    if place == "holds it":
        sentence = f"It holds every value that the report allows, {_in_short(question)}, and some beyond."
        return Feedback(Verdict.DEFENSIBLE, sentence, question.why)
    for pair in (*interval_mistake_windows(question), *near_windows(question)):
        if pair.holds(low, high) and not (converted and pair.mistake.of_unit):
            return of_mistake(pair.mistake)
    way_on = question.if_wrong or HINT
    if place == "too wide":
        return Feedback(Verdict.UNDERCLAIMS, "It is true, but so wide that it says little.", way_on=way_on)
    if place == "apart" and low < high:
        return Feedback(Verdict.WRONG, "It does not overlap with what the report allows.", way_on=way_on)
    if place == "apart":
        sentence = "One number is no interval, and this one lies outside what the report allows."
        return Feedback(Verdict.WRONG, sentence, way_on=way_on)
    if low == high:
        sentence = "One number stands where only an interval can be known."
    else:
        sentence = what_is_left_out(question, low, high)
    return Feedback(Verdict.OVERCLAIMS, sentence, way_on=way_on)


def _in_short(question: Interval) -> str:
    """Say between which values the truth lies: the why that follows speaks of them, and not of a wider answer."""
    digits = -math.floor(math.log10(question.tolerance or ROUNDING))
    low, high = (round(end, digits) for end in question.true_ends())
    if math.isinf(high):
        return f"at least {number_text(low)} {question.unit}".strip()
    return f"{number_text(low)} to {number_text(high)} {question.unit}".strip()
