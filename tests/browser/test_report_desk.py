"""The report desk in a browser: a text comes in, is corrected, compared and taken away, by mouse and by keyboard."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Download, Locator, Page, expect
from pypdf import PdfReader

from lessons.reports.casefile import from_json
from tests.browser.desk_page import DIFFERENT, card, dropped, lit, mark, prepared, row, said, shown, tab
from tests.browser.laboratory import run_code
from tests.explorers.desk_talk import REPORT


def test_a_report_is_pasted_dropped_and_opened(cells: Callable[..., Page], tmp_path: Path) -> None:
    found = shown(cells)
    paste = found.get_by_label("Paste a report here")
    found.get_by_role("button", name="Read it").click()
    expect(found.get_by_text("Nothing was pasted yet.")).to_be_visible()
    paste.fill(REPORT)
    found.get_by_label("Day of the launch").first.fill("soon")
    found.get_by_role("button", name="Read it").click()
    expect(found.get_by_role("alert").filter(has_text="Day of the launch: 'soon'").first).to_be_visible()
    expect(paste).to_have_value(REPORT)
    found.get_by_label("Day of the launch").first.fill("2024-11-05")
    found.get_by_role("button", name="Read it").click()
    expect(mark(found, 2)).to_have_text("about 400 km")
    expect(row(found, 2)).to_contain_text("Japan MOD")
    expect(said(found)).to_contain_text("The text was read: 5 claims were found.")
    dropped(found, "dropped.txt", "It flew 300 km, the mayor said.")
    expect(mark(found, 1)).to_have_text("300 km")
    dropped(found, "much.txt", "a" * 5_000_001)
    expect(found.get_by_text("much.txt has 5,000,001 bytes")).to_be_visible()
    file = tmp_path / "opened.txt"
    file.write_text(DIFFERENT, encoding="utf-8")
    found.locator("input[type=file]").first.set_input_files(file)
    expect(mark(found, 2)).to_have_text("430 km")
    found.get_by_role("button", name="Undo").click()
    expect(mark(found, 1)).to_have_text("300 km")


def test_by_mouse_number_words_claimant_and_check_light_up_and_a_verdict_follows_a_correction(
    cells: Callable[..., Page],
) -> None:
    found = prepared(cells)
    mark(found, 3).hover()
    lit(row(found, 3))
    expect(said(found)).to_contain_text("Claim 3: Japan MOD, flight time, about 5 min")
    expect(mark(found, 4)).to_have_class(re.compile("lessons-related"))  # what Japan says besides
    row(found, 4).hover()
    lit(mark(found, 4))
    row(found, 3).click()
    field = card(found).get_by_label("What is said")
    expect(field).to_have_value("about 5 min")
    field.fill("about a while")
    field.press("Enter")
    expect(card(found).get_by_role("alert").filter(has_text="What is said: 'about a while'")).to_be_visible()
    expect(field).to_have_value("about a while")
    field.fill("about 50 minutes")
    field.press("Enter")
    expect(said(found)).to_contain_text("1 does not fit")
    expect(row(found, 3)).to_contain_text("corrected by a person")
    expect(found.get_by_role("tab", name="Checks")).to_contain_text("✗ 1")
    expect(mark(found, 3)).to_have_class(re.compile("lessons-against"))
    checks = tab(found, "Checks")
    against = checks.get_by_role("row", name="does not fit")
    lit(against)  # it goes by the chosen claim
    of_a_pair = checks.get_by_role("row", name=re.compile(r"claims 2, 4\b")).first
    of_a_pair.hover()
    lit(mark(found, 2))
    lit(mark(found, 4))
    expect(mark(found, 1)).not_to_have_class(re.compile("lessons-lit"))
    tab(found, "Claims")
    row(found, 3).click()
    card(found).get_by_role("button", name="As it was read").click()
    expect(found.get_by_role("tab", name="Checks")).not_to_contain_text("✗")
    card(found).get_by_role("button", name="Strike").click()
    expect(mark(found, 3)).to_have_class(re.compile("lessons-struck"))
    card(found).get_by_role("button", name="Restore").click()
    expect(mark(found, 3)).not_to_have_class(re.compile("lessons-struck"))
    run_code(found.page, "assert [claim.printed for claim in desk.case.standing][2] == 'about 5 min'")
    run_code(found.page, "desk.correct('2', printed='about 404 km')")
    expect(row(found, 2)).to_contain_text("404 km")


def test_by_keyboard_alone(cells: Callable[..., Page]) -> None:
    found = prepared(cells)
    text = found.get_by_role("textbox", name="Text of the report")
    text.focus()
    keys = found.page.keyboard
    keys.press("Control+Home")
    keys.type("nothing can be typed here")
    expect(text).to_have_text(REPORT)
    for _ in range(5):
        keys.press("Control+ArrowRight")
    lit(mark(found, 1))  # the caret stands in "at least seven missiles"
    keys.press("Enter")
    expect(card(found).get_by_label("What is said")).to_be_focused()
    keys.press("Escape")
    expect(row(found, 1)).to_be_focused()
    keys.press("ArrowDown")
    expect(row(found, 2)).to_be_focused()
    lit(mark(found, 2))
    live = found.get_by_role("status").filter(has_text="Claim 2: Japan MOD, range, about 400 km")
    expect(live).to_be_attached()  # a screen reader is told
    keys.press("Delete")
    expect(row(found, 2)).to_have_class(re.compile("lessons-struck"))
    expect(row(found, 2)).to_be_focused()
    keys.press("Control+z")
    expect(row(found, 2)).not_to_have_class(re.compile("lessons-struck"))
    text.focus()
    keys.press("Control+Home")
    for _ in range(2):
        keys.press("Control+Shift+ArrowRight")
    marked = found.get_by_role("form", name="Add a claim")
    expect(marked).to_contain_text("North Korea")
    keys.press("Tab")
    expect(marked.get_by_label("It is about")).to_be_focused()
    for name, words in (("It is about", "direction"), ("Who says it", "the mayor")):
        marked.get_by_label(name).focus()
        keys.type(words)
    keys.press("Enter")
    expect(row(found, 6)).to_be_focused()
    expect(row(found, 6)).to_contain_text("the mayor")
    found.get_by_role("tab", name="Claims").focus()
    keys.press("ArrowRight")
    expect(found.get_by_role("tabpanel", name="Checks")).to_be_visible()


def test_a_chosen_claim_is_closed_and_the_table_has_its_room_again(cells: Callable[..., Page]):
    found = prepared(cells)
    table = found.get_by_role("tabpanel", name="Claims").locator(".lessons-report-scroll")
    row(found, 2).click()
    expect(card(found)).to_be_visible()
    small = table.bounding_box()["height"]
    card(found).get_by_role("button", name="Close").click()
    expect(card(found)).not_to_be_visible()
    assert table.bounding_box()["height"] >= small
    expect(found.get_by_role("tab", name="Claims")).to_be_focused()
    expect(row(found, 2)).to_have_attribute("aria-selected", "false")
    found.page.keyboard.press("Tab")
    expect(row(found, 1)).to_be_focused()  # the keys go on from the table
    expect(card(found)).to_be_visible()


def test_two_versions_stand_side_by_side(cells: Callable[..., Page]) -> None:
    found = prepared(cells)
    panel = tab(found, "Two versions")
    panel.get_by_label("Paste a later version").fill(DIFFERENT)
    panel.get_by_role("button", name="Compare").click()
    expect(panel.get_by_text("2 differences, 4 the same")).to_be_visible()
    panel.get_by_role("row", name="hedge lost").click()
    second = panel.get_by_role("textbox", name="Text of the second version")
    lit(second.locator("mark", has_text="430 km"))
    lit(mark(found, 2))
    second.locator("mark", has_text="about 100 km").click()
    lit(mark(found, 4))
    expect(panel.get_by_role("row", name="apogee")).to_have_attribute("aria-selected", "true")
    panel.get_by_role("button", name="Put it on the desk").click()
    expect(mark(found, 2)).to_have_text("430 km")
    expect(panel.get_by_label("Paste a later version")).to_be_visible()


def taken(page: Page, panel: Locator, name: str) -> tuple[str, bytes]:
    """Press a button and return the name and the bytes of the file that the browser is given."""
    with page.expect_download() as waited:
        panel.get_by_role("button", name=name).click()
    download: Download = waited.value
    return download.suggested_filename, Path(download.path()).read_bytes()


def test_all_of_it_is_taken_away_with_the_words_of_the_reader(cells: Callable[..., Page], tmp_path: Path) -> None:
    found = prepared(cells)
    draft = tab(found, "Draft").get_by_label("Draft of an appraisal")
    expect(draft).to_have_value(re.compile("about 400 km"))
    draft.fill("I would not print the minutes.")
    draft.blur()
    expect(found.get_by_text("These are your words.")).to_be_visible()
    panel = tab(found, "Take away")
    panel.get_by_label("Where it was read").fill("https://example.org/report")
    panel.get_by_label("Where it was read").press("Enter")
    expect(said(found)).to_contain_text("What is noted about the report was changed.")
    for name, ending in (("Markdown", ".md"), ("HTML", ".html")):
        called, raw = taken(found.page, panel, name)
        assert called == f"a-report{ending}"
        for words in ("400 km", "example.org/report", "I would not print the minutes.", "Read on"):
            assert words in raw.decode(), (name, words)
    called, raw = taken(found.page, panel, "PDF")
    reader = PdfReader(io.BytesIO(raw))
    assert called == "a-report.pdf" and len(reader.pages) == 1
    assert "I would not print the minutes." in reader.pages[0].extract_text()
    called, raw = taken(found.page, panel, "JSON")
    case = from_json(raw)
    assert case.draft == "I would not print the minutes." and case.read_at
    assert json.loads(raw)["claim_reviews"]
    file = tmp_path / called
    file.write_bytes(raw)
    found.get_by_role("button", name="Another text").click()
    found.locator("input[type=file]").first.set_input_files(file)
    expect(said(found)).to_contain_text("as they were left")
    expect(tab(found, "Draft").get_by_label("Draft of an appraisal")).to_have_value("I would not print the minutes.")
