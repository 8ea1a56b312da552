"""What the formula for the string is made of, to scale: R, h, s, and the string around its two pins."""

import numpy as np

from lessons import flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.engine.picture import Layer, Marker, Picture, Polyline, Table, Text, point
from lessons.figures.flight import loft_paths
from lessons.figures.flight.round_earth import ellipse, ends, round_earth
from lessons.sources import StatedLaunch

# The magnifier: its corners, in km on the picture, and where in it the straight line between start and landing lies
LEFT, RIGHT, BOTTOM, TOP, LINE = 1900, 7800, 6300, 9250, 7000
ACROSS_KM, BULGE_KM = 4600, 1000  # as long the flight and its bulge are drawn in it


def lofted_string_picture(test: StatedLaunch) -> Picture:
    """Radius, apogee, bulge and string of a lofted test to scale, with a magnifier for the bulge.

    >>> from lessons.sources.selections import lofted_test
    >>> lofted_string_picture(lofted_test("nk-2016-06-22")).readout
    'As reported on 22 June 2016: R = 6,371 km, h = 1,413.6 km, s = 3.14 km; the string is 7,793.2 km long. The second \
pin is 9 km below the top.'
    """
    line = EARTH_RADIUS_KM * np.cos(test.range_km / EARTH_RADIUS_KM / 2)
    bulge, top = EARTH_RADIUS_KM - line, EARTH_RADIUS_KM + test.apogee_km
    string = loft_paths.long_axis_km(flight.free_flight(*test.pair_km).speed_km_s)
    pin = 2 * top - string  # at the top the string runs from the centre up to it, and back down to the pin
    rows = (
        ("R", "from the Earth’s centre to the ground", f"{EARTH_RADIUS_KM:,.0f} km"),
        ("h", "from the ground to the top: the apogee", f"{test.apogee_km:,.15g} km"),
        ("s", "from the straight line up to the ground: the bulge", f"{bulge:,.2f} km"),
        ("string", "Earth’s centre, start, second pin", f"{string:,.1f} km"),
        ("second pin", "below the top", f"{top - pin:,.0f} km"),
    )
    said = ", ".join(f"{name} = {km}" for name, _, km in rows[:3])
    below = f"{rows[4][2]} below the top"
    readout = f"As reported on {test.day}: {said}; the string is {rows[3][2]} long. The second pin is {below}."
    return Picture(
        round_earth(),
        (*_flight(test.range_km, line, string, pin), *_words(rows, top, pin), *_magnifier(test.range_km, rows[2][2])),
        alt="The Earth cut in half, to scale, with a path that rises steeply and falls beside its start: from the "
        "centre to the ground it is R, from the ground to the top h. The string runs from the centre over the start to "
        "a second pin just below the top. A magnifier shows the bulge s of the ground between start and landing. "
        f"{readout}",
        readout=readout,
        table=Table(("letter", "what it is", test.day), rows, "What the formula for the string is made of"),
    )


def _flight(range_km: float, line: float, string: float, pin: float) -> list[Layer]:
    start, landing = ends(range_km, line)
    top = (string + pin) / 2
    return [
        Polyline([(0, 0), (0, EARTH_RADIUS_KM)], "muted", 1.8),
        Polyline([(0, EARTH_RADIUS_KM), (0, top)], "vermilion", 3),
        Polyline(ellipse(string, pin, start)[0], "blue", 3),
        Polyline([(0, 0), start, (0, pin)], "orange", 2.5),
        Marker(0, 0, "orange", "square", 11),
        Marker(*point(landing), "blue", "circle", 8),
        Marker(*point(start), "blue", "circle", 8),
        Marker(0, top, "ink", "diamond", 9),
        Marker(0, pin, "orange", "square", 8),
    ]


def _words(rows: tuple, top: float, pin: float) -> list[Layer]:
    radius, apogee, _, string, below = (f"{name} = {km}" for name, _, km in rows)
    return [
        Text(0, EARTH_RADIUS_KM / 2, radius, "ink", dx=12, bold=True),
        Text(0, (EARTH_RADIUS_KM + top) / 2, apogee, "vermilion", "end", dx=-22, bold=True),
        Text(0, EARTH_RADIUS_KM / 2, string.replace(" = ", ":\n"), "orange", "end", dx=-20, bold=True),
        Text(0, 0, "Earth’s centre: first pin", dx=14, dy=2),
        Text(0, pin, f"second pin, {below.removeprefix('second pin = ')} below the top", anchor="end", dx=-14, dy=-4),
        Text(0, top, "top", anchor="middle", dy=16, bold=True),
    ]


def _magnifier(range_km: float, bulge: str) -> list[Layer]:
    """The ground between start and landing, drawn larger, and much more so upwards: the bulge is flat as a plate."""
    middle, half = (LEFT + RIGHT) / 2, ACROSS_KM / 2
    across = np.linspace(-half, half, 61)
    ground = np.column_stack([middle + across, LINE + BULGE_KM * (1 - (across / half) ** 2)])
    start, landing = (middle - half, LINE), (middle + half, LINE)
    frame = [(LEFT, BOTTOM), (RIGHT, BOTTOM), (RIGHT, TOP), (LEFT, TOP), (LEFT, BOTTOM)]
    return [
        Polyline([(0, EARTH_RADIUS_KM), (LEFT, BOTTOM)], "muted", 1.2, "dot"),
        Polyline(frame, "muted", 1.5),
        Polyline(ground, "muted", 3),
        Polyline([start, landing], "green", 2, "dash"),
        Polyline([(middle, LINE), (middle, LINE + BULGE_KM)], "purple", 4),
        Marker(*start, "blue", "circle", 9),
        Marker(*landing, "blue", "circle", 9),
        Text(LEFT, TOP, "magnified, heights far more", "ink", size=11, dx=8, dy=-12),
        Text(middle, LINE + BULGE_KM, f"s = {bulge}", "purple", "middle", dy=13, bold=True),
        Text(middle + half / 2, LINE + BULGE_KM, "ground", "ink", size=11, dx=12, dy=-4),
        Text(middle, LINE, f"straight line, {range_km:,g} km of range", "green", "middle", size=11, dy=-13),
        Text(*start, "start", size=11, anchor="middle", dy=13, dx=-8),
        Text(*landing, "landing", size=11, anchor="middle", dy=13, dx=-8),
    ]
