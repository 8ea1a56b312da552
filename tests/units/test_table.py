"""Conversions against the definitions, and what they refuse."""

import math

import pytest

from lessons.units import convert, dimension
from lessons.units.table import BY_WORD, EXAMPLES, UNITS


@pytest.mark.parametrize(
    ("value", "start", "end", "expected"),
    [
        (1, "nmi", "m", 1852),
        (1, "mi", "m", 1609.344),
        (1, "ft", "m", 0.3048),
        (249, "miles", "km", 400.726656),
        (328_084, "feet", "km", 100.0000032),
        (1, "kn", "km/h", 1.852),
        (1, "mph", "km/h", 1.609344),
        (71, "min", "h", 71 / 60),
        (180, "deg", "rad", math.pi),
        (80, "%", "", 0.8),
        (1.98, "km/s", "km/h", 7128),
    ],
)
def test_conversions(value, start, end, expected):
    assert convert(value, start, end) == pytest.approx(expected, rel=1e-12)
    assert convert(expected, end, start) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(("start", "end"), [("km", "min"), ("Mach", "km/s"), ("deg", "km"), ("%", "missiles")])
def test_unlike_dimensions_are_refused(start, end):
    with pytest.raises(ValueError, match="does not convert"):
        convert(1, start, end)


def test_unknown_unit_names_the_known_ones():
    with pytest.raises(ValueError, match="'parsec' is not known; known units are km, m, mi, nmi"):
        dimension("parsec")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, "not None$"),
        ([62, 60], r"not \[62, 60\]$"),
        ("1,000", r"not '1,000' \(a text is read by units.read\)$"),
    ],
)
def test_what_is_not_one_number_is_named(value, told):
    for unit in ("km", "mi"):
        with pytest.raises(ValueError, match=f"value must be one number, such as 400, {told}"):
            convert(value, "mi", unit)


def test_the_table_is_whole():
    words = [word for unit in UNITS for word in unit.words]
    assert len(words) == len(set(words)), "one word, one unit"
    assert all(word == word.lower() for word in words)
    assert {unit.dimension for unit in UNITS} == set(EXAMPLES)
    assert BY_WORD["nautical miles"].symbol == "nmi"
