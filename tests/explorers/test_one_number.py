"""The guess of notebook 12: how far two linked figures of 400 km reach together."""

from lessons.explorers import ClaimsCombiner
from lessons.explorers.guesses.one_number import LAST, ONE_NUMBER, SCALE
from lessons.figures.engine.picture import Marker
from lessons.figures.sources.combiner_ground import row_y
from tests.explorers.sample import ask


def test_nothing_of_the_answer_is_seen_before_the_truth():
    explorer = ClaimsCombiner(guess=ONE_NUMBER)
    words = " ".join(layer.text for layer in explorer.shown.layers if hasattr(layer, "text"))
    assert "19.9" not in words + explorer.readout and "15.6" not in words + explorer.readout
    assert "±24.7" in words and "±20.2" in words
    assert {layer.name for layer in explorer.shown.layers if isinstance(layer, Marker) and layer.movable} == {"guess"}
    figure = explorer.shown.figure()
    assert not [text for text in figure.axes[0].texts if "copy" in text.get_text()]


def test_the_guess_is_told_by_how_much_it_is_off_and_why():
    explorer = ClaimsCombiner(guess=ONE_NUMBER)
    explorer.handle(ask(1, mark="guess", nudge=[-28, 0]))
    assert explorer.values["guess"] == (412, 0)
    explorer.press("show_truth")
    told, why = explorer.seen(explorer.values).reply
    assert told == "right end: you said 412 km, it is 420 km: 8 km too narrow."
    assert "±20.2 km" in why and "±19.9" in why and "±15.6" in why
    crosses = [layer for layer in explorer.shown.layers if isinstance(layer, Marker) and layer.shape == "cross"]
    assert any(abs(SCALE.km(mark.x) - 419.9) < 0.1 and mark.y < row_y(LAST) for mark in crosses)


def test_a_pointer_sets_it_in_whole_km():
    explorer = ClaimsCombiner(guess=ONE_NUMBER)
    explorer.handle(ask(1, mark="guess", drag=[SCALE.across(425.3) / 760, 0.5]))
    assert explorer.values["guess"] == (425, 0)
