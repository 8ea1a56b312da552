"""RangeApogeeMap: one point on the map of all flights, moved freely or set on a published launch."""

from __future__ import annotations

from typing import Any

from lessons.explorers.controls import Button, Grip, Memory, Select, Slider, round_stops
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.flight.map_ground import APOGEES_KM, RANGES_KM
from lessons.figures.flight.map_launches import launch_near
from lessons.figures.flight.range_apogee_map import range_apogee_picture
from lessons.sources import StatedLaunch
from lessons.sources.selections import launch_named, map_launches

OWN_POINT = "own point"
FIRST = "nk-2017-08-29 ROK JCS"


def _on_map(launch: StatedLaunch) -> bool:
    return RANGES_KM[0] <= launch.range_km <= RANGES_KM[1] and APOGEES_KM[0] <= launch.apogee_km <= APOGEES_KM[1]


def _words(launch: StatedLaunch) -> str:
    day, month, year = launch.day.split()
    return f"{day} {month[:3]} {year}, {launch.claimant}: {launch.pair_printed}"


class RangeApogeeMap(Explorer):
    """A point by its range and apogee (km), or on a launch as one claimant stated it, to step through by date.

    >>> explorer = RangeApogeeMap()
    >>> explorer.set(range_km=400, apogee_km=100)
    >>> explorer.values["launch"]
    'own point'
    """

    title = "The range-apogee map"
    grips = (Grip("", "The point", "{range_km:,g} km far, {apogee_km:,g} km up"),)

    def __init__(self, **start: Any) -> None:
        launches = {launch.key: _words(launch) for launch in map_launches() if _on_map(launch)}
        self._keys = tuple(launches)
        first = launch_named(FIRST)
        assert first is not None
        self.controls = (
            Slider("range_km", "Range", *RANGES_KM, 1, first.range_km, "km", stops=round_stops(*RANGES_KM)),
            Slider("apogee_km", "Apogee", *APOGEES_KM, 1, first.apogee_km, "km", stops=round_stops(*APOGEES_KM)),
            Select("launch", "Launch, claimant: range, apogee", {OWN_POINT: "none: your own point"} | launches, FIRST),
            Button("earlier", "◀ Earlier"),
            Button("later", "Later ▶"),
            Memory("place", self._keys.index(FIRST)),
        )
        super().__init__(**start)

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """A launch sets the two numbers; the two numbers leave the launch; the buttons step from the last launch."""
        if "launch" not in changed and changed & {"range_km", "apogee_km"}:
            return {"launch": OWN_POINT}
        place, key = values["place"], values["launch"]
        if changed & {"earlier", "later"}:
            step = 0 if key == OWN_POINT else 1 if "later" in changed else -1  # from a free point: back to the last
            key = self._keys[min(max(place + step, 0), len(self._keys) - 1)]
        if key == OWN_POINT:
            return {}
        launch = launch_named(key)
        assert launch is not None  # a key of this list
        changes = {"launch": key, "place": self._keys.index(key)}
        return changes | {"range_km": launch.range_km, "apogee_km": launch.apogee_km}

    def picture(self, values: dict) -> Picture:
        """Return the map with the point on it."""
        return range_apogee_picture(values["range_km"], values["apogee_km"], launch_named(values["launch"]))

    def drag(self, x: float, y: float, values: dict, mark: str = "") -> dict:
        """Put the point at ``x``, ``y`` km, on a launch where there is one, or as near to it as the map goes."""
        across, up = self._slider("range_km"), self._slider("apogee_km")
        place = {"range_km": across.nearest(x), "apogee_km": up.nearest(y)}
        launch = launch_near(**place)
        return {"launch": launch.key} if launch and launch.key in self._keys else place

    pick = drag  # a click goes there at once
