"""A broken judge must fail the tests: each breakage is applied, and what holds of every judge must then be refuted."""

from contextlib import suppress
from dataclasses import replace

import pytest

from lessons.exercises import build, judge_choices, judge_numbers, questions, samples, windows
from lessons.exercises import judge as judging
from lessons.exercises.mistakes import apogee_for_range
from lessons.exercises.verdicts import Feedback, Verdict
from tests.exercises import expectations
from tests.exercises.sample_questions import HEDGED, SAMPLES
from tests.exercises.test_judge import CASES


def assert_everything_holds():
    """Run what every judge must fulfil, on the samples: the very functions that the other tests run."""
    for question in SAMPLES:
        for expectation in expectations.ALL:
            expectation(judging.judge, question)
    for question, answer, verdict, says in CASES:
        found = judging.judge(question, answer)
        assert found.verdict is verdict and says in found.plain(), (question.id, answer, found)


def tolerance_ignored(monkeypatch):
    monkeypatch.setattr(windows.Window, "holds", lambda window, value: value == window.centre)


def tolerance_doubled(monkeypatch):
    monkeypatch.setattr(questions.Quantity, "allowed", lambda quantity: 16.0)


def mistakes_before_the_right_answer(monkeypatch):
    def first_mistake(judged):
        for wanted in (Verdict.WRONG_BECAUSE, Verdict.RIGHT):
            for _, feedback in judged:
                if feedback.verdict is wanted:
                    return feedback
        return judged[0][1]

    monkeypatch.setattr(judge_numbers, "best_of", first_mistake)


def first_mistake_for_all(monkeypatch):
    def named(quantity, value):
        return judge_numbers.of_mistake(quantity.mistakes[0]) if quantity.mistakes else None

    monkeypatch.setattr(judge_numbers, "named_mistake", named)


def mistakes_dropped(monkeypatch):
    monkeypatch.setattr(judge_numbers, "named_mistake", lambda quantity, value: None)


def interval_mistakes_dropped(monkeypatch):
    monkeypatch.setattr(judge_numbers, "interval_mistake_windows", lambda question: [])


def hedge_check_dropped(monkeypatch):
    monkeypatch.setattr(judge_numbers, "keeps_hedge", lambda quantity, reading: True)


def any_hedge_will_do(monkeypatch):
    monkeypatch.setattr(
        judge_numbers, "keeps_hedge", lambda quantity, reading: not quantity.hedge_expected or bool(reading.hedge)
    )


def precision_check_dropped(monkeypatch):
    monkeypatch.setattr(judge_numbers, "is_too_precise", lambda quantity, reading: False)


def blank_is_wrong(monkeypatch):
    monkeypatch.setattr(judge_numbers, "is_blank", lambda answer: False)


def blank_choice_is_wrong(monkeypatch):
    monkeypatch.setattr(judge_choices, "is_blank", lambda answer: False)


def units_not_converted(monkeypatch):
    monkeypatch.setattr(judge_numbers.Reading, "to", lambda reading, unit: replace(reading, unit=unit))


def dimension_check_dropped(monkeypatch):
    read = judge_numbers.read

    def careless(text, unit=None):
        found = read(text)
        with suppress(ValueError):
            return read(text, unit)
        return replace(found, unit=unit)

    monkeypatch.setattr(judge_numbers, "read", careless)


def other_readings_dropped(monkeypatch):
    monkeypatch.setattr(judge_numbers.Reading, "readings", lambda reading: [reading])


def nothing_is_escaped(monkeypatch):
    monkeypatch.setattr("lessons.exercises.verdicts.to_html", lambda text, inline=False: text)


def silence_is_never_right(monkeypatch):
    monkeypatch.setattr(judge_numbers, "says_not_said", lambda answer: False)


def probability_is_right_or_wrong(monkeypatch):
    def strict(question, share):
        return Feedback(Verdict.WRONG, "No.") if share > question.range[1] else Feedback(Verdict.RIGHT, "Yes.")

    monkeypatch.setattr(judge_numbers, "_judge_share", strict)


def first_wrong_option_for_all(monkeypatch):
    judge = judging.JUDGES[questions.Choice]

    def lazy(question, answer):
        found = judge(question, answer)
        return replace(found, sentence="Not this one.") if found.mistake else found

    monkeypatch.setitem(judging.JUDGES, questions.Choice, lazy)


def one_right_cell_is_enough(monkeypatch):
    monkeypatch.setattr(
        judge_choices, "_sum_up", lambda question, judged: Feedback(Verdict.RIGHT, "Fine.", why=question.why)
    )


BREAKAGES = [
    tolerance_ignored,
    tolerance_doubled,
    mistakes_before_the_right_answer,
    first_mistake_for_all,
    mistakes_dropped,
    interval_mistakes_dropped,
    hedge_check_dropped,
    any_hedge_will_do,
    precision_check_dropped,
    blank_is_wrong,
    blank_choice_is_wrong,
    units_not_converted,
    dimension_check_dropped,
    other_readings_dropped,
    nothing_is_escaped,
    silence_is_never_right,
    probability_is_right_or_wrong,
    first_wrong_option_for_all,
    one_right_cell_is_enough,
]


def test_the_whole_judge_holds():
    assert_everything_holds()


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda function: function.__name__)
def test_a_broken_judge_is_found_out(breakage, monkeypatch):
    breakage(monkeypatch)
    # Only a refuted assertion counts: a crash would say that the breakage itself is broken.
    with pytest.raises(AssertionError):
        assert_everything_holds()


def test_without_the_overlap_check_a_mistake_would_get_another_message(monkeypatch):
    overlapping = {"mistakes": (apogee_for_range(250), *HEDGED.mistakes[:2])}
    with pytest.raises(ValueError, match="overlap"):
        replace(HEDGED, **overlapping)
    monkeypatch.setattr(build, "combinations", lambda windows, size: [])
    confused = replace(HEDGED, **overlapping)
    assert len(samples.wrong_answers(confused)) == 4
    with pytest.raises(AssertionError):
        expectations.every_mistake_gets_its_message(judging.judge, confused)
