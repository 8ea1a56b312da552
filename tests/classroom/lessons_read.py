"""The notebooks of the course with their notes, read once for all tests of this folder."""

from functools import cache
from pathlib import Path

from lessons.classroom import build
from lessons.classroom.lesson import stored
from lessons.classroom.lesson.parts import lane_in, parts_in
from lessons.classroom.lesson.stored import Lesson

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
NUMBERS = [path.name[:2] for path in stored.find(NOTEBOOKS)]


@cache
def lesson(number):
    """Return the notebook with a number; ValueError where there is none."""
    for path in stored.find(NOTEBOOKS):
        if path.name.startswith(number):
            return Lesson.read(path)
    raise ValueError(f"there is no notebook {number}")


@cache
def pairs():
    """Return all notebooks with their notes."""
    return tuple((lesson(number), build.note_of(lesson(number))) for number in NUMBERS)


def pair(number):
    """Return a notebook with its notes."""
    return pairs()[NUMBERS.index(number)]


@cache
def course_parts():
    """Return the parts of the course."""
    return parts_in([one for one, _ in pairs()])


@cache
def lane():
    """Return the short way through the course."""
    return lane_in([one for one, _ in pairs()])
