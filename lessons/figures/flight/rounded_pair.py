"""What two rounded numbers leave open: the flattest and the steepest throw that would be printed alike."""

import numpy as np

from lessons import flight
from lessons.figures.engine.picture import Background, Picture, Polygon, Polyline, Table, Text
from lessons.figures.flight.throw import flat_path

HEADROOM = 1.35  # of the highest path: the key stands above it


def rounding_picture(range_km: float, apogee_km: float, step_km: float) -> Picture:
    """The throw of the printed numbers between the flattest and the steepest that round to them.

    `step_km` is what both numbers are rounded to (50 means to the nearest 50 km). ValueError unless the step is
    more than 0 and less than twice the apogee.

    >>> rounding_picture(400, 100, 50).readout
    'Rounded to 50 km, 400 and 100 km can stand for any throw from 35° to 53°, and from 4.1 to 5.3 minutes in the air.'
    """
    half = step_km / 2
    if not 0 < half < min(range_km, apogee_km):
        raise ValueError(f"step_km must be between 0 and {2 * min(range_km, apogee_km):g} km, not {step_km}")
    flattest, steepest = (range_km + half, apogee_km - half), (range_km - half, apogee_km + half)
    low, high = (flight.flat_throw(*pair).angle_deg for pair in (flattest, steepest))
    shortest, longest = (flight.flat_throw(*pair).minutes for pair in (flattest, steepest))  # the height alone decides
    printed, top = flight.flat_throw(range_km, apogee_km).angle_deg, (apogee_km + half) * HEADROOM
    readout = (
        f"Rounded to {step_km:g} km, {range_km:g} and {apogee_km:g} km can stand for any throw "
        f"from {low:.0f}° to {high:.0f}°, and from {shortest:.1f} to {longest:.1f} minutes in the air."
    )
    rows = []
    for name, pair in (("flattest", flattest), ("as printed", (range_km, apogee_km)), ("steepest", steepest)):
        throw = flight.flat_throw(*pair)
        rows.append((name, *(f"{km:g} km" for km in pair), f"{throw.angle_deg:.1f}°", f"{throw.minutes:.1f} min"))
    corners = [(range_km / 2 + x, apogee_km + y) for x, y in ((-half / 2, -half), (half / 2, -half))]
    corners += [(range_km / 2 + x, apogee_km + y) for x, y in ((half / 2, half), (-half / 2, half))]
    return Picture(
        Background(("rounding", range_km, apogee_km, step_km), lambda f, s: _ground(f, s, range_km, apogee_km, half)),
        (
            Polygon(np.array(corners), "green", opacity=0.3),
            Polyline(flat_path(*flattest), "vermilion", width=2, dash="dash"),
            Polyline(flat_path(*steepest), "purple", width=2, dash="dot"),
            Polyline(flat_path(range_km, apogee_km), "blue", width=3),
            Text(range_km * 0.72, top * 0.93, f"· · ·  steepest: {high:.0f}°, {longest:.1f} minutes", "purple"),
            Text(range_km * 0.72, top * 0.84, f"——  as printed: {printed:.0f}°", "blue"),
            Text(range_km * 0.72, top * 0.75, f"– – –  flattest: {low:.0f}°, {shortest:.1f} minutes", "vermilion"),
        ),
        alt=f"Three throws that would be printed alike. {readout}",
        readout=readout,
        table=Table(
            ("throw", "range", "apogee", "angle", "in the air"),
            tuple(rows),
            f"Printed {range_km:g} and {apogee_km:g} km",
        ),
    )


def _ground(figure, style, range_km, apogee_km, half):
    axes = style.axes(figure, "distance along the ground (km)", "height (km)")
    axes.set(xlim=(0, range_km + 3 * half), ylim=(0, (apogee_km + half) * HEADROOM))
    return axes
