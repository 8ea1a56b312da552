"""Areas announced before a launch, as one publisher printed them: beside the line, and beside a stated splash."""

from functools import cache

import numpy as np
import pyproj
import shapely

from lessons import data
from lessons.records import AnnouncedArea
from lessons.sea.chance import Chance, chance_in_area
from lessons.sea.reported_falls import CLAIMANT, words_of
from lessons.sea.sectors import Sector
from lessons.sea.shapes import area

LAUNCH = "cn-2022-08-04"  # the one launch of the tables that has corners of areas and a stated splash


@cache
def areas(event_id: str = LAUNCH) -> dict[str, AnnouncedArea]:
    """The announced areas of a launch whose corners were printed, by the name that the notice gives them.

    >>> list(areas())[:3]
    ['area 1', 'area 2', 'area 3']
    """
    return {one.text.split(":")[0]: one for one in data.announced_areas() if one.event_id == event_id and one.points}


def polygon(announced: AnnouncedArea) -> shapely.Polygon:
    """The area in degrees of longitude and latitude; corners that were not printed around the edge are put in order.

    >>> polygon(areas()["area 3"]).is_valid
    True
    """
    return shapely.MultiPoint([(lon, lat) for lat, lon in announced.points]).convex_hull


def share_in_zone(announced: AnnouncedArea, zone: str = CLAIMANT) -> float:
    """The share of an announced area that lies inside a state's line, on a map around it that keeps areas (0 to 1).

    >>> 0.7 < share_in_zone(areas()["area 4"]) < 0.95
    True
    """
    whole = polygon(announced)
    flat = pyproj.Proj(proj="laea", lat_0=whole.centroid.y, lon_0=whole.centroid.x, ellps="WGS84")

    def on_a_map(rows: np.ndarray) -> np.ndarray:
        return np.column_stack(flat(rows[:, 0], rows[:, 1]))

    within = shapely.intersection(whole, area(zone, "nobody"))
    return float(shapely.transform(within, on_a_map).area / shapely.transform(whole, on_a_map).area)


def chance_in(announced: AnnouncedArea, sector: Sector) -> Chance:
    """The chance that a stated splash lies in an announced area, each place of its sector as likely.

    >>> chance_in(areas()["area 4"], stated_sector()).chance
    0.0
    """
    return chance_in_area(sector, polygon(announced))


@cache
def stated_sector(event_id: str = LAUNCH) -> Sector:
    """The sector of the final splash that was stated for a launch.

    >>> stated_sector().landmark
    'Yonaguni Island'
    """
    (splash,) = (one for one in data.splash_reports() if one.event_id == event_id and one.stage == "final")
    return Sector.from_words(words_of(splash))
