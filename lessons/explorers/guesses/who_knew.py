"""The guess that notebook 11 opens with: how soon after the launch somebody outside said something in public."""

from __future__ import annotations

from lessons import data
from lessons.explorers.controls import Axis, Place
from lessons.explorers.guess import Guess
from lessons.figures.engine.picture import Layer, Text
from lessons.figures.sources.first_hour import HOUR, LOW, ROWS, in_the_hour
from lessons.sources.saying import launched, minutes_after
from lessons.sources.when_words import local_moment, when_words


def _truth(values: dict) -> dict[str, tuple[float, float]]:
    return {"guess": (round(minutes_after(in_the_hour(LOW)[0])), ROWS[LOW])}


def _given(values: dict) -> tuple[Layer, ...]:
    start = local_moment(launched(LOW))
    return (Text(-7, ROWS[LOW] + 0.33, f"{data.event(LOW).day}, launch {start}", "ink", "start", 12, bold=True),)


def _why(values: dict) -> str:
    first = in_the_hour(LOW)[0]
    return f"At {when_words(first)} the {first.claimant} told ships: “{first.says}”."


WHO_KNEW = Guess(
    question="After how many minutes had an office outside North Korea said in public that something was fired?",
    marks=(
        Place(
            "guess",
            "Your guess",
            (40, ROWS[LOW]),
            x=Axis(0, HOUR, 1, "minutes", "first word", over="too late", under="too early"),
        ),
    ),
    truth=_truth,
    why=_why,
    given=_given,
)
