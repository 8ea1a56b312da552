"""What one update of an explorer costs in the kernel: run alone, on a quiet machine, never under xdist.

python -m pytest tests/benchmarks --benchmark-only
"""

from itertools import count, cycle

import pytest

from lessons.explorers import ClaimMarker, Throw
from lessons.explorers.frames import Scenes, View
from tests.benchmarks.scene import HEIGHT_PX, WIDTH_PX, CoastExplorer, scene


def messages(name, values, have):
    """Yield a front end's messages that move one control, for a view that has the background already."""
    view = {"view": "benchmark", "width": WIDTH_PX, "dpr": 1.0, "dark": False, "have": have}
    for seq, value in zip(count(1), cycle(values), strict=False):
        yield (view | {"seq": seq, "set": {name: value}},)


CASES = {
    "coast": (CoastExplorer, "height_km", range(50, 350)),
    "throw": (Throw, "angle_deg", range(10, 81)),
    "claim marker": (ClaimMarker, "phrase", range(1, 29)),
}


@pytest.mark.parametrize("case", CASES)
def test_one_update(benchmark, case):
    """From a message to the frame that answers it, background known, without the socket."""
    make, name, values = CASES[case]
    explorer = make()
    view = View(WIDTH_PX, 1.0, False)
    have = explorer._scenes.get(explorer.shown.background, view).number
    stream = messages(name, values, have)

    def update(message):
        return explorer.handle(message)

    answer = benchmark.pedantic(update, setup=lambda: (next(stream), {}), rounds=300, warmup_rounds=20)
    frame, buffers = answer
    assert "background" not in frame
    assert len(buffers[0]) > 0


def test_a_new_background(benchmark):
    """A full redraw, as after a change of size or theme: coast drawn, PNG made."""
    background = scene(100).background
    view = View(WIDTH_PX, 1.0, False)
    drawn = benchmark.pedantic(lambda: Scenes().get(background, view), rounds=20, warmup_rounds=2)
    assert (drawn.stage.width_px, drawn.stage.height_px) == (WIDTH_PX, HEIGHT_PX)


def test_a_poster(benchmark):
    """The picture for a saved notebook, drawn twice as fine."""
    image = benchmark.pedantic(lambda: Throw().shown.png(), rounds=10, warmup_rounds=1)
    assert image.startswith(b"\x89PNG")
