"""A box without the widget manager, with a kernel that was restarted, and without one.

The name lets it come last: no file after it has to start the kernel again that ends here, and to read the course anew.
"""

from playwright.sync_api import Locator, Page, expect

from tests.browser.kept import shown
from tests.browser.laboratory import Lab, run_all, run_code
from tests.browser.test_answer_box import ASK, Show, answered, is_grey

SHUTDOWN = "() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()"


def test_without_the_widget_manager_the_cell_says_what_to_do(page: Page, lab: Lab):
    without = page.context.new_cdp_session(page)  # a `route` would fetch all of JupyterLab anew as well
    without.send("Network.enable")
    without.send("Network.setBlockedURLs", {"urls": ["*/extensions/@jupyter-widgets/jupyterlab-manager/*"]})
    with shown(page, lab, ASK.format("00.1")):
        output = page.locator(".jp-OutputArea-output").first
        expect(output).to_contain_text("How far did the missiles fly")
        expect(output).to_contain_text('answer in a cell: check("00.1", "your answer")')
        run_code(page, 'assert check("00.1", "about 400 km").verdict.accepted')


def keeps_what_is_typed(box: Locator, field: Locator) -> None:
    """Answer without a kernel: the box says so, greys what was judged, keeps the text."""
    field.fill("about 500 km")
    assert is_grey(box)
    field.press("Enter")
    expect(box).to_contain_text("what you typed is kept")
    expect(field).to_have_value("about 500 km")
    assert is_grey(box)


def choose(page: Page, *entries: str) -> None:
    """Go through JupyterLab's menus with the mouse."""
    page.locator(".lm-MenuBar-item", has_text=entries[0]).click()
    for entry in entries[1:]:
        page.locator(".lm-Menu-item").filter(has_text=entry).first.click()


def test_a_box_after_a_restart_from_the_menu_says_so_greys_and_keeps_the_text(cells: Show) -> None:
    page, box, field = answered(cells)
    verdict = box.locator(".lessons-verdict")
    choose(page, "Kernel", "Restart Kernel…")
    page.get_by_role("button", name="Confirm Kernel Restart").or_(
        page.locator(".jp-Dialog .jp-mod-accept")
    ).first.click()
    page.wait_for_function("() => !document.querySelector('.jp-Dialog')")
    assert not is_grey(box), "what was judged still stands there"
    keeps_what_is_typed(box, field)
    run_all(page)
    expect(field).to_have_value("about 500 km")
    expect(verdict).to_contain_text("Right")
    assert is_grey(box)
    field.press("Enter")
    expect(verdict).to_contain_text("Not yet")
    assert not is_grey(box)


def test_a_box_without_its_kernel_says_so_greys_and_keeps_the_text(cells: Show):
    page, box, field = answered(cells)
    page.evaluate(SHUTDOWN)
    keeps_what_is_typed(box, field)
