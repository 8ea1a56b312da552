"""From the text of a report to its claims: who says what, by rules; nothing leaves the machine."""

from lessons.reports.reading.assembling import read
from lessons.reports.reading.naming import UNATTRIBUTED

__all__ = ["UNATTRIBUTED", "read"]
