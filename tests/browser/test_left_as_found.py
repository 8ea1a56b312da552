"""What one browser test sets, the next one does not find: theme, settings, size, open tables, drafts."""

import json
from collections.abc import Callable

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


def test_a_page_is_as_it_was_loaded(cells: Callable[..., Page]) -> None:
    page = cells("from lessons.explorers import Throw\nThrow()")
    set_theme(page, dark=True)
    page.set_viewport_size({"width": 900, "height": 500})
    explorer(page).locator("summary").click()
    page.evaluate("() => window.localStorage.setItem('a draft', 'x')")
    clear(page)
    assert page.evaluate("() => document.body.dataset.jpThemeLight") == "true"
    assert page.viewport_size == LAPTOP
    assert explorer(page).locator("details[open]").count() == 0
    assert page.evaluate("() => window.localStorage.getItem('a draft')") is None
