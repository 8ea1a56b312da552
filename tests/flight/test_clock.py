"""The clock check on reported triples, its rounding and its limits; then the way back from the clock."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons import flight

KCNA_2022_03_24 = 1090, 6248.5


@pytest.mark.parametrize(
    ("range_km", "apogee_km", "minutes", "excess"),
    [
        (787, 2111.5, 30, 2.1),  # 2017-05-14
        (933, 2802, 37, 2.6),  # 2017-07-04, KCNA's flight on the US clock
        (933, 2802, 39, 4.6),  # 2017-07-04
        (998, 3724.9, 47.2, 4.1),  # 2017-07-28
        (950, 4475, 53, 2.7),  # 2017-11-29
        (999.2, 6040.9, 68.9, 3.1),  # 2022-11-18
        (989, 5768.5, 66.9, 3.9),  # 2023-02-18
        (1001.2, 6648.4, 74.85, 2.9),  # 2023-07-12
        (1001.2, 7687.5, 85.9, 3.0),  # 2024-10-31
        (510, 535, 14, 2.2),  # 2017-07-04, Russia: consistent in itself
        (3700, 800, 19, 1.8),  # 2017-09-15
    ],
)
def test_reported_triples_that_fit(range_km, apogee_km, minutes, excess):
    checked = flight.check_clock(range_km, apogee_km, minutes)
    assert checked.excess_minutes == pytest.approx(excess, abs=0.05)
    assert checked.free_minutes == flight.free_flight(range_km, apogee_km).minutes
    assert checked.verdict == "fits"


@pytest.mark.parametrize("seconds", [4050, 4052])
def test_the_triple_of_2022_03_24_is_inconsistent_as_it_stands(seconds):
    checked = flight.check_clock(*KCNA_2022_03_24, seconds / 60, range_step_km=10, apogee_step_km=0.1)
    assert checked.verdict == "too short"
    assert checked.free_minutes * 60 == pytest.approx(4075, abs=1)


def test_japan_s_own_triple_of_that_day_fits():
    """Over 6,000 km, about 1,100 km, 71 minutes: a lower limit of the apogee cannot make a time too long."""
    assert flight.check_clock(1100, 6000, 71).verdict == "too long"
    assert flight.check_clock(1100, 6000, 71, more_than_apogee=True).verdict == "fits"
    both = flight.check_clock(1100, 6000, 71, more_than_apogee=[False, True])
    assert both.verdict.tolist() == ["too long", "fits"]
    known = flight.apogee_from_clock(1100, 71)
    assert known.low > 6000


def test_a_lower_limit_can_still_be_too_high_for_the_time():
    assert flight.check_clock(1000, 6000, 60, more_than_apogee=True).verdict == "too short"


def test_mixed_claimants_would_be_a_pair_that_nobody_claimed():
    assert flight.check_clock(933, 2802, 14).verdict == "too short"  # KCNA's flight on Russia's clock


@pytest.mark.parametrize(
    ("range_km", "apogee_km", "minutes", "verdict"),
    [
        (400, 100, 5.5, "fits"),  # free flight 4.9
        (400, 100, 6.3, "fits"),
        (400, 100, 6.5, "too long"),  # a short flight does not climb for five minutes
        (400, 100, 4.8, "too short"),
        (1000, 6000, 70.3, "fits"),
        (1000, 6000, 70.5, "too long"),
        (1500, 99.8, 11, "too long"),  # 2025-01-06, not ballistic
    ],
)
def test_the_band_is_narrower_for_short_flights(range_km, apogee_km, minutes, verdict):
    assert flight.check_clock(range_km, apogee_km, minutes).verdict == verdict


def test_rounding_can_excuse_a_time():
    """17 minutes for 3,700 and 800 km, 2017-09-15: 0.2 short as printed, but printed in whole minutes."""
    assert flight.check_clock(3700, 800, 17).verdict == "too short"
    assert flight.check_clock(3700, 800, 17, minutes_step=1).verdict == "fits"
    assert flight.check_clock(4600, 1000, 20, apogee_step_km=100).verdict == "fits"
    assert flight.check_clock(4600, 1000, 20, range_step_km=100).verdict == "too short"


def test_a_too_long_time_is_too_long_for_every_value_that_the_rounding_allows():
    """Free flight of 4.2 to 5.5 minutes: 1.6 beyond the longest of them are allowed, not 1.3 beyond the shortest."""
    assert flight.check_clock(400, 100, 6.8).verdict == "too long"
    assert flight.check_clock(400, 100, 6.8, apogee_step_km=50).verdict == "fits"
    assert flight.check_clock(400, 100, 7.2, apogee_step_km=50).verdict == "too long"


def test_a_time_of_exactly_the_free_flight_is_not_below_it():
    assert flight.check_clock(400, 100, flight.free_flight(400, 100).minutes).verdict == "fits"


def test_the_limits_are_arguments():
    assert flight.check_clock(1000, 6000, 71.5).verdict == "too long"
    assert flight.check_clock(1000, 6000, 71.5, longest_climb_minutes=7).verdict == "fits"
    assert flight.check_clock(400, 100, 7, longest_climb_share=0.5).verdict == "fits"


@settings(deadline=None)
@given(st.floats(1, 19_000), st.floats(5, 8000), st.floats(0, 1))
def test_the_apogee_comes_back_when_the_usual_climb_is_added(range_km, apogee_km, part):
    free = flight.free_flight(range_km, apogee_km).minutes
    climb = [min(2, 0.1 * free), min(5, 0.3 * free)]
    known = flight.apogee_from_clock(range_km, free + climb[0] + part * (climb[1] - climb[0]))
    assert known.low <= apogee_km * (1 + 1e-9) and apogee_km <= known.high * (1 + 1e-9)
    back = flight.range_from_clock(apogee_km, free + climb[0] + part * (climb[1] - climb[0]))
    assert back.low <= range_km + 1e-6 and range_km <= back.high + 1e-6


@settings(deadline=None)
@given(st.floats(1, 19_000), st.floats(5, 8000))
def test_without_a_climb_the_interval_is_a_point(range_km, apogee_km):
    free = flight.free_flight(range_km, apogee_km).minutes
    point = flight.apogee_from_clock(range_km, free, climb_minutes=(0, 0))
    assert (point.low, point.high) == pytest.approx((apogee_km, apogee_km), rel=1e-9)


def test_the_apogee_from_the_clock_takes_the_climb_off_first():
    known = flight.apogee_from_clock(999.2, 68.9)
    assert flight.free_flight(999.2, [known.low, known.high]).minutes == pytest.approx([63.9, 66.9], abs=1e-9)
    assert known.low < 6040.9 < known.high
    assert flight.apogee_from_clock(999.2, 68.9, climb_minutes=(0, 0)).low == pytest.approx(6340, abs=10)  # 300 km high


def test_a_whole_minute_widens_the_interval():
    exact, rounded = flight.apogee_from_clock(950, 53), flight.apogee_from_clock(950, 53, minutes_step=1)
    assert rounded.low < exact.low < exact.high < rounded.high


def test_the_range_from_the_clock_is_wide():
    known = flight.range_from_clock(6040.9, 68.9)
    assert known.low == 0 and known.high > 3000


def test_when_no_flight_fits():
    for known in (
        flight.apogee_from_clock(10_000, 20),  # 21 minutes just above the ground
        flight.range_from_clock(6248.5, 60),
        flight.range_from_clock(100, 120),
    ):
        assert math.isnan(known.low) and math.isnan(known.high)
        assert known.note.startswith("no free flight fits")


def test_when_the_lowest_path_or_every_range_fits():
    low = flight.apogee_from_clock(10_000, 25)
    assert low.low == 0 and low.high > 0 and "any low path" in low.note
    every = flight.range_from_clock(100, 45, climb_minutes=(0, 45), climb_share=(0, 45))
    assert (every.low, every.high) == (0, pytest.approx(math.pi * 6371)) and "every range" in every.note


def test_arrays_of_times():
    known = flight.apogee_from_clock([[500], [10_000]], [20, 70, 90])
    assert known.low.shape == known.high.shape == known.note.shape == (2, 3)
    assert np.isnan(known.low[1, 0]) and known.note[1, 0].startswith("no free flight fits")
    one = flight.apogee_from_clock(500, 70)
    assert (known.low[0, 1], known.high[0, 1]) == (one.low, one.high)
    assert flight.check_clock([1090, 1000], [6248.5, 6000], [67.5, 69]).verdict.tolist() == ["too short", "fits"]
