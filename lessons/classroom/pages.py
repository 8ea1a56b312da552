"""What all pages for a class share: the document around them, texts made into HTML, and tables.

No text is ever put into a page as it is, and no page holds a script: scripts and styles are files beside it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

from lessons.classroom.lesson.stored import LINK
from lessons.exercises.engine.markup import to_html

ASSETS = "assets"
_TABLE = re.compile(r"(?:^\|.*\|[ ]*$\n?)+", re.MULTILINE)


def escaped(text: object) -> str:
    """Return a text that can stand anywhere in a page, also between quotation marks.

    >>> escaped('<b> & "c"')
    '&lt;b&gt; &amp; &quot;c&quot;'
    """
    return html.escape(str(text), quote=True)


def inline(markdown: str) -> str:
    """Return one line of light markdown as HTML; links become their words.

    >>> inline("the **apogee** of [03](03.ipynb) < 100")
    'the <strong>apogee</strong> of 03 &lt; 100'
    """
    return to_html(LINK.sub(r"\1", markdown), inline=True)


def listed(items: Iterable[str], kind: str = "ul") -> str:
    """Return a list of HTML items; '' for none."""
    found = "".join(f"<li>{item}</li>" for item in items)
    return f"<{kind}>{found}</{kind}>" if found else ""


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], name: str, kind: str = "") -> str:
    """Return a table of HTML cells, whose first column names the rows; `name` is its caption for who cannot see it."""
    head = "".join(f'<th scope="col">{cell}</th>' for cell in columns)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in others)}</tr>'
        for first, *others in rows
    )
    return (
        f'<table class="{escaped(kind)}" aria-label="{escaped(name)}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def rows_of(markdown: str) -> list[tuple[list[str], list[list[str]]]]:
    """Return the tables in a piece of markdown, each as its columns and its rows.

    >>> rows_of("| a | b |\\n|---|---|\\n| 1 | 2 |")
    [(['a', 'b'], [['1', '2']])]
    """
    found = []
    for written in _TABLE.findall(markdown):
        lines = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in written.strip().splitlines()]
        if len(lines) > 2 and all(re.fullmatch(r":?-+:?", cell) for cell in lines[1]):
            found.append((lines[0], lines[2:]))
    return found


def alone(title: str, body: str, look: str) -> str:
    """Return a whole page that is handed on as one file: its look stands in it, and it asks for no other file."""
    return _whole(title, f"<style>{look}</style>\n", body)


def document(title: str, body: str, styles: Sequence[str], scripts: Sequence[str] = (), up: str = "../") -> str:
    """Return a whole page; `styles` and `scripts` are names of files in the assets, `up` leads to their folder."""
    links = "".join(f'<link rel="stylesheet" href="{up}{ASSETS}/{name}">\n' for name in styles)
    codes = "".join(f'<script defer src="{up}{ASSETS}/{name}"></script>\n' for name in scripts)
    return _whole(title, links + codes, body)


def _whole(title: str, head: str, body: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n{head}</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
