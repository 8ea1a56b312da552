"""What a reading gives when one number would claim too much: a low and a high end, and a note."""

from typing import NamedTuple

import numpy as np

from lessons.arrays.numbers import Numbers


class Interval(NamedTuple):
    """From `low` to `high`, both possible; both nan where nothing fits. `note` says more, or is "".

    >>> Interval(1103.0, 1223.0)
    Interval(low=1103.0, high=1223.0, note='')
    """

    low: Numbers
    high: Numbers
    note: str | np.ndarray = ""
