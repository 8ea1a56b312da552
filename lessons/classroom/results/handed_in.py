"""A file that a student handed in, an export or a progress file: read, or refused with the reason in a sentence."""

from __future__ import annotations

import csv
import io
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from lessons.classroom.before_after.taken import Taken, taken
from lessons.exercises.engine import export
from lessons.exercises.engine.export import Told
from lessons.progress import Answer
from lessons.progress.copies import MAGIC, read_copy
from lessons.progress.places import FILE_NAME
from lessons.progress.unlocked import entries_of, logs

LARGEST = 20_000_000  # bytes; the answers to the whole course take less than one million
MOST_ANSWERS = 20_000  # a hundred to each question
_TOO_MANY = "it holds {:,} answers, and nobody gives so many"
_NO_EXPORT = "it is no export of the course: those are written by lessons progress --export"
_EARLIER = (
    "an earlier version of the course wrote it, without names of mistakes and without a checksum: export it again"
)
_CHANGED = "it is not as the course wrote it: damaged on the way, or saved by a spreadsheet; ask for the file itself"


class Refused(Exception):
    """A file is left out; the message says why, and goes on a sentence after a colon."""


@dataclass(frozen=True)
class HandedIn:
    """What one file holds: what it is called, whose it is ('' where no name was typed), the answers, the forms."""

    label: str
    name: str
    answers: tuple[Told, ...]
    forms: dict[str, Taken]

    @property
    def latest(self) -> str:
        """When the last answer was given (UTC): of two files of one student the later one counts."""
        return max((answer.time_utc for answer in self.answers), default="")

    @property
    def same(self) -> str:
        """A mark that two copies of the same answers share, whatever they are called."""
        cells = "\x1e".join("\x1f".join(answer[:4]) for answer in self.answers)
        return sha256(cells.encode("utf-8", "replace")).hexdigest()


def read(file: Path) -> HandedIn:
    """Read one file; `Refused` says why it cannot be counted. The file is never changed."""
    data = _bytes_of(file)
    try:
        return _of_progress(file, data) if data.startswith(MAGIC) else _of_export(file.name, data)
    except RecursionError:
        raise Refused("an answer in it has parts in parts without end, which the course writes nowhere") from None


def _of_progress(file: Path, data: bytes) -> HandedIn:
    """The answers of a progress file, and of the lines that stand beside it where a disk knows no locks."""
    if file.with_name(f"{file.name}-journal").exists():
        raise Refused("it is being written just now, or was when its kernel was killed; try again, or open the course")
    try:
        contents = read_copy(data)
    except ValueError as error:
        raise Refused(str(error)) from None
    if file.name == FILE_NAME and sum(log.stat().st_size for log in logs(file)) <= LARGEST:
        contents = contents.with_entries(entries_of(logs(file))[0])
    answers = list(contents.answers.values())
    if len(answers) > MOST_ANSWERS:
        raise Refused(_TOO_MANY.format(len(answers)))
    return _with_forms(file.name, "", export.told(answers), answers)


def _bytes_of(file: Path) -> bytes:
    """The bytes of a file that is one, and of a size that can be one of ours."""
    try:
        found = file.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise Refused("it is no file of its own but a link or a device")
        if not found.st_size:
            raise Refused("it is empty")
        if found.st_size > LARGEST:
            raise Refused(f"it is huge ({found.st_size / 1e6:.0f} MB); up to {LARGEST / 1e6:.0f} MB are read")
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"it cannot be read ({error.strerror})") from None


def _of_export(label: str, data: bytes) -> HandedIn:
    """The answers of an export: its header, rows as long as that, and a last row whose checksum fits."""
    try:
        text = data.decode("utf-8-sig")
        table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        raise Refused(_NO_EXPORT) from None
    width = len(Told._fields)
    if not table or tuple(table[0][:5]) != Answer._fields:
        raise Refused(_NO_EXPORT)
    if tuple(table[0][:width]) != Told._fields:
        raise Refused(_EARLIER)
    *rows, last = table
    word = last[0] if last else ""
    if not word.startswith(export.FORMAT_WORD):
        raise Refused("its last row is missing: only a part of it arrived")
    if word != f"{export.FORMAT_WORD}{export.FORMAT}":
        raise Refused(f"it is of {word[:30]}, and this version of the course reads format {export.FORMAT}")
    if tuple(last) != export.with_checksum(rows, last):
        raise Refused(_CHANGED)
    if any(len(row) != len(table[0]) for row in rows):
        raise Refused(_CHANGED)
    if len(rows) - 1 > MOST_ANSWERS:  # the first is the header
        raise Refused(_TOO_MANY.format(len(rows) - 1))
    answers = [_told(row, width) for row in rows[1:] if row[0].startswith(export.BEFORE_ID)]
    return _with_forms(label, _unquoted(last[1]), answers, [Answer(*answer[:5]) for answer in answers])


def _told(row: Sequence[str], width: int) -> Told:
    cells = Told(*map(_unquoted, row[:width]))
    return cells._replace(question=cells.question.removeprefix(export.BEFORE_ID))


def _unquoted(cell: str) -> str:
    """A cell without the mark that keeps a spreadsheet from running it."""
    bare = cell.removeprefix("'")
    return bare if export.harmless(bare) == cell else cell


def _with_forms(label: str, name: str, answers: Sequence[Told], stored: Sequence[Answer]) -> HandedIn:
    if not answers:
        raise Refused("there is no answer in it")
    return HandedIn(label, name, tuple(answers), taken(stored))
