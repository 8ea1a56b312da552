"""Where the progress file lies, why it cannot be used, and what the learner should be told of it."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

import platformdirs

FILE_NAME = "progress.sqlite3"
BUSY_SECONDS = 4.0  # what a file that is locked may cost a learner, once


class Unsaved(Exception):
    """Progress cannot be read or written just now; the message says why, and goes on a sentence after a colon."""


class Busy(Unsaved):
    """Another program has the file open; what is to be written waits."""


def home() -> Path:
    """Return the folder that holds the learner's progress: LESSONS_HOME, or the user's data folder; always absolute.

    >>> str(home()) == os.environ.get("LESSONS_HOME")
    True
    """
    chosen = os.environ.get("LESSONS_HOME", "").strip()
    # os.path.expanduser leaves "~name" as it is where there is no such user; Path.expanduser raises.
    expanded = os.path.expanduser(chosen)  # noqa: PTH111
    if not expanded:
        return Path(platformdirs.user_data_dir("reading-launch-reports", False))
    with _lock:
        # A notebook may change its working folder, and its answers would then go on in another file.
        if expanded not in _absolute:
            _absolute[expanded] = Path(expanded).absolute()
        return _absolute[expanded]


def path() -> Path:
    """Return the path of the progress file; it need not exist yet.

    >>> path().name
    'progress.sqlite3'
    """
    return home() / FILE_NAME


def is_there(file: Path) -> bool:
    """Whether there is a file; raise `Unsaved` where the system does not say.

    >>> is_there(path())
    False
    """
    try:
        file.stat()
    except FileNotFoundError:
        return False
    except (OSError, ValueError) as error:
        raise unsaved(error, file) from error
    return True


def tell(file: Path, sentence: str, is_trouble: bool = True) -> None:
    """Note a sentence on a progress file for the learner; the same one is said once.

    >>> tell(path(), "It rains.")
    >>> told_once(path()), told_once(path()), told(path())
    ('It rains.', '', 'It rains.')
    """
    with _lock:
        if sentence not in _told.setdefault(file, []):
            _told[file].append(sentence)
            _untold.setdefault(file, []).append((sentence, is_trouble))


def told_once(file: Path, only_trouble: bool = False) -> str:
    """Return what was noted and has not been returned yet.

    >>> tell(path(), "It rains, and nothing gets wet.", is_trouble=False)
    >>> told_once(path(), only_trouble=True), told_once(path())
    ('', 'It rains, and nothing gets wet.')
    """
    with _lock:
        noted = _untold.pop(file, [])
        _untold[file] = [one for one in noted if only_trouble and not one[1]]
        return " ".join(sentence for sentence, is_trouble in noted if is_trouble or not only_trouble)


def told(file: Path) -> str:
    """Return all that was noted since this process began.

    >>> told(path())
    ''
    """
    with _lock:
        return " ".join(_told.get(file, []))


def unsaved(error: Exception, file: Path) -> Unsaved:
    """Return the reason why a file cannot be used.

    >>> print(unsaved(PermissionError(), Path("folder", "file")))
    the folder folder cannot be used
    """
    if isinstance(error, Unsaved):
        return error
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF  # the rest tells kinds of one error apart
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Busy(f"another program has {file} open")
    reason = {
        sqlite3.SQLITE_READONLY: f"{file} may only be read",
        sqlite3.SQLITE_CANTOPEN: f"{file} cannot be opened",
        sqlite3.SQLITE_FULL: "the disk is full",
        sqlite3.SQLITE_PERM: f"{file} may not be opened",
    }.get(code)
    if reason is None and isinstance(error, PermissionError | FileExistsError | NotADirectoryError):
        reason = f"the folder {file.parent} cannot be used"
    return Unsaved(reason or f"{file}: {error}")


_lock = threading.Lock()
_absolute: dict[str, Path] = {}
_untold: dict[Path, list[tuple[str, bool]]] = {}
_told: dict[Path, list[str]] = {}
