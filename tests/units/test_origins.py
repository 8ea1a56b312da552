"""What a printed distance may have been converted from: the questions apart, against numbers worked out by hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.units import PROBABLY, chance_converted, convert, converted_from, round_numbers


@pytest.mark.parametrize(("miles", "km"), [(267, 430), (236, 380), (385, 620), (143, 230), (472, 760)])
def test_who_speaks_tens_of_kilometres_said_the_only_ten_in_the_band(miles, km):
    first = converted_from(miles, "mi", 1, speaks="km", step=10)[0]
    assert (first.unit, first.number, first.step, first.only) == ("km", km, 10, True)
    assert first.chance > PROBABLY and chance_converted(miles, "mi", 1, speaks="km", step=10) > 0.99


def test_without_a_claimant_a_rival_unit_is_not_called_probable():
    first, second = converted_from(472, "mi", 1)[:2]
    assert {first.number, second.number} == {410, 760} and first.chance < PROBABLY
    assert chance_converted(472, "mi", 1) > PROBABLY, "that it was converted can be said all the same"


@pytest.mark.parametrize(("value", "unit", "number", "other"), [(249, "mi", 400, "km"), (328_084, "ft", 100, "km")])
def test_an_odd_number_that_is_very_round_elsewhere_was_converted(value, unit, number, other):
    assert chance_converted(value, unit, 1) > 0.95
    first = converted_from(value, unit, 1)[0]
    assert (first.number, first.unit) == (number, other) and first.chance > 0.95


@pytest.mark.parametrize("value", [250, 400, 620])
def test_a_round_number_was_not_converted_but_by_who_speaks_another_unit(value):
    assert chance_converted(value, "mi", 1) < 0.1
    assert chance_converted(value, "mi", 1, speaks="mi", step=10) < 0.01
    assert chance_converted(value, "mi", 10, speaks="km", step=10) > chance_converted(value, "mi", 10)


def test_the_chances_of_all_origins_are_one():
    for found in (converted_from(267, "mi", 1), converted_from(62, "mi", 10, speaks="km")):
        assert sum(origin.chance for origin in found) == pytest.approx(1)
        assert [origin.chance for origin in found] == sorted((origin.chance for origin in found), reverse=True)


def test_the_band_and_its_roundest_number():
    found = round_numbers(620, "mi", 10)
    km = found["km"]
    assert (km.low, km.high) == pytest.approx((615 * 1.609344, 625 * 1.609344))
    assert (km.number, km.step) == (1000, 1000) and km.one_in == pytest.approx(1000 / (10 * 1.609344))
    assert round_numbers(3, "km", 10)["km"].low == 0


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ((0, "km", 1), "value 0 given; a finite number above 0"),
        ((math.nan, "km", 1), "value nan given"),
        ((4, "km", math.inf), "rounded_to inf given"),
        ((4, "min", 1), "unit 'min' given; one of km, mi, nmi, ft"),
        ((4, "km", 1, "m"), "speaks 'm' given"),
        ((4, "km", 1, "mi", 0), "step 0 given"),
    ],
)
def test_refusals_name_the_argument(given, says):
    for function in (chance_converted, converted_from):
        with pytest.raises(ValueError, match=says):
            function(*given)


@given(
    value=st.floats(1, 20_000),
    unit=st.sampled_from(["ft", "km", "mi", "nmi"]),
    rounded_to=st.sampled_from([0.1, 1, 5, 10, 50, 500]),
)
def test_the_round_number_is_in_the_band_and_none_rounder_is(value, unit, rounded_to):
    for name, band in round_numbers(value, unit, rounded_to).items():
        low = max(0.0, convert(value - rounded_to / 2, unit, name))
        assert band.low == pytest.approx(low) and band.high == pytest.approx(
            convert(value + rounded_to / 2, unit, name)
        )
        slack = 1e-6 * band.high
        assert band.low - slack <= band.number <= band.high + slack and band.number > 0
        assert math.isclose(band.number / band.step, round(band.number / band.step), rel_tol=1e-9)
        rounder = band.step * (2 if f"{band.step:e}".startswith("5") else 5)
        first = math.ceil(band.low / rounder - 1e-6)
        assert max(first, 1) * rounder > band.high * (1 - 1e-6)
        assert band.one_in == pytest.approx(max(1, band.step / (band.high - band.low)))


@pytest.mark.parametrize(
    ("value", "unit", "rounded_to", "says"),
    [
        (0, "mi", 1, "value 0 given"),
        (-3, "mi", 1, "above 0"),
        (float("nan"), "mi", 1, "finite"),
        (5, "mi", 0, "rounded_to 0"),
        (5, "s", 1, "one of km, mi, nmi, ft"),
        (5, "furlong", 1, "not known"),
    ],
)
def test_what_is_no_rounded_distance_is_refused(value, unit, rounded_to, says):
    with pytest.raises(ValueError, match=says):
        round_numbers(value, unit, rounded_to)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ({"speaks": "parsec"}, "speaks 'parsec' given; one of km, mi, nmi, ft, or '' is expected"),
        ({"speaks": "km", "step": 0}, "step 0 given; a finite number above 0 is expected, in km"),
        ({"step": math.inf}, "step inf given; a finite number above 0 is expected, in the usual unit"),
    ],
)
def test_who_speaks_in_no_unit_or_rounds_to_nothing_is_told(words, says):
    with pytest.raises(ValueError, match=says):
        converted_from(400, "km", 1, **words)
