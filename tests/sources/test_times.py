"""Stated times in four zones, the change of Pyongyang's clock, and what is refused."""

from datetime import timedelta

import pytest

from lessons.records import Claim
from lessons.sources import convert_time, moment, window


@pytest.mark.parametrize(
    ("stated", "seoul"),
    [
        ("2015-08-14T12:00", "2015-08-14T12:00"),
        ("2015-08-15T12:00", "2015-08-15T12:30"),
        ("2018-05-04T12:00", "2018-05-04T12:30"),
        ("2018-05-05T12:00", "2018-05-05T12:00"),
    ],
)
def test_pyongyang_time(stated, seoul):
    assert convert_time(stated, "Asia/Pyongyang", "Asia/Seoul") == seoul


def test_korea_and_japan_share_a_clock_and_utc_is_nine_hours_behind():
    assert moment("2024-11-05T07:30", "Asia/Seoul") == moment("2024-11-05T07:30", "Asia/Tokyo")
    assert convert_time("2024-11-05T07:30", "Asia/Tokyo", "UTC") == "2024-11-04T22:30"


def test_converting_back_gives_the_same_time():
    there = convert_time("2017-07-04T09:10", "Asia/Pyongyang", "Pacific/Honolulu")
    assert there == "2017-07-03T14:40"
    assert convert_time(there, "Pacific/Honolulu", "Asia/Pyongyang") == "2017-07-04T09:10"


def test_a_window_and_a_day():
    stated = Claim("A", "launch_time", text="x", stated_time="2022-06-05T09:08/09:43", zone="Asia/Seoul")
    first, last = window(stated)
    assert last - first == timedelta(minutes=35)
    assert window(Claim("A", "launch_time", text="on Friday", stated_time="2024-11-01")) is None


@pytest.mark.parametrize(
    ("stated", "zone", "says"),
    [
        ("7:30", "Asia/Seoul", "stated '7:30' is not a time"),
        ("2024-11-05", "Asia/Seoul", "stated '2024-11-05' is not a local time"),
        ("2024-11-05T07:30+09:00", "Asia/Seoul", "is not a local time"),
        ("2024-11-05T07:30", "KST", "zone 'KST' is not a time zone; accepted: a name such as Asia/Seoul"),
        ("2024-11-05T07:30", "", "zone '' is not a time zone"),
        (5, "UTC", "stated 5 is not a time"),
        ("2024-11-05T07:30", None, "zone None is not a time zone"),
        ("0001-01-01T00:00", "Asia/Seoul", "is outside the calendar; accepted: a year from 2 to 9998"),
        ("2024-11-05T07:30", "../etc", "is not a time zone"),
    ],
)
def test_what_cannot_be_read_is_named(stated, zone, says):
    with pytest.raises(ValueError, match=says):
        moment(stated, zone)


def test_another_zone_that_does_not_exist_is_named():
    with pytest.raises(ValueError, match="zone 'JST' is not a time zone"):
        convert_time("2024-11-05T07:30", "Asia/Seoul", "JST")
