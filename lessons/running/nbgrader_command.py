"""`lessons nbgrader`: an assignment for nbgrader, made of the questions of a notebook."""

import argparse
from pathlib import Path
from typing import Any

from lessons.running import new_files
from lessons.running.problem import Problem


def add(commands: Any) -> None:
    """Add the command to those of `lessons`."""
    one = commands.add_parser("nbgrader", help="write the questions of a notebook as an assignment for nbgrader")
    one.add_argument("notebook", help="the notebook's number, such as 03")
    one.add_argument("file", type=new_files.named, nargs="?", help="a new file; questions_03.ipynb if none is named")
    one.set_defaults(run=write)


def write(options: argparse.Namespace) -> int:
    """Write the instructor's version to a new file, and say what comes next."""
    from lessons.classroom import nbgrader_assignment
    from lessons.classroom.lesson.stored import number_in

    number = number_in(options.notebook)
    path = options.file or Path(f"questions_{number}.ipynb")
    try:
        text = nbgrader_assignment.as_notebook(number)
    except ValueError as error:
        raise Problem(str(error)) from None
    new_files.write_new(path, text)
    print(f"The instructor's version is written to {path}: put it under source/ of your nbgrader course.")
    return 0
