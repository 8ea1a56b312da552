"""The sheet of a form in a notebook: twelve questions without hints and verdicts, handed in with one button."""

from __future__ import annotations

import html
import logging
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from lessons import progress
from lessons.classroom.before_after import forms, taken
from lessons.exercises.engine import widgets
from lessons.exercises.engine.box import asked_html, draft_key
from lessons.exercises.engine.markup import to_html
from lessons.front import module, shown

_FRONT = Path(__file__).with_name("front")
_BOX_CSS = Path(widgets.__file__).with_name("front") / "box.css"
_log = logging.getLogger(__name__)

IN = (
    "Your answers to form {} are handed in; thank you. What was right is not said here: others still take it. Your "
    "teacher has the key."
)
BOTH = "You have handed in both forms: {} of {} right in form {}, which you took first, and {} in form {}."


class Sheet(anywidget.AnyWidget):
    """A form to fill in. The browser keeps what is filled in until it is handed in; then the progress file has it."""

    _esm = module(_FRONT / "sheet.js")
    _css = _BOX_CSS.read_text(encoding="utf-8")
    _questions: traitlets.List = traitlets.List().tag(sync=True)
    _form = traitlets.Unicode().tag(sync=True)
    _draft_key = traitlets.Unicode().tag(sync=True)
    _stage = traitlets.Unicode("new").tag(sync=True)  # new, begun, in
    _told = traitlets.Unicode().tag(sync=True)
    _error = traitlets.Unicode().tag(sync=True)
    _received = traitlets.Int(0).tag(sync=True)

    def __init__(self, form: str) -> None:
        questions = [
            {"id": question.id, "prompt": asked_html(question), "controls": question.controls()}
            for question in (item.question for item in forms.items(form))
        ]
        self.last_exception: Exception | None = None
        super().__init__(_questions=questions, _form=form, _draft_key=draft_key(f"form {form}"))
        self.reload()
        self.on_msg(self._on_message)

    def reload(self) -> None:
        """Show how far this form is: new, begun, or handed in."""
        answers = progress.answers(f"{self._form}.*")
        if taken.is_in(answers):
            self._told, self._stage = to_html(told(self._form)), "in"
        else:
            self._told, self._stage = "", "begun" if answers else "new"

    def begin(self) -> None:
        """Show the questions; the minutes count from here."""
        self._error = html.escape(taken.begin(self._form))
        self._stage = "begun"

    def hand_in(self, answers: dict[str, object]) -> None:
        """Keep the answers, and say that they are kept."""
        trouble = taken.hand_in(self._form, answers)
        self._told, self._stage = to_html(told(self._form)), "in"
        self._error = html.escape(trouble)

    def _on_message(self, _widget: Any, content: dict[str, Any], _buffers: Any) -> None:
        """Do what a button asks for; whatever goes wrong is said in place, and kept for tests."""
        self._received += 1
        try:
            kind = content["kind"]
            if kind == "begin":
                self.begin()
            elif kind == "hand in":
                self.hand_in(dict(content["answers"]))
            elif kind != "hello":
                raise ValueError(f"{kind!r} is nothing that a sheet does")
        except Exception as error:
            self.last_exception = error
            _log.exception("form %s: %s", self._form, content)
            self._error = html.escape(f"This did not work, and nothing was lost: {error}")

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        text = f"Form {self._form} of the test: {forms.PER_FORM} questions"
        still = f"<p><em>{text}. Run this cell to take it.</em></p>"
        shown.note(self, still)
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return {**data, "text/html": still, "text/plain": text}, metadata


def told(form: str) -> str:
    """What somebody is told who has handed in a form; the two counts, once both forms are in."""
    found = list(taken.taken(progress.answers()).values())
    if len(found) < len(forms.FORMS):
        return IN.format(form)
    first, last = found
    return BOTH.format(first.score, forms.PER_FORM, first.form, last.score, last.form)


def form(name: str) -> Sheet:
    """Show form "A" or "B" in a notebook; asked again, it is the same sheet.

    >>> form("A") is form("A")
    True
    """
    return widgets.widget_for(name, Sheet)
