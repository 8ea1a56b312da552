"""The units that launch reports use, what each measures, and exact conversion between them."""

from __future__ import annotations

import math
from typing import NamedTuple

from lessons.units.phrases import Phrases

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


# A speed may be printed as any length over any time: km/second, kilometers-per-hour, miles an hour.
_LENGTHS = {
    "km": ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"),
    "m": ("m", "metre", "metres", "meter", "meters"),
    "mi": ("mi", "mile", "miles"),
    "nmi": ("nmi", "nm", "nautical mile", "nautical miles", "sea miles"),
    "ft": ("ft", "foot", "feet"),
}
_TIMES = {
    "s": ("s", "sec", "secs", "second", "seconds"),
    "min": ("min", "mins", "minute", "minutes"),
    "h": ("h", "hr", "hrs", "hour", "hours"),
}
_SOUND = ("the speed of sound", "speed of sound", "the sound speed", "the velocity of sound", "the sound barrier")


def _speed(length: str, time: str, *others: str) -> tuple[str, ...]:
    """Every way of printing a length over a time, and others."""
    whole = {"s": "second", "min": "minute", "h": "hour"}[time]
    words = [f"{one}/{other}" for one in _LENGTHS[length] for other in _TIMES[time]]
    words += [f"{one} {per} {whole}" for one in _LENGTHS[length] for per in ("per", "a", "an", "in a", "in an")]
    words += [f"{one} per {whole}s" for one in _LENGTHS[length]]
    return (*(word for word in words if word not in ("km/s", "m/s", "km/h", "ft/s", "km/min", "mi/s")), *others)


# Base units: metre, second, metre per second, degree, plain number. Mach has a dimension of its own, because the speed
# of sound depends on the air around the missile: no exact factor exists. A time of day is minutes after midnight.
UNITS: tuple[Unit, ...] = (
    Unit("km", "length", 1000.0, (*_LENGTHS["km"], "kilo", "kilos")),
    Unit("m", "length", 1.0, _LENGTHS["m"]),
    Unit("mi", "length", METRES_PER_MILE, (*_LENGTHS["mi"], "statute mile", "statute miles")),
    Unit("nmi", "length", METRES_PER_NAUTICAL_MILE, _LENGTHS["nmi"]),
    Unit("ft", "length", METRES_PER_FOOT, _LENGTHS["ft"]),
    Unit("s", "time", 1.0, _TIMES["s"]),
    Unit("min", "time", 60.0, _TIMES["min"]),
    Unit("h", "time", 3600.0, _TIMES["h"]),
    Unit("days", "time", 86400.0, ("day", "days")),
    Unit("km/s", "speed", 1000.0, _speed("km", "s", "km per s", "kms per s", "kps")),
    Unit("m/s", "speed", 1.0, _speed("m", "s", "m per s")),
    Unit("km/h", "speed", 1000.0 / 3600.0, _speed("km", "h", "km per h", "kph", "kmh", "kmph")),
    Unit("mph", "speed", METRES_PER_MILE / 3600.0, _speed("mi", "h")),
    Unit("mi/s", "speed", METRES_PER_MILE, _speed("mi", "s")),
    Unit("ft/s", "speed", METRES_PER_FOOT, _speed("ft", "s")),
    Unit("km/min", "speed", 1000.0 / 60.0, _speed("km", "min")),
    Unit("kn", "speed", METRES_PER_NAUTICAL_MILE / 3600.0, ("kt", "kts", "knot", "knots", *_speed("nmi", "h"))),
    Unit(
        "Mach",
        "Mach number",
        1.0,
        ("machs", "times faster than sound", *(f"times {sound}" for sound in _SOUND))
        + tuple(f"times faster than {sound}" for sound in _SOUND),
    ),
    Unit("deg", "angle", 1.0, ("deg", "degs", "degree", "degrees", "°")),
    Unit("rad", "angle", 180.0 / math.pi, ("rad", "rads", "radian", "radians")),
    Unit("%", "share", 0.01, ("%", "percent", "per cent", "pct")),
    Unit("clock", "time of day", 1.0, ()),
    Unit("", "number", 1.0, ()),
    Unit(
        "missiles",
        "number",
        1.0,
        ("missile", "missiles", "rocket", "rockets", "projectile", "projectiles")
        + ("icbm", "icbms", "slbm", "slbms", "srbm", "srbms", "irbm", "irbms", "mrbm", "mrbms"),
    ),
    Unit("satellites", "number", 1.0, ("satellite", "satellites")),
    Unit("warheads", "number", 1.0, ("warhead", "warheads")),
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
BY_WORD = Phrases({word: unit for unit in UNITS for word in (unit.symbol.lower(), *unit.words) if word})


def symbols() -> tuple[str, ...]:
    """Return the symbol of every unit, '' for a plain number: what `convert` and `read` take, and a claim may have.

    >>> symbols()[:5]
    ('km', 'm', 'mi', 'nmi', 'ft')
    """
    return tuple(BY_SYMBOL)


# What a sentence to a learner calls each dimension, with an example of how to write it.
EXAMPLES = {
    "length": "a distance such as 400 km or 249 miles",
    "time": "a length of time such as 4.9 min or 4 min 54 s",
    "speed": "a speed such as 1.98 km/s",
    "Mach number": "a Mach number such as Mach 5",
    "angle": "an angle such as 45 degrees",
    "share": "a share such as 80 %, 0.8 or 4 in 5",
    "time of day": "a time of day such as 05:15 a.m.",
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
    each other, since 80 % is 0.8. Mach converts to nothing else. ValueError for what is not one number, for unknown
    units and for unlike dimensions.

    >>> round(convert(249, "miles", "km"), 1)
    400.7
    """
    start, end = unit_named(from_unit), unit_named(to_unit)
    number = _one_number(value)
    if start.symbol == end.symbol:
        return number
    if not _alike(start, end):
        extra = "; the speed of sound depends on the air" if "Mach" in (start.symbol, end.symbol) else ""
        raise ValueError(
            f"{start.symbol or 'a plain number'} measures {start.dimension} and {end.symbol or 'a plain number'} "
            f"measures {end.dimension}: one does not convert into the other{extra}"
        )
    return number * start.factor / end.factor


def _one_number(value: float) -> float:
    """A value as Python's own number; ValueError for a text, several numbers, or nothing."""
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        text = " (a text is read by units.read)" if isinstance(value, str) else ""
        raise ValueError(f"value must be one number, such as 400, not {value!r}{text}") from None


def _alike(start: Unit, end: Unit) -> bool:
    """Whether two units convert: one dimension, or a share written as a bare number."""
    return start.dimension == end.dimension or {start.symbol, end.symbol} == {"%", ""}
