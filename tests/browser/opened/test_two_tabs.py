"""One kernel and two pages: a second tab of the browser, and a page that was loaded again."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.laboratory import Lab, explorer, run_all, run_code

SHOW = "from lessons.explorers import Throw\nThrow()"
NAMED = "throw = Throw()\nthrow"
PARTED = "This notebook was run again in another tab: run this cell."


@pytest.fixture
def copy(lab: Lab, request: pytest.FixtureRequest) -> str:
    """A notebook of the course under a name of its own."""
    return lab.copy_of("03_throwing_on_flat_ground.ipynb", f"{request.node.name}.ipynb")


def test_a_notebook_run_again_in_a_second_tab_leaves_the_first_one_s_pictures_and_says_so(
    context: BrowserContext, lab: Lab
) -> None:
    first = context.new_page()
    name = lab.notebook("two_tabs.ipynb", SHOW, NAMED)
    lab.open(first, name)
    for number in range(2):
        explorer(first, number)
    second = lab.open(context.new_page(), name)
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


def test_saved_and_loaded_again_with_its_kernel_alive_all_is_as_it_was(
    context: BrowserContext, lab: Lab, copy: str
) -> None:
    page = context.new_page()
    lab.open(page, copy, run=False)
    expect(page.locator(".lessons-box").first).to_be_visible()
    sliders = page.get_by_label("Angle above the ground")
    expect(sliders.first).to_be_attached()
    explorer(page).get_by_role("button", name="Show the truth").click()
    slider = sliders.last
    expect(slider).to_be_visible()
    slider.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "5 degrees")
    box = page.locator(".lessons-box").filter(has_text="Question 03.2")
    box.get_by_role("textbox").first.fill("1234 km")
    counted = page.evaluate(COUNTED)
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    lab.open(page, copy, run=False)
    box = page.locator(".lessons-box").filter(has_text="Question 03.2")
    expect(box.get_by_role("textbox").first).to_have_value("1234 km")
    explorer(page)
    slider = page.get_by_label("Angle above the ground").last
    expect(slider).to_have_attribute("aria-valuetext", "5 degrees")
    slider.press("ArrowRight")
    expect(page.locator(".lessons-readout").filter(has_text="At 6°")).to_have_count(1)
    box.get_by_role("button", name="Check").click()
    expect(box.get_by_role("status").filter(has_text="Not yet").first).to_be_visible()
    assert page.evaluate(COUNTED) == counted  # no cell was run


COUNTED = """async () => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  return (await kernel.requestExecute({code: ''}).done).content.execution_count;
}"""
