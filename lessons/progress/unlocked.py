"""Progress where locking does not work: each computer adds to a file of its own, and nobody writes another's.

Some network homes refuse every lock (ENOLCK), which SQLite takes for another program's lock and waits for. Without
locks the SQLite file cannot be written safely: a lock made of a file or folder outlives a killed kernel, and does not
hold off a computer on which locking works. So the SQLite file is then only read, from a copy, and entries go to the end
of a text file, one a line with a checksum, written to the disk and read back. Where locking works again, those lines go
into the SQLite file, and the text file goes.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import re
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path
from zlib import crc32

from lessons.progress import schema
from lessons.progress.connect import contents, is_damage
from lessons.progress.places import Busy, Unsaved, is_there, tell, unsaved
from lessons.progress.rescue import salvage
from lessons.progress.rows import Answer, Contents, Entry, Forgotten, Hint, Judgement

_KINDS: dict[str, type[Answer] | type[Hint] | type[Judgement] | type[Forgotten]] = {
    kind.__name__: kind for kind in (Answer, Hint, Judgement, Forgotten)
}
_ATTEMPTS = 20
_works: dict[Path, bool] = {}


def locking_works(folder: Path, again: bool = False) -> bool:
    """Whether files of a folder can be locked; found out once, on a file that no other program knows.

    >>> from lessons.progress import path
    >>> locking_works(path().parent)
    True
    """
    if again or folder not in _works:
        found = _locking_works(folder)
        if found is None:
            return True  # it is not there or cannot be written, and so nothing needs a lock
        _works[folder] = found
    return _works[folder]


def _locking_works(folder: Path) -> bool | None:
    try:
        import fcntl
    except ImportError:  # Windows, where locking belongs to opening a file
        return True
    try:
        with tempfile.TemporaryFile(prefix="progress.lock-", dir=folder) as probe:
            fcntl.lockf(probe, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL):
            return False
        return None
    return True


def log_of(file: Path) -> Path:
    """Return the text file of this computer, beside a progress file.

    >>> from lessons.progress import path
    >>> log_of(path()).suffix
    '.jsonl'
    """
    computer = re.sub(r"[^\w-]", "_", platform.node())[:60] or "computer"
    return file.with_name(f"progress.{computer}.unlocked.jsonl")


def logs(file: Path) -> list[Path]:
    """Return the text files of all computers.

    >>> from lessons.progress import path
    >>> logs(path())
    []
    """
    return sorted(one for one in file.parent.glob("progress.*.unlocked.jsonl*") if ".damaged-" not in one.name)


def read(file: Path) -> Contents:
    """Return all that was recorded, without a lock: what the SQLite file holds, and the lines of all computers.

    >>> from lessons.progress import path
    >>> read(path())
    Contents(answers={}, hints={}, judgements={})
    """
    try:
        return _snapshot(file).with_entries(entries_of(logs(file))[0])
    except schema.Unfit as error:
        raise Unsaved(f"{file}: {error}") from error
    except (OSError, sqlite3.Error) as error:
        raise unsaved(error, file) from error


def append(file: Path, entries: Iterable[Entry]) -> None:
    """Add entries to this computer's text file, and see that they stand there.

    >>> from lessons.progress import path
    >>> path().parent.mkdir(exist_ok=True)
    >>> append(path(), [Hint("03.2", 1, "")])
    >>> read(path()).hints
    {('03.2', 1): Hint(question='03.2', hint=1, time_utc='')}
    """
    lines = "".join(f"{_line(entry)}\n" for entry in entries).encode()
    log = log_of(file)
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(_ATTEMPTS):
            with log.open("ab", buffering=0) as opened:
                # What a killed process began stays a line of its own.
                opened.write(b"\n" + lines)
                os.fsync(opened.fileno())
            # Another computer, on which locking works, may have taken the file away meanwhile; twice is once.
            with suppress(FileNotFoundError):
                if lines in log.read_bytes():
                    return
        raise OSError("what was written to it does not stand in it")
    except OSError as error:
        raise unsaved(error, log) from error


def entries_of(files: Iterable[Path]) -> tuple[list[Entry], int]:
    """Return the entries of text files in the order of their times, and how many lines are damaged.

    >>> entries_of([])
    ([], 0)
    """
    found: list[tuple[str, Entry]] = []
    damaged = 0
    for file in files:
        latest = ""  # a clock may be put back, but a file grows at its end
        with suppress(FileNotFoundError):
            for line in file.read_bytes().split(b"\n"):
                entry = _entry(line)
                if entry is not None:
                    latest = max(latest, entry.time_utc)
                    found.append((latest, entry))
                damaged += entry is None and line.strip() != b""
    return [entry for _, entry in sorted(found, key=lambda one: one[0])], damaged


def take(file: Path) -> list[Path]:
    """Give the text files other names, so that nobody adds to them, and return these.

    >>> from lessons.progress import path
    >>> take(path())
    []
    """
    taken = []
    for log in logs(file):
        other = log
        if ".merging-" not in log.name:
            other = log.with_name(f"{log.name}.merging-{time.time_ns()}")
            with suppress(FileNotFoundError):
                log.replace(other)
        taken.append(other)
    return taken


def drop(file: Path, taken: Iterable[Path]) -> None:
    """Remove text files whose entries are in the SQLite file now; one with damaged lines is kept, and it is said.

    >>> from lessons.progress import path
    >>> drop(path(), [])
    """
    for log in taken:
        damaged = entries_of([log])[1]
        if damaged:
            kept = log.with_name(log.name.replace(".merging-", ".damaged-"))
            log.replace(kept)
            tell(file, f"{damaged} line(s) of your answers could not be read; they were kept as {kept}.")
        else:
            log.unlink(missing_ok=True)


def _line(entry: Entry) -> str:
    text = json.dumps([type(entry).__name__, *entry], ensure_ascii=True)
    return f"{crc32(text.encode()):08x} {text}"


def _entry(line: bytes) -> Entry | None:
    mark, _, text = line.partition(b" ")
    if mark != f"{crc32(text):08x}".encode() or not text:
        return None
    kind, *values = json.loads(text)
    return _KINDS[kind](*values)


def _snapshot(file: Path) -> Contents:
    """Return what the SQLite file holds, from a copy that no one was writing meanwhile."""
    for _ in range(_ATTEMPTS):
        if not is_there(file):
            return Contents()
        with tempfile.TemporaryDirectory(prefix="lessons-progress-") as folder, suppress(FileNotFoundError):
            before = _looks(file)
            copied = shutil.copyfile(file, Path(folder, file.name))
            if before[1] is not None:  # of someone who writes just now, or was killed: SQLite takes it back in the copy
                shutil.copyfile(_journal(file), _journal(copied))
            if _looks(file) == before:
                return _contents_of(copied, file)
        time.sleep(0.05)
    raise Busy(f"another program has {file} open")


def _contents_of(copied: Path, file: Path) -> Contents:
    try:
        with closing(sqlite3.connect(f"{copied.as_uri()}?nolock=1", uri=True, isolation_level=None)) as connection:
            connection.text_factory = schema.as_text
            schema.look_over(connection)
            return contents(connection)
    except (sqlite3.Error, schema.Damage, UnicodeDecodeError, OverflowError) as error:
        if not is_damage(error, copied):
            raise
    rescued = salvage(copied.read_bytes())
    tell(file, rescued.sentence(file, "and cannot be moved aside, because locking does not work there"))
    return rescued.contents


def _looks(file: Path) -> tuple[tuple[int, int, int], tuple[int, int, int] | None]:
    def look(one: Path) -> tuple[int, int, int]:
        found = one.stat()
        return found.st_ino, found.st_size, found.st_mtime_ns

    journal = _journal(file)
    return look(file), look(journal) if journal.exists() else None


def _journal(file: Path) -> Path:
    return file.with_name(file.name + "-journal")
