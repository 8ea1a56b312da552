"""The answer box: a question with controls to answer it, hints, and feedback beside them."""

from __future__ import annotations

import html
import logging
import os
import threading
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from lessons import progress
from lessons.exercises.engine import attempts, judging, sureness
from lessons.exercises.engine.hints import hints_html
from lessons.exercises.engine.markup import to_html
from lessons.exercises.engine.plain_answers import plain_answer
from lessons.exercises.engine.prompts import prompt_html, prompt_plain
from lessons.exercises.engine.question import Question
from lessons.exercises.engine.verdicts import Feedback
from lessons.front import module, shown
from lessons.progress import QuestionState

_FRONT = Path(__file__).with_name("front")
_log = logging.getLogger(__name__)

# Buttons are pressed in another thread than cells run in. One lock for all boxes: where one tells another, two with
# locks of their own could wait for each other.
_lock = threading.RLock()


def _recorded_answer(state: QuestionState) -> tuple[int, str | None, str]:
    """Tell one recorded answer from another: after a reset elsewhere the count alone may be the same."""
    return state.attempts, state.latest_answer, state.latest_verdict


def draft_key(subject: str) -> str:
    """Return the name under which a browser keeps what is typed: by the notebook's path, as its server knows it.

    >>> draft_key("03.2").endswith(" 03.2")
    True
    """
    return f"lessons {os.environ.get('JPY_SESSION_NAME', '')} {subject}"


def asked_html(question: Question) -> str:
    """Return a question's number and prompt as they stand above its controls.

    >>> from lessons.exercises.engine import registry
    >>> asked_html(registry.question("03.2")).partition("</p>")[0]
    '<p class="lessons-number">Question 03.2'
    """
    return f'<p class="lessons-number">Question {question.id}</p>{to_html(question.prompt)}'


class AnswerBox(anywidget.AnyWidget):
    """A question with its controls. `answer` holds what is filled in; `check`, `hint` and `solve` are its buttons.

    The front end keeps what is typed and not yet checked in the browser, under `_draft_key`, and hands it back; it
    greys a verdict that is about another answer (`_judged`) than the one in the box; and by `_received`, which counts
    messages, it knows whether a kernel is there.
    """

    _esm = module(_FRONT / "box.js")
    _css = (_FRONT / "box.css").read_text(encoding="utf-8")
    _controls = traitlets.Dict().tag(sync=True)
    _prompt = traitlets.Unicode().tag(sync=True)
    _draft_key = traitlets.Unicode().tag(sync=True)
    _feedback = traitlets.Unicode().tag(sync=True)
    _judged = traitlets.Any(None, allow_none=True).tag(sync=True)
    _hints = traitlets.Unicode().tag(sync=True)
    _hint_label = traitlets.Unicode().tag(sync=True)
    _solution = traitlets.Unicode().tag(sync=True)
    _error = traitlets.Unicode().tag(sync=True)
    _saving = traitlets.Bool(False).tag(sync=True)
    _sure = traitlets.Dict().tag(sync=True)
    _received = traitlets.Int(0).tag(sync=True)
    answer = traitlets.Any(None, allow_none=True).tag(sync=True)

    def __init__(self, question: Question) -> None:
        self._question = question
        self._solution_wanted = False
        self._checks = 0
        self._state = QuestionState(question.id)  # what is known of the question; the file is read in `reload`
        self.feedback: Feedback | None = None
        self.last_exception: Exception | None = None
        super().__init__(
            _controls=question.controls(),
            _prompt=asked_html(question),
            _draft_key=draft_key(question.id),
        )
        self.reload()
        self.on_msg(self._on_message)
        attempts.watch(self._recorded)
        sureness.watch(self._ask_how_sure)

    def check(self, sure: object = None) -> Feedback:
        """Judge what is filled in and show what there is to say; then record it, which may have to wait for the file.

        `sure` is the key of a step, where someone said how sure they are. The lock is not held while it waits: no other
        box does.
        """
        answer = plain_answer(self.answer)
        feedback = judging.judge(self._question, answer)
        with _lock, self.hold_sync():  # the answer and what is said of it go to the browser as one
            self._checks += 1
            this = self._checks
            self.feedback, self._judged = feedback, self.answer
            self._show(self._state)
            self._saving = attempts.is_recorded(answer, feedback)
        try:
            feedback, state = attempts.record(
                self._question, answer, feedback, by=self._recorded, sure=sureness.per_cent_of(sure)
            )
        finally:
            self._saving = False
        with _lock:
            if this == self._checks:  # else a later check has more to say
                self.feedback = feedback
                self._show(state or self._state)
        return feedback

    def hint(self) -> None:
        """Show the next hint, then note that it was seen."""
        with _lock:
            known = self._state
            seen = attempts.hints_seen(self._question, known)
            self._show(known._replace(hints_used=min(seen + 1, len(self._question.hints))))
        trouble, state = attempts.record_next_hint(self._question, known, by=self._recorded)
        with _lock:
            self._show(state)
            self._error = html.escape(trouble)

    def solve(self) -> None:
        """Show the worked solution, or say what is left before it opens."""
        state = progress.state(self._question.id)
        with _lock:
            self._solution_wanted = True
            self._show(state)

    def reload(self) -> None:
        """Show what is recorded: where that is another answer than this box gave, that answer and its verdict."""
        self._follow(progress.state(self._question.id))
        self._ask_how_sure()

    def _ask_how_sure(self) -> None:
        """Ask, or do not: as it is switched."""
        self._sure = sureness.controls()

    def _recorded(self, state: QuestionState) -> None:
        """Follow an answer or a hint that was given elsewhere: from code."""
        if state.question == self._question.id:
            self._follow(state)

    def _follow(self, state: QuestionState) -> None:
        with _lock, self.hold_sync():
            if _recorded_answer(state) != _recorded_answer(self._state):
                self.answer, self.feedback = attempts.latest(self._question, state)
                self._judged = self.answer
            self._show(state)

    def _show(self, state: QuestionState) -> None:
        question = self._question
        left = len(question.hints) - attempts.hints_seen(question, state)
        is_open = attempts.solution_is_open(question, state)
        if _recorded_answer(state) != _recorded_answer(self._state):
            # With a new verdict goes what was said of hints that are left.
            self._solution_wanted = self._solution_wanted and is_open
        self._state = state
        solution = ""
        if self._solution_wanted and is_open:
            solution = f"<p><strong>Solution</strong></p>{to_html(question.solution)}"
        elif self._solution_wanted:
            solution = to_html(attempts.way_to_solution(question, state))
        with self.hold_sync():
            self._feedback = self.feedback.html() if self.feedback else ""
            self._hints = hints_html(question, state)
            self._hint_label = f"Hint ({left} left)" if left else ""
            self._solution = solution
            self._error = ""

    def _on_message(self, _widget: Any, content: dict[str, Any], _buffers: Any) -> None:
        """Do what a button asks for; whatever goes wrong is said in place, and kept for tests."""
        self._received += 1
        try:
            actions = {
                "check": lambda: self.check(content.get("sure")),
                "hint": self.hint,
                "solve": self.solve,
                "hello": lambda: None,
            }
            action = actions[content["kind"]]
            if "answer" in content:
                self.answer = content["answer"]
            action()
        except Exception as error:
            self.last_exception = error
            _log.exception("question %s: %s", self._question.id, content)
            self._error = html.escape(f"This did not work, and nothing was lost: {error}")

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        # A saved notebook holds no widget state: the question itself stands beside the widget, always the same.
        still = prompt_html(self._question)
        shown.note(self, still)
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return {**data, "text/html": still, "text/plain": prompt_plain(self._question)}, metadata
