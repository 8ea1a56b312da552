"""Where no kernel draws them, explorers keep their picture and say in one line what to do; as boxes do."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable

import nbformat
from nbconvert import HTMLExporter
from playwright.sync_api import Page, expect

from lessons.explorers import Throw
from tests.browser.laboratory import READY, Lab, explorer, front
from tests.browser.opened.shared import LINE, SHOW, Loaded


def assert_one_line_and_picture(page: Page) -> None:
    shown = front(page).locator(".jp-OutputArea-output").filter(has=page.locator("img")).first
    expect(shown.get_by_text(LINE)).to_be_visible()
    expect(shown.get_by_text(LINE)).to_have_count(1)
    expect(shown.locator("img")).to_be_visible()


def assert_picture(page: Page) -> None:
    picture = front(page).locator(".jp-OutputArea-output img")
    expect(picture).to_be_visible()
    assert picture.get_attribute("src").startswith("data:image/png")
    assert picture.evaluate("(image) => [image.naturalWidth, image.width]") == [1520, 760]


def test_loaded_again_after_its_kernel_was_shut_down_it_says_so_until_it_is_run(loaded: Loaded, asleep: str, lab: Lab):
    page = lab.bring(loaded.page, asleep)
    assert_one_line_and_picture(page)
    assert_picture(page)
    page.get_by_role("button", name="Run it from the top").click()
    explorer(front(page))
    expect(page.get_by_text(LINE)).to_have_count(0)


def test_opened_with_no_kernel_at_all_it_says_so(desk: Page, asleep: str, lab: Lab):
    shutil.copyfile(lab.folder / asleep, lab.folder / "no_kernel.ipynb")
    lab.bring(desk, "no_kernel.ipynb", factory="Notebook", kernelPreference={"shouldStart": False, "canStart": False})
    assert desk.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session") is None
    assert_one_line_and_picture(desk)


def test_saved_and_exported_it_shows_the_picture(asleep: str, lab: Lab):
    html, _ = HTMLExporter().from_filename(str(lab.folder / asleep))
    assert re.search(r'<img [^>]*src="data:image/png;base64,', html)  # style sheets hold pictures of their own


def test_a_notebook_that_came_with_the_course_shows_the_picture(desk: Page, lab: Lab, lend: Callable[[str], str]):
    """Run elsewhere, so not trusted here, and with the name of a widget that no kernel knows."""
    path = lab.folder / lend(lab.notebook("cloned.ipynb", SHOW))
    notebook = nbformat.read(path, 4)
    data, sizes = Throw()._repr_mimebundle_()
    notebook.cells[0].outputs = [nbformat.v4.new_output("execute_result", data, execution_count=1, metadata=sizes)]
    nbformat.write(notebook, path)
    lab.bring(desk, path.name).evaluate(READY)  # nobody leaves while its kernel is being started
    assert_picture(desk)
