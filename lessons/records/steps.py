"""To what a printed number is rounded: read from the number and the unit in which it was printed."""

import math
import re
from decimal import Decimal
from functools import lru_cache
from numbers import Real

from lessons.units import convert, read
from lessons.units.numbers import step_of

UNITS = {  # the unit of a quantity's value; "" for a count
    "range_km": "km",
    "apogee_km": "km",
    "estimated_max_range_km": "km",
    "flight_time_s": "s",
    "speed_mach": "Mach",
    "speed_km_s": "km/s",
    "missile_count": "",
}
# Beyond these a number's zeros tell nothing: "about 70 minutes" stands beside 69 and 71 in one ministry's releases,
# and nobody rounds a Mach number to tens.
COARSEST = {"s": 10.0, "min": 1.0, "Mach": 1.0}
TENTH = 0.1
STARTS_WITH_NUMBER = re.compile(r"\d")


def last_digit(value: float) -> float:
    """The step of the last digit that is not zero: what a printed number shows of its rounding.

    ValueError unless it is a finite number.

    >>> last_digit(400), last_digit(97), last_digit(6040.9), last_digit(350)
    (100.0, 1.0, 0.1, 10.0)
    """
    if not isinstance(value, Real) or not math.isfinite(value):
        raise ValueError(f"value {value!r} has no last digit; accepted: a number such as 6040.9")
    return step_of(Decimal(repr(float(value))).normalize())


@lru_cache(maxsize=4096)  # checks ask for the step of a claim again and again, and a wording takes time to read
def rounding_step(quantity: str, ends: tuple[float, ...], unit: str = "", wording: str = "") -> float:
    """To what a number (or the ends of a range) about a quantity is rounded, in the unit of the quantity's value.

    `unit` is the symbol in which it was printed, the quantity's own where none is given, and `wording` the print where
    the number in it is another one ("620 miles"). Counts are whole; minutes stay minutes although the value is in
    seconds; half a minute was rounded to halves. Of a range the finer end speaks. ValueError for what is no number.

    >>> rounding_step("range_km", (1000,)), rounding_step("flight_time_s", (4200,), "min")
    (1000.0, 60.0)
    >>> round(rounding_step("range_km", (998,), "mi", "620 miles"), 1)
    16.1
    >>> rounding_step("flight_time_s", (5156,), "min", "85 min 56 s"), rounding_step("missile_count", (10,))
    (1.0, 1.0)
    """
    if quantity not in UNITS:
        raise ValueError(f"quantity {quantity!r} has no step; accepted: {', '.join(UNITS)}")
    own = UNITS[quantity]
    if not own:
        return 1.0
    if STARTS_WITH_NUMBER.match(wording):
        reading = read(wording)
        printed = reading.unit or unit or own
        numbers = [end for end in (reading.value, reading.high) if end is not None]
        step = reading.step
    else:
        printed = unit or own
        numbers = [round(convert(end, own, printed), 9) for end in ends]
        step = min(last_digit(number) for number in numbers)
    step = min(step, COARSEST.get(printed, math.inf))
    if printed == "min" and step == TENTH and all(number % 0.5 == 0 for number in numbers):
        step = 0.5
    return round(convert(step, printed, own), 9)
