"""ZoneBuilder: what its boxes and its mark lead to."""

import json

import pytest

from lessons import sea
from lessons.explorers import ZoneBuilder
from lessons.figures.sea.zone_drawing import CHART
from tests.explorers.sample import ask


def test_boxes_say_which_coasts_count():
    explorer = ZoneBuilder()
    assert explorer.counts().states == sea.drawing.STATES
    explorer.set(russia=False, islets=False, treaty=True, rocks="South Korea")
    assert explorer.counts() == (("Japan", "South Korea", "North Korea"), False, "South Korea", True)
    assert "Russia" not in explorer.readout
    assert explorer.readout.startswith("3 coasts count; islets do not count, the rocks for South Korea")


def test_the_last_coast_stays():
    explorer = ZoneBuilder(south_korea=False, north_korea=False, russia=False)
    explorer.set(japan=False)
    assert explorer.counts().states == ("Japan",)


def test_areas_follow_the_rocks():
    explorer, areas = ZoneBuilder(), {}
    for rocks in ("South Korea", "nobody", "Japan"):
        explorer.set(rocks=rocks)
        areas[rocks] = {row[0]: float(row[1].replace(",", "")) for row in explorer.table.rows}
    assert areas["South Korea"]["Japan"] < areas["nobody"]["Japan"] < areas["Japan"]["Japan"]
    assert areas["South Korea"]["South Korea"] > areas["nobody"]["South Korea"] > areas["Japan"]["South Korea"]


def test_the_mark_moves_by_keys_and_its_legs_follow():
    explorer = ZoneBuilder()
    first, readout = dict(explorer.values), explorer.readout
    explorer.handle(ask(1, mark="place", nudge=[-10, 2]))
    x, y = first["place"]
    assert explorer.values["place"] == (x - 50, y + 10)
    lat, lon = CHART.place(*explorer.values["place"])
    for state, base in sea.nearest(lat, lon).items():
        assert f"{state} {base.km:,.0f} km" in explorer.readout
        assert base.km == pytest.approx(sea.distance(lat, lon, base.lat, base.lon).distance_km)
    explorer.handle(ask(2, reset=True))
    assert (explorer.values, explorer.readout) == (first, readout)


@pytest.mark.parametrize("rocks", ["nobody", "South Korea", "Japan"])
@pytest.mark.parametrize("treaty", [False, True])
@pytest.mark.parametrize("islets", [False, True])
def test_all_boxes_can_be_drawn(rocks, treaty, islets):
    explorer = ZoneBuilder(rocks=rocks, treaty=treaty, islets=islets)
    frame, _ = explorer.handle(ask(1))
    assert [layer["mark"] for layer in frame["layers"] if layer.get("movable")] == ["place"]
    features = json.loads(explorer.geojson)["features"]
    assert [one["properties"]["state"] for one in features] == list(sea.drawing.STATES)
    assert all(len(line) > 1 for one in features for line in one["geometry"]["coordinates"])


def test_far_from_all_coasts_it_says_high_seas():
    explorer = ZoneBuilder(place=(round(CHART.sides[0][1]) - 5, -400))
    assert "More than 200 nautical miles from all: high seas." in explorer.readout
