"""Why a radar cannot see what is far and low: two distances to one horizon, over ground drawn far too curved."""

import numpy as np

from lessons import flight
from lessons.figures.engine.picture import Background, Marker, Picture, Polygon, Polyline, Table, Text, point

RADIUS, HALF_WIDTH = 2.0, 1.0  # of the drawn ground, and how much of it is shown: nothing here is to scale
RADAR_UP, MISSILE_UP = 0.055, 0.3


def radar_horizon_picture(radar_height_m: float, missile_height_km: float) -> Picture:
    """A radar, its horizon and a missile that just comes into sight, with both distances along the ground in km.

    Heights above the sea: the radar's in m, the missile's in km. Drawn out of scale. ValueError as in
    `flight.radar_horizon`.

    >>> radar_horizon_picture(200, 11.5).readout[-70:]
    'something 11.5 km up comes into sight 442 km beyond it: 500 km in all.'
    """
    near = flight.radar_horizon(radar_height_m, 0)
    far = flight.radar_horizon(0, missile_height_km)
    whole = flight.radar_horizon(radar_height_m, missile_height_km)
    readout = (
        f"A radar {radar_height_m:,g} m up has its horizon {near:,.0f} km away; something {missile_height_km:,g} km up "
        f"comes into sight {far:,.0f} km beyond it: {whole:,.0f} km in all."
    )
    to_radar, to_missile = (np.arccos(RADIUS / (RADIUS + up)) for up in (RADAR_UP, MISSILE_UP))
    at_horizon = to_radar - (to_radar + to_missile) / 2  # so that the picture is centred
    radar = _place(at_horizon - to_radar, RADAR_UP)
    missile = _place(at_horizon + to_missile, MISSILE_UP)
    touch, foot = _place(at_horizon, 0), _place(at_horizon + to_missile, 0)
    ground = np.array([_place(angle, 0) for angle in np.linspace(-0.62, 0.62, 121)])
    first = np.array([_place(angle, -0.03) for angle in np.linspace(at_horizon - to_radar, at_horizon, 31)])
    second = np.array([_place(angle, -0.03) for angle in np.linspace(at_horizon, at_horizon + to_missile, 31)])
    return Picture(
        Background("radar horizon", _sheet, aspect=0.4),
        (
            Polygon(np.vstack([ground, (1.3, -1), (-1.3, -1)]), "muted", 0.15),
            Polygon(np.array([touch, missile, foot, *second[::-1] + (0, 0.03)]), "vermilion", 0.15, hatch=True),
            Polyline(np.array([radar, touch, missile]), "orange", 2.5, "dash"),
            Polyline(np.array([_place(at_horizon - to_radar, 0), radar]), "orange", 4),
            Polyline(np.array([foot, missile]), "vermilion", 4),
            Polyline(first, "blue", 3),
            Polyline(second, "green", 3),
            Marker(*point(radar), "orange", "square", 11),
            Marker(*point(touch), "ink", "circle", 9),
            Marker(*point(missile), "blue", "diamond", 12),
            Text(*point(radar), f"radar,\n{radar_height_m:,g} m up", "ink", "middle", dy=34),
            Text(*point(touch), "horizon", "ink", "middle", dy=16, dx=-4),
            Text(*point(missile), f"missile,\n{missile_height_km:,g} km up", "ink", "middle", dy=34),
            Text(*point(first[15]), f"{near:,.0f} km", "blue", "middle", bold=True, dy=-14),
            Text(*point(second[15]), f"{far:,.0f} km", "green", "middle", bold=True, dy=-16, dx=-8),
            Text(*point((np.array(foot) + missile) / 2), "not seen", "ink", "end", dx=-10, dy=-18, bold=True),
        ),
        alt="A curved ground, drawn far out of scale. The radar’s straight beam touches the ground at the horizon and "
        f"goes on, higher and higher above it; below the beam nothing is seen. {readout}",
        readout=readout,
        table=Table(
            ("distance along the ground", "km"),
            (
                ("radar to horizon", f"{near:,.0f}"),
                ("horizon to missile", f"{far:,.0f}"),
                ("together", f"{whole:,.0f}"),
            ),
            "Two distances to one horizon",
        ),
    )


def _place(angle: float, up: float) -> tuple[float, float]:
    radius = RADIUS + up
    return float(radius * np.sin(angle)), float(radius * np.cos(angle) - RADIUS)


def _sheet(figure, style):
    axes = figure.add_axes((0, 0, 1, 1), facecolor=style.paper)
    axes.set(xlim=(-HALF_WIDTH, HALF_WIDTH), ylim=(-0.38, 0.42))
    axes.set_aspect("equal", adjustable="box")
    axes.set_axis_off()
    return axes
