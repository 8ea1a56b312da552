"""RangeApogeeMap: what its controls, its buttons and a pointer lead to."""

import pytest

from lessons.explorers import RangeApogeeMap
from tests.explorers.sample import ask


def test_a_launch_sets_both_numbers_and_a_number_leaves_the_launch():
    explorer = RangeApogeeMap()
    explorer.set(launch="nk-2022-10-04 Japan MOD")
    assert (explorer.values["range_km"], explorer.values["apogee_km"]) == (4600, 1000)
    assert "4 October 2022, Japan MOD, about 4,600 km, about 1,000 km up" in explorer.readout
    explorer.set(apogee_km=920)
    assert explorer.values["launch"] == "own point"
    assert explorer.readout.startswith("Your point, 4,600 km and 920 km up")


@pytest.mark.parametrize(
    ("launch", "told"),
    [
        ("nk-2022-01-14", "one of its [0-9]+ values, such as 'nk-2022-01-14 ROK JCS', is expected$"),
        ("nk-2017-09-15 KCNA", "one of its [0-9]+ values, such as ('[^']+', ){3}is expected$"),
    ],
)
def test_of_a_long_list_a_message_names_the_nearest(launch, told):
    with pytest.raises(ValueError, match=f"launch: '{launch}' given; {told}"):
        RangeApogeeMap(launch=launch)


def test_the_buttons_step_by_date_and_stop_at_both_ends():
    explorer = RangeApogeeMap()
    keys = list(explorer.controls[2].options)[1:]
    first = explorer.values["launch"]
    explorer.press("later")
    assert explorer.values["launch"] == keys[keys.index(first) + 1]
    explorer.press("earlier")
    assert explorer.values["launch"] == first
    for _ in range(3):
        explorer.set(launch=keys[-1])
        explorer.press("later")
    assert explorer.values["launch"] == keys[-1]
    explorer.set(launch=keys[0])
    explorer.press("earlier")
    assert explorer.values["launch"] == keys[0]
    assert [key[3:13] for key in keys] == sorted(key[3:13] for key in keys)


def test_from_an_own_point_a_button_goes_back_to_the_last_launch():
    explorer = RangeApogeeMap()
    explorer.set(range_km=8000)
    explorer.press("later")
    assert explorer.values["launch"] == "nk-2017-08-29 ROK JCS"


def test_every_launch_of_the_list_can_be_drawn():
    explorer = RangeApogeeMap()
    for number, key in enumerate(list(explorer.controls[2].options)[1:]):
        explorer.set(launch=key)
        frame, _ = explorer.handle(ask(number))
        assert any(layer.get("movable") for layer in frame["layers"]), key


@pytest.mark.parametrize("range_km", [100, 1000, 20_000])
@pytest.mark.parametrize("apogee_km", [15, 1000, 10_000])
def test_all_ends_of_the_sliders_can_be_drawn(range_km, apogee_km):
    explorer = RangeApogeeMap(range_km=range_km, apogee_km=apogee_km)
    frame, _ = explorer.handle(ask(1))
    assert any(layer.get("movable") for layer in frame["layers"])


@pytest.mark.parametrize(("name", "stops"), [("range_km", (1000, 2700, 4600)), ("apogee_km", (240, 770, 6000))])
def test_the_sliders_stop_at_round_numbers(name, stops):
    slider = next(control for control in RangeApogeeMap().controls if control.name == name)
    places = slider.describe()["places"]
    assert set(stops) < set(places)
    assert (places[0], places[-1]) == (slider.low, slider.high)
    assert max(high / low for low, high in zip(places, places[1:], strict=False)) < 1.07


def test_a_pointer_moves_the_point_and_picks_a_launch():
    explorer = RangeApogeeMap()
    assert explorer.drag(2690, 552, explorer.values) == {"launch": "nk-2017-08-29 ROK JCS"}
    assert explorer.drag(1, 1e6, explorer.values) == {"range_km": 100, "apogee_km": 10_000}
    moved = explorer.drag(8000, 3000, explorer.values)
    assert moved["range_km"] == pytest.approx(8000, rel=0.02) and moved["apogee_km"] == pytest.approx(3000, rel=0.02)


def test_every_launch_is_named_with_its_day_and_claimant_in_list_and_table():
    explorer = RangeApogeeMap()
    words = explorer.controls[2].options["nk-2017-09-15 ROK JCS"]
    assert words == "15 Sep 2017, ROK JCS: about 3,700 km, 770 km up"
    assert ("15 September 2017, ROK JCS", "about 3,700 km, 770 km up") in explorer.table.rows
