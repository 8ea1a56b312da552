"""What one claimant stated of a launch: what may be asked for."""

import pytest

from lessons import data
from lessons.sources import stated_launch, stated_launches


@pytest.mark.parametrize("needs", [(), ("speed_mach",), ("range_km", "speed_mach"), ("speed_mach", *"ab", "range_km")])
def test_what_cannot_be_asked_of_a_launch_is_named(needs):
    with pytest.raises(ValueError, match="accepted: some of range_km, apogee_km, flight_time_s"):
        stated_launches(data.claims("nk-2022-11-18"), needs=needs)


def test_first_words_are_told_apart_from_the_final_ones_that_replaced_them():
    assert stated_launch("nk-2022-09-25", "Japan MOD", stage="first").pair_km == (400, 50)
    assert stated_launch("nk-2022-09-25", "Japan MOD").pair_km == (650, 50)


def test_what_was_not_replaced_stands_beside_the_first_words():
    assert stated_launch("nk-2021-03-25", "ROK JCS", stage="first").pair_km == (450, 60)
