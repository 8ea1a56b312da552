"""Every explorer on one laptop screen, and at 200 % and 400 % zoom: seen whole, legible, nothing out sideways."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from lessons.figures.engine import render
from lessons.figures.engine.style import Style
from tests.browser.laboratory import Lab, explorer, until
from tests.browser.one_screen import CELLS, MEASURE, SHOWN, WRITTEN

ROOM_PX = 646  # of a notebook at 1366 x 768
LEGIBLE_PX = 10
SCREENS = {"100 %": (1366, 768), "200 %": (683, 384), "400 %": (341, 192)}


@pytest.fixture(scope="module")
def page(browser: Browser, lab: Lab) -> Iterator[Page]:
    """A notebook that shows every explorer."""
    window = browser.new_context(viewport={"width": 1366, "height": 768})
    window.set_default_timeout(20_000)
    opened = window.new_page()
    opened.add_init_script(f"({WRITTEN})()")
    yield lab.open(opened, lab.notebook("one_screen.ipynb", *CELLS))
    window.close()


@pytest.fixture(scope="module")
def measured(page: Page) -> dict[str, dict[str, dict]]:
    """What is measured of each explorer on each screen."""
    found: dict[str, dict[str, dict]] = {}
    for zoom, (width, height) in SCREENS.items():
        if zoom == "200 %":  # nobody reads at such a zoom beside the list of files
            page.evaluate("() => window.jupyterapp.commands.execute('application:toggle-left-area')")
        page.evaluate("() => window.written.clear()")
        page.set_viewport_size({"width": width, "height": height})
        for number, way in enumerate(SHOWN):
            seen = explorer(page, number)
            canvas = seen.locator("canvas")
            until(lambda canvas=canvas: canvas.evaluate("(c) => Math.abs(c.width - c.clientWidth) <= 1"))
            found.setdefault(way, {})[zoom] = seen.evaluate(MEASURE)
    return found


@pytest.mark.parametrize("way", SHOWN)
def test_controls_picture_and_readout_are_seen_together(measured, way: str):
    assert 150 < measured[way]["100 %"]["height"] <= ROOM_PX


@pytest.mark.parametrize("zoom", SCREENS)
@pytest.mark.parametrize("way", SHOWN)
def test_nothing_runs_out_sideways(measured, way: str, zoom: str):
    found = measured[way][zoom]
    assert found["over"] <= 1 and found["scrolls"] <= 1
    assert found["dir"] == "ltr"


@pytest.mark.parametrize("zoom", ["200 %", "400 %"])
@pytest.mark.parametrize("way", SHOWN)
def test_controls_picture_and_words_stand_in_reading_order(measured, way: str, zoom: str):
    below = measured[way][zoom]["below"]
    assert below == sorted(below) and len(set(below)) == len(below)
    assert len(below) == (1 if way.startswith("Still") else 3)  # a title stands above, where there are controls


@pytest.mark.parametrize("zoom", SCREENS)
@pytest.mark.parametrize("way", SHOWN)
def test_words_in_the_picture_are_legible(measured, way: str, zoom: str):
    found = measured[way][zoom]
    assert found["scale"] * smallest_of_the_background(way) >= LEGIBLE_PX
    assert found["smallest"] >= LEGIBLE_PX


def smallest_of_the_background(way: str) -> float:
    """The size of the smallest words that matplotlib writes, in pixels of a picture that is not made smaller."""
    names: dict = {}
    exec("\n".join(CELLS[SHOWN.index(way)].splitlines()[:-1]), names)
    picture = eval(way, names).shown
    stage = render.set_stage(picture.background, 760, 1.0, Style())
    sizes = [
        text.get_fontsize()
        for text in stage.figure.findobj(lambda artist: hasattr(artist, "get_fontsize"))
        if text.get_visible() and text.get_text()
    ]
    return min(sizes, default=99) * render.SCREEN_DPI / 72
