"""The guess that notebook 10 opens with: where a stated place lies on the chart, and so on which side of the line."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from lessons import sea
from lessons.explorers.controls import Axis, Place
from lessons.explorers.guess import Guess
from lessons.explorers.splash import ASPECT, FIRST, WINDOWS_KM
from lessons.figures.engine.picture import Background, Layer, Marker, Polyline, Text
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import draw_chart
from lessons.figures.sea.zone_lines import all_lines
from lessons.sea.reported_falls import CLAIMANT

KEY_STEP_KM = 5  # that an arrow key moves the mark
SCALE_KM = 100
CLOSE_KM = WINDOWS_KM[0]  # the explorer's closest chart follows the guess


@dataclass(frozen=True)
class ChartPlace(Place):
    """A mark on a chart around a landmark: its x is the distance in km, its y the degrees from north.

    >>> pin = ChartPlace("pin", "Pin", (100, 180), x=Axis(20, 480, 5, "km"), y=Axis(0, 359, 1, "degrees"))
    >>> pin.nearest(-200, 0), tuple(round(end) for end in pin.drawn((200, 270)))
    ((200, 270), (-200, 0))
    """

    def drawn(self, place: tuple[float, float]) -> tuple[float, float]:
        """Return the point of the chart, in km to the east and to the north of the landmark."""
        distance_km, bearing = place[0], math.radians(place[1])
        return distance_km * math.sin(bearing), distance_km * math.cos(bearing)

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Return distance and direction of a pointer, in the mark's steps."""
        return super().nearest(math.hypot(x, y), math.degrees(math.atan2(x, y)) % 360)

    def moved(self, place: tuple[float, float], steps: tuple[int, int]) -> tuple[float, float]:
        """Return where so many steps of the arrow keys to the right and up lead."""
        x, y = self.drawn(place)
        return self.nearest(x + KEY_STEP_KM * steps[0], y + KEY_STEP_KM * steps[1])


def _start(values: dict) -> tuple[float, float]:
    return values["start"]


def _truth(values: dict) -> dict[str, tuple[float, float]]:
    """Where the words put the splash: the middle of the sector, which moves with the explorer's controls."""
    x, y = _start(values)
    bearing = math.radians(values["bearing_deg"])
    east, north = x + values["distance_km"] * math.sin(bearing), y + values["distance_km"] * math.cos(bearing)
    return {"guess": (math.hypot(east, north), math.degrees(math.atan2(east, north)) % 360)}


def _why(values: dict) -> str:
    """On which side the reader's mark lies, and on which the stated place."""
    return (
        f"Your mark lies {_side(values, values['guess'])} {CLAIMANT}’s line, and the place of the words "
        f"{_side(values, _truth(values)['guess'])}. Now read what was said of it."
    )


def _side(values: dict, place: tuple[float, float]) -> str:
    landmark = sea.landmark(values["landmark"])
    point = sea.destination(landmark.lat, landmark.lon, place[1], place[0])
    return "inside" if sea.side(point.lat, point.lon, CLAIMANT) == CLAIMANT else "outside"


def _given(values: dict) -> tuple[Layer, ...]:
    """The landmark with its name, and a scale in place of the rings."""
    left, low = -0.94 * CLOSE_KM, -0.86 * ASPECT * CLOSE_KM
    return (
        Marker(0, 0, "ink", "circle", 10, values["landmark"]),
        Polyline(np.array([(left, low), (left + SCALE_KM, low)], dtype=float), "ink", 3.0),
        Text(left + SCALE_KM, low, f"{SCALE_KM} km", "ink", "start", dx=6),
        Text(-0.6 * CLOSE_KM, 0.88 * ASPECT * CLOSE_KM, f"green: the line of {CLAIMANT}’s zone", "green", "middle"),
    )


def _ground() -> Background:
    landmark = sea.landmark(sea.Sector.from_words(FIRST).landmark)
    chart = Chart(landmark.lat, landmark.lon, half_width_km=CLOSE_KM, aspect=ASPECT)
    lines = all_lines(CLAIMANT, "nobody")
    return Background(
        ("splash, before a guess", chart), lambda figure, style: draw_chart(figure, style, chart, (), lines), 0.5
    )


IN_OR_OUT = Guess(
    question=f"18 November 2022: “{FIRST}”. Put the mark there. Is it in or out of {CLAIMANT}’s zone?",
    marks=(
        ChartPlace(
            "guess",
            "Your guess",
            (100, 180),
            x=Axis(20, 480, 5, "km", "distance", over="too far", under="too near"),
            y=Axis(0, 359, 1, "degrees", "direction from north", over="too far round", under="too little round"),
        ),
    ),
    truth=_truth,
    why=_why,
    given=_given,
    ground=_ground(),
)
