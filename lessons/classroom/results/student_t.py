"""Student's t: how many standard errors an interval reaches to each side, for so many degrees of freedom."""

from __future__ import annotations

import math
from functools import cache

import numpy as np

_STEPS = 2000  # even; of Simpson's rule
_HALVINGS = 60


def central(t: float, freedom: int) -> float:
    """The probability that Student's t lies between -t and t.

    With t = sqrt(freedom) tan(angle) the density is a power of a cosine, which is smooth from 0 to a right angle.

    >>> round(central(2.262, 9), 3)
    0.95
    """
    return _area(math.atan(t / math.sqrt(freedom)), freedom) / _area(math.pi / 2, freedom)


@cache
def reach(freedom: int, share: float = 0.95) -> float:
    """How far from 0 the central `share` of Student's t reaches; ValueError without a degree of freedom.

    >>> round(reach(9), 3)
    2.262
    """
    if freedom < 1:
        raise ValueError(f"freedom is {freedom}; at least 1 is needed")
    low, high = 0.0, 1.0
    while central(high, freedom) < share:
        high *= 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if central(middle, freedom) < share else (low, middle)
    return (low + high) / 2


def _area(angle: float, freedom: int) -> float:
    angles = np.linspace(0.0, angle, _STEPS + 1)
    heights = np.cos(angles) ** (freedom - 1)
    weights = np.ones(_STEPS + 1)
    weights[1:-1:2], weights[2:-1:2] = 4, 2
    return float(angle / _STEPS / 3 * (weights @ heights))
