"""Explorers: pictures with controls, one class each."""

from lessons.explorers.claim_marker import ClaimMarker
from lessons.explorers.clock import Clock
from lessons.explorers.loft import Loft
from lessons.explorers.throw import Throw

__all__ = ["ClaimMarker", "Clock", "Throw"]
