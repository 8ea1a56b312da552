"""The guesses that notebooks 03 and 04 open with: the truth is that of the package, and is not seen before."""

import pytest

from lessons import flight
from lessons.explorers import Still, Throw
from lessons.explorers.guesses.how_high import FAR_OUT, HOW_HIGH
from lessons.figures.engine.picture import Polyline
from lessons.figures.flight.quarter_rule import quarter_rule_picture


def test_the_height_of_the_reported_throw():
    throw = Throw(guess=HOW_HIGH)
    assert "490" in throw.readout and "12" not in throw.readout and "12" not in throw.shown.alt
    throw.set(guess=(245, 250))
    throw.press("show_truth")
    told = HOW_HIGH.reply(throw.values)
    assert told[0] == "highest point: you said 250 km, it is 122 km: 128 km too high."
    assert told[1].endswith("Seoul stated some 130 km.")
    assert throw.readout.startswith("At 45°"), "the throw is then the reader's"


def test_the_ordinary_throws_far_out():
    still = Still(quarter_rule_picture(), guess=FAR_OUT)
    (line,) = [layer for layer in still.shown.layers if isinstance(layer, Polyline)]
    assert line.xy[:, 1] == pytest.approx(line.xy[:, 0] / 4), "only the quarter rule is there"
    still.set(near=(3000, 640), far=(10_000, 2500))
    still.press("show_truth")
    assert still.shown.readout == quarter_rule_picture().readout
    for (name, guess), range_km in zip((("near", 640), ("far", 2500)), (3000, 10_000), strict=True):
        truth = flight.minimum_energy(range_km).apogee_km
        assert FAR_OUT.truth(still.values)[name] == pytest.approx((range_km, truth))
        way = "too low" if guess < truth else "too high"
        assert any(
            f"at {range_km:,} km: you said {guess:,} km" in line and way in line for line in FAR_OUT.reply(still.values)
        )
