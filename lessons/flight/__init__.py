"""Range, apogee, time: closed forms in km, km/s, degrees and minutes."""

from lessons.flight.bend import straight_km
from lessons.flight.clock import ClockCheck, check_clock, free_interval, usual_climb
from lessons.flight.ellipse import (
    FreeFlight,
    Landing,
    MinimumEnergy,
    flattest_angle,
    free_flight,
    from_speed,
    minimum_energy,
)
from lessons.flight.farthest_throw import Farthest, MaximumRange, farthest, farthest_interval, maximum_range
from lessons.flight.flat import FlatLanding, FlatThrow, flat_from_speed, flat_throw, quarter_rule
from lessons.flight.from_clock import apogee_from_clock, range_from_clock
from lessons.flight.interval import Interval
from lessons.flight.loft import LoftBox, LoftRatio, in_air, loft_box, loft_interval, loft_ratio
from lessons.flight.radar import lowest_seen, radar_horizon
from lessons.flight.rotation import rotation_effect
from lessons.flight.turning import turning_seconds

__all__ = [
    "ClockCheck",
    "Farthest",
    "FlatLanding",
    "FlatThrow",
    "FreeFlight",
    "Interval",
    "Landing",
    "LoftBox",
    "LoftRatio",
    "MaximumRange",
    "MinimumEnergy",
    "apogee_from_clock",
    "check_clock",
    "farthest",
    "farthest_interval",
    "flat_from_speed",
    "flat_throw",
    "flattest_angle",
    "free_flight",
    "free_interval",
    "from_speed",
    "in_air",
    "loft_box",
    "loft_interval",
    "loft_ratio",
    "lowest_seen",
    "maximum_range",
    "minimum_energy",
    "quarter_rule",
    "radar_horizon",
    "range_from_clock",
    "rotation_effect",
    "straight_km",
    "turning_seconds",
    "usual_climb",
]
