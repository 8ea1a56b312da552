"""`lessons read`: claims and appraisal of a report or of what is typed in, claims of a folder, in a terminal."""

import argparse
import sys
from pathlib import Path
from typing import Any

from lessons.running import new_files
from lessons.running.problem import Problem


def add(commands: Any) -> None:
    """Add the command to those of `lessons`."""
    one = commands.add_parser("read", help="print who says what in a report of a launch")
    one.add_argument(
        "file", type=new_files.given, help="a text file, a folder of text files, or - for what is typed or piped in"
    )
    one.add_argument("--day", default="", help="the day of the launch where it took place, such as 2024-11-05")
    one.add_argument(
        "--json", action="store_true", help="one JSON object a claim and line, with quote and place; the appraisal last"
    )
    one.add_argument("--export", type=new_files.named, metavar="FILE.csv", help="write the claims to a new table")
    one.set_defaults(run=show)


def show(options: argparse.Namespace) -> int:
    """Print the claims of a file, a folder or the standard input; problem where it cannot be read."""
    from lessons.reports.appraising.given import day_of

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that lacks a sign shows a question mark, not a traceback
            stream.reconfigure(errors="replace")
    try:
        day_of(options.day)
    except ValueError as error:
        raise Problem(f"{error}.") from None
    path = Path(options.file)
    if options.file != "-" and path.is_dir():
        return _folder(path, options)
    from lessons.reports import appraise, read, readout

    if options.file == "-":
        try:
            claims, wrong = read(_typed()), ""
        except ValueError as error:
            raise Problem(f"{error}.") from None
    else:
        claims, wrong = readout.read_file(path)
    if wrong:
        raise Problem(f"{wrong}.")
    if options.export:
        _export([("", claims)], options.export)
        return 0
    found = appraise(claims, options.day)
    if options.json:
        print(readout.as_json(found.claims + found.others) + readout.appraisal_as_json(found), end="")
    elif claims:
        print("\n".join(readout.table(found.claims + found.others)), found.draft, sep="\n\n", end="")
    else:
        print(readout.NOTHING)
    return 0


def _typed() -> str:
    """The standard input as text, however it is stored; ValueError for what is none."""
    from lessons.reports import readout

    if sys.stdin is None:
        return ""
    raw = getattr(sys.stdin, "buffer", None)
    return sys.stdin.read() if raw is None else readout.text_in(raw.read(readout.LARGEST + 1), "what is typed")


def _folder(path: Path, options: argparse.Namespace) -> int:
    """Read all reports of a folder into one table; how far it is stands on the error stream."""
    from lessons.reports import readout

    files = readout.reports_in(path)
    if not files:
        raise Problem(f"There is no text file in {path}. A report's name ends with {', '.join(readout.SUFFIXES)}.")
    found = []
    wrongs = []
    for file, claims, wrong in new_files.counting(readout.read_many(files), len(files), "report"):
        found.append((str(file.relative_to(path)), claims))
        wrongs += [wrong] if wrong else []
    for wrong in wrongs:
        print(f"{wrong}.", file=sys.stderr)
    if options.export:
        _export(found, options.export)
    elif options.json:
        for name, claims in found:
            print(readout.as_json(claims, name), end="")
    else:
        width = max(len(name) for name, _ in found)
        print(f"{'report':{width}}  {readout.table([])[0]}")
        for name, claims in found:
            print("".join(f"{name:{width}}  {line}\n" for line in readout.table(claims)[1:]), end="")
    return 0


def _export(found: list, path: Path) -> None:
    """Write the claims of reports to a new table; cells are made harmless for a spreadsheet."""
    from lessons.exercises.engine.export import harmless
    from lessons.reports import readout

    lines = [(name, *row) for name, claims in found for row in readout.rows(claims)]
    new_files.write_table([("report", *readout.HEADING), *(tuple(map(harmless, line)) for line in lines)], path)
    print(f"{new_files.counted(len(lines), 'claim')} written to {path}")
