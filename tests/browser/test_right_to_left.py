"""On a page that is written from right to left, explorers and boxes keep their own order and lose nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.laboratory import explorer

ROOTS = ".lessons-explorer, .lessons-box, .lessons-progress"


@pytest.fixture
def page(course: Page) -> Iterator[Page]:
    """The page that tests share, with explorers, a table, lines to fill and the bar, turned to right to left."""
    explorer(course)
    course.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    yield course
    course.evaluate("() => document.documentElement.removeAttribute('dir')")


def test_each_keeps_its_direction_and_its_width(page: Page):
    found = page.locator(ROOTS)
    expect(page.locator(".lessons-box table")).to_have_count(1)
    expect(page.locator(".lessons-progress")).to_have_count(1)
    expect(found).to_have_count(6 + 4 + 1)
    for at in range(found.count()):
        root = found.nth(at)
        root.scroll_into_view_if_needed()
        assert root.evaluate("node => getComputedStyle(node).direction") == "ltr"
        assert root.evaluate("node => node.scrollWidth <= node.clientWidth + 1")


def test_a_slider_still_grows_to_the_right_and_an_answer_is_judged(page: Page):
    slider = explorer(page).get_by_role("slider").first
    before = float(slider.input_value())
    slider.press("ArrowRight")
    assert float(slider.input_value()) > before
    box = page.locator(".lessons-box").first
    for answer, said in (("400 km", "hedge lost"), ("about 400 km", "Right")):
        box.get_by_role("textbox").fill(answer)
        box.get_by_role("textbox").press("Enter")
        expect(box.locator(".lessons-verdict")).to_contain_text(said)
