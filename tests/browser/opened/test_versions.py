"""Page and kernel of different versions of the course: the progress bar says so in one sentence, and only then."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from lessons.front.stamp import EXTENSION, stamp
from tests.browser.laboratory import Lab

SENTENCE = "Page and kernel are of different versions of the course"
SHOW = "from lessons.exercises import progress\nprogress('00')"
FILES = "**/extensions/reading-launch-reports/static/"


def serve(page: Page, changes: dict[str, tuple[str, str]]) -> None:
    """Let the page have the extension as it is here, but for what is changed: an old installed copy, or a newer one."""

    def answer(route: Route) -> None:
        name = route.request.url.split("?")[0].rsplit("/", 1)[1]
        text = (EXTENSION / name).read_text(encoding="utf-8")
        if name in changes:
            before, after = changes[name]
            assert before in text
            text = text.replace(before, after)
        kind = "application/json" if name.endswith("json") else "text/javascript"
        route.fulfill(body=text, content_type=kind)

    page.route(f"{FILES}*", answer)


def opened(context: BrowserContext, lab: Lab, name: str, changes: dict[str, tuple[str, str]], before: str = "") -> Page:
    page = context.new_page()
    serve(page, changes)
    lab.open(page, lab.notebook(f"{name}.ipynb", before + SHOW))
    expect(page.locator(".lessons-progress")).to_be_visible()
    return page


def test_of_one_version_nothing_is_said(context: BrowserContext, lab: Lab) -> None:
    page = opened(context, lab, "one_version", {})
    found = page.evaluate("() => window._JUPYTERLAB['reading-launch-reports'].stamp")
    assert found == stamp()
    page.wait_for_timeout(500)
    expect(page.get_by_text(SENTENCE)).to_have_count(0)


def test_a_kernel_from_before_the_update_is_told(context: BrowserContext, lab: Lab) -> None:
    before = "from lessons.front import stamp\nstamp.STAMP = '0' * 64\n"
    page = opened(context, lab, "older_kernel", {}, before)
    expect(page.get_by_text(SENTENCE)).to_be_visible()


OLD = {
    "another_rule": {"opening.js": ("SETTLED_MS = 400", "SETTLED_MS = 800")},
    "another_list": {"shipped.json": ('"notebooks": [', '"notebooks": [\n  "0",')},
    "before_it_had_a_stamp": {"opening.js": ('window._JUPYTERLAB["reading-launch-reports"].stamp = stamp();', "")},
}


@pytest.mark.parametrize("old", OLD)
def test_an_old_copy_of_the_extension_is_told(context: BrowserContext, lab: Lab, old: str) -> None:
    page = opened(context, lab, old, OLD[old])
    expect(page.get_by_text(SENTENCE)).to_be_visible()
    expect(page.get_by_text(SENTENCE)).to_contain_text("start it again with course.py")


def test_the_page_counts_all_files_of_the_extension() -> None:
    """What the page counts as its files is what lies in the folder."""
    listed = (EXTENSION / "stamp.js").read_text(encoding="utf-8").split("[", 1)[1].split("]", 1)[0]
    names = [name.strip().strip('"') for name in listed.split(",")]
    assert names == sorted(path.name for path in EXTENSION.iterdir())
