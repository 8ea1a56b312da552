"""The letters of the pictures come once a page; where the picture that is to ask for them fails, the next one asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.laboratory import explorer, run_code, until
from tests.browser.one_screen import COUNTED

BROKEN = """from lessons.explorers import Throw
class Broken(Throw):
    def _frame(self, message, view):
        raise RuntimeError("no picture comes")
Broken()"""


@pytest.fixture
def counted(entered: Page, cells: Callable[..., Page]) -> Iterator[Page]:
    """Three pictures, the first of them broken; the kernel counts how often it sends the letters."""
    entered.evaluate("() => delete window.lessonsLetters")  # as on a page that is loaded anew
    yield cells(COUNTED, BROKEN, "Throw()", "Throw()")
    run_code(entered, "frames.fonts = letters")


def test_another_picture_asks_for_the_letters(counted: Page) -> None:
    expect(counted.locator(".lessons-explorer").first).to_contain_text("no picture comes")
    for number in (1, 2):
        explorer(counted, number)
    until(
        lambda: counted.evaluate("() => window.lessonsLetters.coming !== null && window.lessonsLetters.late.size === 0")
    )
    run_code(counted, "assert len(sent) == 1, sent")
