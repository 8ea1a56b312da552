"""SourceBoard: who could know what, and whose own word each print of a launch is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lessons import data
from lessons.explorers.controls import Axis, Memory, Place, Select, Slider
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.sources.board import UNPLACED, Board, board_picture, row_at
from lessons.reports.senses import Horizon
from lessons.sources.saying import MOST, SIDES, origins_of, side_of

FIRST = "nk-2021-03-25"
NAMES = tuple(f"print_{number}" for number in range(1, MOST + 1))


@dataclass(frozen=True)
class RowPlace(Place):
    """A mark that stays in its column and moves from row to row: its y is 0 where it is not placed, -1 the first row.

    >>> mark = RowPlace("print_1", "Print 1", (1, 0), y=Axis(-5, 0, 1))
    >>> mark.nearest(0.2, 0.5), mark.say((1, -1))
    ((1, -1), 'with Japan')
    """

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Return the row nearest to a pointer."""
        return self.accept([self.value[0], -row_at(y)])

    def say(self, place: tuple[float, float]) -> str:
        """Return the row in words."""
        row = -int(place[1])
        return f"with {SIDES[row - 1]}" if row else UNPLACED


def _launches() -> dict[str, str]:
    timed = dict.fromkeys(one.event_id for one in data.said())
    return {event_id: data.event(event_id).day for event_id in timed}


class SourceBoard(Explorer):
    """Prints of a launch in the order of their time; each is dragged to the row of the side whose own word it is.

    `print_1` and so on are (column, minus the row): (1, -2) puts the first print with the second side. `place` does the
    same with the side's name. `radar_m` and `distance_km` say what a radar on the ground can see.

    >>> board = SourceBoard()
    >>> board.place(1, "Japan")
    >>> board.readout[:53]
    '1, Asahi: agrees; it goes back to “Japan Coast Guard '
    """

    title = "Who could know, and whose word is it?"

    def __init__(self, launch: str = FIRST, **start: Any) -> None:
        rows = Axis(-len(SIDES), 0, 1, name="row")
        self.controls = (
            Select("launch", "Launch", _launches(), launch),
            Slider("distance_km", "Radar to missile", 50, 1000, 50, 500, "km"),
            Slider("radar_m", "Radar above the sea", 0, 1500, 50, 200, "m"),
            *(RowPlace(name, f"Print {n}", (n, 0), y=rows) for n, name in enumerate(NAMES, start=1)),
            Memory("last", 0),
        )
        super().__init__(**start)

    def place(self, number: int, side: str) -> None:
        """Put a print (counted from 1) with a side; ValueError for one that does not exist."""
        count = len(self.board().prints)
        if side not in SIDES or not 1 <= number <= count:
            raise ValueError(
                f"place: print {number!r} with {side!r} given; accepted: 1 to {count}, and one of {', '.join(SIDES)}"
            )
        self.set(**{f"print_{number}": (number, -1 - SIDES.index(side))})

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """Another launch begins with nothing placed; the mark that was moved last is remembered."""
        moved = [name for name in NAMES if name in changed]
        if "launch" in changed:
            others = {name: (n, 0) for n, name in enumerate(NAMES, start=1) if name not in changed}
            return others | {"last": 0}
        return {"last": NAMES.index(moved[-1]) + 1} if moved else {}

    def board(self, values: dict | None = None) -> Board:
        """The board as it stands.

        >>> SourceBoard().board().rows
        (0, 0, 0, 0, 0, 0, 0)
        """
        values = self.values if values is None else values
        rows = tuple(-int(values[name][1]) for name in NAMES)
        return Board(values["launch"], rows, values.get("last", 0), Horizon(values["radar_m"], values["distance_km"]))

    def picture(self, values: dict) -> Picture:
        """Return the board."""
        return board_picture(self.board(values))

    def reply(self, values: dict) -> tuple[str, ...]:
        """Return, once every print stands rightly, which of them are one voice and why."""
        board = self.board(values)
        if len(board.rightly) < len(board.prints):
            return ()
        found = [side for side in SIDES if any(side_of(one) == side for one in board.prints)]
        lines = [_of_side(side, [one for one in board.prints if side_of(one) == side]) for side in found]
        return ("Every print stands with its origin.", *lines)


def _of_side(side: str, prints: list) -> str:
    statements = [origin.name for origin in origins_of(prints)]
    shares = sorted({name for one in prints for name in one.shares_origin_with.split("; ") if name})
    shared = f" Data shared with: {', '.join(shares)}." if shares else ""
    count = f"{len(prints)} print{'' if len(prints) == 1 else 's'}"
    return f"{side}: {count}, {'; '.join(statements)}.{shared}"
