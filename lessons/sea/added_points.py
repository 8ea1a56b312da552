"""Base points that the coast of the map misses: islets and declared points of each state, and Liancourt Rocks."""

from lessons import data

LANDMARKS = ("Hegura-jima", "Oshima-Oshima")  # islets of the tables that are kept as landmarks
ROCKS = "Liancourt Rocks"  # of no state here: they count for whom a variant says


def added_points(state: str) -> list[tuple[float, float]]:
    """The islets and declared points of a state, or ROCKS themselves, as longitude and latitude in degrees.

    The map has some of the islets too, which does no harm.

    >>> added_points(ROCKS)
    [(131.867, 37.242)]
    """
    places = data.places()
    if state == ROCKS:
        return [(place.lon, place.lat) for place in places if place.name == ROCKS]
    islets = [place for place in places if place.kind == "islet" or place.name in LANDMARKS]
    points = [(islet.lon, islet.lat) for islet in islets if islet.country_or_claim == state]
    return points + [(point.lon, point.lat) for point in data.base_points() if point.state == state]
