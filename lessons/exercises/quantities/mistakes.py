"""Named mistakes: each says which answer it leads to, as a function of the true answer, and what to say about it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from lessons.units.table import METRES_PER_FOOT, METRES_PER_MILE, METRES_PER_NAUTICAL_MILE


@dataclass(frozen=True)
class Mistake:
    """A mistake that people make, and the answer to which it leads.

    `from_truth` turns the true value (in the question's unit) into the mistaken one. `why` says what seems to have
    happened, `way_on` what to try next; neither gives the right number away. An answer matches within the relative
    `tolerance`; None takes the question's own. `of_unit` marks a right number that looks like one in another unit: it
    is no mistake of a number whose unit was typed, and which was converted.
    """

    name: str
    from_truth: Callable[[Any], Any]
    why: str
    way_on: str = ""
    tolerance: float | None = None
    of_unit: bool = False


def _scaled(name: str, factor: float, why: str, way_on: str, tolerance: float | None) -> Mistake:
    return Mistake(name, lambda truth: truth * factor, why, way_on, tolerance)


def _of_unit(*given: Any) -> Mistake:
    return replace(_scaled(*given), of_unit=True)


def miles_not_km(tolerance: float | None = None) -> Mistake:
    """The number of miles, given as kilometres.

    >>> round(miles_not_km().from_truth(400))
    249
    """
    return _of_unit(
        "miles given as km",
        1000 / METRES_PER_MILE,
        "That number looks like miles; the question asks for kilometres.",
        "One mile is 1.609 km: turn your miles into kilometres.",
        tolerance,
    )


def km_not_miles(tolerance: float | None = None) -> Mistake:
    """The number of kilometres, given as miles.

    >>> round(km_not_miles().from_truth(249))
    401
    """
    return _of_unit(
        "km given as miles",
        METRES_PER_MILE / 1000,
        "That number looks like kilometres; the question asks for miles.",
        "One mile is 1.609 km: turn your kilometres into miles.",
        tolerance,
    )


def nautical_for_statute(tolerance: float | None = None) -> Mistake:
    """Statute miles turned into kilometres as if they were nautical miles.

    >>> round(nautical_for_statute().from_truth(400), 1)
    460.3
    """
    return _scaled(
        "nautical for statute miles",
        METRES_PER_NAUTICAL_MILE / METRES_PER_MILE,
        "It looks as if the miles were taken as nautical miles (1.852 km each).",
        "On land, and in most news reports, a mile is a statute mile of 1.609 km.",
        tolerance,
    )


def statute_for_nautical(tolerance: float | None = None) -> Mistake:
    """Nautical miles turned into kilometres as if they were statute miles.

    >>> round(statute_for_nautical().from_truth(370.4), 1)
    321.9
    """
    return _scaled(
        "statute for nautical miles",
        METRES_PER_MILE / METRES_PER_NAUTICAL_MILE,
        "It looks as if the miles were taken as statute miles (1.609 km each).",
        "At sea, and in the law of the sea, a mile is a nautical mile of 1.852 km.",
        tolerance,
    )


def feet_not_metres(tolerance: float | None = None) -> Mistake:
    """The number of feet, given as metres.

    >>> round(feet_not_metres().from_truth(100))
    328
    """
    return _of_unit(
        "feet given as metres",
        1 / METRES_PER_FOOT,
        "That number looks like feet (or thousands of feet); the question asks for metres (or kilometres).",
        "One foot is 0.3048 m.",
        tolerance,
    )


def metres_not_feet(tolerance: float | None = None) -> Mistake:
    """The number of metres, given as feet.

    >>> round(metres_not_feet().from_truth(328))
    100
    """
    return _of_unit(
        "metres given as feet",
        METRES_PER_FOOT,
        "That number looks like metres (or kilometres); the question asks for feet (or thousands of feet).",
        "One foot is 0.3048 m.",
        tolerance,
    )


def times_thousand(tolerance: float | None = None) -> Mistake:
    """A thousand times too much: metres for kilometres, or a thousands comma misread.

    >>> times_thousand().from_truth(1.5)
    1500.0
    """
    return _scaled(
        "times 1000",
        1000.0,
        "Your number is about a thousand times too large.",
        "Look for metres taken as kilometres, or for a comma that parts thousands here and decimals there.",
        tolerance,
    )


def thousandth(tolerance: float | None = None) -> Mistake:
    """A thousand times too little.

    >>> thousandth().from_truth(1500)
    1.5
    """
    return _scaled(
        "a thousandth",
        0.001,
        "Your number is about a thousand times too small.",
        "Look for kilometres taken as metres, or for a comma that parts thousands here and decimals there.",
        tolerance,
    )


def minutes_not_seconds(tolerance: float | None = None) -> Mistake:
    """The number of minutes, given as seconds.

    >>> minutes_not_seconds().from_truth(300)
    5.0
    """
    return _of_unit(
        "minutes given as seconds",
        1 / 60,
        "That number looks like minutes; the question asks for seconds.",
        "One minute is 60 seconds.",
        tolerance,
    )


def seconds_not_minutes(tolerance: float | None = None) -> Mistake:
    """The number of seconds, given as minutes.

    >>> seconds_not_minutes().from_truth(5.0)
    300.0
    """
    return _of_unit(
        "seconds given as minutes",
        60.0,
        "That number looks like seconds; the question asks for minutes.",
        "Divide by 60.",
        tolerance,
    )


def radians_not_degrees(tolerance: float | None = None) -> Mistake:
    """The angle in radians, given as degrees.

    >>> round(radians_not_degrees().from_truth(45), 3)
    0.785
    """
    return _of_unit(
        "radians given as degrees",
        math.pi / 180,
        "That number looks like the angle in radians; the question asks for degrees.",
        "Half a turn is 180 degrees, or 3.14 radians.",
        tolerance,
    )


def degrees_into_radians(
    formula: Callable[[float], float], angle_deg: float, tolerance: float | None = None
) -> Mistake:
    """Degrees put where the formula (of an angle in radians) wants radians.

    >>> round(degrees_into_radians(math.sin, 45.0).from_truth(math.sin(math.radians(45))), 3)
    0.851
    """
    return Mistake(
        "degrees for radians",
        lambda truth: formula(angle_deg),
        "It looks as if the angle went into the formula in degrees, where radians were wanted.",
        "Turn degrees into radians first (divide them by 57.3), or set the calculator to degrees.",
        tolerance,
    )


def apogee_for_range(apogee_km: float, tolerance: float | None = None) -> Mistake:
    """The apogee given where the range is asked.

    >>> apogee_for_range(100).from_truth(400)
    100.0
    """
    return Mistake(
        "apogee for range",
        lambda truth: float(apogee_km),
        "That is how high it went; the question asks how far.",
        "Range is the distance along the ground, apogee the greatest height.",
        tolerance,
    )


def range_for_apogee(range_km: float, tolerance: float | None = None) -> Mistake:
    """The range given where the apogee is asked.

    >>> range_for_apogee(400).from_truth(100)
    400.0
    """
    return Mistake(
        "range for apogee",
        lambda truth: float(range_km),
        "That is how far it went; the question asks how high.",
        "Apogee is the greatest height, range the distance along the ground.",
        tolerance,
    )


def upside_down(tolerance: float | None = None) -> Mistake:
    """The ratio turned upside down.

    >>> upside_down().from_truth(0.25)
    4.0
    """
    return Mistake(
        "ratio upside down",
        lambda truth: 1 / truth,
        "Your ratio looks as if it stood on its head.",
        "Check which of the two numbers is divided by which.",
        tolerance,
    )


def copies_as_witnesses(copies: float, tolerance: float | None = None) -> Mistake:
    """Copies of one report counted as independent sources.

    >>> copies_as_witnesses(3).from_truth(2)
    5
    """
    return Mistake(
        "copies counted as witnesses",
        lambda truth: truth + copies,
        "It looks as if copies of one report were counted as witnesses of their own.",
        "Ask of each: did it measure, or did it repeat?",
        tolerance,
    )


def worked_example(number: Callable[[], float], way_on: str, tolerance: float | None = None) -> Mistake:
    """The worked example's number, given for what is asked: a number in it was not changed.

    >>> worked_example(lambda: 142.5, "Put 3,700 where the example has 2,700.").from_truth(266.7)
    142.5
    """
    why = "That is the worked example’s number."
    return Mistake("the worked example’s number", lambda truth: number(), why, way_on, tolerance)
