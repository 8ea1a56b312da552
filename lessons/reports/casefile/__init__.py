"""What a report desk keeps of a report: its text and claims as corrected, two versions compared, files to take away."""

from lessons.reports.casefile.case import ADDED, CORRECTED, READ, Case
from lessons.reports.casefile.comparing import KINDS, Change, compare
from lessons.reports.casefile.linked_data import claim_reviews
from lessons.reports.casefile.markdown import as_markdown
from lessons.reports.casefile.page import as_html
from lessons.reports.casefile.storing import as_json, from_json
from lessons.reports.casefile.typed import entry, wanted
from lessons.reports.readout import NOTHING

__all__ = [
    "ADDED",
    "CORRECTED",
    "KINDS",
    "NOTHING",
    "READ",
    "Case",
    "Change",
    "as_html",
    "as_json",
    "as_markdown",
    "claim_reviews",
    "compare",
    "entry",
    "from_json",
    "wanted",
]
