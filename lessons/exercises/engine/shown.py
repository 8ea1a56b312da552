"""What a notebook shows for a hint, a solution or a question: rich in the browser, constant as plain text."""

from __future__ import annotations

import html
from dataclasses import dataclass

from lessons import progress
from lessons.exercises.engine.attempts import hints_seen, solution_is_open, way_to_solution
from lessons.exercises.engine.markup import to_html, to_plain
from lessons.exercises.engine.questions import Choice, ClaimsTable, Question, SeveralChoices


@dataclass(frozen=True)
class Shown:
    """A text with a title. `print()` gives all of it; the stored plain form is the title, whatever the learner did."""

    title: str
    body_html: str
    body_plain: str

    def _repr_html_(self) -> str:
        return f'<div class="lessons-shown"><p><strong>{html.escape(self.title)}</strong></p>{self.body_html}</div>'

    def __repr__(self) -> str:
        return self.title

    def __str__(self) -> str:
        return f"{self.title}\n{self.body_plain}"


def hints_html(question: Question, state: progress.QuestionState) -> str:
    """Return the hints shown so far as a list; '' before the first."""
    hints = question.hints[: hints_seen(question, state)]
    return f"<ol>{''.join(f'<li>{to_html(hint)}</li>' for hint in hints)}</ol>" if hints else ""


def hints_shown(question: Question, trouble: str = "") -> Shown:
    """Return all hints shown so far, and `trouble`: a sentence if the last could not be saved."""
    state = progress.state(question.id)
    hints = question.hints[: hints_seen(question, state)]
    plain = "\n".join(f"{number}. {to_plain(hint)}" for number, hint in enumerate(hints, start=1))
    body = hints_html(question, state) + to_html(trouble)
    return Shown(f"Hints for question {question.id}", body, "\n".join(filter(None, (plain, trouble))))


def solution_shown(question: Question) -> Shown:
    """Return the worked solution, or what is left before it opens."""
    state = progress.state(question.id)
    text = question.solution if solution_is_open(question, state) else way_to_solution(question, state)
    return Shown(f"Solution of question {question.id}", to_html(text), to_plain(text))


def prompt_html(question: Question) -> str:
    """Return the question as a saved notebook, a preview or a print shows it: prompt and options, no box."""
    parts = [f"<p><strong>Question {question.id}</strong></p>", to_html(question.prompt)]
    if isinstance(question, (Choice, SeveralChoices)):
        options = "".join(f"<li>{to_html(option.label, inline=True)}</li>" for option in question.options.values())
        parts.append(f"<ul>{options}</ul>")
    if isinstance(question, ClaimsTable):
        head = "".join(f'<th scope="col">{to_html(column.label, inline=True)}</th>' for column in question.columns)
        rows = "".join(
            f'<tr><th scope="row">{to_html(row.label, inline=True)}</th>{"<td>…</td>" * len(question.columns)}</tr>'
            for row in question.rows
        )
        parts.append(f"<table><thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table>")
    parts.append("<p><em>Run this cell for a box to answer in.</em></p>")
    return f'<div class="lessons-question">{"".join(parts)}</div>'


def prompt_plain(question: Question) -> str:
    """Return the question as one plain line."""
    return f"Question {question.id}: {' '.join(to_plain(question.prompt).split())}"
