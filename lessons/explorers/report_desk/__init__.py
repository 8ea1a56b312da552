"""The report desk: a pasted report, its claims, checks and draft beside it, corrected by the reader."""

from lessons.explorers.report_desk.desk import ReportDesk

__all__ = ["ReportDesk"]
