"""ZoneBuilder: which coasts, islets and rocks count, and the lines of the zones that follow from them."""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from lessons.explorers.controls import Axis, CheckBox, Place, Select
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.sea.zone_drawing import CHART, Counts, zone_drawing_picture
from lessons.figures.sea.zone_lines import COUNTED
from lessons.sea.drawing import STATES, draw_zone

NAMES = {state: state.lower().replace(" ", "_") for state in STATES}
STEP_KM = 5
FIRST_PLACE = (240, 60)  # km from the chart's middle, at sea


class ZoneBuilder(Explorer):
    """The zones of the Sea of Japan / East Sea from the coasts that are ticked, and a mark to ask for distances.

    `south_korea` and the other states, `islets`, `treaty`: True or False; `rocks`: "nobody", "South Korea", "Japan".
    `geojson` holds the lines, to take away.

    >>> builder = ZoneBuilder(south_korea=False, north_korea=False, russia=False)
    >>> builder.counts().states
    ('Japan',)
    """

    title = "Draw a zone"

    def __init__(self, **start: Any) -> None:
        (west, east), (south, north) = CHART.sides
        self.controls = (
            *(CheckBox(name, state, True) for state, name in NAMES.items()),
            CheckBox("islets", "Small islets count", True),
            CheckBox("treaty", "Line agreed in 1974 (for the shelf)"),
            Select("rocks", "Liancourt Rocks (Dokdo / Takeshima)", COUNTED, "nobody"),
            Place(
                "place",
                "Your mark at sea",
                FIRST_PLACE,
                Axis(STEP_KM * int(west / STEP_KM), STEP_KM * int(east / STEP_KM), STEP_KM, "km", "to the east"),
                Axis(STEP_KM * int(south / STEP_KM), STEP_KM * int(north / STEP_KM), STEP_KM, "km", "to the north"),
            ),
        )
        super().__init__(**start)

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """The last coast that counts stays: without one there is no zone to draw."""
        if any(values[name] for name in NAMES.values()):
            return {}
        last = next(name for name in NAMES.values() if name in changed)
        return {last: True}

    def counts(self, values: dict | None = None) -> Counts:
        """What is ticked.

        >>> ZoneBuilder(rocks="Japan").counts().liancourt
        'Japan'
        """
        values = self.values if values is None else values
        states = tuple(state for state, name in NAMES.items() if values[name])
        return Counts(states, values["islets"], values["rocks"], values["treaty"])

    def picture(self, values: dict) -> Picture:
        """Return the chart with the lines that follow."""
        return zone_drawing_picture(self.counts(values), *CHART.place(*values["place"]))

    @property
    def geojson(self) -> str:
        """The lines as GeoJSON, one feature a state.

        >>> len(json.loads(ZoneBuilder().geojson)["features"])
        4
        """
        counts = self.counts()
        features = [
            {
                "type": "Feature",
                "properties": {"state": state, **counts._asdict()},
                "geometry": {
                    "type": "MultiLineString",
                    "coordinates": [part for line in lines for part in _parts(line)],
                },
            }
            for state, lines in draw_zone(*counts).lines.items()
        ]
        return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


def _parts(line: np.ndarray) -> list[list[list[float]]]:
    """The unbroken parts of a line of (lat, lon), as GeoJSON has them: longitude first."""
    parts = np.split(line, np.flatnonzero(np.isnan(line[:, 0])))
    whole = [part[~np.isnan(part[:, 0])] for part in parts]
    return [[[round(lon, 4), round(lat, 4)] for lat, lon in part.tolist()] for part in whole if len(part) > 1]
