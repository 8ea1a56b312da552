"""Minutes of a notebook, counted by rule: `python tools/minutes.py [names] [--write]`.

The rule stands in `lessons/classroom/lesson/minutes.py`. With --write the minutes are put into the headings,
the front and the README.
"""

import argparse
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script, it knows only its own folder
from lessons.classroom.lesson.minutes import SECTION, counted, main_line, sections
from tools import notebooks


def write(path: Path) -> None:
    """Put the counted minutes into a notebook's headings and front."""
    notebook = notebooks.read(path)
    minutes = iter([section.counted for section in sections(notebook.cells)])
    shown = {id(cell) for cell in main_line(notebook.cells)}
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and id(cell) in shown:
            cell.source = SECTION.sub(lambda match: f"## {match['name']} ({next(minutes)} min)", cell.source)
    front = notebook.cells[0]
    front.source = re.sub(r"(\*\*Time:\*\* )\d+( minutes)", rf"\g<1>{counted(notebook)}\g<2>", front.source)
    path.write_text(notebooks.text_of(notebook), encoding="utf-8", newline="\n")


def write_readme() -> None:
    """Put every notebook's minutes into the map of the course."""
    readme = notebooks.FOLDER.parent / "README.md"
    text = readme.read_text(encoding="utf-8")
    for path in notebooks.find([]):
        row = rf"(\(notebooks/{re.escape(path.name)}\).*\| )\d+( \|)"
        text = re.sub(row, rf"\g<1>{counted(notebooks.read(path))}\g<2>", text)
    readme.write_text(text, encoding="utf-8", newline="\n")


def main(given: list[str]) -> int:
    """Print the minutes of notebooks, and store them with --write; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="paths or beginnings of names, such as 03; all when none is given")
    parser.add_argument("--write", action="store_true", help="put the counted minutes into notebooks and README")
    options = parser.parse_args(given)
    for path in notebooks.find(options.names):
        if options.write:
            write(path)
        notebook = notebooks.read(path)
        print(f"{path.name}: {counted(notebook)} minutes by the rule")
        for section in sections(notebook.cells):
            print(f"  {section.counted:3d} (printed {section.printed:2d})  {section.name}")
    if options.write:
        write_readme()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
