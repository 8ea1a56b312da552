"""The desk's pictures: bars that end where the print does, bounds open, doubts marked; places where they are."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from lessons import sea
from lessons.figures.engine.picture import Marker, Polygon, Polyline, Text
from lessons.figures.report.case_chart import APART, LEFT, MOST_ROWS, RIGHT, case_chart_picture
from lessons.figures.report.case_map import MOST, case_map_picture
from lessons.reports.casefile import Case
from tests.figures.drawn import of
from tests.reports.cases import HOSTILE, REPORT, practice_cases, worked_on

SAYS = "Japan's defence ministry said."
JCS = "South Korea's Joint Chiefs of Staff said."
PLACED = f"It was fired from Wonsan and flew about 300 km, {SAYS} It fell about 200 km west of Oshima-Oshima, {SAYS}"


def words(picture):
    return [layer.text for layer in of(picture, Text)]


def test_a_bar_goes_as_far_as_print_and_rounding_allow_and_the_mark_is_the_number():
    picture = case_chart_picture(Case.read(f"It flew about 400 km, {SAYS}"))
    (bar,), (mark,) = of(picture, Polyline), of(picture, Marker)
    middle = (bar.xy[0, 0] + bar.xy[1, 0]) / 2
    assert mark.x == pytest.approx(middle) and mark.shape == "circle" and bar.dash == "solid"
    assert picture.table.rows[0][2:] == ("about 400 km", "375 to 425 km", "-")
    assert words(picture) == ["[1] Japan MOD", "about 400 km"]


@pytest.mark.parametrize(("hedge", "end", "tip"), [("more than", RIGHT, "▶"), ("less than", LEFT, "◀")])
def test_a_bound_is_open_to_its_side(hedge, end, tip):
    picture = case_chart_picture(Case.read(f"It flew {hedge} 650 km and rose to 100 km, {SAYS}"))
    line = next(line for line in of(picture, Polyline) if line.dash == "dash")
    assert line.xy[1, 0] == end and line.xy[0, 0] != end and tip in words(picture)


def test_claims_that_disagree_are_marked_by_more_than_colour():
    picture = case_chart_picture(Case.read(f"It flew about 400 km, {SAYS} It flew about 600 km, {JCS}"))
    assert [mark.shape for mark in of(picture, Marker)] == ["cross", "cross"]
    assert picture.readout.count(APART) == 2 and any(APART in one for one in words(picture))
    assert [row[-1] for row in picture.table.rows] == [APART, APART]
    agreed = case_chart_picture(Case.read(f"It flew about 400 km, {SAYS} It flew some 390 km, {JCS}"))
    assert "cross" not in [mark.shape for mark in of(agreed, Marker)] and APART not in agreed.readout


def test_two_missiles_and_two_words_of_one_claimant_are_no_disagreement():
    text = f"One missile flew 400 km, the other flew 600 km, {SAYS}"
    assert APART not in case_chart_picture(Case.read(text)).readout


def test_one_claimant_and_two_missiles_disagree_with_nobody():
    alone = Case.read(f"It flew 400 km, {SAYS} It flew 600 km, {SAYS}")
    assert len(alone.claims) == 2 and APART not in case_chart_picture(alone).readout
    two = Case.read(f"It flew 400 km, {SAYS} It flew 600 km, {JCS}")
    assert APART not in case_chart_picture(two.correct("2", item="missile 2")).readout
    assert APART not in case_chart_picture(two.correct("2", stage="forecast")).readout


def test_a_number_that_a_check_speaks_against_is_marked():
    picture = case_chart_picture(Case.read(f"It flew 30,000 km, {SAYS}"))
    assert [mark.shape for mark in of(picture, Marker)] == ["cross"] and "speaks against" in picture.readout


def test_each_quantity_has_a_scale_of_its_own_below_the_one_before():
    case = Case.read(f"It flew 1,000 km, rose to 6,000 km and flew for 70 minutes, {SAYS}")
    picture = case_chart_picture(case)
    heights = [mark.y for mark in of(picture, Marker)]
    assert len(heights) == 3 and heights == sorted(heights, reverse=True)
    for name in ("Range: ", "Apogee: ", "Flight time: "):
        assert name in picture.readout


def test_of_many_claims_the_first_are_drawn_and_the_rest_counted():
    text = "".join(f"It flew {n} km, the governor of the province number {n} said.\n\n" for n in range(300, 320))
    picture = case_chart_picture(Case.read(text))
    assert len(of(picture, Marker)) == MOST_ROWS and len(picture.table.rows) == 20
    assert f"and {20 - MOST_ROWS} more" in picture.readout


def test_a_struck_claim_is_not_drawn_and_a_corrected_one_as_it_stands():
    case = Case.read(f"It flew about 400 km and rose to 100 km, {SAYS}")
    assert "Apogee" not in case_chart_picture(case.strike("2")).readout
    assert "875 to 925 km" in case_chart_picture(case.correct("1", printed="about 900 km")).readout


def test_where_there_is_nothing_to_draw_it_says_so():
    for text in ("The weather is fine.", f"It fell into the sea, {SAYS}", ""):
        for made in (case_chart_picture, case_map_picture):
            picture = made(Case.read(text))
            assert picture.readout.startswith("Nothing to draw: no claim gives") and picture.alt == picture.readout
            assert " ".join(words(picture)) == picture.readout
            assert picture.png(300)[:4] == b"\x89PNG"


def spots(picture, layer):
    """The corners of a layer of the map as places, lat and lon."""
    chart = picture.background.key[1]
    return np.array([chart.place(*xy) for xy in layer.xy])


def test_a_stated_fall_is_drawn_where_it_was_stated():
    picture = case_map_picture(Case.read(PLACED))
    (area,) = of(picture, Polygon)
    for lat, lon in spots(picture, area):
        km = sea.distance(41.511, 139.358, lat, lon).distance_km
        assert 173 - 1 < km < 227 + 1 and lon < 139.358
    assert (
        any(one.endswith("]") for one in words(picture))
        and "fell about 200 km west of Oshima-Oshima" in picture.readout
    )


def test_a_launch_area_is_marked_and_its_range_is_a_circle_around_it():
    picture = case_map_picture(Case.read(PLACED))
    (start,) = [mark for mark in of(picture, Marker) if mark.shape == "square"]
    lat, lon = picture.background.key[1].place(start.x, start.y)
    assert (lat, lon) == pytest.approx((39.153, 127.444), abs=0.01) and start.label == "Wonsan"
    (circle,) = [line for line in of(picture, Polyline) if line.colour == "blue"]
    for place in spots(picture, circle)[::20]:
        assert sea.distance(lat, lon, *place).distance_km == pytest.approx(300, abs=2)
    assert "The circles are about 300 km" in picture.readout


def test_a_bound_of_the_range_is_one_circle_and_a_place_that_two_name_one_mark():
    picture = case_map_picture(Case.read(f"It was fired from Wonsan and flew less than 300 km, {SAYS}"))
    (circle,) = [line for line in of(picture, Polyline) if line.colour == "blue"]
    assert sea.distance(39.153, 127.444, *spots(picture, circle)[0]).distance_km == pytest.approx(300, abs=2)
    both = case_map_picture(Case.read(f"It was fired from Wonsan, {SAYS} It was fired from the Wonsan area, {JCS}"))
    assert len(of(both, Marker)) == 1 and len(both.table.rows) == 2


def test_a_launch_area_off_the_map_is_not_drawn():
    assert case_map_picture(Case.read(f"It was fired from Plesetsk, {SAYS}")).background.key == "nothing"
    fell = Case.read(f"It fell into the sea, {SAYS}").correct("1", printed="about 200 km west of Vandenberg")
    assert case_map_picture(fell).background.key == "nothing"


def test_everything_stated_is_on_the_chart():
    for case in (Case.read(PLACED), *practice_cases()):
        picture = case_map_picture(case)
        if picture.background.key == "nothing":
            continue
        chart = picture.background.key[1]
        (left, right), (bottom, top) = chart.sides
        marks = [(mark.x, mark.y) for mark in of(picture, Marker)]
        corners = [xy for area in of(picture, Polygon) for xy in area.xy]
        for x, y in (*marks, *corners) if chart.half_width_km < 1_600 else ():
            assert left < x < right and bottom < y < top, picture.readout


def test_of_several_places_each_has_its_mark_and_too_many_are_counted_out():
    text = "".join(
        f"It fell about {n}0 km west of Oshima-Oshima, the mayor number {n} said.\n\n" for n in range(20, 27)
    )
    picture = case_map_picture(Case.read(text))
    assert len(of(picture, Polygon)) == MOST < len(picture.table.rows) == 7
    assert len({area.colour for area in of(picture, Polygon)}) == MOST


def test_a_side_without_a_place_draws_only_the_line_and_says_so():
    case = Case.read(f"It fell outside Japan's exclusive economic zone, {SAYS}")
    picture = case_map_picture(case)
    assert picture.layers == () and "only Japan’s line is drawn" in picture.readout
    assert picture.background.key[2] == "Japan"


def test_a_correction_that_moves_little_leaves_the_ground_as_it_is():
    case = Case.read(PLACED)
    far = next(claim for claim in case.claims if claim.quantity == "range_km").claim_id
    new = case_map_picture(case.correct(far, printed="about 310 km"))
    assert new.background.key == case_map_picture(case).background.key
    assert new.readout != case_map_picture(case).readout


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("made", [case_chart_picture, case_map_picture])
def test_texts_that_mean_harm_are_drawn_or_left(made, text):
    picture = made(Case.read(text))
    assert picture.readout and picture.alt.endswith(picture.readout) and picture.png(300)[:4] == b"\x89PNG"


@settings(max_examples=40, deadline=None)
@given(worked_on())
def test_whatever_a_person_did_there_is_a_picture_of_it(case):
    for made in (case_chart_picture, case_map_picture):
        picture = made(case)
        assert picture.readout and all(len(row) == len(picture.table.columns) for row in picture.table.rows)
        for line in of(picture, Polyline):
            assert np.isfinite(line.xy).all()
        for mark in of(picture, Marker):
            assert math.isfinite(mark.x) and math.isfinite(mark.y)


@pytest.mark.parametrize("number", [0.0, 1e-9, 40_000.0, 1e300])
@pytest.mark.parametrize("quantity", ["range_km", "apogee_km", "flight_time_s"])
def test_odd_numbers_are_drawn(quantity, number):
    case = Case.read(REPORT)
    claims = tuple(replace(claim, value=number) if claim.quantity == quantity else claim for claim in case.claims)
    odd = replace(case, claims=claims)
    assert case_chart_picture(odd).png(300, scale=1) and case_map_picture(odd).png(300, scale=1)
