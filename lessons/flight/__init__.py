"""Range, apogee, time: closed forms in km, km/s, degrees and minutes."""

from lessons.flight.ellipse import MinimumEnergy, minimum_energy
from lessons.flight.flat import FlatLanding, FlatThrow, flat_from_speed, flat_throw, quarter_rule

__all__ = [
    "FlatLanding",
    "FlatThrow",
    "MinimumEnergy",
    "flat_from_speed",
    "flat_throw",
    "minimum_energy",
    "quarter_rule",
]
