"""Odds: ratios too large for the machine's product, rows of numbers, and what is refused in a sentence."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.sources.odds import update_odds


@pytest.mark.parametrize(
    ("ratios", "weights", "expected"),
    [
        ([1e200, 1e200], None, 1.0),  # the product is beyond any float
        ([1e-200, 1e-200], None, 0.0),
        ([1e300, 1e-300, 4], None, 0.8),
        ([1e300] * 5 + [1e-300] * 5, None, 0.5),
        (np.array([4, 4]), np.array([1.0, 0.3]), 0.858),
        (np.float64(4), None, 0.8),
        (np.int64(4), 0.3, 0.602),
        ([], None, 0.5),
    ],
)
def test_large_ratios_and_rows_of_numbers_give_the_right_value(ratios, weights, expected):
    found = update_odds(0.5, ratios, weights)
    assert type(found) is float and found == pytest.approx(expected, abs=5e-4)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((np.array([0.5, 0.6]), 4), "probability has the shape"),
        (("0.5", 4), "probability must be a number between 0 and 1"),
        ((None, 4), "probability"),
        ((True, 4), "probability"),
        ((0.5, "4"), "ratio must be a number above 0"),
        ((0.5, None), "ratio"),
        ((0.5, [[4, 4]]), "ratios has the shape"),
        ((0.5, [4, "x"]), "ratio"),
        ((0.5, 10**400), "ratio"),
        ((0.5, [4, 0]), "position 1"),
        ((0.5, [4], ["x"]), "weight"),
        ((0.5, [4], [float("nan")]), "weight"),
        ((0.5, [4, 4], 0.3), "weights are 1 and ratios 2"),
    ],
)
def test_what_is_no_number_is_refused_in_one_sentence(arguments, named):
    with pytest.raises(ValueError, match=named) as told:
        update_odds(*arguments)
    assert "\n" not in str(told.value)


@given(st.floats(0.001, 0.999), st.lists(st.floats(0.01, 100), max_size=6))
def test_it_is_the_product_of_odds_where_that_can_be_formed(probability, ratios):
    odds = probability / (1 - probability) * float(np.prod(ratios))
    assert update_odds(probability, ratios) == pytest.approx(odds / (1 + odds), rel=1e-9)
