"""Judging probabilities: defensible, or lower or higher than the evidence carries; never wrong."""

from __future__ import annotations

import math
from typing import Any

from lessons.exercises.engine.answers import shown
from lessons.exercises.engine.echo import as_sentence, share_text
from lessons.exercises.engine.judge_numbers import not_attempted, readings_of, unreadable
from lessons.exercises.engine.questions import Probability
from lessons.exercises.engine.verdicts import Feedback, Verdict
from lessons.units import number_text

# Without an example: any number could be one that can be defended.
EXPECTED = "a probability in per cent"


def judge_probability(question: Probability, answer: Any) -> Feedback:
    """Judge a probability in per cent (or 0 to 1); `answer` is plain, as `plain_answer` makes it."""
    if (feedback := not_attempted(answer)) is not None:
        return feedback
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
        return unreadable(f"{shown(readings[0].brief())} is no probability; expected is a number from 0 to 100 %.")
    feedback = judge_share(question, shares[0])
    if readings[0].value == 1 and len(readings) > 1 and judge_share(question, shares[1]) != feedback:
        return unreadable("1 could be 1 % or certainty; write 1 % or 100 %.")
    return feedback.with_note(as_sentence(readings[0].how_read))


def judge_share(question: Probability, share: float) -> Feedback:
    """Judge a probability from 0 to 1; whoever leaves no room at all is told so, whatever the verdict."""
    low, high = question.range
    text = share_text(share)
    note = {0.0: "0 % leaves no room at all for it.", 1.0: "100 % leaves no room at all for a surprise."}.get(share, "")
    if low - 1e-9 <= share <= high + 1e-9:
        return Feedback(Verdict.DEFENSIBLE, f"{text} can be defended on what is known.", question.why, note=note)
    if share > high:
        return Feedback(Verdict.HIGHER, f"{text} is higher than what is known supports.", question.too_high, note=note)
    return Feedback(Verdict.LOWER, f"{text} is lower than what is known supports.", question.too_low, note=note)
