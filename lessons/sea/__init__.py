"""The sea: whose side of the line a place is on, and how far from it."""

from lessons.sea.zones import VARIANTS, ZONES, margin_km, side, validated

__all__ = ["VARIANTS", "ZONES", "margin_km", "side", "validated"]
