"""Clock: range, apogee and time of a flight, any two of which give the third, or a verdict on all three."""

from __future__ import annotations

from typing import Any

from lessons.explorers.controls import Button, Grip, Select, Slider
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.flight.clock import clock_picture
from lessons.figures.flight.clock_words import interval
from lessons.reports.flights import timed_launches
from lessons.sources import StatedLaunch

OWN = "own"
FIRST = "nk-2022-11-18 KCNA"
ASKED = {"check": "do all fit?", "minutes": "the time", "apogee": "the apogee", "range": "the range"}
CONTROLS = {"minutes": "minutes", "apogee": "apogee_km", "range": "range_km"}


def _words(launch: StatedLaunch) -> str:
    day, month, year = launch.day.split()
    return f"{day} {month[:3]} {year}, {launch.claimant}"


class Clock(Explorer):
    """Range (km), apogee (km) and time (minutes); `asked` says which one the other two give.

    `launch` is one of the launches of the tables, as "nk-2022-11-18 KCNA", or "own"; moving a slider makes it "own".

    >>> clock = Clock()
    >>> clock.set(range_km=1000, apogee_km=6000, asked="minutes")
    >>> clock.readout
    '1,000 km far, 6,000 km up: 65.4 min of free flight; with the usual climb 67.4 to 70.4 min.'
    """

    title = "What the clock tells"
    grips = (Grip("", "The flight", "{apogee_km:,g} km up, {minutes:.1f} minutes"),)

    def __init__(self, **start: Any) -> None:
        launches = timed_launches()
        first = launches[FIRST]
        names = {OWN: "my own figures"} | {key: _words(launch) for key, launch in launches.items()}
        self.controls = (
            Select("launch", "Launch, claimant", names, FIRST),
            Button("next", "Next ▶"),
            Select("asked", "Asked", ASKED, "check"),  # so short that the range stands in the same row
            Slider("range_km", "Range", 0, 6000, 10, first.range_km, "km"),
            Slider("apogee_km", "Apogee", 50, 8000, 10, first.apogee_km, "km"),
            Slider("minutes", "Time", 5, 95, 0.1, round(first.minutes, 1), "min"),
        )
        super().__init__(**start)

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """Bring in a launch's figures; let the asked figure follow the other two."""
        if "next" in changed:
            names = list(timed_launches())
            at = names.index(values["launch"]) if values["launch"] in names else -1
            return self._figures(names[(at + 1) % len(names)])
        if "launch" in changed or changed == {"asked"}:
            # another figure than what is asked now may have been asked before, and have moved its slider
            figures = self._figures(values["launch"])
            if "asked" in changed:
                figures["asked"] = values["asked"]
            return figures | self._third(values | figures)
        return {"launch": OWN} | self._third(values)

    def _figures(self, name: str) -> dict:
        """The three figures of a launch, put up for a verdict; nothing for one's own."""
        launch = timed_launches().get(name)
        if launch is None:
            return {}
        figures = {"range_km": launch.range_km, "apogee_km": launch.apogee_km, "minutes": round(launch.minutes, 1)}
        return {"launch": name, "asked": "check", **figures}

    def _third(self, values: dict) -> dict:
        """The slider of what is asked goes to the middle of the answer, or stays where nothing fits."""
        asked = values["asked"]
        if asked == "check":
            return {}
        found = interval(values["range_km"], values["apogee_km"], values["minutes"], asked)
        if found is None:
            return {}
        control = self._slider(CONTROLS[asked])
        return {control.name: control.nearest(sum(found) / 2)}

    def picture(self, values: dict) -> Picture:
        """Return the chart with these figures."""
        figures = (values["range_km"], values["apogee_km"], values["minutes"])
        return clock_picture(*figures, values["asked"], timed_launches().get(values["launch"]))

    def drag(self, x: float, y: float, values: dict, mark: str = "") -> dict:
        """Put the point at an apogee and a time, but for the one of the two that is asked."""
        moved = {"apogee_km": self._slider("apogee_km").nearest(x), "minutes": self._slider("minutes").nearest(y)}
        return {name: value for name, value in moved.items() if name != CONTROLS.get(values["asked"])}
