"""Pictures of who said what: what they plot is what the tables hold."""

import numpy as np
import pytest

from lessons import data
from lessons.figures.engine.picture import Marker, Picture, Polyline, Text
from lessons.figures.sources.counts_sheet import counts_sheet
from lessons.figures.sources.first_figures import first_figures_picture, moved
from lessons.figures.sources.first_hour import first_hour_picture, in_the_hour
from lessons.figures.sources.grid import grid_picture, outcomes_sheet
from lessons.figures.sources.in_time import figures_in_time, in_time_picture
from lessons.figures.sources.prints_sheet import prints_sheet
from lessons.figures.sources.sightings import sightings_picture
from lessons.sources.graded import GRADED
from lessons.sources.saying import minutes_after
from lessons.sources.selections import DECEMBER, OCTOBER
from lessons.sources.sightings import calls, minutes_of
from lessons.sources.when_words import span_words, when_words

PICTURES = (first_hour_picture, first_figures_picture, in_time_picture, grid_picture, sightings_picture)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda one: one.__name__)
@pytest.mark.parametrize("dark", [False, True])
def test_every_picture_draws_and_has_words_and_a_table(picture, dark):
    shown = picture()
    assert isinstance(shown, Picture) and shown.figure(dark=dark).axes
    assert shown.readout in shown.alt and shown.table.rows


def markers(picture):
    return [layer for layer in picture.layers if isinstance(layer, Marker)]


def test_the_first_hour_has_circles_for_moments_and_squares_for_pages():
    picture = first_hour_picture()
    drawn = {(round(mark.x), mark.shape) for mark in markers(picture)}
    said = [one for event in ("nk-2021-03-25", "nk-2017-11-29") for one in in_the_hour(event)]
    shapes = {"at": "circle", "latest": "square"}
    assert drawn == {(round(minutes_after(one)), shapes[one.exact]) for one in said}
    assert all(data.source(one.claimant).kind != "witnesses" for one in said)  # their question comes later


def test_first_figures_are_those_of_the_revised_reports():
    assert [(one.first_km, one.later_km) for one in moved()] == [
        (430, 600),
        (690, 600),
        (450, 600),
        (440, 590),
        (400, 650),
    ]
    drawn = [mark.x for mark in markers(first_figures_picture())]
    assert sorted(drawn) == sorted(km for one in moved() for km in (one.first_km, one.later_km))


def test_the_range_of_2021_moves_as_it_was_said():
    by_side = {}
    for one in figures_in_time():
        by_side.setdefault(one.side, []).append(one.km)
    assert by_side == {"Japan": [420, 430, 450], "South Korea": [450, 600], "North Korea": [600]}
    drawn = {(round(10**mark.x), mark.y) for mark in markers(in_time_picture())}
    assert drawn == {(round(one.minutes), one.km) for one in figures_in_time()}
    stairs = [layer.xy for layer in in_time_picture().layers if isinstance(layer, Polyline)]
    assert all((np.diff(xy[:, 0]) * np.diff(xy[:, 1]) == 0).all() for xy in stairs), "a step goes up or on, never both"


def test_every_graded_claim_has_a_place_of_its_own_on_the_grid():
    drawn = [(round(mark.x, 3), round(mark.y, 3)) for mark in markers(grid_picture())]
    assert len(set(drawn)) == len(GRADED)
    assert "%" not in grid_picture().alt + grid_picture().readout


def test_the_grid_reads_from_good_to_unknown_along_both_sides():
    place = {one.key: (mark.x, mark.y) for one, mark in zip(GRADED, markers(grid_picture()), strict=True)}
    assert place["nine"][1] > place["jcs"][1] > place["kcna-600"][1] > place["warheads"][1] > place["official"][1]
    assert place["jcs"][0] < place["over"][0] < place["warheads"][0] < place["nine"][0] < place["official"][0]


def test_the_calls_come_after_the_stated_fall_by_one_side_s_own_times():
    assert [minutes_of(one) for one in calls()] == [65, 69]
    told = sightings_picture().readout
    assert "Calls after 65 minutes (04:23), 69 minutes (04:27)." in told and "12" not in told  # 11.8 asks that
    assert "53 minutes" in " ".join(layer.text for layer in sightings_picture().layers if isinstance(layer, Text))


def test_counts_keep_what_is_counted_and_since_when():
    rows = counts_sheet(*OCTOBER, *DECEMBER).table.rows
    assert len({row[1] for row in rows}) >= 4 and len({row[2] for row in rows}) >= 5
    assert ("6 October 2022", "KBS", "ballistic missile launches", "10 May 2022", 9) in rows
    with pytest.raises(ValueError, match="count_ids: 'x' given; accepted: an id of data/counts.csv"):
        counts_sheet("x")


def test_the_sheet_of_prints_names_whom_each_credits_and_no_origin():
    for event_id in dict.fromkeys(one.event_id for one in data.said()):
        text = repr(prints_sheet(event_id))
        assert not [one.origin for one in data.said() if one.origin in text]
    assert prints_sheet("nk-2021-03-25").table.rows[4][-1] == "the party’s newspaper in Pyongyang"


def test_outcomes_are_those_of_the_table_and_others_are_refused():
    assert outcomes_sheet("over").table.rows[0][-1] == "withdrawn"
    with pytest.raises(ValueError, match="keys: 'crew' given; accepted: jcs"):
        outcomes_sheet("crew")


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "0 minutes"), (1, "1 minute"), (119, "119 minutes"), (120, "2 hours"), (2880, "2 days")]
)
def test_spans_are_said_in_the_largest_unit_that_fits_twice(minutes, said):
    assert span_words(minutes) == said


def test_a_page_s_time_is_told_from_a_moment():
    by_id = {one.said_id: one for one in data.said()}
    assert [when_words(by_id[name]) for name in ("20210325-s01", "20210325-s05", "20210325-s07")] == [
        "07:09",
        "by 15:20, 26 Mar",
        "by 28 Apr",
    ]
