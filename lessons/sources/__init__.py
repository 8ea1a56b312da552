"""Who says what, what it goes back to, how far the statements lie apart, and what became of them on the way."""

from lessons.records import Claim
from lessons.sources.origins import Origin, by_quantity, independent, origins
from lessons.sources.pairs import Pair, pairs
from lessons.sources.prints import printed_in, readings
from lessons.sources.spread import Spread, overview, spread
from lessons.sources.times import convert_time, moment, window
from lessons.sources.versions import Version, follow, versions

__all__ = [
    "Claim",
    "Origin",
    "Pair",
    "Spread",
    "Version",
    "by_quantity",
    "convert_time",
    "follow",
    "independent",
    "moment",
    "origins",
    "overview",
    "pairs",
    "printed_in",
    "readings",
    "spread",
    "versions",
    "window",
]
