"""Numbers that controls take: how a wrong one is named, how many decimals steps need, and rows of round stops."""

from __future__ import annotations

import math
from decimal import Decimal
from numbers import Real

LONGEST_SHOWN = 60  # letters of a wrong value in the sentence that names it


def given(value: object) -> str:
    """Return a wrong value as a sentence names it, however long it is.

    >>> given("four"), given(10**400)
    ("'four'", '1000000000000000000000000000000000000000000000000000000000...')
    """
    try:
        words = repr(value)
    except Exception:  # Python prints no number of more than 4,300 digits, and a value's own repr may fail
        words = f"a {type(value).__name__} that cannot be printed"
    return words if len(words) <= LONGEST_SHOWN else f"{words[: LONGEST_SHOWN - 2]}..."


def finite(name: str, value: object, unit: str, wanted: str) -> float:
    """Return ``value`` as a float; ValueError, which says what is ``wanted``, for what is no finite number."""
    try:
        number = float(value) if isinstance(value, Real) and not isinstance(value, bool) else math.nan
    except OverflowError:  # a whole number too long for a float
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(f"{name}: {given(value)} given; {wanted}{' ' + unit if unit else ''} is expected")
    return number


def decimals(step: float) -> int:
    """Return how many decimals a number written in steps of ``step`` needs.

    >>> decimals(0.01), decimals(5)
    (2, 0)
    """
    exponent = Decimal(str(step)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def round_stops(low: float, high: float) -> tuple[float, ...]:
    """Return round numbers with growing steps, and both ends: two digits, below 20, 200 and so on every half of one.

    >>> round_stops(15, 300)[:4], round_stops(15, 300)[-3:]
    ((15.0, 15.5, 16.0, 16.5), (280.0, 290.0, 300.0))
    """
    digits = [1 + 0.05 * step for step in range(20)] + [2 + 0.1 * step for step in range(80)]
    stops = {round(digit * 10**power, 1) for power in range(6) for digit in digits}
    return tuple(sorted({float(low), float(high), *(stop for stop in stops if low < stop < high)}))


def coarse_stops(low: float, high: float) -> tuple[float, ...]:
    """Return the numbers of two digits with noughts behind them: 10, 11 ... 99, 100, 110 ... 990, 1000.

    >>> coarse_stops(10, 10_000)[-3:]
    (9800.0, 9900.0, 10000.0)
    """
    stops = {float(digits * noughts) for noughts in (1, 10, 100) for digits in range(10, 101)}
    return tuple(sorted(stop for stop in stops if low <= stop <= high))


def even_ratios(low: float, high: float) -> tuple[float, ...]:
    """Return stops about 3 % apart, three significant digits each, and both ends."""
    count = max(2, round(math.log(high / low) / 0.03))
    stops = (low * (high / low) ** (place / count) for place in range(1, count))
    return tuple(sorted({float(low), float(high), *(float(f"{stop:.3g}") for stop in stops)}))
