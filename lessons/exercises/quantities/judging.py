"""Judging numbers: the value, the hedge around it, and how many digits it claims."""

from __future__ import annotations

import re
from typing import Any

from lessons.exercises.engine.judging import HINT, not_attempted, unreadable
from lessons.exercises.engine.phrases import (
    after_not_said,
    factor_in_figures,
    names_only,
    says_none,
    says_not_said,
    says_only_one,
    says_vaguely,
)
from lessons.exercises.engine.plain_answers import quoted
from lessons.exercises.engine.verdicts import Feedback, Verdict
from lessons.exercises.quantities.expected import expected_number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import UNIT_NAMES
from lessons.exercises.quantities.quantity import Quantity
from lessons.exercises.quantities.said_back import as_sentence, conversion_note
from lessons.exercises.quantities.windows import mistake_windows, near_windows, right_window
from lessons.records import LIMITS
from lessons.units import Misspelt, Reading, from_number, number_text, read
from lessons.units.hedges import BEFORE, MEANINGS
from lessons.units.table import is_count

# Odd digits come with every conversion (249 miles for 400 km): they are no claim to precision.
CONVERSION_DIGITS = 100
_WITH_UNIT = re.compile(r"\s*([\d.,]*\d)\s*[^\W\d_][^\d]*")
# Where the question names no step: digits so much finer than its tolerance say nothing.
FAR_TOO_FINE = 50


def readings_of(answer: Any, unit: str, expected: str, pair: bool = False) -> list[Reading]:
    """Return every way of reading an answer as one quantity, best first; ValueError says what is `expected`."""
    if isinstance(answer, bool):
        raise ValueError(f"{answer} is not a number; expected is {expected}")
    if isinstance(answer, (int, float)):
        return [from_number(answer, unit)]
    if isinstance(answer, str):
        return read(answer, unit, expected=expected, pair=pair, sentence=True).readings()
    raise ValueError(f"one number is expected, and {quoted(answer)} is more than one")


def judge_quantity(quantity: Quantity, answer: Any, why: str = "", if_wrong: str = "") -> Feedback:
    """Judge one number, in a question or in a cell of a table."""
    silent = quantity.true_value() is None
    if is_count(quantity.unit):
        answer = _in_figures(quantity, answer)
    if silent and _goes_on_with_a_bound(answer):
        return Feedback(Verdict.RIGHT, "The report does not say.", why)
    if says_not_said(answer) or says_none(answer) or (answer is None and silent):
        if silent:
            return Feedback(Verdict.RIGHT, "The report does not say.", why)
        sentence, way_on = "The report does say it.", "Read it once more for this alone."
        if quantity.worked_out:
            sentence, way_on = "No report states it, true; but it follows from what is stated.", HINT
        return Feedback(Verdict.WRONG, sentence, way_on=if_wrong or way_on)
    if (feedback := not_attempted(answer)) is not None:
        return feedback
    try:
        readings = readings_of(answer, quantity.unit, expected_number(quantity))
    except Misspelt as error:
        return misspelt(answer, error)
    except ValueError as error:
        if says_vaguely(answer):
            sentence = f"“{quoted(answer)}” is no number. Is there one?"
            return Feedback(Verdict.CANNOT_BE_READ, sentence, way_on=if_wrong)
        if (
            not quantity.unit
            and quantity.worked_out
            and isinstance(answer, str)
            and (alone := _WITH_UNIT.fullmatch(answer))
        ):
            # A factor is asked, and a speed or a height came: whose it is, is known without its unit too.
            feedback = judge_quantity(quantity, alone[1], why, if_wrong)
            if feedback.mistake:
                return feedback
        return unreadable(f"{error}.")
    if any(reading.high is not None for reading in readings):
        sentence = f"One number is expected, and “{quoted(answer)}” is a range."
        return Feedback(Verdict.CANNOT_BE_READ, sentence, way_on=if_wrong or "Which number in it do you mean?")
    return best_of([(reading, _judge_reading(quantity, reading, why, if_wrong)) for reading in readings])


def _in_figures(quantity: Quantity, answer: Any) -> Any:
    """Return an answer that says a number in words in figures: no missiles is a number of them, "twice" a factor."""
    if says_none(answer):
        return "0"
    if quantity.said_in_words:
        return number_text(quantity.true_value() or 0) if names_only(answer, quantity.said_in_words) else answer
    return "1" if says_only_one(answer) else factor_in_figures(answer)


def _goes_on_with_a_bound(answer: Any) -> bool:
    """Whether "not said" goes on with what can be said all the same: "at least seven", which is no number either."""
    rest = after_not_said(answer)
    try:
        return rest is not None and read(rest).relation in LIMITS
    except ValueError:
        return False


def misspelt(answer: Any, error: Misspelt) -> Feedback:
    """Return the feedback for an answer in which only a word cannot be read: no hedge is lost by a slip of the pen."""
    way_on = f"Did you mean {error.meant.brief()}? Then write it so."
    return Feedback(Verdict.CANNOT_BE_READ, f"A word of “{quoted(answer)}” cannot be read.", way_on=way_on)


def best_of(judged: list[tuple[Reading, Feedback]]) -> Feedback:
    """Take the kindest of several readings, and say how the answer was read.

    A learner who writes 1,500 in the manner of another language is right where that reading is right.
    """
    good = (Verdict.RIGHT, Verdict.DEFENSIBLE, Verdict.TOO_PRECISE, Verdict.HEDGE_LOST, Verdict.HEDGE_CHANGED)
    for wanted in (good, (Verdict.WRONG_BECAUSE,)):
        for reading, feedback in judged:
            if feedback.verdict in wanted:
                return feedback.with_note(as_sentence(reading.how_read))
    reading, feedback = judged[0]
    return feedback.with_note(as_sentence(reading.how_read))


def not_converted(reading: Reading, unit: str, way_on: str = "The conversion is the task here.") -> Feedback | None:
    """Return the feedback for an answer that stayed in another unit than the asked one; None where it did not."""
    if not in_another_unit(reading, unit):
        return None
    given, wanted = _unit_name(reading.unit), _unit_name(reading.to(unit).unit)
    sentence = f"That is still in {given}; the question asks for {wanted}."
    return Feedback(Verdict.WRONG_BECAUSE, sentence, way_on=way_on, mistake="not converted")


def in_another_unit(reading: Reading, unit: str) -> bool:
    """Whether an answer was typed with a unit, and not the asked one."""
    return reading.unit not in ("", reading.to(unit).unit)


def _unit_name(symbol: str) -> str:
    return UNIT_NAMES.get(symbol, symbol)


def wrong_unit(quantity: Quantity, reading: Reading) -> Feedback | None:
    """Return the feedback for a number that would be right, had it not been typed with another unit; else None."""
    asked, right = reading.to(quantity.unit), right_window(quantity)
    if right is None or right.holds(asked.value) or not right.holds(reading.value):
        return None
    sentence = f"The number is right, its unit is not: the question asks for {_unit_name(asked.unit)}."
    return Feedback(Verdict.WRONG_BECAUSE, sentence, mistake="wrong unit")


def _judge_reading(quantity: Quantity, reading: Reading, why: str, if_wrong: str) -> Feedback:
    right, feedback = right_window(quantity), wrong_unit(quantity, reading)
    if feedback is None and quantity.convert:
        unconverted = not_converted(reading, quantity.unit, quantity.if_unconverted)
        if unconverted is not None:
            return unconverted  # and not a word on what it is in the asked unit
    if feedback is None and right is not None and right.holds(reading.to(quantity.unit).value):
        feedback = _judge_print(quantity, reading, why)
    if feedback is None:
        sentence, way_on = f"{quoted(reading.brief())} is not it.", if_wrong or HINT
        feedback = named_mistake(quantity, reading) or Feedback(Verdict.WRONG, sentence, way_on=way_on)
    return feedback.with_note(conversion_note(reading, quantity.unit))


def _judge_print(quantity: Quantity, reading: Reading, why: str) -> Feedback:
    """Judge what stands around a number that is right: its hedge, and how many digits it claims."""
    if not keeps_hedge(quantity, reading):
        return _judge_hedge(quantity.hedge_expected or "", reading)
    if is_too_precise(quantity, reading):
        sentence = "The number fits, but it has more digits than the report supports."
        if not quantity.report_step:
            sentence = "The number fits. Most of its digits say nothing, though: nobody knows it so closely."
        way_on = "Round it as coarsely as the figures it comes from."
        if quantity.convert:
            way_on = "Round until one step more would no longer lead back to the number that it comes from."
        return Feedback(Verdict.TOO_PRECISE, sentence, why, way_on)
    note = ""
    if quantity.hedge_expected is None and reading.relation not in ("=", "~"):
        note = f"“{reading.hedge}” makes a bound of it; only the number was judged."
    return Feedback(Verdict.RIGHT, f"{quoted(reading.brief())} fits.", why, note=note)


def _judge_hedge(hedge: str, reading: Reading) -> Feedback:
    """Say that the hedge is lost, or what the one in its place claims; the word that belongs there is not told."""
    way_on = "Look at the words before the number, and carry them over with it."
    if not reading.hedge:
        sentence = "The number is right, but the report hedges it, and your answer does not."
        return Feedback(Verdict.HEDGE_LOST, sentence, way_on=way_on)
    given, wanted = MEANINGS[reading.relation], MEANINGS[BEFORE[hedge]]
    sentence = f"The number is right, but “{reading.hedge}” {given}; the hedge that belongs here {wanted}."
    return Feedback(Verdict.HEDGE_CHANGED, sentence, way_on=way_on)


def keeps_hedge(quantity: Quantity, reading: Reading) -> bool:
    """Whether an answer carries the hedge that the report has, where it has one."""
    if quantity.hedge_expected is None:
        return True
    wanted = BEFORE[quantity.hedge_expected]
    if reading.relation == wanted:
        return True
    return wanted == "~" and any(BEFORE.get(word) == "~" for word in reading.hedge.split())


def is_too_precise(quantity: Quantity, reading: Reading) -> bool:
    """Whether a number is printed with a finer step than the report supports, or one that means nothing at all."""
    if not reading.step:
        return False
    coarsest = quantity.report_step or quantity.allowed() / FAR_TOO_FINE
    step = reading.to(quantity.unit).step
    if in_another_unit(reading, quantity.unit):
        step *= CONVERSION_DIGITS
    return step < coarsest * (1 - 1e-9)


def named_mistake(quantity: Quantity, reading: Reading) -> Feedback | None:
    """Return the feedback of the named mistake that leads to an answer, or of what the answer is instead, if anything.

    Of a number that had to be converted it is not said that it looks like another unit: its unit was typed.
    """
    value, converted = reading.to(quantity.unit).value, in_another_unit(reading, quantity.unit)
    for window in (*mistake_windows(quantity), *near_windows(quantity)):
        if window.holds(value) and not (converted and window.mistake.of_unit):
            return of_mistake(window.mistake)
    return None


def of_mistake(mistake: Mistake) -> Feedback:
    """Return the feedback that a named mistake carries."""
    return Feedback(Verdict.WRONG_BECAUSE, mistake.why, way_on=mistake.way_on, mistake=mistake.name)
