"""A path with a bend, seen from above: how long it is, and how far apart its ends are."""

import numpy as np

from lessons import flight
from lessons.figures.engine.picture import Background, Marker, Picture, Polyline, Table, Text
from lessons.flight.bend import beyond_bend


def bent_path_picture(first_km: float, then_km: float, turn_deg: float) -> Picture:
    """The two parts of the path as solid lines, and the straight distance between its ends dashed; km, degrees.

    ValueError as in `flight.straight_km`.

    >>> bent_path_picture(500, 300, 90).readout
    '500 km straight, a turn by 90°, 300 km more: a path of 800 km, and its ends are 583 km apart.'
    """
    apart, path_km = flight.straight_km(first_km, then_km, turn_deg), first_km + then_km
    ahead, aside = beyond_bend(then_km, turn_deg)
    start, bend, end = (0.0, 0.0), (float(first_km), 0.0), (first_km + ahead, aside)
    readout = (
        f"{first_km:,g} km straight, a turn by {turn_deg:g}°, {then_km:,g} km more: a path of {path_km:,g} km, and its "
        f"ends are {apart:,.0f} km apart."
    )
    return Picture(
        Background(("bent path", first_km, then_km, turn_deg), lambda f, s: _chart(f, s, path_km, aside), aspect=0.4),
        (
            Polyline(np.array([start, end]), "green", 2.5, "dash"),
            Polyline(np.array([start, bend, end]), "blue", 3),
            Marker(*start, "blue", "circle", 11),
            Marker(*bend, "ink", "square", 9),
            Marker(*end, "blue", "circle", 11),
            Text(first_km / 2, 0, f"{first_km:,g} km", "blue", "middle", dy=-15),
            Text((bend[0] + end[0]) / 2, aside / 2, f"{then_km:,g} km", "blue", "start", dx=12, dy=-6),
            Text(0.62 * end[0], 0.62 * aside, f"straight: {apart:,.0f} km", "green", "end", dx=-8, dy=8, bold=True),
            Text(*start, "start", "ink", "start", dx=8, dy=-15),
            Text(*end, "fall", "ink", "end", dx=-12, dy=8),
            Text(*bend, f"turn by {turn_deg:g}°", "ink", "start", dx=12, dy=-15),
        ),
        alt=f"A path seen from above, with one bend, and the straight line between its ends. {readout}",
        readout=readout,
        table=Table(
            ("distance", "km"),
            (("first part", f"{first_km:,g}"), ("second part", f"{then_km:,g}"), ("path", f"{path_km:,g}"))
            + (("straight", f"{apart:,.0f}"),),
            "A path and a distance",
        ),
    )


def _chart(figure, style, path_km, aside):
    axes = style.axes(figure, "km, seen from above", "km")
    axes.set(xlim=(-0.03 * path_km, 1.03 * path_km), ylim=(-0.1 * path_km, max(1.15 * aside, 0.2 * path_km)))
    axes.set_aspect("equal", adjustable="box", anchor="C")
    return axes
