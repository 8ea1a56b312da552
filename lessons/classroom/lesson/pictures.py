"""The stored pictures of a notebook as files, and in halves where whole ones could not be read from the back."""

from __future__ import annotations

import io
from typing import NamedTuple

import numpy as np
from PIL import Image

from lessons.classroom.lesson.stored import Lesson

FOLDER = "pictures"
PIXELS = 2  # of the stored file to one of the screen
OVERLAP = 0.06  # of the height: what both halves show


class Stored(NamedTuple):
    """A picture of a notebook: the name of its file, the file, its size in screen pixels, and what it says in words."""

    name: str
    png: bytes
    size: tuple[int, int]
    caption: str
    section: int


def pictures_of(lesson: Lesson) -> tuple[Stored, ...]:
    """Return the pictures of a notebook's main line, in order."""
    found = [one for one in lesson.shown if one.kind == "picture"]
    return tuple(
        Stored(f"{lesson.number}-{at}.png", one.png, _size(one.png), one.caption, one.section)
        for at, one in enumerate(found, start=1)
    )


def halves(picture: Stored) -> tuple[Stored, Stored]:
    """Return the upper and the lower half of a picture; it is cut where it has least ink."""
    image = Image.open(io.BytesIO(picture.png)).convert("RGB")
    wide, high = image.size
    rows = np.asarray(image.convert("L"), dtype=float).std(axis=1)
    begin, end = int(high * 0.42), int(high * 0.58)
    at = begin + int(rows[begin:end].argmin())
    extra = int(high * OVERLAP)
    upper = image.crop((0, 0, wide, min(high, at + extra)))
    lower = image.crop((0, max(0, at - extra), wide, high))
    return _part(picture, upper, "upper"), _part(picture, lower, "lower")


def _part(picture: Stored, image: Image.Image, which: str) -> Stored:
    file = io.BytesIO()
    image.save(file, format="PNG", optimize=True)
    name = picture.name.replace(".png", f"-{which}.png")
    return Stored(
        name, file.getvalue(), _size(file.getvalue()), f"The {which} half: {picture.caption}", picture.section
    )


def _size(png: bytes) -> tuple[int, int]:
    wide, high = Image.open(io.BytesIO(png)).size
    return wide // PIXELS, high // PIXELS
