"""What this process knows of one progress file: what waits to be written, what it has written, what it last read."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatchcase
from pathlib import Path

from lessons.progress import file as locked
from lessons.progress import unlocked
from lessons.progress.places import BUSY_SECONDS, Busy, Unsaved, is_there, tell
from lessons.progress.places import path as progress_path
from lessons.progress.renew import ensure
from lessons.progress.rows import Contents, Entry, Forgotten

SHORT_SECONDS = 0.2  # where the file was locked the last time, no one waits long again
RETRY_SECONDS = 2.0

_UNLOCKED = (
    "The disk of {} does not allow to lock files. Your answers are written to {} instead; nothing is lost by it."
)
_DELETED = "Your progress file {} was deleted while the course ran; the {} answers and hints of this session {}."

_sessions: dict[Path, Session] = {}
_sessions_lock = threading.Lock()
_clock_lock = threading.Lock()
_latest = datetime.min.replace(tzinfo=UTC)


class Session:
    """One progress file as this process uses it. Every method may be called by several threads at once."""

    def __init__(self, file: Path):
        self.file = file
        self.known = Contents()  # as it was last read: shown while the file cannot be read
        self._waiting: list[Entry] = []
        self._written: list[Entry] = []
        self._was_there = False
        self._is_busy = False
        self._retry: threading.Timer | None = None
        self._memory = threading.RLock()  # held for moments only
        self._writing = threading.Lock()  # held while the file is written, which may have to wait

    def waiting(self) -> int:
        """Return how many answers and hints are not in the file yet."""
        with self._memory:
            return len(self._waiting)

    def add(self, *entries: Entry) -> tuple[Contents, Unsaved | None]:
        """Write entries, and all that waits before them; return all that is known then, and why it could not be."""
        with self._memory:
            self._waiting.extend(entries)
        try:
            return self.flush(), None
        except Unsaved as problem:
            self._retry_later()
            with self._memory:
                return self.known.with_entries(self._waiting), problem

    def read(self) -> Contents:
        """Return all that is known, with what waits; what was known last where the file cannot be read just now."""
        with suppress(Unsaved):
            self._look_for_deletion()
        if self.waiting():
            with suppress(Unsaved):
                return self.flush(min(self._patience(), SHORT_SECONDS))
        with self._memory:
            waiting = list(self._waiting)  # before the file: what is written meanwhile is in both, and counts once
        with suppress(Unsaved):
            self._read_file()
        with self._memory:
            return self.known.with_entries(waiting)

    def look(self, reading: bool) -> None:
        """Raise `Unsaved` if the file cannot be read, or not be written unless only `reading` is asked for."""
        if not reading:
            self.flush()
            return
        self._look_for_deletion()
        self._read_file()

    def forget(self, pattern: str) -> int:
        """Forget the answers and hints to the questions that fit a pattern; return how many answers.

        Raise `Unsaved` if that is not possible; then nothing is forgotten, and what waits goes on waiting.
        """
        if not (self.waiting() or is_there(self.file) or unlocked.logs(self.file)):
            return 0
        before = self.flush()
        count = sum(fnmatchcase(answer.question, pattern) for answer in before.answers.values())
        self._write([Forgotten(pattern, now(), max(before.answers, default=0))], self._patience())
        with self._memory:
            self._written = [one for one in self._written if not _fits(one, pattern)]
        return count

    def flush(self, patience: float | None = None) -> Contents:
        """Write all that waits; return all that is known then. Raise `Unsaved` if it has to go on waiting."""
        return self._write([], self._patience() if patience is None else patience)

    def _patience(self) -> float:
        return SHORT_SECONDS if self._is_busy else BUSY_SECONDS

    def _write(self, more: list[Entry], patience: float) -> Contents:
        if not self._writing.acquire(timeout=patience):
            raise Busy(f"another program has {self.file} open")
        try:
            patience = min(patience, self._patience())  # meanwhile another thread may have found it locked
            self._look_for_deletion()
            with self._memory:
                waiting = list(self._waiting)
            contents = self._tried(lambda: self._written_to_file([*waiting, *more], patience))
            with self._memory:
                del self._waiting[: len(waiting)]
                self._written += waiting
                self._was_there = True
                self.known = contents
            return contents.with_entries(self._waiting)
        finally:
            self._writing.release()

    def _written_to_file(self, entries: list[Entry], patience: float) -> Contents:
        with suppress(OSError):  # who writes says what is wrong with it
            self.file.parent.mkdir(parents=True, exist_ok=True)
        if self._locking_works():
            return locked.write(self.file, entries, patience)
        unlocked.append(self.file, entries)
        return unlocked.read(self.file)

    def _read_file(self) -> None:
        def contents() -> Contents:
            if self._locking_works():
                # While another thread waits for the file, this one need not wait as long for the same.
                return locked.read(self.file, SHORT_SECONDS if self._writing.locked() else self._patience())
            return unlocked.read(self.file)

        self.known = self._tried(contents)

    def _tried(self, use: Callable[[], Contents]) -> Contents:
        """Use the file, and know from then on whether another program has it open, or no lock works on its disk."""
        try:
            try:
                contents = use()
            except Busy:
                # SQLite says the same of a disk that refuses locks only now.
                if not self._locking_works() or self._locking_works(again=True):
                    raise
                contents = use()
        except Busy:
            self._is_busy = True
            raise
        self._is_busy = False
        return contents

    def _locking_works(self, again: bool = False) -> bool:
        works = unlocked.locking_works(self.file.parent, again)
        if not works:
            told = _UNLOCKED.format(self.file.parent, unlocked.log_of(self.file).name)
            tell(self.file, told, is_trouble=False)
        return works

    def _look_for_deletion(self) -> None:
        """Let all of this session be written again if the file is gone that was there; and say so."""
        if not self._was_there or self._any_file():
            return
        if self._locking_works() and not ensure(self.file, self._patience()):
            return  # another process was just replacing a damaged one
        with self._memory:
            if not self._was_there:
                return
            self._was_there = False
            count = len(self._written)
            self._waiting[:0] = self._written
            self._written.clear()
            self.known = Contents()
        tell(self.file, _DELETED.format(self.file, count, "are written again"))

    def _any_file(self) -> bool:
        return is_there(self.file) or (not self._locking_works() and unlocked.log_of(self.file).exists())

    def _retry_later(self) -> None:
        with self._memory:
            if self._retry is None:
                self._retry = threading.Timer(RETRY_SECONDS, self._try_again)
                self._retry.daemon = True
                self._retry.start()

    def _try_again(self) -> None:
        with self._memory:
            self._retry = None
        if self.waiting():
            try:
                self.flush(SHORT_SECONDS)
            except Unsaved:
                self._retry_later()


def current() -> Session:
    """Return what this process knows of the file in use now; another folder in LESSONS_HOME is another session.

    >>> current() is current()
    True
    """
    file = progress_path()
    with _sessions_lock:
        return _sessions.setdefault(file, Session(file))


def now() -> str:
    """Return the time (UTC) as text, later than any that was returned before, even where the clock was put back.

    >>> now() < now()
    True
    """
    global _latest
    with _clock_lock:
        _latest = max(datetime.now(UTC), _latest + timedelta(microseconds=1))
        return _latest.isoformat(timespec="microseconds")


def minutes_between(begun: str, ended: str) -> float | None:
    """Return the minutes between two times as `now` gives them; None where one is no time, or they run backwards.

    >>> minutes_between("2026-01-01T10:00:00+00:00", "2026-01-01T10:30:00+00:00"), minutes_between("", now())
    (30.0, None)
    """
    try:
        minutes = (datetime.fromisoformat(ended) - datetime.fromisoformat(begun)).total_seconds() / 60
    except (ValueError, TypeError):
        return None
    return minutes if minutes >= 0 else None


def _fits(entry: Entry, pattern: str) -> bool:
    return not isinstance(entry, Forgotten) and fnmatchcase(entry.question, pattern)


@atexit.register
def _write_what_waits() -> None:
    """Try once more when the kernel stops."""
    for session in list(_sessions.values()):
        if session.waiting():
            with suppress(Unsaved):
                session.flush(SHORT_SECONDS)
