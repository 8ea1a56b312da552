"""An interval's ends: the digits that they may have, what is said of the true ones, and exactly where an end is off."""

import math
from dataclasses import replace

import pytest

from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.verdicts import Verdict
from tests.exercises import sample_questions as S


@pytest.mark.parametrize(
    ("tolerance", "answer", "verdict"),
    [
        (5, "350.0 to 450.0 km", Verdict.RIGHT),  # a fiftieth of what an end may be off, and no finer
        (5, "350.00 to 450.00 km", Verdict.TOO_PRECISE),
        (3.5, "350.0 to 450.0 km", Verdict.RIGHT),  # coarser than a fiftieth, by less than twice
        (5.5, "350.0 to 450.0 km", Verdict.TOO_PRECISE),
    ],
)
def test_digits_finer_than_a_fiftieth_of_the_tolerance_say_nothing(tolerance, answer, verdict):
    question = replace(S.INTERVAL, tolerance=tolerance, mistakes=())
    assert judge(question, answer).verdict is verdict


@pytest.mark.parametrize(
    ("tolerance", "told"), [(5, "351 to 447 km"), (0.5, "351.3 to 446.8 km"), (10, "350 to 450 km")]
)
def test_the_true_ends_are_told_as_closely_as_an_end_may_be_off(tolerance, told):
    question = replace(S.INTERVAL, truth=(351.26, 446.81), tolerance=tolerance, mistakes=())
    found = judge(question, "335 to 463 km")
    assert found.verdict is Verdict.DEFENSIBLE
    assert f"allows, {told}, and some beyond" in found.sentence


@pytest.mark.parametrize(
    ("answer", "beyond"),
    [
        ("345 to 400 km", ""),  # as far as the tolerance lets it reach
        ("340 to 400 km", "; at its lower end it holds values that the report rules out"),
        ("400 to 455 km", ""),
        ("400 to 460 km", "; at its upper end it holds values that the report rules out"),
    ],
)
def test_what_lies_beyond_is_told_only_beyond_the_tolerance(answer, beyond):
    found = judge(S.INTERVAL, answer)
    left_out = "lowest" if answer.startswith("400") else "highest"
    assert found.verdict is Verdict.OVERCLAIMS
    assert found.sentence == f"It leaves out the {left_out} values that the report allows{beyond}."


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("not said", "Not to one number, true. But between which two"),
        ("any", "Wide it is; how wide, two"),
    ],
)
def test_silence_and_anything_are_told_apart(answer, says):
    found = judge(S.INTERVAL, answer)
    assert found.verdict is Verdict.WRONG_BECAUSE
    assert found.sentence.startswith(says)


def test_up_to_begins_at_nothing():
    question = replace(S.INTERVAL, truth=(0, 450), tolerance=0.5, mistakes=())
    assert judge(question, "up to 450 km").verdict is Verdict.RIGHT
    assert judge(replace(question, truth=(1, 450)), "up to 450 km").verdict is not Verdict.RIGHT


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("340 to 446 km", Verdict.DEFENSIBLE),  # the higher end is off by less than the tolerance, the lower one beyond
        ("340 to 444 km", Verdict.OVERCLAIMS),
        ("300 to 446 km", Verdict.UNDERCLAIMS),
    ],
)
def test_an_end_within_the_tolerance_leaves_nothing_out_wherever_the_other_one_lies(answer, verdict):
    assert judge(S.INTERVAL, answer).verdict is verdict


def test_an_open_end_is_printed_as_a_bound():
    assert S.OPEN_END.right_answer() == "at least 6000 km"
    assert S.INTERVAL.right_answer() == "350 to 450 km"


def test_both_ends_may_be_one_value():
    alone = replace(S.INTERVAL, truth=(400, 400), mistakes=())
    alone.check_whole()
    assert judge(alone, "400 km").verdict is Verdict.RIGHT


@pytest.mark.parametrize(
    "truth", [(450, 350), (-math.inf, 450), (math.inf, math.inf), (math.nan, 450), (350, math.nan)]
)
def test_a_truth_that_is_no_interval_is_refused(truth):
    told = "a finite low end and a high end not below it are needed"
    with pytest.raises(ValueError, match=told):
        replace(S.INTERVAL, truth=truth, mistakes=()).check_whole()
