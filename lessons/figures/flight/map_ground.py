"""What stands still on the range-apogee map: equal speeds, ordinary throws, classes, the band of air, the launches."""

from functools import cache

import numpy as np
from matplotlib.patheffects import withStroke

from lessons import flight
from lessons.figures.engine.style import Style
from lessons.flight.loft import air_edge_km
from lessons.sources import StatedLaunch
from lessons.sources.launches import SIDES

RANGES_KM, APOGEES_KM = (100, 20_000), (15, 10_000)
SPEEDS_KM_S = (2, 3, 4, 5, 6, 7, 8)
# US convention: the upper end of each class; the last has none
CLASSES = (("short-range", 1000), ("medium", 3000), ("inter-\nmediate", 5500), ("intercontinental", RANGES_KM[1]))
CLASS_NOTE, NOTE_ENDS_KM = "class: how far it could go,\nnot how far it flew", 480
BAND_WORDS = "low: air can bend the path,\nthe model does not hold\n(a band for teaching)"
# whose words: colour and shape of the mark
LOOKS = {
    "North Korea": ("orange", "square"),
    "South Korea": ("blue", "circle"),
    "Japan": ("green", "diamond"),
    "others": ("purple", "cross"),
}
KEY_BELOW = -0.235  # in heights of the axes
_SHAPES = {"square": ("s", 6.2), "circle": ("o", 7.6), "diamond": ("D", 6.2), "cross": ("X", 7.6)}
ANGLES_DEG = np.concatenate([np.geomspace(0.02, 20, 60), np.linspace(20.5, 88.8, 70), 90 - np.geomspace(1.1, 0.02, 25)])


def equal_speed(speed_km_s: float) -> np.ndarray:
    """The range and the apogee (km) of all throws at one speed, from flat to steep, shape (n, 2).

    >>> round(equal_speed(4.663)[:, 0].max())
    2700
    """
    flattest = flight.flattest_angle(speed_km_s) + 1e-6  # flatter starts go round the Earth
    angles = np.concatenate([[flattest], ANGLES_DEG[flattest < ANGLES_DEG]])
    landing = flight.from_speed(speed_km_s, angles)
    return np.column_stack([landing.range_km, landing.apogee_km])


@cache
def speed_name_heights() -> tuple[float, ...]:
    """Where the names of the speeds stand, and so their lines at the map's left edge: km, slowest first.

    >>> [round(height_km) for height_km in speed_name_heights()][:2]
    [206, 492]
    """
    heights = []
    for speed in SPEEDS_KM_S:
        path = equal_speed(speed)
        steep = path[path[:, 0].argmax() :][::-1]
        heights.append(float(np.exp(np.interp(np.log(120), *np.log(steep).T))))
    return tuple(heights)


def draw_map(
    figure, style: Style, launches: tuple[StatedLaunch, ...], key_below: float = KEY_BELOW, marks: float = 0.85
):
    """Draw the map with its launches on an empty figure and return its axes.

    The key stands `key_below` in their heights, the launches are `marks` times as large as in the key's full size.
    """
    axes = style.axes(
        figure, "range: how far along the ground (km)", "apogee: how high (km)", left=66, top=36, bottom=68
    )
    axes.set(xscale="log", yscale="log", xlim=RANGES_KM, ylim=APOGEES_KM)
    axes.set_xticks([100, 200, 500, 1000, 3000, 5500, 10_000, 20_000])
    axes.set_yticks([20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000])
    axes.minorticks_off()
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.yaxis.set_major_formatter("{x:,.0f}")
    _air(axes, style)
    _speeds(axes, style)
    _classes(axes, style)
    _ordinary(axes, style)
    _launches(axes, style, launches, key_below, marks)
    return axes


def _write(axes, style, x, y, words, size=11.0, **more):
    """Write on the map, with a halo in the colour of the paper."""
    text = axes.text(x, y, words, fontsize=size, **{"color": style.ink, "va": "center"} | more)
    text.set_path_effects([withStroke(linewidth=3, foreground=style.paper)])


def _air(axes, style):
    ranges, colour = np.geomspace(*RANGES_KM, 200), style.colour("sky")
    look = {"facecolor": (colour, 0.16), "hatch": "..", "edgecolor": (colour, 0.4), "linewidth": 0}
    axes.fill_between(ranges, APOGEES_KM[0], air_edge_km(ranges), **look)


def _speeds(axes, style):
    label = {"boxstyle": "square,pad=0.15", "facecolor": style.paper, "edgecolor": "none"}
    for speed, height in zip(SPEEDS_KM_S, speed_name_heights(), strict=True):
        axes.plot(*equal_speed(speed).T, color=style.muted, linewidth=1.1, zorder=2)
        words = f"{speed} km/s"
        axes.text(101, height, words, color=style.ink, fontsize=10.5, va="center", bbox=label, zorder=3)


def _classes(axes, style):
    low = NOTE_ENDS_KM  # the note has the room above the nearest ranges
    look = {"transform": axes.get_xaxis_transform(), "color": style.ink, "fontsize": 10.5, "linespacing": 1.05}
    for words, high in CLASSES:
        if high < RANGES_KM[1]:
            axes.axvline(high, color=style.muted, linewidth=1.3, linestyle=(0, (6, 3)), zorder=2)
        axes.text(np.sqrt(low * high), 1.012, words, ha="center", va="bottom", **look)
        low = high
    axes.text(RANGES_KM[0], 1.012, CLASS_NOTE, va="bottom", **look)


def _ordinary(axes, style):
    ranges = np.geomspace(*RANGES_KM, 200)
    axes.plot(ranges, flight.minimum_energy(ranges).apogee_km, color=style.ink, linewidth=3.2, zorder=3)
    # over the far end of the line, where no launch has its name
    _write(axes, style, 19_000, 1800, "ordinary throws", 12, ha="right", weight="bold")
    _write(axes, style, 820, 3300, "lofted tests", 12, ha="right", weight="bold")


def _launches(axes, style, launches, key_below, marks):
    for side, (colour, shape) in LOOKS.items():
        places = np.array([(at.range_km, at.apogee_km) for at in launches if at.side == side]).reshape(-1, 2)
        marker, size = _SHAPES[shape]
        # smaller and paler, for many lie on each other
        look = {"color": style.colour(colour), "markeredgecolor": style.paper, "markeredgewidth": 0.7, "alpha": 0.8}
        axes.plot(
            *places.T,
            marker,
            markersize=marks * size,
            label=f"{side} say{'' if side == SIDES[-1] else 's'}",
            zorder=4,
            **look,
        )
    row = {"ncols": len(LOOKS), "handletextpad": 0.1, "columnspacing": 1.6, "borderaxespad": 0, "fontsize": 11}
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, key_below), frameon=False, labelcolor=style.ink, **row)
