"""`lessons form`: a test before the course or after it, as a small notebook, as a page to print, or its key."""

import argparse
from pathlib import Path
from typing import Any

from lessons.running import new_files

FORMS = ("A", "B")


def add(commands: Any) -> None:
    """Add the command to those of `lessons`."""
    one = commands.add_parser("form", help="write form A or B of the test before and after the course")
    one.add_argument("form", type=str.upper, choices=FORMS, help="half of a class begins with A, half with B")
    choice = one.add_mutually_exclusive_group()
    choice.add_argument("--paper", action="store_true", help="a page to print, in place of a notebook")
    choice.add_argument("--key", action="store_true", help="the key, for a teacher")
    one.add_argument(
        "--into", type=new_files.named, default=Path(), help="the folder to write into; this one if none is named"
    )
    one.set_defaults(run=write)


def write(options: argparse.Namespace) -> int:
    """Write the notebook, the page or the key to a new file, and say where it is and what comes next."""
    from lessons.classroom.before_after import forms, notebook, paper

    form = options.form
    if options.paper:
        name, text, then = f"form_{form}.html", paper.as_html(form), "open it in a browser and print it"
    elif options.key:
        name, text, then = f"form_{form}_key.html", paper.key_as_html(form), "it is for you alone"
    else:
        minutes = sum(item.question.minutes for item in forms.items(form))
        name, text = f"form_{form}.ipynb", notebook.as_notebook(form, minutes)
        then = "open it in the JupyterLab that the course starts, and run its cell"
    path = options.into / name
    new_files.write_new(path, text, new_files.FOLDER)
    print(f"Form {form} written to {path}: {then}.")
    return 0
