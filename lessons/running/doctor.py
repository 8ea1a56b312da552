"""`lessons doctor`: look at everything the course needs, and print OK or FIX with what to do."""

import os
import queue
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import metadata, util
from pathlib import Path
from typing import NamedTuple

from lessons import data, progress
from lessons.running import checksums, environment

DISTRIBUTION = "reading-launch-reports"
if environment.made_by_course():
    SET_UP_AGAIN = f"remove the folder {sys.prefix}, and set the course up again with {environment.command('doctor')}"
else:
    SET_UP_AGAIN = (
        "update this environment (`conda env update -f environment.yml`, or pip), or set the course up with "
        "`python3 course.py` in its folder (Windows: `py course.py`)"
    )
OLDEST_PYTHON = (3, 11)
NEEDED_BYTES = 200 * 10**6
FIRST_PORT, PORTS_TRIED = 8888, 50  # as Jupyter does it
ANSWER_SECONDS = 60
WIDGET_PROBE = "import ipywidgets, lessons, sys; probe = ipywidgets.IntSlider(); print(sys.executable)"


class Line(NamedTuple):
    """One line of the report: whether it is well, what was looked at, and, when it is not well, what to do."""

    ok: bool
    text: str
    fix: str = ""

    def __str__(self) -> str:
        return f"OK   {self.text}" if self.ok else f"FIX  {self.text}: {self.fix}"


def check_python(version: tuple[int, ...] = sys.version_info[:3]) -> Line:
    """Is the Python new enough?

    >>> print(check_python((3, 9, 1)))
    FIX  Python 3.9.1 is too old: install Python 3.11 or newer from python.org and set the course up with it
    """
    name = "Python " + ".".join(map(str, version))
    if version >= OLDEST_PYTHON:
        return Line(True, name)
    return Line(
        False, f"{name} is too old", "install Python 3.11 or newer from python.org and set the course up with it"
    )


def required(lock: Path | None) -> list:
    """Return the requirements that hold on this system: those of the lock, or the package's own when there is none.

    >>> required(None)[0].name
    'anywidget'
    """
    from packaging.requirements import Requirement

    if lock is not None and lock.is_file():
        lines = lock.read_text(encoding="utf-8").splitlines()
        texts = [line.rstrip(" \\") for line in lines if "==" in line and not line.startswith((" ", "#"))]
    else:
        texts = metadata.requires(DISTRIBUTION) or []
    requirements = [Requirement(text) for text in texts]
    return [one for one in requirements if one.marker is None or one.marker.evaluate({"extra": ""})]


def check_packages(lock: Path | None) -> Line:
    """Are the packages those of the lock, or, where there is none, such as the course needs?"""
    wrong = []
    requirements = required(lock)
    for one in requirements:
        try:
            found = metadata.version(one.name)
        except metadata.PackageNotFoundError:
            wrong.append(f"{one.name} is missing")
            continue
        if not one.specifier.contains(found, prereleases=True):
            wrong.append(f"{one.name} is {found}, wanted {one.specifier}")
    if wrong:
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        return Line(False, f"packages: {'; '.join(wrong[:3])}{more}", SET_UP_AGAIN)
    return Line(True, f"{len(requirements)} packages are as {'requirements.lock' if lock else 'the course'} wants them")


def check_kernel(kernel_name: str = "python3", seconds: float = ANSWER_SECONDS) -> list[Line]:
    """Does a kernel start, run this Python, answer, and open the way to a widget?"""
    from jupyter_client.manager import start_new_kernel

    started = time.monotonic()
    try:
        manager, client = start_new_kernel(startup_timeout=seconds, kernel_name=kernel_name, stderr=subprocess.DEVNULL)
    except Exception as error:  # whatever kept it from starting, the remedy is the same
        return [Line(False, f"the kernel {kernel_name} does not start ({error})", SET_UP_AGAIN)]
    try:
        printed, comms = _probe(client, seconds)
    except queue.Empty:
        return [Line(False, f"the kernel {kernel_name} does not answer within {seconds:.0f} s", SET_UP_AGAIN)]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    taken = time.monotonic() - started
    executable = printed.strip()
    if not executable:
        answers = Line(False, "the kernel cannot import the course or ipywidgets", SET_UP_AGAIN)
    elif Path(executable).resolve() != Path(sys.executable).resolve():
        answers = Line(False, f"the kernel {kernel_name} is another Python ({executable})", SET_UP_AGAIN)
    else:
        answers = Line(True, f"a kernel starts and answers ({taken:.1f} s)")
    if "jupyter.widget" in comms:
        return [answers, Line(True, "a widget opens its way from the kernel to the browser")]
    return [answers, Line(False, "a widget does not open its way to the browser (no comm)", SET_UP_AGAIN)]


def _probe(client, seconds: float) -> tuple[str, list[str]]:
    """Return what the probe prints and the targets of the comms that it opens; queue.Empty when time is up."""
    wanted = client.execute(WIDGET_PROBE)
    printed, comms = "", []
    while True:
        message = client.get_iopub_msg(timeout=seconds)
        content, kind = message["content"], message["msg_type"]
        if message["parent_header"].get("msg_id") != wanted:
            continue
        if kind == "stream" and content["name"] == "stdout":
            printed += content["text"]
        elif kind == "comm_open":
            comms.append(content["target_name"])
        elif kind == "status" and content["execution_state"] == "idle":
            return printed, comms


def check_front_end(extension: str) -> Line:
    """Will JupyterLab load the browser's side of `extension`?"""
    from jupyter_core.paths import jupyter_path
    from jupyterlab.commands import get_app_dir
    from jupyterlab_server.config import get_page_config

    # What JupyterLab tells the browser to load, and what it was told to leave out.
    page = get_page_config(jupyter_path("labextensions"), str(Path(get_app_dir(), "settings")))
    found = any(one["name"] == extension for one in page["federated_extensions"])
    if found and extension not in page["disabledExtensions"]:
        return Line(True, f"JupyterLab loads {extension}")
    if found:
        fix = f"run `jupyter labextension enable {extension}` in the course's environment"
        return Line(False, f"{extension} is disabled in JupyterLab: widgets will not show", fix)
    return Line(False, f"JupyterLab does not have {extension}: widgets will not show", SET_UP_AGAIN)


def check_server_extension() -> Line:
    """Is our server extension there and enabled?"""
    from jupyter_core.paths import jupyter_config_path
    from jupyter_server.extension.config import ExtensionConfigManager

    manager = ExtensionConfigManager(read_config_path=jupyter_config_path())
    if util.find_spec("lessons.running.server") and manager.enabled("lessons.running.server"):
        return Line(True, "the server extension lessons.running.server is enabled")
    fix = f"run `jupyter server extension enable lessons.running.server` in the environment, or {SET_UP_AGAIN}"
    return Line(False, "the server extension lessons.running.server is not enabled: sliders will lag", fix)


def check_data(folder: Path) -> Line:
    """Are the tables as they were published?"""
    wrong = checksums.differences(folder)
    if wrong:
        return Line(False, f"tables: {'; '.join(wrong[:3])}", f"get the files of {folder} again from the course")
    return Line(True, "the tables are as published")


def check_disk(folder: Path, needed_bytes: int = NEEDED_BYTES) -> Line:
    """Is there room for notebooks and answers?"""
    # os.path.exists is False for a name too long or a folder closed to us, where Path.exists raises (before 3.14).
    on_disk = next((place for place in (folder, *folder.parents) if os.path.exists(place)), None)  # noqa: PTH110
    fix = "connect that disk, or set the variable LESSONS_HOME to a folder of your own"
    if on_disk is None:
        return Line(False, f"{folder} is on a disk that is not there", fix)
    try:
        free = shutil.disk_usage(on_disk).free
    except OSError as error:
        return Line(False, f"the disk of {folder} does not tell its room ({error})", fix)
    text = f"{free / 1e9:.1f} GB free on the disk of {folder}"
    return Line(free >= needed_bytes, text, f"make room: at least {needed_bytes / 1e9:.1f} GB")


def check_port(first: int = FIRST_PORT, tried: int = PORTS_TRIED) -> Line:
    """Can a server listen on this machine, as JupyterLab will try it?"""
    for port in range(first, first + tried):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return Line(True, f"JupyterLab can listen on port {port}")
    fix = f"close other JupyterLabs, or run {environment.command('open --port N')} with a free port number N"
    return Line(False, f"no port from {first} to {first + tried - 1} is free", fix)


def check_home() -> Line:
    """Can the answers be written?"""
    problem = progress.trouble()
    if problem:
        fix = (
            f"run {environment.command('doctor')} again; if this stays, get the newest course, or set the variable "
            "LESSONS_HOME to a folder of your own"
        )
        return Line(False, problem.rstrip("."), fix)
    return Line(True, f"your answers are kept in {progress.home()}")


def examine(course: Path | None) -> list[Callable[[], Line | list[Line]]]:
    """Return the checks in order, each to be called when its turn comes; `course` is the clone's folder, if any."""
    return [
        check_python,
        # Only course.py installs what the lock names: conda and pip may give newer packages, which is as well.
        lambda: check_packages(course / "requirements.lock" if course and environment.made_by_course() else None),
        check_kernel,
        lambda: check_front_end("@jupyter-widgets/jupyterlab-manager"),
        lambda: check_front_end("anywidget"),
        check_server_extension,
        lambda: check_data(data.folder()),
        lambda: check_disk(progress.home()),
        check_port,
        check_home,
    ]


def report(course: Path | None, write: Callable[[str], None] = print) -> int:
    """Write a line for each check as it is done; return the exit code, 1 when something is to be fixed."""
    fixes = 0
    for check in examine(course):
        found = check()
        for line in found if isinstance(found, list) else [found]:
            write(str(line))
            fixes += not line.ok
    write("All is well." if fixes == 0 else f"To fix: {fixes}.")
    return 1 if fixes else 0
