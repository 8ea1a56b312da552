"""The two halves of "ballistic or not": places in them, and what stands still there."""

import math
from typing import NamedTuple

import numpy as np
from matplotlib.patheffects import withStroke

from lessons import flight
from lessons.figures.engine.style import FONT, Style
from lessons.flight.loft import DEPRESSED_BELOW, FLAT_BELOW, ORDINARY_BELOW, STEEP_UP_TO

LOFT, RADAR, BOTH = SHOWS = ("loft", "radar", "both")
RANGES_KM, APOGEES_KM = (300, 1600), (40, 300)  # what a reader can choose
# Left, bottom, right, top in figure fractions. Above a radar's panel stand its key and what the bar means.
PAIR_BOXES = {LOFT: (0.085, 0.14, 0.975, 0.97), BOTH: (0.085, 0.15, 0.465, 0.8)}
SEEN_BOXES = {RADAR: (0.085, 0.14, 0.965, 0.84), BOTH: (0.585, 0.15, 0.965, 0.8)}
BAR_WORDS_UP, KEY_UP, HEADING_UP = 0.04, 0.095, 0.15  # above the panel
WIDE = (400, 500, 600, 800, 1000, 1200, 1500, 2000, 2500, 3000)  # km from the radar that its panel shows
HIGH = (75, 150, 300, 600)  # km of height that it shows
NAMES = (
    ("lofted", 330, 240),
    ("steep", 740, 262),
    ("ordinary", 1300, 292),
    ("flat", 1620, 246),
    ("depressed", 1000, 47),
)  # the kinds, and where in their strips (km, km) their names stand, clear of the labels of the launches


class Panel(NamedTuple):
    """A panel from `across` and `up` (low, high; in km) in a box of figure fractions, in even steps or by factors."""

    box: tuple[float, float, float, float]
    across: tuple[float, float]
    up: tuple[float, float]
    by_factors: bool = False

    def at(self, x_km: float, y_km: float) -> tuple[float, float]:
        """Where a point in km stands, in figure fractions.

        >>> Panel((0, 0, 1, 1), (0, 800), (0, 200)).at(400, 50)
        (0.5, 0.25)
        """
        left, bottom, right, top = self.box
        x, y = self._part(x_km, self.across), self._part(y_km, self.up)
        return left + (right - left) * x, bottom + (top - bottom) * y

    def places(self, xy: np.ndarray) -> np.ndarray:
        """The same for points, shape (n, 2)."""
        return np.column_stack(self.at(*np.asarray(xy, dtype=float).T))

    def km(self, x: float, y: float) -> tuple[float, float]:
        """The point in km that stands at these figure fractions.

        >>> Panel((0, 0, 1, 1), (100, 400), (1, 100), by_factors=True).km(0.5, 0.5)
        (200.0, 10.0)
        """
        left, bottom, right, top = self.box
        parts = (x - left) / (right - left), (y - bottom) / (top - bottom)
        return tuple(self._whole(part, ends) for part, ends in zip(parts, (self.across, self.up), strict=True))

    def _part(self, value, ends):
        low, high = ends
        return np.log(value / low) / math.log(high / low) if self.by_factors else (value - low) / (high - low)

    def _whole(self, part, ends):
        low, high = ends
        return low * (high / low) ** part if self.by_factors else low + part * (high - low)


def pair_panel(show: str) -> Panel:
    """The panel of the kinds of flight: range across and apogee up, both by factors as on the range-apogee map."""
    return Panel(PAIR_BOXES[show], (270, 1780), (34, 340), by_factors=True)


def draw_panels(figure, style: Style, pairs: Panel | None, seen: Panel | None):
    """Draw one half or both; return axes over the whole figure, in figure fractions."""
    if pairs:
        axes = _axes(figure, style, pairs, "range (km)", "apogee (km)")
        _steps_by_factors(axes, wide=not seen)
        _strips(axes, style, pairs, wide=not seen)
    if seen:
        axes = _axes(figure, style, seen, "distance from the radar (km)", "height (km)")
        axes.locator_params(axis="x", nbins=5 if pairs else 9)
        axes.locator_params(axis="y", nbins=6)
        _key(figure, style, seen)
    if pairs and seen:
        heading = {"fontsize": 12, "fontfamily": FONT, "color": style.ink, "fontweight": "bold", "va": "center"}
        figure.text(pairs.box[0] - 0.06, pairs.box[3] + HEADING_UP, "How high for its range?", **heading)
        figure.text(seen.box[0] - 0.075, seen.box[3] + HEADING_UP, "What the radar sees", **heading)
    return style.blank(figure)


def _axes(figure, style: Style, panel: Panel, xlabel: str, ylabel: str):
    axes = style.axes(figure, xlabel, ylabel)
    left, bottom, right, top = panel.box
    axes.set_position((left, bottom, right - left, top - bottom))
    scale = "log" if panel.by_factors else "linear"
    axes.set(xscale=scale, yscale=scale, xlim=panel.across, ylim=panel.up)
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.yaxis.set_major_formatter("{x:,.0f}")
    return axes


def _steps_by_factors(axes, wide: bool) -> None:
    axes.set_xticks([300, 400, 500, 600, 800, 1000, 1200, 1600] if wide else [300, 500, 800, 1600])
    axes.set_yticks([40, 50, 60, 80, 100, 150, 200, 300])
    axes.minorticks_off()


def _strips(axes, style: Style, panel: Panel, wide: bool) -> None:
    """The kinds, as named strips between multiples of the ordinary apogee; every second one is shaded."""
    ranges = np.geomspace(*panel.across, 80)
    ordinary = np.asarray(flight.minimum_energy(ranges).apogee_km)
    limits = (0.01, DEPRESSED_BELOW, FLAT_BELOW, ORDINARY_BELOW, STEEP_UP_TO, 100)
    for number, (low, high) in enumerate(zip(limits, limits[1:], strict=False)):
        if number % 2 == 0:
            axes.fill_between(
                ranges, low * ordinary, high * ordinary, color=style.colour("sky"), alpha=0.2, linewidth=0
            )
    axes.plot(ranges, ordinary, color=style.colour("blue"), linewidth=3)
    for ratio in limits[1:-1]:
        axes.plot(ranges, ratio * ordinary, color=style.muted, linewidth=0.8)
    words = {"fontsize": 13 if wide else 11, "fontfamily": FONT, "style": "italic", "color": style.ink}
    for name, x, y in NAMES:
        text = axes.text(x, y, name, ha="center", va="center", **words)
        text.set_path_effects([withStroke(linewidth=3, foreground=style.paper)])


def _key(figure, style: Style, panel: Panel) -> None:
    """What the three lines of the radar's panel mean, in a row above it."""
    entries = (("seen", "blue", "-"), ("not seen", "vermilion", ":"), ("radar’s horizon", "orange", "--"))
    across, up = panel.box[0] - 0.07, panel.box[3] + KEY_UP
    over = figure.add_axes((0, 0, 1, 1), facecolor="none")
    over.set(xlim=(0, 1), ylim=(0, 1))
    over.set_axis_off()
    for words, role, dash in entries:
        over.plot([across, across + 0.035], [up, up], color=style.colour(role), linestyle=dash, linewidth=2.5)
        over.text(across + 0.043, up, words, fontsize=11, fontfamily=FONT, color=style.ink, va="center")
        across += 0.068 + 0.0115 * len(words)
