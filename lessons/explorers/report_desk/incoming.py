"""What comes onto a desk from a page: a pasted text or an opened file, as bytes; bounded, and named when it is none."""

from __future__ import annotations

import codecs

from lessons.reports.casefile import Case, from_json
from lessons.reports.readout import LARGEST

STORED = ".json"  # how the name of a desk's own file ends
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NO_TEXTS = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def text_in(raw: bytes, name: str = "") -> str:
    """The text of a file, however it was stored; ValueError, in a sentence, for a file that is no text or too large.

    >>> text_in("400 km".encode("utf-16")), text_in("caf\\u00e9".encode("cp1252"))
    ('400 km', 'café')
    """
    called = name or "The text"
    if len(raw) > LARGEST:
        raise ValueError(f"{called} has {len(raw):,} bytes; accepted: a report of at most {LARGEST:,} bytes (5 MB)")
    if raw.startswith(_WIDE):
        return raw.decode("utf-16", errors="replace")
    if raw.startswith(_NO_TEXTS) or (name and b"\0" in raw[:4096]):
        raise ValueError(f"{called} is no plain text; accepted: a .txt file, a desk's .json, or the pasted text")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")  # what older programs write


def case_in(raw: bytes, name: str) -> Case | None:
    """The case in a desk's own file, None for any other file; ValueError for one that is damaged.

    >>> case_in(b"It flew 400 km.", "report.txt") is None
    True
    """
    return from_json(text_in(raw, name)) if name.lower().endswith(STORED) else None
