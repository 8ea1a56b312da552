"""ClaimsCombiner: the prints of one number, linked by the reader, and what they give together or why nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from lessons import data, units
from lessons.explorers.controls import Axis, Button, Place, Select, Slider, TypedText
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.sources.claims_combiner import Row, combiner_picture, row_of
from lessons.figures.sources.combiner_ground import COLUMNS, MOST_ROWS, row_y
from lessons.figures.sources.launch_claims import NAMES
from lessons.records import Claim
from lessons.reports.printed import printed
from lessons.sources import Combined, Print, combine_prints, traced
from lessons.sources.averaging import OFF
from lessons.sources.combining import RHO
from lessons.sources.kinship import KINDS, OWN
from lessons.sources.selections import combinable

FIRST, MINE = "nk-2024-11-05 range_km", "mine"
FIRST_OWN = "A: 600 km (to 10); B: 650 km (to 50)"
STEP = re.compile(r"\(to (.+)\)\s*$")  # behind a claim: to what its number was rounded
NAME = re.compile(r"\s*([^:]*[^\W\d][^:]*):\s*(.*)")  # before a claim; it has a letter: 4:54 has none
MOST_KM = 20_000
LONGEST_NAME = 16  # letters of a name that is typed before a claim
TOO_MANY = "own: {} claims typed; beside the prints of this launch there is room for {}"


@dataclass(frozen=True)
class KinPlace(Place):
    """A row's mark: its x is OWN, SHARES or COPY, drawn in one of three columns; the row is its y.

    >>> kin_place(2).say((2, 2)), kin_place(2).nearest(670, 0), kin_place(2).drawn((1, 2))
    ('copy of the statement above', (1, 2), (667.0, -48.0))
    """

    def drawn(self, place: tuple[float, float]) -> tuple[float, float]:
        """Return where the picture shows the mark."""
        return COLUMNS[int(place[0])], row_y(int(place[1]))

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Return the column nearest to a pointer."""
        column = min(range(len(COLUMNS)), key=lambda number: abs(COLUMNS[number] - x))
        return self.accept((column, self.value[1]))

    def say(self, place: tuple[float, float]) -> str:
        """Return in words how the print hangs together with those above it."""
        return KINDS[int(place[0])]


def kin_place(row: int) -> KinPlace:
    """The mark of a row, numbered from 0."""
    axis = Axis(min(KINDS), max(KINDS), 1, "", "counts as")
    return KinPlace(_name(row), f"How print {row + 1} counts", (OWN, row), axis)


class Number(NamedTuple):
    """One number of a launch that several stated: its prints as the tables trace them, and what it is called."""

    title: str
    prints: tuple[Print, ...]


class ClaimsCombiner(Explorer):
    """All prints of one number of a launch, with the reader's own claims beside them, and what they give together.

    Each print but the first has a mark in one of three columns: data of its own, data shared with the statement above,
    or a copy of it. `own` are claims that the reader types, parted by semicolons, each with a name before a colon and
    its rounding behind it if wanted: "A: 600 km (to 10); 650 km or more". `rho` and `off_percent` are assumptions.

    >>> combiner = ClaimsCombiner()
    >>> print(combiner.readout.splitlines()[1][:46])
    Together 400 km, give or take 19.9: 380 to 420
    >>> combiner.press("apart")
    >>> print(combiner.readout.splitlines()[0])
    5 November 2024, range: 6 prints, 6 statements, 6 independent sources of data.
    """

    title = "Claims combined"

    def __init__(self, **start: Any) -> None:
        options = {key: f"{number.title} ({len(number.prints)})" for key, number in numbers().items()}
        chosen = start.get("launch", FIRST)
        first = numbers()[chosen].prints if chosen in numbers() else ()
        self.controls = (
            Select("launch", "Launch and number (prints)", options | {MINE: "my own claims alone"}, FIRST),
            TypedText("own", "My own claims", help="Such as A: about 370 miles; B: 650 km or more; 600 km (to 10)"),
            Slider("rho", "Shared data linked by", 0, 0.95, 0.05, RHO),
            Slider("off_percent", "Measured, off by", 1, 20, 1, 100 * OFF, "%"),
            Button("traced", "As our tables trace them"),
            Button("apart", "Each print a witness"),
            *(kin_place(row) for row in range(1, MOST_ROWS)),
        )
        super().__init__(**(_kins(first) | start))

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """Another launch brings its own links; the buttons set all links at once."""
        follows: dict = {}
        if "launch" in changed and values["launch"] == MINE and not values["own"].strip():
            follows["own"] = FIRST_OWN
        if changed & {"launch", "traced"}:
            own = {_name(row): (OWN, row) for row in range(1, MOST_ROWS)}
            found = {} if values["launch"] == MINE else _kins(numbers()[values["launch"]].prints)
            return follows | {name: kin for name, kin in (own | found).items() if name not in changed}
        if "apart" in changed:
            return {_name(row): (OWN, row) for row in range(1, MOST_ROWS)}
        return follows

    def rows(self, values: dict | None = None) -> tuple[Row, ...]:
        """The prints with the reader's links, the reader's own claims last; ValueError where there are too many.

        >>> [row.name for row in ClaimsCombiner(own="A: 600 km", launch="mine").rows()]
        ['A']
        """
        return rows_of(self.values if values is None else values)

    def combined(self, values: dict | None = None) -> Combined:
        """What the rows give together.

        >>> ClaimsCombiner(launch="nk-2025-01-06 range_km").combined().refused
        True
        """
        return combined_of(self.values if values is None else values)

    def picture(self, values: dict) -> Picture:
        """Return all rows as intervals, and what they give together."""
        title = "My own claims" if values["launch"] == MINE else numbers()[values["launch"]].title
        rows = rows_of(values)
        return combiner_picture(title, rows, _together(rows, values), values["rho"], values["off_percent"] / 100)


def rows_of(values: dict) -> tuple[Row, ...]:
    """The rows that an explorer's values stand for."""
    launch = values["launch"]
    prints = () if launch == MINE else numbers()[launch].prints
    mine = _own(values, prints[0].claim if prints else None)
    if len(mine) > MOST_ROWS - len(prints):
        raise ValueError(TOO_MANY.format(len(mine), MOST_ROWS - len(prints)))
    if not prints and not mine:
        raise ValueError("own: no claim typed; one such as 600 km is expected, or choose a launch")
    rows = [*map(row_of, prints), *mine]
    kins = [OWN, *(int(values[_name(row)][0]) for row in range(1, len(rows)))]
    return tuple(row._replace(print=row.print._replace(kin=kin)) for row, kin in zip(rows, kins, strict=True))


def combined_of(values: dict) -> Combined:
    """What these rows give together under the assumptions that the values hold."""
    return _together(rows_of(values), values)


def _together(rows: tuple[Row, ...], values: dict) -> Combined:
    return combine_prints([row.print for row in rows], values["rho"], values["off_percent"] / 100)


@cache
def numbers() -> dict[str, Number]:
    """The numbers that can be chosen, newest launch first.

    >>> numbers()["nk-2024-11-05 range_km"].title
    '5 November 2024, range'
    """
    found = {}
    for (event_id, quantity, item), claims in reversed(combinable().items()):
        words = ", ".join(filter(None, (data.event(event_id).day, NAMES[quantity], item)))
        found[" ".join(filter(None, (event_id, quantity, item)))] = Number(words, traced(claims))
    return found


def _name(row: int) -> str:
    return f"row_{row + 1}"


def _kins(prints: tuple[Print, ...]) -> dict[str, tuple[int, int]]:
    return {_name(row): (print.kin, row) for row, print in enumerate(prints) if row}


def _own(values: dict, beside: Claim | None) -> list[Row]:
    """The claims that the reader typed, about the number that stands beside them."""
    quantity = beside.quantity if beside else "range_km"
    found = []
    for number, part in enumerate(filter(str.strip, values["own"].split(";")), 1):
        named = NAME.match(part)
        name, text = (named[1].strip()[:LONGEST_NAME], named[2]) if named else (f"mine {number}", part)
        stepped = STEP.search(text)
        step = units.read(stepped[1], "km").to("km").value if stepped else None
        stated = units.read(text[: stepped.start()] if stepped else text, "km")
        reading = stated.to("km")
        if not all(0 < end <= MOST_KM for end in (reading.value, reading.high, step) if end is not None):
            raise ValueError(f"own: {part.strip()!r} typed; more than 0 and up to {MOST_KM:,} km is expected")
        claim = Claim(
            name,
            quantity,
            value=reading.value,
            high=reading.high,
            relation=reading.relation,
            hedge=reading.hedge,
            event_id=beside.event_id if beside else "",
            item=beside.item if beside else "",
        )
        read = printed(quantity, stated)
        found.append(Row(name, read.words, Print(claim, OWN, read.step if step is None else step)))
    return found
