"""BallisticOrNot: what its controls lead to."""

import pytest

from lessons.explorers import BallisticOrNot
from lessons.explorers.ballistic_or_not import LAST_DIGITS, OWN, STEPS
from lessons.explorers.controls import Memory
from lessons.figures.flight.ballistic_ground import pair_panel
from lessons.sources.selections import low_launches
from tests.explorers.sample import ask


def test_a_launch_brings_its_numbers_rounding_and_turn():
    explorer = BallisticOrNot()
    explorer.set(launch="nk-2022-01-11 Japan MOD final")
    values = explorer.values
    assert (values["range_km"], values["apogee_km"]) == (700, 50)
    assert (values["rounded"], values["turn"]) == ("50", "reported")
    assert "more than 700 km" in explorer.readout and "at most" in explorer.readout


def test_each_number_may_be_rounded_to_its_own_last_digit():
    explorer = BallisticOrNot(launch="nk-2025-01-06 KCNA final")
    assert explorer.values["rounded"] == LAST_DIGITS
    assert "rounded to 100 and 0.1 km" in explorer.readout


@pytest.mark.parametrize(
    ("show", "controls"),
    [
        ("loft", ["launch", "range_km", "apogee_km", "rounded"]),
        ("radar", ["launch", "range_km", "apogee_km", "turn", "radar_height_m", "radar_distance_km"]),
        ("both", ["launch", "range_km", "apogee_km", "rounded", "turn", "radar_height_m", "radar_distance_km"]),
    ],
)
def test_a_half_has_the_controls_that_it_needs(show, controls):
    explorer = BallisticOrNot(show, launch="nk-2025-01-06 KCNA final")
    assert [control.name for control in explorer.controls if not isinstance(control, Memory)] == controls
    assert explorer.values["turn"] == "reported", "the launch brings it to every half"
    assert explorer.title != BallisticOrNot({"loft": "radar"}.get(show, "loft")).title


def test_another_half_is_refused_in_words():
    with pytest.raises(ValueError, match="show: 'right' given; one of 'loft', 'radar', 'both' is expected"):
        BallisticOrNot("right")


def test_a_moved_pair_is_the_readers_own():
    explorer = BallisticOrNot()
    explorer.set(apogee_km=120)
    assert explorer.values["launch"] == OWN
    assert explorer.readout.startswith("Your own pair, 600 km and 120 km up")
    explorer.set(launch="nk-2024-11-05 Japan MOD final", radar_height_m=500)
    assert explorer.values["launch"] == "nk-2024-11-05 Japan MOD final", "a radar of one's own leaves the launch"


def test_nobody_reported_a_turn_on_a_pair_of_ones_own():
    explorer = BallisticOrNot()
    explorer.set(launch="nk-2025-01-06 KCNA final")
    explorer.set(range_km=1200)
    assert (explorer.values["launch"], explorer.values["turn"]) == (OWN, "not reported")
    explorer.set(turn="reported")
    explorer.set(apogee_km=80)
    assert explorer.values["turn"] == "reported", "said by the reader of the own pair, it stays"


def test_a_reported_turn_refuses_and_takes_the_path_away():
    explorer = BallisticOrNot(range_km=400, apogee_km=100)
    assert "may be worked out" in explorer.readout
    explorer.set(turn="reported")
    assert "Refused" in explorer.readout and "plain arc" not in explorer.readout


def test_every_launch_and_every_end_of_the_sliders_can_be_shown():
    explorer = BallisticOrNot()
    for seq, launch in enumerate(low_launches()):
        explorer.set(launch=launch)
        frame, _ = explorer.handle(ask(seq))
        assert any(layer.get("movable") for layer in frame["layers"]), launch
    for range_km in (300, 1000, 1600):
        for apogee_km in (40, 100, 300):
            for step in STEPS:
                explorer.set(range_km=range_km, apogee_km=apogee_km, rounded=step, radar_distance_km=800)
                assert "ordinary throw" in explorer.readout


@pytest.mark.parametrize("show", ["loft", "both"])
def test_dragging_the_pair_sets_range_and_apogee(show):
    explorer = BallisticOrNot(show)
    assert explorer.drag(*pair_panel(show).at(803, 120.4), explorer.values) == {"range_km": 800, "apogee_km": 120}
    assert explorer.drag(0.99, 0.99, explorer.values) == {"range_km": 1600, "apogee_km": 300}


def test_the_radars_half_has_nothing_to_drag():
    explorer = BallisticOrNot("radar")
    assert not explorer._setup["marks"] and BallisticOrNot("loft")._setup["marks"] == [["", "The pair", False]]
    before = explorer.values
    explorer.handle(ask(1, drag=[0.5, 0.5]))
    assert explorer.values == before


def test_a_wrong_launch_is_refused_in_words():
    with pytest.raises(ValueError, match="launch: 'kn-23' given"):
        BallisticOrNot().set(launch="kn-23")
