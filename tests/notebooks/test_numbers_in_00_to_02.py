"""What 00, 01 and 02 say in their text is what the tables hold, and what a calculator gives."""

import re

import pytest

from lessons import data, sources
from lessons.exercises.bank.notebook_00 import record
from lessons.explorers import UnitDesk
from lessons.explorers.unit_desk import printed_distances
from lessons.figures.report.sheet import report_sheet
from lessons.units import convert, round_numbers
from tests.notebooks.prose import prose
from tools import notebooks

STEP_KM = 50  # no print of Japan's ministry was finer than this before its step changed
CHANGED = "2026-01-27"


def test_the_shorter_way_names_notebooks_that_are_there():
    way = re.search(r"take ((?:\d\d, )+\d\d and \d\d): nothing", prose("00"))[1]
    there = {path.name[:2] for path in notebooks.find([])}
    named = set(re.findall(r"\d\d", way))
    assert len(named) == 10 and named <= there
    for number in named:
        needs = re.search(r"\*\*Needs:\*\* (.*)", prose(number))[1]
        assert set(re.findall(r"\[(\d\d)\]", needs)) <= named, number


def test_first_ranges_that_were_revised_moved_far():
    """00.3: nearly all by far more than the half width of its interval, and the others turned a bound round."""
    assert min(record.MOVED_KM) > 2 * 50
    assert len(record.MOVED_KM) >= record.RANGES_REVISED - 1


def test_two_first_counts_were_lowered():
    """01.10 names both."""
    assert record.COUNTS_LOWERED == 2
    lowered = [r for r in data.revised_reports() if r.quantity == "missile_count" and r.first_said == "two"]
    assert [report.date for report in lowered] == ["2019-10-02", "2021-10-19"]


def test_the_line_that_is_taken_apart_is_the_report_s():
    line = dict(report_sheet().table.rows)[3].replace("’", "'")
    assert f"Here is line 3 taken apart: *{line}*" in prose("01")


def test_the_ministry_prints_tens_since_the_end_of_january_2026():
    assert "Since the end of January 2026 Japan's ministry prints 340, 80 and 70 km: tens" in prose("02")
    printed = {
        claim
        for quantity in ("range_km", "apogee_km")
        for claim in data.claims(publisher="Japan MOD", quantity=quantity)
        if claim.value is not None and claim.value % STEP_KM
    }
    assert {340, 80, 70} <= {claim.value for claim in printed}
    assert {claim.value % 10 for claim in printed} == {0}
    assert min(data.event(claim.event_id).date for claim in printed) == CHANGED


def test_miles_and_bands_are_what_a_calculator_gives():
    text = prose("02")
    for words, number in {
        "100 km ÷ 1.609344 = 62.1 miles": convert(100, "km", "mi"),
        "100 ÷ **1.852** = **54.0** nautical miles": convert(100, "km", "nmi"),
        "one | 62 | 99.8 km": convert(62, "mi", "km"),
        "ten | 60 | 96.6 km": convert(60, "mi", "km"),
        "a hundred | 100 | 160.9 km": convert(100, "mi", "km"),
        "from 399.9 to": convert(248.5, "mi", "km"),
        "to 401.5 km": convert(249.5, "mi", "km"),
        "248.6 to": convert(154.5, "mi", "km"),
        "to 250.3 km": convert(155.5, "mi", "km"),
        "That is 403.9 miles": convert(650, "km", "mi"),
    }.items():
        assert words in text and f"{number:.1f}" in words, words
    assert "570 ÷ 1.609 = 354" in text and round(convert(570, "km", "mi")) == 354
    assert "570 ÷ 1.852 = 308" in text and round(convert(570, "km", "nmi")) == 308


def test_odd_kilometres_started_as_round_miles():
    text = prose("02")
    assert 'Iran Watch has "630 miles (1,013 kilometers)" from American officials, and Fox News 600 miles' in text
    officials = data.claims("ir-2017-01-29", claimant="US officials")
    printed = [(claim.publisher, claim.wording) for claim in officials]
    assert ("Iran Watch", "630 miles (1,013 kilometers)") in printed
    assert any(publisher == "Fox News" and words.startswith("600 miles") for publisher, words in printed)
    assert "630 × 1.609344 is 1,013.9" in text and f"{convert(630, 'mi', 'km'):,.1f}" == "1,013.9"


def test_two_roundings_of_one_range():
    text = prose("02")
    for claim in data.claims("cn-2024-09-25", quantity="range_km"):
        if "miles" in claim.wording:
            assert f'"{claim.wording}"' in text, claim.wording
    miles = convert(12_000, "km", "mi")
    assert (round(miles), round(miles, -1)) == (7456, 7460)


def test_how_often_chance_does_it():
    text = prose("02")
    assert "once in 62 times" in text and round(round_numbers(249, "mi", 1)["km"].one_in) == 62
    found = round_numbers(403, "mi", 1)["nmi"]
    assert "350 *nautical* miles" in text and (found.number, found.unit) == (350, "nmi")
    assert "once in 58" in text and round(found.one_in) == 58


@pytest.mark.parametrize(
    ("words", "stated", "zone", "other", "there"),
    [
        ("22:30, **on the day before**", "2024-11-05T07:30", "Asia/Seoul", "UTC", "2024-11-04T22:30"),
        ("09:49 on the 12th", "2012-12-11T19:49", "America/New_York", "Asia/Seoul", "2012-12-12T09:49"),
        ("half past nine", "2016-02-07T09:00", "Asia/Pyongyang", "Asia/Seoul", "2016-02-07T09:30"),
    ],
)
def test_clocks(words, stated, zone, other, there):
    assert words in prose("02")
    assert sources.convert_time(stated, zone, other) == there


def test_what_the_desk_says_of_a_coarse_number_hangs_on_who_is_quoted():
    printed = next(key for key, found in printed_distances().items() if found.who == "AP" and found.miles == 60)
    preset, unknown = UnitDesk(print=printed), UnitDesk(print=printed, speaks="")
    assert preset.values["speaks"] == "Japan MOD" and "Probably (over 99 %)" in preset.readout
    assert "cannot be told (58 %)" in unknown.readout and "100 km (53 %) or 300,000 ft (24 %)" in unknown.readout
    text = prose("02")
    assert "whether the 60 was converted cannot be told (58 %), nor from what (100 km 53 %, 300,000 ft 24 %)" in text
    assert "it says *over 99 %*, from 100 km" in text and "50 nautical miles equally" not in text
