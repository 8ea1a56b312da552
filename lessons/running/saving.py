"""What is written when a reader saves a notebook of the course: what the reader changed, and nothing else.

Running a notebook changes pictures, counts and metadata. Written down, they would stand in the way of the course's
next update. So a cell whose code is the course's keeps the outputs that the file holds, unless it now says something
else. Cells and texts of the reader's own are written as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from lessons.running.normal_form import (
    PNG,
    VIEW_METADATA,
    WIDGET_VIEW,
    Part,
    cell_hash,
    kept_metadata,
    normal_outputs,
    text_of,
)

SHIPPED = Path(__file__).with_name("lab") / "static" / "shipped.json"
TRUSTED = "trusted"  # of a code cell: it was run here, and its outputs may do what a page can
HTML, TEXT = "text/html", "text/plain"
_STILLS = ('<div class="lessons-question">', '<div class="lessons-report-still">')  # of a box, of a report desk
BAR = "Progress bar of notebook "
_LEFT_OUT = {"data", "execution_count", "metadata"}  # beside the data, an output tells nothing by these
_PICTURE = re.compile(r"[A-Za-z_]\w*: \S")  # an explorer: its name, and what the picture shows


@cache
def shipped_cells() -> frozenset[str]:
    """Return the hashes of all code cells of the course.

    >>> len(shipped_cells()) > 100
    True
    """
    return frozenset(json.loads(SHIPPED.read_text(encoding="utf-8"))["cells"])


def save_as_shipped(model: Any = None, path: str = "", contents_manager: Any = None, **_: Any) -> None:
    """Before a notebook is saved: put back what only running it has changed, and name no widget of ours.

    A saved notebook that names a widget shows "model not found" once its kernel is gone, although the picture or the
    question is stored beside it.

    >>> data = {WIDGET_VIEW: {"model_id": "1"}, "image/png": "...", "text/plain": "Throw: a path"}
    >>> cell = {"cell_type": "code", "source": "mine", "outputs": [{"output_type": "display_data", "data": data}]}
    >>> save_as_shipped({"type": "notebook", "content": {"cells": [cell]}})
    >>> sorted(data)
    ['image/png', 'text/plain']
    """
    try:
        if model["type"] == "notebook" and model.get("content"):
            content = model["content"]
            drop_views(content["cells"])
            put_back(content, stored(contents_manager, path))
    except (AttributeError, KeyError, TypeError, ValueError, OSError):
        return  # not a notebook as we know it: it is saved as it is


def stored(contents_manager: Any, path: str) -> Part:
    """Return the notebook that the file holds now; one without cells where there is none, or it cannot be read."""
    try:
        return json.loads(Path(contents_manager._get_os_path(path)).read_text(encoding="utf-8"))
    except (AttributeError, OSError, ValueError):
        return {"cells": []}


def drop_views(cells: Iterable[Part]) -> None:
    """Take the name of its widget from each output that shows a question, a bar, a desk or a picture of the course."""
    for cell in cells:
        for output in cell.get("outputs", ()):
            if is_ours(output.get("data", {})):
                output["data"].pop(WIDGET_VIEW, None)


def is_ours(bundle: Part) -> bool:
    """Whether an output is a widget of the course: a question, a bar, a report desk, or an explorer's picture.

    >>> is_ours({"text/html": "<b>x</b>", "text/plain": "Map(zoom=3)", WIDGET_VIEW: {}})
    False
    """
    words = text_of(bundle.get(TEXT, ""))
    if HTML in bundle:
        return any(still in text_of(bundle[HTML]) for still in _STILLS) or words.startswith(BAR)
    return PNG in bundle and bool(_PICTURE.match(words))


def put_back(content: Part, file: Part) -> None:
    """Put into a notebook, in place, what its file holds of each cell of the course that says the same as before."""
    known = {cell.get("id"): cell for cell in file["cells"]}
    course = shipped_cells()
    found = False
    for cell in content["cells"]:
        before = known.get(cell.get("id"))
        if before is None or not _same_text(cell, before):
            continue
        if cell["cell_type"] == "code":
            if cell_hash(cell) not in course:
                continue
            found = True
            _put_outputs_back(cell, before)
        if _own_metadata(cell) == _own_metadata(before):
            cell["metadata"] = _trusted_as(cell, before["metadata"])
    if found and _kernel(content) == _kernel(file):
        content["metadata"] = file["metadata"]
        content["nbformat_minor"] = file["nbformat_minor"]


def _same_text(one: Part, other: Part) -> bool:
    return one["cell_type"] == other["cell_type"] and text_of(one["source"]) == text_of(other["source"])


def _put_outputs_back(cell: Part, before: Part) -> None:
    # A cell that runs just now, or whose outputs were cleared, shows a beginning of what the file holds.
    now, then = _told(cell["outputs"]), _told(before["outputs"])
    if now == then[: len(now)]:
        if now != then:  # nobody here has seen the rest run
            cell["metadata"].pop(TRUSTED, None)
        cell["outputs"] = before["outputs"]
        cell["execution_count"] = before["execution_count"]


def _trusted_as(cell: Part, metadata: Part) -> Part:
    """Return metadata of a code cell as trusted as the page says: what a file says of itself counts for nothing.

    The server takes the mark off, and signs the notebook if each of its code cells had it.
    """
    if cell["cell_type"] != "code":
        return metadata
    others = {name: value for name, value in metadata.items() if name != TRUSTED}
    return others | {name: value for name, value in cell["metadata"].items() if name == TRUSTED}


def _told(outputs: Iterable[Part]) -> list[Any]:
    """Return what outputs tell: without counts, and without the picture of an explorer, whose words stand beside it."""
    told = []
    for output in normal_outputs(outputs):
        data = {kind: _plain(value) for kind, value in output.get("data", {}).items()}
        if is_ours(data):
            data.pop(PNG, None)
        rest = {name: _plain(value) for name, value in output.items() if name not in _LEFT_OUT}
        told.append((rest, data))
    return told


def _plain(value: Any) -> Any:
    return text_of(value) if isinstance(value, list) and all(isinstance(one, str) for one in value) else value


def _own_metadata(cell: Part) -> Part:
    """Return what a reader may have written into a cell's metadata: neither what is folded nor when it ran."""
    return {name: value for name, value in kept_metadata(cell).items() if name not in VIEW_METADATA}


def _kernel(notebook: Part) -> tuple[Any, ...]:
    """Return which kernel and language a notebook asks for, by name: a server adds versions."""
    metadata = notebook["metadata"]
    return tuple(metadata.get(part, {}).get("name") for part in ("kernelspec", "language_info"))
