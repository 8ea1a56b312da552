"""A path with a bend over flat ground: the way is longer than the distance between its ends."""

import math


def straight_km(first_km: float, then_km: float, turn_deg: float) -> float:
    """How far apart the ends of a path are that goes straight, turns by so many degrees, and goes straight again, km.

    Over flat ground. ValueError unless both parts are 0 km or more and the turn is from 0 to 180 degrees.

    >>> straight_km(3, 4, 90)
    5.0
    """
    if not (first_km >= 0 and then_km >= 0 and 0 <= turn_deg <= 180):
        raise ValueError(
            f"first_km, then_km and turn_deg must be 0 km or more, and 0 to 180 degrees, not {first_km}, {then_km}, "
            f"{turn_deg}"
        )
    ahead, aside = beyond_bend(then_km, turn_deg)
    return math.hypot(first_km + ahead, aside)


def beyond_bend(then_km: float, turn_deg: float) -> tuple[float, float]:
    """How far ahead and how far aside the part after a turn by so many degrees leads, in km.

    >>> [round(km) for km in beyond_bend(400, 60)]
    [200, 346]
    """
    turn = math.radians(turn_deg)
    return then_km * math.cos(turn), then_km * math.sin(turn)
