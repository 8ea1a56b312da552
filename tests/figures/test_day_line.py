"""One moment on five clocks: the days, the midnights between them, and the line across them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from lessons.figures.engine.picture import Marker, Text
from lessons.figures.report.day_line import AFTER_H, BEFORE_H, CLOCKS, WORDS_H, day_line_picture, stretches
from tests.figures.drawn import of


@pytest.mark.parametrize("day", [date(2017, 7, 4), date(2024, 11, 5), date(2015, 8, 15), date(2018, 5, 5)])
@pytest.mark.parametrize("zone", CLOCKS)
def test_the_days_of_a_clock_follow_each_other_and_change_at_its_midnight(day, zone):
    parts = stretches(day, zone)
    assert parts[0].start_h == -BEFORE_H and parts[-1].end_h == AFTER_H
    seoul = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo("Asia/Seoul"))
    for one, other in zip(parts, parts[1:], strict=False):
        assert one.end_h == other.start_h and other.day == one.day + timedelta(days=1)
        there = (seoul + timedelta(hours=one.end_h)).astimezone(ZoneInfo(zone))
        assert (there.date(), there.hour, there.minute) == (other.day, 0, 0)


def test_the_day_in_seoul_is_between_its_two_midnights():
    assert [(p.start_h, p.end_h) for p in stretches(date(2017, 7, 4), "Asia/Seoul")] == [(-5, 0), (0, 24), (24, 29)]


def test_the_line_stands_at_the_moment_and_tells_each_clock():
    picture = day_line_picture("2017-08-29T20:57", "UTC")
    assert [mark.x for mark in of(picture, Marker)] == pytest.approx([5.95] * len(CLOCKS))
    words = [text.text for text in of(picture, Text)]
    assert words == ["Tue 10:57", "Tue 16:57", "Tue 20:57", "Wed 05:27", "Wed 05:57"]
    assert picture.table.rows[1] == ("Pyongyang", "UTC+8:30", "Wednesday 30 August 2017", "05:27")
    assert picture.readout.startswith("Wednesday 30 August 05:57 in Seoul and Tokyo, Wednesday 05:27 in Pyongyang")


@pytest.mark.parametrize("clock", ["00:10", "05:57", "12:00", "18:30", "20:00", "23:59"])
def test_the_words_beside_the_line_stay_in_their_day_and_in_the_picture(clock):
    day = date(2017, 8, 29)
    picture = day_line_picture(f"{day}T{clock}", "Asia/Seoul")
    words = [text for text in of(picture, Text) if ":" in text.text]
    for name, text in zip(reversed(CLOCKS), words, strict=True):
        start, end = next((p.start_h, p.end_h) for p in stretches(day, name) if text.x < p.end_h)
        if text.anchor == "start":
            assert end - text.x >= WORDS_H or text.x - start < WORDS_H and end < AFTER_H, (name, clock)
        else:
            assert text.x - start >= end - text.x or end == AFTER_H, (name, clock)


def test_pyongyang_is_half_an_hour_behind_only_in_its_years():
    told = {
        day: day_line_picture(f"{day}T09:40", "Asia/Seoul").table.rows[1][1]
        for day in ("2015-08-14", "2015-08-15", "2018-05-04", "2018-05-06")
    }
    assert list(told.values()) == ["UTC+9", "UTC+8:30", "UTC+8:30", "UTC+9"]


def test_the_background_changes_only_with_the_day_and_the_offsets():
    morning, evening = (
        day_line_picture(f"2017-07-04T{hour}", "Asia/Seoul").background.key for hour in ("08:00", "20:00")
    )
    assert morning == evening != day_line_picture("2017-07-05T08:00", "Asia/Seoul").background.key


@pytest.mark.parametrize("dark", [False, True])
def test_it_draws_at_any_time_of_the_day(dark):
    for clock in ("00:00", "12:00", "23:59"):
        picture = day_line_picture(f"2024-11-05T{clock}", "Asia/Seoul", "Printed: so.")
        assert picture.readout.startswith("Printed: so. Tuesday 5 November") and picture.readout in picture.alt
        assert picture.png(width_px=500, dark=dark, scale=1).startswith(b"\x89PNG")


@pytest.mark.parametrize(("stated", "zone"), [("7:30", "Asia/Seoul"), ("2024-11-05T07:30", "Korea/Seoul")])
def test_a_time_without_date_or_zone_is_refused(stated, zone):
    with pytest.raises(ValueError, match="accepted"):
        day_line_picture(stated, zone)
