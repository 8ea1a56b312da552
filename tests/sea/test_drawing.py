"""A zone drawn by hand: what the agreed line, the rocks and the islets change, and what they leave as it was."""

import numpy as np
import pytest
import shapely

from lessons import sea
from lessons.sea import drawing


def flat(line):
    """A line of (lat, lon) in km on a plane, without its breaks."""
    line = line[np.isfinite(line).all(axis=1)]
    return drawing._flat(line[:, 1], line[:, 0])


def test_the_agreed_line_is_drawn_where_it_runs():
    inner = shapely.points(flat(drawing.treaty_line()))[2:-2]  # at its ends the drawn line turns to the median
    drawn = sea.draw_zone(treaty=True).lines
    for state in ("Japan", "South Korea"):
        pieces = [flat(line) for line in drawn[state] if np.isfinite(line).all(axis=1).sum() > 1]
        assert shapely.distance(inner, shapely.MultiLineString(pieces)).max() < 5, "a place of the grid is 22 km wide"


def test_what_the_agreed_line_takes_from_one_state_it_gives_to_the_other():
    without, with_it = (sea.draw_zone(treaty=treaty).areas_km2 for treaty in (False, True))
    gains = {state: with_it[state] - without[state] for state in drawing.STATES}
    assert gains["Russia"] == gains["North Korea"] == 0
    assert gains["Japan"] == pytest.approx(-gains["South Korea"], abs=100)
    assert 100 < abs(gains["Japan"]) < 20_000, "the agreed line is nearly the median"


@pytest.mark.parametrize("states", [("Japan",), ("South Korea", "Russia"), ("North Korea", "Japan")])
def test_without_both_states_that_agreed_there_is_no_agreed_line(states):
    without, with_it = (sea.draw_zone(states, treaty=treaty) for treaty in (False, True))
    assert with_it.areas_km2 == without.areas_km2
    for state in states:
        for one, other in zip(with_it.lines[state], without.lines[state], strict=True):
            assert np.array_equal(one, other, equal_nan=True)


def test_far_from_the_agreed_line_and_beyond_its_ends_there_is_no_side():
    sides = drawing._treaty_sides()
    lon, lat, sea_km2 = drawing._grid()
    assert sides.shape == sea_km2.shape
    known = np.isfinite(sides)
    assert 0 < known.mean() < 0.05 and np.abs(sides[known]).max() <= drawing.TREATY_REACH_KM
    # Beyond its northern end, in the direction in which it goes there, and beyond its southern one:
    corners = flat(drawing.treaty_line())
    for end, before in ((corners[-1], corners[-4]), (corners[0], corners[3])):
        for far_km in (30, 45):
            there = end + far_km * (end - before) / np.hypot(*(end - before))
            at_lon, at_lat = drawing._FLAT(*there, inverse=True)
            assert np.isnan(sides[np.abs(lat - at_lat).argmin(), np.abs(lon - at_lon).argmin()])
    # North-west of it is Korea's side, south-east of it Japan's: Busan's strait, one grid place on either side.
    lats, lons = np.meshgrid(lat, lon, indexing="ij")
    north_west, south_east = ((sides < -20) & known), ((sides > 20) & known)
    assert lats[north_west].mean() - lons[north_west].mean() > lats[south_east].mean() - lons[south_east].mean()


def test_the_rocks_count_for_whom_they_are_counted():
    nobody, korea, japan = (sea.draw_zone(liancourt=whom).areas_km2 for whom in ("nobody", "South Korea", "Japan"))
    assert korea["South Korea"] > nobody["South Korea"] and korea["Japan"] < nobody["Japan"]
    assert japan["Japan"] > nobody["Japan"] and japan["South Korea"] < nobody["South Korea"]
    others = ("Russia", "North Korea")
    assert sea.draw_zone(others, liancourt="Japan").areas_km2 == sea.draw_zone(others).areas_km2
