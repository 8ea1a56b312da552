"""Page and kernel of different versions of the course: the progress bar says so in one sentence, and only then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, Route, expect

from lessons.front.stamp import EXTENSION, stamp
from tests.browser.kept import lent
from tests.browser.laboratory import Lab, run_all, run_code

SENTENCE = "Page and kernel are of different versions of the course"
NAME = "versions.ipynb"
SHOW = "from lessons.exercises import progress\nprogress('00')"
CLOSE = "progress('00').close()"  # the next one is made anew
FOLDER = "/lab/extensions/reading-launch-reports"


def serve(page: Page, folder: str, changes: dict[str, tuple[str, str]]) -> None:
    """Serve the extension in a folder as it is here, but for what is changed: an old installed copy, or a newer one."""

    def answer(route: Route) -> None:
        name = route.request.url.split("?")[0].rsplit("/", 1)[1]
        text = (EXTENSION / name).read_text(encoding="utf-8")
        if name in changes:
            before, after = changes[name]
            assert before in text
            text = text.replace(before, after)
        kind = "application/json" if name.endswith("json") else "text/javascript"
        route.fulfill(body=text, content_type=kind)

    page.route(f"**{FOLDER}/{folder}/*", answer)


# The page starts a copy of the extension as JupyterLab does, in place of its own; it finds no notebook to attend to.
START = """async (address) => {
  const extension = window._JUPYTERLAB['reading-launch-reports'];
  const own = await extension.stamp;
  delete extension.stamp;
  const made = await (await import(address)).plugin(async () => ({}));
  await made.activate(window.jupyterapp, { widgetAdded: { connect() {} }, forEach() {} }, null);
  return own;
}"""


@contextmanager
def started(page: Page, folder: str, changes: dict[str, tuple[str, str]]) -> Iterator[None]:
    """The page has another copy of the extension."""
    serve(page, folder, changes)
    own = page.evaluate(START, f"{FOLDER}/{folder}/opening.js")
    yield
    page.evaluate("(own) => { window._JUPYTERLAB['reading-launch-reports'].stamp = own; }", own)
    page.unroute_all()


@pytest.fixture(scope="module")
def notebook(entered: Page, lab: Lab) -> Iterator[Page]:
    """A notebook with a progress bar, in a page that has the extension as it is here."""
    with lent(entered, lab, lab.notebook(NAME, SHOW)), started(entered, "as_it_is", {}):
        yield lab.show(entered, NAME)


def shown_anew(page: Page) -> None:
    """Run the notebook again, and wait for its new bar."""
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')")
    expect(page.locator(".lessons-progress")).to_have_count(0)
    run_all(page)
    expect(page.locator(".lessons-progress")).to_be_visible()


def test_of_one_version_nothing_is_said(notebook: Page) -> None:
    shown_anew(notebook)
    found = notebook.evaluate("() => window._JUPYTERLAB['reading-launch-reports'].stamp")
    assert found == stamp()
    notebook.wait_for_timeout(500)
    expect(notebook.get_by_text(SENTENCE)).to_have_count(0)


@pytest.fixture
def older_kernel(notebook: Page) -> Iterator[None]:
    """The kernel is from before the update."""
    run_code(notebook, f"from lessons.front import stamp\nnow, stamp.STAMP = stamp.STAMP, '0' * 64\n{CLOSE}")
    yield
    run_code(notebook, f"stamp.STAMP = now\n{CLOSE}")


def test_a_kernel_from_before_the_update_is_told(notebook: Page, older_kernel: None) -> None:
    shown_anew(notebook)
    expect(notebook.get_by_text(SENTENCE)).to_be_visible()


OLD = {
    "another_rule": {"opening.js": ("SETTLED_MS = 400", "SETTLED_MS = 800")},
    "another_list": {"shipped.json": ('"notebooks": [', '"notebooks": [\n  "0",')},
    "before_it_had_a_stamp": {"opening.js": ('window._JUPYTERLAB["reading-launch-reports"].stamp = stamp();', "")},
}


@pytest.fixture(params=OLD)
def old_copy(notebook: Page, request: pytest.FixtureRequest) -> Iterator[None]:
    """The page has an old copy of the extension."""
    with started(notebook, request.param, OLD[request.param]):
        yield


def test_an_old_copy_of_the_extension_is_told(notebook: Page, old_copy: None) -> None:
    shown_anew(notebook)
    expect(notebook.get_by_text(SENTENCE)).to_be_visible()
    expect(notebook.get_by_text(SENTENCE)).to_contain_text("start it again with course.py")


def test_the_page_counts_all_files_of_the_extension() -> None:
    """What the page counts as its files is what lies in the folder."""
    listed = (EXTENSION / "stamp.js").read_text(encoding="utf-8").split("[", 1)[1].split("]", 1)[0]
    names = [name.strip().strip('"') for name in listed.split(",")]
    assert names == sorted(path.name for path in EXTENSION.iterdir())
