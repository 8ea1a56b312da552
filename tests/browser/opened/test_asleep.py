"""Where no kernel draws them, explorers keep their picture and say in one line what to do; as boxes do."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.laboratory import Lab, explorer

SHOW = "from lessons.explorers import Throw\nThrow()"
LINE = "This is a saved picture: run this cell to use its controls."


def assert_one_line_and_picture(page: Page) -> None:
    shown = page.locator(".jp-OutputArea-output").filter(has=page.locator("img")).first
    expect(shown.get_by_text(LINE)).to_be_visible()
    expect(shown.get_by_text(LINE)).to_have_count(1)
    expect(shown.locator("img")).to_be_visible()


def test_loaded_again_after_its_kernel_was_shut_down_it_says_so_until_it_is_run(page: Page, lab: Lab):
    page = lab.open(page, lab.notebook("asleep.ipynb", SHOW))
    explorer(page)
    expect(page.get_by_text(LINE)).to_have_count(0)
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty")
    lab.stop_kernel_of("asleep.ipynb")
    page.reload()
    assert_one_line_and_picture(page)
    page.get_by_role("button", name="Run it from the top").click()
    explorer(page)
    expect(page.get_by_text(LINE)).to_have_count(0)


def test_opened_with_no_kernel_at_all_it_says_so(page: Page, lab: Lab):
    name = lab.notebook("no_kernel.ipynb", SHOW)
    lab.open(page, name)
    explorer(page)
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty")
    page.evaluate("() => window.jupyterapp.shell.currentWidget.close()")
    lab.stop_kernel_of(name)
    page.evaluate(
        """(path) => window.jupyterapp.commands.execute('docmanager:open',
             { path, factory: 'Notebook', kernelPreference: { shouldStart: false, canStart: false } })""",
        name,
    )
    page.wait_for_selector(".jp-NotebookPanel .jp-Cell")
    assert page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session") is None
    assert_one_line_and_picture(page)
