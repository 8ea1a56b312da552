"""A picture that is slow to decode, comes twice, or cannot be decoded: nothing is left over and nobody waits."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kept import shown
from tests.browser.laboratory import Lab, explorer, until

SHOW = "from lessons.explorers import Throw\nthrow = Throw()\nthrow"
# Counts the pictures that are decoded and not yet closed; each waits until it is let go.
HELD = """() => {
  const decode = window.createImageBitmap;
  const close = ImageBitmap.prototype.close;
  Object.assign(window, {bitmaps: new Set(), begun: 0, lost: 0, fails: false, held: null});
  ImageBitmap.prototype.close = function () { window.bitmaps.delete(this); close.call(this); };
  window.hold = () => { window.held = new Promise((go) => (window.letGo = go)); };
  window.createImageBitmap = async (...given) => {
    window.begun += 1;
    await window.held;
    if (window.fails) throw new Error("cannot be decoded");
    const bitmap = await decode(...given);
    window.bitmaps.add(bitmap);
    return bitmap;
  };
  const count = () => (window.lost += 1);
  window.addEventListener("unhandledrejection", count);
  window.putBack = () => {
    window.createImageBitmap = decode;
    ImageBitmap.prototype.close = close;
    window.removeEventListener("unhandledrejection", count);
  };
}"""


@pytest.fixture(scope="module")
def page(entered: Page, lab: Lab) -> Iterator[Page]:
    """A page whose one explorer is drawn anew by each test."""
    with shown(entered, lab, SHOW) as opened:
        explorer(opened)
        opened.evaluate(HELD)
        yield opened
        opened.evaluate("() => window.putBack()")


@pytest.fixture
def throw(page: Page) -> Locator:
    """A new explorer whose one picture is the only one open."""
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')")
    page.evaluate("() => { window.held = null; window.bitmaps.clear(); window.fails = false; }")
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    found = explorer(page)
    until(lambda: page.evaluate("() => window.bitmaps.size") == 1)
    page.evaluate("() => { window.begun = 0; window.lost = 0; }")
    return found


def narrow(page: Page, pictures: int = 1) -> None:
    """Make the page narrower, and wait until new pictures are being decoded."""
    width = page.viewport_size["width"]
    page.set_viewport_size({"width": 900 if width > 1000 else 1366, "height": 768})
    page.wait_for_function("(pictures) => window.begun >= pictures", arg=pictures)


def test_a_view_closed_while_its_picture_is_decoded_leaves_none_open(page: Page, throw: Locator):
    page.evaluate("() => window.hold()")
    narrow(page)
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')")
    expect(throw).to_have_count(0)
    page.evaluate("() => window.letGo()")
    page.wait_for_timeout(300)
    assert page.evaluate("() => [window.begun, window.bitmaps.size, window.lost]") == [1, 0, 0]


def test_of_two_copies_of_an_answer_one_picture_stays_open(page: Page, throw: Locator):
    page.evaluate("() => window.hold()")
    narrow(page, pictures=2)  # without an answer for a second, it is asked for again
    page.evaluate("() => window.letGo()")
    expect(throw.locator(".lessons-status")).to_have_text("")
    page.wait_for_timeout(300)
    begun, still_open, lost = page.evaluate("() => [window.begun, window.bitmaps.size, window.lost]")
    assert begun >= 2
    assert (still_open, lost) == (1, 0)


def test_a_picture_that_cannot_be_decoded_is_said_and_the_next_is_shown(page: Page, throw: Locator):
    page.evaluate("() => { window.fails = true; }")
    narrow(page)
    expect(throw.locator("[role=alert]")).to_contain_text("The picture could not be drawn")
    expect(throw.locator(".lessons-status")).to_have_text("")
    page.evaluate("() => { window.fails = false; }")
    throw.get_by_label("Angle above the ground").press("ArrowRight")
    expect(throw.locator(".lessons-readout")).to_contain_text("At 46°")
    expect(throw.locator("[role=alert]")).to_have_text("")
    assert page.evaluate("() => [window.bitmaps.size, window.lost]") == [1, 0]
