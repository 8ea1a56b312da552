"""Launch times on one clock: what is the same moment, which slip explains a gap, and who is named."""

import pytest

from lessons.records import Claim
from lessons.reports.consistency.launch_times import clocks


def launch(number, who, stated, zone="Asia/Seoul", **more):
    return Claim(who, "launch_time", text=stated[11:], claim_id=number, stated_time=stated, zone=zone, **more)


def test_the_same_moment_in_four_zones_is_left_alone():
    rows = [
        launch("1", "A", "2017-07-04T09:40"),
        launch("2", "B", "2017-07-04T09:10", "Asia/Pyongyang"),
        launch("3", "C", "2017-07-04T00:40", "UTC"),
        launch("4", "D", "2017-07-03T14:40", "Pacific/Honolulu"),
    ]
    assert clocks(rows) == []


def test_half_an_hour_is_no_pyongyang_time_in_other_years():
    rows = [launch("1", "A", "2019-07-04T09:10"), launch("2", "B", "2019-07-04T09:40")]
    assert "30 minutes apart, and no time zone explains it" in clocks(rows)[0].sentence


def test_a_second_missile_is_not_compared_with_a_first():
    first = launch("1", "A", "2019-07-04T09:10", item="missile 1")
    assert clocks([first, launch("2", "B", "2019-07-04T09:40", item="missile 2")]) == []
    assert clocks([first, launch("2", "B", "2019-07-04T09:40", item="missile 1")])


def test_a_time_inside_a_window_is_left_alone():
    window = launch("2", "B", "2022-06-05T09:08/09:43", "UTC")
    assert clocks([launch("1", "A", "2022-06-05T09:30", "UTC"), window]) == []


@pytest.mark.parametrize(
    ("stated", "zone", "says"),
    [
        ("2024-11-05T07:30", "America/New_York", "14 hours apart, the clock of Seoul with the zone name of New York"),
        ("2024-11-05T22:30", "Asia/Seoul", "15 hours apart, the clock of UTC with the zone name of Seoul"),
        ("2024-11-04T12:30", "UTC", "10 hours apart, the clock of Honolulu with the zone name of UTC"),
        ("2024-11-05T22:30", "UTC", "24 hours apart, the date of one zone was put to the clock of another"),
        ("2024-11-05T19:30", "Asia/Seoul", "12 hours apart, a 12-hour clock"),
        ("2024-11-05T08:50", "Asia/Seoul", "80 minutes apart, and no time zone explains it"),
        ("2024-11-05T09:10", "Asia/Seoul", "1.67 hours apart, and no time zone explains it"),
    ],
)
def test_a_gap_is_told_in_minutes_or_hours_with_the_slip_that_makes_it(stated, zone, says):
    rows = [launch("1", "A", "2024-11-05T07:30"), launch("2", "B", "2024-11-04T22:30", "UTC")]
    found = clocks([*rows, launch("3", "C", stated, zone)])
    assert [finding.claim_ids for finding in found] == [("3",)]
    assert says in found[0].sentence


def test_both_clocks_are_named_with_their_zones():
    rows = [launch("1", "KCNA", "2009-04-05T11:20", "Asia/Pyongyang")]
    rows.append(launch("2", "NORAD", "2009-04-04T22:30", "America/New_York"))
    assert clocks(rows)[0].sentence.startswith(
        "KCNA says 11:20 Pyongyang time; NORAD says 22:30 New York time, which is 11:30 there: 10 minutes apart"
    )


def test_of_two_that_contradict_each_other_both_are_named():
    rows = [launch("1", "A", "2017-07-04T09:40"), launch("2", "B", "2017-07-04T09:10")]
    for order in (rows, rows[::-1]):
        found = clocks(order)
        assert found[0].claim_ids == ("1", "2")
        assert found[0].sentence.startswith("B says 09:10 Seoul time; A says 09:40")  # the slip that there is


def test_an_about_may_lie_ten_minutes_apart():
    seen = launch("1", "Japan MOD", "2024-11-05T07:30/07:39", "Asia/Tokyo", relation="~")
    assert clocks([seen, launch("2", "ROK JCS", "2024-11-05T07:45", relation="~")]) == []
    assert clocks([seen, launch("2", "ROK JCS", "2024-11-05T07:49", relation="~")])
    assert [finding.claim_ids for finding in clocks([seen, launch("2", "ROK JCS", "2024-11-05T07:46")])] == [("1", "2")]


@pytest.mark.parametrize(
    ("stated", "zone", "says"),
    [
        ("2024-11-05T07:30", "America/New_York", "14 hours apart, the clock of Seoul with the zone name of New York"),
        ("2024-11-05T22:36", "Asia/Seoul", "15.1 hours apart, the clock of UTC with the zone name of Seoul"),
        ("2024-11-05T19:44", "Asia/Seoul", "a 12-hour clock"),
        ("2024-11-05T07:20", "UTC", "no time zone explains it"),
    ],
)
def test_a_slip_may_fall_anywhere_in_a_window(stated, zone, says):
    seen = launch("1", "Japan MOD", "2024-11-05T07:30/07:39", "Asia/Tokyo")
    found = clocks([seen, launch("2", "ROK JCS", "2024-11-05T07:30"), launch("3", "C", stated, zone)])
    assert [finding.claim_ids for finding in found] == [("3",)]
    assert says in found[0].sentence
