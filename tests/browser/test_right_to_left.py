"""On a page that is written from right to left, explorers and boxes keep their own order and lose nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.laboratory import Lab, explorer

CELLS = (
    "from lessons.explorers import Throw\nfrom lessons.exercises import ask, progress\nThrow()",
    'ask("01.2")',
    'ask("00.1")',
    'progress("00")',
)
ROOTS = ".lessons-explorer, .lessons-box, .lessons-progress"


@pytest.fixture
def page(context: BrowserContext, lab: Lab) -> Page:
    """A notebook with an explorer, a table, a line to fill and the bar, its document turned to right to left."""
    page = lab.open(context.new_page(), lab.notebook("right_to_left.ipynb", *CELLS))
    explorer(page)
    page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    return page


def test_each_keeps_its_direction_and_its_width(page: Page):
    found = page.locator(ROOTS)
    expect(found).to_have_count(4)
    for at in range(4):
        root = found.nth(at)
        root.scroll_into_view_if_needed()
        assert root.evaluate("node => getComputedStyle(node).direction") == "ltr"
        assert root.evaluate("node => node.scrollWidth <= node.clientWidth + 1")


def test_a_slider_still_grows_to_the_right_and_an_answer_is_judged(page: Page):
    slider = page.locator(".lessons-explorer").get_by_role("slider").first
    before = float(slider.input_value())
    slider.press("ArrowRight")
    assert float(slider.input_value()) > before
    box = page.locator(".lessons-box").nth(1)
    box.get_by_role("textbox").fill("about 400 km")
    box.get_by_role("textbox").press("Enter")
    expect(box.locator(".lessons-verdict")).to_contain_text("Right")
