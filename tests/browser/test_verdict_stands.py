"""A verdict is about what stands in the box, also after its cell was moved."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.test_answer_box import Show, answered, is_grey


def test_after_its_cell_was_moved_up_and_down(cells: Show) -> None:
    page, box, field = answered(cells)
    verdict = box.locator(".lessons-verdict")
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
