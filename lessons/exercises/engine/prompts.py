"""A question where there is no box: in a saved notebook, a preview, a print, or a page that shows no widgets."""

from __future__ import annotations

from lessons.exercises.engine.markup import to_html, to_plain
from lessons.exercises.engine.question import Question


def prompt_html(question: Question) -> str:
    """Return the question with its options, and how to answer it: in a box, or in code where no box appears."""
    return (
        f'<div class="lessons-question"><p><strong>Question {question.id}</strong></p>{to_html(question.prompt)}'
        f"{question.options_html()}<p><em>Run this cell for a box to answer in. If it has run and no box appears, this "
        "page cannot show one: open the notebook in the JupyterLab that the course starts, or answer in a cell: "
        f"<code>check(&quot;{question.id}&quot;, &quot;your answer&quot;)</code>.</em></p></div>"
    )


def prompt_plain(question: Question) -> str:
    """Return the question as one plain line."""
    return f"Question {question.id}: {' '.join(to_plain(question.prompt).split())}"
