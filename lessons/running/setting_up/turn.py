"""One set-up at a time: a second start waits until the first one, and all that it started, has ended."""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator

from lessons.running.setting_up.troubles import say

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl
POSIX = sys.platform != "win32"

NAME = ".venv.lock"
TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
SECONDS = 0.2


@contextlib.contextmanager
def taken(root: str) -> Iterator[tuple[int, ...]]:
    """Hold the turn of the course in `root`; wait for whoever has it, and say so. Gives the files that installers hold.

    The system gives the turn back when its owner ends, however it ends. Elsewhere than on Windows the installers hold
    it too: one that lives on after its parent was killed is waited for and so cannot write into what comes after it.
    """
    number = os.open(os.path.join(root, NAME), os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _wait(number)
        if POSIX:
            with contextlib.suppress(OSError):
                os.ftruncate(number, 0)
                os.pwrite(number, str(os.getpid()).encode(), 0)
        yield (number,) if POSIX else ()
    finally:
        os.close(number)


def _wait(number: int) -> None:
    """Return when the turn is ours, or where the disk knows no turns."""
    said = False
    while True:
        try:
            if sys.platform == "win32":
                msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except OSError as error:
            if error.errno not in TAKEN:
                return  # a network disk that cannot lock: one start at a time is then up to whoever starts
        if not said:
            owner = _owner(number)
            say(f"The course is being set up by another start{owner}: waiting for it.")
            said = True
        time.sleep(SECONDS)


def _owner(number: int) -> str:
    """Return which process wrote itself down as the owner, for the message."""
    try:
        found = os.pread(number, 20, 0).decode() if POSIX else ""
    except (OSError, ValueError):
        found = ""
    return f" (process {found})" if found.isdecimal() else ""
