"""Reading reports: from text to claims, from claims to an appraisal; the tables checked (`-m lessons.reports`)."""

from lessons.reports.appraising import Appraisal, Check, appraise
from lessons.reports.consistency import CHECKS, GRADES, Finding, check_event, check_tables, habits, unexplained
from lessons.reports.reading import read

__all__ = [
    "CHECKS",
    "GRADES",
    "Appraisal",
    "Check",
    "Finding",
    "appraise",
    "check_event",
    "check_tables",
    "habits",
    "read",
    "unexplained",
]
