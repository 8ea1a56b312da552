"""The mean of numbers that may share their data: doubts to either side, linked numbers, and how far they lie apart.

The mean is the best linear unbiased one. A doubt that is larger to one side counts with the side on which the mean
lies, as the Particle Data Group does it. The scale factor is that group's rule too (Birge, Phys. Rev. 40, 207, 1932);
from two or three numbers it is weak.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

OFF = 0.05  # a measurement's share of its number, as a standard deviation: a teaching assumption
ROUNDS = 20  # in which the side of the mean is looked for


class Estimate(NamedTuple):
    """One statement's number, and its standard deviation below and above it, in the quantity's unit.

    >>> Estimate("ROK JCS", 400.0, 20.2, 20.2).sigma
    20.2
    """

    claimant: str
    value: float
    below: float
    above: float

    @property
    def sigma(self) -> float:
        """The standard deviation: the middle of both sides.

        >>> Estimate("ROK JCS", 450.0, 67.5, 180.0).sigma
        123.75
        """
        return (self.below + self.above) / 2


class Mean(NamedTuple):
    """A mean, its standard deviation below and above it, and the scale factor, 1 at least.

    >>> Mean(400.0, 15.6, 15.6, 1.0).value
    400.0
    """

    value: float
    below: float
    above: float
    scale_factor: float


def rounding_sigma(step: float) -> float:
    """The standard deviation of all numbers that round alike to `step`, each as likely as the other.

    >>> round(rounding_sigma(50), 1)
    14.4
    """
    return float(step / np.sqrt(12))


def sigma_of(value: float, step: float, off: float = OFF) -> float:
    """The standard deviation of a number rounded to `step` whose measurement may be off by the share `off`.

    >>> round(sigma_of(400, 10), 1), round(sigma_of(400, 50), 1)
    (20.2, 24.7)
    """
    return float(np.hypot(rounding_sigma(step), off * value))


def mean(
    values: Sequence[float] | np.ndarray, sigmas: Sequence[float] | np.ndarray, linked: np.ndarray, rho: float
) -> tuple[float, float, float]:
    """The best linear unbiased mean, its standard deviation, and the scale factor, 1 at least.

    `linked` says for each two of the values, shape (n, n), whether they share data and are correlated by `rho`.

    >>> [round(number, 1) for number in mean((400, 400), (20.2, 24.7), np.ones((2, 2), bool), 0.7)]
    [400.0, 19.9, 1.0]
    """
    x, s = np.asarray(values, dtype=float), np.asarray(sigmas, dtype=float)
    covariance = np.where(np.eye(x.size, dtype=bool), 1.0, np.where(linked, rho, 0.0)) * np.outer(s, s)
    weights = np.linalg.solve(covariance, np.ones(x.size))
    value, sigma = float(weights @ x / weights.sum()), float(1 / np.sqrt(weights.sum()))
    off = x - value
    chi2 = float(off @ np.linalg.solve(covariance, off))
    return value, sigma, max(1.0, float(np.sqrt(chi2 / (x.size - 1)))) if x.size > 1 else 1.0


def mean_of(estimates: Sequence[Estimate], linked: np.ndarray, rho: float) -> Mean:
    """The mean of estimates whose doubts may differ to either side.

    >>> found = mean_of((Estimate("A", 450, 67, 180), Estimate("B", 600, 90, 240)), np.eye(2, dtype=bool), 0.7)
    >>> [round(number) for number in found]
    [570, 54, 144, 1]
    """
    values, below, above = (np.array([one[place] for one in estimates], dtype=float) for place in (1, 2, 3))
    value = float(values.mean())
    for _ in range(ROUNDS):  # the side hangs on the mean, which hangs on the side
        higher = value > values
        value, _sigma, scale = mean(values, np.where(higher, above, below), linked, rho)
        if ((value > values) == higher).all():
            break
    return Mean(value, mean(values, below, linked, rho)[1], mean(values, above, linked, rho)[1], scale)
