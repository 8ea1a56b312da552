"""The folders of a set-up: the environment, the one that is being built beside it, and what marks them as ours."""

import hashlib
import os
import shutil
import sys

from lessons.running.setting_up.troubles import Trouble, shown

# The names are of one length: the path in a command's file is changed in place when the new one becomes the old.
ENVIRONMENT, NEW, OLD = ".venv", ".vnew", ".vold"
MARK = "course-stamp.txt"  # written last: without it nothing counts as whole, or as ours
TESTS_MARK = "course-tests.txt"
LOG = ".venv.log"
LOCK, TESTS_LOCK, UV_LOCK = "requirements.lock", "requirements-test.lock", "requirements-uv.lock"
# What an editable install copies into the environment: changed, the course alone is installed again, without network.
COPIED = ("pyproject.toml", "lessons/running/jupyter", "lessons/running/lab")
NEEDED = (LOCK, TESTS_LOCK, UV_LOCK, *COPIED)


def python_in(folder: str) -> str:
    """Return the path of the Python of the environment in `folder`."""
    return os.path.join(folder, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def digest(root: str, names: tuple[str, ...], *more: str) -> str:
    """Return a text that changes with the files and folders `names` of `root`, and with `more`, not with line ends."""
    parts = [text.encode("utf-8", "surrogateescape") for text in more]
    for name in names:
        path = os.path.join(root, name)
        files = files_of(path)
        if not files:
            told = f"{name} is missing in {shown(root)}: this copy of the course is not whole. Get it again."
            raise Trouble(told)
        for one in files:
            parts.append(os.path.relpath(one, path).replace(os.sep, "/").encode())
            with open(one, "rb") as file:
                parts.append(file.read().replace(b"\r\n", b"\n"))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def files_of(path: str) -> list[str]:
    """Return the file at `path`, or the files of the folder there, hidden ones left out; none where there is none."""
    if os.path.isfile(path):
        return [path]
    found = (os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names if name[0] != ".")
    return sorted(found)


def stamp(root: str) -> list[str]:
    """Return what the mark of an up-to-date environment says: one line for its packages, one for the course in it."""
    return [digest(root, (LOCK,), sys.version, os.path.realpath(root)), digest(root, COPIED)]


def tests_stamp(root: str) -> list[str]:
    """Return what the mark of the tests' packages says."""
    return [digest(root, (TESTS_LOCK,))]


def read(folder: str, name: str = MARK) -> list[str]:
    """Return the lines of a mark, none where it is not there or cannot be read."""
    try:
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            return file.read().split()
    except (OSError, ValueError):
        return []


def write(folder: str, lines: list[str], name: str = MARK) -> None:
    """Write a mark, whole or not at all."""
    path = os.path.join(folder, name)
    with open(path + "~", "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    os.replace(path + "~", path)


def is_whole(folder: str) -> bool:
    """Say whether an environment of ours that runs stands in `folder`."""
    return bool(read(folder)) and os.path.isfile(python_in(folder))


def remove(folder: str) -> None:
    """Remove a folder of ours, or what stands in its place; OSError when it cannot be removed."""
    if os.path.islink(folder) or os.path.isfile(folder):
        os.remove(folder)
    elif os.path.isdir(folder):
        shutil.rmtree(folder)
