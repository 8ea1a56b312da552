"""Minutes of a notebook, counted by rule: `python tools/minutes.py [names] [--write]`.

Only the main line counts: what is folded (a `<details>`, or a part under a heading "More: ...") does not. The words of
prose, of question prompts and of the sheets that a cell shows take a minute for 180, an explorer's task three, a guess
on a picture 1.5; what a question takes, its kind says (1.5 a choice, 4 a number that is worked out by hand, 6 a table).
A section's minutes are rounded up, and a notebook's are their sum. With --write they are put into the headings, the
front and the README.
"""

import argparse
import math
import re
import sys
from pathlib import Path
from typing import NamedTuple

import nbformat

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script, it knows only its own folder
from lessons import explorers
from lessons.exercises.engine import registry
from tools import notebooks

WORDS_A_MINUTE = 180
EXPLORER_MINUTES = 3.0  # one task with an explorer; what a question takes, its kind says
MOST = 45  # minutes of a main line
WORDS_IN_A_BLOCK = 150  # of prose in one cell of the main line
FOLDED = re.compile(r"<details>.*?</details>", re.DOTALL)
MORE = re.compile(r"^(#+) More: ")
HEADING = re.compile(r"^(#+) ")
SECTION = re.compile(r"^## (?P<name>.*?) \((?P<minutes>\d+) min\)$", re.MULTILINE)
QUESTION = re.compile(r"^ask\([\"'](\d\d\.\d+)[\"']\)", re.MULTILINE)
GUESS_MINUTES = 1.5  # a guess on a picture that has nothing else to move: as much as a choice
GUESS = re.compile(r"\bguess=")
LIVE = tuple(name for name in explorers.__all__ if name != "Still")
SHEET = re.compile(r"_sheet\(")
EXPLORER = re.compile(rf"\b(?:{'|'.join(LIVE)})\(")


class Section(NamedTuple):
    """A section of the main line: its heading, what is printed and what the rule says, in minutes."""

    name: str
    printed: int
    counted: int


def words(text: str) -> int:
    """Count the words that are read in a piece of markdown: no addresses of links, no bare signs.

    >>> words("See [the **map**](map.ipynb) of 4 * 3")
    6
    """
    without_addresses = re.sub(r"\]\([^)]*\)", "]", FOLDED.sub(" ", text))
    return sum(1 for word in without_addresses.split() if re.search(r"\w", word))


def main_line(cells: list[nbformat.NotebookNode]) -> list[nbformat.NotebookNode]:
    """Return the cells that are not folded away under a heading "More: ..."."""
    kept, folded_at = [], 0
    for cell in cells:
        heading = HEADING.match(cell.source) if cell.cell_type == "markdown" else None
        if heading and folded_at and len(heading[1]) <= folded_at:
            folded_at = 0
        if heading and MORE.match(cell.source):
            folded_at = len(heading[1])
        if not folded_at:
            kept.append(cell)
    return kept


def words_shown(cell: nbformat.NotebookNode) -> int:
    """Count the words of the sheet that a cell shows; what any other code prints is a coder's."""
    if not SHEET.search(cell.source) or not notebooks.folded.only_shows(cell.source):
        return 0
    return sum(words(output.get("data", {}).get("text/plain", "")) for output in cell.get("outputs", ()))


def long_blocks(cells: list[nbformat.NotebookNode]) -> list[tuple[int, str]]:
    """Return the words and the beginning of each cell of prose on the main line that is too long to be read at once."""
    blocks = ((words(cell.source), cell.source[:40]) for cell in main_line(cells) if cell.cell_type == "markdown")
    return [block for block in blocks if block[0] > WORDS_IN_A_BLOCK]


def cell_minutes(cell: nbformat.NotebookNode) -> float:
    """Return what a cell of the main line takes by the rule; code for coders takes nothing."""
    if cell.cell_type == "markdown":
        return words(cell.source) / WORDS_A_MINUTE
    asked = [registry.question(number) for number in QUESTION.findall(cell.source)]
    reading = (sum(words(question.prompt) for question in asked) + words_shown(cell)) / WORDS_A_MINUTE
    moved = EXPLORER_MINUTES if EXPLORER.search(cell.source) and notebooks.folded.only_shows(cell.source) else 0.0
    if not moved and GUESS.search(cell.source):
        moved = GUESS_MINUTES
    return reading + moved + sum(question.minutes for question in asked)


def sections(cells: list[nbformat.NotebookNode]) -> list[Section]:
    """Return the sections with their minutes; what stands before the first heading belongs to the first section."""
    found: list[tuple[str, int]] = []
    taken: list[float] = []
    before = 0.0
    for cell in main_line(cells):
        parts = SECTION.split(cell.source) if cell.cell_type == "markdown" else [None]
        if len(parts) < 4:
            minutes = cell_minutes(cell)
            before, taken = (before + minutes, taken) if not taken else (before, [*taken[:-1], taken[-1] + minutes])
            continue
        lead, *rest = parts
        lead_minutes = words(lead) / WORDS_A_MINUTE
        if taken:
            taken[-1] += lead_minutes
        else:
            before += lead_minutes
        for name, printed, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
            found.append((name, int(printed)))
            taken.append(words(f"{name} {text}") / WORDS_A_MINUTE)
    if taken:
        taken[0] += before
    return [
        Section(name, printed, math.ceil(minutes - 1e-9)) for (name, printed), minutes in zip(found, taken, strict=True)
    ]


def counted(notebook: nbformat.NotebookNode) -> int:
    """Return the minutes of a notebook's main line by the rule."""
    return sum(section.counted for section in sections(notebook.cells))


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
