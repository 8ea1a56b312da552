"""Splash: a stated splash as a sector on a chart, with the chance that it lies inside a zone of the sea."""

from __future__ import annotations

import json
from functools import cache
from math import isnan
from typing import Any

import numpy as np

from lessons import data, sea
from lessons.explorers.controls import Axis, Grip, Memory, Place, Select, Slider, TypedText
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.splash_chart import Shown, splash_picture
from lessons.sea.chance import chances_of, cloud
from lessons.sea.positions import on_the_map
from lessons.sea.sectors import Sector
from lessons.sea.shapes import ZONES

FIRST = "about 200 km west of Oshima-Oshima"
# Short enough for the list's box: a longer option is repeated below it.
WIDTHS = {
    "5": "5° each side (in degrees)",
    "11.25": "11¼° each side (WNW, due W)",
    "22.5": "22½° each side (W, NW)",
    "45": "45° each side",
    "180": "no direction: all round",
}
ROCKS = {"nobody": "rocks are nobody's", "South Korea": "rocks are South Korea's", "Japan": "rocks are Japan's"}
FARTHEST_KM = 1000  # of the middle of a sector
WIDEST_KM = 400  # from there to its nearer and its farther end
WINDOWS_KM = (500.0, 800.0, 1300.0, 2200.0, 3200.0)  # half the width of each chart
ASPECT = 0.44  # of its height and width
SLACK = 1.02  # sliders stop at steps, which may lie beyond the side that a pointer stopped at
EDGE = 1.04  # a sector keeps so far from a chart's sides
SHIFT_KM = (480, 200)  # how far the landmark can be moved on its chart, to the sides and up or down


class Splash(Explorer):
    """Where a stated splash can lie: landmark, direction and distance, each with its spread, or the words themselves.

    `words` sets all others, as `sea.Sector.from_words` reads them; a slider or a mark that is moved leaves the words.
    `liancourt` says whom Liancourt Rocks (Dokdo / Takeshima) count for in the line that is drawn; the readout tells all
    three. `geojson` is the sector, to take away.

    >>> splash = Splash(words="300 to 350 km north-northwest of Hegura Island")
    >>> splash.values["landmark"], splash.values["bearing_deg"], splash.values["half_width_deg"]
    ('Hegura-jima', 337.5, '11.25')
    """

    title = "A stated splash"
    grips = (Grip("splash", "The middle of the sector", "{distance_km:g} km away, {bearing_deg:g} degrees from north"),)

    def __init__(self, **start: Any) -> None:
        landmarks = {place.name: place.name for place in data.places() if on_the_map(place.lat, place.lon)}
        sector = Sector.from_words(FIRST)
        self.controls = (
            TypedText("words", "Stated, in words", FIRST),
            Select("landmark", "From", landmarks, sector.landmark),
            Slider("bearing_deg", "Direction from north", 0, 359.5, 0.5, sector.bearing_deg, "°"),
            Select("half_width_deg", "How wide", WIDTHS, f"{sector.half_width_deg:g}"),
            Slider("distance_km", "Distance", 0, FARTHEST_KM, 0.5, sum(sector.distance_km) / 2, "km"),
            Slider("spread_km", "Give or take", 0, WIDEST_KM, 0.5, _spread_km(sector), "km"),
            Select("zone", "Whose line", {name: name for name in ZONES}, "Japan"),
            Select("liancourt", "Drawn so that", ROCKS, "nobody"),
            Place(
                "start",
                "The landmark",
                (0, 0),
                Axis(-SHIFT_KM[0], SHIFT_KM[0], 1, "km", "to the east"),
                Axis(-SHIFT_KM[1], SHIFT_KM[1], 1, "km", "to the north"),
            ),
            Memory("window_km", WINDOWS_KM[0]),
        )
        super().__init__(**start)

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """Words set landmark, direction, distance and their spreads; any of these that changes leaves the words.

        The chart is chosen anew with words and with a landmark. It only grows with a slider, and only when the sector's
        middle would leave it: under a pointer that moves a mark, a chart that changes would run away.
        """
        follows = self._following(values, changed)
        values = values | follows
        if changed & {"words", "landmark"} and "window_km" not in follows:
            return follows | {"window_km": _window(self.sector(values), values)}
        middle = np.abs(_chart(values).xy(*self.sector(values).middle)[0])
        if (middle > SLACK * np.array([1, ASPECT]) * values["window_km"]).any():
            return follows | {"window_km": max(values["window_km"], _window(self.sector(values), values))}
        return follows

    def _following(self, values: dict, changed: frozenset[str]) -> dict:
        if "words" in changed and values["words"].strip():
            return self._stated(Sector.from_words(values["words"]))
        if "landmark" in changed and "start" not in changed:
            return {"start": (0, 0), "words": ""}
        return {} if changed <= {"zone", "liancourt", "words"} else {"words": ""}

    def _stated(self, sector: Sector) -> dict:
        """The controls that stand for a sector of words; ValueError where the chart or a slider does not reach."""
        landmarks = self._by_name["landmark"].options
        if sector.landmark not in landmarks:
            raise ValueError(f"words: {sector.landmark} is off the map of this course, which ends at the seas of Japan")
        _refuse_far(sector)
        width = min(WIDTHS, key=lambda name: abs(float(name) - sector.half_width_deg))
        return {
            "landmark": sector.landmark,
            "start": (0, 0),
            "bearing_deg": self._slider("bearing_deg").nearest(sector.bearing_deg % 360),
            "half_width_deg": width,
            "distance_km": self._slider("distance_km").nearest(sum(sector.distance_km) / 2),
            "spread_km": self._slider("spread_km").nearest(_spread_km(sector)),
        }

    def sector(self, values: dict | None = None) -> Sector:
        """The sector that the controls stand for.

        >>> Splash().sector().distance_km
        (173.0, 227.0)
        """
        values = self.values if values is None else values
        lat, lon = _chart(values).place(*values["start"])
        low, high = values["distance_km"] - values["spread_km"], values["distance_km"] + values["spread_km"]
        moved = tuple(values["start"]) != (0, 0)
        name = "your own place" if moved else values["landmark"]
        ends = (max(0.0, low), max(high, 1.0))
        stated = Sector.from_words(values["words"]) if values["words"].strip() else None
        note, is_open = (stated.note, stated.open_ended) if stated else ("", False)
        return Sector(lat, lon, values["bearing_deg"], float(values["half_width_deg"]), ends, name, note, is_open)

    def picture(self, values: dict) -> Picture:
        """Return the chart around the landmark with the sector on it."""
        shown = Shown(self.sector(values), values["zone"], values["liancourt"], values["words"])
        return splash_picture(shown, _chart(values))

    def drag(self, x: float, y: float, values: dict, mark: str = "") -> dict:
        """Put the middle of the sector where the pointer is, as far as the sliders go."""
        chart = _chart(values)
        (west, east), (south, north) = chart.sides
        x, y = min(max(x, west), east), min(max(y, south), north)  # a pointer may wander out of the chart
        way = sea.distance(*chart.place(*values["start"]), *chart.place(x, y))
        bearing_deg = self._slider("bearing_deg").nearest(way.bearing_deg % 360)
        return {"distance_km": self._slider("distance_km").nearest(way.distance_km), "bearing_deg": bearing_deg}

    @property
    def geojson(self) -> str:
        """The sector as GeoJSON, with what was stated and the chances as its properties.

        >>> json.loads(Splash().geojson)["geometry"]["type"]
        'Polygon'
        """
        values = self.values
        sector = self.sector(values)
        outline = sector.outline()
        corners = [[round(float(lon), 5), round(float(lat), 5)] for lat, lon in zip(*outline, strict=True)]
        found = chances_of(cloud(sector, values["zone"]))
        chances = {name: None if isnan(one.chance) else round(one.chance, 3) for name, one in found.items()}
        properties = {"stated": values["words"], "from": sector.landmark, f"inside {values['zone']}'s zone": chances}
        feature = {
            "type": "Feature",
            "properties": properties,
            "geometry": {"type": "Polygon", "coordinates": [corners]},
        }
        return json.dumps(feature, ensure_ascii=False)


def _refuse_far(sector: Sector) -> None:
    """ValueError for distances that the sliders do not hold: they would be drawn nearer, or narrower, than stated."""
    middle, spread = sum(sector.distance_km) / 2, _spread_km(sector)
    if middle <= FARTHEST_KM and spread <= WIDEST_KM:
        return
    low, high = sector.distance_km
    said = f"words: {low:,.0f} to {high:,.0f} km from {sector.landmark} cannot be drawn here; accepted: "
    if middle > FARTHEST_KM:
        raise ValueError(f"{said}a middle distance of up to {FARTHEST_KM:,} km (here {middle:,.0f} km)")
    raise ValueError(f"{said}up to {WIDEST_KM} km to each side of the middle distance (here {spread:,.0f} km)")


def _spread_km(sector: Sector) -> float:
    low, high = sector.distance_km
    return (high - low) / 2


def _window(sector: Sector, values: dict) -> float:
    """Half the width, in km, of the smallest chart that holds a whole sector."""
    outline = sector.outline()
    far = np.abs(_chart(values).xy(outline.lats, outline.lons)).max(axis=0) * EDGE
    needed = max(far[0], far[1] / ASPECT)
    return next((window for window in WINDOWS_KM if window >= needed), WINDOWS_KM[-1])


def _chart(values: dict) -> Chart:
    return _chart_of(values["landmark"], values["window_km"])


@cache
def _chart_of(landmark: str, window_km: float) -> Chart:
    place = sea.landmark(landmark)
    return Chart(place.lat, place.lon, window_km, ASPECT)
