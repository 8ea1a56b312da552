"""A first guess: no truth before it is set, then both, the difference in numbers and one line why."""

import pytest

from lessons.figures.engine.picture import Marker, Polyline
from tests.explorers.sample import ask
from tests.explorers.vocabulary import guessing


def test_before_the_truth_nothing_gives_it_away():
    throw = guessing()
    assert throw.readout == (
        "How high does a throw of 399 km go? Put the mark there. Your guess of the highest point: apogee 20 km."
    )
    assert [(m.x, m.y, m.movable) for m in throw.shown.layers] == [(399, 0, False), (200, 20, True)]
    assert throw.table is None and "100" not in throw.shown.alt
    frame, _ = throw.handle(ask(1))
    assert list(frame["closed"]) == ["angle_deg", "speed_km_s", "report"]
    assert throw._setup["closed"] == frame["closed"], "a page knows it before a busy kernel sends its first picture"
    assert frame["marks"] == {"guess": "apogee 20 km"}
    assert frame["reply"] == ()


@pytest.mark.parametrize(
    ("guess", "told"),
    [
        (150, "apogee: you said 150 km, it is 100 km: 50 km too high."),
        (25, "apogee: you said 25 km, it is 100 km: 75 km too low."),
        (100, "apogee: you said 100 km, it is 100 km: just right."),
    ],
)
def test_then_the_truth_the_difference_and_why(guess, told):
    throw = guessing()
    throw.set(guess=(200, guess))
    throw.press("show_truth")
    frame, _ = throw.handle(ask(1, table=True))
    assert frame["reply"] == (told, "At 45° a throw goes a quarter as high as far.")
    assert list(frame["closed"]) == ["show_truth"]
    assert "guess" not in frame["marks"]
    assert throw.readout.startswith("At 45° and 1.98 km/s it lands 399 km away")
    marks = [(m.x, m.y) for m in throw.shown.layers if isinstance(m, Marker)]
    assert (200, guess) in marks and (200, 100) in marks
    assert any(
        line.xy.tolist() == [[200, guess], [200, 100]] for line in throw.shown.layers if isinstance(line, Polyline)
    )
    assert ["your guess: Your guess of the highest point", f"apogee {guess} km"] in frame["table"]["rows"]


def test_a_guess_is_set_by_pointer_and_by_keys_and_reset_asks_again():
    throw = guessing()
    throw.handle(ask(1, nudge=[4, 3], mark="guess"))
    assert throw.values["guess"] == (200, 35)  # it moves up and down only
    throw.handle(ask(2, drag=[0.5, 9.0], mark="guess"))
    assert throw.values["guess"] == (200, 300)
    throw.press("show_truth")
    throw.set(angle_deg=60)
    assert "At 60°" in throw.readout
    assert (200, 300) not in [(m.x, m.y) for m in throw.shown.layers if isinstance(m, Marker)], "it was about another"
    assert throw.handle(ask(3))[0]["reply"] == ()
    throw.reset()
    assert throw.values["guess"] == (200, 20) and throw.readout.startswith("How high")
