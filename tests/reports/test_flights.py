"""What free flight makes of stated launches: a bound stays a bound, and one rule says what is no free flight."""

import math

import numpy as np
import pytest

from lessons import data, flight
from lessons.figures.flight.clock import clock_picture
from lessons.figures.flight.range_apogee_map import range_apogee_picture
from lessons.records import Claim
from lessons.reports.flights import clock, clock_verdict, farthest, free_minutes, loft, timed_launches
from lessons.sources import StatedLaunch, stated_launch, stated_launches
from lessons.sources.launches import TOGETHER

APRIL = stated_launch("nk-2024-04-02", "Japan MOD")  # 650 km or more, about 100 km
ALL = [launch for event in data.events() for launch in stated_launches(data.claims(event.event_id))]


def test_a_lower_limit_of_the_range_leaves_the_ratio_without_a_lower_end():
    low, high, _ = loft(APRIL)
    assert low == 0 and high == flight.loft_ratio(650, APRIL.apogee_interval_km[1]).value
    assert farthest(APRIL).high == math.inf
    assert free_minutes(APRIL).high == math.inf
    assert free_minutes(APRIL).low == pytest.approx(flight.free_flight(650, APRIL.apogee_interval_km[0]).minutes)


def test_a_lower_limit_of_the_apogee_leaves_everything_open_above():
    over = next(launch for launch in timed_launches().values() if launch.over_apogee)
    assert loft(over).high == farthest(over).high == free_minutes(over).high == math.inf
    assert loft(over).low > 0 and math.isfinite(free_minutes(over).low)
    assert clock_verdict(over) == "cannot be faulted" and clock(over).verdict == "fits"


def below(quantity):
    """Return a launch of 100 km with an apogee of 50 km, one of which is an upper limit."""
    values = {"range_km": 100.0, "apogee_km": 50.0}
    claims = [
        Claim("KCNA", name, value=value, unit="km", relation="<" if name == quantity else "=")
        for name, value in values.items()
    ]
    return stated_launches(claims)[0]


def test_an_upper_limit_of_the_range_leaves_the_ratio_open_above():
    launch = below("range_km")
    assert launch.range_interval_km == (0, 100)
    low, high, _ = loft(launch)
    assert low == flight.loft_ratio(100, launch.apogee_interval_km[0]).value and high == math.inf
    near, far, _ = farthest(launch)
    assert near == flight.farthest(0, launch.apogee_interval_km[0]).range_km
    assert far == flight.farthest(100, launch.apogee_interval_km[1]).range_km
    assert free_minutes(launch).low > 0


def test_an_upper_limit_of_the_apogee_leaves_the_ratio_without_a_lower_end():
    launch = below("apogee_km")
    low, high, _ = loft(launch)
    assert low == 0 and high == flight.loft_ratio(launch.range_interval_km[0], 50).value
    near, far, _ = farthest(launch)
    assert near == launch.range_interval_km[0] and far == math.inf  # the flatter a path, the faster
    assert free_minutes(launch).low == 0
    assert free_minutes(launch).high == flight.free_flight(launch.range_interval_km[1], 50).minutes


def test_a_range_below_a_limit_beyond_the_highest_least_energy_path_is_compared_with_that():
    low, high, _ = flight.loft_interval((0, 15_000), (200, 300))
    assert low == pytest.approx(200 / flight.minimum_energy(10_008).apogee_km, rel=1e-6) and high == math.inf


@pytest.mark.parametrize("launch", ALL, ids=lambda launch: f"{launch.key} {launch.range_claim.claim_id}")
def test_every_stated_pair_has_its_intervals(launch):
    if launch.range_km <= 0 or launch.range_interval_km[0] <= 0 or launch.apogee_interval_km[0] <= 0:
        return
    ratio = flight.loft_ratio(*launch.pair_km).value
    low, high, _ = loft(launch)
    assert low <= ratio <= high
    assert math.isinf(high) == launch.over_apogee and (low == 0) == launch.over_range
    least, most, _ = free_minutes(launch)
    assert least <= flight.free_flight(*launch.pair_km).minutes <= most


def test_a_bound_has_no_rounding_below_it():
    assert flight.loft_ratio(650, 100, range_step_km=50, apogee_step_km=50).kind == "depressed, flat or ordinary"
    bound = flight.loft_ratio(650, 100, range_step_km=50, apogee_step_km=50, more_than_range=True)
    assert bound.kind == "depressed or flat" and bound.refused
    assert flight.loft_ratio(1000, 6000, more_than_apogee=True).kind == "lofted"


def test_open_ends_may_be_arrays():
    between = flight.loft_interval((np.array([650.0, 650.0]), np.array([np.inf, 700.0])), (75, 125))
    assert between.low[0] == 0 and between.low[1] > 0 and np.isfinite(between.high).all()


def test_what_was_not_stated_is_named():
    apogee_only = StatedLaunch("nk-2016-06-22", "KCNA", "", None, None)
    with pytest.raises(ValueError, match="KCNA stated no range of nk-2016-06-22; one who did is needed"):
        assert apogee_only.range_km
    with pytest.raises(ValueError, match="'ROK JCS' did not state range and apogee of nk-2016-06-22; one .*: .*KCNA"):
        stated_launch("nk-2016-06-22", "ROK JCS")
    with pytest.raises(ValueError, match="'KCTV' did not state range and apogee of nk-2016-02-07; nobody did$"):
        stated_launch("nk-2016-02-07", "KCTV")
    with pytest.raises(ValueError, match="needs: .* given; accepted: some of range_km, apogee_km, flight_time_s"):
        stated_launches(data.claims("nk-2016-06-22"), needs=("speed_mach",))


def test_all_three_figures_are_of_one_claimant():
    for launch in timed_launches().values():
        assert {claim.claimant for claim in launch.claims} == {launch.claimant}
        assert [claim.quantity for claim in launch.claims] == list(TOGETHER)


# --- one rule of what is no free flight -----------------------------------------------------------------------------


@pytest.mark.parametrize("pair", [(6000, 50), (20_000, 15), (600, 50), (12_000, 100)])
def test_a_path_in_the_air_is_refused_by_all(pair):
    assert flight.in_air(*pair) is True
    assert flight.loft_ratio(*pair).refused and flight.maximum_range(*pair).refused
    assert "Air can bend such a path" in range_apogee_picture(*pair).readout
    for asked in ("check", "minutes"):
        readout = clock_picture(*pair, 14, asked).readout
        assert "Air can bend such a path" in readout and "fits" not in readout


@pytest.mark.parametrize("pair", [(400, 100), (200, 45), (12_000, 101), (6000, 800)])
def test_a_path_above_the_air_is_refused_by_none(pair):
    assert flight.in_air(*pair) is False
    assert not flight.loft_ratio(*pair).refused
    assert "Air can bend" not in range_apogee_picture(*pair).readout + clock_picture(*pair, 14).readout
