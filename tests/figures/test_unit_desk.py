"""The four rulers: what a rounded print leaves open, the round numbers in it, and that they stand where they should."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.figures.engine.picture import Marker, Polygon, Text
from lessons.figures.report.unit_desk import RULERS, likely_start, number, round_numbers, unit_desk_picture
from lessons.units import convert


def of(picture, kind):
    return [layer for layer in picture.layers if isinstance(layer, kind)]


@pytest.mark.parametrize(
    ("value", "unit", "rounded_to", "start"),
    [
        (249, "mi", 1, (400, "km")),
        (62, "mi", 1, (100, "km")),
        (620, "mi", 10, (1000, "km")),
        (155, "mi", 1, (250, "km")),
        (4970, "mi", 10, (8000, "km")),
        (403, "mi", 1, (350, "nmi")),  # a coincidence: it was 650 km, cut off
        (60, "mi", 10, None),
        (681, "mi", 1, None),
        (400, "km", 100, None),
        (300, "mi", 100, None),
    ],
)
def test_what_a_print_probably_started_as(value, unit, rounded_to, start):
    found = likely_start(round_numbers(value, unit, rounded_to))
    assert (found and (found.number, found.unit)) == start


@given(
    value=st.floats(1, 20_000),
    unit=st.sampled_from(sorted(RULERS)),
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


def test_numbers_are_no_sharper_than_their_band():
    assert number(215.9357, 0.87) == "215.94"
    assert number(1312080, 5280) == "1,312,080"
    assert number(1000.0, 16) == "1,000"


def test_the_same_length_stands_at_the_same_place_on_every_ruler():
    picture = unit_desk_picture(250, "mi", 10, (400, "km"), "AP")
    printed, *others = sorted(of(picture, Marker), key=lambda mark: mark.shape != "square")
    band = of(picture, Polygon)[0].xy[:, 0]
    assert printed.x == pytest.approx((band.min() + band.max()) / 2, abs=1e-3)
    width_km = convert(10, "mi", "km")
    kilometre = (band.max() - band.min()) / width_km
    round_km = next(mark for mark in others if mark.y == max(m.y for m in others))
    assert (round_km.x - printed.x) / kilometre == pytest.approx(400 - convert(250, "mi", "km"), abs=1e-6)


def test_a_number_printed_beside_it_is_marked_by_where_it_falls():
    shapes = {mark.shape for mark in of(unit_desk_picture(3278, "mi", 1, (6000, "km")), Marker)}
    assert "cross" in shapes
    inside = unit_desk_picture(249, "mi", 1, (401, "km"))
    assert "circle" in {mark.shape for mark in of(inside, Marker)}
    assert inside.readout.endswith("Printed beside it: 401 km, inside the band.")
    same = unit_desk_picture(249, "mi", 1, (400, "km"))
    assert [mark.shape for mark in of(same, Marker)] == ["diamond", "square"]
    assert "400, printed beside it" in [text.text for text in of(same, Text)]


def test_everything_stands_inside_the_picture():
    for value, unit, rounded_to, beside in ((3278, "mi", 1, (6000, "km")), (10, "km", 500, None), (1e4, "ft", 1, None)):
        for layer in (*of(unit_desk_picture(value, unit, rounded_to, beside), Marker),):
            assert 0.27 <= layer.x <= 0.97


def test_no_label_of_a_tick_is_cut_off_at_the_right():
    long = [text for text in of(unit_desk_picture(1e4, "mi", 1e4), Text) if text.text.endswith("000,000")]
    assert [text.text for text in long] == ["20,000,000", "40,000,000", "60,000,000", "80,000,000"]


def test_one_of_a_unit_is_singular():
    assert "holds a multiple of 1 statute mile: " in unit_desk_picture(5281, "ft", 10).readout
    assert unit_desk_picture(1, "mi", 0.1).readout.startswith("1 statute mile, to the nearest 0.1,")


def test_a_fit_that_the_number_beside_it_contradicts_is_one_fit_and_no_more():
    alone, beside = (unit_desk_picture(403, "mi", 1, km).readout for km in (None, (650, "km")))
    assert alone.endswith("it probably started as 350 nautical miles.")
    assert "probably" not in beside and beside.endswith(
        "one fit. But the 650 km printed beside it lie outside the band: ask for a second sign."
    )


@pytest.mark.parametrize("dark", [False, True])
def test_it_says_the_numbers_and_draws(dark):
    picture = unit_desk_picture(403, "mi", 1, (650, "km"), "a paper")
    assert "647.8 to 649.4 km" in picture.readout and picture.readout in picture.alt
    assert [row[0] for row in picture.table.rows] == list(RULERS.values())
    assert picture.png(width_px=500, dark=dark, scale=1) == picture.png(width_px=500, dark=dark, scale=1)
