"""Throw: angle and speed of a throw over flat ground, with a report to lay beside it."""

from __future__ import annotations

from typing import Any

from lessons import flight
from lessons.explorers.controls import Grip, Select, Slider
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.flight.throw import throw_picture
from lessons.sources.selections import THROWS, first_pairs

NO_REPORT = "none"


def _reports() -> dict[str, str]:
    chosen = {event: first_pairs()[event] for event in THROWS}
    words = {event: f"{report.day}: {report.pair_printed}" for event, report in chosen.items()}
    return {NO_REPORT: "none", **words}


class Throw(Explorer):
    """A throw by its angle (degrees) and speed (km/s); ``report`` lays a published range and apogee beside it.

    >>> throw = Throw()
    >>> throw.set(angle_deg=60)
    >>> throw.readout
    'At 60° and 1.98 km/s it lands 346 km away after 5.8 minutes; its highest point is 150 km up.'
    """

    title = "A throw over flat ground"
    grips = (Grip("", "Highest point of the path", "angle {angle_deg:g} degrees, speed {speed_km_s:.2f} km/s"),)

    def __init__(self, **start: Any) -> None:
        self.controls = (
            Slider("angle_deg", "Angle above the ground", 5, 85, 1, 45, "degrees"),
            Slider("speed_km_s", "Speed at the start", 0.5, 2.6, 0.01, 1.98, "km/s"),
            Select("report", "Report beside it", _reports(), NO_REPORT),
        )
        super().__init__(**start)

    def picture(self, values: dict) -> Picture:
        """Return the path of the throw."""
        return throw_picture(values["angle_deg"], values["speed_km_s"], first_pairs().get(values["report"]))

    def drag(self, x: float, y: float, values: dict, mark: str = "") -> dict:
        """Put the highest point at ``x``, ``y`` km, or as near to it as the sliders go."""
        angle, speed = self._slider("angle_deg"), self._slider("speed_km_s")
        wanted = flight.flat_throw(2 * max(x, 1.0), max(y, 1.0))
        return {"angle_deg": angle.nearest(wanted.angle_deg), "speed_km_s": speed.nearest(wanted.speed_km_s)}
