"""`lessons data`: list the launches, show who said what of one, filter and export claims."""

import argparse
import sys
from pathlib import Path
from typing import Any

from lessons.running import new_files
from lessons.running.problem import Problem

FORMATS = ("csv", "jsonl", "claimreview")


def add(commands: Any) -> None:
    """Add the command to those of `lessons`."""
    one = commands.add_parser("data", help="list launches, show who said what, export claims")
    one.add_argument("launch", nargs="?", help="a launch, such as nk-2024-11-05; all if none")
    one.add_argument("--claimant", default="", help="whose claims, such as KCNA")
    one.add_argument("--quantity", default="", help="about what, such as range_km")
    one.add_argument("--country", default="", help="launches by this country")
    one.add_argument("--from", dest="first", default="", metavar="DAY", help="launches from this day on, 2022-01-01")
    one.add_argument("--to", dest="last", default="", metavar="DAY", help="launches to this day")
    one.add_argument("--export", type=new_files.named, metavar="FILE", help="write the claims to a new file")
    one.add_argument("--as", dest="form", choices=FORMATS, help="the form of the file; by its name if not given")
    one.set_defaults(run=show)


def form_of(path: Path, form: str | None) -> str:
    """The form in which a file is written: as asked, or by the end of its name.

    >>> form_of(Path("claims.jsonl"), None)
    'jsonl'
    """
    by_name = {".csv": "csv", ".jsonl": "jsonl", ".json": "claimreview", ".jsonld": "claimreview"}
    found = form or by_name.get(path.suffix)
    if found is None:
        raise Problem(f"{path.name} does not say its form. Name it .csv, .jsonl or .jsonld, or add --as.")
    return found


def show(options: argparse.Namespace) -> int:
    """Print launches or claims, or export them; problem where nothing fits."""
    from lessons.reports import listing

    names = ("claimant", "quantity", "country", "first", "last")
    wanted = {name: getattr(options, name) for name in names}
    try:
        claims = listing.select(options.launch, **wanted)
    except ValueError as error:
        raise Problem(f"{error}.") from None
    if not claims:
        raise Problem("No claim fits all of that. Leave something out.")
    if options.export:
        write(claims, options.export, form_of(options.export, options.form))
        print(f"{len(claims)} claims written to {options.export}")
        return 0
    if hasattr(sys.stdout, "reconfigure"):  # a console that lacks a sign shows a question mark, not a traceback
        sys.stdout.reconfigure(errors="replace")
    one_launch = options.launch or options.claimant or options.quantity
    print("\n".join(listing.said_by_whom(claims) if one_launch else listing.launches(claims)))
    return 0


def write(claims, path: Path, form: str) -> None:
    """Write claims to a new file; cells of a spreadsheet are made harmless, and an existing file is left alone."""
    from lessons.reports import listing

    if form == "csv":
        from lessons.exercises.engine.export import harmless

        new_files.write_table([tuple(map(harmless, row)) for row in listing.table_rows(claims)], path)
        return
    text = listing.json_lines(claims) if form == "jsonl" else listing.claim_reviews(claims)
    new_files.write_new(path, text)
