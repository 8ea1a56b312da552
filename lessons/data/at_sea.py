"""The tables of the sea: places, points of lines and coasts, where something fell, which areas were announced."""

from dataclasses import replace

from lessons.data.typed_rows import records, verified_only
from lessons.records import AnnouncedArea, CoastPoint, Corner, MedianPoint, Place, Splash, TreatyPoint


def places(*, unverified: bool = False) -> tuple[Place, ...]:
    """Landmarks, capes, islets, launch areas with their public positions (degrees, WGS84).

    >>> [place.precision_km for place in places() if place.name == "Okushiri Island"]
    [8.0]
    """
    return verified_only(records("places.csv", Place), unverified)


def treaty_points(*, unverified: bool = False) -> tuple[TreatyPoint, ...]:
    """Points of agreed and claimed lines at sea (degrees), in the order of each treaty.

    >>> treaty_points()[0].lat
    32.95
    """
    return verified_only(records("treaty_points.csv", TreatyPoint), unverified)


def splash_reports() -> tuple[Splash, ...]:
    """Where missiles were said to have fallen: distance (km) and bearing from a landmark, and the stated side.

    >>> [(s.distance_km, s.stage) for s in splash_reports() if s.event_id == "nk-2024-10-31"]
    [(200.0, 'final'), (300.0, 'forecast')]
    """
    return records("splash_reports.csv", Splash)


def announced_areas() -> tuple[AnnouncedArea, ...]:
    """Areas announced in navigational warnings for past launches, as published; not every launch has one.

    >>> [len(area.points) for area in announced_areas() if area.warning_id == "20160207-w01"]
    [4]
    """
    points: dict[str, list[tuple[float, float]]] = {}
    for at in sorted(records("warning_corners.csv", Corner), key=lambda at: at.corner):
        points.setdefault(at.warning_id, []).append((at.lat, at.lon))
    areas = records("warnings.csv", AnnouncedArea)
    return tuple(replace(area, points=tuple(points.get(area.warning_id, ()))) for area in areas)


def base_points() -> tuple[CoastPoint, ...]:
    """Points that a state's zone is measured from besides the mapped coast: islets that it misses, declared points.

    >>> [point.state for point in base_points() if point.name == "Okinotorishima"]
    ['Japan']
    """
    return records("base_points.csv", CoastPoint)


def median_points() -> tuple[MedianPoint, ...]:
    """Points of the lines between zones at sea, with the nearest base point of each side, for each variant.

    >>> {row.liancourt for row in median_points()} == {"nobody", "South Korea", "Japan"}
    True
    """
    return records("median_points.csv", MedianPoint)
