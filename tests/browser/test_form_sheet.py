"""A form of the test in JupyterLab: taken by keyboard, kept over a reload, handed in once, no verdict anywhere."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from lessons.classroom.before_after.notebook import as_notebook
from tests.browser.laboratory import Lab, run_all, run_code, set_theme, until

SHEET = ".lessons-form"


@pytest.fixture
def sheet(desk: Page, lab: Lab) -> Locator:
    """Form A in a notebook of its own, as the command writes it, and never begun."""
    (lab.folder / "form_A.ipynb").write_text(as_notebook("A", 28), encoding="utf-8")
    page = lab.show(desk, "form_A.ipynb")
    run_code(page, "from lessons import progress; progress.reset('A')")
    run_all(page)
    found = page.locator(SHEET)
    expect(found.get_by_role("button", name="Begin")).to_be_visible()
    return found


def begin(sheet: Locator) -> None:
    """Press Begin by keyboard; the first field has the focus then."""
    button = sheet.get_by_role("button", name="Begin")
    button.focus()
    button.press("Enter")
    expect(sheet.get_by_role("textbox").first).to_be_focused()


def test_a_form_is_taken_by_keyboard_and_handed_in(desk: Page, sheet: Locator):
    begin(sheet)
    expect(sheet.locator(".lessons-box")).to_have_count(12)
    desk.keyboard.type("300 km")
    sheet.get_by_role("radio").first.focus()
    desk.keyboard.press("ArrowDown")
    hand_in = sheet.get_by_role("button", name="Hand in")
    hand_in.focus()
    desk.keyboard.press("Enter")
    told = sheet.get_by_text("Still open: A.2, A.4")
    expect(told).to_contain_text("Press Hand in once more")
    hand_in.focus()
    desk.keyboard.press("Enter")
    expect(sheet).to_contain_text("Your answers to form A are handed in")
    expect(sheet.get_by_text("Your answers to form A are handed in")).to_be_in_viewport()
    expect(sheet.get_by_role("button")).to_have_count(0)
    for words in ("Not yet", "Right", "Hint", "Solution"):
        expect(sheet).not_to_contain_text(words)
    run_code(desk, "assert [one.answer for one in progress.answers('A.1')] == ['\"300 km\"'], progress.answers('A.1')")
    run_all(desk)
    expect(sheet).to_contain_text("Your answers to form A are handed in")


def test_what_is_filled_in_waits_until_it_is_handed_in(desk: Page, sheet: Locator):
    begin(sheet)
    desk.keyboard.type("300 km")
    sheet.get_by_role("combobox").first.select_option("about")
    run_all(desk)  # the cell is drawn anew
    expect(sheet.get_by_role("textbox").first).to_have_value("300 km")
    expect(sheet.get_by_role("combobox").first).to_have_value("~")
    run_code(desk, "assert not progress.answers('A.1')")


@pytest.mark.parametrize("dark", [False, True])
def test_no_rule_is_broken(desk: Page, sheet: Locator, dark: bool):
    set_theme(desk, dark)
    begin(sheet)
    report = Axe().run(desk, context={"include": [[SHEET]]}, options={}).response
    assert [(rule["id"], node["target"]) for rule in report["violations"] for node in rule["nodes"]] == []
    assert {"label", "color-contrast", "button-name"} <= {rule["id"] for rule in report["passes"]}
    until(lambda: sheet.evaluate("(node) => node.scrollWidth <= node.clientWidth"))
