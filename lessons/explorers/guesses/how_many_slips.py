"""The guess that notebook 14 opens with: how many of the report's lines hold a slip."""

from __future__ import annotations

from lessons import data
from lessons.explorers.controls import Axis, Place
from lessons.explorers.guess import Guess
from lessons.figures.engine.picture import Background, Layer, Polyline
from lessons.figures.report.whole_report import ASPECT, LAUNCH, SLIPS, counted, ground

LINES = len(data.report_lines())
BELOW = SLIPS - 0.45  # the row of the guess: the bar that comes is not covered by it


def _why(values: dict) -> str:
    launch, slips = (set(counted()[row][1]) for row in (LAUNCH, SLIPS))
    return (
        f"{len(slips & launch)} of them tell of the launch, the others of the rest. Which they are, is not told yet: "
        "look for them."
    )


def _given(values: dict) -> tuple[Layer, ...]:
    return (Polyline([(0, BELOW), (LINES, BELOW)], "muted", 1.0, "dot"),)


HOW_MANY_SLIPS = Guess(
    question=f"How many of the {LINES} lines say something that is false, garbled, or left over? Put the mark there.",
    marks=(
        Place(
            "guess",
            "Your guess",
            (LINES // 2, BELOW),
            x=Axis(0, LINES, 1, "lines", "slips in", over="too many", under="too few"),
        ),
    ),
    truth=lambda values: {"guess": (len(counted()[SLIPS][1]), BELOW)},
    why=_why,
    given=_given,
    ground=Background("lines of the report, before a guess", ground, ASPECT),
)
