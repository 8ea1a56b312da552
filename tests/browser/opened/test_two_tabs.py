"""One kernel and two pages: a second tab of the browser, and a page that was loaded again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk_page import card, mark, row, said
from tests.browser.desk_page import tab as chosen_tab
from tests.browser.laboratory import Lab, clear, explorer, leave, run_all, run_code, save
from tests.explorers.desk_talk import REPORT

SHOW = "from lessons.explorers import Throw\nThrow()"
NAMED = "throw = Throw()\nthrow"
PARTED = "This notebook was run again in another tab: run this cell."
AGAIN = "again.ipynb"
CELLS = (
    "from lessons.explorers import ReportDesk, Throw\n"
    "from lessons.explorers.guesses.how_high import HOW_HIGH\n"
    "from lessons.exercises import ask\n"
    "explorer = Throw(speed_km_s=2.2, guess=HOW_HIGH)\n"
    "explorer",
    'ask("03.2")',
    f"desk = ReportDesk({REPORT!r})\ndesk",
)
COUNTED = """async () => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  return (await kernel.requestExecute({code: ''}).done).content.execution_count;
}"""


class Again(NamedTuple):
    """A page that was loaded again, what was saved before, and how many cells had run."""

    page: Page
    stored: str
    counted: int


def use(page: Page) -> None:
    """Show the truth and move the slider; type an answer; correct a claim."""
    explorer(page).get_by_role("button", name="Show the truth").click()
    slider = page.get_by_label("Angle above the ground")
    expect(slider).to_be_visible()
    slider.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "5 degrees")
    page.locator(".lessons-box").get_by_role("textbox").first.fill("1234 km")
    desk = page.locator(".lessons-report")
    row(desk, 2).click()
    field = card(desk).get_by_label("What is said")
    field.fill("about 410 km")
    field.press("Enter")
    expect(said(desk)).to_contain_text("Corrected.")
    chosen_tab(desk, "Checks")


@pytest.fixture(scope="module")
def loaded(entered: Page, tab: Page, lab: Lab) -> Iterator[Again]:
    """A notebook that was used, saved, closed, and opened in a page loaded anew; its kernel lives all the while."""
    lab.show(entered, lab.notebook(AGAIN, *CELLS))
    use(entered)
    counted = entered.evaluate(COUNTED)
    save(entered)
    leave(entered)
    stored = (lab.folder / AGAIN).read_text(encoding="utf-8")
    yield Again(lab.open(tab, AGAIN, run=False), stored, counted)
    clear(entered)
    lab.stop_kernel_of(AGAIN)


@pytest.fixture
def again(loaded: Again, lab: Lab) -> Again:
    """The notebook that was loaded again, in sight."""
    lab.bring(loaded.page, AGAIN)
    return loaded


def test_loaded_again_with_its_kernel_alive_explorer_and_box_are_as_they_were(again: Again) -> None:
    page = again.page
    box = page.locator(".lessons-box")
    expect(box.get_by_role("textbox").first).to_have_value("1234 km")
    slider = explorer(page).get_by_label("Angle above the ground")
    expect(slider).to_have_attribute("aria-valuetext", "5 degrees")
    slider.press("ArrowRight")
    expect(page.locator(".lessons-explorer .lessons-readout").filter(has_text="At 6°")).to_have_count(1)
    box.get_by_role("button", name="Check").click()
    expect(box.get_by_role("status").filter(has_text="Not yet").first).to_be_visible()
    assert page.evaluate(COUNTED) == again.counted  # no cell was run


def test_a_report_desk_is_stored_without_its_corrections(again: Again) -> None:
    data = json.loads(again.stored)["cells"][-1]["outputs"][0]["data"]
    assert "".join(data["text/plain"]).startswith("ReportDesk: 5 claims; ") and "410" not in json.dumps(data)


def test_a_report_desk_is_as_it_was_and_says_that_it_waits_for_a_busy_kernel(again: Again) -> None:
    page = again.page
    desk = page.locator(".lessons-report")
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
def second(tab: Page, lab: Lab) -> Iterator[Page]:
    """A second tab of the browser, in which no notebook is open."""
    if tab.url.startswith(lab.address):
        leave(tab)
    yield tab
    leave(tab)


def test_a_notebook_run_again_in_a_second_tab_leaves_the_first_one_s_pictures_and_says_so(
    desk: Page, second: Page, lab: Lab, lend: Callable[[str], str]
) -> None:
    name = lend(lab.notebook("two_tabs.ipynb", SHOW, NAMED))
    first = lab.show(desk, name)
    for number in range(2):
        explorer(first, number)
    lab.show(second, name)
    run_all(second)
    run_code(second, "import gc; gc.collect()")
    for number in range(2):
        slider = explorer(second, number).get_by_label("Angle above the ground")
        slider.press("ArrowRight")
        expect(explorer(second, number).locator(".lessons-readout")).to_contain_text("At 46°")
    first.bring_to_front()
    shown = first.locator(".lessons-explorer")
    expect(shown).to_have_count(2)
    for number in range(2):
        expect(shown.nth(number).locator("canvas")).to_be_visible()
        expect(shown.nth(number).locator(".lessons-status")).to_have_text(PARTED)
    run_all(first)
    expect(explorer(first).locator(".lessons-status")).to_have_text("")
    expect(explorer(first).locator(".lessons-readout")).to_contain_text("At 45°")
