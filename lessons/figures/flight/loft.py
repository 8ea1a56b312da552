"""One speed, every angle, on the round Earth to scale: the fan of paths, what they reach, and one path among them."""

import math
from dataclasses import replace

import numpy as np

from lessons import flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.engine.picture import Layer, Marker, Picture, Polygon, Polyline, Table, Text, point
from lessons.figures.flight import loft_paths
from lessons.figures.flight.loft_ground import Frame, frame_for, round_ground
from lessons.sources import StatedLaunch

FAN_DEG = np.arange(5.0, 86.0, 5.0)
LABELLED_DEG = (20, 45, 65)
TABLE_DEG = range(10, 90, 10)
FAR_ROUND = 1.1  # radians of reach from which on its words stand outside the globe


def best_angle_deg(speed_km_s: float) -> float | None:
    """The start angle, in degrees, that goes farthest at a speed; None where some path reaches anywhere.

    >>> round(best_angle_deg(5.605), 1)
    35.2
    """
    reach = _reach_km(speed_km_s)
    return None if reach is None else ordinary_angle_deg(reach)


def ordinary_angle_deg(reach_km: float) -> float:
    """The start angle, in degrees, of the ordinary throw that goes so far over the round Earth.

    >>> ordinary_angle_deg(0)
    45.0
    """
    return 45 - math.degrees(reach_km / EARTH_RADIUS_KM) / 4


def loft_picture(
    speed_km_s: float,
    angle_deg: float,
    part: float = 0.0,
    test: StatedLaunch | None = None,
    room_km: float = 0.0,
) -> Picture:
    """The fan of all paths at one speed (km/s), one of them at an angle (degrees), and where it is by then.

    `part` is how much of the time of flight is over, 0 to 1; `test` lays a reported lofted path beside it; with
    `room_km` so much of the ground is shown at the least. ValueError as in `flight.from_speed`: below escape
    speed, and steep enough to land before the far side of the Earth.

    >>> loft_picture(4.7787, 60).readout
    'At 60° and 4.78 km/s: 2,194 km far, 1,120 km up, 19.0 minutes. Farthest at this speed: 2,869 km, at 38.6°.'
    """
    landing = flight.from_speed(speed_km_s, angle_deg)
    reach = _reach_km(speed_km_s)
    frame = frame_for(None if reach is None else max(reach, room_km))
    said = f"At {angle_deg:.3g}° and {speed_km_s:.2f} km/s: {_said(landing)}."
    if reach is None:
        flattest = flight.flattest_angle(speed_km_s)
        said += f" At this speed some path reaches any point of the Earth, from {flattest:.1f}° on."
    else:
        said += f" Farthest at this speed: {reach:,.0f} km, at {best_angle_deg(speed_km_s):.1f}°."
    if 0 < part < 1:
        said += f" Shown after {part * landing.minutes:.1f} minutes."
    if test:
        said += (
            f" Reported for {test.day} by {test.claimant}: {test.range_km:,.15g} km far, {test.apogee_km:,.15g} km up."
        )
    return Picture(
        round_ground(frame),
        (
            *_fan(speed_km_s, angle_deg),
            *_reported(test, angle_deg, speed_km_s),
            *_best(reach, angle_deg, speed_km_s),
            *_chosen(landing, speed_km_s, angle_deg, part),
            *_key(frame, speed_km_s, test),
        ),
        alt="The paths of all throws with one speed over the round Earth, to scale: they fan out from the launch, the "
        f"steep ones come down near it, and none gets out of the shaded part. {said}",
        readout=said,
        table=_table(speed_km_s, angle_deg, landing, reach, test),
    )


def _reach_km(speed_km_s: float) -> float | None:
    straight_up = loft_paths.long_axis_km(speed_km_s) - EARTH_RADIUS_KM
    best = flight.farthest(0, straight_up)
    return None if best.anywhere else best.range_km


def _said(landing) -> str:
    return f"{_whole(landing.range_km)} km far, {_whole(landing.apogee_km)} km up, {landing.minutes:.1f} minutes"


def _whole(km: float) -> str:
    return f"{round(km, 6):,.0f}"  # a reported 2,111.5 that comes back as 2,111.4999999 is still that


def _fan(speed_km_s: float, angle_deg: float) -> list:
    angles = FAN_DEG[flight.flattest_angle(speed_km_s) + 0.2 < FAN_DEG]
    flights = flight.from_speed(speed_km_s, angles)
    gap = np.full((1, 2), np.nan)
    lines = []
    for range_km, apogee_km in zip(flights.range_km, flights.apogee_km, strict=True):
        lines += [loft_paths.path(range_km, apogee_km, 41), gap]
    edge = loft_paths.reachable(speed_km_s)
    below = loft_paths.ground(_reach_km(speed_km_s) or np.pi * EARTH_RADIUS_KM, 121)[::-1]
    layers = [Polygon(np.vstack([edge, below]), "sky", opacity=0.1), Polyline(np.vstack(lines), "muted", width=0.6)]
    for label in LABELLED_DEG:
        if label > flight.flattest_angle(speed_km_s) + 5 and abs(label - angle_deg) > 8:
            landing = flight.from_speed(speed_km_s, label)
            top = loft_paths.path(landing.range_km, landing.apogee_km, 3)[1]
            layers.append(Text(*point(top), f"{label}°", "muted", "middle", size=10, dy=-1))
    return layers


def _reported(test: StatedLaunch | None, angle_deg: float, speed_km_s: float) -> list:
    if test is None or _same(flight.free_flight(test.range_km, test.apogee_km).angle_deg, angle_deg):
        return []
    return [Polyline(loft_paths.path(test.range_km, test.apogee_km), "vermilion", width=2.4, dash="dash")]


def _best(reach: float | None, angle_deg: float, speed_km_s: float) -> list:
    if reach is None:
        return [Text(0, -1.45 * EARTH_RADIUS_KM, "farthest: anywhere", "green", "middle", bold=True)]
    layers = []
    ordinary_deg = ordinary_angle_deg(reach)
    if not _same(ordinary_deg, angle_deg):
        best = flight.minimum_energy(reach)
        layers.append(Polyline(loft_paths.path(reach, best.apogee_km), "green", width=2.4, dash="dot"))
    x, y = loft_paths.ground(reach, 2)[1]
    inward = np.sin(reach / EARTH_RADIUS_KM), np.cos(reach / EARTH_RADIUS_KM)
    words = Text(
        x, y, f"farthest {reach:,.0f} km", "green", "end", dx=20 - 80 * inward[0], dy=-44 * inward[1], bold=True
    )
    if reach > FAR_ROUND * EARTH_RADIUS_KM:  # so far round that there is room beside the globe
        words = replace(words, anchor="start", dx=14, dy=-10)
    size = 18 if _same(ordinary_deg, angle_deg) else 11  # a frame around the landing that covers it
    return [*layers, Marker(x, y, "green", "square", size), words]


def _chosen(landing, speed_km_s: float, angle_deg: float, part: float) -> list:
    thrown = loft_paths.path(landing.range_km, landing.apogee_km, 81)
    flown = loft_paths.ground(landing.range_km, 41)
    half = landing.range_km / EARTH_RADIUS_KM / 2
    across, up = float(np.sin(half)), float(np.cos(half))  # outwards, below the apogee
    high, far = f"{_whole(landing.apogee_km)} km up", f"{_whole(landing.range_km)} km far"
    layers = [
        Polyline(flown, "blue", width=4.5),
        Polyline(thrown, "blue", width=3.4),
        Marker(*point(thrown[-1]), "blue", "circle", 12),
        Marker(*point(thrown[40]), "orange", "diamond", 13, movable=True),
        Text(*point(thrown[40]), high, "orange", "start", dx=12, dy=5 * up, bold=True),
    ]
    if not _same(angle_deg, best_angle_deg(speed_km_s) or 0):  # there the farthest landing has its own words
        layers.append(Text(*point(flown[20]), far, "blue", "end", dx=26 - 78 * across, dy=-44 * up, bold=True))
    if 0 < part < 1:
        now = loft_paths.place(landing.range_km, landing.apogee_km, part)
        words = f"{part * landing.minutes:.1f} min"
        side, dx = ("start", 10) if half < np.pi / 6 else ("end", -10)  # away from the words at the apogee
        aside = Text(*point(now), words, "ink", side, dx=dx, dy=-15, bold=True)
        layers += [Marker(*point(now), "ink", "circle", 11), aside]
    return layers


def _key(frame: Frame, speed_km_s: float, test: StatedLaunch | None) -> list:
    lines = [("this throw", "blue", 3.4, "solid"), ("farthest at this speed", "green", 2.4, "dot")]
    if test:
        lines.append((f"as reported, {test.day}", "vermilion", 2.4, "dash"))
    lines.append((f"every 5° at {speed_km_s:.2f} km/s", "muted", 0.6, "solid"))
    wide = frame.right - frame.left
    layers: list[Layer] = []
    right, row = frame.right - 0.02 * wide, 0.042 * (frame.top - frame.bottom)
    for number, (words, colour, width, dash) in enumerate(lines, start=1):
        up = frame.top - number * row
        layers.append(Polyline([(right - 0.06 * wide, up), (right, up)], colour, width, dash))
        layers.append(Text(right - 0.07 * wide, up, words, "ink" if colour == "muted" else colour, "end"))
    return layers


def _same(one: float, other: float) -> bool:
    return abs(one - other) < 0.06


def _table(speed_km_s: float, angle_deg: float, landing, reach: float | None, test: StatedLaunch | None) -> Table:
    def row(name, angle, flown):
        return name, f"{angle:.1f}°", f"{flown.range_km:,.0f}", f"{flown.apogee_km:,.0f}", f"{flown.minutes:.1f}"

    rows = [row("this throw", angle_deg, landing)]
    if reach is not None:
        best = ordinary_angle_deg(reach)
        rows.append(row("farthest", best, flight.from_speed(speed_km_s, best)))
    for angle in TABLE_DEG:
        if angle > flight.flattest_angle(speed_km_s):
            rows.append(row("same speed", angle, flight.from_speed(speed_km_s, angle)))
    if test:
        start = flight.free_flight(test.range_km, test.apogee_km)
        stated = (f"{test.range_km:,.15g}", f"{test.apogee_km:,.15g}", f"{start.minutes:.1f}")
        rows.append((f"reported by {test.claimant}", f"{start.angle_deg:.1f}°", *stated))
    columns = ("path", "start angle", "range (km)", "apogee (km)", "minutes of free flight")
    return Table(columns, tuple(rows), f"All throws at {speed_km_s:.2f} km/s")
