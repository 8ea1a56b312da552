"""The guesses that notebooks 03 and 04 open with: the truth is that of the package, and is not seen before."""

import pytest

from lessons import flight
from lessons.explorers import Still, Throw
from lessons.explorers.guesses.how_high import FAR_KM, FAR_OUT, HOW_HIGH, NEAR_KM
from lessons.figures.engine.picture import Polyline, Text
from lessons.figures.flight.quarter_rule import FARTHEST_KM, quarter_rule_picture


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
    whole = quarter_rule_picture(20_000)
    still = Still(whole, guess=FAR_OUT)
    lines = [layer for layer in still.shown.layers if isinstance(layer, Polyline)]
    assert [float(line.xy[:, 0].max()) for line in lines] == [FARTHEST_KM] * 2, "no farther than notebook 03 shows"
    assert min(NEAR_KM, FAR_KM) > FARTHEST_KM and "falls" not in still.readout
    still.set(near=(NEAR_KM, 640), far=(FAR_KM, 2500))
    still.press("show_truth")
    assert still.shown.readout == whole.readout
    line = next(layer for layer in whole.layers if isinstance(layer, Polyline) and layer.colour == "blue")
    assert line.xy[-1] == pytest.approx((20_000, flight.minimum_energy(20_000).apogee_km)), "the truth is on it"
    for (name, guess), range_km in zip((("near", 640), ("far", 2500)), (NEAR_KM, FAR_KM), strict=True):
        truth = flight.minimum_energy(range_km).apogee_km
        assert FAR_OUT.truth(still.values)[name] == pytest.approx((range_km, truth))
        way = "too low" if guess < truth else "too high"
        assert any(
            f"at {range_km:,} km: you said {guess:,} km" in line and way in line for line in FAR_OUT.reply(still.values)
        )
    assert flight.minimum_energy(FAR_KM).apogee_km < flight.minimum_energy(NEAR_KM).apogee_km < 1300, "it falls again"


def test_every_share_that_the_readout_names_stands_on_the_picture():
    """The advice "up to about 1,000 km" rests on the first two."""
    picture = quarter_rule_picture()
    written = " ".join(layer.text for layer in picture.layers if isinstance(layer, Text))
    assert len(picture.table.rows) == 5
    for range_km, _, _, share in picture.table.rows:
        assert f"{share} too high" in written, range_km
