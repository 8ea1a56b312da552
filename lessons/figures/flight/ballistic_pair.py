"""One half of "ballistic or not": a pair of range and apogee among the kinds of flight, with its rounding box."""

import numpy as np

from lessons import flight
from lessons.figures.engine.picture import Layer, Marker, Polygon, Text
from lessons.figures.flight.ballistic_ground import Panel
from lessons.flight.loft import LoftRatio
from lessons.sources import StatedLaunch

LETTER = 9.5 / 760  # about the share of a picture's width that a bold letter of a label takes
LINE_POINTS, GAP_POINTS = 14.5, 13  # from one line of a label to the next; from the box to the label
LABEL_UP = 0.15  # so much room a label of three lines needs above the box


def pair_layers(
    panel: Panel, range_km: float, apogee_km: float, steps_km: tuple, kind: str, launch: StatedLaunch | None = None
) -> list:
    """The pair as a mark that can be moved, its rounding box around it and its label; all in km."""
    (near, far), (low, high) = _ends(range_km, apogee_km, steps_km, launch)
    layers: list[Layer] = []
    if any(steps_km):
        (left, right), (bottom, top) = np.clip((near, far), *panel.across), np.clip((low, high), *panel.up)
        corners = np.array([(left, bottom), (right, bottom), (right, top), (left, top)])
        layers.append(Polygon(panel.places(corners), "vermilion", 0.4))
    place = panel.at(range_km, apogee_km)
    layers.append(Marker(*place, "ink", "diamond", 6, movable=True))
    words = f"{range_km:,g} km, {apogee_km:g} km up\n{in_lines(kind)}"
    lines = words.split("\n")
    x = within(panel.box, place[0], max(map(len, lines)) * LETTER)
    top, bottom = (panel.at(range_km, end)[1] for end in (high, low))
    above = top + LABEL_UP < panel.box[3]
    dy = GAP_POINTS + LINE_POINTS * (len(lines) - 1) if above else -GAP_POINTS
    return [*layers, Text(x, top if above else bottom, words, "ink", "start", 11, dy=dy, bold=True)]


def in_lines(kind: str) -> str:
    """Three kinds and more on two lines.

    >>> in_lines("depressed, flat or ordinary")
    'depressed, flat\\nor ordinary'
    """
    return kind.replace(" or ", "\nor ") if "," in kind else kind


def within(box: tuple[float, float, float, float], x: float, width: float) -> float:
    """Where a label so wide begins, as near to `x` as it can inside a panel's box; all in figure fractions.

    >>> within((0, 0, 1, 1), 0.9, 0.3)
    0.695
    """
    return max(box[0] + 0.005, min(x, box[2] - width - 0.005))


def pair_words(
    range_km: float, apogee_km: float, steps_km: tuple, loft: LoftRatio, launch: StatedLaunch | None = None
) -> str:
    """How high it is for its range, and what its rounding leaves open, in a sentence.

    >>> pair_words(400, 100, (0, 0), flight.loft_ratio(400, 100))
    '1.02 times as high as an ordinary throw: ordinary.'
    """
    words = f"{loft.value:.2f} times as high as an ordinary throw{', at most' if launch and launch.over_range else ''}"
    if any(steps_km):
        between = flight.loft_interval(*_ends(range_km, apogee_km, steps_km, launch))
        open_below = launch is not None and launch.over_range
        span = f"{between.high:.2f} at most" if open_below else f"anything from {between.low:.2f} to {between.high:.2f}"
        words += f"; {rounding(steps_km)}, {span}"
    return f"{words}: {loft.kind}."


def _ends(range_km: float, apogee_km: float, steps_km: tuple, launch: StatedLaunch | None) -> list[tuple[float, float]]:
    """What range and apogee can have been before they were rounded: each lowest and highest, in km, inf for a bound."""
    limits = (launch.over_range, launch.over_apogee) if launch else (False, False)
    return [
        (value, np.inf) if limit else (value - step / 2, value + step / 2)
        for value, step, limit in zip((range_km, apogee_km), steps_km, limits, strict=True)
    ]


def rounding(steps_km: tuple) -> str:
    """The two steps in words.

    >>> rounding((50, 50)), rounding((100, 0.1))
    ('rounded to 50 km', 'rounded to 100 and 0.1 km')
    """
    return "rounded to " + " and ".join(f"{step:g}" for step in dict.fromkeys(steps_km)) + " km"


def pair_rows(range_km: float, loft: LoftRatio) -> list[tuple[str, str]]:
    """The same as rows of a table."""
    return [
        ("apogee of an ordinary throw", f"{flight.minimum_energy(range_km).apogee_km:.0f} km"),
        ("loft ratio", f"{loft.value:.2f}"),
        ("kind", str(loft.kind)),
    ]
