"""Which explorers are on the page: those of a cell that was run again are let go."""

from __future__ import annotations

import re
import weakref
from typing import Any

from IPython import get_ipython
from ipywidgets.widgets import widget

_OUTPUT = re.compile(r"_+|_\d+")  # names that IPython gives to what cells show
_now: list[weakref.ref] = []  # shown by the cell that is running
_of_cell: dict[str, list[weakref.ref]] = {}
_listening: weakref.WeakSet = weakref.WeakSet()  # shells that tell when a cell has run


def note(explorer: widget.Widget) -> None:
    """Remember that the running cell shows ``explorer``; nothing is remembered outside a notebook."""
    shell = get_ipython()
    if shell is None:
        return
    if shell not in _listening:
        _listening.add(shell)
        shell.events.register("post_run_cell", cell_has_run)
    if explorer.model_id not in widget._instances:  # new on the page, or again on it
        widget._instances[explorer.model_id] = explorer
    _now.append(weakref.ref(explorer))


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
        if explorer is not None and id(explorer) not in still:
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
