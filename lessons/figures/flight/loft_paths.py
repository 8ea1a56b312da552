"""Free flight over a round Earth as points to draw: the path, the place after part of the time, what a speed reaches.

Points are (x, y) in km: the launch at (0, 0), up is up there, the Earth's centre at (0, -6371), throws to the right.
"""

import numpy as np

from lessons.arrays.numbers import EARTH_RADIUS_KM, MU_KM3_S2


def round_xy(ground_angle: np.ndarray, radius_km: np.ndarray) -> np.ndarray:
    """Points, shape (n, 2), at angles (rad) from the launch as seen from the Earth's centre, and km from the centre.

    >>> round_xy(np.array([0.0]), np.array([6471.0])).tolist()
    [[0.0, 100.0]]
    """
    return np.column_stack([radius_km * np.sin(ground_angle), radius_km * np.cos(ground_angle) - EARTH_RADIUS_KM])


def ground(range_km: float, points: int = 61) -> np.ndarray:
    """Points along the ground from the launch to `range_km` away.

    >>> ground(1000)[0].tolist()
    [0.0, 0.0]
    """
    return round_xy(np.linspace(0, range_km / EARTH_RADIUS_KM, points), np.full(points, EARTH_RADIUS_KM))


def path(range_km: float, apogee_km: float, points: int = 61) -> np.ndarray:
    """Points along the ellipse from launch to landing; the middle one (`points` is odd) is the apogee.

    >>> path(400, 98)[30].round().tolist()
    [203.0, 95.0]
    """
    half = range_km / EARTH_RADIUS_KM / 2
    from_top = np.linspace(-half, half, points)
    return round_xy(half + from_top, _radius(range_km, apogee_km, from_top))


def place(range_km: float, apogee_km: float, part: float) -> tuple[float, float]:
    """Where the flight is after a part (0 to 1) of its free flight: slow near the top, as Kepler's equation has it.

    >>> place(400, 98, 1)[1] < 0
    True
    """
    sagitta = _sagitta(range_km)
    outer, both = apogee_km + sagitta, 2 * apogee_km + sagitta
    eccentricity = apogee_km / outer
    end = 2 * np.arctan(np.sqrt(both / (2 * EARTH_RADIUS_KM)) / np.cos(range_km / EARTH_RADIUS_KM / 4))
    swings = np.linspace(-end, end, 401)
    clock = swings + eccentricity * np.sin(swings)
    swing = np.interp((2 * part - 1) * clock[-1], clock, swings)
    from_top = 2 * np.arctan(np.sqrt(sagitta / both) * np.tan(swing / 2))
    at = round_xy(
        np.array([range_km / EARTH_RADIUS_KM / 2 + from_top]),
        np.array([_radius(range_km, apogee_km, from_top)]),
    )
    return float(at[0, 0]), float(at[0, 1])


def long_axis_km(speed_km_s: float) -> float:
    """The whole long axis 2a of every path that starts from the ground at this speed, whatever its angle.

    >>> round(long_axis_km(5.605))
    8507
    """
    return 2 / (2 / EARTH_RADIUS_KM - speed_km_s**2 / MU_KM3_S2)


def reachable(speed_km_s: float, points: int = 121) -> np.ndarray:
    """The edge of all that a speed reaches, from straight above the launch to the farthest landing or the far side.

    It is part of an ellipse around the Earth's centre and the launch: a point is within reach if its distances from
    these two together are no more than 4a - R.

    >>> edge = reachable(5.605)
    >>> edge[0].round().tolist()
    [0.0, 2136.0]
    """
    together = 2 * long_axis_km(speed_km_s) - EARTH_RADIUS_KM
    flattening = EARTH_RADIUS_KM / together
    sine = min(1.0, long_axis_km(speed_km_s) / EARTH_RADIUS_KM - 1)
    angles = np.linspace(0, 2 * np.arcsin(sine), points)
    return round_xy(angles, together / 2 * (1 - flattening**2) / (1 - flattening * np.cos(angles)))


def _sagitta(range_km: float) -> float:
    return 2 * EARTH_RADIUS_KM * np.sin(range_km / EARTH_RADIUS_KM / 4) ** 2


def _radius(range_km: float, apogee_km: float, from_top):
    """Distance from the Earth's centre at an angle (rad) from the apogee; sums only, so steep paths keep digits."""
    low = EARTH_RADIUS_KM * np.sin(range_km / EARTH_RADIUS_KM / 4) ** 2
    return (EARTH_RADIUS_KM + apogee_km) * low / (low + apogee_km * np.sin(from_top / 2) ** 2)
