"""The claims combiner's pictures: bars where the numbers are, arrows for bounds, and the words beside them."""

import numpy as np
import pytest

from lessons import data
from lessons.figures.engine.picture import Marker, Polygon, Polyline, Text
from lessons.figures.sources.claims_combiner import Row, combiner_picture, km, scale_of
from lessons.figures.sources.combiner_ground import COLUMNS, LEFT, RIGHT, Scale, bottom_y, row_y, strips_y
from lessons.figures.sources.statement_sheets import prints_sheet, statements_sheet
from lessons.figures.sources.two_intervals import doubt_picture, two_ways_picture
from lessons.figures.sources.witnesses import chances, witnesses_picture
from lessons.sources import combine, combine_prints, traced
from lessons.sources.averaging import sigma_of
from lessons.sources.combining import OFFS, RHOS, estimate_of
from tests.figures.drawn import of

LAUNCHES = ("nk-2024-11-05", "nk-2025-01-06", "nk-2024-04-02")


def shown(event_id, quantity="range_km", rho=0.7, off=0.05):
    claims = data.claims(event_id, quantity=quantity)
    rows = [Row(print.claim.claimant, print.claim.printed, print) for print in traced(claims)]
    return rows, combiner_picture("a launch", rows, combine_prints(traced(claims), rho, off), rho, off)


@pytest.mark.parametrize("event_id", LAUNCHES)
@pytest.mark.parametrize("dark", [False, True])
def test_it_draws_and_says_its_numbers(event_id, dark):
    _, picture = shown(event_id)
    assert picture.png(500, dark=dark, scale=1).startswith(b"\x89PNG")
    assert picture.readout in picture.alt and "Assumed: off by 5 %, shared data linked by 0.7" in picture.readout


@pytest.mark.parametrize("event_id", LAUNCHES)
def test_each_number_has_its_bar_and_each_bound_its_arrow(event_id):
    rows, picture = shown(event_id)
    scale, lines = scale_of(rows), of(picture, Polyline)
    for number, row in enumerate(rows):
        level = [line.xy for line in lines if np.allclose(line.xy[:, 1], row_y(number)) and line.xy[0, 0] > LEFT - 1]
        if row.print.claim.relation in (">", ">=", "<", "<="):
            (arrow,) = level
            end = RIGHT if row.print.claim.relation.startswith(">") else LEFT
            assert arrow[:, 0].tolist() == [scale.across(row.print.claim.value), end]
        else:
            estimate = estimate_of(row.print)
            ends = [estimate.value - estimate.below, estimate.value + estimate.above]
            assert level[0][:, 0] == pytest.approx([scale.across(end) for end in ends])
        texts = [text.text for text in of(picture, Text) if text.y == row_y(number)]
        assert any(row.words == text for text in texts)


def test_a_split_has_no_bar_and_a_mean_has_no_hatch():
    rows, split = shown("nk-2025-01-06")
    (gap,) = [area for area in of(split, Polygon) if area.hatch]
    scale = scale_of(rows)
    assert {round(x, 6) for x in gap.xy[:, 0]} == {round(scale.across(end), 6) for end in (1100, 1500)}
    assert "no one number" in [text.text for text in of(split, Text)]
    rows, mean = shown("nk-2024-11-05")
    assert not of(mean, Polygon)
    (bar,) = [line.xy for line in of(mean, Polyline) if line.width == 8.0]
    found = combine(data.claims("nk-2024-11-05", quantity="range_km"))
    assert [scale_of(rows).km(x) for x in bar[:, 0]] == pytest.approx([found.low, found.high])


def test_the_strips_show_every_other_assumption():
    rows, picture = shown("nk-2025-01-06")
    below = [mark for mark in of(picture, Marker) if strips_y(len(rows))[0] >= mark.y > bottom_y(len(rows))]
    assert len(below) == len(RHOS) + len(OFFS)
    assert sum(mark.shape == "cross" for mark in below) == sum(
        moved.refused for moved in (*combine(data.claims("nk-2025-01-06", quantity="range_km")).by_rho,
                                    *combine(data.claims("nk-2025-01-06", quantity="range_km")).by_off)
    )  # fmt: skip


def test_a_mark_stands_in_the_column_of_its_link():
    rows, picture = shown("nk-2024-11-05")
    squares = {round(mark.y): mark.x for mark in of(picture, Marker) if mark.shape == "square"}
    assert [squares[round(row_y(number))] for number in range(len(rows))] == [COLUMNS[row.print.kin] for row in rows]


def test_groups_that_share_data_have_one_colour():
    rows, picture = shown("nk-2025-01-06")
    squares = [mark.colour for mark in of(picture, Marker) if mark.shape == "square"]
    assert len(set(squares[:4])) == 1 and squares[4] != squares[0]


@pytest.mark.parametrize(("low", "high"), [(300, 500), (30, 97), (4500, 8000), (0, 1.5)])
def test_a_scale_has_a_handful_of_round_numbers(low, high):
    scale = Scale(low, high)
    assert 3 <= len(scale.ticks) <= 9 and low <= scale.ticks[0] < scale.ticks[-1] <= high * (1 + 1e-9)
    assert scale.km(scale.across(0.4 * low + 0.6 * high)) == pytest.approx(0.4 * low + 0.6 * high)
    assert (scale.across(low - 1e6), scale.across(1e6)) == (LEFT, RIGHT)


def test_numbers_have_three_digits_or_no_decimals():
    assert [km(value) for value in (19.93, 204.7, 6044.2, 8.231, 56.85)] == ["19.9", "205", "6,044", "8.23", "56.9"]


def test_the_triangle_is_the_doubt():
    picture = doubt_picture(400, 50)
    legs = {line.colour: float(np.hypot(*np.diff(line.xy, axis=0)[0])) for line in of(picture, Polyline)}
    assert legs["blue"] == pytest.approx(sigma_of(400, 50)) and legs["orange"] == pytest.approx(20)
    assert legs["green"] == pytest.approx(50 / np.sqrt(12))
    axes = picture.figure().axes[0]
    width, height = (np.diff(ends)[0] for ends in (axes.get_xlim(), axes.get_ylim()))
    assert height / width == pytest.approx(0.36, abs=0.01)  # one scale for both legs


def test_two_figures_go_together_in_three_ways():
    rows = two_ways_picture("nk-2024-11-05").table.rows
    assert [row[3] for row in rows] == ["24.7 km", "20.2 km", "15.6 km", "19.9 km", "24.7 km"]
    with pytest.raises(ValueError, match="has 3 statements"):
        two_ways_picture("nk-2025-01-06")


def test_the_chances_of_the_worked_example():
    assert {name: round(chance, 3) for name, chance in chances().items() if name != "apart"} == {
        "before": 0.5,
        "one": 0.8,
        "shared": 0.858,
        "copies": 0.999,
    }
    ends = [line.xy[1, 0] for line in of(witnesses_picture(), Polyline)]
    assert ends == pytest.approx([100 * chance for chance in chances().values()])


def test_the_sheet_counts_prints_and_names_what_is_shared():
    assert statements_sheet("nk-2024-11-05", "range_km").table.rows[0][2] == 5
    assert [row[3] for row in statements_sheet("nk-2025-01-06", "range_km").table.rows] == [
        "its own",
        "shared with the one above",
        "its own",
    ]


def test_the_prints_of_one_statement_go_back_to_it():
    rows = prints_sheet("ru-2023-02-20", "outcome", "US officials").table.rows
    assert len(rows) == 4 and len({row[2] for row in rows}) == 1
    assert {row[0]: row[1] for row in rows}["Babel"] == "failed"  # its hedge is gone
