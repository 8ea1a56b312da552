"""The bar at the top of a notebook: how many of its questions are done. It follows every answer."""

from __future__ import annotations

import html
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from lessons import progress
from lessons.exercises.engine import attempts, registry, sure_drawn, sureness
from lessons.exercises.engine.more import MORE
from lessons.front import module, shown, stamp
from lessons.progress import QuestionState

_FRONT = Path(__file__).with_name("front")
# Mark and words for each state: never colour alone.
_HEDGES = ("hedge lost", "hedge changed")
_MARKS = {"done": "✔", **dict.fromkeys(_HEDGES, "◐"), "tried": "✎", "open": "○"}


def states(notebook: str) -> dict[str, str]:
    """Return for each question of a notebook, in order: done, hedge lost, hedge changed, tried, or open."""
    return _in_order(notebook, progress.summary(notebook))


def _in_order(notebook: str, known: Mapping[str, QuestionState]) -> dict[str, str]:
    ids = (question.id for question in registry.questions(notebook))
    return {id_: _how_far(known.get(id_, QuestionState(id_))) for id_ in ids}


def _how_far(state: QuestionState) -> str:
    if attempts.is_done(state):
        return "done"
    if not state.attempts:
        return "open"
    return state.latest_verdict if state.latest_verdict in _HEDGES else "tried"


def drawn(notebook: str, known: Mapping[str, QuestionState]) -> str:
    """Return a notebook's progress as HTML: a sentence, a bar, and each question with its mark and words.

    The bar is full when the main line is done; what stands under "More" is counted beside it.
    """
    found = _in_order(notebook, known)
    main = [state for number, state in found.items() if number not in MORE]
    more = [state for number, state in found.items() if number in MORE]
    done = main.count("done")
    label = f"{done} of {len(main)} questions of this notebook done"
    if more:
        label += f", and {more.count('done')} of {len(more)} more"
    return (
        f'<div class="lessons-progress"><p>{label}</p><progress max="{len(main)}" value="{done}" '
        f'aria-label="{label}"></progress><ul>{"".join(_item(*one) for one in found.items())}</ul></div>'
    )


def _item(number: str, state: str) -> str:
    told = f"{number} (more)" if number in MORE else number
    return f'<li><span aria-hidden="true">{_MARKS[state]}</span> {html.escape(told)} {state}</li>'


class ProgressBar(anywidget.AnyWidget):
    """A notebook's progress, live. Its stored form says nothing of the learner."""

    _esm = module(_FRONT / "bar.js")
    _css = (_FRONT / "bar.css").read_text(encoding="utf-8")
    _html = traitlets.Unicode().tag(sync=True)
    _stamp = traitlets.Unicode().tag(sync=True)

    def __init__(self, notebook: str) -> None:
        self._notebook = notebook
        self._lock = threading.RLock()
        registry.questions(notebook)  # a notebook that does not exist is said at once
        super().__init__(_stamp=stamp.STAMP)
        self.reload()
        attempts.watch(self._recorded)
        sureness.watch(self.reload)

    def _recorded(self, state: QuestionState) -> None:
        """Follow an answer: whoever recorded it says what is known now, so the file is not read again."""
        if state.question.startswith(f"{self._notebook}."):
            with self._lock:
                self._known[state.question] = state
                self._show()

    def reload(self) -> None:
        """Show what is recorded now."""
        with self._lock:
            self._known = progress.summary(self._notebook)
            sureness.is_on(look=True)
            self._show()

    def _show(self) -> None:
        """Draw what is known, and say what became of the file: damaged, deleted, or on a disk without locks."""
        notice = progress.notice()
        told = f'<p class="lessons-notice">{html.escape(notice)}</p>' if notice else ""
        self._html = drawn(self._notebook, self._known) + self._how_sure() + told

    def _how_sure(self) -> str:
        """What there is to say of how sure the learner was; nothing while nobody asks."""
        if not sureness.is_on():
            return ""
        said = sureness.first_said(progress.summary("*"))
        return sure_drawn.drawn([one for one in said if one.question.startswith(f"{self._notebook}.")], said)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        text = f"Progress bar of notebook {self._notebook}"
        still = f"<p><em>{text}. Run this cell to see how far you are.</em></p>"
        shown.note(self, still)
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return {**data, "text/html": still, "text/plain": text}, metadata
