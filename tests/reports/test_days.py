"""The day and hour of a launch as a report states them: with a zone where both are told, and never guessed."""

import pytest

from lessons.reports import read


def stated(text: str) -> list[tuple[str, str]]:
    """The stated time and the zone of each launch time of a text."""
    return [(one.stated_time, one.zone) for one in read(text) if one.quantity == "launch_time"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was fired at 7:30 a.m. KST on Nov. 5, 2024.", ("2024-11-05T07:30", "Asia/Seoul")),
        ("On 31 October 2024 the North launched a missile at 7:11 a.m. JST.", ("2024-10-31T07:11", "Asia/Tokyo")),
        ("On Nov. 5, 2024, it was fired at 7:30 a.m.", ("2024-11-05", "")),
        (
            "SEOUL, Nov. 5, 2024 (Agency) -- The North fired a missile on Tuesday. It was launched at 7:30 a.m. KST.",
            ("2024-11-05T07:30", "Asia/Seoul"),
        ),
        ("SEOUL, Nov. 6, 2024 -- It was launched at 7:30 a.m. KST on Tuesday.", ("2024-11-05T07:30", "Asia/Seoul")),
        (
            "10:01 JST, April 13, 2023\nIt was fired at 7:22 a.m. Japan time on Thursday.",
            ("2023-04-13T07:22", "Asia/Tokyo"),
        ),
        ("Published: 2024-11-05\nIt was launched today at 7:30 a.m. KST.", ("2024-11-05T07:30", "Asia/Seoul")),
        ("SEOUL, Nov. 6, 2024 -- It was fired at 7:30 a.m. KST on Nov. 5.", ("2024-11-05T07:30", "Asia/Seoul")),
        (
            "On Nov. 5, 2024, missiles were launched between 7:06 and 7:25 a.m. KST.",
            ("2024-11-05T07:06/07:25", "Asia/Seoul"),
        ),
    ],
)
def test_a_day_that_is_told_is_kept(text, wanted):
    assert stated(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "It was fired at 7:30 a.m. KST on Tuesday.",  # of which week?
        "It was fired at 7:30 a.m. KST on Nov. 5.",  # of which year?
        "SEOUL, Nov. 5 -- It was fired at 7:30 a.m. KST on Tuesday.",
        "WASHINGTON, Nov. 4, 2024 -- It was fired at 7:30 a.m. KST on Tuesday.",  # the next day there, or last week's
        "SEOUL, Nov. 5, 2024 -- It was fired on Tuesday. The launch was at 2230 GMT.",  # the day before, in GMT
        "It was fired at 7:30 a.m. KST on Feb. 31, 2024.",
    ],
)
def test_a_day_that_is_not_told_is_not_guessed(text):
    assert [time for time, _ in stated(text)] == [""]


def test_the_time_of_a_report_or_of_passing_is_no_launch_time():
    assert stated("The launch was reported at around 3:30 p.m.") == []
    assert stated("It was fired from Sunan and passed over Hokkaido between 7:04 a.m. and 7:06 a.m.") == []


def test_a_time_in_brackets_behind_a_day_only_converts():
    text = "It was launched at 5:34 a.m. Thursday local time (4:34 p.m. ET Wednesday), the military said."
    assert [one.text for one in read(text) if one.quantity == "launch_time"] == ["05:34"]
