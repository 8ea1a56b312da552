"""What a cell shows for a hint or a solution: rich in the browser, constant as plain text."""

from __future__ import annotations

import html
from dataclasses import dataclass

from lessons.exercises.engine.attempts import hints_seen, solution_is_open, way_to_solution
from lessons.exercises.engine.markup import to_html, to_plain
from lessons.exercises.engine.question import Question
from lessons.progress import QuestionState


@dataclass(frozen=True)
class TitledText:
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


def hints_html(question: Question, state: QuestionState) -> str:
    """Return the hints seen so far as a list; '' before the first."""
    hints = question.hints[: hints_seen(question, state)]
    return f"<ol>{''.join(f'<li>{to_html(hint)}</li>' for hint in hints)}</ol>" if hints else ""


def hints_text(question: Question, state: QuestionState, trouble: str = "") -> TitledText:
    """Return all hints seen so far, and `trouble`: a sentence if the last could not be saved."""
    hints = question.hints[: hints_seen(question, state)]
    plain = "\n".join(f"{number}. {to_plain(hint)}" for number, hint in enumerate(hints, start=1))
    body = hints_html(question, state) + to_html(trouble)
    return TitledText(f"Hints for question {question.id}", body, "\n".join(filter(None, (plain, trouble))))


def solution_text(question: Question, state: QuestionState) -> TitledText:
    """Return the worked solution, or what is left before it opens."""
    text = question.solution if solution_is_open(question, state) else way_to_solution(question, state)
    return TitledText(f"Solution of question {question.id}", to_html(text), to_plain(text))
