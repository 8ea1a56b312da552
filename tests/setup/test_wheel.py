"""The package as others get it: built, installed outside the repository, and run there."""

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
from pathlib import Path

import pytest

from lessons import data
from lessons.running import checksums

ROOT = Path(__file__).parents[2]
ASK = """
import json, sys
import lessons
from jupyter_core.paths import jupyter_config_path
from jupyter_server.extension.config import ExtensionConfigManager
from jupyter_server.services.config.manager import ConfigManager
from lessons import data
from lessons.running import checksums
from pathlib import Path
front = Path(lessons.__file__).parent
print(json.dumps({
    "package": lessons.__file__,
    "tables": checksums.compute(data.folder()),
    "data": str(data.folder()),
    "claims": len(data.claims()),
    "files": sorted(p.relative_to(front).as_posix() for p in front.rglob("*") if p.suffix in (".js", ".css")),
    "extension": ExtensionConfigManager(read_config_path=jupyter_config_path()).enabled("lessons.running.server"),
    "lab": ConfigManager(config_dir_name="labconfig").get("default_setting_overrides"),
}))
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return a folder with the wheel and the source archive of this repository, built without a network."""
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist", "-d", folder]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder


def installed(folder, *what):
    """Install into a fresh environment that borrows only the dependencies of this one; return its Python."""
    place = folder / "environment"
    venv.EnvBuilder(symlinks=os.name != "nt").create(place)
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    command = [python, "-I", "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile", *what]
    # pip itself is borrowed too, and so is hatchling, which builds an editable install.
    site = Path(sysconfig.get_path("purelib", "venv", vars={"base": str(place)}))
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    subprocess.run(command, check=True)
    return python


def ask(python, folder):
    """Return what an installation says of itself, asked outside the repository."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "PYTHON"))}
    return json.loads(subprocess.check_output([python, "-P", "-c", ASK], cwd=folder, env=environment))


@pytest.fixture(scope="module")
def from_wheel(built, tmp_path_factory):
    """Return the folder and the Python of an environment with the wheel."""
    folder = tmp_path_factory.mktemp("from wheel é")
    return folder, installed(folder, next(built.glob("*.whl")))


def test_the_wheel_runs_outside_the_repository(from_wheel):
    folder, python = from_wheel
    said = ask(python, folder)
    assert Path(said["package"]).is_relative_to(folder)
    assert Path(said["data"]).is_relative_to(folder)
    assert said["tables"] == checksums.compute(ROOT / "data")
    assert said["claims"] == len(data.claims()) > 0
    assert said["extension"] is True
    assert said["lab"]["@jupyterlab/apputils-extension:kernels-settings"] == {"commsOverSubshells": "disabled"}
    assert said["files"] == sorted(
        path.relative_to(ROOT / "lessons").as_posix()
        for path in (ROOT / "lessons").rglob("*")
        if path.suffix in (".js", ".css")
    )


def test_the_commands_of_a_wheel_say_what_is_not_there(from_wheel):
    folder, python = from_wheel
    for word in ("open", "test"):
        run = subprocess.run(
            [python, "-P", "-m", "lessons.running.cli", word], cwd=folder, capture_output=True, text=True
        )
        assert run.returncode == 1
        assert run.stderr.startswith("The package is installed here without the course beside it")


def test_an_editable_install_says_the_same(tmp_path):
    python = installed(tmp_path, "--no-build-isolation", "--editable", ROOT)
    said = ask(python, tmp_path)
    assert Path(said["package"]) == ROOT / "lessons" / "__init__.py"
    assert Path(said["data"]) == ROOT / "data"
    assert said["extension"] is True
    assert said["lab"]["@jupyterlab/apputils-extension:kernels-settings"] == {"commsOverSubshells": "disabled"}


def test_the_source_archive_is_whole(built):
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"course.py", "requirements.lock", "LICENSE", "LICENSE-text-and-data", "conftest.py", "data/checksums.txt"}
    assert wanted <= names
    assert any(name.startswith("notebooks/") and name.endswith(".ipynb") for name in names)
    assert not any(name.startswith((".venv", ".git/")) or "__pycache__" in name for name in names)
