"""The lofted tests: pairs of one claimant, the model's figure, the published ratio, and the pictures beside them."""

import numpy as np
import pytest

from lessons import data, flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.engine.layers import Marker, Polyline
from lessons.figures.flight.lofted_string import lofted_string_picture
from lessons.figures.flight.lofted_tests import estimates_sheet, lofted_sheet, reach_sheet
from lessons.figures.flight.runaway import LIMIT_KM, moved_by, runaway_picture
from lessons.figures.flight.two_strings import two_strings_picture
from lessons.records import last_digit
from lessons.sources.selections import LOFTED_TESTS, estimates, lofted_test, published_span


@pytest.mark.parametrize("event_id", LOFTED_TESTS)
def test_both_numbers_are_the_claimant_s_own(event_id):
    test = lofted_test(event_id)
    for quantity in ("range_km", "apogee_km"):
        own = data.claims(event_id, claimant=test.claimant, quantity=quantity)
        assert getattr(test, quantity) in {claim.value for claim in own if claim.standing != "garbled"}
    assert flight.loft_ratio(test.range_km, test.apogee_km).kind == "lofted"


def test_a_claimant_without_both_numbers_is_refused():
    with pytest.raises(ValueError, match="ROK JCS"):
        lofted_test("nk-2016-06-22", "ROK JCS")


@pytest.mark.parametrize(
    ("value", "step"), [(1413.6, 0.1), (999.25, 0.01), (787, 1), (950, 10), (400, 100), (6000, 1000), (7687.5, 0.1)]
)
def test_a_printed_number_is_good_to_its_last_digit_that_is_not_a_zero(value, step):
    assert last_digit(value) == pytest.approx(step)


@pytest.mark.parametrize("event_id", LOFTED_TESTS)
def test_every_estimate_has_a_row_and_its_hedge_goes_over_to_the_ratio(event_id):
    rows, test = estimates_sheet(event_id).table.rows, lofted_test(event_id)
    claims = data.claims(event_id, quantity="estimated_max_range_km")
    anywhere = flight.farthest(test.range_km, test.apogee_km).anywhere
    for claim, (printed, _, ratio) in zip(claims, rows, strict=True):
        assert printed == claim.printed
        assert (ratio == "no figure") is anywhere
        assert anywhere or ratio.startswith("over") == (claim.relation == ">")


def test_who_only_prints_an_estimate_is_not_taken_for_its_author():
    said = {row[1] for event_id in LOFTED_TESTS for row in estimates_sheet(event_id).table.rows}
    assert {words for words in said if words.startswith("printed by")} == {
        f"printed by {name}; origin not given"
        for name in ("blog.livedoor.jp", "Yonhap", "Reuters", "Japanese and South Korean press", "KUNA")
    }
    assert "David Wright (UCS); Earth rotation NOT included" in said


def test_each_test_has_one_row_with_the_span_and_the_limits():
    rows = {row[0]: row for row in lofted_sheet().table.rows}
    assert len(rows) == len(LOFTED_TESTS)
    reach = flight.farthest(998, 3724.9).range_km
    assert rows["28 Jul 2017"][4:] == (
        "9,000 to 11,700; over 5,500; over 10,000",
        f"{9000 / reach:.2f} to {11_700 / reach:.2f}; over {5500 / reach:.2f}; over {10_000 / reach:.2f}",
    )
    assert rows["29 Nov 2017"][4] == "over 10,000; over 13,000"
    assert rows["24 Mar 2022"][4] == "15,000; over 15,000"
    assert rows["31 Oct 2024"][2:] == ("anywhere", "anywhere", "over 15,000", "no figure")


def test_a_launch_with_limits_only_has_no_span():
    assert {claim.relation for claim in estimates("nk-2017-11-29")} == {">"}
    with pytest.raises(ValueError, match="only limits are published for nk-2017-11-29"):
        published_span("nk-2017-11-29")


def test_the_interval_is_that_of_the_rounding():
    corners = [flight.farthest(r, h).range_km for r in (350, 450) for h in (1413.55, 1413.65)]
    row = lofted_sheet().table.rows[0]
    assert row[3] == f"{min(corners):,.0f} to {max(corners):,.0f}"


@pytest.mark.parametrize("event_id", ["nk-2016-06-22", "nk-2017-05-14", "nk-2017-11-29", "nk-2022-03-24"])
def test_both_second_pins_are_equally_far_from_launch_and_landing(event_id):
    test = lofted_test(event_id)
    picture = two_strings_picture(test)
    pin, middle = ((m.x, m.y) for m in picture.layers if isinstance(m, Marker) and m.shape == "square")
    launch, landing = ((m.x, m.y) for m in picture.layers if isinstance(m, Marker) and m.shape == "circle")
    rest = np.hypot(*pin)
    assert np.hypot(*middle) == pytest.approx(rest)
    assert np.hypot(*np.subtract(landing, middle)) == pytest.approx(rest)
    assert launch == (0, 0)
    # every point of an ellipse has the same way to its two pins, the Earth's centre and the second one
    for place, path in ((pin, "vermilion"), (middle, "blue")):
        way = next(p for p in picture.layers if isinstance(p, Polyline) and p.colour == path and len(p.xy) > 2).xy
        both = np.hypot(*(way - place).T) + np.hypot(way[:, 0], way[:, 1] + EARTH_RADIUS_KM)
        assert both == pytest.approx(np.full(len(way), EARTH_RADIUS_KM + rest))
    assert f"{flight.farthest(test.range_km, test.apogee_km).range_km:,.0f} km" in picture.readout


def test_a_speed_that_reaches_anywhere_has_no_straight_line():
    with pytest.raises(ValueError, match="anywhere"):
        two_strings_picture(lofted_test("nk-2024-10-31"))


def test_the_figure_runs_away_at_the_limit():
    assert not flight.farthest(1000, LIMIT_KM - 0.01).anywhere
    assert flight.farthest(1000, LIMIT_KM + 0.01).anywhere
    moves = [moved_by(h) for h in (2000, 4000, 5400, 5900, 6200, 6300)]
    assert moves == sorted(moves)
    assert moves[0] == pytest.approx(2.07, abs=0.02)
    picture = runaway_picture()
    tests = [lofted_test(event_id) for event_id in LOFTED_TESTS]
    best = [flight.farthest(test.range_km, test.apogee_km) for test in tests]
    dots = [(m.x, m.y) for m in picture.layers if isinstance(m, Marker)]
    assert dots == [(t.apogee_km, b.range_km) for t, b in zip(tests, best, strict=True) if not b.anywhere]
    # Where the model has no figure, no mark stands at one: a line goes over all heights.
    lines = [line.xy for line in picture.layers if isinstance(line, Polyline) and len(line.xy) == 2]
    anywhere = [t.apogee_km for t, b in zip(tests, best, strict=True) if b.anywhere]
    assert [xy[0, 0] for xy in lines if xy[0, 0] == xy[1, 0]] == anywhere and anywhere


@pytest.mark.parametrize("draw", [lambda: two_strings_picture(lofted_test("nk-2017-07-28")), runaway_picture])
@pytest.mark.parametrize("dark", [False, True])
def test_they_draw_and_say_their_numbers(draw, dark):
    picture = draw()
    assert picture.png(500, dark, 1).startswith(b"\x89PNG")
    assert picture.readout in picture.alt
    assert picture.table.rows


@pytest.mark.parametrize("event_id", ["nk-2016-06-22", "nk-2017-05-14"])
def test_the_string_s_parts_are_the_report_s_and_make_the_string(event_id):
    test = lofted_test(event_id)
    picture = lofted_string_picture(test)
    _, h, s, string, below = (float(row[2].removesuffix(" km").replace(",", "")) for row in picture.table.rows)
    assert h == test.apogee_km
    assert string == pytest.approx(2 * (6371 + h) * (h + s) / (2 * h + s), abs=0.3)
    assert string == pytest.approx(6371 * (1 + np.sin(flight.farthest(*test.pair_km).range_km / 6371 / 2)), abs=0.1)
    assert "to scale" in picture.alt and picture.readout in picture.alt
    top, pin = 6371 + h, 6371 + h - below
    marks = [(layer.x, round(layer.y)) for layer in picture.layers if isinstance(layer, Marker)]
    assert (0, round(top)) in marks and any(x == 0 and abs(y - pin) < 2 for x, y in marks), "drawn where it is"
    assert top + below == pytest.approx(string, abs=1), "from the centre up to the top, and back down to the pin"
    start = next(layer for layer in picture.layers if isinstance(layer, Marker) and layer.x < 0)
    assert np.hypot(start.x, start.y) == pytest.approx(6371) and -2 * start.x == pytest.approx(test.range_km, rel=0.01)


def test_a_table_of_reaches_says_anywhere_where_there_is_no_end():
    rows = reach_sheet((400, 1000), (1000, 7000), "Two heights").table.rows
    assert [row[0] for row in rows] == ["7,000 km high", "1,000 km high"]
    assert rows[0][1:] == ("anywhere", "anywhere")
    assert rows[1][1] == f"{flight.farthest(400, 1000).range_km:,.0f}"
