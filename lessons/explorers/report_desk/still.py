"""What a saved notebook shows of a desk where no kernel runs: its claims as a table, and how its checks came out."""

from __future__ import annotations

from html import escape

from lessons.explorers.report_desk.described import counted
from lessons.reports.appraising.checking import NAMES
from lessons.reports.casefile import Case

MARK = '<div class="lessons-report-still">'
MOST_ROWS = 40
_LEFT = 'style="text-align:left"'
_HEADING = ("no.", "who says it", "about", "what is said")


def still_text(case: Case) -> str:
    """One line for a saved notebook: the same for the same report.

    >>> still_text(Case.read(""))
    'ReportDesk: no text yet'
    """
    if not case.text.strip():
        return "ReportDesk: no text yet"
    many = len(case.standing)
    return f"ReportDesk: {many} {'claim' if many == 1 else 'claims'}; {counted(case)}"


def still_html(case: Case) -> str:
    """The claims as a table of a page without scripts; whatever the report says is text in it, and nothing else.

    >>> "<script>" in still_html(Case.read("<script>It flew 400 km.</script>"))
    False
    """
    rows = [
        (claim.claim_id, claim.claimant, NAMES[claim.quantity], claim.printed) for claim in case.standing[:MOST_ROWS]
    ]
    head = "".join(f'<th scope="col" {_LEFT}>{name}</th>' for name in _HEADING)
    cells = ["".join(f"<td {_LEFT}>{escape(cell)}</td>" for cell in row) for row in rows]
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if rows else ""
    title = f"<p><strong>{escape(case.title)}</strong></p>" if case.title else ""
    left = len(case.standing) - len(rows)
    more = f"<p>and {left:,} more claims</p>" if left > 0 else ""
    first = "This is a saved table: run this cell to use the desk." if rows else "Run this cell to use the desk."
    line = f"<p><em>{first}</em></p>"
    return f"{MARK}{line}{title}{table}{more}<p>{escape(still_text(case))}</p></div>"
