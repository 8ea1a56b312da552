"""A thick line is a bar: it ends where its number does, in a stored picture and on a page."""

from pathlib import Path

import numpy as np
import pytest

import lessons.explorers
from lessons.figures.engine.render import drawn
from lessons.figures.engine.style import Style
from lessons.figures.sources.witnesses import chances, witnesses_picture


@pytest.mark.parametrize("row, key", [(0, "before"), (1, "one"), (3, "apart")])
def test_a_bar_ends_where_its_number_does(row, key):
    picture = witnesses_picture()
    drawing = drawn(picture.background, picture.layers, 800, 1, Style())
    drawing.figure.canvas.draw()
    pixels = np.asarray(drawing.figure.canvas.buffer_rgba())[..., :3].astype(int)
    x, y = drawing.axes.transData.transform((100 * chances()[key], -row))
    blue = pixels[pixels.shape[0] - round(y)]
    ends = np.flatnonzero((blue[:, 2] > 150) & (blue[:, 0] < 60))
    assert ends.max() == pytest.approx(x, abs=1.5)


def test_a_page_draws_the_same_ends():
    script = (Path(lessons.explorers.__file__).parent / "front" / "canvas.js").read_text(encoding="utf-8")
    assert script.count("pen.lineCap") == 1 and 'pen.lineCap = "butt"' in script
