"""The guess that notebook 13 opens with: of 100 official first statements, how many does their own side change?"""

from __future__ import annotations

from lessons import sources
from lessons.explorers.controls import Axis, Place
from lessons.explorers.guess import Guess
from lessons.figures.engine.picture import Background, Layer, Polyline
from lessons.figures.sources.base_rates import ASPECT, EVERY, ground


def _why(values: dict) -> str:
    rate = sources.base_rate()
    return (
        f"{rate.changed} of {rate.statements:,} statements by officials, as far as was found. Changes stay in the "
        "mind, and the quiet rest does not."
    )


def _given(values: dict) -> tuple[Layer, ...]:
    return (Polyline([(0, EVERY), (100, EVERY)], "muted", 1.0, "dot"),)


HOW_LIKELY = Guess(
    question="Of 100 official first statements about launches, how many does their own side later change? Put the mark "
    "there.",
    marks=(
        Place(
            "guess",
            "Your guess",
            (50, EVERY),
            x=Axis(0, 100, 1, "in 100", "later changed", over="too many", under="too few"),
        ),
    ),
    truth=lambda values: {"guess": (round(100 * sources.base_rate().share), EVERY)},
    why=_why,
    given=_given,
    ground=Background("base rates, before a guess", ground, ASPECT),
)
