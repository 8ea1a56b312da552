"""Accessibility rules (axe-core) on everything the course puts below a cell, in both themes."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.laboratory import explorer, set_theme


@pytest.mark.parametrize("dark", [False, True])
def test_no_rule_is_broken(course: Page, dark: bool):
    set_theme(course, dark)
    for number in range(6):
        found = explorer(course, number)
        found.locator("summary").click()
        expect(found.locator("table")).to_be_visible()
    hint = course.locator(".lessons-box").first.get_by_role("button", name="Hint")
    if hint.count():
        hint.click()
    report = Axe().run(course, context={"include": [[".lessons-explorer"], [".lessons-box"]]}, options={}).response
    seen = [(rule["id"], node["target"]) for rule in report["violations"] for node in rule["nodes"]]
    assert seen == []
    passed = {rule["id"] for rule in report["passes"]}
    assert {"label", "color-contrast", "select-name", "button-name"} <= passed
