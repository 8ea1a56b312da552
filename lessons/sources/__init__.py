"""Who says what, what it goes back to, how far the statements lie apart, and what became of them on the way."""

from lessons.records import Claim
from lessons.sources.origins import Origin, by_quantity, independent, origins
from lessons.sources.pairs import Pair, pairs
from lessons.sources.spread import Spread, interval, last_digit, minutes_step, overview, spread
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
    "interval",
    "last_digit",
    "minutes_step",
    "moment",
    "origins",
    "overview",
    "pairs",
    "spread",
    "versions",
    "window",
]
