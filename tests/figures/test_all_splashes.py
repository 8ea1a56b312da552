"""The map of all splashes, and the announced areas: every verdict drawn as what it is, every share worked out anew."""

import numpy as np
import pytest
import shapely

from lessons import data, sea
from lessons.figures.engine.picture import Polygon, Text
from lessons.figures.sea import splash_sheets
from lessons.figures.sea.all_splashes import (
    CHART,
    LOOKS,
    OPEN,
    all_splashes_picture,
    finals,
    left_open,
    numbers_of,
    verdict_in_short,
    verdicts_sheet,
)
from lessons.figures.sea.announced import announced_picture
from lessons.sea import announced

PICTURE = all_splashes_picture()


def numbered():
    """Return each number that is drawn, with the mark that stands just before its text."""
    layers = PICTURE.layers
    return {
        int(text.text.rstrip(OPEN)): mark
        for mark, text in zip(layers, layers[1:], strict=False)
        if isinstance(text, Text) and text.text.rstrip(OPEN).isdigit()
    }


def test_forecasts_and_first_words_are_left_out():
    assert {row.splash.splash_id for row in finals()} == {
        one.splash_id for one in data.splash_reports() if one.stage == "final"
    }
    assert len(finals()) < len(data.splash_reports())


def test_every_mark_has_the_look_of_its_verdict_and_no_two_verdicts_look_alike():
    assert len({(colour, shape) for colour, shape, _ in LOOKS.values()}) == len({s for _, s, _ in LOOKS.values()}) == 4
    marks = numbered()
    assert len(marks) > 12
    for number, mark in marks.items():
        colour, shape, _ = LOOKS[verdict_in_short(finals()[number - 1])]
        assert (mark.colour, mark.shape) == (colour, shape)


def test_a_mark_stands_in_the_middle_of_its_sector_and_none_hides_another():
    marks = numbered()
    for number, mark in marks.items():
        x, y = CHART.xy(*finals()[number - 1].sector.middle)[0]
        assert abs(mark.x - x) < 15 and y - 60 < mark.y < y + 15
    same = [number for number, row in enumerate(finals(), 1) if row.splash.landmark == "Oshima-Oshima"]
    assert len(same) == 3 and len({round(marks[number].y) for number in same}) == 3
    places = np.array([(mark.x, mark.y) for mark in marks.values()])
    apart = np.hypot(*(places[:, None] - places).transpose(2, 0, 1)) + 1e6 * np.eye(len(places))
    assert apart.min() > 20  # km: about a mark's width at 760 pixels


def test_a_question_mark_stands_where_the_whole_sector_is_on_no_side():
    marked = {
        int(text.text.rstrip(OPEN)) for text in PICTURE.layers if isinstance(text, Text) and text.text[-1] == OPEN
    }
    for number in numbered():
        row = finals()[number - 1]
        shares = [chance.chance for chance in row.as_sector.chances.values()]
        one_side = min(shares) >= 0.9 or max(shares) <= 0.1
        assert (number in marked) != one_side and left_open(row) != one_side, number
    assert 2 < len(marked) < len(numbered())


def test_one_sector_a_mark():
    assert sum(isinstance(layer, Polygon) for layer in PICTURE.layers) == len(numbered())


def test_the_readout_counts_every_final_position_once():
    off = len(finals()) - len(numbered())
    assert PICTURE.readout.startswith(f"{len(numbered())} final positions, by their words as printed.")
    assert f" {off} more lie off this chart." in PICTURE.readout
    assert sorted(number for verdict in LOOKS for number in numbers_of(verdict)) == list(range(1, len(finals()) + 1))
    assert len(verdicts_sheet().table.rows) == len(finals())
    with pytest.raises(ValueError, match="accepted: fits, "):
        numbers_of("true")


def test_two_questions_are_told_apart():
    (oki,) = (row for row in finals() if row.splash.event_id == "nk-2019-10-02")
    assert verdict_in_short(oki) == "fits its own line only" != oki.fits_claimant


def test_the_areas_are_those_of_the_notice():
    assert list(announced.areas()) == [f"area {number}" for number in range(1, 7)]
    for name, area in announced.areas().items():
        corners = shapely.get_coordinates(announced.polygon(area).exterior)[:-1]
        assert {(round(lat, 6), round(lon, 6)) for lon, lat in corners} == {
            (round(lat, 6), round(lon, 6)) for lat, lon in area.points
        }, name
    drawn = [layer for layer in announced_picture().layers if isinstance(layer, Polygon) and layer.hatch]
    assert len(drawn) == 6


def test_the_shares_are_those_of_places_thrown_one_by_one():
    rng = np.random.default_rng(7)
    area = announced.polygon(announced.areas()["area 4"])
    west, south, east, north = area.bounds
    lons, lats = rng.uniform(west, east, 40_000), rng.uniform(south, north, 40_000)
    within = shapely.contains_xy(area, lons, lats)
    inside = sea.side(lats[within], lons[within]) == "Japan"
    assert announced.share_in_zone(announced.areas()["area 4"]) == pytest.approx(inside.mean(), abs=0.01)
    assert announced.share_in_zone(announced.areas()["area 1"]) == 0
    readout = announced_picture().readout
    assert f"area 4 {100 * announced.share_in_zone(announced.areas()['area 4']):.0f} %" in readout


def test_only_one_area_holds_the_stated_splash():
    chances = {
        name: announced.chance_in(one, announced.stated_sector()).chance for name, one in announced.areas().items()
    }
    assert {name for name, chance in chances.items() if chance} == {"area 3"}
    assert chances["area 3"] > 0.7


def test_sheets_say_what_they_accept():
    with pytest.raises(ValueError, match="accepted: a final position"):
        splash_sheets.same_words_sheet("about 3 km off")
    with pytest.raises(ValueError, match="accepted: a launch"):
        splash_sheets.stages_sheet("nk-1998-08-31", "nobody")


def test_stages_come_in_their_order_and_keep_their_hedges():
    rows = splash_sheets.stages_sheet("nk-2024-10-31", "Japan MOD").table.rows
    assert [row[1] for row in rows] == ["forecast", "forecast", "final", "final"]
    assert rows[0][3].endswith("(expected)") and rows[-1][3] == "outside (estimated)"
