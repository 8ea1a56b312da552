"""The notebook whose kernel lives on from test to test: each shows cells of its own in it and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

from tests.browser.laboratory import Lab, clear, leave, run_all

KEPT = "kept.ipynb"
# What a test left in the kernel of KEPT: its widgets and names; and what was answered, or switched on. What lives on
# is no rubbish: the next `reset`, which looks for some, need not look through all of the course again.
FORGET = """from ipywidgets import Widget
from lessons import progress
from lessons.exercises.engine import sureness
Widget.close_all()
progress.reset()
if sureness.is_on(look=True):
    sureness.switch(False)
get_ipython().reset(new_session=False)
__import__("gc").freeze()"""
STANDS = """(path) => {
  const panel = window.jupyterapp?.shell.currentWidget;
  return panel?.context?.path === path && Boolean(panel.sessionContext.session?.kernel);
}"""
READ_AGAIN = "async () => { await window.jupyterapp.shell.currentWidget.context.revert(); }"
LEAVE = """async (code) => {
  const panel = window.jupyterapp.shell.currentWidget;
  const reply = await panel?.sessionContext?.session?.kernel?.requestExecute({code, stop_on_error: false}).done;
  if (reply && reply.content.status !== 'ok') throw new Error(reply.content.evalue);
  if (panel?.context) panel.context.model.dirty = false; // nothing of it is to be saved
}"""


@contextmanager
def shown(page: Page, lab: Lab, *cells: str) -> Iterator[Page]:
    """Show these cells in the notebook KEPT and run them; afterwards its kernel forgets them, and lives on."""
    lab.notebook(KEPT, *cells)
    with written(page, lab):
        yield page


@contextmanager
def written(page: Page, lab: Lab) -> Iterator[Page]:
    """Show what was written into the file KEPT, as `shown` does.

    Where the page shows KEPT already, with other cells, it stays as well: a test waits for no page and no kernel.
    """
    page.bring_to_front()
    loaded = page.url.startswith(lab.address)
    if loaded and page.evaluate(STANDS, KEPT):
        page.evaluate(READ_AGAIN)
        run_all(page)
    else:
        if loaded:
            leave(page)
        lab.show(page, KEPT)
    try:
        yield page
    finally:
        page.evaluate(LEAVE, FORGET)
        clear(page)
