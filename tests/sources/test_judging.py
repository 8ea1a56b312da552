"""Grades, odds, words and scores: the worked numbers of the course, and what is refused."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.sources.calibration import (
    ENOUGH,
    brier,
    calibration_curve,
    discrimination,
    log_score,
    share_interval,
)
from lessons.sources.grading import INFORMATION, SOURCE, grade
from lessons.sources.likelihood import YARDSTICKS, range_of, words
from lessons.sources.odds import update_odds


def test_no_basis_is_neither_the_worst_nor_even():
    assert "neither the worst" in grade("F", "6").note
    assert "not the worst" in grade("f", 2).note and "not an even chance" in grade("B", 6).note


def test_pairs_that_do_not_go_together_are_named():
    odd = {str(grade(a, b)) for a in "ABCDE" for b in "12345" if grade(a, b).note}
    assert odd == {"A4", "A5", "B5", "D1", "E1", "E2"}


def test_no_grade_speaks_of_per_cent():
    told = " ".join(" ".join(grade(a, b)[2:]) for a in SOURCE for b in INFORMATION)
    assert "%" not in told and "per cent" not in told


@pytest.mark.parametrize(("source", "information"), [("G", "1"), ("A", "7"), ("A", 0), (None, 1), ("A", True)])
def test_other_marks_are_refused(source, information):
    with pytest.raises(ValueError, match="is no grade"):
        grade(source, information)


def test_odds_move_once_for_an_origin():
    assert round(update_odds(0.5, 4), 2) == 0.80
    assert round(update_odds(0.5, [4, 4], [1, 0.3]), 3) == 0.858
    assert round(update_odds(0.5, [4] * 5), 3) == 0.999
    assert update_odds(0.3, [4, 9], [0, 0]) == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [((1, 4), "probability"), ((0.5, 0), "ratio"), ((0.5, [4, math.inf]), "ratio"), ((0.5, [4], [2]), "weight"),
     ((0.5, [4, 4], [1]), "weights")],
)  # fmt: skip
def test_odds_name_what_is_wrong(arguments, named):
    with pytest.raises(ValueError, match=named):
        update_odds(*arguments)


def test_gaps_stay_gaps_and_nested_words_stay_nested():
    assert words(0.37, "PHIA") == () and words(0.22, "PHIA") == ()
    assert [word.word for word in words(0.995, "IPCC")][0] == "virtually certain"
    assert len(words(0.995, "IPCC")) == 5
    assert {word.word for word in words(0.2)} == {"very unlikely", "unlikely"}  # bands that touch


def test_one_word_differs_from_yardstick_to_yardstick():
    assert range_of("unlikely")[1:3] == (20, 45) and range_of("unlikely", "PHIA")[1:3] == (25, 35)
    assert range_of("realistic possibility", "PHIA").high == 50
    assert range_of("probable", "PHIA").word == "likely or probable"
    with pytest.raises(ValueError, match="has no word 'possible'"):
        range_of("possible", "Kent")
    with pytest.raises(ValueError, match="yardstick"):
        words(0.5, "mine")


@pytest.mark.parametrize("yardstick", YARDSTICKS)
def test_each_word_names_its_own_range(yardstick):
    for word, (low, high) in YARDSTICKS[yardstick].items():
        assert low < high and f"{low:g}-{high:g} %" in str(range_of(word, yardstick))
        assert word in {found.word for found in words((low + high) / 200, yardstick)}


def test_always_half_scores_as_the_literature_says():
    p, o = [0.5] * 4, [1, 0, 1, 0]
    assert brier(p, o).value == 0.25 and brier(p, o, "original").value == 0.5
    assert log_score(p, o).value == pytest.approx(math.log(2))
    assert discrimination(p, o).value == 0.5


def test_a_zero_that_came_true_costs_everything():
    assert log_score([0, 0.5], [1, 1]).value == math.inf


def test_too_few_are_too_few():
    assert calibration_curve([0.5] * (ENOUGH - 1), [1] * (ENOUGH - 1)) == ()
    assert calibration_curve([0.5] * ENOUGH, [1] * ENOUGH)[0].came_true == 1
    assert math.isnan(brier([0.5], [1]).low)
    with pytest.raises(ValueError, match="all 1"):
        discrimination([0.5, 0.7], [1, 1])


@pytest.mark.parametrize(
    ("p", "o", "named"), [([1.2], [1], "probabilities"), ([0.5], [2], "outcomes"), ([], [], "one at least"),
                          ([0.5, 0.5], [1], "one outcome"), (["x"], [1], "numbers"), ([math.nan], [1], "probabilities")]
)  # fmt: skip
def test_scores_name_what_is_wrong(p, o, named):
    with pytest.raises(ValueError, match=named):
        brier(p, o)


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 1)), min_size=2, max_size=80))
def test_scores_lie_within_their_intervals(answers):
    p, o = zip(*answers, strict=True)
    score = brier(p, o)
    assert 0 <= score.low <= score.value <= score.high and score.value <= 1
    if 0 < sum(o) < len(o):
        found = discrimination(p, o)
        assert 0 <= found.low <= found.value <= found.high <= 1


def test_intervals_of_a_share():
    assert share_interval(0, 10)[0] == 0 and share_interval(10, 10)[1] == pytest.approx(1)
    assert share_interval(1, 10) == pytest.approx((0.0179, 0.4042), abs=1e-4)
