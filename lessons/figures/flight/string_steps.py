"""The five steps from a range to the apogee of an ordinary throw, written on the pins and the string."""

import numpy as np

from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.engine.picture import Marker, Picture, Polyline, Table, Text, point
from lessons.figures.flight.round_earth import HALF_WIDTH_KM, HIGH_KM, ellipse, ends, pins, round_earth

DRAWN_KM = 10_000  # the picture's own range: the angle of a shorter one leaves no room for words
NOT_TO_SCALE = f"Not to scale: drawn for {DRAWN_KM:,} km,\nso that there is room for words"
ASIDE_KM = 6900  # how far right of the middle the last two steps are measured


def string_steps_picture(range_km: float = 2700) -> Picture:
    """Half line, pin, string, top and ground, with the numbers of one range on the drawing of a longer one.

    km; ValueError as in `round_earth.pins`.

    >>> string_steps_picture().readout
    'At 2,700 km: half line 1,340 km, pin 6,229 km, string 7,711 km, top 6,970 km, apogee 599 km.'
    """
    apogee, string, _, line = pins(range_km, 0)
    half_line, top = string - EARTH_RADIUS_KM, EARTH_RADIUS_KM + apogee
    steps = (
        ("half line", "R × sin(ψ/2)", half_line),
        ("pin", "R × cos(ψ/2)", line),
        ("string", "R + half line", string),
        ("top", "(string + pin) ÷ 2", top),
        ("apogee", "top − R", apogee),
    )
    said = ", ".join(f"{name} {km:,.0f} km" for name, _, km in steps)
    readout = f"At {range_km:,g} km: {said}."
    words = [f"{number} {name}: {km:,.0f} km" for number, (name, _, km) in enumerate(steps, start=1)]
    rows = tuple((f"{number} {name}", how, f"{km:,.0f} km") for number, (name, how, km) in enumerate(steps, start=1))
    return Picture(
        round_earth(),
        (*_lines(), *_words(words)),
        alt="The Earth cut in half, with a path over it and its two pins. The drawing is not to the scale of the "
        f"numbers: it is that of a flight of {DRAWN_KM:,} km. Five lengths are marked. {readout}",
        readout=readout,
        table=Table(("step", "how", "km"), rows, f"Five steps, {range_km:,g} km"),
    )


def _lines() -> list:
    apogee, string, _, line = pins(DRAWN_KM, 0)
    (start, landing), top = ends(DRAWN_KM, line), EARTH_RADIUS_KM + apogee
    path = ellipse(string, line, start)[0]
    level = [(0, top), (ASIDE_KM, top)]
    return [
        Polyline(level, "muted", 1.2, "dot"),
        Polyline([(0, 0), (ASIDE_KM, 0)], "muted", 1.2, "dot"),
        Polyline([(0, line), landing], "muted", 1.2, "dot"),
        Polyline(path, "blue", 3),
        Polyline([(0, 0), (0, line)], "purple", 2.5, "dash"),
        Polyline([(0, EARTH_RADIUS_KM), (0, top)], "vermilion", 4),
        Polyline([(0, 0), start, (0, line)], "orange", 2.5),
        Polyline(np.array([start, (0, line)]) + (0, 110), "green", 4),
        Polyline([(ASIDE_KM, 0), (ASIDE_KM, top)], "blue", 2.5),
        Marker(0, 0, "orange", "square", 10),
        Marker(0, line, "orange", "square", 13),
        Marker(*point(start), "blue", "circle", 11),
        Marker(*point(landing), "blue", "circle", 11),
        Marker(0, top, "ink", "diamond", 10),
    ]


def _words(words: list[str]) -> list:
    apogee, _, _, line = pins(DRAWN_KM, 0)
    start, landing = ends(DRAWN_KM, line)
    return [
        Text(start[0] / 2, line, words[0], "green", "middle", dx=10, dy=20, bold=True),
        Text(0, line / 2, words[1], "purple", dx=8, bold=True),
        Text(0.66 * start[0], 0.66 * line, "R", "orange", "start", dx=12, bold=True),
        Text(0.33 * start[0], 0.33 * line, f"{words[2]}\n(R, then half line)", "orange", "end", dx=-14, bold=True),
        Text(-HALF_WIDTH_KM, HIGH_KM, NOT_TO_SCALE, "muted", size=11, dx=8, dy=-24),
        Text(ASIDE_KM, 0, words[3], "blue", "end", dx=-8, dy=60, bold=True),
        Text(0, EARTH_RADIUS_KM + apogee / 2, words[4].replace(": ", ":\n"), "vermilion", dx=6, bold=True),
        Text(0, 0, "Earth’s centre: first pin", anchor="end", dx=-12, dy=2),
        Text(0, line, "second pin", dx=12, dy=-12),
        Text(0, EARTH_RADIUS_KM + apogee, "top", anchor="middle", dy=16, bold=True),
        Text(*point(start), "start", anchor="end", dx=-10, dy=4),
        Text(*point(landing), "landing", dx=10, dy=4),
    ]
