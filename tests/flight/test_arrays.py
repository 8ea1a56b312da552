"""Shapes and kinds of results: numbers for numbers, arrays for arrays, long arrays as short ones, no warnings."""

import numpy as np
import pytest

from lessons import flight

pytestmark = pytest.mark.filterwarnings("error")

CALLS = {
    "free_flight": lambda d, h: flight.free_flight(d, h),
    "minimum_energy": lambda d, h: flight.minimum_energy(d),
    "from_speed": lambda d, h: flight.from_speed(*flight.free_flight(d, h)[:2]),
    "farthest": lambda d, h: flight.farthest(d, h),
    "farthest_interval": lambda d, h: flight.farthest_interval((d, d), (h, h)),
    "maximum_range": lambda d, h: flight.maximum_range(d, h),
    "loft_ratio": lambda d, h: flight.loft_ratio(d, h),
    "check_clock": lambda d, h: flight.check_clock(d, h, 60),
    "apogee_from_clock": lambda d, h: flight.apogee_from_clock(d, 60),
    "range_from_clock": lambda d, h: flight.range_from_clock(h, 60),
    "usual_climb": lambda d, h: flight.usual_climb(h / 100),
    "flattest_angle": lambda d, h: (flight.flattest_angle(h / 1000),),
    "rotation_effect": lambda d, h: (flight.rotation_effect(d, 40, 45),),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_scalars_give_python_values(call):
    for kind in (float, int, np.float64, np.int64):
        assert {type(value) for value in call(kind(1000), kind(6500))} <= {float, bool, str}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_arrays_are_many_scalars(call):
    ranges, apogees = np.array([[500.0], [9000.0]]), np.array([[550.0, 80.0, 1500.0], [1000.0, 6500.0, 400.0]])
    ranges = np.broadcast_to(ranges, apogees.shape)
    together = call(ranges, apogees)
    for index in np.ndindex(apogees.shape):
        alone = call(float(ranges[index]), float(apogees[index]))
        for whole, single in zip(together, alone, strict=True):
            assert whole.shape == apogees.shape
            if isinstance(single, float):
                np.testing.assert_allclose(whole[index], single, rtol=1e-13)
            else:
                assert whole[index] == single


@pytest.mark.parametrize("name", ["free_flight", "minimum_energy", "from_speed", "farthest"])
def test_blocks_do_not_show(name):
    pick = np.random.default_rng(7)
    ranges, apogees = pick.uniform(1, 19_000, (2, 20_000)), pick.uniform(1, 6000, (2, 20_000))
    whole = CALLS[name](ranges, apogees)
    parts = [CALLS[name](ranges[:, i : i + 5000], apogees[:, i : i + 5000]) for i in range(0, 20_000, 5000)]
    for position, values in enumerate(whole):
        joined = np.concatenate([part[position] for part in parts], axis=1)
        assert values.shape == (2, 20_000)
        np.testing.assert_allclose(values, joined, rtol=1e-13)


def test_long_arrays_broadcast():
    ranges, apogees = np.linspace(1, 1000, 400)[:, None], np.linspace(1, 1000, 300)
    whole = flight.free_flight(ranges, apogees)
    assert whole.minutes.shape == (400, 300)
    assert whole.minutes[7] == pytest.approx(flight.free_flight(float(ranges[7, 0]), apogees).minutes, rel=1e-13)
    one = flight.free_flight(400, np.linspace(1, 1000, 40_000))
    assert one.angle_deg.shape == (40_000,)


def test_empty_arrays_stay_empty():
    assert flight.free_flight(np.array([]), 100).minutes.shape == (0,)
    assert flight.farthest([], []).anywhere.shape == (0,)


def test_lists_series_and_integers_are_taken():
    assert flight.free_flight([400, 500], 100).minutes == pytest.approx(
        flight.free_flight(np.array([400, 500], dtype=np.int32), np.float32(100)).minutes
    )


def test_the_smallest_starts_give_small_numbers_and_no_nan():
    for start in ((1e-300, 45), (3, 1e-300), (1e-8, 90)):
        landing = flight.from_speed(*start)
        assert all(0 <= value < 1e-9 for value in landing[:2]) and 0 <= landing.minutes < 1e-6, start


def test_the_flattest_start_is_where_from_speed_begins_to_refuse():
    flattest = flight.flattest_angle(8.2)
    assert flight.from_speed(8.2, flattest + 1e-9).range_km > 19_000
    with pytest.raises(ValueError, match="passes the far side"):
        flight.from_speed(8.2, flattest - 1e-6)


def test_the_usual_climb_is_the_one_that_the_clock_allows():
    climb = flight.usual_climb(flight.free_flight(1000, 6000).minutes)
    free = flight.free_flight(1000, 6000).minutes
    assert flight.check_clock(1000, 6000, free + climb.high - 1e-9).verdict == "fits"
    assert flight.check_clock(1000, 6000, free + climb.high + 1e-6).verdict == "too long"
