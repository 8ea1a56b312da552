"""The guess that notebook 15 opens with: one statement in eight prints, and how far off the farthest of them is."""

from __future__ import annotations

from lessons.explorers.controls import Axis, Place
from lessons.explorers.guess import Guess
from lessons.figures.engine.picture import Layer, Marker, Polyline, Text
from lessons.figures.report.in_kilometres import HIGH_KM, LOW_KM, background
from lessons.sources import as_printed
from lessons.sources.carried_on import farthest, prints, stated

TOP = len(prints()) - 1  # the row of the statement's first print
ROW = TOP - list(prints()).index(farthest())


def _given(values: dict) -> tuple[Layer, ...]:
    """The statement itself; of the print that is asked for only its row."""
    at = stated().number
    return (
        Polyline([(LOW_KM, ROW), (HIGH_KM, ROW)], "muted", 1.0, "dot"),
        Marker(at, TOP, "blue", "circle", 9),
        Text(at + 14, TOP, f"the Pentagon: {as_printed(stated())}", "blue"),
    )


def _why(values: dict) -> str:
    return (
        f"{farthest().publisher} printed “{as_printed(farthest())}”: the number is right, and the unit is another one. "
        "One more print says less than the statement, and one has lost its “more than”."
    )


HOW_FAR_OFF = Guess(
    question=f"The Pentagon says {as_printed(stated())}. {len(prints())} prints carry it on, some in miles. "
    f"{farthest().publisher} has a “more than”, too: of how many kilometres? Put the mark there.",
    marks=(
        Place(
            "guess",
            "Your guess",
            (stated().number, ROW),
            x=Axis(LOW_KM, HIGH_KM, 5, "km", f"what {farthest().publisher} printed", over="too far", under="too near"),
        ),
    ),
    truth=lambda values: {"guess": (farthest().number, ROW)},
    why=_why,
    given=_given,
    ground=background(),
)
