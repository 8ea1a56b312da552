"""Where it fell: distances and directions on the Earth, the zones of the sea, and what stated splashes can tell."""

from lessons.sea.chance import Chance, Verdict, chance_inside
from lessons.sea.compass import Direction, direction
from lessons.sea.geodesics import Point, Way, destination, distance, on_flat_map, rhumb
from lessons.sea.landmarks import landmark
from lessons.sea.sectors import Outline, Sector
from lessons.sea.splashes import SplashVerdict, splashes
from lessons.sea.zones import VARIANTS, ZONES, margin_km, side, validated

__all__ = [
    "VARIANTS",
    "ZONES",
    "Chance",
    "Direction",
    "Outline",
    "Point",
    "Sector",
    "SplashVerdict",
    "Verdict",
    "Way",
    "chance_inside",
    "destination",
    "direction",
    "distance",
    "landmark",
    "margin_km",
    "on_flat_map",
    "rhumb",
    "side",
    "splashes",
    "validated",
]
