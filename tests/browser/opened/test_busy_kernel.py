"""An explorer and its kernel: busy, slow, restarted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kept import lent
from tests.browser.laboratory import Lab, clear, explorer, run_all, set_subshells, until

NAME = "busy_kernel.ipynb"
SHOW = "from lessons.explorers import Throw\nimport os, time\nthrow = Throw()\nthrow"


@pytest.fixture(scope="module")
def notebook(entered: Page, lab: Lab) -> Iterator[Page]:
    """A notebook in which each test shows its explorer anew."""
    with lent(entered, lab, lab.notebook(NAME, SHOW)):
        yield lab.show(entered, NAME)


@pytest.fixture
def setting(notebook: Page, request: pytest.FixtureRequest) -> Iterator[str]:
    """Whether a widget's messages wait for the cell that runs ("disabled", as it is shipped), or are read beside it."""
    setting = getattr(request, "param", "disabled")
    assert set_subshells(notebook, setting) == "disabled"
    yield setting
    set_subshells(notebook, "disabled")


@pytest.fixture
def throw(notebook: Page, setting: str) -> Iterator[Locator]:
    """An explorer that was just drawn."""
    run_all(notebook)
    found = explorer(notebook)
    expect(found.locator(".lessons-readout")).to_contain_text("At 45°")
    yield found
    clear(notebook)


@pytest.fixture
def block(notebook: Page, lab: Lab) -> Iterator[Callable[[], Path]]:
    """Keep the kernel busy, when it is called, until the file that it returns is deleted, or the test has ended."""
    busy = lab.folder / "busy"

    def until_deleted() -> Path:
        notebook.evaluate(
            """(code) => {
              const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
              window.done = false;
              kernel.requestExecute({code}).done.then(() => (window.done = true));
            }""",
            "open('busy', 'w').close()\nwhile os.path.exists('busy'): time.sleep(0.02)",
        )
        until(busy.exists)
        return busy

    yield until_deleted
    busy.unlink(missing_ok=True)


@pytest.mark.parametrize("setting", ["disabled", "perCommTarget"], indirect=True)
def test_a_slider_moved_while_a_cell_is_busy_is_not_lost(
    notebook: Page, throw: Locator, block: Callable[[], Path], setting: str
):
    readout = throw.locator(".lessons-readout")
    busy = block()
    slider = throw.get_by_label("Angle above the ground")
    slider.focus()
    for _ in range(5):
        notebook.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "50 degrees")
    if setting == "disabled":
        expect(throw.locator(".lessons-status")).to_contain_text("Waiting for the kernel")
    else:
        expect(readout).to_contain_text("At 50°")
    assert notebook.evaluate("() => window.done") is False
    busy.unlink()
    expect(readout).to_contain_text("At 50°")
    expect(throw.locator(".lessons-status")).to_have_text("")
    expect(slider).to_have_attribute("aria-valuetext", "50 degrees")


@pytest.fixture
def slow_to_decode(notebook: Page) -> Iterator[None]:
    """Pictures take half a second to decode: two answers are there before the first is."""
    notebook.evaluate(
        """() => {
          window.decode = window.createImageBitmap;
          window.createImageBitmap = async (...given) => {
            await new Promise((go) => setTimeout(go, 500));
            return window.decode(...given);
          };
        }"""
    )
    yield
    notebook.evaluate("() => { window.createImageBitmap = window.decode; }")


def test_a_slider_moved_while_a_new_background_is_awaited_is_not_lost(
    notebook: Page, throw: Locator, slow_to_decode: None, block: Callable[[], Path]
):
    """A busy kernel is asked again for the same frame and answers twice: the second answer is not the next frame's."""
    busy = block()
    notebook.set_viewport_size({"width": 900, "height": 768})
    expect(throw.locator(".lessons-status")).to_contain_text("Waiting for the kernel")
    slider = throw.get_by_label("Angle above the ground")
    slider.press("ArrowRight")
    busy.unlink()
    expect(throw.locator(".lessons-readout")).to_contain_text("At 46°")
    expect(slider).to_have_attribute("aria-valuetext", "46 degrees")
    drawn, shown = throw.locator("canvas").evaluate("(canvas) => [canvas.width, canvas.clientWidth]")
    assert abs(drawn - shown) <= 1


def test_a_lost_kernel_is_told_and_the_value_kept(notebook: Page, throw: Locator):
    notebook.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    slider = throw.get_by_label("Angle above the ground")
    slider.press("ArrowRight")
    expect(throw.locator(".lessons-status")).to_have_text(
        "Waiting for the kernel. If it was restarted, run this cell again."
    )
    expect(slider).to_have_attribute("aria-valuetext", "46 degrees")
