"""Explorers: pictures with controls, one class each."""

from lessons.explorers.claim_marker import ClaimMarker
from lessons.explorers.throw import Throw

__all__ = ["ClaimMarker", "Throw"]
