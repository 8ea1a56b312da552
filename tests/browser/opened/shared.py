"""The page that several files of this folder look at: loaded once, with a notebook for each of them."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import ConsoleMessage, Page, expect

from tests.browser.desk_page import card, row, said
from tests.browser.desk_page import tab as chosen_tab
from tests.browser.laboratory import Lab, explorer, front
from tests.explorers.desk_talk import REPORT

SHIPPED = "00_start_here.ipynb"
LIVING, ASLEEP, AGAIN = "living.ipynb", "asleep.ipynb", "again.ipynb"
SHOW = "from lessons.explorers import Throw\nThrow()"
LINE = "This is a saved picture: run this cell to use its controls."
CELLS = (
    "from lessons.explorers import ReportDesk, Throw\n"
    "from lessons.explorers.guesses.how_high import HOW_HIGH\n"
    "from lessons.exercises import ask\n"
    "explorer = Throw(speed_km_s=2.2, guess=HOW_HIGH)\n"
    "explorer",
    'ask("03.2")',
    f"desk = ReportDesk({REPORT!r})\ndesk",
)
COUNTED = """async () => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  return (await kernel.requestExecute({code: ''}).done).content.execution_count; // empty code is not counted
}"""


class Used(NamedTuple):
    """A notebook that was used, saved and closed: what its file held, and how many cells its kernel, alive, had run."""

    stored: str
    counted: int


class Loaded(NamedTuple):
    """A page that was loaded with three notebooks, and what it wrote to the browser's console as an error meanwhile."""

    page: Page
    troubles: list[str]


def use(page: Page) -> None:
    """Show the truth and move the slider; type an answer; correct a claim."""
    explorer(page).get_by_role("button", name="Show the truth").click()
    slider = page.get_by_label("Angle above the ground")
    expect(slider).to_be_visible()
    slider.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "5 degrees")
    page.locator(".lessons-box").get_by_role("textbox").first.fill("1234 km")
    desk = page.locator(".lessons-report")
    row(desk, 2).click()
    field = card(desk).get_by_label("What is said")
    field.fill("about 410 km")
    field.press("Enter")
    expect(said(desk)).to_contain_text("Corrected.")
    chosen_tab(desk, "Checks")


def left_with(lab: Lab, *names: str) -> str:
    """Store what JupyterLab stores when it is left with these notebooks open; return the name of that workspace."""
    data: dict = {f"notebook:{name}": {"data": {"path": name, "factory": "Notebook"}} for name in names}
    dock = {"type": "tab-area", "currentIndex": 0, "widgets": list(data)}
    data["layout-restorer:data"] = {"main": {"dock": dock, "current": dock["widgets"][0]}}
    lab.call("PUT", "/lab/api/workspaces/left", {"data": data, "metadata": {"id": "left"}})
    return "left"


def load(page: Page, lab: Lab) -> Loaded:
    """Load JupyterLab with a notebook as the course ships it; AGAIN and ASLEEP were open when it was left."""
    troubles: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type == "error":
            troubles.append(message.text)

    page.on("console", listen)
    lab.open(page, lab.copy_of(SHIPPED, LIVING), run=False, workspace=left_with(lab, AGAIN, ASLEEP))
    for name in (LIVING, AGAIN, LIVING):  # the draft of an answer is read when its box is shown
        front(lab.bring(page, name)).locator(".lessons-box").first.wait_for()
    page.remove_listener("console", listen)
    return Loaded(page, troubles)
