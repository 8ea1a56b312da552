"""How much longer a reported flight takes because the Earth turns below it: to the same place, up to the same height.

Range and apogee are stated over the ground. Over a sky that stands still a flight to the east has farther to go, as the
landing place is carried on while it flies; one to the west has less far. The free flight over that other distance, to
the same apogee, is what a clock would show. Free flight as in `ellipse`; no powered climb.
"""

import numpy as np

from lessons.arrays.arguments import apogee_argument, range_argument
from lessons.arrays.numbers import EARTH_RADIUS_KM, Numbers, accepted, broadcast, shaped_one
from lessons.flight.ellipse import free_seconds
from lessons.flight.rotation import TURNS_RAD_S

ROUNDS = 30  # each changes the time by less than a hundredth of what the one before did


def turning_seconds(range_km: Numbers, apogee_km: Numbers, latitude_deg: Numbers, bearing_deg: Numbers) -> Numbers:
    """By how many seconds the turning Earth makes a free flight longer; less than 0 where it makes it shorter.

    Scalars or arrays that broadcast: range and apogee in km as stated over the ground, the latitude of the launch in
    degrees (-90 to 90), the bearing from launch to landing over the ground in degrees from north (0 to 360).
    ValueError for impossible values.

    >>> [round(turning_seconds(1090, 6248.5, 39.2, bearing)) for bearing in (65, 90)]
    [35, 38]
    """
    distance, apogee = range_argument("range_km", range_km), apogee_argument("apogee_km", apogee_km)
    latitude = accepted("latitude_deg", latitude_deg, "between -90 and 90 degrees", lambda x: np.abs(x) <= 90)
    bearing = accepted("bearing_deg", bearing_deg, "between 0 and 360 degrees", lambda x: (x >= 0) & (x <= 360))
    distance, apogee, latitude, bearing = broadcast(
        range_km=distance, apogee_km=apogee, latitude_deg=latitude, bearing_deg=bearing
    )
    away, latitude, bearing = distance / EARTH_RADIUS_KM, np.radians(latitude), np.radians(bearing)
    sine, cosine = np.sin(latitude), np.cos(latitude)
    landing = np.clip(sine * np.cos(away) + cosine * np.sin(away) * np.cos(bearing), -1, 1)  # sine of its latitude
    level = np.sqrt(1 - landing**2)
    east = np.arctan2(np.sin(bearing) * np.sin(away) * cosine, np.cos(away) - sine * landing)
    still = seconds = np.asarray(free_seconds(distance, apogee))
    for _ in range(ROUNDS):
        across = sine * landing + cosine * level * np.cos(east + TURNS_RAD_S * seconds)
        seconds = np.asarray(free_seconds(EARTH_RADIUS_KM * np.arccos(np.clip(across, -1, 1)), apogee))
    return shaped_one(seconds - still)
