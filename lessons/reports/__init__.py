"""Reading reports: from claims to checks; the consistency program over the tables (`python -m lessons.reports`)."""

from lessons.reports.consistency import CHECKS, GRADES, Finding, check_event, check_tables, habits, unexplained

__all__ = ["CHECKS", "GRADES", "Finding", "check_event", "check_tables", "habits", "unexplained"]
