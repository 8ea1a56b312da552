"""The letters of the pictures come once a page; where the picture that is to ask for them fails, the next one asks."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.laboratory import Lab, explorer, run_code, until
from tests.browser.one_screen import COUNTED

BROKEN = """from lessons.explorers import Throw
class Broken(Throw):
    def _frame(self, message, view):
        raise RuntimeError("no picture comes")
Broken()"""


def test_another_picture_asks_for_the_letters(desk: Page, lab: Lab) -> None:
    desk.evaluate("() => delete window.lessonsLetters")  # as on a page that is loaded anew
    lab.show(desk, lab.notebook("letters.ipynb", COUNTED, BROKEN, "Throw()", "Throw()"))
    expect(desk.locator(".lessons-explorer").first).to_contain_text("no picture comes")
    for number in (1, 2):
        explorer(desk, number)
    until(lambda: desk.evaluate("() => window.lessonsLetters.coming !== null && window.lessonsLetters.late.size === 0"))
    run_code(desk, "assert len(sent) == 1, sent")
