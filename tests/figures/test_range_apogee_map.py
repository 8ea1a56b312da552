"""The range-apogee map: where points, lines and launches stand, and what the readout says."""

import numpy as np
import pytest
from matplotlib.colors import to_rgb

from lessons import data, flight
from lessons.figures.engine.picture import Marker, Polyline, Text
from lessons.figures.engine.style import Style
from lessons.figures.flight.map_ground import (
    APOGEES_KM,
    BAND_WORDS,
    LOOKS,
    RANGES_KM,
    SPEEDS_KM_S,
    equal_speed,
)
from lessons.figures.flight.map_launches import launch_near
from lessons.figures.flight.range_apogee_map import range_apogee_picture
from lessons.flight.loft import air_edge_km
from lessons.sources.selections import launch_named, map_launches
from tests.figures.drawn import of

FIRST = launch_named("nk-2017-08-29 ROK JCS")
LOFTED = launch_named("nk-2022-11-18 Japan MOD")


def drawn_lines(dark=False):
    return range_apogee_picture(2700, 550).figure(dark=dark).axes[0].lines


def test_no_launch_is_put_together_from_two_claimants():
    for launch in map_launches():
        event = launch.key.split()[0]
        own = [claim for claim in data.claims(event) if claim.claimant == launch.claimant]
        for quantity, value in (("range_km", launch.range_km), ("apogee_km", launch.apogee_km)):
            assert value in [c.value for c in own if c.quantity == quantity and c.relation in "=~"], launch


def test_the_launches_of_the_notebook_are_there_and_none_twice():
    assert (FIRST.range_km, FIRST.apogee_km, FIRST.side) == (2700, 550, "South Korea")
    assert launch_named("nk-2017-09-15 ROK JCS").apogee_km == 770
    assert launch_named("nk-2022-10-04 Japan MOD").pair_printed == "about 4,600 km, about 1,000 km up"
    assert launch_named("nk-2022-01-14 ROK JCS") is not None
    keys = [launch.key for launch in map_launches()]
    assert len(keys) == len(set(keys)) > 40
    assert {launch.side for launch in map_launches()} == set(LOOKS)


def test_limits_and_collectors_are_left_out():
    assert not any("over" in launch.pair_printed for launch in map_launches())
    assert not {launch.claimant for launch in map_launches()} & {"CSIS Missile Threat", "David Wright (UCS)"}


def test_a_line_of_equal_speed_reaches_farthest_at_the_ordinary_throw():
    for speed in (2, 4.663, 7):
        line = equal_speed(speed)
        far = flight.free_flight(*line[:-1].T).speed_km_s
        assert far == pytest.approx(speed, rel=1e-6)
        range_km, apogee_km = line[line[:, 0].argmax()]
        assert apogee_km == pytest.approx(flight.minimum_energy(range_km).apogee_km, rel=0.03)


def test_a_line_faster_than_orbit_ends_where_the_flight_would_go_round():
    line = equal_speed(8.2)
    assert np.isfinite(line).all()
    assert line[:, 0].max() == pytest.approx(20_015, rel=1e-3)


def test_the_band_is_where_the_package_refuses_a_maximum_range():
    pairs = [(600, 50), (400, 100), (430, 36), (1100, 100), (2700, 550), (200, 20), (1000, 119), (5000, 101)]
    for pair in pairs:
        assert flight.in_air(*pair) is flight.maximum_range(*pair).refused, pair
    assert float(air_edge_km(400)) == pytest.approx(flight.minimum_energy(400).apogee_km / 2)


@pytest.mark.parametrize("range_km", [150, 430, 2700, 10_000, 19_500, 20_000])
def test_whatever_is_drawn_as_the_band_gets_no_speed(range_km):
    figure = range_apogee_picture(2700, 550).figure()
    band = figure.axes[0].collections[0].get_paths()[0]
    for apogee_km in (16, 40, 99, 101, 300):
        drawn = band.contains_point((range_km * (1 - 1e-9), apogee_km))
        assert ("no speed" in range_apogee_picture(range_km, apogee_km).readout) is drawn, apogee_km


def test_where_the_ordinary_throw_skims_the_ground_a_low_path_is_not_called_lofted():
    readout = range_apogee_picture(20_000, 15).readout
    assert "Even an ordinary throw of that range skims the ground (4 km)." in readout and "lofted" not in readout


def test_the_name_of_the_band_gives_way_to_the_point():
    for pair, shown in (((2700, 550), True), ((10_000, 50), False), ((600, 50), True)):
        words = [text.text for text in of(range_apogee_picture(*pair), Text)]
        assert (BAND_WORDS in words) is shown, pair


@pytest.mark.parametrize("key", ["nk-2017-07-04 Russian MOD", "nk-2022-03-05 Japan MOD"])
def test_the_words_of_a_short_bar_leave_the_name_its_side(key):
    launch = launch_named(key)
    bar = next(
        text
        for text in of(range_apogee_picture(launch.range_km, launch.apogee_km, launch), Text)
        if text.text.startswith("×")
    )
    assert bar.anchor == "end"


def test_the_moving_parts_stand_at_the_point():
    picture = range_apogee_picture(FIRST.range_km, FIRST.apogee_km, FIRST)
    line, across, down, bar = of(picture, Polyline)
    assert line.dash == "dash" and line.xy[:, 0].max() == pytest.approx(flight.farthest(2700, 550).range_km, rel=1e-3)
    assert across.xy[-1].tolist() == [2700, 550] and down.xy[0, 0] == 2700
    assert bar.xy[:, 1] == pytest.approx([flight.minimum_energy(2700).apogee_km, 550])
    point, shape = of(picture, Marker)
    assert point.movable and (point.x, point.y) == (shape.x, shape.y) == (2700, 550)
    assert (shape.colour, shape.shape) == LOOKS["South Korea"]
    assert [text.text for text in of(picture, Text)] == [BAND_WORDS, "ROK JCS\n29 August 2017"]


def test_the_readout_says_the_numbers_of_the_package():
    start = flight.free_flight(2700, 550)
    said = range_apogee_picture(2700, 550, FIRST).readout
    for words in (
        f"{start.speed_km_s:.2f} km/s",
        f"{start.minutes:.1f} minutes",
        "0.92 times",
        "29 August 2017, ROK JCS",
    ):
        assert words in said
    assert "25 times as high" in range_apogee_picture(1000, 6000, LOFTED).readout
    assert "× 25" in [text.text for text in of(range_apogee_picture(1000, 6000), Text)]


@pytest.mark.parametrize(
    ("pair", "ratio"), [((20_000, 10_000), "2,700"), ((1000, 15.5), "0.065"), ((100, 10_000), "400")]
)
def test_readout_and_picture_say_the_same_ratio(pair, ratio):
    picture = range_apogee_picture(*pair)
    assert f"It goes {ratio} times as high" in picture.readout
    assert f"× {ratio}" in [text.text for text in of(picture, Text)]


@pytest.mark.parametrize("pair", [(20_000, 10_000), (1000, 15), (500, 15), (400, 2000), (100, 10_000), (430, 36)])
def test_the_words_of_the_bar_stand_inside_the_map_and_beside_the_bar(pair):
    words = next(text for text in of(range_apogee_picture(*pair), Text) if text.text.startswith("×"))
    assert sorted((*pair[1:], flight.minimum_energy(pair[0]).apogee_km))[0] < words.y < max(APOGEES_KM)
    reach = words.x * 10 ** (-0.3 if words.anchor == "end" else 0.3)
    assert RANGES_KM[0] < reach < RANGES_KM[1]


def test_the_words_of_the_bar_leave_the_marks_free_where_they_can():
    words = next(text for text in of(range_apogee_picture(1000, 15), Text) if text.text.startswith("×"))
    side = 1 if words.anchor == "start" else -1
    for launch in map_launches():
        across = side * np.log10(launch.range_km / words.x)
        assert not (0 < across < 0.3 and abs(np.log10(launch.apogee_km / words.y)) < 0.05), launch


def test_a_point_in_the_band_gets_no_speed_and_no_line():
    picture = range_apogee_picture(600, 50)
    assert "no speed, angle or time is given" in picture.readout and "km/s" not in picture.readout
    assert len(of(picture, Polyline)) == 3
    assert not any("start" in str(row[0]) for row in picture.table.rows)
    assert picture.readout.startswith("Your point, 600 km and 50 km up: low.")


def test_the_ground_shows_speeds_classes_and_every_launch():
    axes = range_apogee_picture(2700, 550).figure().axes[0]
    assert (axes.get_xscale(), axes.get_yscale()) == ("log", "log")
    assert axes.get_xlim() == RANGES_KM and axes.get_ylim() == APOGEES_KM
    uprights = [line.get_xdata()[0] for line in axes.lines if list(line.get_ydata()) == [0, 1]]
    assert uprights == [1000, 3000, 5500]
    marks = [line for line in axes.lines if line.get_marker() in ("s", "o", "D", "X") and line.get_zorder() == 4]
    assert sum(len(line.get_xdata()) for line in marks) == len(map_launches())
    assert {line.get_marker() for line in marks} == {"s", "o", "D", "X"}
    words = [text.get_text() for text in axes.texts]
    assert {f"{speed} km/s" for speed in SPEEDS_KM_S} <= set(words)
    assert "class: how far it could go,\nnot how far it flew" in words


def test_the_thick_line_is_the_ordinary_throw_in_both_themes():
    for dark in (False, True):
        thick = max(drawn_lines(dark), key=lambda line: line.get_linewidth() if line.get_zorder() == 3 else 0)
        assert thick.get_ydata() == pytest.approx(flight.minimum_energy(thick.get_xdata()).apogee_km)
        assert to_rgb(thick.get_color()) == to_rgb(Style(dark).ink)


def test_the_key_of_the_background_holds_the_launches():
    assert map_launches() in range_apogee_picture(2700, 550).background.key


def test_a_pointer_finds_a_launch_only_where_one_is():
    assert launch_near(2700, 550) == FIRST
    assert launch_near(2710, 545) == FIRST
    assert launch_near(2700, 300) is None


@pytest.mark.parametrize("pair", [(0, 100), (400, -5), (float("nan"), 100), (400, 50_000)])
def test_impossible_points_are_refused(pair):
    with pytest.raises(ValueError, match="_km must be"):
        range_apogee_picture(*pair)
