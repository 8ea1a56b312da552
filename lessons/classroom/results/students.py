"""The students of a class: one file each counts, named by what they typed, or by codes that lead back to nobody."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lessons.classroom.results import handed_in
from lessons.classroom.results.handed_in import HandedIn, Refused
from lessons.progress.places import FILE_NAME

NAMELESS = ("progress", "answers", "export")  # files called so are named by the folder that they lie in


@dataclass(frozen=True)
class Class:
    """The files that count, by name; what was left out and why; and what else a teacher should know of the files."""

    students: tuple[HandedIn, ...]
    refused: tuple[str, ...]
    notes: tuple[str, ...]


def files_in(paths: Iterable[Path], not_in: Path | None = None) -> list[tuple[Path, Path]]:
    """Return every file that was named or lies in a named folder, each with the folder it was found by, sorted.

    What lies below `not_in` is ours, hidden files are a system's, and some belong to the progress file beside them:
    none of these is a student's.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        inside = sorted(one for one in path.rglob("*") if not one.is_dir()) if path.is_dir() else [path]
        for one in inside:
            hidden = path.is_dir() and any(part.startswith(".") for part in one.relative_to(path).parts)
            if (
                not hidden
                and not _belongs_to_another(one)
                and not (not_in and one.resolve().is_relative_to(not_in.resolve()))
            ):
                found.setdefault(one, path if path.is_dir() else path.parent)
    return sorted(found.items())


def _belongs_to_another(file: Path) -> bool:
    """Whether a file only stands beside a progress file: a journal, a guard, lines of a disk without locks, damage."""
    if file.name == FILE_NAME or file.suffix == ".csv" or not file.name.startswith(f"{Path(FILE_NAME).stem}."):
        return False
    return file.with_name(FILE_NAME).exists()


def read_all(files: Iterable[tuple[Path, Path]]) -> Iterator[tuple[str, HandedIn | None, str]]:
    """Read files one by one: each with what it holds, or None and the reason in a sentence."""
    for file, folder in files:
        label = str(file.relative_to(folder)) if file.is_relative_to(folder) else file.name
        try:
            found = handed_in.read(file)
            yield label, replace(found, label=label, name=found.name or name_by_place(file, folder)), ""
        except Refused as reason:
            yield label, None, f"{label} is left out: {reason}."


def name_by_place(file: Path, folder: Path) -> str:
    """Name a file in which nobody typed a name: by its own name, or by the folder below the one that was collected."""
    inside = file.relative_to(folder).parts if file.is_relative_to(folder) else (file.name,)
    nameless = file.name == FILE_NAME or file.stem.lower() in NAMELESS
    return inside[0] if nameless and len(inside) > 1 else file.stem


def gathered(found: Iterable[tuple[str, HandedIn | None, str]]) -> Class:
    """Return the class: of two files of one student the later one, of two copies of the same answers the first."""
    refused: list[str] = []
    notes: list[str] = []
    by_name: dict[str, HandedIn] = {}
    seen: dict[str, HandedIn] = {}
    for label, one, reason in found:
        if one is None:
            refused.append(reason)
        elif one.same in seen:
            first = seen[one.same]
            refused.append(f"{label} is left out: it holds the same answers, to the second, as {first.label}.")
        else:
            seen[one.same] = one
            key = key_of(one.name)
            if other := by_name.get(key):
                later, earlier = (one, other) if one.latest > other.latest else (other, one)
                notes.append(
                    f"Two files are from {later.name}: {later.label} counts, whose last answer is later, and "
                    f"{earlier.label} does not."
                )
                one = later
            by_name[key] = one
    return Class(tuple(by_name[key] for key in sorted(by_name)), tuple(refused), tuple(notes))


def key_of(name: str) -> str:
    """A name as it is compared: however it is spaced and capitalised.

    >>> key_of(" Ana  LI") == key_of("ana li")
    True
    """
    return " ".join(unicodedata.normalize("NFKC", name).split()).casefold()


def anonymous(students: Iterable[HandedIn]) -> tuple[HandedIn, ...]:
    """Return the students under codes, in the order of the codes; who has which is drawn, and written down nowhere."""
    drawn = list(students)
    random.SystemRandom().shuffle(drawn)
    width = max(2, len(str(len(drawn))))
    return tuple(replace(one, name=f"student {number:0{width}}") for number, one in enumerate(drawn, start=1))
