"""The guess that notebook 09 opens with: how far to the west of Okushiri Japan's zone reaches."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from lessons import sea
from lessons.explorers.controls import Axis, Place
from lessons.explorers.guess import Guess
from lessons.figures.engine.picture import Layer, Marker, Polyline, Text, point
from lessons.figures.sea.zone_drawing import CHART

START = sea.landmark("Okushiri Island")
WEST_DEG = 270.0
NEAREST_KM, FARTHEST_KM = 20, 500
CLOSE_KM = 0.1  # how exactly the line is looked for


@cache
def reach_km(liancourt: str = "nobody") -> float:
    """How far due west of Okushiri, in km, a place is still in Japan's zone by the course's lines.

    >>> 200 < reach_km() < 230
    True
    """
    inside, outside = float(NEAREST_KM), float(FARTHEST_KM)
    while outside - inside > CLOSE_KM:
        middle = (inside + outside) / 2
        place = sea.destination(START.lat, START.lon, WEST_DEG, middle)
        if sea.side(float(place.lat), float(place.lon), liancourt) == "Japan":
            inside = middle
        else:
            outside = middle
    return round(inside, 1)


def _on_chart(km: float) -> tuple[float, float]:
    place = sea.destination(START.lat, START.lon, WEST_DEG, km)
    return point(CHART.xy(float(place.lat), float(place.lon))[0])


@dataclass(frozen=True)
class WestPlace(Place):
    """A mark on the way due west of Okushiri: its x is the distance from there in km.

    >>> mark = HOW_WIDE.marks[0]
    >>> mark.nearest(*mark.drawn((300, 0))), mark.say((300, 0))
    ((300, 0), 'the zone due west 300 km')
    """

    def drawn(self, place: tuple[float, float]) -> tuple[float, float]:
        """Return where on the chart of the zones that is."""
        return _on_chart(place[0])

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Return the place on the way west nearest to a pointer; east of the island is none."""
        way = sea.distance(START.lat, START.lon, *CHART.place(x, y))
        west_km = -way.distance_km * float(np.sin(np.radians(way.bearing_deg)))
        return super().nearest(west_km, self.value[1])

    def moved(self, place: tuple[float, float], steps: tuple[int, int]) -> tuple[float, float]:
        """Return where steps lead: a step to the right of the chart is one nearer to the island."""
        return super().moved(place, (-steps[0], steps[1]))


def _way_west(values: dict) -> tuple[Layer, ...]:
    way = np.array([_on_chart(km) for km in (0.0, 100.0, 200.0, 300.0, 400.0, float(FARTHEST_KM))])
    return (
        Polyline(way, "ink", 1.2, "dash"),
        Marker(*point(way[0]), "ink", "square", 9),
        Text(*point(way[0]), "Okushiri", "ink", "start", 11, dx=9, dy=17, bold=True),
    )


def _line(values: dict) -> dict[str, tuple[float, float]]:
    return {"guess": (round(reach_km()), 0)}


def _whose_coast(values: dict) -> str:
    there = sea.destination(START.lat, START.lon, WEST_DEG, reach_km())
    russia = sea.nearest(float(there.lat), float(there.lon))["Russia"].km
    return (
        f"Not the full 200 miles: Russia's coast lies {russia:.0f} km from there, as near as Japan's, and a "
        "zone ends where another coast is nearer."
    )


HOW_WIDE = Guess(
    question="Japan's zone: up to 200 nautical miles from its coast. How far does it reach due west of "
    "Okushiri Island, before somebody else's begins?",
    marks=(
        WestPlace(
            "guess",
            "Your guess",
            (100, 0),
            x=Axis(NEAREST_KM, FARTHEST_KM, 2, "km", "the zone due west", over="too far", under="too near"),
        ),
    ),
    truth=_line,
    why=_whose_coast,
    given=_way_west,
)
