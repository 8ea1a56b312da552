"""One statement in eight prints: where each stands in kilometres, which are bounds, and the guess of the farthest."""

import pytest

from lessons.explorers import Still
from lessons.explorers.guesses.how_far_off import HOW_FAR_OFF, ROW
from lessons.figures.engine.picture import Marker, Polyline, Text
from lessons.figures.report.in_kilometres import HIGH_KM, LOW_KM, in_kilometres_picture
from lessons.sources.carried_on import farthest, prints
from tests.figures.drawn import of

PICTURE = in_kilometres_picture()


def test_every_print_stands_at_its_kilometres_in_the_order_of_the_rows():
    marks = of(PICTURE, Marker)
    assert [mark.x for mark in marks] == [claim.number for claim in prints()]
    assert [mark.y for mark in marks] == list(range(len(prints()) - 1, -1, -1))
    assert all(LOW_KM < mark.x < HIGH_KM for mark in marks)


def test_a_bound_is_an_arrow_and_the_number_that_lost_it_a_diamond():
    shapes = {claim.claim_id: mark.shape for claim, mark in zip(prints(), of(PICTURE, Marker), strict=True)}
    lost = [claim.claim_id for claim in prints() if claim.relation != ">"]
    assert [claim_id for claim_id, shape in shapes.items() if shape == "diamond"] == lost and len(lost) == 1
    assert len(of(PICTURE, Polyline)) == 2 * (len(prints()) - len(lost))


def test_what_is_garbled_has_another_colour():
    for claim, mark in zip(prints(), of(PICTURE, Marker), strict=True):
        assert (mark.colour == "vermilion") == (claim.standing == "garbled")


def test_the_words_beside_a_row_end_inside_the_picture():
    """Letters of this size are about 7 pixels wide; the scale is 550 pixels long at least."""
    for words in of(PICTURE, Text):
        assert words.x + len(words.text) * 7 * (HIGH_KM - LOW_KM) / 550 <= HIGH_KM, words.text


@pytest.mark.parametrize("dark", [False, True])
def test_it_draws(dark):
    assert PICTURE.png(width_px=500, dark=dark, scale=1).startswith(b"\x89PNG")


def test_it_says_what_it_shows():
    assert PICTURE.readout in PICTURE.alt
    assert PICTURE.table.rows[-1] == ("A News", "more than 500 miles", "more than 805 km")


def test_the_truth_is_not_given_away_before_the_guess():
    still = Still(PICTURE, guess=HOW_FAR_OFF)
    shown = f"{still.readout} {still.shown.alt}"
    assert "805" not in shown and "500 miles" not in shown
    assert [mark.x for mark in of(still.shown, Marker)] == [500, 500]


def test_then_the_farthest_print_is_told_with_its_unit():
    still = Still(PICTURE, guess=HOW_FAR_OFF)
    still.set(guess=(600, ROW))
    still.press("show_truth")
    told, why = HOW_FAR_OFF.reply(still.values)
    assert told == "what A News printed: you said 600 km, it is 805 km: 205 km too near."
    assert "more than 500 miles" in why and farthest().publisher in why
    weaker = [claim for claim in prints() if claim.relation == ">" and claim.number < 490]
    assert len(weaker) == 1 and "One more print says less" in why
