"""The normal form of a stored notebook: what is kept of metadata and outputs, and what changes from run to run.

`tools/notebooks.py` puts the notebooks of the course into it; the server keeps them in it when a reader saves. A
notebook, a cell and an output are dicts here, as in the file.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import struct
from collections.abc import Iterable
from typing import Any

Part = dict[str, Any]

NOTEBOOK_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "pygments_lexer": "ipython3",
    },
}
COLLAPSED = "jp-MarkdownHeadingCollapsed"  # JupyterLab folds away what stands below such a heading
VIEW_METADATA = {"jupyter", COLLAPSED}  # what is folded and what is not
KEPT_CELL_METADATA = {"deletable", "editable", "slideshow", "tags"} | VIEW_METADATA
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"  # names a model that ends with its kernel
PNG = "image/png"
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_REMARKS = {b"tEXt", b"zTXt", b"iTXt", b"tIME", b"eXIf"}
_HASH_LETTERS = 16  # of a cell's hash; that of a notebook, by which code is run unasked, is whole


def text_of(part: str | list[str]) -> str:
    """Return a text of a notebook, which a file may hold as a list of lines.

    >>> text_of(["a\\n", "b"])
    'a\\nb'
    """
    return part if isinstance(part, str) else "".join(part)


def code_hash(cells: Iterable[Part]) -> str:
    """Return the hash of all code cells that are not empty, in their order, as `shipped.js` makes it."""
    sources = [text_of(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return hashlib.sha256("\0".join(text for text in sources if text.strip()).encode()).hexdigest()


def cell_hash(cell: Part) -> str:
    """Return the hash by which a code cell of the course is known."""
    source = text_of(cell["source"])
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LETTERS]


def plain_png(data: bytes) -> bytes:
    """Return the PNG in `data` without remarks, such as the version of the software that wrote it."""
    if not data.startswith(_PNG_SIGNATURE):
        return data
    kept, place = [_PNG_SIGNATURE], len(_PNG_SIGNATURE)
    while place + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[place : place + 8])
        end = place + 12 + length
        if kind not in _PNG_REMARKS:
            kept.append(data[place:end])
        place = end
    return b"".join(kept)


def normal_outputs(outputs: Iterable[Part]) -> list[Part]:
    """Return outputs without what changes from run to run; neighbouring pieces of one stream become one."""
    normal: list[Part] = []
    for given in outputs:
        output = given.copy()
        if "data" in output:
            output["data"] = _normal_bundle(output["data"])
        before = normal[-1] if normal else {}
        if output["output_type"] == "stream" and before.get("name") == output["name"]:
            before["text"] = text_of(before["text"]) + text_of(output["text"])
        else:
            normal.append(output)
    return normal


def _normal_bundle(bundle: Part) -> Part:
    normal = bundle.copy()
    normal.pop(WIDGET_VIEW, None)
    if PNG in normal:
        normal[PNG] = normal_picture(normal[PNG])
    return normal


def normal_picture(text: str | list[str]) -> str:
    """Return a PNG as a file holds it, without remarks; a text that is no such picture stays as it is."""
    try:
        data = base64.b64decode(text_of(text))
    except binascii.Error:
        return text_of(text)
    return base64.b64encode(plain_png(data)).decode() + "\n"


def kept_metadata(cell: Part) -> Part:
    """Return the metadata of a cell that a stored notebook keeps."""
    return {name: value for name, value in cell["metadata"].items() if name in KEPT_CELL_METADATA}
