"""What each side can know by: its sensors, and what a radar on the ground sees of a missile far off."""

from typing import NamedTuple

from lessons import flight

RADARS = ("Japan", "South Korea")
SENSORS = {
    "United States": "satellites see the burn, ships track",
    "North Korea": "instruments aboard; and a motive",
    "others": "eyes, hearsay, or not told",
}


class Horizon(NamedTuple):
    """A radar on the ground: how high it stands (m), and how far off the missile is (km)."""

    radar_m: float = 200
    distance_km: float = 500


def sensor_words(side: str, horizon: Horizon) -> str:
    """What a side can know by, with what its radars on the ground see.

    >>> sensor_words("Japan", Horizon(200, 500))
    'radars: at 500 km only above 11.5 km'
    """
    if side not in RADARS:
        return SENSORS[side]
    lowest = flight.lowest_seen(*horizon)
    seen = f"only above {lowest:.3g} km" if lowest >= 1 else "down to the sea" if not lowest else "nearly all of it"
    return f"radars: at {horizon.distance_km:g} km {seen}"
