"""The report desk in a browser: hostile and large texts, small screens, both themes."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.desk_page import (
    DIFFERENT,
    desk_reads,
    lit,
    mark,
    mark_words,
    prepared,
    row,
    shown,
    tab,
)
from tests.browser.laboratory import rules, run_code, set_theme, until
from tests.explorers.desk_talk import REPORT

ROOM_PX = 646  # of a notebook at 1366 x 768
RUN = "window.ran=1"
STRANGE = (
    f"<script>{RUN}</script><img src=x onerror={RUN}> It flew 400 km.",
    f"</textarea></mark><svg onload={RUN}> said it rose to 100 km \u202e<b>and</b>",
    "🚀🇰🇵 👩‍👩‍👧 𝔄 It flew about 400 km 🎯, the 𝕁ℂ𝕊 said; 😀it rose to 100 km😀.",
    "أطلقت كوريا الشمالية صاروخا. قال الجيش: It flew 400 km اليوم.",
)


def test_whatever_a_text_holds_stays_text_and_its_marks_stand_where_they_belong(cells: Callable[..., Page]) -> None:
    found = shown(cells)
    for text in STRANGE:
        desk_reads(found, text)
        pieces = found.locator(".lessons-report-text").first
        expect(pieces).to_have_text(re.compile(re.escape(text[:12])))
        assert pieces.evaluate("node => node.textContent") == text
        for number, words in enumerate(re.findall(r"(?:about )?[1-9]00 km", text), start=1):
            assert words in mark(found, number).text_content()
        assert found.locator("script, img, svg, b").count() == 0
    words = "quite 😀 elsewhere"
    text = f"🚀 It flew 400 km 🎯, {words}."
    desk_reads(found, text)
    expect(mark(found, 1)).to_have_text("400 km")
    mark_words(found, words)
    marked = found.get_by_role("form", name="Add a claim")
    marked.get_by_label("It is about").select_option("outcome")
    marked.get_by_role("button", name="Add claim").click()
    expect(mark(found, 2)).to_have_text(words)
    run_code(found.page, f"assert desk.case.claim('2').quote == {words!r}")
    desk_reads(found, "Heute geschah nichts.")
    expect(found.get_by_text("No claim was found.").first).to_be_visible()
    assert found.page.evaluate("() => window.ran") is None


PASTE = """(field, [before, report, after]) => {
  const clipboardData = new DataTransfer();
  const text = before.repeat(200_000) + report + after.repeat(255_000);
  clipboardData.setData('text/plain', text);
  const began = performance.now();
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  return [text.length, field.value.length, performance.now() - began];
}"""


def test_a_text_of_five_megabytes_is_shown_in_part_and_the_page_stays_quick(cells: Callable[..., Page]) -> None:
    found = shown(cells)
    field = found.get_by_label("Paste a report here")
    length, in_the_field, _ms = field.evaluate(PASTE, ["lorem ipsum ", REPORT, " dolor sit"])
    assert length > 4_900_000 and in_the_field < 10_000
    expect(found.get_by_text(f"{length:,} characters were pasted")).to_be_visible()
    found.get_by_role("button", name="Read it").click()
    expect(mark(found, 2)).to_have_text("about 400 km")
    expect(found.get_by_text("are shown: its beginning and what stands around claims")).to_be_visible()
    assert found.evaluate("root => root.textContent.length") < 100_000
    row(found, 2).click()
    lit(mark(found, 2))
    expect(mark(found, 2)).to_be_in_viewport()
    run_code(found.page, f"assert len(desk.case.text) == {length}")


SCREENS = {"100 %": (1366, 768), "200 %": (683, 384), "400 %": (341, 192)}
MEASURE = """(root) => {
  const seen = (node) => !node.closest('.lessons-hidden, thead, figure') && node.checkVisibility();
  const nodes = [...root.querySelectorAll('*')].filter(seen);
  const top = (name) => root.querySelector(name).getBoundingClientRect().top;
  return {
    height: root.getBoundingClientRect().height,
    over: Math.max(...nodes.map((node) => node.getBoundingClientRect().right)) - root.getBoundingClientRect().right,
    scrolls: root.scrollWidth - root.clientWidth,
    order: ['.lessons-report-head', '.lessons-report-text', '[role=tablist]', '[role=tabpanel]:not([hidden])'].map(top),
  };
}"""


def test_it_is_worked_with_on_one_laptop_screen_and_zoomed_in_both_themes_without_a_broken_rule(
    cells: Callable[..., Page],
) -> None:
    found = prepared(cells)
    panel = tab(found, "Two versions")
    panel.get_by_label("Paste a later version").fill(DIFFERENT)
    panel.get_by_role("button", name="Compare").click()
    expect(panel.get_by_role("row", name="hedge lost")).to_be_visible()
    tab(found, "Claims")
    row(found, 2).click()
    names = ("Claims", "Checks", "Picture", "Draft", "Two versions", "Take away")
    broken = {}
    for dark in (False, True):
        set_theme(found.page, dark)
        for name in names:
            tab(found, name)
            if name == "Picture":
                expect(found.locator("img").first).to_be_visible()
            against, kept = rules(found.page, ".lessons-report")
            assert "color-contrast" in kept, (name, dark)
            broken |= {(name, dark): against} if against else {}
    assert broken == {}
    for zoom, (width, height) in SCREENS.items():
        if zoom == "200 %":  # nobody reads at such a zoom beside the list of files
            found.page.evaluate("() => window.jupyterapp.commands.execute('application:toggle-left-area')")
        found.page.set_viewport_size({"width": width, "height": height})
        for name in names:
            tab(found, name)
            until(lambda: found.evaluate(MEASURE)["scrolls"] <= 0)
            measured = found.evaluate(MEASURE)
            assert measured["over"] <= 1, (zoom, name)
            if zoom == "100 %":
                assert measured["height"] <= ROOM_PX, name
            else:
                assert measured["order"] == sorted(measured["order"]), (zoom, name)
    found.page.evaluate("() => window.jupyterapp.commands.execute('application:toggle-left-area')")
