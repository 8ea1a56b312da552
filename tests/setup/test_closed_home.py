"""`open` where the home cannot be written: another place is said once, and notebooks, kernels and plots work in it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lessons.running import folders
from tests.setup.test_server import ask, free_port

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="homes and signals of POSIX systems")
CHOSEN = ("JUPYTER_", "XDG_", "IPYTHON", "MPLCONFIG", "LESSONS_HOME")


@pytest.fixture
def closed(tmp_path):
    """Return the variables of a user whose home cannot be written, by the superuser neither: it lies in a file."""
    (tmp_path / "file").touch()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(CHOSEN)}
    return {**kept, "HOME": str(tmp_path / "file" / "home"), "TMPDIR": str(tmp_path), "JUPYTER_TOKEN": "secret"}


def test_open_says_it_once_and_works(closed, tmp_path):
    port, log = free_port(), tmp_path / "log"
    command = [sys.executable, "-P", "-m", "lessons.running.cli", "open", "3", "--no-browser", "--port", str(port)]
    with log.open("w") as file:
        server = subprocess.Popen(command, env=closed, cwd=ROOT, stdout=file, stderr=file)
    try:
        for _ in range(300):
            try:
                ask(port, "api/status")
                break
            except OSError:
                assert server.poll() is None, log.read_text()
                time.sleep(0.1)
        assert ask(port, "api/kernels", {"name": "python3"})["id"]
        workspace = ask(port, "lab/api/workspaces/default")
        assert workspace["metadata"]["id"].endswith("default")
        said = log.read_text()
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)
    assert said.count("JupyterLab cannot write in ") == 1
    assert f"what runs in {tmp_path}" in said.splitlines()[0]
    assert "Traceback" not in said and "[E " not in said, said


@pytest.mark.parametrize("aside", [True, False])
def test_a_plot_warns_of_nothing_in_the_first_cell(closed, aside):
    code = "from lessons.running import folders; folders.set_aside(); " if aside else ""
    code += "import IPython.paths as paths; paths.get_ipython_dir(); import matplotlib.font_manager"
    said = subprocess.run([sys.executable, "-P", "-c", code], env=closed, cwd=ROOT, capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    warned = "not a writable" in said.stderr
    assert warned is not aside, said.stderr


@pytest.mark.parametrize("variables", [{}, {"MPLCONFIGDIR": "/a"}, {"XDG_CONFIG_HOME": "/b", "XDG_CACHE_HOME": "/c"}])
def test_matplotlibs_folders_are_those_that_it_says(variables, tmp_path):
    code = "import matplotlib; from lessons.running import folders; found = folders.kernel_folders()['MPLCONFIGDIR']; "
    code += "print({str(one) for one in found} == {matplotlib.get_configdir(), matplotlib.get_cachedir()})"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(CHOSEN)}
    chosen = {name: str(tmp_path) + value for name, value in variables.items()}
    env = {**kept, "HOME": str(tmp_path), **chosen}
    assert subprocess.check_output([sys.executable, "-P", "-c", code], env=env, cwd=ROOT, text=True) == "True\n"


def test_the_users_own_kernels_are_found_all_the_same(tmp_path, monkeypatch):
    own = tmp_path / "data"
    own.mkdir()
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(own))
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "MPLCONFIGDIR"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("JUPYTER_PATH", "/elsewhere")
    monkeypatch.setattr(folders, "is_writable", lambda folder: folder != own)
    monkeypatch.setattr(folders.tempfile, "tempdir", str(tmp_path))
    (told,) = folders.set_aside()
    assert told.startswith(f"JupyterLab cannot write in {own}: ")
    assert os.environ["JUPYTER_PATH"] == f"/elsewhere{os.pathsep}{own}"
    assert Path(os.environ["JUPYTER_DATA_DIR"]).is_dir()
    assert os.environ["JUPYTER_CONFIG_DIR"] == str(tmp_path / "JUPYTER_CONFIG_DIR")
