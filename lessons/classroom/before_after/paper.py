"""A form on paper: a page to print with its questions, and the key that a teacher marks it by."""

from __future__ import annotations

from collections.abc import Iterable

from lessons.classroom.before_after import forms
from lessons.classroom.before_after.items import FORMS, Item
from lessons.classroom.pages import alone, escaped
from lessons.classroom.results.typed import HEADER
from lessons.exercises.engine.markup import to_html, to_plain
from lessons.exercises.kinds.table import ClaimsTable

TITLE = "Reading Launch Reports: form {}"
STYLE = (
    "@page{size:A4;margin:18mm}body{font:11pt/1.35 serif;max-width:46em;margin:1em auto;color:#000;background:#fff}"
    "h1{font-size:18pt}h2{font-size:12pt;margin:1em 0 .2em}p{margin:.35em 0}section{break-inside:avoid}"
    "ol{list-style:none;padding:0}ol li{margin:.25em 0}table{border-collapse:collapse}"
    "th,td{border:1px solid #000;padding:.4em .8em;min-width:6em;text-align:left}"
    "small{font-size:9pt;overflow-wrap:anywhere}.line{margin:.8em 0}"
)
BEFORE = (
    "Twelve questions. There are no hints. What you do not know, leave open. A pocket calculator is allowed, the "
    "network is not."
)


def as_html(form: str) -> str:
    """Return the questions of a form as a page to print."""
    asked = "".join(map(_asked, forms.items(form)))
    who = '<p class="line">Name: __________________________ Day: ____________ Begun: ______ Ended: ______</p>'
    return _page(TITLE.format(form), f"{who}<p>{BEFORE}</p>{asked}")


def key_as_html(form: str) -> str:
    """Return the key of a form: what is right, named mistakes, where each number was published, how to mark."""
    parts = [f"<p>{escaped(sentence)}</p>" for sentence in _how_to(form)]
    return _page(f"{TITLE.format(form)}, key", "".join(parts) + "".join(map(_solved, forms.items(form))))


def _how_to(form: str) -> Iterable[str]:
    other = FORMS[1 - FORMS.index(form)]
    yield (
        f"Before the course, half of the class, by lot, takes form {form} and the other half form {other}; after it, "
        "everybody takes the other one. So a harder form cancels, and nobody meets a question twice."
    )
    yield (
        "One point for each question whose answer is right as below; a table counts when all of its cells fit. Give no "
        "key and say nothing of the answers until both forms are taken."
    )
    yield (
        f"Type what was taken on paper into a table, a line for each form: {','.join(HEADER)}; the day as 2026-11-27, "
        "behind it a 1 for each right answer, a 0 for a wrong one, nothing for an open one. "
        "lessons collect reads it with --paper."
    )


def _heading(item: Item) -> str:
    return f"<h2>{escaped(item.question.id)}</h2>{to_html(item.question.prompt)}"


def _asked(item: Item) -> str:
    question = item.question
    if isinstance(question, ClaimsTable):
        options = (line for line in question.printed_options() if ": one of " in line)
        below = "".join(f"<p>{escaped(line)}</p>" for line in options) + question.options_html().replace("…", "")
    else:
        below = f"<ol>{''.join(f'<li>{escaped(line)}</li>' for line in question.printed_options())}</ol>"
    return f"<section>{_heading(item)}{below}</section>"


def _solved(item: Item) -> str:
    question = item.question
    right = "".join(f"<li>{escaped(line)}</li>" for line in question.printed_right())
    mistakes = "".join(
        f"<li>{escaped(mistake.answer)}: {escaped(question.mistake_in_words(mistake.name))}</li>"
        for mistake in question.printed_mistakes()
    )
    sources = "<br>".join(map(escaped, item.sources))
    return (
        f"<section>{_heading(item)}<p><strong>Right</strong> ({escaped(item.pillar)}: {escaped(item.asks)})</p>"
        f"<ol>{right}</ol><p>{escaped(to_plain(question.solution))}</p>"
        + (f"<p><strong>Mistakes</strong></p><ol>{mistakes}</ol>" if mistakes else "")
        + f"<small>{sources}</small></section>"
    )


def _page(title: str, body: str) -> str:
    return alone(title, f"<h1>{escaped(title)}</h1>{body}", STYLE)
