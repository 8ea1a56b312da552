"""Frames: the canvas gets the very places where matplotlib draws, on any axes, size and scale."""

import gc
import weakref

import numpy as np
import pytest

from lessons.explorers import frames
from lessons.figures.engine import render
from lessons.figures.engine.layers import Background, Marker, Polygon, Polyline, Text
from lessons.figures.engine.style import Style


def linear(figure, style):
    axes = style.axes(figure, "x", "y")
    axes.set(xlim=(0, 1000), ylim=(-20, 400))
    return axes


def logarithmic(figure, style):
    axes = style.axes(figure, "x", "y")
    axes.set(xscale="log", yscale="log", xlim=(10, 20000), ylim=(1, 5000))
    return axes


def to_scale(figure, style):
    axes = linear(figure, style)
    axes.set_aspect("equal", adjustable="box", anchor="SW")
    return axes


XY = np.array([(20, 3), (100, 80), (400, 100), (np.nan, np.nan), (900, 390), (999, 2)])


def places(layers, stage):
    looks, buffer = frames.pack(layers, stage)
    return looks, np.frombuffer(buffer, "<f4").reshape(-1, 2)


@pytest.mark.parametrize("draw", [linear, logarithmic, to_scale])
@pytest.mark.parametrize(("width", "scale"), [(320, 1), (760, 1), (1000, 2), (757, 1.25)])
def test_points_sent_are_the_points_matplotlib_draws(draw, width, scale):
    background, line = Background(draw.__name__, draw), Polyline(XY)
    drawn = render.drawn(background, (line,), width, scale, Style())
    drawn.figure.canvas.draw()
    (artist,) = [line for line in drawn.axes.get_children() if line.get_zorder() == 10]
    on_paper = artist.get_transform().transform(XY) / drawn.figure.bbox.size
    _, sent = places((line,), render.set_stage(background, width, scale, Style()).stage)
    np.testing.assert_allclose(sent, on_paper, atol=2e-6, equal_nan=True)


def test_words_sent_stand_where_matplotlib_writes_them():
    text = Text(400, 100, "here", dx=8, dy=5, size=12)
    background = Background("linear", linear)
    drawn = render.drawn(background, (text,), 760, 2, Style())
    drawn.figure.canvas.draw()
    (note,) = [artist for artist in drawn.axes.texts if artist.get_text() == "here"]
    note.update_positions(drawn.figure.canvas.get_renderer())
    on_paper = note.get_transform().transform(note.get_position())
    (look,), ((across, up),) = places((text,), render.set_stage(background, 760, 2, Style()).stage)
    canvas = np.array([across, up]) * drawn.figure.bbox.size + 2 * np.array([look["dx"], look["dy"]])
    np.testing.assert_allclose(canvas, on_paper, atol=0.01)


def test_a_point_that_a_logarithmic_axis_cannot_show_breaks_the_line():
    stage = render.set_stage(Background("log", logarithmic), 760, 1, Style()).stage
    _, sent = places((Polyline([(20, 3), (0, 3), (100, -1)]),), stage)
    assert np.isfinite(sent[0]).all()
    assert not np.isfinite(sent[1]).all() or abs(sent[1]).max() > 10


def test_marks_and_words_outside_the_axes_are_left_out_by_both():
    layers = (Marker(1500, 100, label="far"), Text(-50, 10, "before"), Marker(500, 100, label="in"))
    background = Background("linear", linear)
    looks, _ = places(layers, render.set_stage(background, 760, 1, Style()).stage)
    assert [look.get("text", look["kind"]) for look in looks] == ["mark", "in"]
    drawn = render.drawn(background, layers, 760, 1, Style())
    assert [artist.get_text() for artist in drawn.axes.texts] == ["in"]


def test_a_label_far_to_the_right_turns_to_the_left():
    stage = render.set_stage(Background("linear", linear), 760, 1, Style()).stage
    looks, _ = places((Marker(100, 100, label="a"), Marker(950, 100, label="b")), stage)
    anchors = {look["text"]: (look["anchor"], look["dx"] > 0) for look in looks if look["kind"] == "text"}
    assert anchors == {"a": ("start", True), "b": ("end", False)}


def test_looks_carry_colour_dash_hatch_and_size_in_screen_pixels():
    stage = render.set_stage(Background("linear", linear), 760, 1, Style(dark=True)).stage
    layers = (Polyline(XY, "green", 3, "dash"), Polygon(XY[:3], "orange", 0.4, hatch=True), Marker(5, 5, size=9))
    (line, area, mark), _ = places(layers, stage)
    assert line["colour"] == Style(dark=True).colour("green")
    assert line["width"] == 4 and line["dash"] == pytest.approx([14.4, 7.2])
    assert (area["opacity"], area["hatch"]) == (0.4, True)
    assert mark["size"] == 12


def test_few_backgrounds_are_kept():
    scenes = frames.Scenes()
    background = Background("linear", linear)
    first = scenes.get(background, frames.View(300, 1, False))
    assert scenes.get(background, frames.View(300, 1, False)) is first
    for width in range(301, 301 + frames.KEPT_BACKGROUNDS):
        scenes.get(background, frames.View(width, 1, False))
    assert scenes.get(background, frames.View(300, 1, False)) is not first


@pytest.mark.parametrize("draw", [linear, logarithmic, to_scale])
def test_a_background_that_is_kept_keeps_no_figure(draw):
    """A notebook holds every explorer that was ever made in it, and a Figure takes many megabytes."""
    figures = []

    def watched(figure, style):
        figures.append(weakref.ref(figure))
        return draw(figure, style)

    scenes = frames.Scenes()
    scene = scenes.get(Background(draw.__name__, watched), frames.View(760, 1, False))
    gc.collect()
    assert [figure() for figure in figures] == [None]
    assert frames.pack((Polyline(XY),), scene.stage)[0]
