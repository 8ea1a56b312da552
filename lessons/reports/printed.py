"""One printed number of a flight, as it was read: its ends in km or minutes, by hedge, bound and rounding."""

from __future__ import annotations

import math
from typing import NamedTuple

from lessons.arrays.arguments import HALF_ROUND_KM, HIGHEST_APOGEE_KM, LONGEST_MINUTES
from lessons.records import LOWER_LIMITS, UPPER_LIMITS
from lessons.records.steps import rounding_step
from lessons.units import Reading, number_text

OWN_UNITS = {"range_km": "km", "apogee_km": "km", "flight_time_s": "min"}
HIGHEST = {"range_km": HALF_ROUND_KM, "apogee_km": HIGHEST_APOGEE_KM, "flight_time_s": LONGEST_MINUTES}
SECONDS_SHOW = 0.05  # minutes: a time with so fine a step was printed with its seconds


class Printed(NamedTuple):
    """A number in km or minutes: as it was printed, and the lowest and the highest number that the print allows.

    A bound leaves one side open: 0 as the low end, inf as the high one. `step` is the rounding, 0 for a bound.
    """

    words: str
    value: float
    low: float
    high: float
    step: float
    unit: str

    @property
    def ends(self) -> tuple[float, float]:
        """The low and the high end."""
        return self.low, self.high

    @property
    def open(self) -> bool:
        """Whether it is a bound, open to one side."""
        return self.low == 0 or math.isinf(self.high)

    def allows(self) -> str:
        """What the print allows, in words.

        >>> Printed("about 400 km", 400, 375, 425, 50, "km").allows()
        '375 to 425 km'
        >>> Printed("over 650 km", 650, 650, math.inf, 0, "km").allows()
        '650 km or more'
        """
        return span(self.low, self.high, self.unit, 2 if 0 < self.step < 1 else 1)

    def rounded(self) -> str:
        """How it was rounded, or why it was not, in words.

        >>> Printed("about 400 km", 400, 375, 425, 50, "km").rounded()
        'rounded to 50 km'
        """
        if self.open:
            return "a bound: the other side stays open"
        if not self.step:
            return "taken as it stands"
        seconds = self.unit == "min" and self.step < SECONDS_SHOW
        return "rounded to 1 s" if seconds else f"rounded to {number(self.step)} {self.unit}"


def printed(quantity: str, reading: Reading, step: float | None = None) -> Printed:
    """What a reading of a range, an apogee or a time allows; `step` is the claimant's usual rounding, in km.

    The step is taken where the number is a multiple of it: what is printed more finely was rounded more finely. 0 takes
    the number as it stands; None reads the rounding from the print. Times keep their own rounding. ValueError for
    another quantity, or another unit.

    >>> from lessons.units import read
    >>> printed("range_km", read("about 400 km"), 50).ends, printed("range_km", read("about 400 km")).ends
    ((375.0, 425.0), (350.0, 450.0))
    >>> printed("range_km", read("650 km or more")).ends, printed("flight_time_s", read("67.5 min")).ends
    ((650.0, inf), (67.25, 67.75))
    """
    if quantity not in OWN_UNITS:
        raise ValueError(f"quantity: {quantity!r} given; accepted: {', '.join(OWN_UNITS)}")
    unit = OWN_UNITS[quantity]
    own = reading.to(unit)
    low, high = own.value, own.value if own.high is None else own.high
    words = _words(reading if reading.unit else own, own)
    if own.relation in LOWER_LIMITS:
        return Printed(words, low, low, math.inf, 0.0, unit)
    if own.relation in UPPER_LIMITS:
        return Printed(words, high, 0.0, high, 0.0, unit)
    rounded = _step(quantity, reading, own)
    if step is not None and unit == "km" and (step == 0 or all(_multiple(end, step) for end in (low, high))):
        rounded = step
    ends = max(0.0, low - rounded / 2), min(HIGHEST[quantity], high + rounded / 2)
    return Printed(words, (low + high) / 2, *ends, rounded, unit)


def span(low: float, high: float, unit: str, decimals: int = 1) -> str:
    """An interval in words, open where one end is.

    >>> span(0, 100, "km"), span(350, 450, "km"), span(4.12, 4.12, "min")
    ('100 km or less', '350 to 450 km', '4.1 min')
    """
    first, last = number(low, decimals), number(high, decimals)
    if math.isinf(high):
        return f"{first} {unit} or more"
    if low == 0:
        return f"{last} {unit} or less"
    return f"{last} {unit}" if first == last else f"{first} to {last} {unit}"


def number(value: float, decimals: int = 1) -> str:
    """A number with thousands parted and at most so many decimals.

    >>> number(6040.9), number(400.0), number(400.04)
    ('6,040.9', '400', '400')
    """
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _words(reading: Reading, own: Reading) -> str:
    ends = [end for end in (reading.value, reading.high) if end is not None]
    words = f"{reading.hedge} {' to '.join(number(end, 2) for end in ends)} {reading.unit}".strip()
    if reading.unit == own.unit:
        return words
    return f"{words} ({' to '.join(number(end) for end in (own.value, own.high) if end is not None)} {own.unit})"


def _step(quantity: str, reading: Reading, own: Reading) -> float:
    """The rounding that the print shows, in km or minutes."""
    per = 60 if quantity == "flight_time_s" else 1
    if per == 60 and own.step and own.step < SECONDS_SHOW:
        return own.step
    ends = tuple(per * end for end in (own.value, own.high) if end is not None)
    if not reading.unit or reading.unit == own.unit:
        return rounding_step(quantity, ends, own.unit) / per
    printed_ends = " to ".join(number_text(end) for end in (reading.value, reading.high) if end is not None)
    step = rounding_step(quantity, ends, reading.unit, f"{printed_ends} {reading.unit}")
    return step / per


def _multiple(value: float, step: float) -> bool:
    return math.isclose(value / step, round(value / step), abs_tol=1e-9)
