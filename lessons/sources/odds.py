"""Yes or no: how much a statement moves the odds, once for each origin, less where origins share their data."""

from collections.abc import Sequence

import numpy as np

from lessons.arrays.numbers import accepted

RATIO, WEIGHT = 4.0, 0.3  # of the worked example: what a statement is worth, and a link: assumptions
ONE, OF_EACH = "one number", "one number or a row of numbers"


def update_odds(probability: float, ratios: Sequence[float] | float, weights: Sequence[float] | None = None) -> float:
    """The probability after statements, each with its likelihood ratio; one ratio for each origin.

    A likelihood ratio says how many times more often such a statement is made where the thing is so than where it is
    not. A weight w from 0 to 1 discounts an origin that shares data with an earlier one: it counts as ratio ** w.
    Ratios and weights are judgements: show how the answer moves with them. ValueError for what is none.

    >>> round(update_odds(0.5, 4), 3), round(update_odds(0.5, [4, 4], [1, 0.3]), 3)
    (0.8, 0.858)
    >>> round(update_odds(0.5, [4] * 5), 3)  # five copies taken for five witnesses: the mistake
    0.999
    """
    between = "between 0 and 1, such as 0.5"
    start = _of("probability", accepted("probability", probability, between, lambda p: (p > 0) & (p < 1)), 0, ONE)
    above = "above 0 and finite, such as 4"
    given = _of("ratios", accepted("ratio", ratios, above, lambda x: (x > 0) & np.isfinite(x)), 1, OF_EACH)
    shares = np.ones(given.size)
    if weights is not None:
        ends = "from 0 (a copy) to 1 (an origin of its own)"
        shares = _of("weights", accepted("weight", weights, ends, lambda w: (w >= 0) & (w <= 1)), 1, OF_EACH)
    if shares.size != given.size:
        raise ValueError(f"weights are {shares.size} and ratios {given.size}; accepted: one weight for each ratio")
    # In logarithms: a product of ratios may be larger than any number of the machine.
    log_odds = float(np.log(start) - np.log1p(-start)) + float(shares @ np.log(given))
    return float(np.exp(-np.logaddexp(0.0, -log_odds)))


def _of(name: str, array: np.ndarray, most: int, wanted: str) -> np.ndarray:
    """An array with no more dimensions than `most`, one where a row is allowed; ValueError for more."""
    if array.ndim > most:
        raise ValueError(f"{name} has the shape {array.shape}; accepted: {wanted}")
    return np.atleast_1d(array) if most else array
