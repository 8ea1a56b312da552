"""The guess that notebook 08 opens with: nothing is given away before, and the truth is that of the package."""

import math

import pytest

from lessons import sea
from lessons.explorers import Still
from lessons.explorers.guesses.where_it_fell import CHART, WHERE_IT_FELL
from lessons.figures.engine.picture import Polygon, Polyline
from lessons.figures.sea.northeast import northeast_picture


def test_the_slice_is_not_seen_before_the_guess():
    still = Still(northeast_picture(), guess=WHERE_IT_FELL)
    assert not [layer for layer in still.shown.layers if isinstance(layer, Polygon | Polyline)]
    assert "41.0" not in still.readout + still.shown.alt and "land" not in still.readout


def test_the_truth_is_400_km_to_the_northeast_and_the_line_says_why():
    still = Still(northeast_picture(), guess=WHERE_IT_FELL)
    still.set(guess=(200, 300))
    still.press("show_truth")
    x, y = WHERE_IT_FELL.truth(still.values)["guess"]
    assert math.hypot(x, y) == pytest.approx(400, abs=0.5) and x == y
    assert sea.side(*CHART.place(x, y)) == "land"
    told = WHERE_IT_FELL.reply(still.values)
    assert told[0] == "to the east: you said 200 km, it is 283 km: 83 km too near."
    assert told[1] == "to the north: you said 300 km, it is 283 km: 17 km too far."
    assert told[2].startswith("That is on land, in North Korea")
