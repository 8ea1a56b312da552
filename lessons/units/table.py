"""The units that launch reports use, what each measures, and exact conversion between them."""

from __future__ import annotations

import math
from typing import NamedTuple

# Exact by definition: international nautical mile, international mile and foot.
METRES_PER_NAUTICAL_MILE = 1852.0
METRES_PER_MILE = 1609.344
METRES_PER_FOOT = 0.3048


class Unit(NamedTuple):
    """One unit: how it is printed, what it measures, how many base units it holds, and the words people use for it."""

    symbol: str
    dimension: str
    factor: float
    words: tuple[str, ...]


# Base units: metre, second, metre per second, degree, plain number. Mach has a dimension of its own, because the speed
# of sound depends on the air around the missile: no exact factor exists.
UNITS: tuple[Unit, ...] = (
    Unit("km", "length", 1000.0, ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "kilo", "kilos")),
    Unit("m", "length", 1.0, ("m", "metre", "metres", "meter", "meters")),
    Unit("mi", "length", METRES_PER_MILE, ("mi", "mile", "miles", "statute mile", "statute miles")),
    Unit("nmi", "length", METRES_PER_NAUTICAL_MILE, ("nmi", "nm", "nautical mile", "nautical miles", "sea miles")),
    Unit("ft", "length", METRES_PER_FOOT, ("ft", "foot", "feet")),
    Unit("s", "time", 1.0, ("s", "sec", "secs", "second", "seconds")),
    Unit("min", "time", 60.0, ("min", "mins", "minute", "minutes")),
    Unit("h", "time", 3600.0, ("h", "hr", "hrs", "hour", "hours")),
    Unit("days", "time", 86400.0, ("day", "days")),
    Unit(
        "km/s", "speed", 1000.0, ("km/s", "km/sec", "kilometres per second", "kilometers per second", "km per second")
    ),
    Unit("m/s", "speed", 1.0, ("m/s", "m/sec", "metres per second", "meters per second", "m per second")),
    Unit(
        "km/h",
        "speed",
        1000.0 / 3600.0,
        ("km/h", "kph", "kmh", "kilometres per hour", "kilometers per hour", "kilometres an hour", "km per hour"),
    ),
    Unit("mph", "speed", METRES_PER_MILE / 3600.0, ("mph", "mi/h", "miles per hour", "miles an hour")),
    Unit("kn", "speed", METRES_PER_NAUTICAL_MILE / 3600.0, ("kn", "kt", "kts", "knot", "knots")),
    Unit("Mach", "Mach number", 1.0, ("mach",)),
    Unit("deg", "angle", 1.0, ("deg", "degs", "degree", "degrees", "°")),
    Unit("rad", "angle", 180.0 / math.pi, ("rad", "rads", "radian", "radians")),
    Unit("%", "share", 0.01, ("%", "percent", "per cent", "pct")),
    Unit("", "number", 1.0, ()),
    Unit("missiles", "number", 1.0, ("missile", "missiles", "rocket", "rockets")),
    Unit("claims", "number", 1.0, ("claim", "claims")),
    Unit("sources", "number", 1.0, ("source", "sources", "witness", "witnesses", "origin", "origins")),
    Unit("claimants", "number", 1.0, ("claimant", "claimants", "speaker", "speakers")),
    Unit("papers", "number", 1.0, ("paper", "papers", "newspaper", "newspapers", "agency", "agencies")),
    Unit("reports", "number", 1.0, ("report", "reports", "version", "versions", "statement", "statements")),
    Unit("launches", "number", 1.0, ("launch", "launches", "flight", "flights", "test", "tests")),
    Unit("stages", "number", 1.0, ("stage", "stages")),
    Unit("lines", "number", 1.0, ("line", "lines")),
    Unit("measurements", "number", 1.0, ("measurement", "measurements")),
    Unit("times", "number", 1.0, ("time", "times", "fold")),
)

BY_SYMBOL = {unit.symbol: unit for unit in UNITS}
BY_WORD = {word: unit for unit in UNITS for word in (unit.symbol.lower(), *unit.words) if word}

# What a sentence to a learner calls each dimension, with an example of how to write it.
EXAMPLES = {
    "length": "a distance such as 400 km or 249 miles",
    "time": "a length of time such as 4.9 min or 4 min 54 s",
    "speed": "a speed such as 1.98 km/s",
    "Mach number": "a Mach number such as Mach 5",
    "angle": "an angle such as 45 degrees",
    "share": "a share such as 80 %, 0.8 or 4 in 5",
    "number": "a plain number such as 7",
}
NEEDED = {measured: text.partition(" such as")[0] for measured, text in EXAMPLES.items()}


def unit_named(unit: str) -> Unit:
    """Return the unit that a symbol or word stands for; ValueError names what is known.

    >>> unit_named("nautical miles").symbol
    'nmi'
    """
    found = BY_SYMBOL.get(unit) or BY_WORD.get(" ".join(str(unit).lower().split()))
    if found is None:
        known = ", ".join(symbol for symbol in BY_SYMBOL if symbol)
        raise ValueError(f"unit {unit!r} is not known; known units are {known}")
    return found


def dimension(unit: str) -> str:
    """Say what a unit measures: length, time, speed, Mach number, angle, share or number; ValueError if unknown.

    >>> dimension("ft")
    'length'
    """
    return unit_named(unit).dimension


def is_count(unit: str) -> bool:
    """Whether a unit counts things, or is a plain number.

    >>> is_count("missiles"), is_count("km")
    (True, False)
    """
    return dimension(unit) == "number"


def convert(value: float, from_unit: str, to_unit: str) -> float:
    """Turn a value in one unit into another unit of the same dimension.

    Factors are exact: nautical mile 1852 m, mile 1609.344 m, foot 0.3048 m. A share (%) and a plain number convert into
    each other, since 80 % is 0.8. Mach converts to nothing else. ValueError for unknown units and unlike dimensions.

    >>> round(convert(249, "miles", "km"), 1)
    400.7
    """
    start, end = unit_named(from_unit), unit_named(to_unit)
    if start.symbol == end.symbol:
        return float(value)
    if not _alike(start, end):
        extra = "; the speed of sound depends on the air" if "Mach" in (start.symbol, end.symbol) else ""
        raise ValueError(
            f"{start.symbol or 'a plain number'} measures {start.dimension} and {end.symbol or 'a plain number'} "
            f"measures {end.dimension}: one does not convert into the other{extra}"
        )
    return float(value) * start.factor / end.factor


def _alike(start: Unit, end: Unit) -> bool:
    """Whether two units convert: one dimension, or a share written as a bare number."""
    return start.dimension == end.dimension or {start.symbol, end.symbol} == {"%", ""}
