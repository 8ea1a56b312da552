"""`lessons doctor`: look at everything the course needs, and print OK or FIX with what to do."""

import os
import shutil
import socket
import sys
from collections.abc import Callable
from importlib import metadata, util
from pathlib import Path

from lessons.running import checksums, environment, folders
from lessons.running.advice import SET_UP_AGAIN, Line, foreign, remedy
from lessons.running.kernel import check_kernel
from lessons.running.lab_start import leave_out_grammars

DISTRIBUTION = "reading-launch-reports"
OLDEST_PYTHON = (3, 11)
NEEDED_BYTES = 200 * 10**6
FIRST_PORT, PORTS_TRIED = 8888, 50  # as Jupyter does it
SHADOWED = ("lessons", "numpy", "matplotlib", "traitlets", "ipywidgets", "IPython", "ipykernel", "jupyterlab")


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
            wrong.append((one.name, f"{one.name} is missing"))
            continue
        if not one.specifier.contains(found, prereleases=True):
            wrong.append((one.name, f"{one.name} is {found}, wanted {one.specifier}"))
    if wrong:
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        told = "; ".join(sentence for _, sentence in wrong[:3])
        return Line(False, f"packages: {told}{more}", remedy([name for name, _ in wrong]))
    return Line(True, f"{len(requirements)} packages are as {'requirements.lock' if lock else 'the course'} wants them")


def check_path() -> list[Line]:
    """Do other packages stand before those of the course? Without any, there is nothing to say."""
    found = {name: foreign(name) for name in SHADOWED if foreign(name)}
    named = ", ".join(f"{name} from {folder}" for name, folder in found.items())
    fix = "unset it, or start with `python3 course.py`, which does without it"
    return [Line(False, f"the variable PYTHONPATH brings {named} before the course's own", fix)] if found else []


def check_jupyter_folders() -> Line:
    """Can JupyterLab write where it keeps what runs and what you set?"""
    wrong = {name: folder for name, folder in folders.jupyter_folders().items() if not folders.is_writable(folder)}
    if not wrong:
        return Line(True, "JupyterLab can write in its folders")
    named = " and ".join(map(str, wrong.values()))
    fix = f"make that writable, or set {' and '.join(wrong)} to a folder of your own"
    return Line(False, f"JupyterLab cannot write in {named}", fix)


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


def check_data(folder: Path | None = None) -> Line:
    """Are the tables as they were published?"""
    if folder is None:
        from lessons import data

        folder = data.folder()
    wrong = checksums.differences(folder)
    if wrong:
        return Line(False, f"tables: {'; '.join(wrong[:3])}", f"get the files of {folder} again from the course")
    return Line(True, "the tables are as published")


def check_disk(folder: Path | None = None, needed_bytes: int = NEEDED_BYTES) -> Line:
    """Is there room for notebooks and answers?"""
    if folder is None:
        from lessons import progress

        folder = progress.home()
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
    from lessons import progress

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
        check_path,
        # Only course.py installs what the lock names: conda and pip may give newer packages, which is as well.
        lambda: check_packages(course / "requirements.lock" if course and environment.made_by_course() else None),
        check_kernel,
        lambda: check_front_end("@jupyter-widgets/jupyterlab-manager"),
        lambda: check_front_end("anywidget"),
        check_server_extension,
        check_jupyter_folders,
        check_data,
        check_disk,
        check_port,
        check_home,
    ]


def looked_at(check: Callable[[], Line | list[Line]]) -> list[Line]:
    """Return the lines of a check; one that cannot be made, because of what is missing for it, is a line to fix."""
    try:
        found = check()
    except ImportError as error:
        missing = (error.name or "").partition(".")[0]
        return [Line(False, f"{missing or 'a package'} cannot be imported ({error})", remedy([missing]))]
    except Exception as error:  # the other checks are still made: a doctor does not fall ill himself
        return [Line(False, f"a check broke off ({type(error).__name__}: {error})", SET_UP_AGAIN)]
    return found if isinstance(found, list) else [found]


def report(course: Path | None, write: Callable[[str], None] = print) -> int:
    """Write a line for each check as it is done; return the exit code, 1 when something is to be fixed."""
    leave_out_grammars()  # the Lab is asked what it would load: three seconds of waiting, as at its start
    fixes = 0
    for check in examine(course):
        for line in looked_at(check):
            write(str(line))
            fixes += not line.ok
    write("All is well." if fixes == 0 else f"To fix: {fixes}.")
    return 1 if fixes else 0
