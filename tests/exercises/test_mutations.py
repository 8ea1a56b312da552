"""A broken judge must fail the tests: each breakage is applied, and what holds of every judge must then be refuted."""

import re
from contextlib import suppress
from dataclasses import replace
from types import SimpleNamespace

import pytest

from lessons.exercises.engine import judging
from lessons.exercises.engine.verdicts import Feedback, Verdict
from lessons.exercises.kinds import choice, interval, probability, several, table
from lessons.exercises.quantities import expected, quantity, two_ends, whole, windows
from lessons.exercises.quantities import judging as numbers
from lessons.exercises.quantities.mistakes import apogee_for_range
from lessons.units import reading
from lessons.units.hedges import BEFORE, MEANINGS
from tests.exercises import expectations
from tests.exercises.sample_questions import HEDGED, SAMPLES
from tests.exercises.test_judge import CASES


@pytest.fixture(autouse=True)
def nothing_kept():
    """Let no windows that were worked out before a break be used in it, and none of the break after it."""

    def forget():
        for kept in (windows.mistake_windows, windows.near_windows):
            kept.cache_clear()
        for kept in (two_ends.interval_mistake_windows, two_ends.near_windows):
            kept.cache_clear()

    forget()
    yield
    forget()


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
    monkeypatch.setattr(quantity.Quantity, "allowed", lambda quantity: 16.0)


def mistakes_before_the_right_answer(monkeypatch):
    def first_mistake(judged):
        for wanted in (Verdict.WRONG_BECAUSE, Verdict.RIGHT):
            for _, feedback in judged:
                if feedback.verdict is wanted:
                    return feedback
        return judged[0][1]

    monkeypatch.setattr(numbers, "best_of", first_mistake)


def first_mistake_for_all(monkeypatch):
    def named(quantity, reading):
        return numbers.of_mistake(quantity.mistakes[0]) if quantity.mistakes else None

    monkeypatch.setattr(numbers, "named_mistake", named)


def mistakes_dropped(monkeypatch):
    monkeypatch.setattr(numbers, "named_mistake", lambda quantity, reading: None)


def interval_mistakes_dropped(monkeypatch):
    monkeypatch.setattr(interval, "interval_mistake_windows", lambda question: [])


def hedge_check_dropped(monkeypatch):
    monkeypatch.setattr(numbers, "keeps_hedge", lambda quantity, reading: True)


def any_hedge_will_do(monkeypatch):
    monkeypatch.setattr(
        numbers, "keeps_hedge", lambda quantity, reading: not quantity.hedge_expected or bool(reading.hedge)
    )


def precision_check_dropped(monkeypatch):
    monkeypatch.setattr(numbers, "is_too_precise", lambda quantity, reading: False)


def blank_is_wrong(monkeypatch):
    monkeypatch.setattr(judging, "is_blank", lambda answer: False)


def blank_choice_is_wrong(monkeypatch):
    monkeypatch.setattr(choice, "not_attempted", lambda answer, nothing="": None)


def units_not_converted(monkeypatch):
    monkeypatch.setattr(numbers.Reading, "to", lambda reading, unit: replace(reading, unit=unit))


def dimension_check_dropped(monkeypatch):
    read = numbers.read

    def careless(text, unit=None, **asked):
        found = read(text, **asked)
        with suppress(ValueError):
            return read(text, unit, **asked)
        return replace(found, unit=unit)

    monkeypatch.setattr(numbers, "read", careless)


def other_readings_dropped(monkeypatch):
    monkeypatch.setattr(numbers.Reading, "readings", lambda reading: [reading])


def nothing_is_escaped(monkeypatch):
    monkeypatch.setattr("lessons.exercises.engine.verdicts.to_html", lambda text, inline=False: text)


def silence_is_never_right(monkeypatch):
    monkeypatch.setattr(numbers, "says_not_said", lambda answer: False)


def probability_is_right_or_wrong(monkeypatch):
    def strict(question, share):
        return Feedback(Verdict.WRONG, "No.") if share > question.range[1] else Feedback(Verdict.RIGHT, "Yes.")

    monkeypatch.setattr(probability, "judge_share", strict)


def first_wrong_option_for_all(monkeypatch):
    judge = choice.Choice.judge

    def lazy(question, answer):
        found = judge(question, answer)
        return replace(found, sentence="Not this one.") if found.mistake else found

    monkeypatch.setattr(choice.Choice, "judge", lazy)


def one_right_cell_is_enough(monkeypatch):
    monkeypatch.setattr(table, "_sum_up", lambda question, judged: Feedback(Verdict.RIGHT, "Fine.", why=question.why))


def changed_hedge_called_lost(monkeypatch):
    lost = Feedback(Verdict.HEDGE_LOST, "The number is right, but the report hedges it, and your answer does not.")
    monkeypatch.setattr(numbers, "_judge_hedge", lambda hedge, reading: lost)


def hedges_change_without_a_word_on_what_they_claim(monkeypatch):
    monkeypatch.setattr(numbers, "MEANINGS", dict.fromkeys(MEANINGS, "is another"))


def nearly_is_about(monkeypatch):
    monkeypatch.setitem(BEFORE, "nearly", "~")


def not_sure_is_unreadable(monkeypatch):
    monkeypatch.setattr(judging, "says_unsure", lambda answer: False)


def none_is_silence(monkeypatch):
    monkeypatch.setattr(numbers, "is_count", lambda unit: False)


def none_is_always_zero(monkeypatch):
    monkeypatch.setattr(numbers, "is_count", lambda unit: True)


def one_example_for_all_numbers(monkeypatch):
    monkeypatch.setattr(numbers, "expected_number", lambda quantity: "a distance such as 400 km")


def one_example_for_all_intervals(monkeypatch):
    wide = "a lowest and a highest value, such as 340 to 470 km"
    monkeypatch.setattr(interval, "expected_interval", lambda question: wide)


def examples_may_be_a_named_mistake(monkeypatch):
    monkeypatch.setattr(expected, "_NUMBERS", (249, 1.5, 0.785, 12))
    monkeypatch.setattr(expected, "mistake_windows", lambda quantity: [])
    monkeypatch.setattr(expected, "near_windows", lambda quantity: [])


def a_share_as_example_of_a_probability(monkeypatch):
    monkeypatch.setattr(probability, "EXPECTED", "a probability such as 80 %")


def any_digits_will_do_without_a_step(monkeypatch):
    monkeypatch.setattr(numbers, "FAR_TOO_FINE", 1e300)


def all_wrong_options_told_at_once(monkeypatch):
    judge = several.SeveralChoices.judge

    def chatty(question, answer):
        found = judge(question, answer)
        return replace(found, why=" ".join(o.why for o in question.options.values())) if found.mistake else found

    monkeypatch.setattr(several.SeveralChoices, "judge", chatty)


def missing_options_not_counted(monkeypatch):
    monkeypatch.setattr(several, "_counted", lambda chosen, belong, missing: f"Of the {chosen}, {belong} belong.")


def the_other_end_left_out(monkeypatch):
    say = interval.what_is_left_out
    swap = {"lowest": "highest", "highest": "lowest"}
    monkeypatch.setattr(
        interval,
        "what_is_left_out",
        lambda *given: re.sub("lowest|highest", lambda match: swap[match[0]], say(*given)),
    )


def an_end_within_the_tolerance_is_left_out(monkeypatch):
    monkeypatch.setattr(two_ends, "ROUNDING", -5)


def pairs_only_as_reports_print_them(monkeypatch):
    plainly = interval.readings_of
    monkeypatch.setattr(
        interval, "readings_of", lambda answer, unit, expected, pair=False: plainly(answer, unit, expected)
    )


def sentences_are_refused(monkeypatch):
    read = numbers.read
    monkeypatch.setattr(numbers, "read", lambda *given, sentence, **asked: read(*given, **asked))


def sums_are_not_named(monkeypatch):
    monkeypatch.setattr(reading, "_SUM", re.compile("(?!)"))


def every_digit_said_back(monkeypatch):
    monkeypatch.setattr(reading.Reading, "brief", reading.Reading.__str__)


def shares_rounded_to_a_per_cent(monkeypatch):
    monkeypatch.setattr(probability, "share_text", lambda share: f"{100 * share:.0f} %")


def no_word_on_leaving_no_room(monkeypatch):
    judged = probability.judge_share
    monkeypatch.setattr(probability, "judge_share", lambda *given: replace(judged(*given), note=""))


def a_probability_claims_more_or_less(monkeypatch):
    monkeypatch.setattr(probability, "Verdict", replace_verdicts(HIGHER="OVERCLAIMS", LOWER="UNDERCLAIMS"))


def conversions_not_said(monkeypatch):
    for module in (numbers, interval):
        monkeypatch.setattr(module, "conversion_note", lambda reading, unit: "")


def another_unit_will_do_where_the_conversion_is_the_task(monkeypatch):
    for module in (numbers, interval):
        monkeypatch.setattr(module, "not_converted", lambda *given: None)


def pairs_need_not_be_converted(monkeypatch):
    monkeypatch.setattr(interval, "_not_converted", lambda answer, question: None)


def replace_verdicts(**others):
    """The verdicts, with some names standing for others."""
    return SimpleNamespace(**{verdict.name: Verdict[others.get(verdict.name, verdict.name)] for verdict in Verdict})


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
    changed_hedge_called_lost,
    hedges_change_without_a_word_on_what_they_claim,
    nearly_is_about,
    not_sure_is_unreadable,
    none_is_silence,
    none_is_always_zero,
    one_example_for_all_numbers,
    one_example_for_all_intervals,
    examples_may_be_a_named_mistake,
    a_share_as_example_of_a_probability,
    any_digits_will_do_without_a_step,
    all_wrong_options_told_at_once,
    missing_options_not_counted,
    the_other_end_left_out,
    an_end_within_the_tolerance_is_left_out,
    pairs_only_as_reports_print_them,
    sentences_are_refused,
    sums_are_not_named,
    every_digit_said_back,
    shares_rounded_to_a_per_cent,
    no_word_on_leaving_no_room,
    a_probability_claims_more_or_less,
    conversions_not_said,
    another_unit_will_do_where_the_conversion_is_the_task,
    pairs_need_not_be_converted,
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
        replace(HEDGED, **overlapping).check_whole()
    monkeypatch.setattr(whole, "combinations", lambda windows, size: [])
    confused = replace(HEDGED, **overlapping)
    confused.check_whole()
    assert len(confused.wrong_answers()) == 5
    with pytest.raises(AssertionError):
        expectations.every_mistake_gets_its_message(judging.judge, confused)
