"""The words of the range-apogee map: no launch's name lies over another word, or over the line of ordinary throws."""

import numpy as np
import pytest

from lessons import flight
from lessons.explorers.range_apogee_map import RangeApogeeMap
from lessons.figures.engine.picture import Text
from lessons.figures.engine.render import BASELINE_DROP, set_stage, simple_layers
from lessons.figures.engine.style import FONT, Style
from lessons.figures.flight.map_ground import SPEEDS_KM_S, equal_speed, speed_name_heights
from lessons.figures.flight.range_apogee_map import range_apogee_picture
from lessons.sources.selections import launch_named, map_launches

KEYS = RangeApogeeMap()._keys
SIDES = {"start": "left", "middle": "center", "end": "right"}


@pytest.fixture(scope="module")
def ground():
    return set_stage(range_apogee_picture(2700, 550).background, 760, 1.0, Style())


def box(ground, text):
    """Where a line of a layer's text lies, in pixels."""
    artist = ground.axes.annotate(
        text.text,
        (text.x, text.y),
        xytext=(text.dx, text.dy - BASELINE_DROP * text.size),
        textcoords="offset points",
        fontsize=text.size,
        fontfamily=FONT,
        fontweight="bold" if text.bold else "normal",
        horizontalalignment=SIDES[text.anchor],
        annotation_clip=False,
    )
    extent = artist.get_window_extent(ground.figure.canvas.get_renderer())
    artist.remove()
    return extent


def moving(ground, picture):
    """The words of a picture's layers with their boxes; those that belong together under one number."""
    texts = [layer for layer in picture.layers if isinstance(layer, Text)]
    return [
        (number, line.text, box(ground, line))
        for number, text in enumerate(texts)
        for line in simple_layers((text,), ground.stage)
    ]


@pytest.fixture(scope="module")
def fixed(ground):
    """The words of the background with their boxes."""
    renderer = ground.figure.canvas.get_renderer()
    return [(text.get_text(), text.get_window_extent(renderer)) for text in ground.axes.texts]


def test_there_are_launches_to_look_at():
    assert len(KEYS) > 70


@pytest.mark.parametrize("key", KEYS)
def test_the_words_of_a_launch_lie_over_no_other_word(ground, fixed, key):
    launch = launch_named(key)
    words = moving(ground, range_apogee_picture(launch.range_km, launch.apogee_km, launch))
    assert len(words) >= 2
    for number, word, place in words:
        over = [other for other, there in fixed if place.overlaps(there)]
        over += [other for its, other, there in words if its > number and place.overlaps(there)]
        assert not over, f"{word!r} lies over {over}"


@pytest.mark.parametrize("key", [key for key in KEYS if launch_named(key).apogee_km <= 200])
def test_the_name_of_a_low_launch_lies_over_no_mark(ground, key):
    launch = launch_named(key)
    others = np.array([at.pair_km for at in map_launches() if at.pair_km != launch.pair_km])
    marks = ground.axes.transData.transform(others)
    for _, word, place in moving(ground, range_apogee_picture(launch.range_km, launch.apogee_km, launch)):
        if word in f"{launch.claimant}\n{launch.day}":
            assert not place.count_contains(marks), word


@pytest.mark.parametrize("key", [key for key in KEYS if launch_named(key).range_km > 2500])
def test_the_name_of_a_far_launch_leaves_the_ordinary_throws_free(ground, key):
    launch = launch_named(key)
    ranges = np.linspace(launch.range_km, 20_000, 2000)
    line = ground.axes.transData.transform(np.column_stack([ranges, flight.minimum_energy(ranges).apogee_km]))
    for _, word, place in moving(ground, range_apogee_picture(launch.range_km, launch.apogee_km, launch)):
        if word in f"{launch.claimant}\n{launch.day}":
            assert not place.count_contains(line), word


@pytest.mark.parametrize("pair", [(100, 10_000), (100, 2000), (150, 150), (150, 3000), (200, 100), (240, 1500)])
def test_the_words_of_a_near_bar_leave_the_names_of_the_speeds_free(ground, fixed, pair):
    words = moving(ground, range_apogee_picture(*pair))
    (bar,) = [place for _, word, place in words if word.startswith("×")]
    assert not [word for word, there in fixed if bar.overlaps(there)]
    assert not [word for _, word, there in words if there is not bar and bar.overlaps(there)]
    if bar.x0 > ground.axes.transData.transform((pair[0], 100))[0]:  # a line's name would seem to go on with it
        heights = ground.axes.transData.transform([(100, height) for height in speed_name_heights()])[:, 1]
        assert not ((bar.y0 < heights) & (heights < bar.y1)).any()


def test_the_names_of_the_speeds_stand_on_their_lines():
    assert list(speed_name_heights()) == sorted(speed_name_heights())
    for speed, height in zip(SPEEDS_KM_S, speed_name_heights(), strict=True):
        assert flight.free_flight(120, height).speed_km_s == pytest.approx(speed, rel=0.01)
        assert equal_speed(speed)[:, 1].max() > height
