"""The two panels of "ballistic or not": places in them, and what stands still there."""

from typing import NamedTuple

import numpy as np

from lessons import flight
from lessons.figures.style import FONT, Style
from lessons.flight.loft import DEPRESSED_BELOW, FLAT_BELOW, ORDINARY_BELOW, STEEP_UP_TO

BOTTOM, TOP = 0.15, 0.83
PAIRS, SEEN = (0.085, BOTTOM, 0.455, TOP), (0.59, BOTTOM, 0.965, TOP)  # left, bottom, right, top in figure fractions
RANGES_KM, APOGEES_KM = (200, 1600), (30, 400)  # what a reader can choose
WIDE = (400, 500, 600, 800, 1000, 1200, 1500, 2000, 2500, 3000, 3600)  # km from the radar that the right panel shows
HIGH = (75, 150, 300, 600)  # km of height that it shows


class Panel(NamedTuple):
    """A panel from (0, 0) to (`x_end`, `y_end`) in km, in a box of figure fractions (left, bottom, right, top)."""

    box: tuple[float, float, float, float]
    x_end: float
    y_end: float

    def at(self, x_km: float, y_km: float) -> tuple[float, float]:
        """Where a point in km stands, in figure fractions.

        >>> VIEWS_KM.at(0, 0)
        (0.085, 0.15)
        """
        left, bottom, right, top = self.box
        return left + (right - left) * x_km / self.x_end, bottom + (top - bottom) * y_km / self.y_end

    def places(self, xy: np.ndarray) -> np.ndarray:
        """The same for points, shape (n, 2)."""
        return np.column_stack(self.at(*np.asarray(xy, dtype=float).T))

    def km(self, x: float, y: float) -> tuple[float, float]:
        """The point in km that stands at these figure fractions.

        >>> VIEWS_KM.km(0.085, 0.15)
        (0.0, 0.0)
        """
        left, bottom, right, top = self.box
        return (x - left) / (right - left) * self.x_end, (y - bottom) / (top - bottom) * self.y_end


VIEWS_KM = Panel(PAIRS, 1650, 450)  # the left panel


def draw_panels(figure, style: Style, view: Panel):
    """Draw both panels' axes and the strips of kinds; return axes over the whole figure, in figure fractions."""
    _strips(_axes(figure, style, VIEWS_KM, "range (km)", "apogee (km)"), style)
    _axes(figure, style, view, "distance from the radar (km)", "height (km)")
    heading = {"fontsize": 12, "fontfamily": FONT, "color": style.ink, "fontweight": "bold"}
    figure.text(PAIRS[0] - 0.06, 0.94, "How high for its range?", **heading)
    figure.text(SEEN[0] - 0.075, 0.94, "What the radar sees", **heading)
    _key(figure, style)
    return style.blank(figure)


def _axes(figure, style: Style, panel: Panel, xlabel: str, ylabel: str):
    axes = style.axes(figure, xlabel, ylabel)
    left, bottom, right, top = panel.box
    axes.set_position((left, bottom, right - left, top - bottom))
    axes.set(xlim=(0, panel.x_end), ylim=(0, panel.y_end))
    axes.locator_params(axis="x", nbins=5)
    axes.locator_params(axis="y", nbins=6)
    axes.xaxis.set_major_formatter("{x:,.0f}")
    return axes


def _strips(axes, style: Style) -> None:
    """The kinds, as strips between multiples of the ordinary apogee; every second one is shaded.

    Their names stand outside, where no pair can be.
    """
    ranges = np.linspace(1, VIEWS_KM.x_end, 160)
    ordinary = np.asarray(flight.minimum_energy(ranges).apogee_km)
    limits = (0, DEPRESSED_BELOW, FLAT_BELOW, ORDINARY_BELOW, STEEP_UP_TO, 100)
    for number, (low, high) in enumerate(zip(limits, limits[1:], strict=False)):
        if number % 2 == 0:
            axes.fill_between(
                ranges, low * ordinary, high * ordinary, color=style.colour("sky"), alpha=0.2, linewidth=0
            )
    axes.plot(ranges, ordinary, color=style.colour("blue"), linewidth=2)
    for ratio in limits[1:-1]:
        axes.plot(ranges, ratio * ordinary, color=style.muted, linewidth=0.8)
    across, up = VIEWS_KM.x_end / 2, VIEWS_KM.y_end / 2
    words = {"fontsize": 11, "fontfamily": FONT, "style": "italic", "color": style.ink}
    for name, x in (("lofted", 0.57 * across), ("steep", 1.49 * across)):
        axes.text(x, 2.05 * up, name, ha="center", va="bottom", **words)
    for name, y in (("ordinary", 1.68 * up), ("flat", 1.11 * up), ("depressed", 0.43 * up)):
        axes.text(2.05 * across, y, name, rotation=270, ha="left", va="center", **words)


def _key(figure, style: Style) -> None:
    """What the three lines of the right panel mean, in a row above it."""
    entries = (("seen", "blue", "-"), ("not seen", "vermilion", ":"), ("radar’s horizon", "orange", "--"))
    across = SEEN[0] - 0.075
    over = figure.add_axes((0, 0, 1, 1), facecolor="none")
    over.set(xlim=(0, 1), ylim=(0, 1))
    over.set_axis_off()
    for words, role, dash in entries:
        over.plot([across, across + 0.035], [0.89, 0.89], color=style.colour(role), linestyle=dash, linewidth=2.5)
        over.text(across + 0.043, 0.89, words, fontsize=11, fontfamily=FONT, color=style.ink, va="center")
        across += 0.068 + 0.0115 * len(words)
