"""Questions of notebook 07: what a radar cannot see."""

import math
from functools import partial

from lessons import flight
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake, feet_not_metres
from lessons.exercises.quantities.near import Neighbour, Step

RADAR_M, AWAY_KM, BY_EYE = 300, 600, 4.12  # the radar of question 07.5, and the rule's number


THIS_RADAR = f"Here the radar stands {RADAR_M} m up, and the missile comes down {AWAY_KM} km away."
EXAMPLE_M, EXAMPLE_KM = 200, 500  # the radar of the worked example


def _horizon_km(height_m: float) -> float:
    """How far a radar’s own horizon is, by the rule."""
    return BY_EYE * math.sqrt(height_m)


def _beyond_km(distance_km: float) -> float:
    """How high a missile is, in km, that comes into sight so far beyond the horizon, by the rule."""
    return (distance_km / BY_EYE) ** 2 / 1000


QUESTIONS = (
    Number(
        id="07.5",
        prompt=f"A radar stands {RADAR_M} m above the sea. A missile comes down {AWAY_KM} km away. Below which "
        "height, in km, can the radar not see it any more? Use the rule with 4.12; two digits "
        "are enough.",
        truth=lambda: flight.lowest_seen(RADAR_M, AWAY_KM),
        unit="km",
        tolerance=0.54,  # 16 to 17 km: two digits, as the rule has them
        mistakes=(
            Mistake(
                "radar on the beach, or its height put in as km",
                lambda truth: _beyond_km(AWAY_KM),
                "It looks as if the radar’s own horizon was left out, or its height went in as 0.3.",
                f"In the rule heights are in metres: 4.12 × √{RADAR_M} km come off first.",
                tolerance=0.015,
            ),
            Mistake(
                "the radar’s horizon added",
                lambda truth: _beyond_km(AWAY_KM + BY_EYE * math.sqrt(RADAR_M)),
                "It looks as if the radar’s own horizon was added to the distance.",
                "The radar covers that part of the distance itself: take it off.",
                tolerance=0.02,
            ),
            Mistake(
                "flat Earth",
                lambda truth: _beyond_km(max(0, AWAY_KM - math.inf)),  # whose horizon is endlessly far
                "Over flat ground a radar would see down to the sea. The ground is not flat.",
                "How far off is the radar’s own horizon?",
            ),
            Mistake(
                "radar’s height in feet",
                lambda truth: _beyond_km(AWAY_KM - BY_EYE * math.sqrt(RADAR_M / 0.3048)),
                "It looks as if the radar’s height went in as feet.",
                "The rule with 4.12 takes metres and gives kilometres.",
                tolerance=0.01,
            ),
            Mistake(
                "no bending of the beam",
                lambda truth: ((AWAY_KM - 3.57 * math.sqrt(RADAR_M)) / 3.57) ** 2 / 1000,
                "It looks as if you took 3.57, the number for light that goes straight.",
                "Air bends radar beams down a little, so they reach farther: 4.12.",
                tolerance=0.015,
            ),
            Mistake(
                "metres given as km",
                lambda truth: 1000 * truth,
                "That number looks like metres.",
                "A thousand metres are a kilometre.",
            ),
            Mistake(
                "square forgotten",
                lambda truth: (AWAY_KM - BY_EYE * math.sqrt(RADAR_M)) / BY_EYE,
                "That is the square root of the height in metres, not yet the height.",
                "Square it, and turn metres into kilometres.",
                tolerance=0.03,
            ),
            feet_not_metres(tolerance=0.015),
        ),
        steps=(
            Step("the radar’s own horizon", lambda: _horizon_km(RADAR_M), "Take it off the 600 km."),
            Step(
                "what is left for the missile",
                lambda: AWAY_KM - _horizon_km(RADAR_M),
                "Divide it by 4.12; that is the root of the height in metres.",
            ),
        ),
        neighbours=(
            Neighbour(
                "the worked example’s answer",
                lambda: _beyond_km(EXAMPLE_KM - _horizon_km(EXAMPLE_M)),
                THIS_RADAR,
                tolerance=0.05,
            ),
            Neighbour("the horizon of the worked example’s radar", lambda: _horizon_km(EXAMPLE_M), THIS_RADAR),
            Neighbour(
                "what the worked example has left for the missile",
                lambda: EXAMPLE_KM - _horizon_km(EXAMPLE_M),
                THIS_RADAR,
            ),
            Neighbour(
                "the root in the worked example, not yet squared",
                lambda: (EXAMPLE_KM - _horizon_km(EXAMPLE_M)) / BY_EYE,
                THIS_RADAR,
            ),
            *(
                Neighbour(
                    f"what a radar 200 m up cannot see {away_km} km away",
                    partial(flight.lowest_seen, EXAMPLE_M, away_km),
                    THIS_RADAR,
                    tolerance=0.02,
                )
                for away_km in (300, 700)
            ),
        ),
        if_wrong="First the radar’s own horizon, 4.12 × √300. What is left of the 600 km is 4.12 × √(height of the "
        "missile in metres).",
        hints=(
            "The radar’s own horizon is 4.12 × √300 = 71 km away.",
            "600 − 71 = 529 km are left for the missile: 529 ÷ 4.12 = 128.3.",
            "That is the square root of the height in metres. Square it.",
        ),
        solution="4.12 × √300 = 71.4 km; 600 − 71.4 = 528.6 km; 528.6 ÷ 4.12 = 128.3, and 128.3² = 16,460 m, about "
        "**16 km**. As code: `flight.lowest_seen(300, 600)`.",
        why="Everything up to some 16 km is out of sight there.",
    ),
)
