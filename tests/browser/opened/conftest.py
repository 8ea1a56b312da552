"""What the files of this folder share: a kernel that is lent, and a page that was loaded with a notebook for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.kept import lent
from tests.browser.laboratory import Lab, clear, explorer, leave, save
from tests.browser.opened.shared import AGAIN, ASLEEP, CELLS, COUNTED, LINE, SHOW, Loaded, Used, load, use


@pytest.fixture
def lend(entered: Page, lab: Lab, as_shipped: None) -> Iterator[Callable[[str], str]]:
    """Give a notebook, until the test has ended, a kernel in which nothing was run, and which no test has to start."""
    with ExitStack() as stack:
        yield lambda name: stack.enter_context(lent(entered, lab, name))


@pytest.fixture(scope="session")
def asleep(entered: Page, lab: Lab) -> str:
    """A notebook with an explorer, which lived and was saved; it has no kernel any more."""
    with lent(entered, lab, lab.notebook(ASLEEP, SHOW)):
        explorer(lab.show(entered, ASLEEP))
        expect(entered.get_by_text(LINE)).to_have_count(0)
        save(entered)
    return ASLEEP


@pytest.fixture(scope="session")
def used(entered: Page, lab: Lab) -> Used:
    """A notebook that was used, and whose kernel lives all the while; it is loaded at once, while its draft is kept."""
    use(lab.show(entered, lab.notebook(AGAIN, *CELLS)))
    counted = entered.evaluate(COUNTED)
    save(entered)
    leave(entered)
    return Used((lab.folder / AGAIN).read_text(encoding="utf-8"), counted)


@pytest.fixture(scope="session")
def loaded(profile: BrowserContext, standing: list[Page], entered: Page, lab: Lab, asleep: str, used: Used) -> Loaded:
    """A page that was loaded with notebooks: what is asked of one of them is asked of what is `front`."""
    standing.append(profile.new_page())
    found = load(standing[-1], lab)
    clear(entered)
    return found
