"""The guess that notebook 10 opens with: the mark goes by distance and direction, and its side is said."""

import numpy as np
import pytest

from lessons import sea
from lessons.explorers import Splash
from lessons.explorers.guesses.in_or_out import CLOSE_KM, IN_OR_OUT
from lessons.figures.engine.picture import Marker, Polygon
from lessons.figures.sea.chart import Chart
from tests.explorers.sample import ask

MARK = IN_OR_OUT.marks[0]


def test_nothing_gives_the_truth_away():
    splash = Splash(guess=IN_OR_OUT)
    assert "inside" not in splash.shown.alt + splash.readout and "of 100" not in splash.shown.alt
    assert not [layer for layer in splash.shown.layers if isinstance(layer, Polygon)]
    assert [layer.label for layer in splash.shown.layers if isinstance(layer, Marker)] == [
        "Oshima-Oshima",
        "your guess",
    ]


def test_the_ground_is_as_wide_as_the_chart_that_follows():
    splash = Splash(guess=IN_OR_OUT)
    before = splash.shown.background.key[1]
    splash.press("show_truth")
    assert before == splash.shown.background.key[1]
    assert isinstance(before, Chart) and before.half_width_km == CLOSE_KM


@pytest.mark.parametrize(("place", "side"), [((200, 270), "inside"), ((400, 270), "outside")])
def test_the_reply_says_the_side_of_the_mark_and_that_of_the_words(place, side):
    splash = Splash(guess=IN_OR_OUT)
    splash.set(guess=place)
    splash.press("show_truth")
    frame, _ = splash.handle(ask(1, table=True))
    assert frame["reply"][-1].startswith(f"Your mark lies {side} Japan’s line, and the place of the words inside.")
    point = sea.destination(41.511, 139.358, place[1], place[0])
    assert (sea.side(point.lat, point.lon, "Japan") == "Japan") == (side == "inside")


def test_the_truth_is_where_the_words_put_it_and_moves_with_the_sliders():
    splash = Splash(guess=IN_OR_OUT)
    splash.press("show_truth")
    assert IN_OR_OUT.truth(splash.values)["guess"] == pytest.approx((200, 270))
    splash.set(distance_km=300.0, bearing_deg=90.0)
    assert IN_OR_OUT.truth(splash.values)["guess"] == pytest.approx((300, 90))


def test_a_mark_on_the_chart_is_distance_and_direction_and_keys_move_it_along_the_chart():
    for place in ((100, 180), (200, 270), (300, 12)):
        assert MARK.nearest(*MARK.drawn(place)) == place
    x, y = MARK.drawn(MARK.moved((200, 270), (-4, 0)))
    assert (round(x), round(y)) == (-220, 0)
    there = (100, 180)
    for _ in range(30):
        there = MARK.moved(there, (-1, 1))
    start = np.array(MARK.drawn((100, 180)))
    assert np.hypot(*(np.array(MARK.drawn(there)) - start - (-150, 150))) < 30  # steps round, and do not get stuck
