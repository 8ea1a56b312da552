"""A verdict is about what stands in the box: after Lab's own restart, a cell moved, a table filled anew."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.laboratory import run_all
from tests.browser.test_answer_box import Show, asked, is_grey


def choose(page: Page, *entries: str) -> None:
    """Go through JupyterLab's menus with the mouse."""
    page.locator(".lm-MenuBar-item", has_text=entries[0]).click()
    for entry in entries[1:]:
        page.locator(".lm-Menu-item").filter(has_text=entry).first.click()


def test_after_a_restart_from_the_menu(cells: Show) -> None:
    page, box = asked(cells)
    field, verdict = box.get_by_role("textbox"), box.locator(".lessons-verdict")
    field.fill("about 400 km")
    field.press("Enter")
    expect(verdict).to_contain_text("Right")
    choose(page, "Kernel", "Restart Kernel…")
    page.get_by_role("button", name="Confirm Kernel Restart").or_(
        page.locator(".jp-Dialog .jp-mod-accept")
    ).first.click()
    page.wait_for_function("() => !document.querySelector('.jp-Dialog')")
    assert not is_grey(box), "what was judged still stands there"
    field.fill("about 500 km")
    assert is_grey(box)
    field.press("Enter")
    expect(box).to_contain_text("what you typed is kept")
    expect(field).to_have_value("about 500 km")
    assert is_grey(box)
    run_all(page)
    expect(field).to_have_value("about 500 km")
    expect(verdict).to_contain_text("Right")
    assert is_grey(box)
    field.press("Enter")
    expect(verdict).to_contain_text("Not yet")
    assert not is_grey(box)


def test_after_its_cell_was_moved_up_and_down(cells: Show) -> None:
    page, box = asked(cells)
    field, verdict = box.get_by_role("textbox"), box.locator(".lessons-verdict")
    field.fill("about 400 km")
    field.press("Enter")
    expect(verdict).to_contain_text("Right")
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:insert-cell-above')")
    page.evaluate("() => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = 1; }")
    for number, way in enumerate(("up", "down")):
        page.evaluate("(way) => window.jupyterapp.commands.execute(`notebook:move-cell-${way}`)", way)
        expect(box).to_have_count(1)
        expect(field).to_have_value("about 400 km")
        expect(verdict).to_contain_text("Right")
        assert not is_grey(box)
        field.fill(f"about {500 + number} km")
        assert is_grey(box)
        field.fill("about 400 km")
        assert not is_grey(box)
    field.fill("about 900 km")
    field.press("Enter")
    expect(verdict).to_contain_text("Not yet")
    assert not is_grey(box)
