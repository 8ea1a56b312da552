"""Clock: what its controls lead to, and which control follows which."""

import pytest

from lessons import flight
from lessons.explorers import Clock
from lessons.reports.flights import timed_launches
from tests.explorers.sample import ask


def test_the_first_launch_is_one_that_fits():
    clock = Clock()
    assert clock.readout.endswith("It fits.")
    assert "24 March 2022" not in clock.readout


def test_a_launch_brings_its_figures_and_asks_for_a_verdict():
    clock = Clock()
    clock.set(asked="apogee")
    clock.set(launch="nk-2022-03-24 KCNA")
    assert clock.values["asked"] == "check"
    assert (clock.values["range_km"], clock.values["apogee_km"], clock.values["minutes"]) == (1090, 6248.5, 67.5)
    assert clock.readout.endswith("Inconsistent as it stands.")
    clock.set(launch="nk-2022-03-24 Japan MOD")
    assert "at most" in clock.readout


def test_the_button_steps_through_all_launches_and_back_to_the_first():
    clock = Clock(launch="own")
    names = list(timed_launches())
    for name in [*names, names[0]]:
        clock.press("next")
        assert clock.values["launch"] == name
        assert clock.readout.startswith(timed_launches()[name].who)


def test_every_launch_is_listed_with_its_day_and_claimant():
    names = Clock().controls[0].options
    assert list(names)[1:] == list(timed_launches())
    assert names["nk-2017-07-04 Russian MOD"] == "4 Jul 2017, Russian MOD"
    assert len(set(names.values())) == len(names)


def test_moving_a_slider_makes_the_figures_ones_own():
    clock = Clock()
    clock.set(minutes=60)
    assert clock.values["launch"] == "own"
    assert clock.readout.startswith("999.2 km far")


FREE = flight.free_flight(1000, 6000).minutes
MIDDLES = {
    "minutes": ("minutes", FREE + 3.5),
    "apogee": ("apogee_km", sum(flight.apogee_from_clock(1000, 68.9)[:2]) / 2),
    "range": ("range_km", sum(flight.range_from_clock(6000, 68.9)[:2]) / 2),
}


@pytest.mark.parametrize("asked", MIDDLES)
def test_what_is_asked_follows_the_other_two(asked):
    control, middle = MIDDLES[asked]
    clock = Clock()
    clock.set(range_km=1000, apogee_km=6000, minutes=68.9)
    clock.set(asked=asked)
    step = 0.1 if asked == "minutes" else 10
    assert clock.values[control] == pytest.approx(middle, abs=step)
    kept = {name: value for name, value in clock.values.items() if name != control}
    clock.set(**{control: clock.values[control] + 20})  # it cannot be moved by hand: it follows
    assert clock.values[control] == pytest.approx(middle, abs=step)
    assert clock.values == kept | {control: clock.values[control], "launch": "own"}


def test_asking_keeps_the_launch_and_a_verdict_brings_its_figures_back():
    clock = Clock()
    clock.set(asked="apogee")
    assert clock.values["launch"] == "nk-2022-11-18 KCNA"
    assert clock.values["apogee_km"] != 6040.9
    clock.set(asked="check")
    assert clock.values["apogee_km"] == 6040.9


def test_asking_for_another_figure_starts_from_the_launch_again():
    clock = Clock()
    clock.set(asked="range")
    assert clock.values["range_km"] != 999.2
    clock.set(asked="apogee")
    assert (clock.values["range_km"], clock.values["minutes"]) == (999.2, pytest.approx(68.9))
    assert clock.readout.startswith("999.2 km far, 68.9 min: 5,8")


def test_where_nothing_fits_the_sliders_stay():
    clock = Clock()
    clock.set(range_km=6000, asked="apogee")
    clock.set(minutes=5)
    assert "no free flight" in clock.readout


def test_all_ends_of_the_sliders_can_be_drawn_inside_the_axes():
    clock = Clock()
    seq = 0
    for asked in ("check", "minutes", "apogee", "range"):
        for range_km in (0, 6000):
            for apogee_km in (50, 8000):
                for minutes in (5, 95):
                    clock.set(asked="check")
                    clock.set(range_km=range_km, apogee_km=apogee_km, minutes=minutes)
                    clock.set(asked=asked)
                    seq += 1
                    frame, _ = clock.handle(ask(seq))
                    movable = [layer for layer in frame["layers"] if layer.get("movable")]
                    assert movable, (asked, range_km, apogee_km, minutes)


def test_dragging_the_point_sets_apogee_and_time():
    clock = Clock()
    assert clock.drag(5003, 61.23, clock.values) == {"apogee_km": 5000, "minutes": pytest.approx(61.2)}
    assert clock.drag(-900, 500, clock.values) == {"apogee_km": 50, "minutes": 95}
    assert clock.drag(9000, -70, clock.values) == {"apogee_km": 8000, "minutes": 5}


def test_dragging_leaves_alone_what_is_asked():
    clock = Clock()
    clock.set(asked="minutes")
    assert set(clock.drag(5000, 40, clock.values)) == {"apogee_km"}
    clock.set(asked="apogee")
    assert set(clock.drag(5000, 40, clock.values)) == {"minutes"}
