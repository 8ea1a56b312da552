"""Every test here has a home of its own."""

import pytest

from lessons.exercises.engine import attempts, sureness
from lessons.exercises.engine.watching import Watchers


@pytest.fixture(autouse=True)
def home(empty_home, monkeypatch):
    """Where the learner's progress will be; no box or bar of another test watches."""
    monkeypatch.setattr(attempts, "_watchers", Watchers())
    monkeypatch.setattr(sureness, "_watchers", Watchers())
    monkeypatch.setattr(sureness, "_own", {})
    return empty_home
