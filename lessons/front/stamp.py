"""By which files of the Lab extension a page is one with this Python: an old copy of them may run in the page."""

from __future__ import annotations

import hashlib
from pathlib import Path

EXTENSION = Path(__file__).parents[1] / "running" / "lab" / "static"


def stamp(folder: Path = EXTENSION) -> str:
    """Return the hash of the extension's files, as `stamp.js` makes it in the page; '' where they cannot be read.

    >>> len(stamp())
    64
    """
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix in {".js", ".json"})
        text = "\0".join(path.read_bytes().decode("utf-8") for path in files)
    except (OSError, ValueError):
        return ""
    return hashlib.sha256(text.encode()).hexdigest() if files else ""


STAMP = stamp()  # as it was when this kernel began, whatever an update does to the files since
