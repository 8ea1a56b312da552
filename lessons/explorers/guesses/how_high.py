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
NEAR_KM, FAR_KM = 14_000, 18_000  # beyond what notebook 03 shows


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


def _two_lines(values: dict) -> tuple[Layer, ...]:
    """What notebook 03 has shown: the quarter rule, and the round Earth's line as far as it went there."""
    ranges = np.linspace(50, FARTHEST_KM, 100)
    rule, words_km = flight.quarter_rule(ranges), 7900
    return (
        Polyline(np.column_stack([ranges, rule]), "vermilion", width=2.5, dash="dash"),
        Text(words_km, flight.quarter_rule(words_km), "a quarter of the range", "vermilion", "end", dx=-4, dy=12),
        Polyline(np.column_stack([ranges, flight.minimum_energy(ranges).apogee_km]), "blue", width=2.5),
        Text(FARTHEST_KM, flight.minimum_energy(FARTHEST_KM).apogee_km, "and then?", "blue", "end", dx=-4, dy=16),
    )


def _round_earth(values: dict) -> dict[str, tuple[float, float]]:
    at = {"near": NEAR_KM, "far": FAR_KM}
    return {name: (float(range_km), flight.minimum_energy(range_km).apogee_km) for name, range_km in at.items()}


def _falls_again(values: dict) -> str:
    return (
        "Beyond about 10,000 km the line falls again: a throw to the far side of the Earth would just skim the ground "
        "all round."
    )


FAR_OUT = Guess(
    question=f"Over a round Earth, how high do the ordinary throws of {NEAR_KM:,} and of {FAR_KM:,} km go?",
    marks=(_mark("near", "Left square", NEAR_KM), _mark("far", "Right square", FAR_KM)),
    truth=_round_earth,
    why=_falls_again,
    given=_two_lines,
)
