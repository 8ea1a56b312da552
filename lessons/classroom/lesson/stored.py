"""What stands in a notebook as it is stored: its front, its sections with what they show, and its last page.

Slides, handouts, plans and keys are made of this and of the question bank, and so follow both.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import nbformat

from lessons.classroom.lesson import minutes
from lessons.exercises.engine import registry
from lessons.exercises.engine.markup import to_plain
from lessons.exercises.engine.question import Question

PNG = "image/png"
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_TITLE = re.compile(r"^# (\d\d) (.+)$", re.MULTILINE)
_ENDING = re.compile(r"^\*\*(?P<name>What the numbers cannot tell|What could be printed now)\.\*\*(?P<text>.*)$", re.M)
_KEY_POINTS = re.compile(r"^\*\*Key points\*\*\n\n((?:- .+\n?)+)", re.MULTILINE)
_WORDS = re.compile(r"^\*\*Words to know:\*\*(.+)$", re.MULTILINE)


class Shown(NamedTuple):
    """What one cell of the main line shows: "text", "question", "picture" or "sheet", and in which section it stands.

    `content` is the markdown, the question's number, or the sheet's HTML; `caption` is what a picture or sheet says in
    words; `png` a picture's file.
    """

    kind: str
    section: int
    content: str
    caption: str = ""
    png: bytes = b""


@dataclass(frozen=True)
class Lesson:
    """A notebook as it is stored: `cells` are those of its file."""

    path: Path
    cells: tuple[nbformat.NotebookNode, ...]

    @classmethod
    def read(cls, path: Path) -> Lesson:
        """Read a notebook's file; ValueError in one sentence where it is none of the course's."""
        try:
            notebook = nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)
        except (OSError, ValueError, AttributeError, TypeError, KeyError, nbformat.ValidationError) as error:
            raise ValueError(f"{path.name} cannot be read as a notebook: {error}") from None
        lesson = cls(path, tuple(notebook.cells))
        if not _TITLE.search(lesson.front):
            raise ValueError(f"{path.name} has no title such as '# 03 Throwing on flat ground' in its first cell")
        return lesson

    @property
    def front(self) -> str:
        """The first cell, up to the first section."""
        return self.cells[0].source.partition("\n## ")[0] if self.cells else ""

    @cached_property
    def number(self) -> str:
        """The notebook's number, two digits."""
        return _front_match(self.front)[1]

    @cached_property
    def title(self) -> str:
        """The notebook's name without its number."""
        return _front_match(self.front)[2].strip()

    @cached_property
    def promise(self) -> str:
        """What the notebook promises, in one sentence."""
        return _front_match(self.front).string[_front_match(self.front).end() :].strip().partition("\n\n")[0]

    @cached_property
    def aims(self) -> tuple[str, ...]:
        """What somebody can do after it."""
        return tuple(re.findall(r"^- (.+)$", self.front, re.MULTILINE))

    @cached_property
    def sections(self) -> tuple[minutes.Section, ...]:
        """The sections of the main line with their minutes and parts."""
        return tuple(minutes.sections(self.cells))

    def section(self, number: int) -> minutes.Section:
        """Return the section with a number; ValueError says which there are."""
        for section in self.sections:
            if section.number == number:
                return section
        have = ", ".join(str(section.number) for section in self.sections)
        raise ValueError(f"notebook {self.number} has no section {number}; it has {have}")

    @cached_property
    def shown(self) -> tuple[Shown, ...]:
        """What the main line shows, in order; what stands before the first section is in section 0."""
        return tuple(_shown(self.cells))

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The notebook's questions, in the order of the bank; none where the bank has none."""
        return registry.questions(self.number) if self.number in registry.notebooks() else ()

    @cached_property
    def asked_in(self) -> dict[str, int]:
        """In which section each question of the main line is asked."""
        return {one.content: one.section for one in self.shown if one.kind == "question"}

    @cached_property
    def last_page(self) -> str:
        """All prose of the notebook, in which the key points and the words to know are looked for."""
        return "\n\n".join(cell.source for cell in self.cells if cell.cell_type == "markdown")

    @property
    def key_points(self) -> tuple[str, ...]:
        """The key points, as light markdown."""
        found = _KEY_POINTS.search(self.last_page)
        return tuple(line.removeprefix("- ").strip() for line in found[1].splitlines()) if found else ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words to know."""
        found = _WORDS.search(self.last_page)
        return tuple(LINK.findall(found[1])) if found else ()

    def ending(self, name: str) -> str:
        """Return an ending, "What the numbers cannot tell" or "What could be printed now"; '' if there is none."""
        said = next((one["text"].strip() for one in _ENDING.finditer(self.last_page) if one["name"] == name), "")
        return said[1:-1] if re.fullmatch(r"\*[^*]+\*", said) else said


def _front_match(front: str) -> re.Match[str]:
    found = _TITLE.search(front)
    if found is None:
        raise ValueError("the first cell has no title such as '# 03 Throwing on flat ground'")
    return found


def _shown(cells: tuple[nbformat.NotebookNode, ...]) -> Iterator[Shown]:
    section = 0
    for cell in minutes.main_line(cells):
        if cell.cell_type == "markdown":
            lead, *rest = minutes.SECTION.split(cell.source)
            if lead.strip():
                yield Shown("text", section, lead.strip())
            for name, text in zip(rest[::3], rest[2::3], strict=True):
                section = int(name.partition(".")[0])
                if text.strip():
                    yield Shown("text", section, text.strip())
            continue
        for number in minutes.QUESTION.findall(cell.source):
            yield Shown("question", section, number)
        for output in cell.get("outputs", ()):
            yield from _of_output(section, output.get("data", {}))


def _of_output(section: int, data: dict[str, str]) -> Iterator[Shown]:
    said = "".join(data.get("text/plain", ""))
    if PNG in data:
        caption = said.partition(": ")[2] or said  # the name of the explorer says nothing to a class
        yield Shown("picture", section, "", caption, base64.b64decode("".join(data[PNG])))
    elif "<table" in (page := "".join(data.get("text/html", ""))):
        yield Shown("sheet", section, page, said)


def number_in(word: str) -> str:
    """Return the number of a notebook as its file has it, of what a person typed; other words cut to a short line.

    >>> number_in("3"), number_in(" 003"), number_in("03_throwing.ipynb"), number_in("")
    ('03', '03', '03', '')
    """
    found = re.fullmatch(r"0*(\d{1,2})(?:_.*|\.ipynb)?", word.strip(), re.ASCII)
    return found[1].zfill(2) if found else word.strip()[:60]


def find(folder: Path) -> tuple[Path, ...]:
    """Return the course's notebooks in a folder, in order."""
    return tuple(sorted(folder.glob("[0-9][0-9]_*.ipynb")))


def plain(markdown: str) -> str:
    """Return a piece of a notebook's prose without marks and addresses.

    >>> plain("The **apogee** of [03](03_throwing.ipynb)")
    'The apogee of 03'
    """
    return to_plain(LINK.sub(r"\1", markdown))
