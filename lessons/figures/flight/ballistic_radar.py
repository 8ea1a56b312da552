"""One half of "ballistic or not": a flight away from a radar, and which part of it lies below the radar's horizon."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from lessons import flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.engine.picture import Marker, Polygon, Polyline, Text
from lessons.figures.flight.ballistic_ground import BAR_WORDS_UP, HIGH, WIDE, Panel
from lessons.figures.flight.ballistic_pair import within
from lessons.figures.flight.loft_paths import path

POINTS = 121
LOW_KM = 1  # a start of the climb that is unseen only below this is not worth words
NOT_KNOWN = "dotted: path\nnot known"
BAR_WIDTH = 0.009  # of the picture's
LETTER = 8.6 / 760  # about the share of a picture's width that a letter of a label takes


@dataclass(frozen=True)
class RadarView:
    """A radar so high above the sea (m), so far behind the launch (km), and a flight away from it (km).

    With `turned` its path is not known.
    """

    range_km: float
    apogee_km: float
    height_m: float
    behind_km: float
    turned: bool

    @property
    def landing_km(self) -> float:
        """How far from the radar the flight lands."""
        return self.behind_km + self.range_km

    @property
    def unseen_km(self) -> float:
        """The height at the landing below which the radar sees nothing."""
        return flight.lowest_seen(self.height_m, self.landing_km)

    @cached_property
    def arc(self) -> np.ndarray:
        """Free flight with these two numbers as (km from the radar along the ground, km above it), shape (n, 2)."""
        x, y = path(self.range_km, self.apogee_km, POINTS).T
        along, up = np.arctan2(x, y + EARTH_RADIUS_KM), np.hypot(x, y + EARTH_RADIUS_KM) - EARTH_RADIUS_KM
        up[[0, -1]] = 0.0  # the ends lie on the ground
        return np.column_stack([along * EARTH_RADIUS_KM + self.behind_km, up])

    @cached_property
    def lost(self) -> tuple[float, float] | None:
        """Where (km from the radar) and how high (km) the radar sees the arc last; None where that is not known."""
        if self.turned:
            return None
        above = self.arc[:, 1] - flight.lowest_seen(self.height_m, self.arc[:, 0])
        if above[-1] >= 0:
            return float(self.arc[-1, 0]), 0.0
        seen = np.flatnonzero(above > 0)
        if not seen.size:
            return None
        last = seen[-1]
        part = above[last] / (above[last] - above[last + 1])
        at = self.arc[last] + part * (self.arc[last + 1] - self.arc[last])
        return float(at[0]), float(at[1])

    @cached_property
    def found(self) -> tuple[float, float] | None:
        """Where (km from the radar) and how high (km) it sees the arc first; None from the start on, or not at all."""
        above = self.arc[:, 1] - flight.lowest_seen(self.height_m, self.arc[:, 0])
        seen = np.flatnonzero(above > 0)
        if self.turned or not seen.size or above[0] >= 0:
            return None
        first = seen[0]
        part = above[first] / (above[first] - above[first - 1])
        at = self.arc[first] - part * (self.arc[first] - self.arc[first - 1])
        return float(at[0]), float(at[1])

    def panel(self, box: tuple[float, float, float, float]) -> Panel:
        """The panel that has room for the flight, and for the horizon at its landing up to about twice as high."""
        tall_km = max(1.3 * self.apogee_km, 1.1 * min(self.unseen_km, 2.2 * self.apogee_km))
        return Panel(box, (0, _first(WIDE, 1.25 * self.landing_km)), (0, _first(HIGH, tall_km)))

    def words(self) -> str:
        """What the radar sees at the landing, and how much of a plain arc it would miss."""
        where = f"A radar {self.height_m:,g} m up, {self.behind_km:g} km behind the launch,"
        if not self.unseen_km:
            return f"{where} sees down to the sea at the landing, {self.landing_km:,.0f} km away."
        words = f"{where} sees nothing below {height(self.unseen_km)} at the landing, {self.landing_km:,.0f} km away"
        if self.lost:
            rest_km, from_km = self.landing_km - self.lost[0], self.lost[1]
            words += f"; of a plain arc it would miss {self._climb()}the last {rest_km:.0f} km of the path, "
            words += f"from {height(from_km)} down"
        else:
            words += "; the path is not known" if self.turned else "; of a plain arc it would see nothing at all"
        return f"{words}."

    def _start_unseen(self) -> str:
        if self.turned or not self.lost:
            return "not known" if self.turned else "all of it"
        return f"{self.found[0] - self.behind_km:.0f} km" if self.found else "nothing"

    def _climb(self) -> str:
        if self.found is None or self.found[1] < LOW_KM:
            return ""
        return f"the first {self.found[0] - self.behind_km:.0f} km, up to {height(self.found[1])}, and "

    def rows(self) -> list[tuple[str, str]]:
        """The same as rows of a table."""
        lost = "not known" if self.turned else "all of it"
        return [
            ("radar above the sea", f"{self.height_m:,g} m"),
            ("landing from the radar", f"{self.landing_km:,.0f} km"),
            ("unseen at the landing, below", height(self.unseen_km) if self.unseen_km else "nothing"),
            ("start of a plain arc unseen", self._start_unseen()),
            ("end of a plain arc unseen", f"{self.landing_km - self.lost[0]:.0f} km" if self.lost else lost),
        ]


def height(km: float) -> str:
    """To two digits, as the horizon of an average air allows.

    >>> height(11.48), height(163)
    ('11 km', '160 km')
    """
    return f"{km:.2g} km" if km < 100 else f"{round(km, -1):.0f} km"


def radar_layers(panel: Panel, view: RadarView) -> list:
    """The horizon, the flight above and below it, the radar, and a bar of what is not seen at the landing."""
    return [
        *_horizon(panel, view.height_m),
        *_blind(panel, view),
        *_flight(panel, view),
        Marker(*panel.at(view.landing_km, 0), "blue", "circle", 9),
        Marker(*panel.at(0, 0), "orange", "square", 11),
        Text(*panel.at(0, 0), "radar", "orange", "start", 11, dx=4, dy=15),
        Marker(*panel.at(view.behind_km, 0), "blue", "circle", 9),
    ]


def _first(sizes, wanted: float) -> float:
    return next((size for size in sizes if size >= wanted), sizes[-1])


def _horizon(panel: Panel, height_m: float) -> list:
    end, top = panel.across[1], panel.up[1]
    away = np.linspace(0, end, POINTS)
    lowest = np.minimum(flight.lowest_seen(height_m, away), top)
    line = panel.places(np.column_stack([away, lowest]))
    below = np.vstack([line, panel.at(end, 0)])
    first_above = np.searchsorted(lowest, top)
    return [Polygon(below, "muted", 0.12, hatch=True), Polyline(line[: first_above + 1], "orange", 2.2, "dash")]


def _flight(panel: Panel, view: RadarView) -> list:
    if view.turned:
        corner = panel.box[0] + 0.01, panel.box[3] - 0.045  # above the path and the hatched part, whatever is chosen
        words = Text(*corner, NOT_KNOWN, "ink", "start", 11)
        return [Polyline(panel.places(view.arc), "muted", 2, "dot"), words]
    hidden = view.arc[:, 1] < flight.lowest_seen(view.height_m, view.arc[:, 0])
    joined = hidden | np.append(hidden[1:], False) | np.append(False, hidden[:-1])  # up to the horizon on both sides
    places = panel.places(view.arc)
    seen, lost = (np.where(part[:, None], places, np.nan) for part in (~hidden, joined))
    return [Polyline(lost, "vermilion", 3, "dot"), Polyline(seen, "blue", 3)]


def _blind(panel: Panel, view: RadarView) -> list:
    """The heights at the landing that the radar cannot see; what the bar means stands above the panel."""
    if not view.unseen_km:
        return []
    (x, low), (_, top) = panel.at(view.landing_km, 0), panel.at(view.landing_km, min(view.unseen_km, panel.up[1]))
    right = x + BAR_WIDTH  # behind the landing: the flight's own end stays in sight
    bar = np.array([(x, low), (right, low), (right, top), (x, top)])
    words = f"bar, at the landing: unseen below {height(view.unseen_km)}"
    x = within(panel.box, panel.box[0] - 0.07, len(words) * LETTER)
    above = Text(x, panel.box[3] + BAR_WORDS_UP, words, "vermilion", "start", 11)
    return [Polygon(bar, "vermilion", 0.6), above]
