"""What a reader takes away from a desk: one file of each kind, with its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from lessons.explorers.report_desk.work import Work
from lessons.figures.report.case_page import as_pdf
from lessons.reports.casefile import Case, as_html, as_json, as_markdown

LONGEST_NAME = 60  # letters


class File(NamedTuple):
    """A file for the browser to keep."""

    name: str
    type: str
    data: bytes


_KINDS: dict[str, tuple[str, str, Callable[[Case], str | bytes]]] = {
    "markdown": ("md", "text/markdown", as_markdown),
    "html": ("html", "text/html", as_html),
    "pdf": ("pdf", "application/pdf", as_pdf),
    "json": ("json", "application/json", as_json),
}


def file_of(work: Work, kind: str) -> File:
    """The desk's work as a file of a kind; ValueError for a kind that there is not.

    >>> file_of(Work(Case.read("It flew 400 km.", title="Seven fired: so AP!")), "markdown").name
    'seven-fired-so-ap.md'
    """
    if kind not in _KINDS:
        raise ValueError(f"kind: {kind!r} is not one of {', '.join(_KINDS)}")
    ending, named, write = _KINDS[kind]
    written = write(work.case)
    data = written if isinstance(written, bytes) else written.encode("utf-8", errors="replace")
    return File(f"{_name(work.case)}.{ending}", named, data)


def _name(case: Case) -> str:
    """A name that every system takes: letters and digits of the title, or the day, or just what it is."""
    words = re.sub(r"[^a-z0-9]+", "-", case.title.lower()).strip("-")[:LONGEST_NAME].strip("-")
    return words or (f"report-{case.day}" if case.day else "report")
