"""Why twice the height becomes twice the height along the straight line: the rest of the string, laid out."""

import numpy as np

from lessons import flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.engine.picture import Marker, Picture, Polyline, Table, Text, point
from lessons.figures.flight import loft_paths
from lessons.figures.flight.loft_ground import frame_for, round_ground
from lessons.sources import StatedLaunch

ANYWHERE = "the second pin can stand anywhere on\nthis circle: the rest of the string"


def two_strings_picture(test: StatedLaunch) -> Picture:
    """A reported lofted path and the farthest one at its speed, each with its second pin and the rest of its string.

    ValueError where the speed reaches anywhere: then the straight line would be longer than the Earth is wide.

    >>> from lessons.sources.selections import lofted_test
    >>> two_strings_picture(lofted_test("nk-2016-06-22")).readout[:76]
    'The rest of the string is 1,422 km. Twice that, 2,844 km, is the straight li'
    """
    best = flight.farthest(test.range_km, test.apogee_km)
    if best.anywhere:
        raise ValueError(f"test: the speed of {test.event_id} reaches anywhere; one with a farthest throw is needed")
    string = loft_paths.long_axis_km(flight.free_flight(test.range_km, test.apogee_km).speed_km_s)
    rest, half = string - EARTH_RADIUS_KM, test.range_km / EARTH_RADIUS_KM / 2
    # the top and the two pins lie on one line; from the top, the string reaches once to both pins
    pin = loft_paths.round_xy(np.array([half]), np.array([2 * (EARTH_RADIUS_KM + test.apogee_km) - string]))[0]
    landing = loft_paths.ground(best.range_km, 2)[1]
    middle, turn = landing / 2, np.linspace(np.arctan2(*landing[::-1]), np.pi / 2, 61)
    circle = rest * np.column_stack([np.cos(turn), np.sin(turn)])
    readout = (
        f"The rest of the string is {rest:,.0f} km. Twice that, {2 * rest:,.0f} km, is the straight line to the "
        f"farthest landing, and {best.range_km:,.0f} km is the distance there along the ground."
    )
    rows = (
        ("string (long axis)", f"{string:,.0f} km"),
        ("rest of the string: string less R", f"{rest:,.0f} km"),
        ("straight line to the farthest landing", f"{2 * rest:,.0f} km"),
        ("the same along the ground", f"{best.range_km:,.0f} km"),
    )
    return Picture(
        round_ground(frame_for(best.range_km), along=False),
        (
            Polyline(circle, "muted", width=1.6, dash="dot"),
            Polyline(loft_paths.path(test.range_km, test.apogee_km), "vermilion", width=2.4, dash="dash"),
            Polyline(loft_paths.path(best.range_km, best.apogee_km), "blue", width=3.2),
            Polyline([(0, 0), pin], "vermilion", width=2),
            Polyline([(0, 0), landing], "green", width=3.2),
            Marker(*point(pin), "vermilion", "square", 12),
            Marker(*point(middle), "green", "square", 13),
            Marker(0, 0, "ink", "circle", 10),
            Marker(*point(landing), "blue", "circle", 12),
            Text(*point(pin), f"second pin, as reported: {rest:,.0f} km from the launch", "vermilion", dx=12, dy=14),
            Text(
                *point(circle[38]),
                "the second pin can stand anywhere on\nthis circle: the rest of the string",
                dx=18,
                dy=6,
            ),
            Text(*point(middle), "second pin, farthest throw", "green", "end", dx=6, dy=-38, bold=True),
            Text(*point(middle / 2), f"{rest:,.0f} km", "green", "middle", dx=-8, dy=-16),
            Text(*point(1.5 * middle), f"{rest:,.0f} km", "green", "middle", dx=-8, dy=-16),
            Text(*point(landing), f"{best.range_km:,.0f} km\nalong the ground", "blue", dx=14, dy=14),
        ),
        alt="The round Earth to scale with a lofted path, the farthest path at the same speed, and their second pins, "
        f"both equally far from the launch. {readout}",
        readout=readout,
        table=Table(("quantity", "value"), rows, f"The string of {test.day} ({test.claimant})"),
    )
