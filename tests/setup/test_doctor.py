"""The doctor: OK here, and each FIX line when the thing itself is broken."""

import errno
import json
import os
import queue
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import sysconfig
import venv
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from lessons import data, progress
from lessons.progress import schema
from lessons.running import checksums, cli, course_folder, doctor, environment, folders
from lessons.running.kernel import MARK

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name == "nt", reason="links to files, which Windows lets few make")


def test_here_all_is_well_whatever_stands_in_the_working_folder(empty_home, capsys, tmp_path, monkeypatch):
    """A file there is not taken for a package, by the kernel least of all."""
    for name in ("lessons", "numpy"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert doctor.report(ROOT) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) >= 11
    assert all(line.startswith("OK   ") for line in lines[:-1])
    assert lines[-1] == "All is well."


def test_the_command_says_what_to_fix_and_fails(tmp_path, monkeypatch, capsys):
    """In this process, and without the kernel: what they add is seen where a package is missing, and above."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    monkeypatch.setenv("LESSONS_HOME", str(in_the_way / "home"))
    monkeypatch.setattr(doctor, "check_kernel", lambda: [])
    assert cli.main(["doctor"]) == 1
    said, complaint = capsys.readouterr()
    told = f"FIX  Your progress cannot be saved: the folder {in_the_way / 'home'} cannot be used: "
    assert any(line.startswith(told) and "LESSONS_HOME" in line for line in said.splitlines())
    assert said.endswith("To fix: 1.\n") and complaint == ""


def test_old_python():
    assert "install Python 3.11 or newer" in str(doctor.check_python((3, 10, 4)))


def test_a_package_that_is_missing_or_of_another_version(tmp_path):
    lock = tmp_path / "requirements.lock"
    lock.write_text(
        "numpy==0.1 \\\n    --hash=sha256:0\nno-such-thing==1\nabsent==1 ; python_version < '3'\n", encoding="utf-8"
    )
    line = str(doctor.check_packages(lock))
    assert re.match(
        r"FIX  packages: numpy is [\d.]+, wanted ==0.1; no-such-thing is missing: (remove the folder|update this)", line
    )


def test_a_kernel_that_is_not_there():
    (line,) = doctor.check_kernel("no-such-kernel")
    assert str(line).startswith("FIX  the kernel no-such-kernel does not start")


def kernel_in(folder, monkeypatch, *argv):
    """Put a kernel named `odd` that runs `argv` where Jupyter finds it."""
    place = folder / "kernels" / "odd"
    place.mkdir(parents=True)
    spec = {"argv": [*argv, "-f", "{connection_file}"], "display_name": "odd", "language": "python"}
    (place / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")
    monkeypatch.setenv("JUPYTER_PATH", str(folder))


def test_a_kernel_that_never_answers(tmp_path, monkeypatch):
    kernel_in(tmp_path, monkeypatch, sys.executable, "-c", "import time; time.sleep(60)")
    (line,) = doctor.check_kernel("odd", seconds=2)
    assert str(line).startswith("FIX  the kernel odd does not start")


def test_a_kernel_that_starts_and_then_is_silent_or_says_something_else(monkeypatch):
    """Made of what a client would hand on: no kernel is started for a sentence."""

    def kernel(**options):
        quiet = SimpleNamespace(stop_channels=lambda: None, shutdown_kernel=lambda now: ended.append(now))
        return quiet, quiet

    def silent(client, seconds):
        raise queue.Empty

    ended = []
    monkeypatch.setattr("jupyter_client.manager.start_new_kernel", kernel)
    monkeypatch.setattr("lessons.running.kernel._probe", silent)
    (line,) = doctor.check_kernel("odd", seconds=2)
    assert str(line).startswith("FIX  the kernel odd does not answer within 2 s: ") and ended == [True]
    monkeypatch.setattr("lessons.running.kernel._probe", lambda client, seconds: ("no such mark", ["jupyter.widget"]))
    answers, comm = doctor.check_kernel("odd")
    assert str(answers).startswith("FIX  the kernel odd answers something else: ") and comm.ok
    elsewhere = f"{MARK}{json.dumps(['/no/such/folder', []])}"
    monkeypatch.setattr("lessons.running.kernel._probe", lambda client, seconds: (elsewhere, []))
    answers, comm = doctor.check_kernel("odd")
    assert "that of another environment (/no/such/folder)" in str(answers) and not comm.ok


def test_a_kernel_without_widgets(tmp_path, monkeypatch):
    hidden = (
        "import sys; sys.modules['ipywidgets'] = None; from ipykernel.kernelapp import launch_new_instance as go; go()"
    )
    kernel_in(tmp_path, monkeypatch, sys.executable, "-c", hidden)
    answers, comm = doctor.check_kernel("odd")
    assert str(answers).startswith("FIX  the kernel cannot use ipywidgets (")
    assert str(comm).startswith("FIX  a widget does not open its way to the browser")


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """Return a real environment with all packages of this one: its Python, and the folder of the packages."""
    folder = tmp_path_factory.mktemp("elsewhere") / "environment"
    venv.EnvBuilder(symlinks=os.name != "nt").create(folder)
    site = Path(sysconfig.get_path("purelib", "venv", vars={"base": str(folder)}))
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if path.name == "_reading_launch_reports.pth":  # it leads from where it stands to the course's folder
            (site / path.name).write_text(f"{ROOT}\n", encoding="utf-8")
        else:
            (site / path.name).symlink_to(path)
    for name in ("etc", "share"):
        (folder / name).symlink_to(Path(sys.prefix, name))
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"), site


@contextmanager
def without(site, missing):
    """Take packages out of an environment whose packages are links, and put them back."""
    taken = [path for path in site.iterdir() if path.name.partition("-")[0] in missing or path.stem in missing]
    linked = {path: path.readlink() for path in taken}
    for path in taken:
        path.unlink()
    try:
        yield
    finally:
        for path, to in linked.items():
            path.symlink_to(to)


def ask_doctor(python, cwd, **variables):
    """Return the exit code and the lines of the doctor of an environment."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    words = [python, "-P", "-m", "lessons.running.cli", "doctor"]
    run = subprocess.run(words, cwd=cwd, env={**kept, **variables}, capture_output=True, text=True)
    assert "Traceback" not in run.stdout + run.stderr
    return run.returncode, run.stdout.splitlines()


@POSIX
@pytest.mark.parametrize(
    "missing",
    [("jupyterlab", "matplotlib"), ("jupyter_client",), ("platformdirs",), ("packaging",)],  # the first has a kernel
    ids=" ".join,
)
def test_a_patient_without_a_package_gets_lines_to_fix(missing, elsewhere, tmp_path):
    python, site = elsewhere
    with without(site, missing):
        code, lines = ask_doctor(python, tmp_path)
    assert code == 1
    fixes = [line for line in lines if line.startswith("FIX  ")]
    assert all(any(name in line for line in fixes) for name in missing)
    assert len(lines) >= 12, "the other checks are made"


@POSIX
def test_a_kernel_of_another_environment_is_told_though_both_link_to_one_python(elsewhere, tmp_path, monkeypatch):
    other, _ = elsewhere
    kernel_in(tmp_path, monkeypatch, str(other), "-m", "ipykernel_launcher")
    answers, comm = doctor.check_kernel("odd")
    assert str(answers).startswith(f"FIX  the kernel odd is that of another environment ({other.parents[1]})")
    assert comm.ok


def test_an_older_numpy_on_the_path_is_told_with_advice_that_helps(tmp_path):
    """Another version, or half a one, stands before the course's."""
    about = tmp_path / "numpy-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: numpy\nVersion: 1.0\n", encoding="utf-8")
    (tmp_path / "numpy").mkdir()
    (tmp_path / "numpy" / "__init__.py").write_text("__version__ = '1.0'", encoding="utf-8")
    code, lines = ask_doctor(sys.executable, tmp_path, PYTHONPATH=str(tmp_path))
    fixes = [line for line in lines if line.startswith("FIX  ")]
    assert code == 1
    assert any("the variable PYTHONPATH brings numpy from" in line for line in fixes)
    assert not any("remove the folder" in line for line in fixes if "numpy" in line)


def test_folders_that_jupyterlab_cannot_write(tmp_path, monkeypatch):
    assert doctor.check_jupyter_folders().ok
    (tmp_path / "file").touch()
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "file" / "config"))
    line = str(doctor.check_jupyter_folders())
    assert line.startswith(
        f"FIX  JupyterLab cannot write in {tmp_path / 'file' / 'config'}: make that writable, or set "
    )
    (told,) = folders.set_aside()
    assert str(tmp_path / "file") in told
    assert doctor.check_jupyter_folders().ok


@pytest.mark.parametrize("extension", ["anywidget", "@jupyter-widgets/jupyterlab-manager"])
def test_a_front_end_that_is_missing_or_disabled(extension, tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    assert doctor.check_front_end(extension).ok
    assert str(doctor.check_front_end("no-such-extension")).startswith("FIX  JupyterLab does not have")
    config = tmp_path / "labconfig"
    config.mkdir()
    disabled = {"disabledExtensions": {extension: True}}
    (config / "page_config.json").write_text(json.dumps(disabled), encoding="utf-8")
    assert str(doctor.check_front_end(extension)).startswith(f"FIX  {extension} is disabled")


def test_a_server_extension_that_is_disabled(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_PREFER_ENV_PATH", "0")
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    assert doctor.check_server_extension().ok
    config = {"ServerApp": {"jpserver_extensions": {"lessons.running.server": False}}}
    (tmp_path / "jupyter_server_config.json").write_text(json.dumps(config), encoding="utf-8")
    assert str(doctor.check_server_extension()).startswith(
        "FIX  the server extension lessons.running.server is not enabled"
    )


@pytest.fixture
def tables(tmp_path):
    """Return a copy of the tables."""
    return Path(shutil.copytree(data.folder(), tmp_path / "data"))


def test_a_table_that_was_altered_removed_or_added(tables):
    assert doctor.check_data(tables).ok
    (tables / ".ipynb_checkpoints").mkdir()
    shutil.copy(tables / "claims.csv", tables / ".ipynb_checkpoints" / "claims-checkpoint.csv")
    assert doctor.check_data(tables).ok, "JupyterLab makes it when a table is looked at"
    with (tables / "claims.csv").open("a", encoding="utf-8") as file:
        file.write("one more\n")
    (tables / "events.csv").unlink()
    (tables / "new.csv").write_text("a\n", encoding="utf-8")
    line = str(doctor.check_data(tables))
    assert line.startswith(
        "FIX  tables: events.csv is missing; claims.csv was altered; new.csv is not in checksums.txt"
    )
    (tables / checksums.LIST_NAME).unlink()
    assert str(doctor.check_data(tables)).startswith("FIX  tables: checksums.txt is missing")


def test_windows_line_ends_are_no_alteration(tables):
    for path in tables.glob("*.csv"):
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    assert doctor.check_data(tables).ok


def test_a_full_disk(tmp_path):
    assert "make room" in str(doctor.check_disk(tmp_path / "not there yet", needed_bytes=10**18))


def test_no_free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        assert "close other JupyterLabs" in str(doctor.check_port(port, 1))
    assert doctor.check_port(port, 1).ok


def test_a_disk_that_is_not_there(monkeypatch):
    """As a drive Z: that is not connected: its root is its own parent."""
    monkeypatch.setattr(doctor.os.path, "exists", lambda path: False)
    line = doctor.check_disk(Path("/drive/home"))
    assert str(line).startswith(f"FIX  {Path('/drive/home')} is on a disk that is not there: connect that disk")


def test_a_home_of_which_the_system_does_not_say_whether_it_is_there(tmp_path, monkeypatch):
    """A name too long, or a folder that another user keeps closed: the other checks are still done."""
    assert doctor.check_disk(tmp_path / ("x" * 300) / "home").ok
    stat = os.stat

    def kept_from_us(path, **options):
        if "closed" in str(path):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return stat(path, **options)

    # A permission bit would not stop the superuser, under whom some tests run.
    monkeypatch.setattr(os, "stat", kept_from_us)
    assert doctor.check_disk(tmp_path / "closed" / "home").ok


def test_a_disk_that_does_not_tell_its_room(tmp_path, monkeypatch):
    def silent(folder):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(doctor.shutil, "disk_usage", silent)
    line = str(doctor.check_disk(tmp_path))
    assert line.startswith(f"FIX  the disk of {tmp_path} does not tell its room ([Errno 5] Input/output error): ")
    assert "LESSONS_HOME" in line


def test_answers_of_a_newer_course(empty_home):
    assert doctor.check_home().ok
    with closing(sqlite3.connect(progress.path())) as connection:
        later = len(schema.MIGRATIONS) + 1
        connection.executescript(f"ALTER TABLE answers ADD COLUMN later; PRAGMA user_version = {later}")
    assert f"written by a newer version of the course (format {later}): " in str(doctor.check_home())


@pytest.mark.parametrize(("stamped", "lock"), [(True, ROOT / "requirements.lock"), (False, None)])
def test_the_lock_holds_only_where_course_py_made_the_environment(stamped, lock, tmp_path, monkeypatch):
    """Where conda or pip made it, or the newest packages are tried, what the course needs is enough."""
    if stamped:
        (tmp_path / environment.STAMP).touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(doctor, "check_packages", lambda lock: lock)
    assert doctor.examine(ROOT)[2]() == lock


def test_without_the_lock_the_packages_are_compared_with_what_the_course_needs():
    assert "as the course wants them" in str(doctor.check_packages(None))
    assert course_folder.found() == ROOT


@pytest.mark.parametrize("folder", [".venv", "conda"])
def test_what_to_type_can_be_typed(folder, tmp_path):
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / environment.STAMP).touch()
    python = "py" if os.name == "nt" else "python3"
    wanted = {".venv": f"`{python} course.py open`", "conda": "`lessons open`"}[folder]
    assert environment.command("open", str(tmp_path / folder)) == wanted
