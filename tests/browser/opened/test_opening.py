"""A notebook of the course lives when it is opened, and only a notebook of the course does.

`living` is loaded with its notebook; the others are opened in a JupyterLab that stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.laboratory import OPENING_SETTING, Lab, front, leave, until
from tests.browser.opened.shared import LIVING, SHIPPED, Loaded

NOT_SHIPPED = "The code of this notebook is not what the course ships"


@pytest.fixture
def copy(lab: Lab, lend: Callable[[str], str], request: pytest.FixtureRequest) -> str:
    """A shipped notebook under a name of its own, with a kernel in which nothing was run."""
    return lend(lab.copy_of(SHIPPED, f"{request.node.name}.ipynb"))


def change(lab: Lab, name: str, before: str, after: str, kind: str) -> None:
    """Change the first cell of a kind that holds `before`."""
    path = lab.folder / name
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cell = next(c for c in notebook["cells"] if c["cell_type"] == kind and before in "".join(c["source"]))
    cell["source"] = "".join(cell["source"]).replace(before, after, 1)
    path.write_text(json.dumps(notebook), encoding="utf-8")


def lives(page: Page) -> None:
    """Wait until the bar and the first box can be used."""
    front(page).locator(".lessons-progress").first.wait_for()
    front(page).locator(".lessons-box").first.wait_for()


def executions(page: Page) -> int:
    """How many cells the notebook's kernel has run."""
    return page.evaluate(
        """async () => {
          const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
          const future = kernel.requestExecute({code: ''});  // empty code is not counted
          return (await future.done).content.execution_count;
        }"""
    )


@pytest.fixture
def living(loaded: Loaded, lab: Lab) -> Page:
    """A notebook as the course ships it, with which JupyterLab was loaded and which lives, in sight."""
    lab.bring(loaded.page, LIVING)
    lives(loaded.page)
    return loaded.page


def test_a_shipped_notebook_lives_and_the_reader_stays_at_its_top(living: Page) -> None:
    page = living
    assert page.evaluate("() => window.jupyterapp.shell.currentWidget.content.activeCellIndex") == 0
    expect(page.get_by_role("heading", name="Start here")).to_be_in_viewport()
    expect(front(page).get_by_text(NOT_SHIPPED)).to_have_count(0)


def test_nothing_is_missing_and_nothing_fails_while_it_is_opened(living: Page, loaded: Loaded) -> None:
    assert loaded.troubles == []


def test_changed_by_one_character_it_says_so_and_waits_for_the_button(lab: Lab, desk: Page, copy: str) -> None:
    change(lab, copy, 'progress("00")', 'progress("00") ', "code")
    page = lab.show(desk, copy, run=False)
    page.get_by_text(NOT_SHIPPED).wait_for()
    expect(page.locator(".lessons-box")).to_have_count(0)
    assert executions(page) == 0
    page.get_by_role("button", name="Run it from the top").click()
    lives(page)
    expect(page.get_by_text(NOT_SHIPPED)).to_have_count(0)


def test_a_notebook_that_is_not_the_course_s_is_left_alone(lab: Lab, desk: Page, lend: Callable[[str], str]) -> None:
    page = lab.show(desk, lend(lab.notebook("own.ipynb", "print(6 * 7)")), run=False)
    assert executions(page) == 0
    expect(page.get_by_role("button", name="Run it from the top")).to_have_count(0)
    expect(page.get_by_text("Show code")).to_have_count(0)


def test_opened_again_with_its_kernel_alive_it_lives(lab: Lab, living: Page) -> None:
    living.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    living.evaluate("() => window.jupyterapp.shell.currentWidget.dispose()")
    lives(lab.show(living, LIVING, run=False))


def test_a_restarted_kernel_runs_it_again_once(living: Page) -> None:
    page = living
    lives(page)
    cells = page.evaluate(CODE_CELLS)
    until(lambda: executions(page) == cells)
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    until(lambda: executions(page) == cells)
    lives(page)
    page.wait_for_timeout(1000)  # a second run would have begun by now
    assert executions(page) == cells


CODE_CELLS = """() => window.jupyterapp.shell.currentWidget.content.widgets.filter(
  (cell) => cell.model.type === 'code').length"""


def test_in_two_tabs_of_the_browser_both_live(lab: Lab, living: Page, desk: Page) -> None:
    cells = living.evaluate(CODE_CELLS)
    until(lambda: executions(living) == cells)
    lives(lab.show(desk, LIVING, run=False))
    assert executions(desk) == cells, "run again in the second, the first would show pictures that have ended"
    lives(living)


def test_with_notes_in_the_prose_and_read_only_it_lives(lab: Lab, desk: Page, copy: str) -> None:
    change(lab, copy, "# 00", "My note. # 00", "markdown")
    (lab.folder / copy).chmod(0o444)
    lives(lab.show(desk, copy, run=False))


def switch(page: Page, lab: Lab, on: bool) -> None:
    """Let notebooks run by themselves or not, as a reader does in the Settings Editor; wait until that is stored."""
    opening = "(query) => { window.jupyterapp.commands.execute('settingeditor:open', {query}); }"
    page.evaluate(opening, "Reading Launch Reports")
    page.get_by_role("checkbox", name="Run a notebook of the course").set_checked(on)
    lab.changed.add(OPENING_SETTING)
    address = f"/lab/api/settings/{OPENING_SETTING}"
    until(lambda: json.loads(lab.call("GET", address))["settings"].get("runOnOpen", True) is on)
    leave(page)


@pytest.fixture
def switched_off(lab: Lab, desk: Page) -> Iterator[Page]:
    """A JupyterLab in which notebooks do not run by themselves."""
    switch(desk, lab, on=False)
    yield desk
    switch(desk, lab, on=True)


def test_switched_off_it_waits_for_the_button(lab: Lab, switched_off: Page, copy: str) -> None:
    page = lab.show(switched_off, copy, run=False)
    expect(page.get_by_text("Notebooks are not run by themselves here")).to_be_visible()
    assert executions(page) == 0


def test_one_button_shows_and_hides_all_code(living: Page) -> None:
    page = living
    lives(page)
    hidden = "() => window.jupyterapp.shell.currentWidget.content.widgets.filter((cell) => cell.inputHidden).length"
    folded = page.evaluate(hidden)
    assert folded > 3
    front(page).locator(".jp-ToolbarButtonComponent-label", has_text="Show code").click()
    assert page.evaluate(hidden) == 0
    front(page).locator(".jp-ToolbarButtonComponent-label", has_text="Hide code").click()
    assert page.evaluate(hidden) > folded
