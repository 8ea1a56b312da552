"""What the questions of notebook 10 start from: stated splashes of the table, and where a line runs."""

from functools import cache

import numpy as np

from lessons import data, sea
from lessons.records import Splash
from lessons.sea.reported_falls import CLAIMANT, words_of
from lessons.units import convert

STEP_KM = 0.5
EEZ_NMI, TERRITORIAL_NMI = 200, 12


@cache
def splash(event_id: str, stage: str = "final") -> Splash:
    """The one splash of a launch with a stage."""
    (found,) = (one for one in data.splash_reports() if one.event_id == event_id and one.stage == stage)
    return found


def sector(event_id: str, stage: str = "final") -> sea.Sector:
    """The sector of the words of that splash."""
    return sea.Sector.from_words(words_of(splash(event_id, stage)))


@cache
def share(event_id: str, stage: str = "final", liancourt: str = "nobody") -> float:
    """How many of 100 places of a splash's sector lie inside Japan's line."""
    return 100 * float(sea.chance_inside(sector(event_id, stage), CLAIMANT, liancourt).chance)


@cache
def crossing_km(event_id: str) -> float:
    """How far from its landmark, straight along the stated direction, a splash would be on Japan's line."""
    stated = sector(event_id)
    km = np.arange(stated.distance_km[0] / 2, 500, STEP_KM)
    point = sea.destination(stated.lat, stated.lon, stated.bearing_deg, km)
    return float(km[np.argmax(sea.side(point.lat, point.lon, CLAIMANT) != CLAIMANT)])


@cache
def margin_km(event_id: str, stage: str = "final") -> float:
    """How far the middle of a splash's sector lies from the nearest point of Japan's line, without a sign."""
    return abs(float(sea.margin_km(*sector(event_id, stage).middle, CLAIMANT)))


def nautical_km(miles: float) -> float:
    """Nautical miles in km."""
    return float(convert(miles, "nmi", "km"))
