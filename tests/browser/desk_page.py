"""A report desk in a page: how it is shown, its parts, and what a reader does in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.explorers.desk_talk import REPORT

SHOW = "from lessons.explorers import ReportDesk\ndesk = ReportDesk({given})\ndesk"
DIFFERENT = REPORT.replace("about 400 km", "430 km")


def shown(cells: Callable[..., Page], given: str = "") -> Locator:
    """Show a new desk in the place of the one before it."""
    found = cells(SHOW.format(given=given)).locator(".lessons-report")
    found.scroll_into_view_if_needed()
    return found


def prepared(cells: Callable[..., Page], text: str = REPORT) -> Locator:
    """Show a new desk with a report on it, and wait until its claims are marked."""
    found = shown(cells, f"{text!r}, day='2024-11-05', title='A report'")
    expect(found.locator("mark").first).to_be_visible()
    return found


def row(desk: Locator, number: int) -> Locator:
    """The row of a claim."""
    return desk.get_by_role("grid", name="Claims").get_by_role("row", name=f"Claim {number},")


def mark(desk: Locator, number: int) -> Locator:
    """The words of a claim in the text."""
    return desk.locator(f"mark[data-claims~='{number}']").first


def lit(found: Locator) -> None:
    """Wait until something lights up."""
    expect(found).to_have_class(re.compile(r"\blessons-lit\b"))


def card(desk: Locator) -> Locator:
    """The chosen claim, to be corrected."""
    return desk.get_by_role("group", name="The chosen claim")


def tab(desk: Locator, name: str) -> Locator:
    """Choose a tab and return its panel."""
    desk.get_by_role("tab", name=name).click()
    return desk.get_by_role("tabpanel", name=name)


def said(desk: Locator) -> Locator:
    """The one line below the desk."""
    return desk.locator(".lessons-readout")


def dropped(desk: Locator, name: str, text: str) -> None:
    """Drop a file onto the desk."""
    desk.evaluate(
        """(root, [name, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], name));
          for (const kind of ['dragover', 'drop']) {
            root.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
          }
        }""",
        [name, text],
    )


def desk_reads(found: Locator, text: str) -> None:
    """Paste a text and have it read."""
    another = found.get_by_role("button", name="Another text")
    if another.is_visible():
        another.click()
    found.get_by_label("Paste a report here").fill(text)
    found.get_by_role("button", name="Read it").click()
    expect(found.get_by_label("Paste a report here")).not_to_be_visible()


def mark_words(found: Locator, words: str) -> None:
    """Mark words of the text, as a mouse does that is drawn over them."""
    found.locator(".lessons-report-text").first.evaluate(
        """(node, words) => {
          node.focus();
          const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at >= 0) getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
          }
        }""",
        words,
    )
