"""How wide the zones of the sea are, counted from a coast in nautical miles (UNCLOS articles 3, 33 and 57)."""

from lessons.units.table import METRES_PER_NAUTICAL_MILE

NAUTICAL_MILE_KM = METRES_PER_NAUTICAL_MILE / 1000
EEZ_KM = 200 * METRES_PER_NAUTICAL_MILE / 1000
