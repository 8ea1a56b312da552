"""Guesses of heights: the apogee of one reported range, and where ordinary throws lie far out."""

from __future__ import annotations

import numpy as np

from lessons import flight
from lessons.explorers.controls import Axis, Place
from lessons.explorers.guess import Guess
from lessons.figures.engine.picture import Layer, Marker, Polyline, Text
from lessons.figures.flight.quarter_rule import FARTHEST_KM
from lessons.sources import stated_launch

REPORT = stated_launch("nk-2022-11-03-evening", "ROK JCS")  # known from no earlier notebook
NEAR_KM, FAR_KM = 3000, 10_000


def _landing(values: dict) -> tuple[Layer, ...]:
    far = REPORT.range_km
    return (
        Marker(0, 0, "blue", "circle", 12),
        Marker(far, 0, "blue", "circle", 12),
        Text(0, 0, "start", "blue", "start", dx=10, dy=14),
        Text(far, 0, f"landing, {REPORT.figures[0]}", "blue", "start", dx=10, dy=14),
    )


def _highest(values: dict) -> dict[str, tuple[float, float]]:
    return {"guess": (REPORT.range_km / 2, flight.quarter_rule(REPORT.range_km))}


def _said_by_the_report(values: dict) -> str:
    return (
        f"Thrown with no more speed than it needs, it climbs to a quarter of its range; Seoul stated "
        f"{REPORT.figures[1]}."
    )


HOW_HIGH = Guess(
    question=f"A missile flies {REPORT.figures[0]}, thrown with no more speed than that needs. How high does it go?",
    marks=(
        Place(
            "guess",
            "Your guess",
            (REPORT.range_km / 2, 20),
            y=Axis(0, 340, 5, "km", "highest point", over="too high", under="too low"),
        ),
    ),
    truth=_highest,
    why=_said_by_the_report,
    given=_landing,
)


def _mark(name: str, label: str, range_km: float) -> Place:
    axis = Axis(0, 2600, 20, "km", f"apogee at {range_km:,} km", over="too high", under="too low")
    return Place(name, label, (range_km, 200), y=axis)


def _quarter_line(values: dict) -> tuple[Layer, ...]:
    ranges = np.array([1.0, FARTHEST_KM])
    line = Polyline(np.column_stack([ranges, flight.quarter_rule(ranges)]), "vermilion", width=2.5, dash="dash")
    return (line, Text(7900, flight.quarter_rule(7900), "a quarter of the range", "vermilion", "end", dx=-4, dy=12))


def _round_earth(values: dict) -> dict[str, tuple[float, float]]:
    at = {"near": NEAR_KM, "far": FAR_KM}
    return {name: (float(range_km), flight.minimum_energy(range_km).apogee_km) for name, range_km in at.items()}


def _levels_off(values: dict) -> str:
    return "Over a round Earth the line of ordinary throws bends away from the quarter rule, and levels off."


FAR_OUT = Guess(
    question=f"Over a round Earth, how high do the ordinary throws of {NEAR_KM:,} and of {FAR_KM:,} km go?",
    marks=(_mark("near", "Left square", NEAR_KM), _mark("far", "Right square", FAR_KM)),
    truth=_round_earth,
    why=_levels_off,
    given=_quarter_line,
)
