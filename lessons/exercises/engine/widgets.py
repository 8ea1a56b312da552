"""One widget for each question and each bar: a cell that runs again gets the one that is there."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from lessons import progress

# A notebook holds every widget that was ever made in it, so a new one with each run would never go away.
_widgets: dict[tuple[Any, ...], Any] = {}


def widget_for(subject: Hashable, make: Callable[[Any], Any]) -> Any:
    """Return the widget that `make` made for a subject, brought up to date by `reload`; a new one where there is none.

    There is none, either, once it was closed, or when answers are kept elsewhere than before. A closed one is held, and
    still told of answers, until its question or bar is asked for again.

    >>> from lessons.exercises.engine.bar import ProgressBar
    >>> widget_for("00", ProgressBar) is widget_for("00", ProgressBar)
    True
    """
    key = (make, subject, progress.path())
    if key not in _widgets or _widgets[key].comm is None:
        _widgets[key] = make(subject)
    else:
        _widgets[key].reload()
    return _widgets[key]
