"""The pictures of notebook 09: widths of zones, how a median is made, the water that the rocks decide about."""

import numpy as np
import pytest
import shapely

from lessons import sea
from lessons.figures.engine.picture import Marker, Polygon, Polyline, Text
from lessons.figures.sea.median_points import CHART, base_names, median_line, median_picture, shown_points
from lessons.figures.sea.rocks_water import either_side, either_side_km2, rocks_water_picture
from lessons.figures.sea.zone_widths import BELTS, zone_widths_picture
from lessons.sea.drawing import STATES
from tests.figures.drawn import of

PICTURES = (zone_widths_picture, median_picture, rocks_water_picture)


@pytest.mark.parametrize("make", PICTURES, ids=lambda make: make.__name__)
@pytest.mark.parametrize("dark", [False, True])
def test_it_draws_and_says_its_numbers(make, dark):
    picture = make()
    assert picture.png(width_px=500, dark=dark, scale=1).startswith(b"\x89PNG")
    assert picture.readout.endswith(".") and picture.readout in picture.alt
    assert picture.table.rows


def test_the_belts_are_to_scale():
    belts = of(zone_widths_picture(), Polygon)
    assert len(belts) == len(BELTS) == 3
    for belt, (_, first, last, _, _) in zip(belts, BELTS, strict=True):
        assert belt.xy[:, 0].min() == pytest.approx(1.852 * first)
        assert belt.xy[:, 0].max() == pytest.approx(1.852 * last)


def test_no_other_coast_is_nearer_than_the_two_of_a_point():
    assert len(median_line()) > 20
    for row in shown_points():
        assert row.one_km == pytest.approx(row.other_km, abs=0.6)
        bases = sea.nearest(row.lat, row.lon, STATES)
        least = min(base.km for base in bases.values())
        assert least == pytest.approx(row.one_km, abs=4)


def test_each_leg_is_as_long_on_the_chart_as_it_says():
    legs = [line for line in of(median_picture(), Polyline) if line.dash == "dash"]
    said = [text.text for text in of(median_picture(), Text) if text.text.endswith(" km")]
    assert len(legs) == len(said) == 2 * len(shown_points())
    for leg, words in zip(legs, said, strict=True):
        at, base = (CHART.place(*end) for end in leg.xy)
        assert sea.distance(*at, *base).distance_km == pytest.approx(float(words.removesuffix(" km")), abs=0.7)


def test_the_places_that_the_notebook_speaks_of_bear_their_names():
    written = {text.text: text for text in of(median_picture(), Text)}
    assert {"Hegura-jima", "Noto", *base_names(shown_points())} <= set(written)
    island, peninsula = written["Hegura-jima"], written["Noto"]
    (west, east), (south, north) = CHART.sides
    assert all(west < text.x < east and south < text.y < north for text in (island, peninsula))
    assert island.y > peninsula.y


def test_the_circle_touches_both_coasts():
    circle = next(line for line in of(median_picture(), Polyline) if line.colour == "vermilion")
    row = shown_points()[len(shown_points()) // 2]
    for lat, lon in ((row.one_lat, row.one_lon), (row.other_lat, row.other_lon)):
        gaps = np.hypot(*(circle.xy - CHART.xy(lat, lon)).T)
        assert gaps.min() < 8  # the circle has a corner every 11 km


def test_what_stands_on_the_chart_lies_in_its_window():
    (west, east), (south, north) = CHART.sides
    markers = of(median_picture(), Marker)
    inside = [west < mark.x < east and south < mark.y < north for mark in markers]
    assert len(markers) == 3 * len(shown_points()) and all(inside)


def test_the_rocks_water_changes_sides_with_the_variant():
    middle = either_side().representative_point()
    sides = sea.side(middle.y, middle.x, liancourt=None)
    assert (sides["South Korea"], sides["Japan"]) == ("South Korea", "Japan")
    assert bool(shapely.contains_xy(either_side(), 131.867, 37.242))  # the rocks lie in it
    assert 50_000 < either_side_km2() < 70_000
    shares = dict(rocks_water_picture().table.rows)
    assert shares["the rocks count for South Korea"] == "0"
    assert shares["the rocks count for Japan"] == f"{round(either_side_km2(), -3):,.0f}"
    nobody = float(shares["the rocks count for nobody"].replace(",", ""))
    assert 0 < nobody < either_side_km2()
