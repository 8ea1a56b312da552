"""The minutes of a notebook by the course's rule, part by part: reading, explorers, guesses, questions.

Only the main line counts: what is folded (a `<details>`, or a part under a heading "More: ...") does not. The words of
prose, of question prompts and of the sheets that a cell shows take a minute for 180, an explorer's task three, a guess
on a picture 1.5; what a question takes, its kind says (1.5 a choice, 4 a number that is worked out by hand, 6 a table).
A section's minutes are rounded up, and a notebook's are their sum. `tools/minutes.py` prints them and writes them into
the notebooks; the plans for a class are made of the same parts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import NamedTuple

from nbformat import NotebookNode

from lessons import explorers
from lessons.classroom.lesson import folded
from lessons.exercises.engine import registry

WORDS_A_MINUTE = 180
EXPLORER_MINUTES = 3.0  # one task with an explorer; what a question takes, its kind says
GUESS_MINUTES = 1.5  # a guess on a picture that has nothing else to move: as much as a choice
MOST = 45  # minutes of a main line
WORDS_IN_A_BLOCK = 150  # of prose in one cell of the main line
FOLDED = re.compile(r"<details>.*?</details>", re.DOTALL)
MORE = re.compile(r"^(#+) More: ")
HEADING = re.compile(r"^(#+) ")
SECTION = re.compile(r"^## (?P<name>.*?) \((?P<minutes>\d+) min\)$", re.MULTILINE)
QUESTION = re.compile(r"^ask\([\"'](\d\d\.\d+)[\"']\)", re.MULTILINE)
GUESS = re.compile(r"\bguess=")
LIVE = tuple(name for name in explorers.__all__ if name != "Still")
SHEET = re.compile(r"_sheet\(")
EXPLORER = re.compile(rf"\b({'|'.join(LIVE)})\(")


class Part(NamedTuple):
    """One thing that takes time: reading, an explorer, a guess or a question; `what` names the explorer or question."""

    kind: str
    what: str
    minutes: float


class Section(NamedTuple):
    """A section of the main line: its heading, what is printed and what the rule says, in minutes, and its parts."""

    name: str
    printed: int
    counted: int
    parts: tuple[Part, ...] = ()

    @property
    def number(self) -> int:
        """The number that the heading begins with."""
        return int(self.name.partition(".")[0])


def words(text: str) -> int:
    """Count the words that are read in a piece of markdown: no addresses of links, no bare signs.

    >>> words("See [the **map**](map.ipynb) of 4 * 3")
    6
    """
    without_addresses = re.sub(r"\]\([^)]*\)", "]", FOLDED.sub(" ", text))
    return sum(1 for word in without_addresses.split() if re.search(r"\w", word))


def main_line(cells: Iterable[NotebookNode]) -> list[NotebookNode]:
    """Return the cells that are not folded away under a heading "More: ..."."""
    kept: list[NotebookNode] = []
    folded_at = 0
    for cell in cells:
        heading = HEADING.match(cell.source) if cell.cell_type == "markdown" else None
        if heading and folded_at and len(heading[1]) <= folded_at:
            folded_at = 0
        if heading and MORE.match(cell.source):
            folded_at = len(heading[1])
        if not folded_at:
            kept.append(cell)
    return kept


def words_shown(cell: NotebookNode) -> int:
    """Count the words of the sheet that a cell shows; what any other code prints is a coder's."""
    if not SHEET.search(cell.source) or not folded.only_shows(cell.source):
        return 0
    return sum(words(output.get("data", {}).get("text/plain", "")) for output in cell.get("outputs", ()))


def long_blocks(cells: Iterable[NotebookNode]) -> list[tuple[int, str]]:
    """Return the words and the beginning of each cell of prose on the main line that is too long to be read at once."""
    blocks = ((words(cell.source), cell.source[:40]) for cell in main_line(cells) if cell.cell_type == "markdown")
    return [block for block in blocks if block[0] > WORDS_IN_A_BLOCK]


def reading(count: int) -> Part:
    """Return the part that reading so many words is."""
    return Part("reading", "", count / WORDS_A_MINUTE)


def cell_parts(cell: NotebookNode) -> list[Part]:
    """Return what takes time in a cell of the main line; code for coders takes none."""
    if cell.cell_type == "markdown":
        return [reading(words(cell.source))]
    asked = [registry.question(number) for number in QUESTION.findall(cell.source)]
    parts = [reading(sum(words(question.prompt) for question in asked) + words_shown(cell))]
    explorer = EXPLORER.search(cell.source) if folded.only_shows(cell.source) else None
    if explorer:
        parts.append(Part("explorer", explorer[1], EXPLORER_MINUTES))
    elif GUESS.search(cell.source):
        parts.append(Part("guess", "", GUESS_MINUTES))
    return [*parts, *(Part("question", question.id, question.minutes) for question in asked)]


def cell_minutes(cell: NotebookNode) -> float:
    """Return what a cell of the main line takes by the rule."""
    return sum(part.minutes for part in cell_parts(cell))


def sections(cells: Iterable[NotebookNode]) -> list[Section]:
    """Return the sections with their minutes; what stands before the first heading belongs to the first section."""
    found: list[tuple[str, int]] = []
    parts: list[list[Part]] = [[]]  # the first list holds what stands before the first heading
    for cell in main_line(cells):
        pieces = SECTION.split(cell.source) if cell.cell_type == "markdown" else []
        if len(pieces) < 4:
            parts[-1] += cell_parts(cell)
            continue
        lead, *rest = pieces
        parts[-1].append(reading(words(lead)))
        for name, printed, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
            found.append((name, int(printed)))
            parts.append([reading(words(f"{name} {text}"))])
    before, *own = parts
    if own:
        own[0] = before + own[0]
    return [
        Section(name, printed, math.ceil(sum(part.minutes for part in taken) - 1e-9), tuple(taken))
        for (name, printed), taken in zip(found, own, strict=True)
    ]


def counted(notebook: NotebookNode) -> int:
    """Return the minutes of a notebook's main line by the rule."""
    return sum(section.counted for section in sections(notebook.cells))
