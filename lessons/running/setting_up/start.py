"""`python3 course.py`: set up what has to be, then do what was asked in the environment of the course."""

import errno
import importlib.util
import os
import shutil
import subprocess
import sys

from lessons.running.setting_up import build, places, turn
from lessons.running.setting_up.troubles import FULL, NEEDED_BYTES, Trouble, open_streams, say, shown

SETUP_FAILED = 3
LONGEST_ON_WINDOWS = 90
MISLEADING = ("PYTHONPATH", "PYTHONHOME")  # they put other packages before those of the course


def check_folder(root: str) -> None:
    """Raise Trouble for a folder in which no Python environment can work."""
    if os.pathsep in root:
        told = f"Python cannot work where the path contains '{os.pathsep}'. Move the course: {shown(root)}"
        raise Trouble(told)
    if root != shown(root):
        told = "Python cannot work where the path contains a line end or a byte that is no letter. Rename the folder: "
        raise Trouble(told + shown(root))
    if root != root.strip() or root.endswith("."):
        raise Trouble(f"Python cannot work in a folder whose name ends in a space or a point. Rename it: '{root}'")
    if os.name == "nt" and len(root) > LONGEST_ON_WINDOWS:
        raise Trouble(f"This path is too long for Windows. Move the course to a short one, such as C:\\course: {root}")


def check_machine(root: str) -> None:
    """Raise Trouble for what can be known to be missing before anything is downloaded."""
    if importlib.util.find_spec("ensurepip") is None:
        package = "sudo apt-get install python{}.{}-venv".format(*sys.version_info)
        raise Trouble(f"This Python lacks its venv module (or its ensurepip). On Debian or Ubuntu: {package}")
    if shutil.disk_usage(root).free < NEEDED_BYTES:
        raise Trouble(FULL)


def set_up(root: str, tests: bool = False) -> None:
    """Make the environment of the course in `root` what it has to be; wait for another start that is at it."""
    check_folder(root)
    if build.is_up_to_date(root, tests):
        return
    check_machine(root)
    with turn.taken(root) as held:
        build.up_to_date(root, tests, held)


def variables() -> dict[str, str]:
    """Return the variables for the course: no foreign package stands before its own."""
    misled = [name for name in MISLEADING if os.environ.get(name)]
    if misled:
        say(f"{' and '.join(misled)} is set: the course runs without it.", complaint=True)
    return {name: value for name, value in os.environ.items() if name not in MISLEADING}


def hand_over(root: str, words: list[str]) -> int:
    """Become the `lessons` command of the environment in `root`, or (on Windows) run it and return its exit code."""
    command = [places.python_in(os.path.join(root, places.ENVIRONMENT)), "-P", "-m", "lessons.running.cli", *words]
    if os.name != "nt":
        os.execve(command[0], command, variables())
    process = subprocess.Popen(command, env=variables())
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # JupyterLab got it as well and stops by itself
            continue


def main(words: list[str], root: str) -> int:
    """Set up, then do what `words` say; return the exit code."""
    open_streams()
    try:
        set_up(root, tests=words[:1] == ["test"])
        return hand_over(root, words or ["open"])
    except Trouble as trouble:
        problem = str(trouble)
    except KeyboardInterrupt:
        problem = "\nStopped. Start again when you like."
    except (OSError, subprocess.SubprocessError) as error:
        problem = f"Nothing can be set up in {shown(root)}: {error}. Copy the course to a folder of your own."
        if getattr(error, "errno", None) == errno.ENOSPC:
            problem = FULL
    say(problem, complaint=True)
    return SETUP_FAILED
