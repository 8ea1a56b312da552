"""What the benchmarks draw: a coast of 5,000 corners behind a throw, 1000 by 400 pixels.

The coast is made up (a random walk from a fixed seed), so that it costs what a real one costs and nothing is loaded.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from lessons.explorers.controls import Slider
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Background, Marker, Picture, Polyline, Text

CORNERS = 5000
WIDTH_PX, HEIGHT_PX = 1000, 400


@cache
def coast() -> np.ndarray:
    """Return the corners of a made-up coast, shape (5000, 2), in the picture's kilometres."""
    steps = np.random.default_rng(5).normal(size=(CORNERS, 2)).cumsum(axis=0)
    return np.column_stack([np.linspace(0, 1000, CORNERS) + steps[:, 0] / 4, 90 + steps[:, 1]])


def draw_coast(figure, style):
    """Draw the part that does not move."""
    axes = style.axes(figure, "km", "km")
    axes.set(xlim=(0, 1000), ylim=(0, 400))
    axes.fill(*coast().T, facecolor=style.grid, edgecolor=style.muted, linewidth=0.8)
    return axes


def arc(height_km: float) -> np.ndarray:
    """Return the moving curve, 200 points."""
    across = np.linspace(0, 1, 200)
    return np.column_stack([900 * across, 4 * height_km * across * (1 - across)])


def scene(height_km: float) -> Picture:
    """Return the picture that all benchmarks move."""
    readout = f"The curve is {height_km:g} km high."
    return Picture(
        Background("coast", draw_coast, HEIGHT_PX / WIDTH_PX),
        (Polyline(arc(height_km), width=3), Marker(450, height_km), Text(450, height_km, f"{height_km:g} km", dy=14)),
        alt=readout,
        readout=readout,
    )


class CoastExplorer(Explorer):
    """The scene with one slider."""

    title = "Coast"
    controls = (Slider("height_km", "Height", 1, 380, 1, 100, "km"),)
    max_width_px = WIDTH_PX

    def picture(self, values):
        """Return the scene at the slider's height."""
        return scene(values["height_km"])
