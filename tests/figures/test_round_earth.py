"""The pictures of the round Earth: pins, string and bulge against the package, and what the pictures say."""

import numpy as np
import pytest

from lessons import flight
from lessons.figures.engine.picture import Marker, Polyline, Text
from lessons.figures.flight.round_earth import bulge_picture, pins, two_pins_picture
from lessons.figures.flight.string_steps import DRAWN_KM, string_steps_picture
from tests.figures.drawn import of

R = 6371.0
PAIRS = [(10_000, 1500), (10_000, 0), (2700, 0), (2000, 2000), (14_000, -2000)]


@pytest.mark.parametrize("range_km", [500, 2700, 3700, 10_000, 19_000])
def test_the_shortest_string_is_the_path_of_least_speed(range_km):
    assert pins(range_km, 0).apogee_km == pytest.approx(flight.minimum_energy(range_km).apogee_km, rel=1e-9)
    assert pins(range_km, 0).string_km == pytest.approx(pins(range_km, 0).shortest_km)
    for pin_km in (-100, 100):
        assert pins(range_km, pin_km).string_km > pins(range_km, 0).string_km


@pytest.mark.parametrize(("range_km", "pin_km"), PAIRS)
def test_the_string_alone_gives_the_speed(range_km, pin_km):
    """speed^2 = 2 mu (1/R - 1/string), as the notebook says."""
    apogee, string, *_ = pins(range_km, pin_km)
    expected = np.sqrt(2 * 398600.4418 * (1 / R - 1 / string))
    assert flight.free_flight(range_km, apogee).speed_km_s == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(("range_km", "pin_km"), PAIRS)
def test_the_drawn_path_is_the_ellipse_of_the_string(range_km, pin_km):
    picture = two_pins_picture(range_km, pin_km)
    below, line, path, string = (layer.xy for layer in of(picture, Polyline))
    apogee, length, _, middle = pins(range_km, pin_km)
    for points in (path, below):
        lengths = np.hypot(*points.T) + np.hypot(points[:, 0], points[:, 1] - middle - pin_km)
        assert lengths == pytest.approx(length, rel=1e-9)
    assert path[[0, -1]] == pytest.approx(line, abs=1e-6)
    assert path[:, 1].max() == pytest.approx(R + apogee)
    assert (np.hypot(*path[1:-1].T) > R).all()
    assert (np.hypot(*below[1:-1].T) < R).all()
    assert np.hypot(*np.diff(string, axis=0).T).sum() == pytest.approx(length)
    assert [(mark.x, mark.y) for mark in of(picture, Marker) if mark.movable] == [(0, pytest.approx(middle + pin_km))]


def test_the_start_of_the_drawn_path_has_the_angle_of_the_package():
    picture = two_pins_picture(10_000, 1500)
    path = of(picture, Polyline)[2].xy
    first, step = path[0], path[1] - path[0]
    up = first / np.hypot(*first)
    angle = np.degrees(np.arcsin(step @ up / np.hypot(*step)))
    assert angle == pytest.approx(flight.free_flight(10_000, pins(10_000, 1500).apogee_km).angle_deg, abs=0.8)


def test_what_the_readout_says_of_the_string():
    assert "the shortest of all" in two_pins_picture(10_000, 0).readout
    assert "less than 1 km more than the shortest" in two_pins_picture(10_000, 50).readout
    assert "500 km below the straight line" in two_pins_picture(10_000, -500).readout


def test_the_bulge_is_drawn_and_tabled_as_it_is():
    picture = bulge_picture(8000)
    *_, stroke = of(picture, Polyline)
    assert np.diff(stroke.xy[:, 1])[0] == pytest.approx(R * (1 - np.cos(8000 / R / 2)))
    ground = next(line for line in of(picture, Polyline) if line.colour == "blue").xy
    assert np.hypot(*ground.T) == pytest.approx(R)
    assert np.hypot(*np.diff(ground, axis=0).T).sum() == pytest.approx(8000, rel=1e-4)
    assert ("2,700 km", "24.3°", "142 km") in picture.table.rows


def test_half_of_the_angle_and_the_right_angle_are_marked():
    picture = bulge_picture(8000)
    line = R * np.cos(8000 / R / 2)
    whole, half = [arc.xy for arc in of(picture, Polyline) if arc.colour == "purple" and arc.dash == "solid"]
    turned = [float(np.arctan2(*arc[-1]) - np.arctan2(*arc[0])) for arc in (whole, half)]
    assert turned == pytest.approx([8000 / R, 8000 / R / 2])
    corner = next(mark.xy for mark in of(picture, Polyline) if mark.colour == "ink")
    assert corner[0, 1] == pytest.approx(line) and corner[-1, 0] == 0  # on the straight line and on the middle line
    assert {"ψ/2", f"{line:,.0f} km"} <= {text.text for text in of(picture, Text)}
    assert not any("cos" in text.text for text in of(picture, Text)), "what is not explained yet"


@pytest.mark.parametrize("range_km", [2700, 3700])
def test_the_five_steps_end_at_the_apogee_of_the_package(range_km):
    rows = string_steps_picture(range_km).table.rows
    half_line, pin, string, top, apogee = (float(row[2].removesuffix(" km").replace(",", "")) for row in rows)
    assert half_line == pytest.approx(R * np.sin(range_km / R / 2), abs=0.5)
    assert (string, top) == (pytest.approx(R + half_line, abs=1), pytest.approx((string + pin) / 2, abs=1))
    assert apogee == pytest.approx(flight.minimum_energy(range_km).apogee_km, abs=0.5)
    words = " ".join(text.text for text in of(string_steps_picture(range_km), Text)).replace(",", "")
    for number, km in enumerate((half_line, pin, string, top, apogee), start=1):
        assert f"{number} " in words and f"{km:.0f} km" in words


def test_the_five_lengths_are_drawn_to_one_scale():
    picture = string_steps_picture()
    lengths = {line.colour: np.hypot(*np.diff(line.xy, axis=0).T).sum() for line in of(picture, Polyline)}
    apogee, string, _, line = pins(DRAWN_KM, 0)
    drawn = [np.hypot(*np.diff(at.xy, axis=0).T).sum() for at in of(picture, Polyline) if at.colour == "blue"]
    assert (lengths["green"], lengths["purple"]) == pytest.approx((string - R, line))
    assert (lengths["orange"], lengths["vermilion"], drawn[-1]) == pytest.approx((string, apogee, R + apogee))


@pytest.mark.parametrize(
    "picture",
    [bulge_picture(), two_pins_picture(10_000, 1500), string_steps_picture()],
    ids=["bulge", "pins", "steps"],
)
@pytest.mark.parametrize("dark", [False, True])
def test_they_have_words_and_draw_alike_twice(picture, dark):
    assert picture.readout in picture.alt and picture.readout.endswith(".") and picture.table.rows
    image = picture.png(width_px=400, dark=dark, scale=1)
    assert image == picture.png(width_px=400, dark=dark, scale=1)


@pytest.mark.parametrize("range_km", [0, -1, 20_016, float("nan")])
def test_ranges_that_cannot_be_are_refused(range_km):
    with pytest.raises(ValueError, match="range_km must be more than 0 and less than 20,015 km"):
        pins(range_km, 0)


def test_a_pin_at_or_below_the_centre_is_refused():
    with pytest.raises(ValueError, match="pin_km must be more than -4,508 km"):
        pins(10_000, -4600)
