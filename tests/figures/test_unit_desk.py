"""The four rulers: what a rounded print leaves open, the round numbers in it, and that they stand where they should."""

import pytest

from lessons.figures.engine.picture import Marker, Polygon, Text
from lessons.figures.report.unit_desk import RULERS, number, unit_desk_picture
from lessons.units import PROBABLY, convert
from tests.figures.drawn import of


@pytest.mark.parametrize(
    ("value", "unit", "rounded_to", "speaks", "says"),
    [
        (249, "mi", 1, (), "Probably (97 %). If so, from what? Probably from 400 km (99 %)."),
        (620, "mi", 10, (), "Probably (91 %). If so, from what? Probably from 1,000 km (93 %)."),
        (155, "mi", 1, (), "That cannot be told (74 %). If so, from what? Probably from 250 km (79 %)."),
        (403, "mi", 1, (), "Probably (96 %). If so, from what? Probably from 350 nautical miles (96 %)."),
        (472, "mi", 1, (), "That cannot be told: 410 nautical miles (60 %) or 760 km (34 %)."),
        (472, "mi", 1, ("km", 10), "Probably from 760 km (99 %)."),
        (267, "mi", 1, ("km", 10), "Probably (over 99 %). If so, from what? Probably from 430 km (over 99 %)."),
        (
            681,
            "mi",
            1,
            (),
            "That cannot be told (35 %). If so, from what? That cannot be told: 592 nautical miles (72 %) or 1,096 km",
        ),
        (250, "mi", 1, (), "Probably not (2 % that it was)."),
        (60, "mi", 10, ("km", 10), "Probably (99 %). If so, from what? Probably from a number such as 100 km (97 %)."),
    ],
)
def test_whether_and_from_what_are_two_answers(value, unit, rounded_to, speaks, says):
    picture = unit_desk_picture(value, unit, rounded_to, None, "", *speaks)
    assert says in picture.readout and says in picture.alt
    assert f'"Probably" is said from {PROBABLY:.0%}'.replace("%", " %") in picture.readout


@pytest.mark.parametrize(("miles", "km"), [(267, "430"), (236, "380"), (385, "620"), (143, "230")])
def test_what_seoul_said_stands_out_on_its_ruler_and_in_the_table(miles, km):
    picture = unit_desk_picture(miles, "mi", 1, None, "", "km", 10)
    assert [text.text for text in of(picture, Text) if text.bold and text.size == 11] == [km]
    assert picture.table.rows[0][-1].startswith(f"{km} km (")
    assert picture.table.rows[-1][0] == "was it converted?" and "99 %" in picture.table.rows[-1][-1]


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
    assert "holds a multiple of 1 statute mile." in unit_desk_picture(5281, "ft", 10).readout
    assert unit_desk_picture(1, "mi", 0.1).readout.startswith("1 statute mile, to the nearest 0.1,")


def test_a_fit_that_the_number_beside_it_contradicts_is_one_fit_and_no_more():
    alone, beside = (unit_desk_picture(403, "mi", 1, km).readout for km in (None, (650, "km")))
    assert "Probably from 350 nautical miles" in alone
    assert "350 nautical miles would be one fit." in beside and "Probably from" not in beside
    assert beside.endswith("Printed beside it: 650 km, outside the band: ask for a second sign.")


@pytest.mark.parametrize("dark", [False, True])
def test_it_says_the_numbers_and_draws(dark):
    picture = unit_desk_picture(403, "mi", 1, (650, "km"), "a paper")
    assert "647.8 to 649.4 km" in picture.readout and picture.readout.replace("\n", " ") in picture.alt
    assert [row[0] for row in picture.table.rows] == [*RULERS.values(), "was it converted?"]
    assert picture.png(width_px=500, dark=dark, scale=1) == picture.png(width_px=500, dark=dark, scale=1)


@pytest.mark.parametrize(("number", "beside"), [(249, 400), (250, 400), (62, 100), (60, 100), (681, 1090)])
def test_words_over_a_mark_in_the_band_do_not_leave_it_where_they_fit(number, beside):
    """Half outside, "400, printed beside it" would say that it does not fit."""
    picture = unit_desk_picture(number, "mi", 10 if number % 10 == 0 else 1, (beside, "km"))
    band = next(layer for layer in picture.layers if isinstance(layer, Polygon)).xy
    left, right = band[:, 0].min(), band[:, 0].max()
    marks = {(layer.x, layer.y) for layer in picture.layers if isinstance(layer, Marker)}
    words = [
        layer for layer in picture.layers if isinstance(layer, Text) and (layer.x, layer.y) in marks and layer.dy > 0
    ]
    assert any("printed beside it" in text.text for text in words)
    for text in words:
        if left <= text.x <= right:
            share = (text.x - left) / (right - left)
            assert text.anchor == ("start" if share < 0.3 else "end" if share > 0.7 else "middle"), text.text
