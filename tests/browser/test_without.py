"""A box without the widget manager, and without its kernel.

The name lets it come last: the kernel that it ends here is one that no file after it has to start again.
"""

from playwright.sync_api import Page, expect

from tests.browser.kept import shown
from tests.browser.laboratory import Lab, run_code
from tests.browser.test_answer_box import ASK, Show, asked, is_grey

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


def test_a_box_without_its_kernel_says_so_greys_and_keeps_the_text(cells: Show):
    """The kernel is dead; `test_verdict_stands` has one that was restarted."""
    page, box = asked(cells)
    field = box.get_by_role("textbox")
    field.fill("about 400 km")
    field.press("Enter")
    expect(box.locator(".lessons-verdict")).to_contain_text("Right")
    page.evaluate(SHUTDOWN)
    field.fill("about 500 km")
    assert is_grey(box)
    field.press("Enter")
    expect(box).to_contain_text("what you typed is kept")
    expect(field).to_have_value("about 500 km")
    assert is_grey(box)
