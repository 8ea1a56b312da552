"""One kernel and two pages: a second tab of the browser, and a page that was loaded again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk_page import card, mark
from tests.browser.desk_page import tab as chosen_tab
from tests.browser.laboratory import Lab, explorer, front, run_all, run_code
from tests.browser.opened.shared import AGAIN, COUNTED, SHOW, Loaded, Used

NAMED = "throw = Throw()\nthrow"
PARTED = "This notebook was run again in another tab: run this cell."


class Again(NamedTuple):
    """The notebook that was used and loaded again, in its page, and what was known of it before."""

    page: Page
    shown: Locator
    used: Used


@pytest.fixture
def again(loaded: Loaded, used: Used, lab: Lab) -> Again:
    """It is in sight."""
    page = lab.bring(loaded.page, AGAIN)
    return Again(page, front(page), used)


def test_loaded_again_with_its_kernel_alive_explorer_and_box_are_as_they_were(again: Again) -> None:
    box = again.shown.locator(".lessons-box")
    expect(box.get_by_role("textbox").first).to_have_value("1234 km")
    slider = explorer(again.shown).get_by_label("Angle above the ground")
    expect(slider).to_have_attribute("aria-valuetext", "5 degrees")
    slider.press("ArrowRight")
    expect(again.shown.locator(".lessons-explorer .lessons-readout").filter(has_text="At 6°")).to_have_count(1)
    box.get_by_role("button", name="Check").click()
    expect(box.get_by_role("status").filter(has_text="Not yet").first).to_be_visible()
    assert again.page.evaluate(COUNTED) == again.used.counted  # no cell was run


def test_a_report_desk_is_stored_without_its_corrections(again: Again) -> None:
    data = json.loads(again.used.stored)["cells"][-1]["outputs"][0]["data"]
    assert "".join(data["text/plain"]).startswith("ReportDesk: 5 claims; ") and "410" not in json.dumps(data)


def test_a_report_desk_is_as_it_was_and_says_that_it_waits_for_a_busy_kernel(again: Again) -> None:
    page = again.page
    desk = again.shown.locator(".lessons-report")
    expect(desk.get_by_role("tabpanel", name="Checks")).to_be_visible()
    chosen_tab(desk, "Claims")
    expect(card(desk).get_by_label("What is said")).to_have_value("about 410 km")
    page.evaluate(
        """() => { window.jupyterapp.shell.currentWidget.sessionContext.session.kernel
          .requestExecute({ code: 'with desk._lock:\\n    __import__("time").sleep(4)' }); }"""
    )
    page.wait_for_timeout(300)
    card(desk).get_by_role("button", name="Strike").click()
    expect(desk.get_by_text("Waiting for the kernel.")).to_be_visible()
    expect(mark(desk, 2)).to_have_class(re.compile("lessons-struck"))
    expect(desk.get_by_text("Waiting for the kernel.")).to_have_count(0)


@pytest.fixture
def second(loaded: Loaded) -> Iterator[Page]:
    """A second tab of the browser; what a test shows in it is closed again."""
    yield loaded.page
    loaded.page.evaluate("() => window.jupyterapp.shell.currentWidget.dispose()")


def test_a_notebook_run_again_in_a_second_tab_leaves_the_first_one_s_pictures_and_says_so(
    desk: Page, second: Page, lab: Lab, lend: Callable[[str], str]
) -> None:
    name = lend(lab.notebook("two_tabs.ipynb", SHOW, NAMED))
    first = lab.show(desk, name)
    for number in range(2):
        explorer(first, number)
    lab.show(second, name, run=False)
    run_all(second)
    run_code(second, "import gc; gc.collect()")
    for number in range(2):
        slider = explorer(front(second), number).get_by_label("Angle above the ground")
        slider.press("ArrowRight")
        expect(explorer(front(second), number).locator(".lessons-readout")).to_contain_text("At 46°")
    first.bring_to_front()
    shown = first.locator(".lessons-explorer")
    expect(shown).to_have_count(2)
    for number in range(2):
        expect(shown.nth(number).locator("canvas")).to_be_visible()
        expect(shown.nth(number).locator(".lessons-status")).to_have_text(PARTED)
    run_all(first)
    expect(explorer(first).locator(".lessons-status")).to_have_text("")
    expect(explorer(first).locator(".lessons-readout")).to_contain_text("At 45°")
