"""The loft ratio: the kinds of real flights, what rounding leaves open, and what is refused a maximum range."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons import flight

KINDS = ("depressed", "flat", "ordinary", "steep", "lofted")


def with_steps(range_km, apogee_km, range_step_km=0.0, apogee_step_km=0.0):
    return flight.loft_ratio(range_km, apogee_km, range_step_km=range_step_km, apogee_step_km=apogee_step_km)


@pytest.mark.parametrize(
    ("range_km", "apogee_km", "kind"),
    [
        (400, 100, "ordinary"),  # 2024-11-05, Japan
        (2700, 550, "ordinary"),  # 2017-08-29
        (3700, 770, "ordinary"),  # 2017-09-15
        (4600, 970, "ordinary"),  # 2022-10-04
        (1000, 6000, "lofted"),  # 2022-11-18, Japan
        (500, 550, "lofted"),  # 2017-02-12
        (700, 60, "depressed"),  # 2022-01-11, Japan
        (5000, 600, "flat"),  # Agni-V
        (300, 120, "steep"),
    ],
)
def test_kinds(range_km, apogee_km, kind):
    assert flight.loft_ratio(range_km, apogee_km).kind == kind


@pytest.mark.parametrize(
    ("ratio", "kind"),
    [(0.49, 0), (0.51, 1), (0.79, 1), (0.81, 2), (1, 2), (1.24, 2), (1.26, 3), (1.99, 3), (2.01, 4), (30, 4)],
)
def test_where_the_kinds_meet(ratio, kind):
    found = flight.loft_ratio(1000, ratio * flight.minimum_energy(1000).apogee_km)
    assert found.value == pytest.approx(ratio) and found.kind == KINDS[kind]


def test_the_report_of_2024_11_05():
    assert flight.loft_ratio(400, 100).value == pytest.approx(1.02, abs=0.005)


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ((400, 100, 50, 50), "flat, ordinary or steep"),  # 0.72 to 1.35
        ((400, 100, 0, 50), "flat, ordinary or steep"),
        ((400, 100, 50, 0), "ordinary"),
        ((400, 82, 10, 10), "flat or ordinary"),
        ((1000, 6000, 100, 500), "lofted"),
        ((400, 100, 100, 100), "depressed, flat, ordinary or steep"),
    ],
)
def test_rounding_leaves_kinds_open(arguments, kind):
    assert with_steps(*arguments).kind == kind


@settings(deadline=None)
@given(st.floats(100, 19_000), st.floats(20, 5000), st.floats(0, 90), st.floats(0, 30), st.data())
def test_any_pair_that_rounds_so_has_one_of_the_kinds(range_km, apogee_km, range_step, apogee_step, data):
    known = with_steps(range_km, apogee_km, range_step, apogee_step)
    one = flight.loft_ratio(
        range_km + data.draw(st.floats(-range_step / 2, range_step / 2)),
        apogee_km + data.draw(st.floats(-apogee_step / 2, apogee_step / 2)),
    )
    assert one.kind in known.kind
    assert not one.refused or known.refused


def test_the_interval_of_the_ratio_across_the_ridge():
    """The least-energy apogee is highest near 10,008 km, inside this box."""
    known = flight.loft_interval(range_km=(9000, 11000), apogee_km=(1300, 1400))
    ranges = np.linspace(9000, 11000, 2001)
    assert known.low == pytest.approx((1300 / flight.minimum_energy(ranges).apogee_km).min(), rel=1e-6)
    assert known.high == pytest.approx((1400 / flight.minimum_energy(ranges).apogee_km).max(), rel=1e-12)


@pytest.mark.parametrize(
    ("arguments", "refused"),
    [
        ((690, 50), True),  # a KN-23 flight
        ((400, 60), False),  # 0.61: flat, not depressed
        ((60, 5), True),
        ((5000, 300), False),  # depressed, but in space
        ((2000, 120), False),
        ((2000, 120, 0, 40), True),  # as low as 100 km within the rounding
        ((2000, 120, 0, 39), False),
        ((400, 60, 100, 0), False),  # 0.55 to 0.70
        ((400, 60, 100, 40), True),
        ((400, 100), False),  # a low apogee alone shows nothing
        ((400, 100, 50, 50), False),
    ],
)
def test_both_must_be_possible_to_refuse(arguments, refused):
    found = with_steps(*arguments)
    assert found.refused is refused
    assert (found.reason != "") is refused


def test_a_reported_turn_is_reason_enough():
    found = flight.loft_ratio(1000, 6000, turned=True)
    assert found.refused is True and found.kind == "lofted"
    assert (
        found.reason == "a turn, a pull-up or a second peak was reported: not free flight, so no maximum range follows"
    )


def test_every_reason_to_refuse_refuses_and_the_report_of_a_turn_is_told_first():
    for pair in ((690, 50), (15_000, 50)):  # low and flat; low, flat and far
        found = flight.loft_ratio(*pair, turned=True)
        assert found.refused is True and found.reason.startswith("a turn")
