"""The round Earth as it lies below a launch, to scale: the ground it stands on, the air, scales along and up."""

from functools import cache
from typing import NamedTuple

import numpy as np
from matplotlib.patches import Circle, Wedge

from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.engine.picture import Background
from lessons.figures.flight import loft_paths

ASPECT = 0.56
AIR_KM = 100
# The frames: how far a throw may reach in them, and the steps of the scales along the ground and upwards; in km.
FRAMES = (
    (550, 100, 100),
    (1500, 250, 250),
    (3000, 500, 500),
    (4700, 1000, 500),
    (6300, 1000, 1000),
    (8600, 2000, 1000),
    (10_600, 2000, 1000),
    (18_500, 5000, 2000),
    (20_100, 10_000, 2000),
)


class Frame(NamedTuple):
    """A piece of the round Earth that a picture shows, in km from the launch."""

    farthest_km: float
    ground_step_km: float
    height_step_km: float
    left: float
    right: float
    bottom: float
    top: float


def frame_for(reach_km: float | None) -> Frame:
    """The frame in which a throw of `reach_km` can be seen whole; None stands for anywhere.

    >>> frame_for(4356).farthest_km, frame_for(None).farthest_km
    (4700, 20100)
    """
    far = FRAMES[-1][0] if reach_km is None else reach_km
    return _frame(next(index for index, frame in enumerate(FRAMES) if far <= frame[0]))


def round_ground(frame: Frame, along: bool = True) -> Background:
    """The background of a frame; layers are placed in km from the launch, x to the right and y up.

    `along` draws the scale along the ground.

    >>> round_ground(frame_for(None)).key[0]
    'loft'
    """
    return Background(("loft", frame, along), lambda figure, style: _draw(figure, style, frame, along), aspect=ASPECT)


@cache
def _frame(index: int) -> Frame:
    farthest, ground_step, up_step = FRAMES[index]
    arc = farthest / EARTH_RADIUS_KM
    bottom = EARTH_RADIUS_KM * (np.cos(arc) - 1)
    if arc < np.pi * 0.6:
        high = EARTH_RADIUS_KM * np.sin(arc / 2)  # straight up at the frame's fastest speed
        bottom -= 0.4 * high
        right = EARTH_RADIUS_KM * np.sin(min(arc, np.pi / 2)) + 0.16 * high
    else:  # the whole Earth; the paths go out beyond its side
        high, right, bottom = (6500.0, 9300.0, bottom - 900) if arc < 3 else (8400.0, 9900.0, bottom - 1600)
    left = -0.19 * right
    top = high * 1.13
    wide, tall = right - left, top - bottom
    if wide * ASPECT < tall:  # more room beside
        spare = tall / ASPECT - wide
        left, right = left - spare / 3, right + spare * 2 / 3
    else:
        bottom -= wide * ASPECT - tall
    return Frame(farthest, ground_step, up_step, float(left), float(right), float(bottom), float(top))


def _draw(figure, style, frame: Frame, along: bool):
    axes = style.blank(figure)
    axes.set(xlim=(frame.left, frame.right), ylim=(frame.bottom, frame.top))
    centre = (0, -EARTH_RADIUS_KM)
    point = (frame.right - frame.left) / (figure.get_size_inches()[0] * 72)  # km that one point of paper shows
    air = Wedge(centre, EARTH_RADIUS_KM + AIR_KM, 0, 360, width=AIR_KM, facecolor=style.colour("sky"), alpha=0.3, lw=0)
    axes.add_patch(Circle(centre, EARTH_RADIUS_KM, facecolor=style.grid, alpha=0.55, linewidth=0))
    axes.add_patch(air)
    axes.add_patch(Circle(centre, EARTH_RADIUS_KM, fill=False, edgecolor=style.ink, linewidth=1.4))
    small = {"color": style.muted, "fontsize": style.tick_size}
    for distance in np.arange(frame.ground_step_km, min(frame.farthest_km, 19_000) + 1, frame.ground_step_km):
        if along:
            _mark_distance(axes, distance, point, style)
    if 7 * point < AIR_KM < 40 * point:  # wide enough to have its name beside it
        edge = np.array([0.6 * frame.left / EARTH_RADIUS_KM]), np.array([EARTH_RADIUS_KM + AIR_KM + 10 * point])
        axes.text(*loft_paths.round_xy(*edge)[0], "100 km of air", ha="center", va="center", **small)
    axes.plot([0, 0], [0, frame.top - 6 * point], color=style.muted, linewidth=1)
    for height in np.arange(frame.height_step_km, frame.top - 30 * point, frame.height_step_km):
        axes.plot([-6 * point, 0], [height, height], color=style.muted, linewidth=1)
        words = f"{height:,.0f} km up" if height == frame.height_step_km else f"{height:,.0f}"
        axes.text(-10 * point, height, words, ha="right", va="center", **small)
    return axes


def _mark_distance(axes, distance: float, point: float, style) -> None:
    angle = distance / EARTH_RADIUS_KM
    depths = EARTH_RADIUS_KM - point * np.array([0, 6, 19 + 15 * np.sin(angle)])  # at the side, words are wide
    ends = loft_paths.round_xy(np.full(3, angle), depths)
    axes.plot(*ends[:2].T, color=style.ink, linewidth=1.2)
    axes.text(*ends[2], f"{distance:,.0f}", ha="center", va="center", color=style.muted, fontsize=style.tick_size)
