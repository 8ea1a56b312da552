"""Where it fell: distances and directions on the Earth, the zones of the sea, and what stated splashes can tell."""

from lessons.sea.belts import belt, coast_km
from lessons.sea.chance import Chance, Verdict, chance_inside
from lessons.sea.compass import Direction, direction
from lessons.sea.drawing import BasePoint, Drawing, draw_zone, nearest
from lessons.sea.geodesics import Point, Way, destination, distance, on_flat_map, rhumb
from lessons.sea.landmarks import landmark
from lessons.sea.reported_falls import SplashVerdict, splashes
from lessons.sea.sectors import Outline, Sector
from lessons.sea.zones import VARIANTS, ZONES, margin_km, side, validated

__all__ = [
    "VARIANTS",
    "ZONES",
    "BasePoint",
    "Chance",
    "Direction",
    "Drawing",
    "Outline",
    "Point",
    "Sector",
    "SplashVerdict",
    "Verdict",
    "Way",
    "belt",
    "chance_inside",
    "coast_km",
    "destination",
    "direction",
    "distance",
    "draw_zone",
    "landmark",
    "margin_km",
    "nearest",
    "on_flat_map",
    "rhumb",
    "side",
    "splashes",
    "validated",
]
