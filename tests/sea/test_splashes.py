"""Every reported splash: verdicts from the words alone, forecasts kept apart, what is settled and what is not."""

import pytest

from lessons.sea.reported_falls import side_as_stated, splashes, words_of

ALL = splashes(20_000)
FINAL = [row for row in ALL if row.splash.stage == "final"]
# The table that the course expected: it was written down from a first trial of the same method, on other coasts and a
# coarser grid, before this code. That it holds shows that both agree, not that the lines are right.
SETTLED = (
    *("2016-08-03-1", "2017-07-28-1", "2017-11-29-1", "2021-09-15-1", "2022-03-24-1", "2022-11-18-1", "2023-02-18-1"),
    *("2023-06-15-1", "2023-07-12-1", "2023-12-18-1", "2017-03-06-3"),
)
OPEN = ("2016-09-05-1", "2024-10-31-1")


def of(splash_id):
    """The verdict of one row."""
    return next(row for row in ALL if row.splash.splash_id == splash_id)


@pytest.mark.parametrize("splash_id", SETTLED)
def test_settled(splash_id):
    assert (of(splash_id).fits_claimant, of(splash_id).fits_all) == ("fits", "fits")


@pytest.mark.parametrize("splash_id", OPEN)
def test_the_line_runs_through_the_rounding(splash_id):
    assert (of(splash_id).fits_claimant, of(splash_id).as_sector.verdict) == ("cannot be told", "cannot be told")


def test_the_answer_of_2019_turns_on_the_rocks():
    row = of("2019-10-02-1")
    assert row.as_stated == {"nobody": "outside", "South Korea": "outside", "Japan": "inside"}
    assert (row.fits_claimant, row.fits_all) == ("fits", "does not fit")


def test_the_same_words_with_another_statement_do_not_fit():
    assert (of("2023-03-16-1").fits_claimant, of("2022-11-18-1").fits_claimant) == ("does not fit", "fits")
    by_words = {}
    for row in ALL:
        by_words.setdefault(words_of(row.splash), set()).add(repr((row.as_stated, row.as_sector)))
    assert len(by_words) < len(ALL) and all(len(verdicts) == 1 for verdicts in by_words.values())


def test_only_final_positions_are_judged():
    assert {bool(row.fits_claimant) for row in FINAL} == {True}
    assert {row.fits_claimant for row in ALL if row.splash.stage != "final"} == {""}


def test_places_on_land_count_for_no_side():
    assert side_as_stated("about 400 km northeast of Sariwon", "North Korea") == "cannot be told"
    # the first part of the way is on land, and all that is at sea is inside
    assert side_as_stated("within 200 km east of Hamhung", "North Korea") == "inside"
