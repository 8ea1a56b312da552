"""A line of the doctor's report, and the advice that stands behind it."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from lessons.running import environment

if environment.made_by_course():
    SET_UP_AGAIN = f"remove the folder {sys.prefix}, and set the course up again with {environment.command('doctor')}"
else:
    SET_UP_AGAIN = (
        "update this environment (`conda env update -f environment.yml`, or pip), or set the course up with "
        "`python3 course.py` in its folder (Windows: `py course.py`)"
    )


class Line(NamedTuple):
    """One line of the report: whether it is well, what was looked at, and, when it is not well, what to do."""

    ok: bool
    text: str
    fix: str = ""

    def __str__(self) -> str:
        return f"OK   {self.text}" if self.ok else f"FIX  {self.text}: {self.fix}"


def foreign(name: str, course: Path | None = None) -> str:
    """Return the folder named by PYTHONPATH that holds the module `name` before the course's own; '' if none does.

    >>> foreign("a_name_that_nothing_has")
    ''
    """
    for folder in filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep)):
        there = any(Path(folder, name + end).exists() for end in ("", ".py"))
        if there and Path(folder).resolve() not in (course, Path(__file__).resolve().parents[2]):
            return folder
    return ""


def remedy(modules: list[str]) -> str:
    """Return what to do about `modules` that are missing or of another version.

    >>> remedy(["a_name_that_nothing_has"]) == SET_UP_AGAIN
    True
    """
    folder = next(filter(None, map(foreign, modules)), "")
    if folder:
        return f"the variable PYTHONPATH puts the packages in {folder} before the course's: unset it, and start again"
    return SET_UP_AGAIN
