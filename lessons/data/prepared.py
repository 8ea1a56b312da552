"""The prepared reports of notebook 15: sentences put together to the reports that they make."""

from lessons.data.typed_rows import records
from lessons.records import PreparedLine, PreparedReport


def prepared_reports() -> tuple[PreparedReport, ...]:
    """Reports on launches by other countries, in the course's own words, to be taken apart.

    >>> [(report.report_id, len(report.lines)) for report in prepared_reports()]
    [('iran', 6), ('pakistan', 6), ('russia', 6)]
    """
    lines = records("prepared_reports.csv", PreparedLine)
    launches = dict.fromkeys((line.report_id, line.event_id) for line in lines)
    return tuple(
        PreparedReport(report_id, event_id, tuple(line for line in lines if line.report_id == report_id))
        for report_id, event_id in launches
    )
