"""The guesses that notebooks 05 and 06 open with: nothing gives the truth away, and it comes from the tables."""

import numpy as np
import pytest

from lessons import flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.explorers import Clock, Loft
from lessons.explorers.guesses.how_far_how_long import HOW_FAR, HOW_LONG, LOFTED, TIMED, how_far
from lessons.figures.engine.picture import Marker
from lessons.reports.flights import timed_launches
from lessons.sources.selections import lofted_test
from tests.explorers.sample import ask


def markers(explorer):
    return [(layer.x, layer.y) for layer in explorer.shown.layers if isinstance(layer, Marker)]


def test_the_farthest_landing_is_guessed_on_the_ground():
    loft = Loft(guess=HOW_FAR)
    reach = flight.farthest(*lofted_test(LOFTED).pair_km).range_km
    assert f"{reach:,.0f}" not in loft.shown.alt + loft.readout
    loft.handle(ask(1, nudge=[10, 5], mark="guess"))
    assert loft.values["guess"] == (900, 0)
    mark = next(layer for layer in loft.shown.layers if isinstance(layer, Marker) and layer.movable)
    assert np.hypot(mark.x, mark.y + EARTH_RADIUS_KM) == pytest.approx(EARTH_RADIUS_KM)  # it stands on the ground
    loft.press("show_truth")
    frame, _ = loft.handle(ask(2, table=True))
    assert frame["reply"][0] == f"landing: you said 900 km, it is {reach:,.0f} km: {reach - 900:,.0f} km too near."
    angle = reach / EARTH_RADIUS_KM
    truth = EARTH_RADIUS_KM * np.sin(angle), EARTH_RADIUS_KM * (np.cos(angle) - 1)
    assert any(np.allclose(place, truth) for place in markers(loft))


def test_a_far_guess_is_still_seen_beside_the_truth():
    loft = Loft(guess=HOW_FAR)
    loft.set(guess=(8000, 0))
    loft.press("show_truth")
    assert loft.shown.background.key[1].farthest_km == 8600
    assert Loft().shown.background.key[1].farthest_km == 3000


def test_a_pointer_left_of_the_launch_or_high_above_the_ground_finds_a_place_on_it():
    mark = how_far(lofted_test(LOFTED)).marks[0]
    assert mark.nearest(-3000, 200) == (100, 0)
    assert mark.nearest(9000, 9000) == mark.nearest(*mark.drawn(mark.nearest(9000, 9000)))


def test_the_minutes_are_guessed_above_the_apogee():
    launch, clock = timed_launches()[TIMED], Clock(guess=HOW_LONG)
    assert f"{launch.minutes:.1f}" not in clock.shown.alt + clock.readout
    clock.set(guess=(launch.apogee_km, 30))
    clock.press("show_truth")
    frame, _ = clock.handle(ask(1, table=True))
    assert frame["reply"][0] == "time in the air: you said 30 min, it is 69 min: 39 min too short."
    free = flight.free_flight(*launch.pair_km).minutes
    assert f"flies {free:.1f}, half of it up" in frame["reply"][1]
    assert (launch.apogee_km, launch.minutes) in markers(clock)
