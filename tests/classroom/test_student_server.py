"""A student's server leaves out what only the hub's database needs, and loads all of it where that does not go."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lessons.running import lab_start, student_server
from lessons.running.student_server import HUB_ONLY, load_without_database_upgrades

NAMES = ("jupyterhub", "jupyterhub.singleuser", "jupyterhub.database", "alembic")


@pytest.fixture
def hub(tmp_path: Path, monkeypatch):
    """Two small packages in the place of jupyterhub and alembic; none of them is kept."""
    kept = {
        name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] in ("jupyterhub", "alembic")
    }
    (tmp_path / "jupyterhub").mkdir()
    (tmp_path / "jupyterhub" / "__init__.py").touch()
    (tmp_path / "jupyterhub" / "singleuser.py").write_text("from jupyterhub import database\n", encoding="utf-8")
    (tmp_path / "alembic").mkdir()
    for name in ("__init__", "command", "config"):
        (tmp_path / "alembic" / f"{name}.py").write_text("REAL = True\n", encoding="utf-8")
    (tmp_path / "alembic" / "script.py").write_text("class ScriptDirectory: pass\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path / "jupyterhub" / "database.py"
    for name in [name for name in sys.modules if name.split(".")[0] in ("jupyterhub", "alembic")]:
        del sys.modules[name]
    sys.modules.update(kept)


def test_the_database_s_upgrades_are_not_loaded_and_can_be_later(hub):
    text = "import alembic.command\nimport alembic.config\nfrom alembic.script import ScriptDirectory\n"
    hub.write_text(text + "LOADED = hasattr(alembic.command, 'REAL')\n", encoding="utf-8")
    load_without_database_upgrades()
    assert sys.modules["jupyterhub.database"].LOADED is False
    assert not [name for name in HUB_ONLY if name in sys.modules]
    import alembic.command

    assert alembic.command.REAL


def test_a_jupyterhub_that_needs_more_of_it_is_loaded_whole(hub):
    hub.write_text("from alembic.command import REAL\n", encoding="utf-8")
    load_without_database_upgrades()
    assert "jupyterhub.singleuser" not in sys.modules
    import jupyterhub.singleuser

    assert jupyterhub.singleuser.database.REAL


def test_a_student_s_jupyterlab_is_the_course_s(hub, tmp_path, monkeypatch):
    """The page asks for no language server there either, since none is started."""
    text = "import os, sys\ndef main(): SEEN.extend([os.environ['JUPYTER_CONFIG_PATH'], *sys.argv[1:]])\nSEEN = []\n"
    hub.with_name("singleuser.py").write_text(text, encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "mine")
    monkeypatch.setattr(sys, "argv", ["student_server", "--debug"])
    monkeypatch.setattr(student_server.updates, "bring_up_to_date", lambda *_: "")
    student_server.main()
    settings, *line = sys.modules["jupyterhub.singleuser"].SEEN
    assert settings == lab_start.settings_path("mine") and line == lab_start.words(["--debug"])
