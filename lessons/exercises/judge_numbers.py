"""Judging numbers, intervals and probabilities."""

from __future__ import annotations

import math
from typing import Any

from lessons.exercises.answers import is_blank, says_not_said, shown
from lessons.exercises.questions import Interval, Probability, Quantity, Question
from lessons.exercises.verdicts import Feedback, Verdict
from lessons.exercises.windows import interval_mistake_windows, interval_place, mistake_windows, right_window
from lessons.units import Reading, dimension, from_number, number_text, read
from lessons.units.hedges import BEFORE

NOTHING_YET = "There is no answer yet."
# Odd digits come with every conversion (249 miles for 400 km): they are no claim to precision.
CONVERSION_DIGITS = 100


def unreadable(sentence: str) -> Feedback:
    """Return the feedback for an answer that cannot be read; the sentence says what is expected."""
    return Feedback(Verdict.CANNOT_BE_READ, sentence)


def readings_of(answer: Any, unit: str) -> list[Reading]:
    """Return every way of reading an answer as one quantity, best first; ValueError says what is expected."""
    if isinstance(answer, bool):
        raise ValueError(f"{answer} is not a number; expected is a number in {unit or 'plain digits'}")
    if isinstance(answer, (int, float)):
        return [from_number(answer, unit)]
    if isinstance(answer, str):
        return read(answer, unit).readings()
    raise ValueError(f"one number is expected, and {shown(answer)} is more than one")


def judge_number(question: Question, answer: Any) -> Feedback:
    """Judge the answer to a `Number` question; `answer` is plain, as `plain_answer` makes it."""
    return judge_quantity(question, answer, question.why, question.if_wrong)


def judge_quantity(quantity: Quantity, answer: Any, why: str = "", if_wrong: str = "") -> Feedback:
    """Judge one number, in a question or in a cell of a table."""
    silent = quantity.true_value() is None
    if says_not_said(answer) or (answer is None and silent):
        if silent:
            return Feedback(Verdict.RIGHT, "The report does not say.", why)
        return Feedback(
            Verdict.WRONG, "The report does say it.", way_on=if_wrong or "Read it once more for this alone."
        )
    if is_blank(answer):
        return Feedback(Verdict.NOT_ATTEMPTED, NOTHING_YET)
    try:
        readings = readings_of(answer, quantity.unit)
    except ValueError as error:
        return unreadable(f"{error}.")
    if any(reading.high is not None for reading in readings):
        return unreadable(f"One number is expected, and {shown(answer)} is a range.")
    return best_of([(reading, _judge_reading(quantity, reading, why, if_wrong)) for reading in readings])


def best_of(judged: list[tuple[Reading, Feedback]]) -> Feedback:
    """Take the kindest of several readings, and say how the answer was read.

    A learner who writes 1,500 in the manner of another language is right where that reading is right.
    """
    good = (Verdict.RIGHT, Verdict.DEFENSIBLE, Verdict.TOO_PRECISE, Verdict.HEDGE_LOST)
    for wanted in (good, (Verdict.WRONG_BECAUSE,)):
        for reading, feedback in judged:
            if feedback.verdict in wanted:
                return feedback.with_note(_sentence(reading.how_read))
    reading, feedback = judged[0]
    return feedback.with_note(_sentence(reading.how_read))


def _sentence(note: str) -> str:
    return f"{note}." if note else ""


def _judge_reading(quantity: Quantity, reading: Reading, why: str, if_wrong: str) -> Feedback:
    value = reading.to(quantity.unit).value
    right = right_window(quantity)
    if right is not None and right.holds(value):
        feedback = _judge_print(quantity, reading, why)
    else:
        feedback = named_mistake(quantity, value) or Feedback(
            Verdict.WRONG,
            f"{shown(str(reading))} does not fit, and no common slip leads to it.",
            way_on=if_wrong or "A hint may help.",
        )
    return feedback.with_note(conversion_note(reading, quantity.unit))


def _judge_print(quantity: Quantity, reading: Reading, why: str) -> Feedback:
    """Judge what stands around a number that is right: its hedge, and how many digits it claims."""
    if not keeps_hedge(quantity, reading):
        if reading.hedge:
            sentence = f"The number is right, but “{reading.hedge}” is not how the report hedges it."
        else:
            sentence = "The number is right, but the report hedges it, and your answer does not."
        return Feedback(
            Verdict.HEDGE_LOST, sentence, way_on="Look at the words before the number, and carry them over with it."
        )
    if is_too_precise(quantity, reading):
        return Feedback(
            Verdict.TOO_PRECISE,
            "The number fits, but it has more digits than the report supports.",
            why,
            "Round it as coarsely as the figures it comes from.",
        )
    note = ""
    if quantity.hedge_expected is None and reading.relation not in ("=", "~"):
        note = f"“{reading.hedge}” makes a bound of it; only the number was judged."
    return Feedback(Verdict.RIGHT, f"{shown(str(reading))} fits.", why, note=note)


def keeps_hedge(quantity: Quantity, reading: Reading) -> bool:
    """Whether an answer carries the hedge that the report has, where it has one."""
    if quantity.hedge_expected is None:
        return True
    wanted = BEFORE[quantity.hedge_expected]
    if reading.relation == wanted:
        return True
    return wanted == "~" and any(BEFORE.get(word) == "~" for word in reading.hedge.split())


def is_too_precise(quantity: Quantity, reading: Reading) -> bool:
    """Whether a number is printed with a finer step than the report supports."""
    if not quantity.report_step or not reading.step:
        return False
    step = reading.to(quantity.unit).step
    if reading.unit not in ("", reading.to(quantity.unit).unit):
        step *= CONVERSION_DIGITS
    return step < quantity.report_step * (1 - 1e-9)


def named_mistake(quantity: Quantity, value: float) -> Feedback | None:
    """Return the feedback of the named mistake that leads to a value, if one does."""
    for window in mistake_windows(quantity):
        if window.holds(value):
            return of_mistake(window.mistake)
    return None


def of_mistake(mistake) -> Feedback:
    """Return the feedback that a named mistake carries."""
    return Feedback(Verdict.WRONG_BECAUSE, mistake.why, way_on=mistake.way_on, mistake=mistake.name)


def conversion_note(reading: Reading, unit: str) -> str:
    """Say what an answer in another unit is in the question's unit; '' where nothing was converted."""
    converted = reading.to(unit)
    if not reading.unit or reading.unit == converted.unit or dimension(unit) == "number":
        return ""
    rounded = number_text(float(f"{converted.value:.3g}"))
    return f"{number_text(reading.value)} {reading.unit} is {rounded} {converted.unit}."


def judge_interval(question: Interval, answer: Any) -> Feedback:
    """Judge a lowest and a highest value, given as a pair, as text, or as one number."""
    if is_blank(answer):
        return Feedback(Verdict.NOT_ATTEMPTED, NOTHING_YET)
    try:
        intervals = _intervals_of(answer, question.unit)
    except ValueError as error:
        return unreadable(f"{error}.")
    return best_of([(reading, _judge_ends(question, low, high)) for reading, low, high in intervals])


def _intervals_of(answer: Any, unit: str) -> list[tuple[Reading, float, float]]:
    """Return every way of reading an answer as an interval: the reading, and its ends in the unit."""
    if isinstance(answer, list):
        if len(answer) != 2:
            raise ValueError(f"two numbers are expected, the lower and the higher, and here are {len(answer)}")
        low = readings_of(answer[0], unit)[0].to(unit)
        # "No upper end" is an answer, and only code can write it so; "inf" is how it is stored.
        high = math.inf if answer[1] in (math.inf, "inf") else readings_of(answer[1], unit)[0].to(unit).value
        ends = [(low, low.value, high)]
    else:
        ends = [(reading, *_ends(reading.to(unit))) for reading in readings_of(answer, unit)]
    if any(low > high for _, low, high in ends):
        raise ValueError("the interval runs backwards; the lower number comes first")
    return ends


def _ends(reading: Reading) -> tuple[float, float]:
    if reading.high is not None:
        return reading.value, reading.high
    if reading.relation in (">", ">="):
        return reading.value, math.inf
    if reading.relation in ("<", "<="):
        return min(0.0, reading.value), reading.value
    return reading.value, reading.value


def _judge_ends(question: Interval, low: float, high: float) -> Feedback:
    place = interval_place(question, low, high)
    if place == "same":
        return Feedback(Verdict.RIGHT, "Both ends fit.", question.why)
    if place == "holds it":
        return Feedback(Verdict.DEFENSIBLE, "It holds every value that the report allows, and few more.", question.why)
    for pair in interval_mistake_windows(question):
        if pair.holds(low, high):
            return of_mistake(pair.mistake)
    way_on = question.if_wrong or "A hint may help."
    true_low, true_high = question.true_ends()
    if place == "too wide":
        return Feedback(Verdict.UNDERCLAIMS, "It is true, but so wide that it says little.", way_on=way_on)
    if place == "apart":
        return Feedback(Verdict.WRONG, "It holds no value that the report allows.", way_on=way_on)
    if low == high:
        sentence = "One number stands where only a range can be known."
    else:
        ends = [name for name, lost in (("lower", low > true_low), ("upper", high < true_high)) if lost]
        sentence = f"It leaves out values that the report allows, at its {' and its '.join(ends)} end."
    return Feedback(Verdict.OVERCLAIMS, sentence, way_on=way_on)


def judge_probability(question: Probability, answer: Any) -> Feedback:
    """Judge a probability in per cent (or 0 to 1): defensible, or claiming too much or too little; never wrong."""
    if is_blank(answer):
        return Feedback(Verdict.NOT_ATTEMPTED, NOTHING_YET)
    try:
        # A number from code reads as the same number typed: 0.8 is 80 %.
        number = isinstance(answer, (int, float)) and not isinstance(answer, bool) and math.isfinite(answer)
        readings = readings_of(number_text(answer) if number else answer, "%")
    except ValueError as error:
        return unreadable(f"{error}.")
    if any(reading.high is not None for reading in readings):
        return unreadable("One number is expected, from 0 to 100 %; a range is for another kind of question.")
    shares = [reading.to("%").value / 100 for reading in readings]
    if not 0 <= shares[0] <= 1:
        return unreadable(f"{shown(str(readings[0]))} is no probability; expected is a number from 0 to 100 %.")
    feedback = _judge_share(question, shares[0])
    if readings[0].value == 1 and len(readings) > 1 and _judge_share(question, shares[1]) != feedback:
        return unreadable("1 could be 1 % or certainty; write 1 % or 100 %.")
    return feedback.with_note(_sentence(readings[0].how_read))


def _judge_share(question: Probability, share: float) -> Feedback:
    low, high = question.range
    if low - 1e-9 <= share <= high + 1e-9:
        return Feedback(Verdict.DEFENSIBLE, f"{share:.0%} can be defended on what is known.", question.why)
    if share > high:
        return Feedback(Verdict.OVERCLAIMS, f"{share:.0%} is more than what is known supports.", question.too_high)
    if share == 0:
        return Feedback(Verdict.OVERCLAIMS, "0 % says that it cannot be, and nothing shows that.", question.too_low)
    return Feedback(Verdict.UNDERCLAIMS, f"{share:.0%} is less than what is known supports.", question.too_low)
