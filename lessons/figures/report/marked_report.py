"""A report's text, phrase by phrase, with the part that the reader gives to each phrase marked on it."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from lessons.figures.engine.picture import Background, Layer, Picture, Polygon, Polyline, Table, Text
from lessons.figures.engine.style import FONT
from lessons.records import Phrase

# The part's letter on the picture, its colour, and its name in words: never colour alone.
PART_MARKS = {
    "claimant": ("W", "blue", "who says it"),
    "quantity": ("Q", "yellow", "what it is about"),
    "value": ("N", "green", "the number or the place"),
    "hedge": ("H", "vermilion", "the hedge"),
    "access": ("K", "purple", "how they could know"),
    "background": ("B", "muted", "background"),
}

# The page is laid out in points at this width and scales with the picture, so that no line breaks anew.
PAGE_POINTS, TEXT_POINTS, ROW_POINTS, MARGIN_POINTS, NUMBER_POINTS = 570, 13, 30, 8, 26


@dataclass(frozen=True)
class Box:
    """Where a run of words stands, in points from the top left corner of the page."""

    left: float
    right: float
    row: int
    text: str


@lru_cache
def _width(text: str) -> float:
    font = FontProperties(family=FONT, size=TEXT_POINTS)
    return text_to_path.get_text_width_height_descent(text, font, ismath=False)[0]


@lru_cache
def lay_out(phrases: tuple[Phrase, ...]) -> tuple[tuple[tuple[Box, ...], ...], int]:
    """The boxes of each phrase, one for every row that it runs over, and the number of rows.

    >>> from lessons import data
    >>> boxes, rows = lay_out(data.paraphrase())
    >>> boxes[0][0].text, boxes[0][0].row
    ('A suspected', 0)
    """
    left_edge, right_edge = MARGIN_POINTS + NUMBER_POINTS, PAGE_POINTS - MARGIN_POINTS
    space = _width("a a") - 2 * _width("a")
    row, at, line, placed = -1, float(right_edge), 0, []
    for phrase in phrases:
        boxes: list[Box] = []
        for word in phrase.text.split():
            wide = _width(word)
            if phrase.line != line or at + wide > right_edge:
                row, at, line = row + 1, left_edge, phrase.line
            if boxes and boxes[-1].row == row:
                joined = f"{boxes[-1].text} {word}"
                boxes[-1] = Box(boxes[-1].left, boxes[-1].left + _width(joined), row, joined)
            else:
                boxes.append(Box(at, at + wide, row, word))
            at = boxes[-1].right + space
        placed.append(tuple(boxes))
    return tuple(placed), row + 1


def report_picture(phrases: tuple[Phrase, ...], marks: dict[int, str], current: int) -> Picture:
    """The report with its marked phrases coloured and lettered, and a frame round the current one.

    `marks` gives a part for some of the phrases, counted from 0; `current` is counted from 0 too. ValueError for a
    phrase that is not there or a part that is none.

    >>> from lessons import data
    >>> report_picture(data.paraphrase(), {0: "hedge"}, 1).readout
    'Phrase 2 of 28, “ballistic missile”: not marked yet. 1 of 28 marked.'
    """
    for number, part in {current: "value", **marks}.items():
        if not 0 <= number < len(phrases):
            raise ValueError(f"phrase {number} is not there: they are counted from 0 to {len(phrases) - 1}")
        if part not in PART_MARKS:
            raise ValueError(f"part {part!r} is not one of {', '.join(PART_MARKS)}")
    boxes, rows = lay_out(phrases)
    layers: list[Layer] = []
    for number, part in sorted(marks.items()):
        letter, colour, _ = PART_MARKS[part]
        layers += [Polygon(_corners(box, rows), colour, 0.25) for box in boxes[number]]
        first = boxes[number][0]
        middle = (first.left + first.right) / 2 / PAGE_POINTS
        layers.append(Text(middle, _height(first.row + 0.86, rows), letter, colour, "middle", size=10, bold=True))
    for box in boxes[current]:
        corners = _corners(box, rows)
        layers.append(Polyline(np.vstack([corners, corners[:1]]), "ink", width=2.5))
    told = PART_MARKS[marks[current]][2] if current in marks else "not marked yet"
    readout = (
        f"Phrase {current + 1} of {len(phrases)}, “{phrases[current].text}”: "
        f"{f'marked as {told}' if current in marks else told}. {len(marks)} of {len(phrases)} marked."
    )
    whole = " ".join(phrase.text for phrase in phrases)
    return Picture(
        Background(("report", phrases), lambda figure, style: _page(figure, style, phrases), _aspect(rows)),
        tuple(layers),
        alt=f"The report, with the marked phrases coloured and lettered. It reads: {whole}",
        readout=readout,
        table=Table(("phrase", "line", "words", "your mark"), _rows(phrases, marks), "The phrases and their marks"),
    )


def phrase_at(phrases: tuple[Phrase, ...], x: float, y: float) -> int | None:
    """The phrase, counted from 0, at a place of the picture in shares of its width and height; None beside all.

    >>> from lessons import data
    >>> phrase_at(data.paraphrase(), 0.1, 0.95), phrase_at(data.paraphrase(), 0.1, 0.001)
    (0, None)
    """
    boxes, rows = lay_out(phrases)
    for number, places in enumerate(boxes):
        for box in places:
            (left, top), (right, _), (_, bottom), _ = _corners(box, rows)
            if left <= x <= right and bottom <= y <= top:
                return number
    return None


def _rows(phrases, marks) -> tuple:
    return tuple(
        (number + 1, phrase.line, phrase.text, PART_MARKS[marks[number]][2] if number in marks else "-")
        for number, phrase in enumerate(phrases)
    )


def _aspect(rows: int) -> float:
    return (rows * ROW_POINTS + 2 * MARGIN_POINTS) / PAGE_POINTS


def _height(row: float, rows: int) -> float:
    """Rows from the top as a fraction of the page from the bottom."""
    return 1 - (MARGIN_POINTS + row * ROW_POINTS) / (rows * ROW_POINTS + 2 * MARGIN_POINTS)


def _corners(box: Box, rows: int) -> np.ndarray:
    left, right = (box.left - 1.5) / PAGE_POINTS, (box.right + 1) / PAGE_POINTS
    top, bottom = _height(box.row + 0.06, rows), _height(box.row + 0.68, rows)
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)])


def _page(figure, style, phrases):
    axes = style.blank(figure)
    boxes, rows = lay_out(phrases)
    size = TEXT_POINTS * figure.get_figwidth() * 72 / PAGE_POINTS
    line = 0
    for phrase, places in zip(phrases, boxes, strict=True):
        if phrase.line != line:
            line = phrase.line
            middle = _height(places[0].row + 0.37, rows)
            axes.text(MARGIN_POINTS / PAGE_POINTS, middle, line, color=style.muted, fontsize=size, va="center_baseline")
        for box in places:
            middle = _height(box.row + 0.37, rows)
            left = box.left / PAGE_POINTS
            axes.text(left, middle, box.text, color=style.ink, fontsize=size, va="center_baseline")
    return axes
