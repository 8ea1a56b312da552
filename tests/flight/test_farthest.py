"""The farthest throw: the table of lofted tests, the ends of intervals against dense grids, and where it refuses."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons import flight

TABLE = [  # apogee km, range km (KCNA; 550/500 South Korea's), the model's minutes, the model's farthest range in km
    (1413.6, 400, 21.2, 2869),
    (550, 500, 12.0, 1163),
    (2111.5, 787, 27.9, 4356),
    (2802, 933, 34.4, 5865),
    (3724.9, 998, 43.1, 8022),
    (4475, 950, 50.3, 9983),
    (6248.5, 1090, 67.9, 17766),
    (6040.9, 999.2, 65.8, 16024),
    (5768.5, 989, 63.0, 14525),
    (6648.4, 1001.2, 72.0, math.inf),
    (7687.5, 1001.2, 82.9, math.inf),
]

STEPS = ("range_step_km", "apogee_step_km", "turned")


@pytest.mark.parametrize(("apogee_km", "range_km", "minutes", "farthest_km"), TABLE)
def test_the_table_of_lofted_tests(apogee_km, range_km, minutes, farthest_km):
    assert flight.free_flight(range_km, apogee_km).minutes == pytest.approx(minutes, abs=0.05)
    best = flight.farthest(range_km, apogee_km)
    assert best.range_km == pytest.approx(farthest_km, abs=0.5)
    assert best.anywhere is math.isinf(farthest_km)


def test_an_ordinary_flight_reaches_no_farther_than_it_did():
    assert flight.farthest(400, 100).range_km == pytest.approx(400, abs=0.5)


@settings(deadline=None)
@given(st.floats(1, 19_000), st.floats(1, 6000))
def test_the_farthest_throw_is_the_least_energy_throw_of_the_same_speed(range_km, apogee_km):
    best = flight.farthest(range_km, apogee_km)
    speed = flight.free_flight(range_km, apogee_km).speed_km_s
    if best.anywhere:
        # even the least-energy throw to the far side needs no more speed
        assert speed >= flight.minimum_energy(math.pi * 6371).speed_km_s * (1 - 1e-12)
    else:
        cheapest = flight.minimum_energy(best.range_km)
        assert cheapest.speed_km_s == pytest.approx(speed, rel=1e-12)
        assert cheapest.apogee_km == pytest.approx(best.apogee_km, rel=1e-8)
        assert cheapest.minutes == pytest.approx(best.minutes, rel=1e-9)
        assert best.range_km >= range_km * (1 - 1e-12)


@pytest.mark.parametrize("range_km", [0.001, 400, 5500, 15000, 20000])
def test_a_least_energy_throw_is_its_own_farthest(range_km):
    assert flight.farthest(range_km, flight.minimum_energy(range_km).apogee_km).range_km == pytest.approx(range_km)


def test_the_sphere_runs_out_at_the_radius_less_the_bulge():
    limit = 6371 * math.cos(1000 / 6371 / 2)
    assert not flight.farthest(1000, limit - 1e-6).anywhere
    assert flight.farthest(1000, limit - 1e-6).range_km == pytest.approx(math.pi * 6371, rel=1e-4)
    assert flight.farthest(1000, limit + 1e-6).anywhere


def on_a_grid(ranges, apogees, count=401):
    grid = np.meshgrid(np.linspace(*ranges, count), np.linspace(*apogees, count), indexing="ij")
    found = flight.farthest(*grid).range_km
    return found.min(), found.max()


BOXES = {
    "lofted": ((450, 550), (525, 575)),
    "lofted and far": ((950, 1050), (5950, 6100)),
    "across the least-energy line": ((375, 425), (75, 125)),
    "across it, but not at the lowest range": ((300, 500), (85, 140)),
    "flat": ((600, 700), (40, 60)),
    "far and flat": ((14000, 16000), (500, 900)),
    "one pair": ((500, 500), (550, 550)),
    "straight up": ((0, 100), (200, 300)),
    "beyond the ridge's peak": ((9000, 11000), (1200, 1400)),
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
def test_no_pair_of_the_box_lies_outside_and_the_ends_are_reached(box):
    known = flight.farthest_interval(range_km=box[0], apogee_km=box[1])
    low, high = on_a_grid(*box)
    assert known.low <= low * (1 + 1e-12) and known.high >= high * (1 - 1e-12)
    assert (known.low, known.high) == pytest.approx((low, high), rel=2e-5)


def test_lofted_boxes_end_at_their_corners():
    known = flight.farthest_interval(range_km=(450, 550), apogee_km=(525, 575))
    assert (known.low, known.high) == (flight.farthest(450, 525).range_km, flight.farthest(550, 575).range_km)
    assert (round(known.low), round(known.high), known.note) == (1103, 1223, "")
    known = flight.farthest_interval(range_km=(950, 1050), apogee_km=(5950, 6100))
    assert (round(known.low, -1), round(known.high, -1)) == (15460, 16440)


def test_across_the_least_energy_line_the_range_is_the_low_end():
    known = flight.farthest_interval(range_km=(375, 425), apogee_km=(75, 125))
    assert known.low == 375.0 and "the range itself is the lower end" in known.note
    assert known.high == pytest.approx(max(flight.farthest(425, [75, 125]).range_km))


def test_an_interval_may_end_anywhere():
    known = flight.farthest_interval(range_km=(950, 1050), apogee_km=(6300, 6700))
    assert 17_000 < known.low < 20_015 and known.high == math.inf
    beyond = flight.farthest_interval(range_km=(950, 1050), apogee_km=(6600, 6700))
    assert (beyond.low, beyond.high, beyond.note) == (
        math.inf,
        math.inf,
        "at that speed some path reaches any point of the Earth",
    )


def test_intervals_of_arrays():
    known = flight.farthest_interval(range_km=(np.array([450, 375]), [550, 425]), apogee_km=([525, 75], [575, 125]))
    assert known.low == pytest.approx([1103.36, 375], abs=0.01)
    assert [note != "" for note in known.note] == [False, True]


def test_a_maximum_range_with_the_report_s_rounding():
    assert flight.maximum_range(933, 2802) == (flight.farthest(933, 2802).range_km,) * 3 + (False, "")
    rounded = flight.maximum_range(500, 550, range_step_km=100, apogee_step_km=50)
    assert (round(rounded.low_km), round(rounded.range_km), round(rounded.high_km)) == (1103, 1163, 1223)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((690, 50), "the loft ratio can be below 0.5 and the apogee 100 km or less"),
        ((400, 100, 50, 50, True), "a turn, a pull-up or a second peak was reported"),
        ((1500, 120, 0, 50), "the loft ratio can be below 0.5 and the apogee 100 km or less"),
    ],
)
def test_a_maximum_range_is_refused_with_its_reason(arguments, says):
    refused = flight.maximum_range(*arguments[:2], **dict(zip(STEPS, arguments[2:], strict=False)))
    assert refused.refused is True and says in refused.reason
    assert all(math.isnan(value) for value in refused[:3])


def test_a_refusal_leaves_its_neighbours_alone():
    answers = flight.maximum_range([933, 690], [2802, 50])
    assert answers.refused.tolist() == [False, True]
    assert answers.range_km[0] == pytest.approx(5865, abs=0.5) and np.isnan(answers.range_km[1])
    assert answers.reason[0] == "" and answers.reason[1].startswith("the loft ratio")
