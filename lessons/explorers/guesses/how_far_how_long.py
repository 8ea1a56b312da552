"""The guesses that notebooks 05 and 06 open with: how far a lofted test's speed reaches, how long a flight lasts."""

from __future__ import annotations

import math
from dataclasses import dataclass

from lessons import flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.explorers.controls import Axis, Place
from lessons.explorers.guess import Guess
from lessons.explorers.loft import ROOM_TO_GUESS_KM
from lessons.figures.engine.picture import Background, Layer, Marker, Polyline, Text, point
from lessons.figures.flight import loft_paths
from lessons.figures.flight.clock import ASPECT, HIGHEST_KM, LONGEST_MIN
from lessons.reports.flights import timed_launches
from lessons.sources import StatedLaunch
from lessons.sources.selections import lofted_test

LOFTED = "nk-2016-06-22"
TIMED = "nk-2022-11-18 KCNA"


@dataclass(frozen=True)
class GroundPlace(Place):
    """A mark on the ground of the round Earth: its x is the distance along the ground in km, wherever that curves.

    >>> pin = GroundPlace("pin", "Your pin", (1000, 0), x=Axis(100, 8000, 50, "km", "landing"))
    >>> pin.nearest(*pin.drawn((3000, 0))), pin.say((3000, 0))
    ((3000, 0), 'landing 3,000 km')
    """

    def drawn(self, place: tuple[float, float]) -> tuple[float, float]:
        """Return the point on the ground, in km to the right of the launch and up from it."""
        angle = place[0] / EARTH_RADIUS_KM
        return EARTH_RADIUS_KM * math.sin(angle), EARTH_RADIUS_KM * (math.cos(angle) - 1)

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Return the place on the ground nearest to a pointer; left of the launch is none."""
        angle = math.atan2(x, y + EARTH_RADIUS_KM)
        return super().nearest(EARTH_RADIUS_KM * angle, self.value[1])


def how_far(test: StatedLaunch) -> Guess:
    """How far the speed of a lofted test would reach at its best angle; a mark on the ground.

    >>> guess = how_far(lofted_test(LOFTED))
    >>> guess.reply({"guess": (1400, 0), "truth_shown": True})[0]
    'landing: you said 1,400 km, it is 2,869 km: 1,469 km too near.'
    """

    def given(values: dict) -> tuple[Layer, ...]:
        path = loft_paths.path(test.range_km, test.apogee_km)
        words = f"as reported: {test.apogee_km:,.15g} km up, {test.range_km:,.15g} km far"
        return (
            Polyline(path, "vermilion", 2.4, "dash"),
            Marker(*point(path[-1]), "vermilion", "circle", 11),
            Text(*point(path[len(path) // 2]), words, "vermilion", dx=14, dy=6, bold=True),
        )

    mark = GroundPlace(
        "guess",
        "Your guess of the farthest landing",
        (test.range_km, 0),
        x=Axis(100, ROOM_TO_GUESS_KM - 200, 50, "km", "landing", "too far", "too near"),
    )
    return Guess(
        f"{test.day}: {test.apogee_km:,.15g} km up, {test.range_km:,.15g} km far. The same speed at the best angle: "
        "how far? Put the mark there.",
        (mark,),
        truth=lambda values: {"guess": (flight.farthest(*test.pair_km).range_km, 0)},
        why=lambda values: "About twice as far as it went up: how that comes is what sections 2 to 4 work out.",
        given=given,
    )


def how_long(launch: StatedLaunch) -> Guess:
    """How many minutes a flight lasted, from its apogee and its range; a mark above the apogee.

    >>> guess = how_long(timed_launches()[TIMED])
    >>> guess.reply({"guess": (6040.9, 20), "truth_shown": True})[0]
    'time in the air: you said 20 min, it is 69 min: 49 min too short.'
    """
    high = launch.apogee_km
    mark = Place(
        "guess",
        "Your guess of the minutes",
        (high, 20),
        y=Axis(5, 95, 1, "min", "time in the air", "too long", "too short"),
    )
    free = flight.free_flight(*launch.pair_km).minutes
    return Guess(
        f"{launch.day}: {high:,.15g} km up, {launch.range_km:,.15g} km far. How many minutes from launch to splash? "
        "Put the mark there.",
        (mark,),
        truth=lambda values: {"guess": (high, launch.minutes)},
        why=lambda values: (
            f"{launch.claimant} stated {launch.minutes:.1f} minutes. A stone thrown so high and so far "
            f"flies {free:.1f}, half of it up and half down; the rest is the climb under power."
        ),
        given=lambda values: (Polyline([(high, 0), (high, LONGEST_MIN)], "muted", 1.5, "dot"),),
        ground=Background("clock, before a guess", _empty_chart, aspect=ASPECT),
    )


def _empty_chart(figure, style):
    axes = style.axes(figure, "apogee (km)", left=46, right=14, top=24)
    axes.set(xlim=(0, HIGHEST_KM), ylim=(0, LONGEST_MIN), xticks=range(0, 8001, 1000))
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.text(0, LONGEST_MIN + 1, "minutes in the air", fontsize=11, color=style.ink)
    return axes


HOW_FAR = how_far(lofted_test(LOFTED))
HOW_LONG = how_long(timed_launches()[TIMED])
