"""A prepared report for the desk, and line by line what there was to find in it and where it was printed."""

from __future__ import annotations

from lessons import data
from lessons.figures.engine.layers import Table
from lessons.figures.report.sheet import Sheet
from lessons.records import PreparedReport


def prepared_report(report_id: str) -> PreparedReport:
    """One prepared report by its name; ValueError, with the names that there are, for another.

    >>> prepared_report("russia").event_id
    'ru-2022-05-28'
    """
    found = {report.report_id: report for report in data.prepared_reports()}
    if report_id not in found:
        raise ValueError(f"report_id: {report_id!r} given; accepted: {', '.join(found)}")
    return found[report_id]


def prepared_title(report: PreparedReport) -> str:
    """Country and day of the launch, and that the words are ours.

    >>> prepared_title(prepared_report("russia"))
    'Russia, 28 May 2022 (in our words)'
    """
    launch = data.event(report.event_id)
    return f"{launch.country}, {launch.day} (in our words)"


def on_the_desk(report_id: str) -> dict[str, str]:
    """What a report desk is given of a prepared report; ValueError as in `prepared_report`.

    >>> on_the_desk("russia")["day"]
    '2022-05-28'
    """
    report = prepared_report(report_id)
    return {"text": report.text, "day": data.event(report.event_id).date, "title": prepared_title(report)}


def to_find_sheet(report_id: str) -> Sheet:
    """What each line of a prepared report held to be found, and where it was printed; ValueError as for any other name.

    >>> to_find_sheet("russia").table.rows[1][::2]
    ('line 2', 'line 4 has “around” from the same ministry', '20220528-03')
    """
    claims = {claim.claim_id: claim for claim in data.claims()}
    report = prepared_report(report_id)
    rows = tuple(
        (
            f"line {line.line}",
            line.text,
            line.find or "nothing",
            ", ".join(dict.fromkeys(claims[claim_id].publisher for claim_id in line.claims)),
            line.claim_ids,
        )
        for line in report.lines
    )
    columns = ("", "what it says", "what there was to find", "printed by", "rows of data/claims.csv")
    return Sheet(Table(columns, rows, f"What to find: {prepared_title(report)}"))
