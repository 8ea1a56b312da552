"""TwoPins: what its controls and a pointer lead to."""

import pytest

from lessons.explorers import TwoPins
from tests.explorers.sample import ask


def test_the_string_is_shortest_on_the_straight_line_and_not_at_the_start():
    two = TwoPins()
    assert "the shortest of all" not in two.readout
    two.set(pin_km=0)
    assert "the shortest of all" in two.readout


@pytest.mark.parametrize("range_km", [2000, 14_000])
@pytest.mark.parametrize("pin_km", [-2000, 0, 2000])
def test_all_ends_of_the_sliders_stay_inside_the_picture(range_km, pin_km):
    two = TwoPins(range_km=range_km, pin_km=pin_km)
    frame, _ = two.handle(ask(1))
    assert any(layer.get("movable") for layer in frame["layers"])
    assert any("km up" in layer.get("text", "") for layer in frame["layers"]), "the top's label is outside"


def test_a_pointer_moves_the_second_pin_along_the_middle():
    two = TwoPins()
    assert two.drag(-300, 4505 + 480, two.values) == {"pin_km": 500}
    assert two.drag(0, 99_999, two.values) == {"pin_km": 2000}
    assert two.drag(0, 0, two.values) == {"pin_km": -2000}
