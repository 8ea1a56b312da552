"""Layers and style: what is refused by name, colours that can be told from the paper, pictures as bytes."""

import matplotlib
import numpy as np
import pytest
from PIL import Image

from lessons.figures.engine.picture import Background, Marker, Picture, Polygon, Polyline, Table, Text
from lessons.figures.engine.style import ROLES, Style


def luminance(colour):
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return float(np.dot([0.2126, 0.7152, 0.0722], linear))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_every_role_stands_out_from_the_paper(dark):
    style = Style(dark)
    wanted = {role: 4.5 if role in ("ink", "muted") else 3 for role in ROLES}
    poor = {role for role in ROLES if contrast(style.colour(role), style.paper) < wanted[role]}
    assert poor == set()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Polyline([1, 2, 3]), "shape \\(3,\\) given"),
        (lambda: Polygon([(1, 2, 3)]), "shape \\(1, 3\\) given"),
        (lambda: Polyline([(0, 0)], "red"), "'red' is not a colour role"),
        (lambda: Polyline([(0, 0)], dash="wavy"), "dash: 'wavy'"),
        (lambda: Polygon([(0, 0)], opacity=2), "opacity: 2"),
        (lambda: Marker(0, 0, shape="star"), "shape: 'star'"),
        (lambda: Text(0, 0, "a", anchor="left"), "anchor: 'left'"),
        (lambda: Table(("a", "b"), ((1, 2), (3,)), "t"), "row 2 has 1 cells"),
    ],
)
def test_a_bad_layer_is_refused_by_name(make, words):
    with pytest.raises(ValueError, match=words):
        make()


def empty(figure, style):
    axes = style.blank(figure)
    return axes


def test_a_picture_is_the_same_bytes_whatever_the_users_settings(monkeypatch):
    layers = (Polyline([(0.1, 0.1), (0.9, 0.9)], dash="dot"), Text(0.5, 0.5, "words $5 to 10%\nbelow"))
    picture = Picture(Background("empty", empty), layers, "alt", "readout")
    before = picture.png()
    for name, value in {"text.hinting": "force_autohint", "font.family": ["monospace"], "lines.linewidth": 9}.items():
        monkeypatch.setitem(matplotlib.rcParams, name, value)
    assert picture.png() == before
    assert picture.png(dark=True) != before
    assert matplotlib.rcParams["text.hinting"] == "force_autohint"


def test_a_picture_shows_its_readout_where_no_image_can_be_shown(tmp_path):
    data, metadata = Picture(Background("empty", empty, 0.4), (), "alt", "readout")._repr_mimebundle_()
    (tmp_path / "a.png").write_bytes(data["image/png"])
    assert data["text/plain"] == "readout"
    assert metadata["image/png"] == {"width": 760, "height": 304}
    assert Image.open(tmp_path / "a.png").size == (1520, 608)
