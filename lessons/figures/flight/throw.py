"""A throw over flat ground, drawn to one scale across and up, with a report's two numbers beside it."""

import numpy as np

from lessons import flight
from lessons.figures.engine.picture import Background, Marker, Picture, Polyline, Table, Text
from lessons.sources import StatedLaunch

WIDTH_KM, HEIGHT_KM = 700, 350  # what the fastest throw of the explorer needs
POINTS_PER_KM = 0.68  # on the page, at the usual width: where words stand beside one another
SMALL_KM = 100  # the words of a shorter throw stand above one another
FAR_KM = 600  # the words at a farther landing begin above it, so that they end before the edge


def throw_picture(angle_deg: float, speed_km_s: float, report: StatedLaunch | None = None) -> Picture:
    """The path of a throw, its other angle that lands in the same place, and a report to lay beside it.

    Degrees above the ground, km/s. ValueError as in `flight.flat_from_speed`.

    >>> throw_picture(45, 1.98).readout
    'At 45° and 1.98 km/s it lands 399 km away after 4.8 minutes; its highest point is 100 km up.'
    """
    landing = flight.flat_from_speed(speed_km_s, angle_deg)
    readout = (
        f"At {angle_deg:g}° and {speed_km_s:.2f} km/s it lands {landing.range_km:.0f} km away "
        f"after {landing.minutes:.1f} minutes; its highest point is {landing.apogee_km:.0f} km up."
    )
    rows = [
        ("angle", f"{angle_deg:g}°"),
        ("speed", f"{speed_km_s:.2f} km/s"),
        ("range", f"{landing.range_km:.0f} km"),
        ("apogee", f"{landing.apogee_km:.0f} km"),
        ("time", f"{landing.minutes:.1f} min"),
        ("lands there too", f"{90 - angle_deg:g}°"),
    ]
    layers = [*_other_angle(angle_deg, speed_km_s), *_report_layers(report)]
    layers += [
        Polyline(flat_path(landing.range_km, landing.apogee_km), "blue", width=3),
        Marker(landing.range_km, 0, "blue", "circle", 12),
        Marker(landing.range_km / 2, landing.apogee_km, "orange", "diamond", 12, movable=True),
        _top_words(landing),
        _landing_words(landing),
    ]
    if report:
        readout += f" {_beside(report, landing)}"
        rows += [
            (f"range stated by {report.claimant}", report.figures[0]),
            (f"apogee stated by {report.claimant}", report.figures[1]),
        ]
    return Picture(
        Background("throw", _ground, aspect=0.56),
        tuple(layers),
        alt=f"The path of a throw over flat ground, to scale. {readout}",
        readout=readout,
        table=Table(("quantity", "value"), tuple(rows), "This throw in numbers"),
    )


def _ground(figure, style):
    axes = style.axes(figure, "distance along the ground (km)", "height (km)", right=34)
    axes.set(xlim=(0, WIDTH_KM), ylim=(0, HEIGHT_KM), xticks=range(0, 701, 100), yticks=range(0, 351, 50))
    axes.set_aspect("equal", adjustable="box", anchor="SW")
    return axes


def flat_path(range_km: float, apogee_km: float, points: int = 121) -> np.ndarray:
    """Points along a throw over flat ground, from the start to the landing, in km.

    >>> flat_path(400, 100, points=3).tolist()
    [[0.0, 0.0], [200.0, 100.0], [400.0, 0.0]]
    """
    across = np.linspace(0, 1, points)
    return np.column_stack([across * range_km, 4 * apogee_km * across * (1 - across)])


def _top_words(landing: flight.FlatLanding) -> Text:
    middle, words = landing.range_km / 2, f"{landing.apogee_km:.0f} km up"
    if landing.range_km > SMALL_KM:
        return Text(middle, landing.apogee_km, words, "orange", "middle", dy=16)
    above_landing = max(8, 32 - landing.apogee_km * POINTS_PER_KM)
    return Text(middle, landing.apogee_km, words, "orange", "start", dx=10, dy=above_landing)


def _landing_words(landing: flight.FlatLanding) -> Text:
    dx, dy = (-6, 17) if landing.range_km > FAR_KM else (10, 14)
    return Text(landing.range_km, 0, f"{landing.range_km:.0f} km", "blue", "start", dx=dx, dy=dy)


def _other_angle(angle_deg: float, speed_km_s: float) -> list:
    other_deg = 90 - angle_deg
    if abs(other_deg - angle_deg) < 2:
        return []
    other = flight.flat_from_speed(speed_km_s, other_deg)
    line = Polyline(flat_path(other.range_km, other.apogee_km), "muted", width=1.5, dash="dot")
    fits = 12 < other.apogee_km < HEIGHT_KM - 30 and other.range_km > SMALL_KM
    words = f"{other_deg:g}° lands there too"
    if abs(other_deg - angle_deg) < 12 or not fits:  # beside it they would cover the other path's, or the edge
        return [line, Text(WIDTH_KM, HEIGHT_KM, f"dotted: {words}", "muted", "end", size=11, dx=-4, dy=-10)]
    return [line, Text(other.range_km / 2, other.apogee_km, words, "muted", "middle", size=11, dy=10)]


def _report_layers(report: StatedLaunch | None) -> list:
    if report is None:
        return []
    top = [(0, report.apogee_km), (report.range_km, report.apogee_km)]
    edge = [(report.range_km, 0), (report.range_km, report.apogee_km)]
    words = f"report: {report.figures[0]},\n{report.figures[1]} up"
    return [
        Polyline(np.array(top), "green", width=1.5, dash="dash"),
        Polyline(np.array(edge), "green", width=1.5, dash="dash"),
        Marker(report.range_km / 2, report.apogee_km, "green", "cross", 11),
        Text(report.range_km, report.apogee_km, words, "green", dx=6, dy=8),
    ]


def _beside(report: StatedLaunch, landing: flight.FlatLanding) -> str:
    far, high = landing.range_km - report.range_km, landing.apogee_km - report.apogee_km
    across = f"{abs(far):.0f} km {'farther' if far > 0 else 'nearer'}" if round(far) else "just as far"
    up = f"{abs(high):.0f} km {'higher' if high > 0 else 'lower'}" if round(high) else "just as high"
    stated = f"{report.claimant}, {report.figures[0]}, {report.figures[1]} up"
    return f"Beside the report of {report.day} ({stated}): {across}, {up}."
