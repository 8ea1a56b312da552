"""The report desk in a page that is loaded again, in a saved notebook, and beside a kernel that is busy."""

from __future__ import annotations

import json
import re

from playwright.sync_api import Page, expect

from tests.browser.desk_page import SHOW, card, mark, row, said, tab
from tests.browser.laboratory import Lab, run_code
from tests.explorers.desk_talk import REPORT


def test_a_page_that_is_loaded_again_finds_the_desk_as_it_was(page: Page, lab: Lab) -> None:
    """And a kernel that is busy is said to be waited for."""
    name = lab.notebook("again.ipynb", SHOW.format(given=repr(REPORT)))
    lab.open(page, name)
    found = page.locator(".lessons-report")
    row(found, 2).click()
    field = card(found).get_by_label("What is said")
    field.fill("about 410 km")
    field.press("Enter")
    expect(said(found)).to_contain_text("Corrected.")
    tab(found, "Checks")
    run_code(page, "")
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty")
    stored = json.loads((lab.folder / name).read_text(encoding="utf-8"))["cells"][0]["outputs"][0]["data"]
    assert "".join(stored["text/plain"]).startswith("ReportDesk: 5 claims; ") and "410" not in json.dumps(stored)
    lab.open(page, name, run=False)
    found = page.locator(".lessons-report")
    expect(found.get_by_role("tabpanel", name="Checks")).to_be_visible()
    tab(found, "Claims")
    expect(card(found).get_by_label("What is said")).to_have_value("about 410 km")
    page.evaluate(
        """() => { window.jupyterapp.shell.currentWidget.sessionContext.session.kernel
          .requestExecute({ code: 'with desk._lock:\\n    __import__("time").sleep(4)' }); }"""
    )
    page.wait_for_timeout(300)
    card(found).get_by_role("button", name="Strike").click()
    expect(found.get_by_text("Waiting for the kernel.")).to_be_visible()
    expect(mark(found, 2)).to_have_class(re.compile("lessons-struck"))
    expect(found.get_by_text("Waiting for the kernel.")).to_have_count(0)
