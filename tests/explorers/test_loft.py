"""Loft: what its controls lead to."""

import pytest

from lessons import flight
from lessons.explorers import Loft
from lessons.sources.selections import LOFTED_TESTS, lofted_test
from tests.explorers.sample import ask


@pytest.mark.parametrize("event_id", LOFTED_TESTS)
def test_a_launch_sets_speed_and_angle_and_shows_its_own_numbers(event_id):
    loft, test = Loft(), lofted_test(event_id)
    loft.set(angle_deg=50)
    loft.set(launch=event_id)
    start = flight.free_flight(test.range_km, test.apogee_km)
    assert loft.values["speed_km_s"] == pytest.approx(start.speed_km_s, abs=0.001)
    assert loft.values["angle_deg"] == pytest.approx(start.angle_deg, abs=0.006)
    assert f"{test.range_km:,.0f} km far, {test.apogee_km:,.0f} km up" in loft.readout
    best = flight.farthest(test.range_km, test.apogee_km)
    assert "any point of the Earth" in loft.readout if best.anywhere else f"{best.range_km:,.0f} km" in loft.readout


def test_the_buttons_go_to_the_best_angle_and_back():
    loft = Loft()
    loft.press("farthest")
    assert loft.readout.startswith("At 38.6° and 4.78 km/s: 2,869 km far, 631 km up")
    loft.press("reported")
    assert "400 km far, 1,414 km up" in loft.readout
    loft.set(launch="nk-2024-10-31")
    before = loft.values
    loft.press("farthest")  # there is none
    assert loft.values == before


def test_a_speed_of_your_own_leaves_the_launch():
    loft = Loft()
    loft.set(speed_km_s=6)
    assert loft.values["launch"] == "own"
    assert "Reported" not in loft.readout
    loft.press("reported")
    assert loft.values["speed_km_s"] == 6


def test_too_flat_a_start_is_kept_where_it_still_lands():
    loft = Loft(launch="nk-2024-10-31")
    loft.set(angle_deg=5)
    assert loft.values["angle_deg"] == pytest.approx(17.6, abs=0.2)
    loft.set(speed_km_s=5, angle_deg=5)
    assert loft.values["angle_deg"] == 5
    loft.set(speed_km_s=8.3)
    assert loft.values["angle_deg"] > 17


def test_all_ends_of_the_sliders_can_be_drawn():
    loft = Loft()
    seq = 0
    for speed in (1.5, 7.9, 7.91, 8.3):
        for angle in (5, 45, 89):
            for part in (0, 50, 100):
                loft.set(speed_km_s=speed, part_percent=part)
                loft.set(angle_deg=angle)
                seq += 1
                frame, _ = loft.handle(ask(seq))
                assert any(layer.get("movable") for layer in frame["layers"]), (speed, angle, part)


def test_the_flight_can_be_played():
    loft = Loft()
    loft.set(part_percent=50)
    assert "Shown after 10.6 minutes" in loft.readout
    play = next(control for control in loft.controls if control.name == "play")
    assert play.slider == "part_percent"


def test_dragging_the_highest_point_sets_the_angle():
    loft = Loft()
    for angle in (20, 50, 80):
        loft.set(angle_deg=angle)
        mark = next(layer for layer in loft.shown.layers if getattr(layer, "movable", False))
        assert loft.drag(mark.x, mark.y, loft.values) == {"angle_deg": angle}
    assert loft.drag(-9000, -9000, loft.values)["angle_deg"] in (5, 89)


def test_a_step_of_the_angle_draws_no_new_background():
    loft = Loft()
    before = loft.shown.background
    loft.set(angle_deg=30)
    assert loft.shown.background.key == before.key
    loft.set(launch="nk-2022-11-18")
    assert loft.shown.background.key != before.key
