"""What stands still on a chart: land, names, degrees, rings around the middle, and the lines of the zones."""

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch
from matplotlib.path import Path
from matplotlib.patheffects import withStroke

from lessons.figures.engine.style import Style
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_key import DASHES, Entry, height, write_key
from lessons.sea.positions import EAST, NORTH, SOUTH, WEST
from lessons.sea.shapes import land

# Where the names stand, as latitude and longitude; both names of a disputed sea, in the order of the alphabet
LANDS = {
    "Japan": (36.2, 138.3),
    "Hokkaido": (43.4, 142.7),
    "South\nKorea": (36.4, 127.9),
    "North\nKorea": (40.2, 126.9),
    "Russia": (45.6, 135.2),
    "China": (44.5, 128.0),
}
SEAS = {"East Sea /\nSea of Japan": (40.6, 134.4), "East China Sea": (29.5, 125.2), "Pacific\nOcean": (37.5, 144.2)}
LIANCOURT = (37.242, 131.867)
LIANCOURT_NAME = "Liancourt Rocks\n(Dokdo / Takeshima)"
BELOW, ABOVE_LEFT, NOWHERE = "below", "above, to the left", "nowhere"  # the name of the rocks, beside their mark
NAME_ROOM = 0.24  # of half the chart: a landmark so near below the rocks hides a name that stands below them
ROCKS_EDGE = 0.09  # the same for the rocks, whose name is wider
NAME_EDGE = 0.06  # of the window: names nearer to its side are left out
FINE_DEG = 0.02  # a coast is drawn as fine as a screen shows it


@cache
def _land(chart: Chart) -> Path:
    """The land of a chart as one path in its km."""
    return land_path(chart.degrees(1.0), FINE_DEG, chart.xy)


def land_path(
    degrees: tuple[float, float, float, float], fine_deg: float, xy: Callable[[np.ndarray, np.ndarray], np.ndarray]
) -> Path:
    """The land within west, south, east and north (degrees) as one path, on the map to which `xy` takes (lats, lons).

    It is empty where there is none; a coast is drawn as fine as `fine_deg`.
    """
    coast = shapely.simplify(shapely.clip_by_rect(land(), *degrees), fine_deg)
    rings = [
        np.asarray(ring.coords)
        for part in shapely.get_parts(coast)
        if part.geom_type == "Polygon"
        for ring in (part.exterior, *part.interiors)
    ]
    paths = [Path(xy(ring[:, 1], ring[:, 0]), closed=True) for ring in rings]
    return Path.make_compound_path(*paths) if paths else Path(np.empty((0, 2)))


def draw_chart(
    figure: Figure,
    style: Style,
    chart: Chart,
    rings_km: tuple[float, ...] = (),
    lines: tuple[tuple[str, str, np.ndarray], ...] = (),
    key: tuple[Entry, ...] = (),
    rocks_named: str = BELOW,
) -> Axes:
    """Draw a chart on an empty figure and return its axes, in km from the middle.

    `rings_km` are circles around the middle; `lines` are lines of zones as colour, dash and places, shape (n, 2), in
    degrees (lat, lon); `key` stands in a strip above the map; `rocks_named` says where the name of Liancourt Rocks
    stands, or NOWHERE.
    """
    width_px = 96 * figure.get_size_inches()[0]
    axes = style.axes(figure, left=8, right=8, bottom=6, top=6 + height(key, width_px))
    west_east, south_north = chart.sides
    axes.set(xlim=west_east, ylim=south_north, aspect="equal", xticks=[], yticks=[])
    axes.grid(False)
    for spine in axes.spines.values():
        spine.set_visible(True)
    axes.set_facecolor((style.colour("sky"), 0.1))
    _degrees(axes, style, chart)
    # not add_patch, which reads all corners once more to widen limits that stand fixed
    axes.add_artist(PathPatch(_land(chart), facecolor=style.grid, edgecolor=style.muted, linewidth=0.7, zorder=2))
    _cover(axes, style, chart)
    for radius_km in rings_km:
        ring = Circle(
            (0, 0), radius_km, fill=False, edgecolor=style.muted, linewidth=0.9, linestyle=(0, (2, 3)), zorder=3
        )
        axes.add_artist(ring)
        _write(axes, style, 0, radius_km, f"{radius_km:,g} km", 10, style.muted)
    for colour, dash, line in lines:
        look: dict[str, Any] = {"color": style.colour(colour), "linewidth": 2.2, "zorder": 4}
        axes.plot(*chart.xy(*line.T).T, linestyle=DASHES[dash], **look)
    _names(axes, style, chart)
    _rocks(axes, style, chart, rocks_named)
    write_key(axes, style, key, width_px)
    axes.set(xlim=west_east, ylim=south_north)
    return axes


def _cover(axes: Axes, style: Style, chart: Chart) -> None:
    """Leave blank what lies off the map of the course, where no coast is known."""
    west, south, east, north = chart.degrees()
    if west >= WEST and east <= EAST and south >= SOUTH and north <= NORTH:
        return
    window = shapely.get_coordinates(shapely.segmentize(shapely.box(WEST, SOUTH, EAST, NORTH), 1.0))
    (left, right), (bottom, top) = chart.sides
    blank = shapely.difference(shapely.box(left, bottom, right, top), shapely.Polygon(chart.xy(*window[:, ::-1].T)))
    rings = [
        Path(np.asarray(ring.coords), closed=True)
        for part in shapely.get_parts(blank)
        for ring in (part.exterior, *part.interiors)
    ]
    if rings:
        path = Path.make_compound_path(*rings)
        axes.add_artist(PathPatch(path, facecolor=style.paper, edgecolor=style.muted, linewidth=0.7, zorder=2.5))


def _write(axes: Axes, paper: Style, x: float, y: float, words: str, size: float, colour: str, **more: Any) -> None:
    text = axes.text(x, y, words, fontsize=size, color=colour, ha="center", va="center", zorder=5, clip_on=True, **more)
    text.set_path_effects([withStroke(linewidth=2.5, foreground=paper.paper)])


def _degrees(axes: Axes, style: Style, chart: Chart) -> None:
    """Meridians and parallels, every five degrees, or every two where the window is narrow."""
    west, south, east, north = chart.degrees()
    step = 5 if chart.half_width_km > 350 else 2
    look: dict[str, Any] = {"color": style.grid, "linewidth": 0.8, "zorder": 1}
    along = np.linspace(0, 1, 60)
    (left, right), (bottom, top) = chart.sides
    for lon in np.arange(np.ceil(west / step) * step, east, step):
        line = chart.xy(south + (north - south) * along, np.full(60, lon))
        axes.plot(*line.T, **look)
        x = float(np.interp(bottom, line[:, 1], line[:, 0]))
        if left * 0.94 < x < right * 0.94:
            axes.text(x, bottom, f"{lon:g}° E", fontsize=9.5, color=style.muted, ha="center", va="bottom", zorder=5)
    for lat in np.arange(np.ceil(south / step) * step, north, step):
        line = chart.xy(np.full(60, lat), west + (east - west) * along)
        axes.plot(*line.T, **look)
        y = float(np.interp(left, line[:, 0], line[:, 1]))
        if bottom * 0.9 < y < top * 0.94:
            axes.text(left, y, f" {lat:g}° N", fontsize=9.5, color=style.muted, ha="left", va="center", zorder=5)


def _names(axes: Axes, style: Style, chart: Chart) -> None:
    for names, colour, slant in ((LANDS, style.ink, "normal"), (SEAS, style.colour("sky"), "italic")):
        for name, (lat, lon) in names.items():
            x, y = chart.xy(lat, lon)[0]
            if _within(chart, x, y, NAME_EDGE):
                _write(axes, style, x, y, name, 11, colour, style=slant, linespacing=1.05)


def name_of_rocks(chart: Chart) -> str:
    """Where the name of Liancourt Rocks stands free of the chart's landmark and its label: BELOW, or ABOVE_LEFT.

    >>> name_of_rocks(Chart(36.25, 133.28, 650)) == ABOVE_LEFT, name_of_rocks(Chart(41.5, 139.4, 650)) == BELOW
    (True, True)
    """
    x, y = chart.xy(*LIANCOURT)[0] / chart.half_width_km
    return ABOVE_LEFT if abs(x) < NAME_ROOM and 0 < y < NAME_ROOM else BELOW


def _rocks(axes: Axes, style: Style, chart: Chart, named: str) -> None:
    x, y = chart.xy(*LIANCOURT)[0]
    if _within(chart, x, y, ROCKS_EDGE):
        axes.plot([x], [y], "^", color=style.ink, markersize=5, zorder=5)
        if named == NOWHERE:
            return
        aside, up = (5, 7) if named == ABOVE_LEFT else (0, -7)
        words = axes.annotate(
            LIANCOURT_NAME, (x, y), (aside, up), textcoords="offset points", fontsize=9.5, color=style.ink
        )
        words.set(
            ha="right" if named == ABOVE_LEFT else "center",
            va="bottom" if named == ABOVE_LEFT else "top",
            zorder=5,
            clip_on=True,
            path_effects=[withStroke(linewidth=2.5, foreground=style.paper)],
        )


def _within(chart: Chart, x: float, y: float, edge: float) -> bool:
    (left, right), (bottom, top) = chart.sides
    aside, above = edge * (right - left), 1.6 * edge * (top - bottom)
    return bool(left + aside < x < right - aside and bottom + above < y < top - above)
