"""The parts of the course, and the short way through it, as notebook 00 prints them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lessons.classroom.lesson.stored import Lesson

_ROW = re.compile(r"^\| (?P<number>\d) (?P<name>[^|]+?) \| (?P<notebooks>[\d, to]+?) \|", re.MULTILINE)
_LANE = re.compile(r"If you are in a hurry[^.]*?take ((?:\d\d(?:, | and )?)+)")


class CoursePart(NamedTuple):
    """A part of the course: its number, its name and the numbers of its notebooks."""

    number: str
    name: str
    notebooks: tuple[str, ...]


def parts_in(lessons: Sequence[Lesson]) -> tuple[CoursePart, ...]:
    """Return the parts, as the table of the first notebook names them; what is in no row has a part of its own."""
    front = lessons[0].last_page if lessons else ""
    there = [lesson.number for lesson in lessons]
    found = []
    for row in _ROW.finditer(front):
        members = tuple(number for number in _listed(row["notebooks"]) if number in there)
        if members:
            found.append(CoursePart(row["number"], row["name"].strip(), members))
    named = {number for part in found for number in part.notebooks}
    others = tuple(number for number in there[1:] if number not in named)
    return (*found, CoursePart("", "Further notebooks", others)) if others else tuple(found)


def lane_in(lessons: Sequence[Lesson]) -> tuple[str, ...]:
    """Return the notebooks of the short way, as the first notebook names them."""
    found = _LANE.search(lessons[0].last_page) if lessons else None
    return tuple(re.findall(r"\d\d", found[1])) if found else ()


def _listed(text: str) -> list[str]:
    """Return the numbers that "03 to 07" or "01, 02" means."""
    numbers = re.findall(r"\d\d", text)
    if " to " in text and len(numbers) == 2:
        return [f"{number:02d}" for number in range(int(numbers[0]), int(numbers[1]) + 1)]
    return numbers
