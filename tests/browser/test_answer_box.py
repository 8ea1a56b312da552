"""An answer box by keyboard: type, Enter, feedback that a screen reader hears; and the way out of the box."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.laboratory import Lab, run_all

FOCUS_PLACE = """() => {
  const cells = [...document.querySelectorAll('.jp-Cell')];
  return [cells.indexOf(document.activeElement.closest('.jp-Cell')), document.activeElement.className];
}"""


@pytest.fixture
def box(course: Page) -> Callable[[int], Locator]:
    """Give one of the page's answer boxes, scrolled into sight."""

    def found(number: int) -> Locator:
        chosen = course.locator(".lessons-box").nth(number)
        chosen.scroll_into_view_if_needed()
        return chosen

    return found


def holds_focus(found: Locator) -> bool:
    return found.evaluate("(node) => node.contains(document.activeElement)")


def cell_of(found: Locator) -> int:
    return found.evaluate("(node) => [...document.querySelectorAll('.jp-Cell')].indexOf(node.closest('.jp-Cell'))")


def test_an_answer_typed_and_entered_is_judged(course: Page, box: Callable[[int], Locator]):
    first = box(0)
    cells = course.locator(".jp-Cell").count()
    field = first.get_by_role("textbox")
    field.focus()
    course.keyboard.type("about 400 km")
    course.keyboard.press("Enter")
    feedback = first.get_by_role("status").first
    expect(feedback).to_contain_text("Right")
    field.press("ControlOrMeta+a")
    course.keyboard.type("400 km")
    course.keyboard.press("Enter")
    expect(feedback).to_contain_text("hedge lost")
    field.press("ControlOrMeta+a")
    course.keyboard.type("up to 400 km")
    course.keyboard.press("Enter")
    expect(feedback).to_contain_text("hedge changed")
    field.press("ControlOrMeta+a")
    course.keyboard.type("<b>not</b> sure")
    course.keyboard.press("Enter")
    expect(feedback).to_contain_text("'<b>not</b> sure' cannot be read")
    assert feedback.locator("b").count() == 0
    assert course.locator(".jp-Cell").count() == cells


def test_a_choice_is_made_with_the_arrow_keys(course: Page, box: Callable[[int], Locator]):
    second = box(1)
    second.get_by_role("radio").first.focus()
    course.keyboard.press("ArrowDown")
    assert second.get_by_role("radio").nth(1).is_checked()
    course.keyboard.press("Enter")
    expect(second.get_by_role("status").first).not_to_be_empty()


def test_a_cell_that_runs_again_shows_the_same_box_and_its_buttons_work(context: BrowserContext, lab: Lab):
    page = lab.open(context.new_page(), lab.notebook("again.ipynb", 'from lessons.exercises import ask\nask("00.3")'))
    shown = page.locator(".lessons-box")
    expect(shown).to_have_count(1)
    first = shown.get_attribute("aria-labelledby")
    run_all(page)
    expect(shown).to_have_count(1)
    assert shown.get_attribute("aria-labelledby") != first, "it was drawn again"
    shown.get_by_role("textbox").fill("85 %")
    shown.get_by_role("button", name="Check").click()
    expect(shown.get_by_role("status").first).to_contain_text("85 % can be defended")
    run_all(page)
    expect(shown.get_by_role("textbox")).to_have_value("85 %")
    expect(shown.get_by_role("status").first).to_contain_text("85 % can be defended")


@pytest.mark.parametrize("number", [0, 1])
def test_escape_goes_back_to_the_cell(course: Page, box: Callable[[int], Locator], number: int):
    cells = course.locator(".jp-Cell").count()
    chosen = box(number)
    chosen.get_by_role("textbox" if number == 0 else "radio").first.focus()
    course.keyboard.press("Escape")
    assert not holds_focus(chosen)
    place, name = course.evaluate(FOCUS_PLACE)
    assert (place, "jp-Cell" in name) == (cell_of(chosen), True), (place, name)
    # Keys belong to the notebook again: the arrow goes to the next cell.
    course.keyboard.press("ArrowDown")
    course.wait_for_function(
        "(cell) => document.querySelectorAll('.jp-Cell')[cell].matches('.jp-mod-active')", arg=place + 1
    )
    assert course.locator(".jp-Cell").count() == cells


def test_tab_past_the_last_button_goes_on_to_the_next_output(course: Page, box: Callable[[int], Locator]):
    first, second = box(0), course.locator(".lessons-box").nth(1)
    first.get_by_role("button", name="Solution").focus()
    course.keyboard.press("Tab")
    assert holds_focus(second), course.evaluate(FOCUS_PLACE)
    # On the way back stands the toolbar that JupyterLab shows on the cell that is active now.
    for _ in range(4):
        course.keyboard.press("Shift+Tab")
        if holds_focus(first):
            return
    raise AssertionError(f"Shift+Tab did not come back to the box: {course.evaluate(FOCUS_PLACE)}")


def test_tab_within_the_box_goes_from_field_to_buttons(course: Page, box: Callable[[int], Locator]):
    untouched = box(2)  # another test uses up the hints of the first
    untouched.get_by_role("textbox").focus()
    names = []
    for _ in range(3):
        course.keyboard.press("Tab")
        names.append(course.evaluate("() => document.activeElement.textContent"))
    assert names[0] == "Check" and names[1].startswith("Hint (") and names[2] == "Solution"
