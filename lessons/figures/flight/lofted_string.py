"""What the formula for the string is made of, on a drawing: R, h, s, and the string around its two pins."""

import numpy as np

from lessons import flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.engine.picture import Marker, Picture, Polyline, Table, Text, point
from lessons.figures.flight import loft_paths
from lessons.figures.flight.round_earth import ellipse, ends, pins, round_earth
from lessons.sources import StatedLaunch

DRAWN_KM, DRAWN_PIN_KM = 10_000, 1200  # the drawing's own path: a real lofted one leaves no room for words
ASIDE_KM = 700  # how far right of the middle the bulge is measured


def lofted_string_picture(test: StatedLaunch) -> Picture:
    """Radius, apogee, bulge and string of a lofted test, written on the drawing of a longer flight.

    The numbers are the test's; the drawing is not to its scale, and says so.

    >>> from lessons.sources.selections import lofted_test
    >>> lofted_string_picture(lofted_test("nk-2016-06-22")).readout
    'As reported on 22 June 2016: R = 6,371 km, h = 1,413.6 km, s = 3.14 km; the string is 7,793.2 km long.'
    """
    bulge = EARTH_RADIUS_KM * (1 - np.cos(test.range_km / EARTH_RADIUS_KM / 2))
    string = loft_paths.long_axis_km(flight.free_flight(*test.pair_km).speed_km_s)
    rows = (
        ("R", "from the Earth’s centre to the ground", f"{EARTH_RADIUS_KM:,.0f} km"),
        ("h", "from the ground to the top: the apogee", f"{test.apogee_km:,.15g} km"),
        ("s", "from the straight line up to the ground: the bulge", f"{bulge:,.2f} km"),
        ("string", "Earth’s centre, start, second pin", f"{string:,.1f} km"),
    )
    said = ", ".join(f"{name} = {km}" for name, _, km in rows[:3])
    readout = f"As reported on {test.day}: {said}; the string is {rows[3][2]} long."
    return Picture(
        round_earth(),
        (*_lines(), *_words([f"{name} = {km}" for name, _, km in rows])),
        alt="The Earth cut in half with a high path over it, not to scale: from the centre to the ground it is R, from "
        "the ground to the top h, from the straight line between start and landing up to the ground s. The string "
        f"runs from the centre over the start to a second pin below the top. {readout}",
        readout=readout,
        table=Table(("letter", "what it is", test.day), rows, "What the formula for the string is made of"),
    )


def _lines() -> list:
    apogee, string, _, line = pins(DRAWN_KM, DRAWN_PIN_KM)
    (start, landing), second = ends(DRAWN_KM, line), (0, line + DRAWN_PIN_KM)
    top = EARTH_RADIUS_KM + apogee
    return [
        Polyline(ellipse(string, second[1], start)[0], "blue", 3),
        Polyline([start, landing], "green", 1.8, "dash"),
        Polyline([(0, EARTH_RADIUS_KM), (ASIDE_KM, EARTH_RADIUS_KM)], "muted", 1.2, "dot"),
        Polyline([(0, 0), landing], "muted", 1.8),
        Polyline([(0, EARTH_RADIUS_KM), (0, top)], "vermilion", 4),
        Polyline([(ASIDE_KM, line), (ASIDE_KM, EARTH_RADIUS_KM)], "purple", 4),
        Polyline([(0, 0), start, second], "orange", 3),
        Marker(0, 0, "orange", "square", 11),
        Marker(*point(second), "orange", "square", 13),
        Marker(*point(start), "blue", "circle", 11),
        Marker(*point(landing), "blue", "circle", 11),
        Marker(0, top, "ink", "diamond", 10),
    ]


def _words(words: list[str]) -> list:
    apogee, _, _, line = pins(DRAWN_KM, DRAWN_PIN_KM)
    start, landing = ends(DRAWN_KM, line)
    middle = (line + EARTH_RADIUS_KM) / 2
    return [
        Text(*point(0.5 * np.array(landing)), words[0], "ink", dx=12, dy=-6, bold=True),
        Text(0, EARTH_RADIUS_KM + 0.25 * apogee, words[1], "vermilion", dx=10, bold=True),
        Text(ASIDE_KM, middle, words[2], "purple", dx=10, bold=True),
        Text(*point(0.5 * np.array(start)), words[3].replace(" = ", ":\n"), "orange", "end", dx=-12, bold=True),
        Text(start[0] / 2, line, "straight line", "green", "middle", dx=10, dy=-13),
        Text(0, 0, "Earth’s centre: first pin", dx=14, dy=2),
        Text(0, line + DRAWN_PIN_KM, "second pin", anchor="end", dx=-10, dy=14),
        Text(0, EARTH_RADIUS_KM + apogee, "top", anchor="middle", dy=16, bold=True),
        Text(*point(start), "start", anchor="end", dx=-12, dy=4),
        Text(*point(landing), "landing", dx=10, dy=4),
        Text(7600, -600, "drawn for another flight: not to scale", "muted", "end"),
    ]
