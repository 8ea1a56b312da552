"""What is typed, ticked, picked, moved and guessed in a page, by keyboard and by pointer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kept import shown
from tests.browser.laboratory import Lab, explorer, set_subshells, until

CELLS = (
    "from tests.explorers.vocabulary import Desk, guessing\nDesk()",
    "guessing()",
    "import os, time\nwhile os.path.exists('gate'): time.sleep(0.02)",
)


@pytest.fixture(scope="module")
def page(entered: Page, lab: Lab) -> Iterator[Page]:
    """A notebook with a desk of all controls, a throw to be guessed, and a cell that waits while `gate` is there."""
    with shown(entered, lab, *CELLS) as opened:
        yield opened


@pytest.fixture
def desk(page: Page) -> Locator:
    page.bring_to_front()
    found = explorer(page, 0)
    found.get_by_role("button", name="Reset").press("Enter")
    expect(found.locator(".lessons-readout")).to_have_text("~ 400 km; Tokyo; chosen a; struck none; 2 lines.")
    return found


def test_a_number_is_read_and_a_refusal_stands_where_it_was_typed(page: Page, desk: Locator):
    field = desk.get_by_label("Range as printed")
    field.fill("at least 249 miles")
    expect(desk.locator(".lessons-readout")).to_contain_text(">= 401 km")
    field.fill("fast")
    refusal = desk.locator(".lessons-typed").first.locator("[role=alert]")
    expect(refusal).to_contain_text("'fast'")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(desk.locator(".lessons-problem")).to_have_text("")
    desk.get_by_label("Join the buoys").press("Space")  # what was typed outlives other changes
    expect(desk.get_by_label("Join the buoys")).to_be_checked()
    expect(field).to_have_value("fast")
    expect(refusal).to_contain_text("'fast'")
    field.fill("600")
    expect(desk.locator(".lessons-readout")).to_contain_text("= 600 km")
    expect(refusal).to_have_text("")
    assert field.get_attribute("aria-invalid") is None


def test_reset_takes_back_what_was_refused(desk: Locator):
    field = desk.get_by_label("Range as printed")
    field.fill("fast")
    expect(field).to_have_attribute("aria-invalid", "true")
    desk.get_by_role("button", name="Reset").press("Enter")
    expect(field).to_have_value("about 400 km")
    assert field.get_attribute("aria-invalid") is None


def test_a_text_of_several_lines_is_typed(page: Page, desk: Locator):
    field = desk.get_by_label("The report")
    field.focus()
    field.press("ControlOrMeta+End")
    page.keyboard.press("Enter")
    page.keyboard.type("<b>three</b>")
    expect(desk.locator(".lessons-readout")).to_contain_text("3 lines")
    assert field.evaluate("(node) => node === document.activeElement")
    expect(field).to_have_value("Two\nlines.\n<b>three</b>")


def test_a_list_is_chosen_from_and_struck_by_keyboard(page: Page, desk: Locator):
    desk.get_by_role("radio", name="Tokyo: 400 km").focus()
    page.keyboard.press("ArrowDown")
    expect(desk.locator(".lessons-readout")).to_contain_text("chosen b")
    strike = desk.get_by_role("button", name="Strike: KCNA: nothing")
    strike.press("Enter")
    expect(strike).to_have_attribute("aria-pressed", "true")
    expect(desk.locator(".lessons-readout")).to_contain_text("chosen b; struck c")
    strike.press("Enter")
    expect(desk.locator(".lessons-readout")).to_contain_text("struck none")


def test_each_mark_is_reached_and_moved_by_keys(page: Page, desk: Locator):
    west, east = desk.get_by_role("slider", name="West buoy"), desk.get_by_role("slider", name="East buoy")
    west.focus()
    page.keyboard.press("ArrowRight")
    expect(west).to_have_attribute("aria-valuetext", "east 21 km, north 50 km")
    page.keyboard.press("Shift+ArrowUp")
    expect(west).to_have_attribute("aria-valuetext", "east 21 km, north 60 km")
    page.keyboard.press("Tab")
    assert east.evaluate("(node) => node === document.activeElement")
    for _ in range(5):
        page.keyboard.press("ArrowDown")
    expect(east).to_have_attribute("aria-valuetext", "east 80 km, north 45 km")
    expect(west).to_have_attribute("aria-valuetext", "east 21 km, north 60 km")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    expect(desk.get_by_label("Depth of the float")).to_have_attribute("aria-valuetext", "60 km")


def drag(page: Page, handle: Locator, dx: float, dy: float) -> None:
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + dx / 2, y + dy / 2)
    page.mouse.move(x + dx, y + dy)
    page.mouse.up()


def test_a_drag_moves_the_mark_that_was_taken(page: Page, desk: Locator):
    west, east = desk.get_by_role("slider", name="West buoy"), desk.get_by_role("slider", name="East buoy")
    east.scroll_into_view_if_needed()
    drag(page, east, 0, -60)
    until(lambda: "north 50" not in east.get_attribute("aria-valuetext"))
    expect(west).to_have_attribute("aria-valuetext", "east 20 km, north 50 km")


def test_a_guess_is_set_by_keys_and_then_the_truth_is_shown(page: Page):
    throw = explorer(page, 1)
    readout = throw.locator(".lessons-readout")
    expect(readout).to_contain_text("How high does a throw of 399 km go?")
    expect(throw.get_by_label("Speed at the start")).to_be_hidden()
    mark = throw.get_by_role("slider", name="Your guess of the highest point")
    expect(mark).to_have_attribute("aria-orientation", "vertical")
    low = int(mark.get_attribute("aria-valuenow"))  # it moves only up and down: its height is its value
    mark.focus()
    page.keyboard.press("Shift+ArrowUp")
    expect(mark).to_have_attribute("aria-valuetext", "apogee 70 km")
    until(lambda: int(mark.get_attribute("aria-valuenow")) > low)
    throw.get_by_role("button", name="Show the truth").press("Enter")
    reply = throw.get_by_role("region", name="Reply")
    expect(reply).to_contain_text("you said 70 km, it is 100 km: 30 km too low.")
    expect(reply).to_contain_text("a quarter as high as far")
    expect(readout).to_contain_text("At 45°")
    expect(throw.get_by_role("button", name="Show the truth")).to_be_hidden()
    assert reply.evaluate("(node) => node === document.activeElement"), "the keys go on from the answer"
    expect(throw.get_by_label("Speed at the start")).to_be_visible()
    expect(mark).to_be_hidden()
    throw.get_by_role("button", name="Reset").press("Enter")
    expect(readout).to_contain_text("How high")


@pytest.fixture
def gate(page: Page, lab: Lab) -> Iterator[Path]:
    """A file that keeps the kernel from answering once all cells run; what they showed is gone from the page."""
    before = set_subshells(page, "disabled")
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')")
    expect(page.locator(".lessons-explorer")).to_have_count(0)
    closed = lab.folder / "gate"
    closed.touch()
    yield closed
    closed.unlink(missing_ok=True)
    set_subshells(page, before)


def test_a_guess_shows_nothing_else_while_the_kernel_is_busy(page: Page, gate: Path):
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells'); }")
    throw = page.locator(".lessons-explorer").nth(1)
    throw.scroll_into_view_if_needed()
    expect(throw.get_by_role("button", name="Show the truth")).to_be_visible()
    assert throw.locator("canvas").is_hidden(), "the first picture has not come yet"
    assert throw.get_by_label("Speed at the start").is_hidden()
    gate.unlink()
    expect(throw.locator("canvas")).to_be_visible()
    assert throw.get_by_label("Speed at the start").is_hidden()
