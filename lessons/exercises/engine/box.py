"""The answer box: a question with controls to answer it, hints, and feedback beside them."""

from __future__ import annotations

import html
import logging
import threading
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from lessons import progress
from lessons.exercises.engine import attempts
from lessons.exercises.engine.markup import to_html, to_plain
from lessons.exercises.engine.questions import (
    Choice,
    ClaimsTable,
    Interval,
    Probability,
    Question,
    SeveralChoices,
)
from lessons.exercises.engine.shown import hints_html, prompt_html, prompt_plain
from lessons.exercises.engine.verdicts import Feedback
from lessons.front import module

_FRONT = Path(__file__).with_name("front")
_log = logging.getLogger(__name__)

# Buttons are pressed in another thread than cells run in. One lock for all boxes: where one tells another, two with
# locks of their own could wait for each other.
_lock = threading.RLock()


def controls_of(question: Question) -> dict[str, Any]:
    """Say which controls a question needs; the front end draws them. Labels are plain text."""
    if isinstance(question, Choice | SeveralChoices):
        kind = "choice" if isinstance(question, Choice) else "several"
        label = "Choose one" if kind == "choice" else "Choose all that belong"
        return {"kind": kind, "label": label, "options": _pairs(question.options)}
    if isinstance(question, ClaimsTable):
        columns = [
            {"key": column.key, "label": to_plain(column.label), "options": _pairs(column.options or {})}
            for column in question.columns
        ]
        rows = [{"key": row.key, "label": to_plain(row.label)} for row in question.rows]
        return {"kind": "table", "label": "Fill in the table", "columns": columns, "rows": rows}
    if isinstance(question, Probability):
        return {"kind": "text", "label": "How likely, in per cent (0 to 100)", "mode": "decimal"}
    unit = f"in {question.unit}" if question.unit else ""
    if isinstance(question, Interval):
        expected = f", lowest to highest ({unit})" if unit else ", lowest to highest"
    else:
        others = "" if question.convert else ", or name another unit"
        expected = f" ({unit}{others})" if unit else ""
    return {"kind": "text", "label": f"Your answer{expected}", "mode": "text"}


def _latest(state: progress.QuestionState) -> tuple[int, str | None, str]:
    """Tell one recorded answer from another: after a reset elsewhere the count alone may be the same."""
    return state.attempts, state.latest_answer, state.latest_verdict


def _pairs(options: dict) -> list[list[str]]:
    return [[key, to_plain(getattr(option, "label", option))] for key, option in options.items()]


class AnswerBox(anywidget.AnyWidget):
    """A question with its controls. `answer` holds what is filled in; `check`, `hint` and `solve` are its buttons."""

    _esm = module(_FRONT / "box.js")
    _css = (_FRONT / "box.css").read_text(encoding="utf-8")
    _controls = traitlets.Dict().tag(sync=True)
    _prompt = traitlets.Unicode().tag(sync=True)
    _feedback = traitlets.Unicode().tag(sync=True)
    _hints = traitlets.Unicode().tag(sync=True)
    _hint_label = traitlets.Unicode().tag(sync=True)
    _solution = traitlets.Unicode().tag(sync=True)
    _error = traitlets.Unicode().tag(sync=True)
    answer = traitlets.Any(None, allow_none=True).tag(sync=True)

    def __init__(self, question: Question):
        self._question = question
        self._solved = False
        self._shown = _latest(progress.QuestionState(question.id))
        self.feedback: Feedback | None = None
        self.last_exception: Exception | None = None
        super().__init__(
            _controls=controls_of(question),
            _prompt=f'<p class="lessons-number">Question {question.id}</p>{to_html(question.prompt)}',
        )
        self.reload()
        self.on_msg(self._on_message)
        attempts.watch(self._recorded)

    def check(self) -> Feedback:
        """Judge what is filled in, record it, and show what there is to say."""
        with _lock:
            self.feedback = attempts.answer(self._question, self.answer, by=self._recorded)
            self._show(progress.state(self._question.id))
            return self.feedback

    def hint(self) -> None:
        """Show the next hint."""
        with _lock:
            trouble = attempts.next_hint(self._question, by=self._recorded)
            self._show(progress.state(self._question.id))
            self._error = html.escape(trouble)

    def solve(self) -> None:
        """Show the worked solution, or say what is left before it opens."""
        with _lock:
            self._solved = True
            self._show(progress.state(self._question.id))

    def reload(self) -> None:
        """Show what is recorded: where that is another answer than this box gave, that answer and its verdict."""
        with _lock:
            state = progress.state(self._question.id)
            if _latest(state) != self._shown:
                self.answer, self.feedback = attempts.previous(self._question, state)
            self._show(state)

    def _show(self, state: progress.QuestionState) -> None:
        question = self._question
        left = len(question.hints) - attempts.hints_seen(question, state)
        is_open = attempts.solution_is_open(question, state)
        if _latest(state) != self._shown:  # with a new verdict goes what was said of hints that are left
            self._solved = self._solved and is_open
            self._shown = _latest(state)
        solution = ""
        if self._solved and is_open:
            solution = f"<p><strong>Solution</strong></p>{to_html(question.solution)}"
        elif self._solved:
            solution = to_html(attempts.way_to_solution(question, state))
        with self.hold_sync():
            self._feedback = self.feedback.html() if self.feedback else ""
            self._hints = hints_html(question, state)
            self._hint_label = f"Hint ({left} left)" if left else ""
            self._solution = solution
            self._error = ""

    def _recorded(self, question_id: str) -> None:
        """Follow an answer or a hint that was given elsewhere: from code."""
        if question_id == self._question.id:
            self.reload()

    def _on_message(self, _widget: Any, content: dict, _buffers: Any) -> None:
        """Do what a button asks for; whatever goes wrong is said in place, and kept for tests."""
        try:
            action = {"check": self.check, "hint": self.hint, "solve": self.solve}[content["kind"]]
            if "answer" in content:
                self.answer = content["answer"]
            action()
        except Exception as error:
            self.last_exception = error
            _log.exception("question %s: %s", self._question.id, content)
            self._error = html.escape(f"This did not work, and nothing was lost: {error}")

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict, dict]:
        # A saved notebook holds no widget state: the question itself stands beside the widget, always the same.
        data, metadata = super()._repr_mimebundle_(**kwargs)
        return {**data, "text/html": prompt_html(self._question), "text/plain": prompt_plain(self._question)}, metadata
