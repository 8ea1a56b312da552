"""One JupyterLab and one browser for the browser tests of a folder.

In this folder a page shows what a test is about; in `opened` it is loaded, loaded again, saved, updated. Each folder
has a worker of the suite to itself.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect, sync_playwright

from lessons.classroom.printing import find_browser
from tests.browser.kept import KEPT, shown
from tests.browser.laboratory import CHROMIUM_FLAGS, LAPTOP, PATIENCE_MS, Lab, clear, leave

COURSE = (
    "from lessons.explorers import ClaimMarker, Throw\nfrom lessons.exercises import ask, hint\nthrow = Throw()\nthrow",
    "marker = ClaimMarker()\nmarker",
    'ask("00.1")',
    'ask("00.2")',
    'ask("00.3")',
    "class Faulty(Throw):\n"
    "    def picture(self, values):\n"
    "        if values['angle_deg'] == 46:\n"
    "            raise RuntimeError('<b>not</b> this one')\n"
    "        return super().picture(values)\n"
    "faulty = Faulty()\n"
    "faulty",
    "throw",
    "from lessons.explorers.controls import Play, Slider\n"
    "from lessons.explorers.engine import Explorer\n"
    "from lessons.figures.flight.throw import throw_picture\n"
    "class Playing(Explorer):\n"
    "    title = 'Playing'\n"
    "    controls = (\n"
    "        Slider('speed_km_s', 'Speed', 0.5, 2.5, 0.01, 0.5, 'km/s', log=True),\n"
    "        Slider('far_km', 'Distance', -2000, 20_000, 500.5, 10_012, 'km'),\n"
    "        Play('play', 'Play', 'speed_km_s', seconds=4),\n"
    "    )\n"
    "    def picture(self, values):\n"
    "        return throw_picture(45, values['speed_km_s'])\n"
    "playing = Playing()\n"
    "playing",
    "from lessons.explorers import Still\n"
    "from lessons.figures.flight.quarter_rule import quarter_rule_picture\n"
    "Still(quarter_rule_picture())",
    'ask("01.2")',
    'from lessons.exercises import progress\nprogress("00")',
)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: drives a real JupyterLab in Chromium")
    expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:  # of all folders: pytest hands out every one
        if item.nodeid.startswith("tests/browser/"):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium."""
    found = find_browser()
    if found is None:
        pytest.skip("no Chromium found: install chromium, or name one in LESSONS_CHROMIUM")
    return found


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def profile(
    playwright: Playwright, chromium: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """A reader's own browser, at laptop size: JupyterLab, once loaded, is neither fetched nor compiled again."""
    folder = tmp_path_factory.mktemp("profile")
    opened = playwright.chromium.launch_persistent_context(
        folder, executable_path=chromium, args=list(CHROMIUM_FLAGS), viewport=LAPTOP
    )
    opened.set_default_timeout(PATIENCE_MS)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    running = Lab(tmp_path_factory.mktemp("lab"))
    yield running
    running.close()


@pytest.fixture(autouse=True)
def as_shipped(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a test set, also one that failed half-way, is taken back; and no kernel of its own lives on."""
    shows = {"context", "desk", "course", "cells"} & set(request.fixturenames)  # the others only measure what is shown
    lab = request.getfixturevalue("lab") if shows else None
    before = lab.sessions() if lab else {}
    yield
    if lab:
        lab.as_shipped()
        for session, path in lab.sessions().items():
            if session not in before and path != KEPT:
                lab.stop_kernel(session)


@pytest.fixture(scope="session")
def standing(profile: BrowserContext) -> list[Page]:
    """The pages that several tests share: a page that is to outlive its test is opened in here."""
    return profile.pages


def part(page: Page) -> None:
    """Close a page; what it kept is forgotten."""
    if page.url.startswith("http:"):
        page.evaluate("() => window.localStorage.clear()")
    page.close()


@pytest.fixture
def context(profile: BrowserContext, standing: list[Page], as_shipped: None) -> Iterator[BrowserContext]:
    """The reader's browser; what a test opened in it is closed again, and what a page kept is forgotten."""
    yield profile
    for page in [page for page in profile.pages if page not in standing]:
        part(page)


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page of its own."""
    return context.new_page()


@pytest.fixture(scope="module")
def tab(profile: BrowserContext, standing: list[Page]) -> Iterator[Page]:
    """An empty page that the tests of one file share."""
    page = profile.new_page()
    standing.append(page)
    yield page
    standing.remove(page)
    part(page)


@pytest.fixture(scope="session")
def addresses() -> list[str]:
    """Every address that the shared page asked for."""
    return []


@pytest.fixture(scope="session")
def shared(profile: BrowserContext, standing: list[Page], lab: Lab, addresses: list[str]) -> Page:
    """A notebook with explorers and answer boxes, all cells run."""
    standing.append(profile.new_page())
    standing[-1].on("request", lambda request: addresses.append(request.url))
    return lab.open(standing[-1], lab.notebook("course.ipynb", *COURSE))


@pytest.fixture
def course(shared: Page, as_shipped: None) -> Iterator[Page]:
    """The page that tests share; they press Reset first."""
    shared.bring_to_front()  # a page behind another is drawn a few times a second
    yield shared
    clear(shared)


@pytest.fixture(scope="session")
def entered(profile: BrowserContext, standing: list[Page], lab: Lab) -> Page:
    """A page in which JupyterLab stands, with no notebook."""
    standing.append(profile.new_page())
    return lab.enter(standing[-1])


@pytest.fixture
def desk(entered: Page, as_shipped: None) -> Iterator[Page]:
    """The page in which tests show a notebook of their own, for half of what it costs to load JupyterLab first.

    What changes the page itself, or is about its being loaded, takes `page`.
    """
    entered.bring_to_front()
    leave(entered)
    yield entered
    leave(entered)
    clear(entered)


@pytest.fixture
def cells(entered: Page, lab: Lab, as_shipped: None) -> Iterator[Callable[..., Page]]:
    """Show cells where JupyterLab, a notebook and its kernel stand from test to test."""
    with ExitStack() as stack:
        yield lambda *code: stack.enter_context(shown(entered, lab, *code))
