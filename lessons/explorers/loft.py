"""Loft: one speed, all angles, on the round Earth to scale; a launch of the tables may set the speed."""

from __future__ import annotations

from typing import Any

import numpy as np

from lessons import flight
from lessons.explorers.controls import Button, Grip, Play, Select, Slider
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.flight import loft_paths
from lessons.figures.flight.loft import best_angle_deg, loft_picture
from lessons.sources import StatedLaunch
from lessons.sources.selections import LOFTED_TESTS, lofted_test

OWN_SPEED = "own"
ROOM_TO_GUESS_KM = 8600  # of ground, so that the picture's size does not give the farthest landing away
NEAR_FLATTEST_DEG = 0.5  # how far above the flattest start that lands the angle stays


def _launches() -> dict[str, str]:
    tests = [lofted_test(event_id) for event_id in LOFTED_TESTS]
    return {
        **{test.event_id: test.day for test in tests},
        OWN_SPEED: "none: your own speed",
    }


class Loft(Explorer):
    """All paths of one speed (km/s) over the round Earth; one of them by its angle (degrees), flown part by part.

    ``launch`` is an event of the tables or "own"; it sets speed and angle as its claimant's two numbers have them.
    The best angle (it reaches farthest) and the reported one are a button each.

    >>> loft = Loft()
    >>> loft.set(angle_deg=60)
    >>> loft.readout[:76]
    'At 60° and 4.78 km/s: 2,194 km far, 1,120 km up, 19.0 minutes. Farthest at t'
    """

    title = "One speed, every angle"
    grips = (Grip("", "Highest point of the path", "angle {angle_deg:g} degrees"),)

    def __init__(self, **start: Any) -> None:
        speed, angle = _start_of(lofted_test(LOFTED_TESTS[0]))
        self.controls = (
            Select("launch", "Launch", _launches(), LOFTED_TESTS[0]),
            Slider("speed_km_s", "Speed", 1.5, 8.3, 0.01, speed, "km/s"),
            Slider("angle_deg", "Angle", 5, 89, 0.5, angle, "degrees"),
            Button("reported", "Reported angle"),
            Button("farthest", "Best angle"),
            Slider("part_percent", "Part of the flight", 0, 100, 1, 0, "%"),
            Play("play", "Play", "part_percent", seconds=7),
        )
        super().__init__(**start)

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """Keep launch, speed and angle together: a launch sets both, a speed of your own leaves the launch."""
        test = _test(values)
        landing = {"angle_deg": _landing_angle(values["speed_km_s"], values["angle_deg"])}
        if changed & {"launch", "reported"} and test:
            speed, angle = _start_of(test)
            return {"speed_km_s": speed} | (landing if "angle_deg" in changed else {"angle_deg": angle})
        if "speed_km_s" in changed:
            return {"launch": OWN_SPEED} | landing
        if "angle_deg" in changed:
            return landing
        if "farthest" in changed:
            best = best_angle_deg(_exact(values)[0])
            return {"angle_deg": round(best, 2)} if best is not None and best >= 5 else {}
        return {}

    def picture(self, values: dict) -> Picture:
        """Return the fan of paths with the chosen one."""
        room = ROOM_TO_GUESS_KM if self._guess else 0.0
        return loft_picture(*_exact(values), values["part_percent"] / 100, _test(values), room)

    def drag(self, x: float, y: float, values: dict, mark: str = "") -> dict:
        """Choose the angle whose highest point comes nearest to ``x``, ``y`` km."""
        slider = self._slider("angle_deg")
        angles = np.arange(slider.low, slider.high + slider.step, slider.step)
        speed = _exact(values)[0]
        angles = angles[angles >= flight.flattest_angle(speed) + NEAR_FLATTEST_DEG]
        flown = flight.from_speed(speed, angles)
        tops = [loft_paths.path(*pair, 3)[1] for pair in zip(flown.range_km, flown.apogee_km, strict=True)]
        nearest = int(np.argmin(np.hypot(*(np.array(tops) - (x, y)).T)))
        return {"angle_deg": slider.nearest(float(angles[nearest]))}


def _test(values: dict) -> StatedLaunch | None:
    return None if values["launch"] == OWN_SPEED else lofted_test(values["launch"])


def _start_of(test: StatedLaunch) -> tuple[float, float]:
    """Speed and angle of a reported pair, rounded so that a slider can show them."""
    start = flight.free_flight(test.range_km, test.apogee_km)
    return round(start.speed_km_s, 3), round(start.angle_deg, 2)


def _exact(values: dict) -> tuple[float, float]:
    """Speed and angle with all their digits where they stand for a reported pair or for the farthest throw."""
    test, speed, angle = _test(values), values["speed_km_s"], values["angle_deg"]
    if test:
        start = flight.free_flight(test.range_km, test.apogee_km)
        speed = start.speed_km_s
        if angle == round(start.angle_deg, 2):
            return speed, start.angle_deg
    best = best_angle_deg(speed)
    return speed, best if best is not None and angle == round(best, 2) else angle


def _landing_angle(speed_km_s: float, angle_deg: float) -> float:
    """The angle, or the flattest one at that speed that lands before the far side of the Earth."""
    flattest = flight.flattest_angle(speed_km_s)
    return angle_deg if angle_deg > flattest else min(89.0, round(flattest + NEAR_FLATTEST_DEG, 1))
