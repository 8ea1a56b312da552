"""A lowest and a highest value: how they lie to the true ones, and which part of the truth they leave out."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, combinations
from typing import Any, NamedTuple

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
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import NearAnswer, Neighbour, Step, of_neighbours, of_siblings, of_steps
from lessons.exercises.quantities.said_back import conversion_note
from lessons.exercises.quantities.whole import check_mistakes
from lessons.exercises.quantities.windows import ROUNDING, Window, near
from lessons.records import LOWER_LIMITS, UPPER_LIMITS
from lessons.units import Misspelt, Reading, number_text
from lessons.units.table import unit_named

# Examples of an answer that cannot be read is told of: the first that is neither right nor a named mistake.
_PAIRS = ((12, 35), (3, 7), (250, 600), (2000, 5000), (9000, 15_000))


@dataclass(frozen=True)
class IntervalMistake(Mistake):
    """A mistake whose `from_truth` takes the pair (lowest, highest) and gives a pair."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Interval(Question):
    """A lowest and a highest value. Leaving out part of the truth overclaims, a too wide interval underclaims.

    `tolerance` (in the unit) is what each end may be off. An answer that holds the whole truth is defensible as long as
    neither end lies farther out than its share of `widest`, and underclaims beyond: with 1.5 times the width, a quarter
    of the width at each end, which leaves room to round outwards and none to play safe. `truth` may end in `math.inf`
    ("at least 6,000 km"); the share is then one of the lowest value.
    A `Mistake` is applied to each end; an `IntervalMistake` takes the pair and gives a pair. `convert`, `steps` and
    `neighbours` as in `Quantity`; a step may be one number or a pair.
    """

    truth: tuple[float, float] | Callable[[], tuple[float, float]]
    unit: str = ""
    tolerance: float = 0.0
    widest: float = 1.5
    mistakes: tuple[Mistake | IntervalMistake, ...] = ()
    convert: bool = False
    steps: tuple[Step, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()

    def true_ends(self) -> tuple[float, float]:
        """Return the truth's lowest and highest value in the unit."""
        return self._ends_once

    @cached_property
    def _ends_once(self) -> tuple[float, float]:
        low, high = self.truth() if callable(self.truth) else self.truth  # one judgement asks for it ten times
        return float(low), float(high)

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


class EndWindows(NamedTuple):
    """The windows of an interval mistake, one for each end."""

    low: Window
    high: Window
    mistake: Mistake

    def holds(self, low: float, high: float) -> bool:
        """Whether an interval's two ends fall into the two windows."""
        return self.low.holds(low) and self.high.holds(high)

    def overlaps(self, other: EndWindows) -> bool:
        """Whether some interval would match both mistakes."""
        return self.low.overlaps(other.low) and self.high.overlaps(other.high)


def interval_mistake_windows(question: Interval) -> list[EndWindows]:
    """Return the pair of windows of each of an interval's mistakes, in the bank's order."""
    return _windows(question, question.mistakes)


def told_windows(question: Interval, steps: Iterable[Step], neighbours: Iterable[Neighbour]) -> list[EndWindows]:
    """Return the windows of those steps and neighbours that no right answer and no named mistake hides."""
    before = interval_mistake_windows(question)
    told: list[EndWindows] = []
    for pair in _windows(question, chain(of_steps(steps), of_neighbours(neighbours))):
        ends = pair.low.centre, pair.high.centre
        if interval_place(question, *ends) not in ("same", "holds it") and not any(
            other.holds(*ends) for other in (*before, *told)
        ):
            told.append(pair)
    return told


def near_windows(question: Interval) -> list[EndWindows]:
    """Return the windows of all that the question knows without a named mistake: steps, neighbours, other units."""
    siblings = of_siblings(question.unit, question.true_ends())
    steps, neighbours = of_steps(question.steps), of_neighbours(question.neighbours)
    return _windows(question, chain(steps, neighbours, siblings))


def _windows(question: Interval, mistakes: Iterable[Mistake]) -> list[EndWindows]:
    ends = question.true_ends()
    found = []
    for mistake in mistakes:
        if isinstance(mistake, IntervalMistake | NearAnswer):
            given = mistake.from_truth(ends)
            low, high = map(float, given if isinstance(given, tuple) else (given, given))
        else:
            low, high = sorted(float(mistake.from_truth(end)) for end in ends)

        def window(value: float, mistake: Mistake = mistake) -> Window:
            half = question.tolerance if mistake.tolerance is None else mistake.tolerance * abs(value)
            return Window(value, half)

        found.append(EndWindows(window(low), window(high), mistake))
    return found


def interval_place(question: Interval, low: float, high: float) -> str:
    """Say how an interval lies to the true one: same, holds it, too wide, leaves out (a part), apart.

    "Holds it" goes beyond the truth, yet neither end farther than the question's `widest` allows.
    """
    true_low, true_high = question.true_ends()
    slack = question.tolerance
    if near(low, true_low, slack) and near(high, true_high, slack):
        return "same"
    if high < true_low - slack or low > true_high + slack:
        return "apart"
    if low > true_low + slack + ROUNDING or high < true_high - slack - ROUNDING:
        return "leaves out"
    width = abs(true_low) if math.isinf(true_high) else true_high - true_low
    room = (question.widest - 1) / 2 * width + slack
    return "holds it" if near(low, true_low, room) and near(high, true_high, room) else "too wide"


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
        sentence = _what_is_left_out(question, low, high)
    return Feedback(Verdict.OVERCLAIMS, sentence, way_on=way_on)


def _in_short(question: Interval) -> str:
    """Say between which values the truth lies: the why that follows speaks of them, and not of a wider answer."""
    digits = -math.floor(math.log10(question.tolerance or ROUNDING))
    low, high = (round(end, digits) for end in question.true_ends())
    if math.isinf(high):
        return f"at least {number_text(low)} {question.unit}".strip()
    return f"{number_text(low)} to {number_text(high)} {question.unit}".strip()


def _what_is_left_out(question: Interval, low: float, high: float) -> str:
    """Say which of the allowed values an interval leaves out, and whether it reaches beyond them at its other end."""
    true_low, true_high = question.true_ends()
    slack = question.tolerance + ROUNDING
    no_lowest, no_highest = low > true_low + slack, high < true_high - slack
    left_out = " and the ".join([*(["lowest"] if no_lowest else []), *(["highest"] if no_highest else [])])
    beyond = ""
    if not no_lowest and low < true_low - slack:
        beyond = "; at its lower end it holds values that the report rules out"
    if not no_highest and high > true_high + slack:
        beyond = "; at its upper end it holds values that the report rules out"
    return f"It leaves out the {left_out} values that the report allows{beyond}."
