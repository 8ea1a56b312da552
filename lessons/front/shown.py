"""Which widgets of the course each cell shows; explorers of a cell that was run again are let go."""

from __future__ import annotations

import re
import weakref
from typing import Any

from IPython import get_ipython
from IPython.display import JSON
from ipywidgets.widgets import widget

_OUTPUT = re.compile(r"_+|_\d+")  # names that IPython gives to what cells show
_now: list[weakref.ref] = []  # shown by the cell that is running
_of_cell: dict[str, list[weakref.ref]] = {}
_may_go: weakref.WeakSet = weakref.WeakSet()  # explorers; boxes and bars are there once, however often a cell runs
_html: weakref.WeakKeyDictionary = weakref.WeakKeyDictionary()
_listening: weakref.WeakSet = weakref.WeakSet()  # shells that tell when a cell has run


def note(shown: widget.Widget, html: str = "", may_go: bool = False) -> None:
    """Remember that the running cell shows a widget; nothing is remembered outside a notebook.

    ``html`` stands beside it for pages without widgets. One that ``may_go`` is let go when its cell is run again.
    """
    shell = get_ipython()
    if shell is None:
        return
    if shell not in _listening:
        _listening.add(shell)
        shell.events.register("post_run_cell", cell_has_run)
    _html[shown] = html
    if may_go:
        _may_go.add(shown)
    if shown.model_id not in widget._instances:  # new on the page, or again on it
        widget._instances[shown.model_id] = shown
    _now.append(weakref.ref(shown))


def by_cell() -> JSON:
    """Return for each cell's id the widgets that it shows, in order: a page that is loaded again asks for them.

    Each comes with its HTML: a page does not trust what a file holds. A cell is left out where one is closed or gone.
    """
    found = {}
    for cell, references in _of_cell.items():
        shown = [one for reference in references if (one := reference()) is not None and one.comm is not None]
        if len(shown) == len(references):
            found[cell] = [(one.model_id, _html[one]) for one in shown]
    return JSON(found)


def part(explorer: widget.Widget) -> None:
    """Close an explorer that nothing holds any more, and leave its pictures on the pages that still show it.

    Another tab of the browser may: it is told, and says so in words. Closed in the usual way, it would go blank there.
    """
    comm = explorer.comm
    if comm is not None:
        comm.send({"method": "custom", "content": {"kind": "parted", "model": explorer.model_id}})
        comm.publish_msg = lambda *_, **__: None  # so that no page hears of the end
        explorer.close()


def cell_has_run(result: Any) -> None:
    """Let go what this cell showed when it was run before, unless it or another cell shows it now.

    A cell that is not known by an id may be any cell: nothing is let go then.
    """
    cell = getattr(result.info, "cell_id", None)
    if cell is None:
        _now.clear()
        return
    before = _of_cell.pop(cell, [])
    if _now:
        _of_cell[cell] = list(_now)
    _now.clear()
    still = {id(found()) for shown in _of_cell.values() for found in shown}
    for found in before:
        explorer = found()
        if explorer is not None and explorer in _may_go and id(explorer) not in still:
            _let_go(explorer)


def _let_go(explorer: widget.Widget) -> None:
    """Drop what keeps an explorer besides the reader's own names: registries, its comm, and the list of outputs.

    One that has a name of its own stays as it is; any other is closed by its end.
    """
    if explorer.comm is not None:
        widget._instances.pop(explorer.model_id, None)
        answer = weakref.WeakMethod(explorer._handle_msg)
        explorer.comm.on_msg(lambda message: (alive := answer()) and alive(message))
    shell = get_ipython()
    if shell is None:
        return
    for number in [number for number, value in shell.user_ns.get("_oh", {}).items() if value is explorer]:
        del shell.user_ns["_oh"][number]
    for names in (shell.user_ns, shell.user_ns_hidden):
        for name in [name for name, value in names.items() if value is explorer and _OUTPUT.fullmatch(name)]:
            names[name] = ""
    for name in ("_", "__", "___"):
        if getattr(shell.displayhook, name, None) is explorer:
            setattr(shell.displayhook, name, "")
