"""A case as Markdown: where it was read, its claims, the checks, the draft, and the text as it was read."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from lessons.reports.casefile.case import Case
from lessons.reports.casefile.shown import fenced, in_markdown, web_address
from lessons.reports.casefile.told import COLUMNS, counted, draft_lines, origin_of, rows_of, struck_rows, title_of

NOTE = (
    "Made by a program from what the report says; nothing here says that a claim is true. Numbers in square brackets "
    "are those of the claims."
)


def as_markdown(case: Case) -> str:
    """The case as one Markdown text; whatever the report holds, none of it is markup.

    >>> as_markdown(Case.read("It flew <b>400 km</b>.", title="A *report*")).splitlines()[0]
    '# A \\\\*report\\\\*'
    """
    parts = [f"# {in_markdown(title_of(case))}", *_origin(case), in_markdown(counted(case)), NOTE]
    if rows := rows_of(case):
        parts += ["## Claims", _table(COLUMNS, rows)]
    if rows := struck_rows(case):
        parts += ["## Struck by a person", _table(COLUMNS, rows)]
    if case.draft:
        parts += ["## The draft, in a person's words", *_own(case)]
    elif case.standing:
        parts.append("## The draft")
        for heading, lines in case.appraisal.parts:
            parts += [f"### {heading}", "\n".join(f"- {in_markdown(line)}" for line in lines)]
    if case.standing:
        checks = [(one.subject, one.verdict, one.sentence, ", ".join(one.claim_ids)) for one in case.appraisal.checks]
        parts += ["## Checks", _table(("about", "verdict", "what was found", "claims"), checks)]
    if case.text.strip():
        parts += ["## The text as it was read", fenced(case.text)]
    return "\n\n".join(parts) + "\n"


def _own(case: Case) -> Iterable[str]:
    """The draft of a person: paragraphs, and what begins with a dash as lists."""
    for is_item, lines in groupby(draft_lines(case), key=lambda line: line[1]):
        words = [in_markdown(line) for line, _ in lines]
        yield "\n".join(f"- {line}" for line in words) if is_item else "\n\n".join(words)


def _origin(case: Case) -> Iterable[str]:
    rows = []
    for name, value in origin_of(case):
        # an address between angle brackets is a link in any Markdown; it holds no space and no bracket of its own
        link = web_address(value) if not set(value) & set("<> \\") else ""
        rows.append(f"- {name}: {f'<{link}>' if link else in_markdown(value)}")
    return ["\n".join(rows)] if rows else []


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *([in_markdown(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
