"""Every test here has a home of its own."""

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """An empty folder for the learner's progress."""
    folder = tmp_path / "home"
    monkeypatch.setenv("LESSONS_HOME", str(folder))
    return folder
