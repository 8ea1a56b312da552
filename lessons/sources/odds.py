"""Yes or no: how much a statement moves the odds, once for each origin, less where origins share their data."""

from collections.abc import Sequence
from math import isfinite


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
    if not 0 < probability < 1:
        raise ValueError(f"probability {probability!r} cannot be moved; accepted: between 0 and 1, such as 0.5")
    given = [ratios] if isinstance(ratios, int | float) else list(ratios)
    shares = [1.0] * len(given) if weights is None else list(weights)
    if len(shares) != len(given):
        raise ValueError(f"weights are {len(shares)} and ratios {len(given)}; accepted: one weight for each ratio")
    odds = probability / (1 - probability)
    for ratio, share in zip(given, shares, strict=True):
        if not (isinstance(ratio, int | float) and ratio > 0 and isfinite(ratio)):
            raise ValueError(f"ratio {ratio!r} is no likelihood ratio; accepted: a number above 0, such as 4")
        if not 0 <= share <= 1:
            raise ValueError(f"weight {share!r} is not accepted: from 0 (a copy) to 1 (an origin of its own)")
        odds *= ratio**share
    return odds / (1 + odds)
