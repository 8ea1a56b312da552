"""The controls: what they accept, and what the front end is told."""

import pytest

from lessons.explorers.controls import Play, Select, Slider, Stepper


def test_whole_steps_give_whole_numbers_and_others_are_kept_exact():
    angle = Slider("angle_deg", "Angle", 5, 85, 1, 45, "degrees")
    assert angle.accept(60.0) == 60 and isinstance(angle.accept(60.0), int)
    assert angle.accept(60.25) == 60.25
    assert angle.accept(85) == 85


def test_a_slider_tells_how_many_decimals_its_steps_need():
    decimals = [Slider("a", "A", 0, 10, step, 5).describe()["decimals"] for step in (1, 0.5, 0.01, 2.5)]
    assert decimals == [0, 1, 2, 1]


def test_a_logarithmic_slider_has_even_ratios_and_both_ends():
    places = Slider("range_km", "Range", 10, 15000, 1, 400, "km", log=True).describe()["places"]
    assert (places[0], places[-1]) == (10, 15000)
    assert places == sorted(set(places))
    assert all(1 < after / before < 1.05 for before, after in zip(places, places[1:], strict=False))


def test_nearest_never_leaves_the_slider():
    speed = Slider("speed_km_s", "Speed", 0.5, 2.6, 0.01, 1.98, "km/s")
    assert [speed.nearest(value) for value in (-3, 1.2345, 9)] == [0.5, 1.23, 2.6]
    far = Slider("range_km", "Range", 10, 1000, 1, 400, "km", log=True)
    assert far.nearest(5000) == 1000


@pytest.mark.parametrize(
    "make",
    [
        lambda: Slider("a", "A", 5, 5, 1, 5),
        lambda: Slider("a", "A", 0, 5, 0, 5),
        lambda: Slider("a", "A", 0, 5, 1, 9),
        lambda: Slider("a", "A", 0, 5, 1, 3, log=True),
        lambda: Select("a", "A", {"x": "X"}, "y"),
        lambda: Stepper("a", "A", 3, 4),
    ],
)
def test_an_impossible_control_is_refused_when_it_is_made(make):
    with pytest.raises(ValueError, match="^a: "):
        make()


def test_a_play_button_names_its_slider():
    assert Play("play", "Play", "angle_deg", seconds=4).describe()["slider"] == "angle_deg"
