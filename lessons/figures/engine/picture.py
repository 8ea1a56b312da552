"""Picture: a background that stays, layers that move, and the same told in words and as a table."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.figure import Figure

from lessons.figures.engine import render
from lessons.figures.engine.layers import Background, Layer, Marker, Polygon, Polyline, Table, Text, point
from lessons.figures.engine.style import Style

__all__ = ["Background", "Layer", "Marker", "Picture", "Polygon", "Polyline", "Table", "Text", "point"]


@dataclass(frozen=True, eq=False)
class Picture:
    """One picture: drawn by matplotlib for paper and saved notebooks, by a canvas for a live explorer.

    ``alt`` describes what is seen, ``readout`` says the numbers in one line.
    """

    background: Background
    layers: tuple[Layer, ...]
    alt: str
    readout: str
    table: Table | None = None

    def figure(self, width_px: float = 760, dark: bool = False) -> Figure:
        """Return a matplotlib Figure with everything drawn; ``width_px`` in screen pixels (96 to the inch)."""
        return render.drawn(self.background, self.layers, width_px, 1.0, Style(dark)).figure

    def png(self, width_px: float = 760, dark: bool = False, scale: float = 2.0) -> bytes:
        """Return the picture as PNG; ``scale`` is device pixels per screen pixel. Equal pictures give equal bytes."""
        drawing = render.drawn(self.background, self.layers, width_px, scale, Style(dark))
        return render.png(drawing.figure)

    def _repr_mimebundle_(self, **_: object) -> tuple[dict, dict]:
        drawing = render.drawn(self.background, self.layers, 760, 2.0, Style())
        size = {"width": drawing.stage.width_px, "height": drawing.stage.height_px}
        return {"image/png": render.png(drawing.figure), "text/plain": self.readout}, {"image/png": size}
