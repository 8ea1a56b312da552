"""A first guess: marks that the reader sets before the truth is drawn, then both, the difference and one line why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from lessons.explorers.controls import Button, Memory, Place
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table

SHOW, SHOWN = "show_truth", "truth_shown"


def _nothing(values: dict) -> tuple[Layer, ...]:
    return ()


@dataclass(frozen=True)
class Guess:
    """What any explorer may ask for before it shows its picture: ``Throw(guess=Guess(...))``.

    ``marks`` are set by the reader; ``truth`` gives from the controls' values where each belongs, by name, and
    ``why`` the line that explains it. Until then only the background is drawn (``ground``, where the picture's own
    would give the truth away) with the layers that ``given`` returns. The marks and whether the truth is shown are
    among the explorer's values, so that a frame depends on nothing else. Once another control is moved, the picture is
    the explorer's own again.

    >>> from lessons.explorers.controls import Axis
    >>> pin = Place("pin", "Your guess of the highest point", (200, 20), y=Axis(0, 300, 5, "km", "apogee"))
    >>> guess = Guess("How high?", (pin,), lambda values: {"pin": (200, 100)}, lambda values: "A quarter of the range.")
    >>> guess.reply({"pin": (200, 150), "truth_shown": True})
    ('apogee: you said 150 km, it is 100 km: 50 km too much.', 'A quarter of the range.')
    """

    question: str
    marks: tuple[Place, ...]
    truth: Callable[[dict], dict[str, tuple[float, float]]]
    why: Callable[[dict], str]
    given: Callable[[dict], tuple[Layer, ...]] = _nothing
    ground: Background | None = None

    def controls(self) -> tuple[Place | Button | Memory, ...]:
        """Return what the guess adds to the explorer's controls."""
        return (*self.marks, Button(SHOW, "Show the truth", answers=True), Memory(SHOWN, False))

    def closed(self, names: tuple[str, ...], values: dict) -> tuple[str, ...]:
        """Return which controls are not to be seen: all others before the truth is shown, the button after it."""
        own = {mark.name for mark in self.marks}
        return (SHOW,) if values[SHOWN] else tuple(name for name in names if name != SHOW and name not in own)

    def before(self, picture: Picture, values: dict) -> Picture:
        """Return what is seen before the truth: the question, and the marks to be set."""
        set_to = "; ".join(f"{mark.label}: {mark.say(values[mark.name])}" for mark in self.marks)
        pins = tuple(self._mark(mark, values, movable=True) for mark in self.marks)
        return Picture(
            self.ground or picture.background,
            (*self.given(values), *pins),
            alt=f"{self.question} {set_to}. The truth is not drawn yet.",
            readout=f"{self.question} {set_to}.",
        )

    def after(self, picture: Picture, values: dict) -> Picture:
        """Return the explorer's own picture with the guess beside the truth."""
        layers: list[Layer] = []
        for mark in self.marks:
            there, truth = mark.drawn(values[mark.name]), mark.drawn(self.truth(values)[mark.name])
            layers.append(Polyline(np.array([there, truth], dtype=float), "vermilion", 1.5, "dash"))
            layers.append(Marker(*truth, "ink", "cross", 11))
            layers.append(self._mark(mark, values, movable=False))
        told = " ".join(self._differences(values))
        return replace(
            picture,
            layers=(*picture.layers, *layers),
            alt=f"{picture.alt} Your guess stands beside it. {told}",
            table=self._table(picture.table, values),
        )

    def reply(self, values: dict) -> tuple[str, ...]:
        """Return the differences in numbers and the line why, once the truth is shown."""
        return (*self._differences(values), self.why(values)) if values[SHOWN] else ()

    @staticmethod
    def _mark(mark: Place, values: dict, movable: bool) -> Marker:
        x, y = mark.drawn(values[mark.name])
        return Marker(x, y, "vermilion", "square", 11, "your guess", movable, mark.name)

    def _differences(self, values: dict) -> list[str]:
        told = []
        for mark in self.marks:
            ways = zip(mark.axes, values[mark.name], self.truth(values)[mark.name], strict=True)
            for axis, said, true in ways:
                if axis is None:
                    continue
                apart = axis.say(abs(said - true))
                exact = apart == axis.say(0)
                off = "just right" if exact else f"{apart} {axis.over if said > true else axis.under}"
                told.append(f"{axis.name or mark.label}: you said {axis.say(said)}, it is {axis.say(true)}: {off}.")
        return told

    def _table(self, table: Table | None, values: dict) -> Table | None:
        """The picture's table with a row for each guess."""
        if table is None:
            return None
        empty = ("",) * (len(table.columns) - 2)
        rows = tuple((f"your guess: {mark.label}", mark.say(values[mark.name]), *empty) for mark in self.marks)
        return replace(table, rows=(*table.rows, *rows)) if len(table.columns) > 1 else table
