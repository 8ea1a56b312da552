"""The bar at the top of a notebook: how many of its questions are done. It follows every answer."""

from __future__ import annotations

import html
import threading
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from lessons import progress
from lessons.exercises.engine import attempts, registry
from lessons.front import module

_FRONT = Path(__file__).with_name("front")
# Mark and words for each state: never colour alone.
_HEDGES = ("hedge lost", "hedge changed")
_MARKS = {"done": "✔", **dict.fromkeys(_HEDGES, "◐"), "tried": "✎", "open": "○"}


def states(notebook: str) -> dict[str, str]:
    """Return for each question of a notebook, in order: done, hedge lost, hedge changed, tried, or open."""
    known = progress.summary(notebook)
    found = {}
    for question in registry.questions(notebook):
        state = known.get(question.id, progress.QuestionState(question.id))
        if attempts.is_done(state):
            found[question.id] = "done"
        elif not state.attempts:
            found[question.id] = "open"
        else:
            found[question.id] = state.latest_verdict if state.latest_verdict in _HEDGES else "tried"
    return found


class ProgressBar(anywidget.AnyWidget):
    """A notebook's progress, live. Its stored form says nothing of the learner."""

    _esm = module(_FRONT / "bar.js")
    _css = (_FRONT / "bar.css").read_text(encoding="utf-8")
    _html = traitlets.Unicode().tag(sync=True)

    def __init__(self, notebook: str):
        self._notebook = notebook
        self._lock = threading.RLock()
        registry.questions(notebook)  # a notebook that does not exist is said at once
        super().__init__(_html=self._now())
        attempts.watch(self._recorded)

    def _recorded(self, question_id: str) -> None:
        if question_id.startswith(f"{self._notebook}."):
            self.reload()

    def reload(self) -> None:
        """Show what is recorded now."""
        with self._lock:
            self._html = self._now()

    def _now(self) -> str:
        found = states(self._notebook)
        done = sum(state == "done" for state in found.values())
        label = f"{done} of {len(found)} questions of this notebook done"
        marks = "".join(
            f'<li><span aria-hidden="true">{_MARKS[state]}</span> {html.escape(number)} {state}</li>'
            for number, state in found.items()
        )
        return (
            f'<div class="lessons-progress"><p>{label}</p><progress max="{len(found)}" value="{done}" '
            f'aria-label="{label}"></progress><ul>{marks}</ul></div>'
        )

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict, dict]:
        data, metadata = super()._repr_mimebundle_(**kwargs)
        text = f"Progress bar of notebook {self._notebook}"
        still = f"<p><em>{text}. Run this cell to see how far you are.</em></p>"
        return {**data, "text/html": still, "text/plain": text}, metadata
