"""What a reader exports and prints from JupyterLab: picture, question, answer and verdict stand on the paper."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from tests.browser.kept import lent
from tests.browser.laboratory import PATIENCE_MS, Lab, explorer, part_of

QUESTION = "Question 03.2"
SHIPPED, NAME = "03_throwing_on_flat_ground.ipynb", "printed.ipynb"
# Code of those of its cells that are printed with its prose.
SHOWN = ('progress("03")', "guess=HOW_HIGH", 'ask("03.2")', "rounding_picture(", "quarter_rule_picture(")


@pytest.fixture(scope="module")
def answered(lab: Lab, entered: Page) -> Iterator[Page]:
    """A notebook of the course in JupyterLab, with its first question answered; all here only look at it."""
    (lab.folder / NAME).write_text(part_of(SHIPPED, *SHOWN), encoding="utf-8")
    with lent(entered, lab, NAME):
        page = lab.show(entered, NAME)
        explorer(page)
        box = page.locator(".lessons-box").filter(has_text=QUESTION)
        box.scroll_into_view_if_needed()
        box.get_by_role("textbox").first.fill("1234 km")
        box.get_by_role("button", name="Check").click()
        expect(box.get_by_role("status").filter(has_text="Not yet").first).to_be_visible()
        yield page
    page.evaluate("() => document.querySelectorAll('iframe[srcdoc]').forEach((one) => one.remove())")


def on_paper(page: Page) -> tuple[str, list[tuple[int, int]]]:
    """Print a page; return all its words, and the sizes of the pictures on it."""
    paper = PdfReader(io.BytesIO(page.pdf(format="A4", print_background=True)))
    words = " ".join(" ".join(sheet.extract_text() for sheet in paper.pages).split())
    return words, [picture.image.size for sheet in paper.pages for picture in sheet.images if picture.image]


def assert_all_on_paper(page: Page) -> None:
    words, pictures = on_paper(page)
    assert QUESTION in words
    assert "1234 km" in words
    assert "Not yet" in words
    assert "What the numbers" in words, "the last part"
    assert sum(width > 400 for width, _height in pictures) > 2, pictures


def sheet_of(context: BrowserContext, text: str) -> Page:
    """Open an exported page, cut off from the network: what it would fetch is not needed to read it."""
    sheet = context.new_page()
    sheet.route("https://**", lambda route: route.abort())
    sheet.set_content(text)
    expect(sheet.get_by_text("Your answer:").first).to_be_visible()
    return sheet


def test_the_server_s_export_has_answer_verdict_and_picture(answered: Page, context: BrowserContext, lab: Lab) -> None:
    """File, Print and File, Save and Export Notebook As, HTML ask the server for this page after saving."""
    answered.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    name = answered.evaluate("() => window.jupyterapp.shell.currentWidget.context.path")
    asked = answered.request.get(f"{lab.address}/nbconvert/html/{name}?token={lab.token}", timeout=PATIENCE_MS)
    assert asked.ok, asked.text()
    assert_all_on_paper(sheet_of(context, asked.text()))


def choose(page: Page, *entries: str) -> None:
    """Go through JupyterLab's menus with the mouse."""
    page.locator(".lm-MenuBar-item", has_text=entries[0]).click()
    for entry in entries[1:]:
        page.locator(".lm-Menu-item").filter(has_text=entry).last.click()


def test_file_print_prints_answer_verdict_and_picture(answered: Page, context: BrowserContext) -> None:
    choose(answered, "File", "Print")
    paper = answered.locator("iframe[srcdoc]").last  # JupyterLab hands it to the browser's own Print
    paper.wait_for(state="attached")
    assert_all_on_paper(sheet_of(context, paper.get_attribute("srcdoc") or ""))


def test_the_page_itself_printed_is_the_whole_page(answered: Page) -> None:
    assert_all_on_paper(answered)
