"""The round Earth in cross-section, to scale: the angle of a range, the bulge of the ground, and the two pins."""

from typing import NamedTuple

import numpy as np

from lessons import flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.engine.picture import Background, Marker, Picture, Polyline, Table, Text, point

HALF_WIDTH_KM, LOW_KM, HIGH_KM = 7900, -900, 9400  # what the picture shows, from the Earth's centre
NEAR_CENTRE_KM = 1300  # a second pin below this has its words above it, clear of those of the first
BULGES_KM = (500, 1000, 2700, 5500, 10_000)


class Pins(NamedTuple):
    """A path as an ellipse around two pins: apogee, string, the shortest string, depth of the straight line, in km."""

    apogee_km: float
    string_km: float
    shortest_km: float
    line_km: float


def pins(range_km: float, pin_km: float) -> Pins:
    """The path around the Earth's centre and a second pin `pin_km` above (below: negative) the straight line.

    The string goes from the Earth's centre over the start to the second pin. ValueError unless the range is more than
    0 and less than half way round the Earth, and the second pin above the centre.

    >>> round(pins(2700, 0).apogee_km) == round(flight.minimum_energy(2700).apogee_km)
    True
    """
    half = range_km / (2 * EARTH_RADIUS_KM)
    if not 0 < half < np.pi / 2:
        raise ValueError(f"range_km must be more than 0 and less than 20,015 km, not {range_km}")
    half_chord, line = EARTH_RADIUS_KM * np.sin(half), EARTH_RADIUS_KM * np.cos(half)
    if not -line < pin_km < np.inf:
        raise ValueError(f"pin_km must be more than -{line:,.0f} km (the Earth's centre), not {pin_km}")
    string = EARTH_RADIUS_KM + np.hypot(half_chord, pin_km)
    apogee = (string + line + pin_km) / 2 - EARTH_RADIUS_KM
    return Pins(float(apogee), float(string), float(EARTH_RADIUS_KM + half_chord), float(line))


def two_pins_picture(range_km: float, pin_km: float) -> Picture:
    """The ellipse of a path with its two pins and its string, to scale.

    km; see `pins`.

    >>> two_pins_picture(10_000, 1500).readout
    'Second pin 1,500 km above the straight line: the string is 11,117 km long, 243 km more than the shortest. \
The path peaks 2,191 km up and starts at 7.31 km/s.'
    """
    apogee, string, shortest, line = pins(range_km, pin_km)
    speed = flight.free_flight(range_km, apogee).speed_km_s
    start, landing, second = ends(range_km, line) + ((0, line + pin_km),)
    side = "above" if pin_km > 0 else "below"
    where = "on the straight line" if pin_km == 0 else f"{abs(pin_km):,g} km {side} the straight line"
    longer = string - shortest
    more = "less than 1" if longer < 1 else f"{longer:,.0f}"
    beside = "the shortest of all" if pin_km == 0 else f"{more} km more than the shortest"
    readout = (
        f"Second pin {where}: the string is {string:,.0f} km long, {beside}. The path peaks {apogee:,.0f} km up and "
        f"starts at {speed:.2f} km/s."
    )
    path, below = ellipse(string, line + pin_km, start)
    rows = (
        ("range", f"{range_km:,g} km"),
        ("second pin from the Earth’s centre", f"{line + pin_km:,.0f} km"),
        ("string", f"{string:,.0f} km"),
        ("longer than the shortest by", f"{longer:,.0f} km"),
        ("apogee", f"{apogee:,.0f} km"),
        ("start speed", f"{speed:.2f} km/s"),
    )
    return Picture(
        round_earth(),
        (
            Polyline(below, "muted", width=1.5, dash="dot"),
            Polyline(np.array([start, landing]), "green", width=1.8, dash="dash"),
            Polyline(path, "blue", width=3),
            Polyline(np.array([(0, 0), start, second]), "orange", width=2.5),
            Marker(0, 0, "orange", "square", 10),
            Marker(*point(second), "orange", "square", 13, movable=True),
            Marker(*point(start), "blue", "circle", 11),
            Marker(*point(landing), "blue", "circle", 11),
            Text(0, 0, "Earth’s centre: first pin", dx=12, dy=2),
            Text(*point(second), "second pin", anchor="middle", dy=18 if second[1] < NEAR_CENTRE_KM else -18),
            Text(*point(start), "start", anchor="end", dx=-10, dy=4),
            Text(*point(landing), "landing", dx=10, dy=4),
            Text(0, EARTH_RADIUS_KM + apogee, f"{apogee:,.0f} km up", "blue", "middle", dy=14, bold=True),
        ),
        alt=f"The Earth cut in half, with a flight over it to scale: part of an ellipse around two pins. {readout}",
        readout=readout,
        table=Table(("quantity", "value"), rows, "Two pins and a string"),
    )


def bulge_picture(range_km: float = 10_000) -> Picture:
    """A range on the round Earth, to scale: its angle at the centre, the straight line, and the bulge of the ground.

    km; ValueError as in `pins`.

    >>> bulge_picture().table.rows[2]
    ('2,700 km', '24.3°', '142 km')
    """
    line = pins(range_km, 0).line_km
    (start, landing), angle = ends(range_km, line), np.degrees(range_km / EARTH_RADIUS_KM)
    arc = np.radians(np.linspace(90 + angle / 2, 90 - angle / 2, 91))
    circle = np.column_stack([np.cos(arc), np.sin(arc)])
    corner, half = 300, np.radians(angle / 4)  # the mark of the right angle, and where the half of ψ is written
    rows = []
    for far in BULGES_KM:
        bulge = EARTH_RADIUS_KM - pins(far, 0).line_km
        rows.append((f"{far:,} km", f"{np.degrees(far / EARTH_RADIUS_KM):.1f}°", f"{bulge:,.0f} km"))
    readout = f"Along the ground {range_km:,} km are {angle:.0f}° at the Earth’s centre; between start and landing the "
    readout += f"ground stands {EARTH_RADIUS_KM - line:,.0f} km above the straight line."
    return Picture(
        round_earth(),
        (
            Polyline(np.array([start, (0, 0), landing]), "muted", width=1.8),
            Polyline(1100 * circle, "purple", width=2.5),
            Polyline(2000 * circle[45:], "purple", width=2.5),
            Polyline(np.array([(0, 0), (0, line)]), "purple", width=1.8, dash="dash"),
            Polyline(np.array([(corner, line), (corner, line - corner), (0, line - corner)]), "ink", width=1.5),
            Polyline(EARTH_RADIUS_KM * circle, "blue", width=4),
            Polyline(np.array([start, landing]), "green", width=2, dash="dash"),
            Polyline(np.array([(0, line), (0, EARTH_RADIUS_KM)]), "vermilion", width=4),
            Marker(*point(start), "blue", "circle", 11),
            Marker(*point(landing), "blue", "circle", 11),
            Marker(0, 0, "muted", "circle", 7),
            Text(*point(0.18 * np.array(start)), f"ψ = {angle:.0f}°", "purple", "end", 13, -12, bold=True),
            Text(2000 * np.sin(half), 2000 * np.cos(half), "ψ/2", "purple", "start", 13, 2, 12, bold=True),
            Text(0, 0.62 * line, f"{line:,.0f} km", "purple", "end", dx=-8),
            Text(0, EARTH_RADIUS_KM, f"range: {range_km:,} km along the ground", "blue", "middle", dy=16, bold=True),
            Text(0, (line + EARTH_RADIUS_KM) / 2, "bulge", "vermilion", dx=8, size=13, bold=True),
            Text(0.5 * start[0], line, "straight line", "green", "middle", dy=-13),
            Text(*point(0.62 * np.array(landing)), "R = 6,371 km", "ink", dx=10, dy=-4),
            Text(0, 0, "Earth’s centre", "ink", "middle", dy=-14),
            Text(*point(start), "start", anchor="end", dx=-10, dy=4),
            Text(*point(landing), "landing", dx=10, dy=4),
        ),
        alt=f"The Earth cut in half, with radii to the start and the landing and the straight line between. {readout}",
        readout=readout,
        table=Table(("range", "angle at the centre", "bulge"), tuple(rows), "How far the ground bulges"),
    )


def ends(range_km: float, line_km: float) -> tuple:
    """Start and landing, seen from the Earth's centre, of a range over a straight line that deep; km, nothing checked.

    >>> [round(end[0]) for end in ends(2700, 6229)]
    [-1340, 1340]
    """
    half_chord = EARTH_RADIUS_KM * np.sin(range_km / (2 * EARTH_RADIUS_KM))
    return (-half_chord, line_km), (half_chord, line_km)


def ellipse(string_km: float, apart_km: float, start: tuple) -> tuple[np.ndarray, np.ndarray]:
    """The ellipse around (0, 0) and (0, apart): its part above the ground, and the rest of it; km, shape (n, 2) each.

    >>> path, below = ellipse(10_874, 4508, (-4502, 4508))
    >>> round(path[:, 1].max() - EARTH_RADIUS_KM)
    1320
    """
    across = np.sqrt(string_km**2 - apart_km**2) / 2
    turn = np.arctan2(start[0] / across, (start[1] - apart_km / 2) / (string_km / 2))  # negative: left of the top

    def at(angles):
        return np.column_stack([across * np.sin(angles), apart_km / 2 + string_km / 2 * np.cos(angles)])

    return at(np.linspace(turn, -turn, 121)), at(np.linspace(-turn, 2 * np.pi + turn, 121))


def round_earth() -> Background:
    """The Earth in cross-section, on which every picture of it is drawn.

    >>> round_earth().key
    'round Earth'
    """
    return Background("round Earth", _earth, aspect=0.64)


def _earth(figure, style):
    axes = style.blank(figure)
    axes.set(xlim=(-HALF_WIDTH_KM, HALF_WIDTH_KM), ylim=(LOW_KM, HIGH_KM))
    axes.set_aspect("equal", adjustable="box")
    turn = np.linspace(0, 2 * np.pi, 361)
    around = EARTH_RADIUS_KM * np.cos(turn), EARTH_RADIUS_KM * np.sin(turn)
    axes.fill(*around, facecolor=style.grid, alpha=0.55, edgecolor="none")
    axes.plot(*around, color=style.muted, linewidth=1.6)
    return axes
