"""What comes onto a desk from a page: a pasted text or an opened file, as bytes; bounded, and named when it is none."""

from __future__ import annotations

from lessons.reports import readout
from lessons.reports.casefile import Case, from_json

STORED = ".json"  # how the name of a desk's own file ends
_ACCEPTED = "a .txt file, a desk's .json, or the pasted text"


def text_in(raw: bytes, name: str = "") -> str:
    """The text of a file, however it was stored; ValueError, in a sentence, for a file that is no text or too large.

    >>> text_in("400 km".encode("utf-16")), text_in("caf\\u00e9".encode("cp1252"))
    ('400 km', 'café')
    """
    return readout.text_in(raw, name or "The text", _ACCEPTED, pasted=not name)


def case_in(raw: bytes, name: str) -> Case | None:
    """The case in a desk's own file, None for any other file; ValueError for one that is damaged.

    >>> case_in(b"It flew 400 km.", "report.txt") is None
    True
    """
    return from_json(text_in(raw, name)) if name.lower().endswith(STORED) else None
