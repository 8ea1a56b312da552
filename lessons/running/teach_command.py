"""`lessons teach`: builds plan, slides, votes, handout and key of a notebook, a part or all of the course."""

import argparse
from pathlib import Path
from typing import Any

from lessons.running import course_folder, new_files
from lessons.running.problem import Problem

TIMES = ("45", "90", "6x90")  # as in lessons.classroom.sessions, which is loaded only when it is needed
FOLDER = Path("classroom")


def add(commands: Any) -> None:
    """Add the command to those of `lessons`."""
    one = commands.add_parser("teach", help="build plan, slides, votes, handout and key for a class")
    one.add_argument("what", nargs="+", help="a notebook such as 03, a part such as part 2, or all")
    one.add_argument(
        "--into", type=new_files.named, default=FOLDER, metavar="FOLDER", help="classroom if none is named"
    )
    one.add_argument("--time", choices=TIMES, help="a talk, a workshop or six meetings; no cut if none")
    one.add_argument("--pdf", action="store_true", help="plans and handouts as PDF too, by a Chromium")
    one.set_defaults(run=teach)


def teach(options: argparse.Namespace) -> int:
    """Build what is asked for; problem where it does not exist or cannot be written."""
    notebooks = course_folder.needed() / "notebooks"
    from lessons.classroom import build

    into: Path = options.into
    if into.exists() and not into.is_dir():
        raise Problem(f"{into} is a file. Name a folder, new or your own.")
    try:
        asked = build.ask_for(" ".join(options.what), notebooks)
        with new_files.told(into, new_files.FOLDER):
            written = build.build(asked, into, options.time)
    except ValueError as error:
        raise Problem(f"{error}.") from None
    if options.pdf:
        printed, wrong = build.print_all(written)
        print(f"{new_files.counted(len(printed), 'page')} printed as PDF.")
        if wrong:
            print(wrong)
    print(f"{len(written)} pages written. Open {into / 'index.html'} in a browser; it needs no network.")
    return 0
