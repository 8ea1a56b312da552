"""Miles, nautical miles and feet beside kilometres: honest roundings are left alone, slips get their name."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lessons.records import Claim
from lessons.reports.consistency.conversions import miles
from lessons.units import convert


def km(number, quantity, value, who="Japan MOD", **more):
    return Claim(who, quantity, value=value, claim_id=str(number), publisher=who, **more)


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        (400, "km (249 miles)"),
        (400, "km (248 miles)"),  # cut off instead of rounded
        (100, "km (60 miles)"),  # to ten miles
        (4475, "km (2,800 miles)"),
        (1001.2, "km (622 mi)"),
        (400, "km"),
    ],
)
def test_honest_conversions_are_left_alone(value, unit):
    assert miles([km(1, "range_km", value, unit="km", wording=unit)]) == []


def test_a_range_in_both_units_is_compared_end_by_end():
    good = km(1, "range_km", 110, high=670, relation="range", unit="km", wording="km (68 to 416 miles)")
    bad = km(2, "range_km", 110, high=670, relation="range", unit="km", wording="km (68 to 461 miles)")
    assert [finding.claim_ids for finding in miles([good, bad])] == [("2",)]


@given(st.integers(20, 20_000), st.sampled_from([1, 10]))
def test_no_honest_conversion_is_reported(value, step):
    rounded = round(convert(value, "km", "mi") / step) * step
    assume(abs(convert(rounded, "mi", "km") - value) <= 0.05 * value)
    assert miles([km(1, "range_km", value, unit="km", wording=f"km ({rounded:,} miles)")]) == []


@given(st.integers(600, 20_000))
def test_kilometres_divided_by_the_wrong_number_are_reported(value):
    assert miles([km(2, "range_km", value, unit="km", wording=f"km ({convert(value, 'km', 'nmi'):,.0f} miles)")])
    assume(round(value / 1.6) % 10)  # 400 km "(250 miles)" may be an honest rounding to ten
    assert miles([km(1, "range_km", value, unit="km", wording=f"km ({value / 1.6:,.0f} miles)")])


@pytest.mark.parametrize(
    ("value", "unit", "why"),
    [
        (100, "km (32,800 feet)", "328,084 feet, not 32,800: ten times too few"),
        (100, "km (100,000 feet)", "it fits metres"),
        (100, "km (328,100 ft)", ""),
        (100, "km (62 miles, 328,000 feet)", ""),
        (100, "km (62 miles, 382,000 feet)", "328,084 feet, not 382,000"),
        (400, "km (249 nautical miles)", "216 nautical miles, not 249: it fits miles"),
        (400, "km (216 nmi)", ""),
        (570, "km (310 miles)", "it fits nautical miles"),
    ],
)
def test_every_unit_is_read_and_the_slip_named(value, unit, why):
    found = miles([km(1, "apogee_km", value, unit="km", wording=unit)])
    assert bool(found) == bool(why)
    assert not found or why in found[0].sentence


def test_kilometres_that_went_there_and_back_are_no_decimals_rounded_off():
    copy = km(2, "range_km", 999, unit="mi", wording="621 miles (999 km)")
    assert miles([copy, km(1, "range_km", 1000)])
    assert miles([copy, km(1, "range_km", 999.1)]) == []
