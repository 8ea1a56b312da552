"""A page loaded again while the kernel lives: its explorers are live, and what was typed and not checked is there."""

import json
from collections.abc import Iterator

import nbformat
import pytest
from nbformat.sign import NotebookNotary
from playwright.sync_api import Page, expect

from tests.browser.kept import KEPT, shown
from tests.browser.laboratory import Lab, explorer, until

CELLS = (
    "from tests.explorers.vocabulary import Desk\nDesk()",
    'from lessons.exercises import ask\nfrom lessons import progress\nprogress.reset()\nask("01.2")',
)
RUN_CELL = """async (number) => {
  const { commands, shell } = window.jupyterapp;
  shell.currentWidget.content.activeCellIndex = number;
  await commands.execute('notebook:run-cell');
}"""


@pytest.fixture(scope="module")
def first(entered: Page, lab: Lab) -> Iterator[Page]:
    """A page in which a desk was changed, and lines were filled in that nobody checked."""
    with shown(entered, lab, *CELLS) as page:
        desk, box = explorer(page), page.locator(".lessons-box")
        desk.get_by_label("Who says it").fill("Seoul")
        expect(desk.locator(".lessons-readout")).to_contain_text("Seoul")
        box.get_by_role("textbox").nth(1).fill("about 400")
        box.get_by_role("combobox").nth(0).select_option(index=1)
        yield page


@pytest.fixture(scope="module")
def again(first: Page, tab: Page, lab: Lab) -> Page:
    """The notebook loaded once more, as the file holds it when the widgets' names are left in it."""
    kept = first.evaluate("() => window.jupyterapp.shell.currentWidget.context.model.toJSON()")
    (lab.folder / KEPT).write_text(json.dumps(kept), encoding="utf-8")
    NotebookNotary().sign(nbformat.read(lab.folder / KEPT, 4))  # as JupyterLab does when it saves
    return lab.open(tab, KEPT, run=False)


def test_its_explorers_are_live(first: Page, again: Page):
    found = explorer(again)
    expect(found.locator(".lessons-readout")).to_contain_text("Seoul")
    expect(found.get_by_label("Who says it")).to_have_value("Seoul")
    found.get_by_label("Join the buoys").press("Space")
    expect(explorer(first).get_by_label("Join the buoys")).to_be_checked()  # the first page follows


def test_what_was_typed_and_not_checked_survives_until_it_is_checked(first: Page, again: Page):
    chosen = first.locator(".lessons-box").get_by_role("combobox").nth(0).input_value()
    box = again.locator(".lessons-box")

    def holds() -> None:
        expect(box.get_by_role("textbox").nth(1)).to_have_value("about 400")
        expect(box.get_by_role("combobox").nth(0)).to_have_value(chosen)

    holds()
    shown_first = box.get_attribute("aria-labelledby")
    again.evaluate(RUN_CELL, 1)
    expect(box).to_have_count(1)
    assert box.get_attribute("aria-labelledby") != shown_first, "it was drawn again"
    holds()
    # Once it is checked there is nothing left to keep.
    box.get_by_role("button", name="Check").click()
    until(lambda: again.evaluate("() => Object.keys(localStorage).filter((key) => key.includes('01.2')).length") == 0)
