"""The guess that notebook 08 opens with: where "400 km northeast of Sariwon" is on the chart."""

from __future__ import annotations

from lessons import sea
from lessons.explorers.controls import Axis, Place
from lessons.explorers.guess import Guess
from lessons.figures.engine.picture import Layer, Marker
from lessons.figures.sea.northeast import chart_of, ground
from lessons.sea.sectors import Sector
from lessons.sea.ways import WORDS

SECTOR = Sector.from_words(WORDS)
CHART = chart_of(SECTOR)
FARTHEST_KM = 450


def _start(values: dict) -> tuple[Layer, ...]:
    return (Marker(0, 0, "ink", "square", 10, SECTOR.landmark),)


def _exactly(values: dict) -> dict[str, tuple[float, float]]:
    x, y = CHART.xy(*SECTOR.middle)[0]
    return {"guess": (round(float(x)), round(float(y)))}


def _on_land(values: dict) -> str:
    where = "on land, in North Korea" if sea.side(*SECTOR.middle) == "land" else "in the sea"
    return f"That is {where}; the missiles were said to have come down in the sea. A direction in words is no line."


WHERE_IT_FELL = Guess(
    question="Start at Sariwon. Where is the place exactly 400 km away, exactly northeast? Put the square there.",
    marks=(
        Place(
            "guess",
            "Your guess",
            (100, 60),
            x=Axis(0, FARTHEST_KM, 5, "km", "to the east", over="too far", under="too near"),
            y=Axis(0, FARTHEST_KM, 5, "km", "to the north", over="too far", under="too near"),
        ),
    ),
    truth=_exactly,
    why=_on_land,
    given=_start,
    ground=ground(CHART),
)
