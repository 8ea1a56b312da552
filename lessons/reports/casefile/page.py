"""A case as one HTML page: the text with its claims marked and numbered, tables, the draft; readable in print."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from lessons.reports.casefile.case import Case
from lessons.reports.casefile.markdown import NOTE
from lessons.reports.casefile.shown import in_html, web_address
from lessons.reports.casefile.told import COLUMNS, Row, counted, draft_lines, origin_of, rows_of, struck_rows, title_of

LOOK = Path(__file__).with_name("page.css")
# No script, no address is ever fetched, whatever the report holds.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def as_html(case: Case) -> str:
    """The case as one page that needs nothing else; whatever the report holds is shown and none of it runs.

    >>> "&lt;script&gt;" in as_html(Case.read("<script> It flew 400 km."))
    True
    """
    title = in_html(title_of(case))
    places = {claim.claim_id: number for number, claim in enumerate(case.claims)}
    parts = [f"<h1><bdi>{title}</bdi></h1>", _origin(case), f"<p>{in_html(counted(case))} {in_html(NOTE)}</p>"]
    if case.text.strip():
        parts.append(f'<h2>The text, its claims marked</h2>\n<div class="text" dir="auto">{_text(case, places)}</div>')
    if rows := rows_of(case):
        parts.append(f"<h2>Claims</h2>\n{_claims(rows, places)}")
    if rows := struck_rows(case):
        parts.append(f'<h2>Struck by a person</h2>\n<div class="struck">{_claims(rows, places)}</div>')
    if case.draft:
        parts.append(f"<h2>The draft, in a person’s words</h2>\n{_own(case)}")
    elif case.standing:
        parts.append(f"<h2>The draft</h2>\n{_draft(case)}")
    if case.standing:
        parts.append(f"<h2>Checks</h2>\n{_checks(case, places)}")
    body = "\n".join(filter(None, parts))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{LOOK.read_text(encoding='utf-8')}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _origin(case: Case) -> str:
    rows = ""
    for name, value in origin_of(case):
        shown = in_html(value)
        link = f'<a href="{shown}" rel="noreferrer">{shown}</a>' if web_address(value) else shown
        rows += f"<dt>{in_html(name)}</dt><dd><bdi>{link}</bdi></dd>"
    return f"<dl>{rows}</dl>" if rows else ""


def _text(case: Case, places: dict[str, int]) -> str:
    """The text in its pieces; each claim's number stands behind the last of its words and leads to its row."""
    last = {claim_id: place for place, piece in enumerate(case.stretches) for claim_id in piece.claim_ids}
    first: set[str] = set()
    found = []
    for place, piece in enumerate(case.stretches):
        words = in_html(case.text[piece.start : piece.end])
        if not piece.claim_ids:
            found.append(words)
            continue
        begins = [claim_id for claim_id in piece.claim_ids if claim_id not in first]
        first.update(begins)
        anchors = "".join(f'<span id="words-{places[one]}"></span>' for one in begins)
        ends = [one for one in piece.claim_ids if last[one] == place]
        numbers = ", ".join(f'<a href="#claim-{places[one]}">{in_html(one)}</a>' for one in ends)
        found.append(f"{anchors}<mark>{words}</mark>{f'<sup>[{numbers}]</sup>' if numbers else ''}")
    return "".join(found)


def _claims(rows: Iterable[Row], places: dict[str, int]) -> str:
    lines = []
    for row in rows:
        number = places[row.number]
        head = f'<th scope="row" id="claim-{number}"><a href="#words-{number}">{in_html(row.number)}</a></th>'
        lines.append(head + "".join(f"<td><bdi>{in_html(cell)}</bdi></td>" for cell in row[1:]))
    return _table(COLUMNS, lines)


def _checks(case: Case, places: dict[str, int]) -> str:
    lines = []
    for check in case.appraisal.checks:
        links = ", ".join(f'<a href="#claim-{places[one]}">{in_html(one)}</a>' for one in check.claim_ids)
        cells = "".join(f"<td><bdi>{in_html(cell)}</bdi></td>" for cell in (check.verdict, check.sentence))
        lines.append(f'<th scope="row">{in_html(check.subject)}</th>{cells}<td>{links}</td>')
    return _table(("about", "verdict", "what was found", "claims"), lines)


def _table(columns: Sequence[str], lines: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in columns)
    body = "\n".join(f"<tr>{line}</tr>" for line in lines)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _draft(case: Case) -> str:
    found = []
    for heading, lines in case.appraisal.parts:
        rows = "".join(f"<li><bdi>{in_html(' '.join(line.split()))}</bdi></li>" for line in lines)
        found.append(f"<h3>{in_html(heading)}</h3><ul>{rows}</ul>")
    return "\n".join(found)


def _own(case: Case) -> str:
    """The draft of a person: paragraphs, and what begins with a dash as lists."""
    found = []
    for is_item, lines in groupby(draft_lines(case), key=lambda line: line[1]):
        tag = "li" if is_item else "p"
        words = "".join(f'<{tag} dir="auto">{in_html(line)}</{tag}>' for line, _ in lines)
        found.append(f"<ul>{words}</ul>" if is_item else words)
    return "\n".join(found)
