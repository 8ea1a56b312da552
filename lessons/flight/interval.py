"""What a reading gives when one number would claim too much: a low and a high end, and a note."""

from typing import Generic, NamedTuple

import numpy as np

from lessons.arrays.numbers import N, Numbers

Ends = tuple[Numbers, Numbers]  # low and high


class Interval(NamedTuple, Generic[N]):
    """From `low` to `high`, both possible; both nan where nothing fits. `note` says more, or is "".

    >>> Interval(1103.0, 1223.0)
    Interval(low=1103.0, high=1223.0, note='')
    """

    low: N
    high: N
    note: str | np.ndarray = ""


def open_end(ends: Ends, closed: float) -> tuple[Ends, np.ndarray]:
    """The two ends with the upper one closed at a number where it is open (inf), and whether it was open.

    A lower end above that number stays the upper one too. What is no pair of numbers goes through as it is.

    >>> ends, was_open = open_end((650, np.inf), 10_000)
    >>> [float(end) for end in ends], bool(was_open)
    ([650.0, 10000.0], True)
    """
    try:
        low, high = (np.asarray(end, dtype=float) for end in ends)
    except (TypeError, ValueError):
        return ends, np.asarray(False)
    was_open = np.isposinf(high)
    if not was_open.any():
        return ends, was_open
    return (low, np.where(was_open, np.maximum(low, closed), high)), was_open


def open_start(ends: Ends, closed: float) -> tuple[Ends, np.ndarray]:
    """The two ends with the lower one put where the box is closed if it is open (0), and whether it was open.

    The number is the upper end, but at most `closed`. What is no pair of numbers goes through as it is.

    >>> ends, was_open = open_start((0, 100), 10_000)
    >>> [float(end) for end in ends], bool(was_open)
    ([100.0, 100.0], True)
    """
    try:
        low, high = (np.asarray(end, dtype=float) for end in ends)
    except (TypeError, ValueError):
        return ends, np.asarray(False)
    was_open = (low == 0) & (high > 0)
    if not was_open.any():
        return ends, was_open
    return (np.where(was_open, np.minimum(high, closed), low), high), was_open


def or_more(values: np.ndarray, ends: Ends, limit: np.ndarray) -> Ends:
    """The two ends of a rounding, but from the number itself upwards (inf) where it is a lower limit.

    >>> [float(end) for end in or_more(np.array(650.0), (625.0, 675.0), np.array(True))]
    [650.0, inf]
    """
    return np.where(limit, values, ends[0]), np.where(limit, np.inf, ends[1])
