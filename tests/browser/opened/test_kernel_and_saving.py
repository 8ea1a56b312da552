"""An explorer and its kernel: busy, restarted, gone; and what a saved notebook shows without one."""

from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter
from playwright.sync_api import BrowserContext, Page, expect

from lessons.explorers import Throw
from tests.browser.laboratory import SUBSHELL_SETTING, Lab, explorer, until

SHOW = "from lessons.explorers import Throw\nimport os, time\nthrow = Throw()\nthrow"


def block(page: Page, lab: Lab) -> Path:
    """Keep the kernel busy until the file that is returned is deleted."""
    page.evaluate(
        """(code) => {
          const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
          window.done = false;
          kernel.requestExecute({code}).done.then(() => (window.done = true));
        }""",
        "open('busy', 'w').close()\nwhile os.path.exists('busy'): time.sleep(0.02)",
    )
    busy = lab.folder / "busy"
    until(busy.exists)
    return busy


@pytest.mark.parametrize("setting", ["disabled", "perCommTarget"])
def test_a_slider_moved_while_a_cell_is_busy_is_not_lost(context: BrowserContext, lab: Lab, setting: str):
    lab.set(SUBSHELL_SETTING, commsOverSubshells=setting)
    page = lab.open(context.new_page(), lab.notebook(f"busy_{setting}.ipynb", SHOW))
    throw = explorer(page)
    readout = throw.locator(".lessons-readout")
    expect(readout).to_contain_text("At 45°")
    busy = block(page, lab)
    slider = throw.get_by_label("Angle above the ground")
    slider.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "50 degrees")
    if setting == "disabled":
        expect(throw.locator(".lessons-status")).to_contain_text("Waiting for the kernel")
    else:
        expect(readout).to_contain_text("At 50°")
    assert page.evaluate("() => window.done") is False
    busy.unlink()
    expect(readout).to_contain_text("At 50°")
    expect(throw.locator(".lessons-status")).to_have_text("")
    expect(slider).to_have_attribute("aria-valuetext", "50 degrees")


def test_a_slider_moved_while_a_new_background_is_awaited_is_not_lost(context: BrowserContext, lab: Lab):
    """A busy kernel is asked again for the same frame and answers twice: the second answer is not the next frame's."""
    page = lab.open(context.new_page(), lab.notebook("slow.ipynb", SHOW))
    throw = explorer(page)
    expect(throw.locator(".lessons-readout")).to_contain_text("At 45°")
    # Both answers are there before the first picture is decoded.
    page.evaluate(
        """() => {
          const decode = window.createImageBitmap;
          window.createImageBitmap = async (...given) => {
            await new Promise((go) => setTimeout(go, 500));
            return decode(...given);
          };
        }"""
    )
    busy = block(page, lab)
    page.set_viewport_size({"width": 900, "height": 768})
    expect(throw.locator(".lessons-status")).to_contain_text("Waiting for the kernel")
    slider = throw.get_by_label("Angle above the ground")
    slider.press("ArrowRight")
    busy.unlink()
    expect(throw.locator(".lessons-readout")).to_contain_text("At 46°")
    expect(slider).to_have_attribute("aria-valuetext", "46 degrees")
    drawn, shown = throw.locator("canvas").evaluate("(canvas) => [canvas.width, canvas.clientWidth]")
    assert abs(drawn - shown) <= 1


def test_a_lost_kernel_is_told_and_the_value_kept(desk: Page, lab: Lab):
    page = lab.show(desk, lab.notebook("lost.ipynb", SHOW))
    throw = explorer(page)
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    slider = throw.get_by_label("Angle above the ground")
    slider.press("ArrowRight")
    expect(throw.locator(".lessons-status")).to_have_text(
        "Waiting for the kernel. If it was restarted, run this cell again."
    )
    expect(slider).to_have_attribute("aria-valuetext", "46 degrees")


def test_a_notebook_opened_again_without_its_kernel_shows_the_picture(context: BrowserContext, lab: Lab):
    name = lab.notebook("saved.ipynb", SHOW)
    page = lab.open(context.new_page(), name)
    explorer(page)
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.close()
    lab.stop_kernel_of(name)
    assert_picture(lab.open(context.new_page(), name, run=False))
    html, _ = HTMLExporter().from_filename(str(lab.folder / name))
    assert "data:image/png;base64" in html


def test_a_notebook_that_came_with_the_course_shows_the_picture(context: BrowserContext, lab: Lab):
    """Run elsewhere, so not trusted here, and with the name of a widget that no kernel knows."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(SHOW)])
    data, sizes = Throw()._repr_mimebundle_()
    notebook.cells[0].outputs = [nbformat.v4.new_output("execute_result", data, execution_count=1, metadata=sizes)]
    nbformat.write(notebook, lab.folder / "cloned.ipynb")
    assert_picture(lab.open(context.new_page(), "cloned.ipynb", run=False))


def assert_picture(page: Page) -> None:
    picture = page.locator(".jp-OutputArea-output img")
    expect(picture).to_be_visible()
    assert picture.get_attribute("src").startswith("data:image/png")
    assert picture.evaluate("(image) => [image.naturalWidth, image.width]") == [1520, 760]
