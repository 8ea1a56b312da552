"""A question where there is no box: in a saved notebook, a preview, a print, or a page that shows no widgets."""

from __future__ import annotations

import html

from lessons.exercises.engine import attempts
from lessons.exercises.engine.markup import to_html, to_plain
from lessons.exercises.engine.question import Question
from lessons.progress import QuestionState


def prompt_html(question: Question) -> str:
    """Return the question with its options, and how to answer it: in a box, or in code where no box appears."""
    return _asked(
        question,
        "<p><em>Run this cell for a box to answer in. If it has run and no box appears, this page cannot show one: "
        "open the notebook in the JupyterLab that the course starts, or answer in a cell: "
        f"<code>check(&quot;{question.id}&quot;, &quot;your answer&quot;)</code>.</em></p>",
    )


def answered_html(question: Question, state: QuestionState) -> str:
    """Return the question with its options, the latest answer in words, and what is said of it."""
    given, feedback = attempts.latest(question, state)
    if feedback is None:
        return _asked(question, "<p><em>Not answered yet.</em></p>")
    answer = html.escape(question.in_words(given))  # as it was typed: its stars are no marks
    return _asked(question, f"<p><strong>Your answer:</strong> {answer}</p>{feedback.html()}")


def prompt_plain(question: Question) -> str:
    """Return the question as one plain line."""
    return f"Question {question.id}: {' '.join(to_plain(question.prompt).split())}"


def _asked(question: Question, below: str) -> str:
    return (
        f'<div class="lessons-question"><p><strong>Question {question.id}</strong></p>{to_html(question.prompt)}'
        f"{question.options_html()}{below}</div>"
    )
