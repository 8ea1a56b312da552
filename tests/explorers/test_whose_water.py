"""The guess of notebook 09: the mark stays on the way west of Okushiri, and the truth is where Japan's zone ends."""

import pytest

from lessons import sea
from lessons.explorers import ZoneBuilder
from lessons.explorers.guesses.whose_water import HOW_WIDE, START, reach_km
from lessons.figures.engine.picture import Polyline
from lessons.figures.sea.zone_drawing import CHART

MARK = HOW_WIDE.marks[0]


def test_nothing_is_drawn_of_the_lines_before_the_truth():
    explorer = ZoneBuilder(guess=HOW_WIDE)
    before = HOW_WIDE.before(explorer.picture(explorer.values), explorer.values)
    lines = [layer for layer in before.layers if isinstance(layer, Polyline)]
    assert [line.colour for line in lines] == ["ink"]  # the way west alone
    assert "215" not in before.alt


def test_the_line_lies_between_inside_and_outside():
    for km, whose in ((reach_km() - 1, "Japan"), (reach_km() + 1, "Russia")):
        place = sea.destination(START.lat, START.lon, 270, km)
        assert sea.side(float(place.lat), float(place.lon)) == whose


@pytest.mark.parametrize("km", [20, 214, 370, 500])
def test_a_mark_stays_where_it_was_put(km):
    x, y = MARK.drawn((km, 0))
    assert MARK.nearest(x, y) == (km, 0)
    lat, lon = CHART.place(x, y)
    assert sea.distance(START.lat, START.lon, lat, lon).distance_km == pytest.approx(km, abs=0.5)


def test_a_pointer_aside_of_the_way_is_brought_back_to_it():
    x, y = MARK.drawn((300, 0))
    assert MARK.nearest(x, y + 40)[0] == pytest.approx(300, abs=20)
    assert MARK.nearest(x + 2000, y) == (20, 0)


def test_a_step_to_the_right_comes_nearer_to_the_island():
    assert MARK.moved((300, 0), (1, 0)) == (298, 0)
    assert MARK.drawn((298, 0))[0] > MARK.drawn((300, 0))[0]


def test_the_truth_names_the_coast_that_is_nearer():
    told = HOW_WIDE.reply({"guess": (370, 0), "truth_shown": True})
    assert "you said 370 km, it is 215 km: 155 km too far" in told[0]
    assert "Russia" in told[1]
