"""Judging intervals: a lowest and a highest value, and which part of the truth they leave out."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from lessons.exercises.engine.echo import conversion_note
from lessons.exercises.engine.examples import expected_interval
from lessons.exercises.engine.judge_numbers import (
    best_of,
    in_another_unit,
    not_attempted,
    not_converted,
    of_mistake,
    readings_of,
    unreadable,
)
from lessons.exercises.engine.questions import Interval
from lessons.exercises.engine.verdicts import Feedback, Verdict
from lessons.exercises.engine.windows import ROUNDING, interval_mistake_windows, interval_place
from lessons.records import LOWER_LIMITS, UPPER_LIMITS
from lessons.units import Reading, number_text


def judge_interval(question: Interval, answer: Any) -> Feedback:
    """Judge a lowest and a highest value, given as a pair, as text, or as one number."""
    if (feedback := not_attempted(answer)) is not None:
        return feedback
    try:
        intervals = _intervals_of(answer, question)
    except ValueError as error:
        return unreadable(f"{error}.")
    if question.convert and (feedback := _not_converted(answer, question)) is not None:
        return feedback
    judged = [
        (reading, judge_ends(question, low, high, in_another_unit(reading, question.unit)))
        for reading, low, high in intervals
    ]
    return best_of([(reading, found.with_note(conversion_note(reading, question.unit))) for reading, found in judged])


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


def judge_ends(question: Interval, low: float, high: float, converted: bool = False) -> Feedback:
    """Judge an interval by its two ends, in the question's unit, into which they may have been converted."""
    place = interval_place(question, low, high)
    if place == "same":
        return Feedback(Verdict.RIGHT, "Both ends fit.", question.why)
    if place == "holds it":
        sentence = f"It holds every value that the report allows, {_in_short(question)}, and some beyond."
        return Feedback(Verdict.DEFENSIBLE, sentence, question.why)
    for pair in interval_mistake_windows(question):
        if pair.holds(low, high) and not (converted and pair.mistake.of_unit):
            return of_mistake(pair.mistake)
    way_on = question.if_wrong or "A hint may help."
    if place == "too wide":
        return Feedback(Verdict.UNDERCLAIMS, "It is true, but so wide that it says little.", way_on=way_on)
    if place == "apart" and low < high:
        return Feedback(Verdict.WRONG, "It does not overlap with what the report allows.", way_on=way_on)
    if place == "apart":
        sentence = "One number is no range, and this one lies outside what the report allows."
        return Feedback(Verdict.WRONG, sentence, way_on=way_on)
    if low == high:
        sentence = "One number stands where only a range can be known."
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
