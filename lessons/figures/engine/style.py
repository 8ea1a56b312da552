"""Colours, sizes and axes in the house style, light and dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

#: The typeface matplotlib brings along, so that every machine draws the same picture.
FONT = "DejaVu Sans"

# Okabe and Ito's colours (https://jfly.uni-koeln.de/color/), darkened on white and lightened on black
# until each stands out from the paper by 3:1 or more, as lines and marks must.
_LIGHT = {
    "blue": "#0072B2",
    "orange": "#B87A00",
    "green": "#008A64",
    "vermilion": "#D55E00",
    "purple": "#B0578A",
    "sky": "#2C8FCB",
    "yellow": "#9C8A00",
    "ink": "#1A1A1A",
    "muted": "#5C5C5C",
    "grid": "#D9D9D9",
    "paper": "#FFFFFF",
}
_DARK = {
    "blue": "#5AA9E6",
    "orange": "#E69F00",
    "green": "#1FBF8F",
    "vermilion": "#FF8A4C",
    "purple": "#E39BC4",
    "sky": "#8FD0F5",
    "yellow": "#F0E442",
    "ink": "#F0F0F0",
    "muted": "#B0B0B0",
    "grid": "#3A3A3A",
    "paper": "#111111",
}
#: Names a layer may use as its colour.
ROLES = ("blue", "orange", "green", "vermilion", "purple", "sky", "yellow", "ink", "muted")


def check_role(role: str) -> str:
    """Return ``role`` if it is a colour role.

    >>> check_role("blue")
    'blue'
    """
    if role not in ROLES:
        raise ValueError(f"colour: {role!r} is not a colour role; use one of {', '.join(ROLES)}")
    return role


@dataclass(frozen=True)
class Style:
    """The colours and text sizes of one theme; sizes are in points (1 point is 4/3 of a screen pixel).

    >>> Style(dark=False).colour("blue")
    '#0072B2'
    """

    dark: bool = False
    label_size: float = 12.0
    tick_size: float = 11.0

    @property
    def ink(self) -> str:
        """Text and axes."""
        return self._palette["ink"]

    @property
    def paper(self) -> str:
        """What everything is drawn on."""
        return self._palette["paper"]

    @property
    def grid(self) -> str:
        """Thin lines behind the picture."""
        return self._palette["grid"]

    @property
    def muted(self) -> str:
        """Text and lines of second rank; still readable as text."""
        return self._palette["muted"]

    @property
    def _palette(self) -> dict[str, str]:
        return _DARK if self.dark else _LIGHT

    def colour(self, role: str) -> str:
        """Return the hex colour of a role; ValueError for a name that is none."""
        return self._palette[check_role(role)]

    def axes(
        self,
        figure: Figure,
        xlabel: str = "",
        ylabel: str = "",
        *,
        left: float = 58,
        right: float = 24,
        bottom: float = 46,
        top: float = 14,
    ) -> Axes:
        """Add axes in the house style to ``figure``; the margins are in points, so text keeps its place at any width.

        >>> figure = Figure(figsize=(5, 3))
        >>> Style().axes(figure, "distance (km)", "height (km)").get_xlabel()
        'distance (km)'
        """
        width, height = (72 * inches for inches in figure.get_size_inches())
        box = (left / width, bottom / height, 1 - (left + right) / width, 1 - (top + bottom) / height)
        axes = figure.add_axes(box, facecolor=self.paper)
        axes.grid(True, color=self.grid, linewidth=0.8, linestyle="-")
        axes.set_axisbelow(True)
        axes.tick_params(colors=self.ink, labelsize=self.tick_size, labelfontfamily=FONT, color=self.muted)
        for name, spine in axes.spines.items():
            spine.set_color(self.muted)
            spine.set_linewidth(1.0)
            spine.set_visible(name in ("left", "bottom"))
        label: dict[str, Any] = {"color": self.ink, "fontsize": self.label_size, "fontfamily": FONT}
        axes.set_xlabel(xlabel, **label)
        axes.set_ylabel(ylabel, **label)
        return axes

    def blank(self, figure: Figure) -> Axes:
        """Add invisible axes that fill ``figure``; x runs 0 to 1 from the left and y 0 to 1 from the bottom.

        >>> Style().blank(Figure()).get_position().bounds == (0.0, 0.0, 1.0, 1.0)
        True
        """
        axes = figure.add_axes((0, 0, 1, 1), facecolor=self.paper)
        axes.set(xlim=(0, 1), ylim=(0, 1), xticks=(), yticks=())  # unseen, but made where there are any
        axes.set_axis_off()
        return axes
