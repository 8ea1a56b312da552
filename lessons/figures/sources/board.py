"""The source board: prints in the order of their time, and rows for those whose own word they can be."""

from typing import NamedTuple

import numpy as np

from lessons import data
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text
from lessons.figures.engine.wrapping import wrapped
from lessons.records import Said
from lessons.reports.senses import Horizon, sensor_words
from lessons.sources.saying import SIDES, origins_of, prints_of, side_of, voices
from lessons.sources.when_words import when_lines, when_words

LEFT, RIGHT = 0.3, 0.98  # of the width: where the columns begin and end
STRIP, BOTTOM = 0.72, 0.01  # of the height: where the rows begin and end
ROW = (STRIP - BOTTOM) / (len(SIDES) + 1)
UNPLACED = "not placed yet"
SHORT = {
    "JoongAng Ilbo, Japanese": "JoongAng",
    "Wall Street Journal": "Wall St. J.",
    "Korea Bizwire": "K. Bizwire",
    "Korea Herald": "K. Herald",
}
NARROW = 9  # letters of a line in a column


class Board(NamedTuple):
    """The prints of a launch, and in which row the reader has put each: 0 for none, else 1 for the first side."""

    event_id: str
    rows: tuple[int, ...]
    last: int = 0
    horizon: Horizon = Horizon()

    @property
    def prints(self) -> tuple[Said, ...]:
        """The prints in the order of their time, one for each publisher and statement, as many as have room."""
        return prints_of(self.event_id)

    @property
    def rightly(self) -> tuple[Said, ...]:
        """Those that stand in the row of the side whose word they are."""
        return tuple(one for one, row in zip(self.prints, self.rows, strict=False) if agrees(one, row))


def agrees(one: Said, row: int) -> bool:
    """Whether a print's origin, by the data, is the side of a row (0: none).

    >>> [agrees(prints_of("nk-2021-03-25")[0], row) for row in (0, 1, 2)]
    [False, True, False]
    """
    return row > 0 and SIDES[row - 1] == side_of(one)


def row_at(y: float) -> int:
    """The row at a height of the picture; 0 above the rows of the sides.

    >>> row_at(0.9), row_at(height_of(1)), row_at(0.02)
    (0, 1, 5)
    """
    return int(np.clip(np.floor((STRIP - y) / ROW), 0, len(SIDES)))


def height_of(row: int) -> float:
    """The middle of a row.

    >>> row_at(height_of(3))
    3
    """
    return STRIP - (row + 0.5) * ROW


def column_x(number: int, of: int) -> float:
    """The middle of a print's column, counted from 1.

    >>> round(column_x(1, 1), 3)
    0.64
    """
    return LEFT + (number - 0.5) * (RIGHT - LEFT) / of


def board_picture(board: Board) -> Picture:
    """The board with the marks where the reader has put them; what agrees with the data is told of placed marks only.

    ValueError as in `sources.said_of`.

    >>> board_picture(Board("nk-2021-03-25", (0,) * 7)).readout[:31]
    'None of the 7 prints is placed.'
    """
    prints = board.prints
    readout = readout_of(board)
    layers: list[Layer] = []
    for side_row, side in enumerate(SIDES, start=1):
        layers.append(Text(0.008, height_of(side_row), sensor_words(side, board.horizon), "muted", size=9, dy=-8))
    days = any(when_lines(one)[1] for one in prints)
    for number, (one, row) in enumerate(zip(prints, board.rows, strict=False), start=1):
        layers += _column(number, one, row, len(prints), days)
    return Picture(
        Background(("board", len(prints)), lambda figure, style: _rows(figure, style, len(prints)), aspect=0.53),
        tuple(layers),
        alt=f"{data.event(board.event_id).day}: {len(prints)} prints in the order of their time, in columns, and five "
        f"rows for whose own word a print can be: {', '.join(SIDES)}. {readout}",
        readout=readout,
        table=_table(board),
    )


def _column(number: int, one: Said, row: int, of: int, days: bool) -> list[Layer]:
    x, y = column_x(number, of), height_of(row)
    clock, day = when_lines(one)
    lines = [clock, *([day] if days else []), SHORT.get(one.publisher, one.publisher), *wrapped(one.says, NARROW)]
    texts = [
        Text(x, 1, line, "ink", "middle", 9, dy=-8 - 12.5 * n, bold=line in (clock, day))
        for n, line in enumerate(lines)
    ]
    colour, shape = (
        ("ink", "square") if not row else ("green", "circle") if agrees(one, row) else ("vermilion", "cross")
    )
    return [
        Polyline([(x, STRIP), (x, y)], "muted", 1.0, "dot"),
        *texts,
        Marker(x, y, colour, shape, 14, str(number), movable=True, name=f"print_{number}"),
    ]


def readout_of(board: Board) -> str:
    """What the board says: of the mark moved last, and how many voices are behind those that stand rightly."""
    prints, placed = board.prints, [row for row in board.rows[: len(board.prints)] if row]
    if not placed:
        return f"None of the {len(prints)} prints is placed. Whose own word is each? Drag it to that row."
    said = [_of_last(board)] if 0 < board.last <= len(prints) else []
    right = board.rightly
    said.append(f"{len(placed)} of {len(prints)} placed, {len(right)} as the data have it.")
    if right:
        statements, found = len(origins_of(right)), voices(right)
        of = f"These go back to {_counted(statements, 'statement')} and" if len(right) > 1 else "It is"
        said.append(f"{of} at most {_counted(found, 'independent voice')}.")
    return " ".join(said)


def _of_last(board: Board) -> str:
    one, row = board.prints[board.last - 1], board.rows[board.last - 1]
    name = f"{board.last}, {one.publisher}"
    if not row:
        return f"{name}: taken back."
    if agrees(one, row):
        return f"{name}: agrees; it goes back to “{one.origin}”."
    return f"{name}: does not agree with the data. Whom does it credit?"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _table(board: Board) -> Table:
    rows = []
    for number, (one, row) in enumerate(zip(board.prints, board.rows, strict=False), start=1):
        told = "-" if not row else f"agrees: {one.origin}" if agrees(one, row) else "does not agree"
        yours = SIDES[row - 1] if row else UNPLACED
        rows.append((number, when_words(one), one.publisher, one.credits, one.says, yours, told))
    columns = ("print", "said (Seoul, Tokyo)", "printed by", "names", "says", "your row", "by the data")
    return Table(columns, tuple(rows), f"Who had said what by when, {data.event(board.event_id).day}")


def _rows(figure, style, columns):
    axes = style.blank(figure)
    for row, name in enumerate((UNPLACED, *SIDES)):
        low, high = height_of(row) - ROW / 2, height_of(row) + ROW / 2
        if row % 2 == 0:
            axes.axhspan(low, high, color=style.grid, alpha=0.35, linewidth=0)
        weight, lift = ("bold", 8) if row else ("normal", 0)
        axes.annotate(
            name if name != SIDES[-1] else "others, or not told",
            (0.008, height_of(row)),
            (0, lift),
            textcoords="offset points",
            va="center",
            color=style.ink,
            fontsize=11.5,
            weight=weight,
        )
    axes.axhline(STRIP, color=style.muted, linewidth=1)
    axes.text(0.008, 0.96, "said at, or by", color=style.muted, fontsize=10, va="center")
    axes.text(0.008, 0.86, "printed by, and what", color=style.muted, fontsize=10, va="center")
    return axes
