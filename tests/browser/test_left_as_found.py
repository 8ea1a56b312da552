"""What one browser test sets, the next one does not find: theme, settings, size, open tables, drafts."""

import json

from playwright.sync_api import Page

from tests.browser.laboratory import (
    LAPTOP,
    OPENING_SETTING,
    SUBSHELL_SETTING,
    THEME_SETTING,
    Lab,
    clear,
    explorer,
    set_theme,
)

SETTINGS = {
    THEME_SETTING: {"theme": "JupyterLab Dark"},
    OPENING_SETTING: {"runOnOpen": False},
    SUBSHELL_SETTING: {"commsOverSubshells": "perCommTarget"},
}


def test_settings_are_those_that_are_shipped_again(lab: Lab) -> None:
    def kept() -> list[dict]:
        return [json.loads(lab.call("GET", f"/lab/api/settings/{name}"))["settings"] for name in SETTINGS]

    for name, values in SETTINGS.items():
        lab.set(name, **values)
    assert kept() == list(SETTINGS.values())
    lab.as_shipped()
    assert kept() == [{}, {}, {}]


def test_a_page_is_as_it_was_loaded(course: Page) -> None:
    set_theme(course, dark=True)
    course.set_viewport_size({"width": 900, "height": 500})
    explorer(course).locator("summary").click()
    course.evaluate("() => window.localStorage.setItem('a draft', 'x')")
    clear(course)
    assert course.evaluate("() => document.body.dataset.jpThemeLight") == "true"
    assert course.viewport_size == LAPTOP
    assert explorer(course).locator("details[open]").count() == 0
    assert course.evaluate("() => window.localStorage.getItem('a draft')") is None
