"""Times and speeds against the free flight: what is found, and what a rounding, a glide or another claimant excuses."""

import pytest

from lessons.records import Claim
from lessons.reports.consistency.flight_times import physics


def km(number, quantity, value, who="Japan MOD", **more):
    fields = {"publisher": who, "url": who} | more
    return Claim(who, quantity, value=value, claim_id=str(number), **fields)


def test_a_pair_of_two_claimants_is_never_put_to_the_clock():
    rows = [km(1, "range_km", 1090, "KCNA", origin="KCNA"), km(2, "apogee_km", 6248.5, "KCNA", origin="KCNA")]
    rows.append(km(3, "flight_time_s", 4050, "Japan MOD", origin="Japan MOD", unit="min"))
    assert physics(rows) == []


def test_rounding_can_save_a_flight_time():
    rows = [km(1, "range_km", 1000, origin="o"), km(2, "apogee_km", 6000, origin="o", relation="~")]
    assert physics([*rows, km(3, "flight_time_s", 3900, origin="o", unit="min")]) == []
    assert physics([*rows, km(3, "flight_time_s", 2400, origin="o", unit="min")])


def flight(range_km, apogee_km, who="A", **more):
    return [km(1, "range_km", range_km, who, **more), km(2, "apogee_km", apogee_km, who, **more)]


def test_a_claimant_without_a_known_statement_is_held_against_its_own_page():
    assert physics([*flight(1000, 6000, "B"), km(3, "flight_time_s", 3000, "B", unit="min")])
    assert physics([*flight(1000, 6000, "B"), km(3, "flight_time_s", 3000, "B", url="another page")]) == []


def test_the_habit_of_a_claimant_is_finer_than_its_noughts():
    time = km(3, "flight_time_s", 180, unit="min")
    assert physics([*flight(400, 100, "Japan MOD"), time])
    assert physics([*flight(400, 100, "A"), km(3, "flight_time_s", 240, "A", unit="min")]) == []


@pytest.mark.parametrize(("minutes", "found"), [(12, 0), (17, 0), (20, 1), (229, 1), (690, 0)])
def test_only_an_absurd_time_is_too_long(minutes, found):
    rows = [*flight(600, 50), km(3, "flight_time_s", 60 * minutes, "A", unit="min")]
    assert len(physics(rows)) == found  # 690 minutes are no flight at all: `outsized` says so
    assert not found or "far too long" in physics(rows)[0].sentence


@pytest.mark.parametrize(
    ("mach", "says"),
    [
        (22, ""),
        (15, ""),
        (7.8, "the number is that of the kilometres per second"),
        (6, "need 7.8 km/s, about Mach 23: inconsistent as they stand"),
        (60, "inconsistent as they stand"),
    ],
)
def test_a_mach_number_is_held_against_the_speed_of_the_flight(mach, says):
    found = physics([*flight(1000, 6100), km(3, "speed_mach", mach, "A", unit="Mach")])
    assert bool(found) == bool(says)
    assert not found or says in found[0].sentence


def test_what_no_flight_function_accepts_is_left_to_the_other_checks():
    for range_km, apogee_km in ((25_000, 6000), (1000, 60_000)):
        assert physics([*flight(range_km, apogee_km), km(3, "flight_time_s", 3600, "A")]) == []


def limit(quantity, value, relation=">"):
    return km(3, quantity, value, "A", relation=relation)


@pytest.mark.parametrize(
    ("claim", "says"),
    [
        (limit("speed_mach", 4), ""),  # about 12 needed: true
        (limit("speed_mach", 4, "="), "states Mach 4; range 900"),
        (limit("speed_mach", 40), "states over Mach 40;"),
        (limit("flight_time_s", 600, ">="), ""),  # 17.1 minutes needed: true
        (limit("flight_time_s", 600, "="), "states 10.0 minutes; range 900 and apogee 1000 km take 17.1"),
        (limit("flight_time_s", 6000, ">="), "states at least 100.0 minutes"),
    ],
)
def test_a_lower_limit_can_only_be_too_much(claim, says):
    found = physics([*flight(900, 1000), claim])
    assert bool(found) == bool(says)
    assert not found or says in found[0].sentence


@pytest.mark.parametrize("limited", ["range_km", "apogee_km"])
@pytest.mark.parametrize(("quantity", "much", "little"), [("speed_mach", 40, 4), ("flight_time_s", 6000, 600)])
def test_beside_a_lower_limit_nothing_is_too_much(limited, quantity, much, little):
    rows = [km(1, "range_km", 900, "A", relation=">" if limited == "range_km" else "=")]
    rows.append(km(2, "apogee_km", 1000, "A", relation=">" if limited == "apogee_km" else "="))
    assert physics([*rows, km(3, quantity, much, "A")]) == []
    assert physics([*rows, km(3, quantity, little, "A")])


@pytest.mark.parametrize(("range_km", "apogee_km"), [(-900, 1000), (900, -1000), (900, 0), (0, 0)])
def test_what_no_flight_can_have_is_put_to_no_clock(range_km, apogee_km):
    for quantity in ("flight_time_s", "speed_mach"):
        assert physics([*flight(range_km, apogee_km), km(3, quantity, 5, "A")]) == []
        assert physics([*flight(900, 1000), km(3, "flight_time_s", -600, "A")]) == []
