"""`lessons collect`: students' files into the table of a class, gradebooks, a page with its picture and its gain."""

import argparse
import sys
from pathlib import Path
from typing import Any

from lessons.running import new_files
from lessons.running.problem import Problem

TABLE, MOODLE, CANVAS, GAIN = "class.csv", "gradebook_moodle.csv", "gradebook_canvas.csv", "before_after.csv"
PAGE, PICTURE = "class.html", "misconceptions.png"
FOLDER = "class_results"


def add(commands: Any) -> None:
    """Add the command to those of `lessons`."""
    one = commands.add_parser("collect", help="read students' exports: a table of the class, gradebooks, its gain")
    one.add_argument("files", nargs="+", type=new_files.named, help="folders of students' files, or files")
    one.add_argument(
        "--into", type=new_files.named, default=Path(FOLDER), help=f"a new folder for what is written; {FOLDER}"
    )
    one.add_argument(
        "--roster", type=new_files.named, metavar="LIST.csv", help="the list of the class that Moodle or Canvas gives"
    )
    one.add_argument(
        "--paper", type=new_files.named, metavar="FORMS.csv", help="forms taken on paper, typed as their key says"
    )
    one.add_argument(
        "--anonymous", action="store_true", help="codes that nobody can lead back instead of names, and no gradebooks"
    )
    one.set_defaults(run=collect)


def collect(options: argparse.Namespace) -> int:
    """Read what was handed in, write what follows from it, and say in sentences what was left out and why."""
    from lessons.classroom.results import gain, students, table, typed

    new_files.needed_new(options.into, new_files.FOLDER)
    try:
        on_paper = typed.read_typed(options.paper) if options.paper else []
        roster = _roster(options)
    except ValueError as error:
        raise Problem(f"{error}.") from None
    named = [one for one in (options.paper, options.roster) if one]
    files = [one for one in students.files_in(options.files, options.into) if not _is_one_of(one[0], named)]
    found = students.gathered(new_files.counting(students.read_all(files), len(files), "file"))
    for sentence in (*found.refused, *found.notes):
        print(sentence, file=sys.stderr)
    everybody = typed.with_typed(found.students, on_paper)
    if not everybody:
        raise Problem("There is nothing to collect: no file of a student could be read.")
    if options.anonymous:
        everybody = students.anonymous(everybody)
    rows = table.rows(everybody)
    pairs, alone = gain.pairs_of(everybody)
    with new_files.told(options.into, new_files.FOLDER):
        options.into.mkdir(parents=True)
    new_files.write_table(table.as_cells(rows), options.into / TABLE)
    written = [TABLE]
    if pairs or alone:
        new_files.write_table(gain.as_cells(pairs), options.into / GAIN)
        written.append(GAIN)
    if not options.anonymous:
        written += _gradebooks(rows, roster, options.into)
    written += _page(len(everybody), rows, pairs, len(alone), found, options)
    left_out = new_files.counted(len(found.refused), "file")
    print(f"{new_files.counted(len(everybody), 'student')}, {left_out} left out. Written to {options.into}:")
    print(f"{', '.join(written)}.")
    if pairs or alone:
        print("\n".join(gain.in_words(pairs, len(alone))))
    return 0


def _is_one_of(file: Path, others: list[Path]) -> bool:
    return any(file.resolve() == other.resolve() for other in others)


def _roster(options: argparse.Namespace) -> list[dict[str, str]]:
    from lessons.classroom.results import gradebook

    return gradebook.read_roster(options.roster) if options.roster else []


def _gradebooks(rows: list, roster: list, folder: Path) -> list[str]:
    """Write both gradebooks, and say whom the list does not know."""
    from lessons.classroom.results import gradebook

    grades = gradebook.grades(rows)
    lines, unknown = gradebook.matched(grades.done, roster)
    if not roster:
        print(
            "Moodle knows its students by e-mail address, user name or ID number, and no file has one: name the list "
            "that it exports with --roster, or fill the column in.",
            file=sys.stderr,
        )
    elif unknown:
        print(
            f"Not in {MOODLE}, since the list has no one of that name, or several: {', '.join(unknown)}.",
            file=sys.stderr,
        )
    new_files.write_table(
        gradebook.moodle(grades, lines) if lines or not roster else [gradebook.MOODLE], folder / MOODLE
    )
    new_files.write_table(gradebook.canvas(grades, lines), folder / CANVAS)
    return [MOODLE, CANVAS]


def _page(students: int, rows: list, pairs: list, alone: int, found: Any, options: argparse.Namespace) -> list[str]:
    """Write the page, and the picture beside it; files are called like people, and not named where all is anonymous."""
    from lessons.classroom.results import page, table
    from lessons.figures.classes.misconceptions import misconceptions_picture

    mistakes = table.held(rows)
    picture = misconceptions_picture(mistakes, students) if mistakes else None
    notes = (
        (f"Left out: {new_files.counted(len(found.refused), 'file')}.",)
        if options.anonymous
        else (*found.refused, *found.notes)
    )
    text = page.page(students, picture, pairs, alone, notes)
    new_files.write_new(options.into / PAGE, text, new_files.FOLDER)
    if picture is None:
        return [PAGE]
    (options.into / PICTURE).write_bytes(picture.png(scale=3.0))
    return [PAGE, PICTURE]
