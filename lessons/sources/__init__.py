"""Who says what, and what became of it on the way."""

from lessons.records import Claim
from lessons.sources.versions import Version, follow, versions

__all__ = ["Claim", "Version", "follow", "versions"]
