"""Make the README's picture: notebook 03 in JupyterLab at the size of a laptop.

    python tools/screenshot.py

Writes .github/images/lesson_03.png. The notebook is copied first, so nothing of yours is changed.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from playwright.sync_api import Page, sync_playwright  # noqa: E402

from lessons.classroom.printing import find_browser  # noqa: E402
from tests.browser.laboratory import CHROMIUM_FLAGS, Lab, own_homes  # noqa: E402

NOTEBOOK = "03_throwing_on_flat_ground.ipynb"
PICTURE = ROOT / ".github" / "images" / "lesson_03.png"
LAPTOP = {"width": 1366, "height": 768}
REPORT = "nk-2024-11-05"
SLOWEST_MS = 180_000  # on a machine that is busy with other things
SLOWER = 22  # steps of 0.01 km/s


def show_lesson(page: Page, lab: Lab) -> None:
    """Run the notebook and bring the throw, with the report beside it, into view."""
    lab.open(page, NOTEBOOK)
    page.evaluate("() => window.jupyterapp.commands.execute('application:toggle-left-area')")
    throw = page.locator(".lessons-explorer").filter(has_text="A throw over flat ground").first
    throw.scroll_into_view_if_needed()
    throw.locator("canvas").wait_for(state="visible")
    throw.get_by_role("button", name="Show the truth").click()  # the notebook opens with a guess
    speed = throw.get_by_role("slider", name="Speed at the start")
    speed.focus()
    for _ in range(SLOWER):  # from the guess's 490 km to the report's 400
        page.keyboard.press("ArrowLeft")
    throw.get_by_label("Report beside it").select_option(REPORT)
    throw.locator(".lessons-readout").filter(has_text="Beside the report").wait_for()
    throw.evaluate("(node) => node.scrollIntoView({block: 'start'})")
    page.evaluate("() => document.activeElement.blur()")  # no frame around what was used last
    page.wait_for_timeout(1000)


def main() -> None:
    """Take the picture and save it with few colours: a README should load at once."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, sync_playwright() as playwright:
        own_homes(Path(folder) / "home")
        os.environ["PYTHONPATH"] = str(ROOT)
        shutil.copy(ROOT / "notebooks" / NOTEBOOK, folder)
        lab = Lab(Path(folder))
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(CHROMIUM_FLAGS))
        try:
            page = browser.new_page(viewport=LAPTOP)
            page.set_default_timeout(SLOWEST_MS)
            show_lesson(page, lab)
            image = Image.open(io.BytesIO(page.screenshot()))
        finally:
            browser.close()
            lab.close()
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    image.convert("RGB").quantize(128).save(PICTURE, optimize=True)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
