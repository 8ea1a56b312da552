"""An answer box by keyboard: type, Enter, feedback that a screen reader hears; and the way out of the box."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.laboratory import Lab, run_all, run_code

Show = Callable[..., Page]  # the fixture `cells`
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
    feedback = first.locator(".lessons-verdict")
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
    expect(second.locator(".lessons-verdict")).not_to_be_empty()


def test_a_cell_that_runs_again_shows_the_same_box_and_its_buttons_work(cells: Show):
    page, again = asked(cells, "00.3")
    first = again.get_attribute("aria-labelledby")
    run_all(page)
    expect(again).to_have_count(1)
    assert again.get_attribute("aria-labelledby") != first, "it was drawn again"
    again.get_by_role("textbox").fill("85 %")
    again.get_by_role("button", name="Check").click()
    expect(again.locator(".lessons-verdict")).to_contain_text("85 % can be defended")
    run_all(page)
    expect(again.get_by_role("textbox")).to_have_value("85 %")
    expect(again.locator(".lessons-verdict")).to_contain_text("85 % can be defended")


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


ASK = 'from lessons.exercises import ask, check\nask("{}")'


def is_grey(box: Locator) -> bool:
    return "grayscale" in box.locator(".lessons-verdict").evaluate("(node) => getComputedStyle(node).filter")


def asked(cells: Show, number: str = "00.1") -> tuple[Page, Locator]:
    """Show a notebook that asks one question; what other tests answered is forgotten."""
    page = cells(ASK.format(number))
    run_code(page, "from lessons import progress; progress.reset()")
    run_all(page)
    box = page.locator(".lessons-box")
    expect(box).to_have_count(1)
    return page, box


def answered(cells: Show) -> tuple[Page, Locator, Locator]:
    """Ask 00.1 and answer it rightly: the page, the box, its field."""
    page, box = asked(cells)
    field = box.get_by_role("textbox")
    field.fill("about 400 km")
    field.press("Enter")
    expect(box.locator(".lessons-verdict")).to_contain_text("Right")
    return page, box, field


def test_a_verdict_greys_as_soon_as_something_else_stands_in_the_box(cells: Show):
    page, box, field = answered(cells)
    told = box.get_by_text("this was said of the one before")
    assert not is_grey(box)
    field.press("End")
    page.keyboard.type("x")
    assert is_grey(box)
    expect(told).to_have_count(1)
    page.keyboard.press("Backspace")
    assert not is_grey(box)
    expect(told).to_have_count(0)
    # What code answers meanwhile pushes nothing aside.
    page.keyboard.type(" or so")
    run_code(page, 'check("00.1", "400 km")')
    expect(box.locator(".lessons-verdict")).to_contain_text("hedge lost")
    expect(field).to_have_value("about 400 km or so")
    assert is_grey(box)
    # And where nothing waits, it is shown.
    field.press("Enter")
    expect(told).to_have_count(0)
    run_code(page, 'check("00.1", "over 400 km")')
    expect(field).to_have_value("over 400 km")
    assert not is_grey(box)


@pytest.fixture
def gate(lab: Lab) -> Iterator[Path]:
    """A file that keeps busy what waits for its end."""
    closed = lab.folder / "gate"
    closed.touch()
    yield closed
    closed.unlink(missing_ok=True)


def test_a_busy_kernel_is_waited_for_and_the_line_goes_with_its_answer(cells: Show, gate: Path):
    page, box = asked(cells)
    page.evaluate(
        """(code) => {
          window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.requestExecute({code});
        }""",
        "import os, time\nwhile os.path.exists('gate'): time.sleep(0.02)",
    )
    box.get_by_role("textbox").fill("about 400 km")
    box.get_by_role("button", name="Check").click()
    taken = box.get_by_text("This is taken, and read as soon as")
    expect(taken).to_have_count(1)
    line = box.get_by_text("The kernel does not answer yet.")
    expect(line).to_have_count(1)
    expect(taken).to_have_count(0)
    gate.unlink()
    expect(box.locator(".lessons-verdict")).to_contain_text("Right")
    expect(line).to_have_count(0)


def test_what_was_typed_and_not_checked_survives_a_new_run_and_a_move(cells: Show):
    """`opened/test_loaded_again` has a page that is loaded again, and what is left once it is checked."""
    page, box = asked(cells, "01.2")
    fields, lists = box.get_by_role("textbox"), box.get_by_role("combobox")
    fields.nth(1).fill("about 400")
    lists.nth(0).select_option(index=1)
    chosen = lists.nth(0).input_value()

    def holds() -> None:
        expect(fields.nth(1)).to_have_value("about 400")
        expect(lists.nth(0)).to_have_value(chosen)

    run_all(page)
    holds()
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:insert-cell-above')")
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:move-cell-down')")
    holds()
    # The table is filled anew from code: what is being typed stays.
    run_code(page, 'check("01.2", [["minister", "7", "none"]] * 3)')
    expect(box.locator(".lessons-verdict")).not_to_be_empty()
    holds()
