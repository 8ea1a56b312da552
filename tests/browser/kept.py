"""The kernel that lives on from test to test: in a notebook of its own, or lent to a test's; it keeps nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

from tests.browser.laboratory import PATIENCE_MS, Lab, clear, leave, run_all

KEPT = "kept.ipynb"
# What a test left in the kernel of KEPT: its widgets and names, the count of its cells; and what was answered, or
# switched on. What lives on is no rubbish: the next `reset`, which looks for some, need not look through it all again.
FORGET = """from ipywidgets import Widget
from lessons import progress
from lessons.exercises.engine import sureness
Widget.close_all()
progress.reset()
if sureness.is_on(look=True):
    sureness.switch(False)
get_ipython().reset()
__import__("gc").freeze()"""
STANDS = """(path) => {
  const panel = window.jupyterapp?.shell.currentWidget;
  return panel?.context?.path === path && Boolean(panel.sessionContext.session?.kernel);
}"""
READ_AGAIN = "async () => { await window.jupyterapp.shell.currentWidget.context.revert(); }"
FORGET_IN = """async ([id, code, patience]) => {
  const kernel = window.jupyterapp.serviceManager.kernels.connectTo({model: {id, name: 'python3'}});
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error('the kernel does not answer')), patience));
  const reply = await Promise.race([kernel.requestExecute({code, store_history: false}).done, late]);
  kernel.dispose();
  if (reply.content.status !== 'ok') throw new Error(reply.content.evalue);
}"""
LEAVE = """async (code) => {
  const panel = window.jupyterapp.shell.currentWidget;
  const asked = {code, stop_on_error: false, store_history: false};
  const reply = await panel?.sessionContext?.session?.kernel?.requestExecute(asked).done;
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


def hand_over(lab: Lab, name: str, other: str) -> list[str]:
    """Let another notebook have the kernel of one, if it has any; return the kernel's id in a list."""
    found = [one for one in json.loads(lab.call("GET", "/api/sessions")) if one["path"] == name]
    for session in found:
        lab.call("PATCH", f"/api/sessions/{session['id']}", {"path": other, "name": other})
    return [session["kernel"]["id"] for session in found]


@contextmanager
def lent(page: Page, lab: Lab, name: str) -> Iterator[str]:
    """Let a notebook have the kernel that lives on, as if it were new; afterwards the kernel forgets it.

    Where there is none yet, it is the one that the notebook starts. What the page shows is closed at the end.
    """
    hand_over(lab, KEPT, name)
    try:
        yield name
    finally:
        leave(page)
        for kernel in hand_over(lab, name, KEPT):
            page.evaluate(FORGET_IN, [kernel, FORGET, PATIENCE_MS])
