"""Accessibility rules (axe-core) on everything the course puts below a cell, in both themes."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.laboratory import explorer, rules, set_theme


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
    broken, kept = rules(course, ".lessons-explorer", ".lessons-box")
    assert broken == []
    assert {"label", "color-contrast", "select-name", "button-name"} <= kept
