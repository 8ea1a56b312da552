"""Still: the picture that it was given, with nothing to set."""

import pytest

from lessons.explorers import Still
from lessons.figures.flight.quarter_rule import quarter_rule_picture


def test_it_shows_the_picture_that_it_was_given():
    picture = quarter_rule_picture()
    still = Still(picture)
    assert (still.shown, still.values, still.table) == (picture, {}, picture.table)
    data, _ = still._repr_mimebundle_()
    assert data["text/plain"] == f"Still: {picture.readout}"
    assert {"image/png", "application/vnd.jupyter.widget-view+json"} <= data.keys()


def test_there_is_nothing_to_set():
    with pytest.raises(ValueError, match="angle_deg: is not a control; a picture without controls has none"):
        Still(quarter_rule_picture()).set(angle_deg=45)
