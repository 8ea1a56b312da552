"""Every picture with controls on one laptop screen, and at 200 % and 400 % zoom: whole, legible, nothing sideways."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import shown
from tests.browser.laboratory import LAPTOP, PATIENCE_MS, Lab, explorer, run_code, until, value_of
from tests.browser.one_screen import (
    AS_BEFORE,
    CELLS,
    COUNTED,
    MEASURE_ALL,
    SHOWN,
    SMALLEST,
    SMALLEST_OF_ALL,
    UNSAVED,
    WRITTEN,
)

ROOM_PX = 646  # of a notebook at 1366 x 768
LEGIBLE_PX = 10
LEFT_AREA = "() => window.jupyterapp.commands.execute('application:toggle-left-area')"
SCREENS = {"100 %": (1366, 768), "200 %": (683, 384), "400 %": (341, 192)}


@pytest.fixture(scope="module")
def page(entered: Page, lab: Lab) -> Iterator[Page]:
    """A notebook that shows every one of them."""
    entered.bring_to_front()
    entered.evaluate(WRITTEN)
    entered.evaluate("() => delete window.lessonsLetters")  # as on a page that is loaded anew
    with shown(entered, lab, COUNTED, UNSAVED, *CELLS):
        yield entered
        run_code(entered, AS_BEFORE)
        entered.evaluate("() => window.noteNothing()")


@pytest.fixture(scope="module")
def measured(page: Page) -> dict[str, dict[str, dict]]:
    """What is measured of each explorer on each screen."""
    found: dict[str, dict[str, dict]] = {way: {} for way in SHOWN}
    for zoom, (width, height) in SCREENS.items():
        if zoom == "200 %":  # nobody reads at such a zoom beside the list of files
            page.evaluate(LEFT_AREA)
        if zoom != "100 %":
            page.set_viewport_size({"width": width, "height": height})
        seen = page.evaluate(MEASURE_ALL, {"count": len(SHOWN), "patience": PATIENCE_MS})
        for way, one in zip(SHOWN, seen, strict=True):
            found[way][zoom] = one
    page.evaluate(LEFT_AREA)
    page.set_viewport_size(LAPTOP)
    return found


@pytest.fixture(scope="module")
def backgrounds(page: Page) -> dict[str, float]:
    """How small words are that matplotlib writes, which the canvas shows as a picture."""
    run_code(page, SMALLEST)
    return dict(zip(SHOWN, value_of(page, SMALLEST_OF_ALL), strict=True))


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
def test_words_in_the_picture_are_legible(measured, backgrounds: dict[str, float], way: str, zoom: str):
    found = measured[way][zoom]
    assert found["scale"] * backgrounds[way] >= LEGIBLE_PX
    assert found["smallest"] >= LEGIBLE_PX


def test_the_letters_are_sent_once_for_all_of_them(page: Page, measured) -> None:
    run_code(page, "assert len(sent) == 1, sent")
    faces = page.evaluate("() => [...document.fonts].filter((face) => face.family === 'LessonsDejaVu')")
    assert faces and page.evaluate("() => window.lessonsLetters.late.size") == 0


SEEN_TOGETHER = """(root) => {
  const box = (name) => root.querySelector(name).getBoundingClientRect();
  const parts = ['.lessons-title', '.lessons-controls', '.lessons-reply', '.lessons-picture'].map(box);
  return Math.max(...parts.map((part) => part.bottom)) - Math.min(...parts.map((part) => part.top));
}"""
FRAMED_IS_SEEN = """(root) => {
  const frame = root.querySelector('.lessons-picture');
  return [frame.scrollTop > 0, frame.scrollHeight > frame.clientHeight];
}"""


@pytest.mark.parametrize("width", [1366])
def test_a_marked_text_its_buttons_and_the_reply_are_seen_together(page: Page, width: int) -> None:
    """Where there is no room for all of the text, it scrolls to the phrase that is being marked."""
    page.set_viewport_size({"width": width, "height": 768})
    marker = explorer(page, next(at for at, way in enumerate(SHOWN) if way.startswith("ClaimMarker")))
    marker.get_by_label("This phrase is").select_option(index=1)
    marker.get_by_role("button", name="Compare with ours").click()
    expect(marker.locator(".lessons-reply")).to_be_visible()
    presses = "(button) => { for (let times = 0; times < 27; times += 1) button.click(); }"
    marker.get_by_role("button", name="Next phrase").evaluate(presses)
    expect(marker.locator("output")).to_have_text("28 of 28")
    until(lambda: marker.evaluate(FRAMED_IS_SEEN) in ([True, True], [False, False]))
    assert marker.evaluate(SEEN_TOGETHER) <= ROOM_PX


def test_chosen_words_that_a_list_cuts_off_stand_whole_below_it(page: Page) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    desk = explorer(page, SHOWN.index("UnitDesk()"))
    chosen = desk.get_by_label("Printed in a report")
    words = chosen.evaluate("(list) => list.selectedOptions[0].text")
    assert len(words) > 35
    expect(desk.locator(".lessons-whole").filter(has_text=words)).to_be_visible()
    unit = desk.get_by_label("Unit", exact=True).locator("xpath=following-sibling::*[1]")
    expect(unit).to_be_empty()  # there is room for it
    chosen.select_option(index=1)
    other = chosen.evaluate("(list) => list.selectedOptions[0].text")
    expect(desk.locator(".lessons-whole").first).to_have_text(other)
