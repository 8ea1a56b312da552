"""A copy of the tables to break; what was loaded is forgotten before and after."""

import shutil

import pytest

from lessons import data


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """The tables in a folder of their own."""
    shutil.copytree(data.folder(), tmp_path / "data")
    monkeypatch.setattr(data.tables, "folder", lambda: tmp_path / "data")
    data.forget()
    yield tmp_path / "data"
    data.forget()
