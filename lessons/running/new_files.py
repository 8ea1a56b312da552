"""Files and folders that a command is given, and new files that it writes: whole, or not there at all."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

from lessons.running.problem import Problem

_One = TypeVar("_One")


class Kind(NamedTuple):
    """What is written, as sentences name it: one that can be written, and one in the place of what is there."""

    yours: str
    another: str


FILE = Kind("a file in a folder of yours", "a file that is not")
FOLDER = Kind("a folder of yours with --into", "a folder that is not with --into")


def named(text: str) -> Path:
    """Read the name of a file or a folder; without a letter it would mean the folder that the command stands in.

    >>> named("my class").name
    'my class'
    """
    return Path(given(text))


def given(text: str) -> str:
    """Read a name that has a letter.

    >>> given("-")
    '-'
    """
    if not text.strip():
        raise argparse.ArgumentTypeError("a name is missing; for this folder write a point")
    return text


@contextmanager
def told(path: Path, kind: Kind = FILE) -> Iterator[None]:
    """Problem when what is written in here is there already, or cannot be written.

    >>> with told(Path("page.pdf")):
    ...     raise PermissionError(13, "Permission denied")
    Traceback (most recent call last):
    lessons.running.problem.Problem: page.pdf cannot be written (Permission denied). Name a file in a folder of yours.
    """
    try:
        yield
    except FileExistsError:
        raise Problem(f"{path} is there already. Name {kind.another}, or remove it first.") from None
    except OSError as error:
        raise Problem(f"{path} cannot be written ({error.strerror}). Name {kind.yours}.") from None


def needed_new(path: Path, kind: Kind = FILE) -> None:
    """Problem when there is a file or a folder of this name already."""
    with told(path, kind):
        if path.exists():
            raise FileExistsError


def write_new(path: Path, text: str, kind: Kind = FILE) -> None:
    """Write a file that is not there yet. Problem where that fails, and no half of a file is left."""
    with told(path, kind), path.open("x", encoding="utf-8", errors="replace", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
        except OSError:
            path.unlink()
            raise


def write_table(rows: list[tuple[str, ...]], path: Path) -> None:
    """Write `rows` to a new CSV file at `path`. Problem where that fails, and no half of a file is left."""
    from lessons.exercises.engine import export

    with told(path):
        export.write(rows, path)


def counted(number: int, what: str) -> str:
    """A number of things in words.

    >>> counted(1, "claim"), counted(0, "claim")
    ('1 claim', '0 claims')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"


def counting(found: Iterable[_One], count: int, what: str) -> Iterator[_One]:
    """Hand on things as they are read; how far it is stands on the error stream, on a terminal after each of them."""
    for number, one in enumerate(found, start=1):
        if sys.stderr.isatty() or number == count:
            print(f"\r{number} of {counted(count, what)} read", end="", file=sys.stderr, flush=True)
        yield one
    if count:
        print(file=sys.stderr)
