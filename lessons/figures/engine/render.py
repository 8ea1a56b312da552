"""How a Picture is drawn: by matplotlib here, and as plain numbers for a canvas that draws the same."""

from __future__ import annotations

import io
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import cast

import matplotlib
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon as PolygonPatch
from matplotlib.patheffects import withStroke
from matplotlib.text import Annotation
from matplotlib.text import Text as TextArtist
from matplotlib.transforms import Transform
from PIL import Image

from lessons.figures.engine.layers import Background, Layer, Marker, Polygon, Polyline, Text
from lessons.figures.engine.style import FONT, Style

# These numbers describe how layers look; the canvas is told them too, so that both draw the same (see ``look``).
SCREEN_DPI = 96
MIN_HEIGHT_PX = 220
DASH_PATTERNS = {"solid": (), "dash": (3.6, 1.8), "dot": (1.0, 1.6)}  # in line widths
OUTLINE_POINTS = 1.2
HALO_POINTS = 3.0
LINE_STEP = 1.3  # from one line of text to the next, in text sizes
BASELINE_DROP = 0.36  # half the height of a capital: puts a line's middle on its point
# A picture that is kept: level 9 takes four times as long, for two per cent. Pillow's own strategy, for photographs,
# makes such pictures larger than zlib's default does.
STORED_LEVEL = 6
_MARKERS = {"circle": "o", "square": "s", "diamond": "D", "cross": "X"}
_ALIGN = {"start": "left", "middle": "center", "end": "right"}
_hinting = threading.RLock()


@dataclass(frozen=True, eq=False)
class Stage:
    """Where a background's data coordinates lie on it: all that layers need, and so much lighter than a Figure.

    ``axes_box`` is the axes' rectangle in fractions of the figure: left, bottom, right, top.
    """

    style: Style
    width_px: int
    height_px: int
    axes_box: tuple[float, ...]
    to_fraction: Transform


@dataclass(frozen=True, eq=False)
class Drawing:
    """A matplotlib figure with the axes to draw on, and its stage."""

    figure: Figure
    axes: Axes
    stage: Stage


def set_stage(background: Background, width_px: float, scale: float, style: Style) -> Drawing:
    """Draw ``background`` on a new Figure, ``width_px`` wide on a screen with ``scale`` device pixels per pixel."""
    width = max(1, round(width_px))
    height = max(MIN_HEIGHT_PX, round(width * background.aspect))
    figure = Figure(figsize=(width / SCREEN_DPI, height / SCREEN_DPI), dpi=SCREEN_DPI * scale, facecolor=style.paper)
    FigureCanvasAgg(figure)
    axes = background.draw(figure, style)
    for text in figure.findobj(TextArtist):
        text.set_fontfamily(FONT)
    axes.apply_aspect()
    to_fraction = cast(Transform, (axes.transData + figure.transFigure.inverted()).frozen())
    axes_box = tuple(float(edge) for edge in axes.get_position().extents)
    return Drawing(figure, axes, Stage(style, width, height, axes_box, to_fraction))


def drawn(background: Background, layers: tuple[Layer, ...], width_px: float, scale: float, style: Style) -> Drawing:
    """Draw a whole picture with matplotlib."""
    drawing = set_stage(background, width_px, scale, style)
    for order, layer in enumerate(simple_layers(layers, drawing.stage)):
        artist = _artist(layer, drawing.axes, style)
        artist.set_zorder(10 + order / 1000)
    return drawing


@contextmanager
def _unhinted() -> Iterator[None]:
    """Letters without hinting: as wide as their outlines say, as a canvas sets them, whatever the user's settings.

    Only this one setting is touched and put back: matplotlib's settings belong to all threads.
    """
    with _hinting:
        before = matplotlib.rcParams["text.hinting"]
        matplotlib.rcParams["text.hinting"] = "none"
        try:
            yield
        finally:
            matplotlib.rcParams["text.hinting"] = before


def png(figure: Figure, level: int = STORED_LEVEL) -> bytes:
    """Return a figure as PNG without a note on the software, so that equal pictures are equal bytes."""
    canvas = cast(FigureCanvasAgg, figure.canvas)
    with _unhinted():
        canvas.draw()
    buffer = io.BytesIO()
    image = Image.fromarray(np.asarray(canvas.buffer_rgba())[..., :3])
    image.save(buffer, "png", compress_level=level, compress_type=zlib.Z_DEFAULT_STRATEGY)
    return buffer.getvalue()


def fractions(xy: np.ndarray, stage: Stage) -> np.ndarray:
    """Return data coordinates, shape (n, 2), as fractions of the figure from its lower left corner."""
    with np.errstate(all="ignore"):  # a logarithmic axis has no place for zero: such a point becomes nan
        at = stage.to_fraction.transform(xy)
    at[~np.isfinite(at)] = np.nan
    return at


def simple_layers(layers: tuple[Layer, ...], stage: Stage) -> Iterator[Layer]:
    """Yield what is to be drawn: labels of markers and lines of text each on their own, nothing outside the axes."""
    for layer in layers:
        if isinstance(layer, Polyline | Polygon):
            yield layer
            continue
        across, up = fractions(np.array([(layer.x, layer.y)], dtype=float), stage)[0]
        left, bottom, right, top = stage.axes_box
        slack = 1e-6
        if not (left - slack <= across <= right + slack and bottom - slack <= up <= top + slack):
            continue
        if isinstance(layer, Text):
            yield from _lines(layer)
            continue
        yield layer
        if layer.label:
            yield from _lines(_label(layer, beyond=across > left + 0.72 * (right - left)))


def _label(marker: Marker, beyond: bool) -> Text:
    """Return a marker's label: to its right, or to its left when the marker stands far to the right."""
    gap = marker.size / 2 + 5
    anchor, dx = ("end", -gap) if beyond else ("start", gap)
    return Text(marker.x, marker.y, marker.label, marker.colour, anchor, dx=dx)


def _lines(text: Text) -> Iterator[Text]:
    for number, line in enumerate(text.text.split("\n")):
        if line:
            yield replace(text, text=line, dy=text.dy - number * LINE_STEP * text.size)


def _artist(layer: Layer, axes: Axes, style: Style) -> Artist:
    match layer:
        case Polyline():
            return _draw_line(layer, axes, style)
        case Polygon():
            return _draw_area(layer, axes, style)
        case Marker():
            return _draw_marker(layer, axes, style)
        case Text():
            return _draw_text(layer, axes, style)


def _draw_line(line: Polyline, axes: Axes, style: Style) -> Artist:
    pattern = DASH_PATTERNS[line.dash]
    artist = Line2D(*line.xy.T, color=style.colour(line.colour), linewidth=line.width, solid_joinstyle="round")
    artist.set_solid_capstyle("butt")  # a thick line is a bar: it ends where its number does
    if pattern:
        artist.set_linestyle((0, pattern))
        artist.set_dash_capstyle("butt")
    return axes.add_artist(artist)


def _draw_area(area: Polygon, axes: Axes, style: Style) -> Artist:
    colour = style.colour(area.colour)
    artist = PolygonPatch(area.xy, closed=True, edgecolor=colour, linewidth=OUTLINE_POINTS, joinstyle="round")
    artist.set_facecolor((colour, area.opacity))
    if area.hatch:
        artist.set_hatch("//")
    return axes.add_artist(artist)


def _draw_marker(marker: Marker, axes: Axes, style: Style) -> Artist:
    colour, shape = style.colour(marker.colour), _MARKERS[marker.shape]
    size = marker.size / np.sqrt(2) if marker.shape == "diamond" else marker.size  # the corner to corner diameter
    artist = Line2D([marker.x], [marker.y], linestyle="none", marker=shape, markersize=size, color=colour)
    artist.set(markeredgecolor=style.paper, markeredgewidth=OUTLINE_POINTS, clip_on=False)
    return axes.add_artist(artist)


def _draw_text(text: Text, axes: Axes, style: Style) -> Artist:
    artist = Annotation(
        text.text,
        (text.x, text.y),
        xytext=(text.dx, text.dy - BASELINE_DROP * text.size),
        textcoords="offset points",
        annotation_clip=False,
        color=style.colour(text.colour),
        fontsize=text.size,
        fontfamily=FONT,
        fontweight="bold" if text.bold else "normal",
        horizontalalignment=_ALIGN[text.anchor],
        verticalalignment="baseline",
        parse_math=False,
    )
    artist.set_path_effects([withStroke(linewidth=HALO_POINTS, foreground=style.paper)])
    axes.add_artist(artist).set_clip_on(False)  # as on a canvas: words may run out over the axes' edge
    return artist
