"""The guess that notebook 11 opens with: nothing of the truth before it is asked for, then the minutes apart."""

from lessons.explorers import Still
from lessons.explorers.guesses.who_knew import WHO_KNEW
from lessons.figures.sources.first_hour import first_hour_picture


def test_the_first_word_is_not_drawn_before_the_guess():
    still = Still(first_hour_picture(), guess=WHO_KNEW)
    told = f"{still.readout} {still.shown.alt} {[getattr(layer, 'text', '') for layer in still.shown.layers]}"
    assert "07:09" not in told and "coast guard" not in told.lower()


def test_afterwards_the_difference_is_said_and_which_way():
    still = Still(first_hour_picture(), guess=WHO_KNEW)
    still.press("show_truth")
    assert still._seen.reply[0] == "first word: you said 40 minutes, it is 5 minutes: 35 minutes too late."
    assert "may be a ballistic missile" in still._seen.reply[1]
