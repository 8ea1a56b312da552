"""Where no kernel draws them, explorers keep their picture and say in one line what to do; as boxes do."""

from __future__ import annotations

import json

import nbformat
from playwright.sync_api import BrowserContext, Page, expect

from lessons.exercises import ask
from lessons.explorers import Still, Throw
from lessons.figures.flight.quarter_rule import quarter_rule_picture
from tests.browser.laboratory import Lab, explorer

SHOW = "from lessons.explorers import Throw\nThrow()"
LINE = "This is a saved picture: run this cell to use its controls."


def stop_kernel(lab: Lab, name: str) -> None:
    for session in json.loads(lab.call("GET", "/api/sessions")):
        if session["path"] == name:
            lab.call("DELETE", f"/api/sessions/{session['id']}")


def assert_one_line_and_picture(page: Page) -> None:
    shown = page.locator(".jp-OutputArea-output").filter(has=page.locator("img")).first
    expect(shown.get_by_text(LINE)).to_be_visible(timeout=60_000)
    expect(shown.get_by_text(LINE)).to_have_count(1)
    expect(shown.locator("img")).to_be_visible()


def test_loaded_again_after_its_kernel_was_shut_down_it_says_so_until_it_is_run(context: BrowserContext, lab: Lab):
    name = lab.notebook("asleep.ipynb", SHOW)
    page = lab.open(context.new_page(), name)
    explorer(page)
    expect(page.get_by_text(LINE)).to_have_count(0)
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty")
    stop_kernel(lab, name)
    page.reload()
    assert_one_line_and_picture(page)
    page.get_by_role("button", name="Run it from the top").click()
    explorer(page)
    expect(page.get_by_text(LINE)).to_have_count(0)


def test_opened_with_no_kernel_explorer_and_box_say_run_this_cell_and_a_plain_picture_nothing(
    context: BrowserContext, lab: Lab
):
    notebook = nbformat.v4.new_notebook()
    notebook.metadata["kernelspec"] = {"name": "gone", "display_name": "Gone", "language": "python"}
    for code, widget in {SHOW: Throw(), "ask": ask("00.1"), "still": Still(quarter_rule_picture())}.items():
        data, sizes = widget._repr_mimebundle_()
        data = {kind: part for kind, part in data.items() if "widget-view" not in kind}
        cell = nbformat.v4.new_code_cell(code, execution_count=1)
        cell.outputs = [nbformat.v4.new_output("execute_result", data, execution_count=1, metadata=sizes)]
        notebook.cells.append(cell)
    nbformat.write(notebook, lab.folder / "no_kernel.ipynb")
    page = lab.open(context.new_page(), "no_kernel.ipynb", run=False)
    page.locator(".jp-Dialog").get_by_role("button", name="No Kernel").click()
    assert_one_line_and_picture(page)
    expect(page.locator(".jp-OutputArea-output img")).to_have_count(2)
    expect(page.get_by_text(LINE)).to_have_count(1)
    expect(page.get_by_text("Run this cell for a box to answer in.")).to_be_visible()
