"""A form of the test in JupyterLab: taken by keyboard, kept over a reload, handed in once, no verdict anywhere."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from lessons.classroom.before_after.notebook import as_notebook
from tests.browser.kept import KEPT, written
from tests.browser.laboratory import Lab, clear, rules, run_all, run_code, set_theme, until

SHEET = ".lessons-form"


@pytest.fixture(scope="module")
def shown(entered: Page, lab: Lab) -> Iterator[Page]:
    """The notebook of form A, as the command writes it; it stands for all tests of this file."""
    (lab.folder / KEPT).write_text(as_notebook("A", 28), encoding="utf-8")
    with written(entered, lab) as page:
        yield page


@pytest.fixture
def sheet(shown: Page, as_shipped: None) -> Iterator[Locator]:
    """Form A, never begun."""
    run_code(shown, "from lessons import progress; progress.reset('A')")
    run_all(shown)
    found = shown.locator(SHEET)
    expect(found.get_by_role("button", name="Begin")).to_be_visible()
    yield found
    clear(shown)


def begin(sheet: Locator) -> None:
    """Press Begin by keyboard; the first field has the focus then."""
    button = sheet.get_by_role("button", name="Begin")
    button.focus()
    button.press("Enter")
    expect(sheet.get_by_role("textbox").first).to_be_focused()


def test_a_form_is_taken_by_keyboard_and_handed_in(shown: Page, sheet: Locator):
    begin(sheet)
    expect(sheet.locator(".lessons-box")).to_have_count(12)
    shown.keyboard.type("300 km")
    sheet.get_by_role("radio").first.focus()
    shown.keyboard.press("ArrowDown")
    hand_in = sheet.get_by_role("button", name="Hand in")
    hand_in.focus()
    shown.keyboard.press("Enter")
    told = sheet.get_by_text("Still open: A.2, A.4")
    expect(told).to_contain_text("Press Hand in once more")
    hand_in.focus()
    shown.keyboard.press("Enter")
    expect(sheet).to_contain_text("Your answers to form A are handed in")
    expect(sheet.get_by_text("Your answers to form A are handed in")).to_be_in_viewport()
    expect(sheet.get_by_role("button")).to_have_count(0)
    for words in ("Not yet", "Right", "Hint", "Solution"):
        expect(sheet).not_to_contain_text(words)
    run_code(shown, "assert [one.answer for one in progress.answers('A.1')] == ['\"300 km\"'], progress.answers('A.1')")
    run_all(shown)
    expect(sheet).to_contain_text("Your answers to form A are handed in")


def test_what_is_filled_in_waits_until_it_is_handed_in(shown: Page, sheet: Locator):
    begin(sheet)
    shown.keyboard.type("300 km")
    sheet.get_by_role("combobox").first.select_option("about")
    run_all(shown)  # the cell is drawn anew
    expect(sheet.get_by_role("textbox").first).to_have_value("300 km")
    expect(sheet.get_by_role("combobox").first).to_have_value("~")
    run_code(shown, "assert not progress.answers('A.1')")


def test_no_rule_is_broken(shown: Page, sheet: Locator):
    begin(sheet)
    shown.set_viewport_size({"width": 1366, "height": 4000})  # of what is scrolled away no contrast is measured
    for dark in (False, True):
        set_theme(shown, dark)
        broken, kept = rules(shown, SHEET)
        assert broken == [], dark
        assert {"label", "color-contrast", "button-name"} <= kept, dark
        until(lambda: sheet.evaluate("(node) => node.scrollWidth <= node.clientWidth"))
