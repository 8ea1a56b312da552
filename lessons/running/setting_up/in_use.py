"""Whether something runs from the environment: its packages are not changed under a running JupyterLab.

Every command of the course holds the file `.venv.use` as long as it runs, and so does the JupyterLab that `open`
becomes; the system lets go of it when they end, however they end. A set-up that has to replace the environment asks.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from functools import cache

from lessons.running.setting_up import places
from lessons.running.setting_up.turn import TAKEN

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NAME = ".venv.use"
PLACES = 64  # on Windows, where no two may hold one byte of a file: each holds the next that is free


@cache
def hold(root: str) -> int | None:
    """Say until this process ends that it runs from the environment in `root`; where that cannot be said, do nothing.

    Returns the open file, which a program that this process becomes holds on; children do not.
    """
    try:
        number = os.open(os.path.join(root, NAME), os.O_RDWR | os.O_CREAT, 0o644)
        os.set_inheritable(number, True)
        if sys.platform == "win32":
            for place in range(PLACES):
                os.lseek(number, place, os.SEEK_SET)
                with contextlib.suppress(OSError):
                    msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
                    break
        else:
            fcntl.flock(number, fcntl.LOCK_SH)  # a swap has it for a moment
            os.pwrite(number, f"{os.getpid():<10d}".encode(), 0)
    except OSError:  # a read-only folder, a disk that knows no locks
        return None
    return number


@contextlib.contextmanager
def let_go(root: str) -> Iterator[bool]:
    """Say whether nothing runs from the environment in `root`; until the block ends, nothing new begins to."""
    try:
        number = os.open(os.path.join(root, NAME), os.O_RDWR)
    except OSError:  # nothing ever said that it runs
        yield True
        return
    try:
        yield _is_free(number)
    finally:
        os.close(number)


def _is_free(number: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(number, msvcrt.LK_NBLCK, PLACES)
            os.lseek(number, 0, os.SEEK_SET)
            msvcrt.locking(number, msvcrt.LK_UNLCK, PLACES)
        else:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in TAKEN
    return True


def sentence(root: str) -> str:
    """Return what to do when something runs from the environment in `root`, naming it where it is known.

    >>> sentence("no such folder")
    'Something of the course still runs, such as JupyterLab, so its packages are not renewed: end it and start again.'
    """
    told = f"Something of the course still runs{_who(root)}, such as JupyterLab"
    return f"{told}, so its packages are not renewed: end it and start again."


def _who(root: str) -> str:
    """Return the process that held the file last, if it lives."""
    try:
        with open(os.path.join(root, NAME), encoding="ascii") as file:
            process = int(file.read())
        if os.name != "nt":
            os.kill(process, 0)
            return f" (process {process})"
    except (OSError, ValueError):
        pass
    return ""


def root_of(prefix: str) -> str | None:
    """Return the folder of the course whose environment has this prefix, None for an environment of another make.

    >>> root_of("no such folder")
    """
    ours = os.path.basename(prefix) == places.ENVIRONMENT and places.read(prefix)
    return os.path.dirname(prefix) if ours else None
