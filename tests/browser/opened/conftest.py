"""What the files of this folder share besides what all browser tests do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Page

from tests.browser.kept import lent
from tests.browser.laboratory import Lab


@pytest.fixture
def lend(entered: Page, lab: Lab, as_shipped: None) -> Iterator[Callable[[str], str]]:
    """Give a notebook, until the test has ended, a kernel in which nothing was run, and which no test has to start."""
    with ExitStack() as stack:
        yield lambda name: stack.enter_context(lent(entered, lab, name))
