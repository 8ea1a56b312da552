"""Where it fell: distances and directions on the Earth, the zones of the sea, and what stated splashes can tell."""

from lessons.sea.compass import Direction, direction
from lessons.sea.geodesics import Point, Way, destination, distance, on_flat_map, rhumb
from lessons.sea.landmarks import landmark
from lessons.sea.sectors import Outline, Sector
<<<<<<< HEAD
from lessons.sea.zones import VARIANTS, ZONES, margin_km, side, validated

__all__ = [
    "VARIANTS",
    "ZONES",
=======

__all__ = [
>>>>>>> acb06e4 (A stated splash becomes a sector: distance with its rounding, direction with its width, landmark with its size)
    "Direction",
    "Outline",
    "Point",
    "Sector",
    "Way",
    "destination",
    "direction",
    "distance",
    "landmark",
<<<<<<< HEAD
    "margin_km",
    "on_flat_map",
    "rhumb",
    "side",
    "validated",
=======
    "on_flat_map",
    "rhumb",
>>>>>>> acb06e4 (A stated splash becomes a sector: distance with its rounding, direction with its width, landmark with its size)
]
