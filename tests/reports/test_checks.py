"""What the checks leave alone, and that the tables hold no finding without a reason."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lessons import data
from lessons.records import Claim
from lessons.reports import CHECKS, check_event, check_tables, habits, unexplained
from lessons.reports.__main__ import lines
from lessons.reports.consistency.dates import dates
from lessons.reports.consistency.made_up_pairs import made_up_pairs
from lessons.reports.consistency.miles import miles
from lessons.reports.consistency.physics import physics
from lessons.reports.consistency.swapped import swapped
from lessons.units import convert


def km(number, quantity, value, who="Japan MOD", **more):
    return Claim(who, quantity, value=value, claim_id=str(number), publisher=who, url=who, **({"unit": "km"} | more))


def test_every_finding_is_explained_and_every_explanation_finds_something():
    new, stale = unexplained(check_tables())
    assert new == []
    assert stale == []


def test_a_finding_without_a_reason_is_new(monkeypatch):
    kept = data.known_findings()[1:]
    monkeypatch.setattr(data, "known_findings", lambda: kept)
    new, stale = unexplained(check_tables())
    assert len(new) == 1
    assert stale == []


def test_a_reason_without_a_finding_is_stale():
    new, stale = unexplained(check_tables()[1:])
    assert new == []
    assert len(stale) == 1


def test_every_finding_is_one_sentence_with_claims_that_exist():
    ids = {claim.claim_id for claim in data.claims()}
    for finding in check_tables():
        assert finding.check in CHECKS
        assert finding.claim_ids
        assert set(finding.claim_ids) <= ids
        assert finding.sentence.endswith(".")
        assert "\n" not in finding.sentence


def test_the_report_is_the_same_twice_and_by_command():
    command = [sys.executable, "-X", "utf8", "-m", "lessons.reports"]
    root = Path(data.__file__).parents[2]
    once = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=root)
    assert once.returncode == 0, once.stderr
    assert once.stdout.splitlines() == lines()


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
    assert miles([km(1, "range_km", value, unit=unit)]) == []


def test_a_range_in_both_units_is_compared_end_by_end():
    good = km(1, "range_km", 110, high=670, relation="range", unit="km (68 to 416 miles)")
    bad = km(2, "range_km", 110, high=670, relation="range", unit="km (68 to 461 miles)")
    assert [finding.claim_ids for finding in miles([good, bad])] == [("2",)]


def test_pairs_that_agree_are_not_swapped():
    rows = [km(1, "range_km", 500), km(2, "apogee_km", 550), km(3, "range_km", 500, "ROK JCS")]
    assert swapped(rows) == []


def test_a_second_hand_pair_of_one_government_is_no_made_up_pair():
    rows = [km(1, "range_km", 500), km(2, "apogee_km", 50), km(3, "range_km", 1000, "ROK JCS")]
    rows += [km(4, "range_km", 500, "a database"), km(5, "apogee_km", 50, "a database")]
    assert made_up_pairs(rows) == []


def test_the_right_day_is_left_alone():
    right = Claim("A", "launch_time", text="Thursday", claim_id="1", stated_time="2024-10-31")
    assert dates([right], date(2024, 10, 31)) == []


def test_a_pair_of_two_claimants_is_never_put_to_the_clock():
    rows = [km(1, "range_km", 1090, "KCNA", origin="KCNA"), km(2, "apogee_km", 6248.5, "KCNA", origin="KCNA")]
    rows.append(km(3, "flight_time_s", 4050, "Japan MOD", origin="Japan MOD", unit="67.5 min"))
    assert physics(rows) == []


def test_rounding_can_save_a_flight_time():
    rows = [km(1, "range_km", 1000, origin="o"), km(2, "apogee_km", 6000, origin="o", relation="~")]
    assert physics([*rows, km(3, "flight_time_s", 3900, origin="o", unit="65 min")]) == []
    assert physics([*rows, km(3, "flight_time_s", 2400, origin="o", unit="40 min")])


def test_japan_rounds_more_coarsely_than_seoul_and_pyongyang():
    steps = {(habit.claimant, habit.quantity): habit.step_km for habit in habits(data.claims())}
    assert steps["Japan MOD", "range_km"] == 50
    assert steps["ROK JCS", "range_km"] == 10
    assert steps["KCNA", "apogee_km"] == 0.1


def test_the_sources_table_has_the_computed_rounding():
    steps = {(habit.claimant, habit.quantity): habit.step_km for habit in habits(data.claims())}
    for source in data.sources():
        assert source.rounds_range_km == steps.get((source.name, "range_km")), f"sources.csv: {source.name}"
        assert source.rounds_apogee_km == steps.get((source.name, "apogee_km")), f"sources.csv: {source.name}"


def test_a_launch_that_nobody_reported_has_no_finding():
    assert check_event([], date(2024, 1, 1)) == []


@given(st.integers(20, 20_000), st.sampled_from([1, 10]))
def test_no_honest_conversion_is_reported(value, step):
    rounded = round(convert(value, "km", "mi") / step) * step
    assume(abs(convert(rounded, "mi", "km") - value) <= 0.05 * value)
    assert miles([km(1, "range_km", value, unit=f"km ({rounded:,} miles)")]) == []


@given(st.integers(600, 20_000))
def test_kilometres_divided_by_the_wrong_number_are_reported(value):
    assert miles([km(2, "range_km", value, unit=f"km ({convert(value, 'km', 'nmi'):,.0f} miles)")])
    assume(round(value / 1.6) % 10)  # 400 km "(250 miles)" may be an honest rounding to ten
    assert miles([km(1, "range_km", value, unit=f"km ({value / 1.6:,.0f} miles)")])
