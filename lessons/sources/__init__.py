"""Who says what, what it goes back to, how far the statements lie apart, and what became of them on the way."""

from lessons.records import Claim
from lessons.sources.launches import StatedLaunch, reported_turn, stated_launch, stated_launches
from lessons.sources.prints import as_printed, printed_in, readings
from lessons.sources.revising import Version, follow, versions
from lessons.sources.spreading import Spread, overview, spread
from lessons.sources.times import convert_time, moment, window
from lessons.sources.tracing import Origin, by_quantity, independent, origins

__all__ = [
    "Claim",
    "Origin",
    "Spread",
    "StatedLaunch",
    "Version",
    "as_printed",
    "by_quantity",
    "convert_time",
    "follow",
    "independent",
    "moment",
    "origins",
    "overview",
    "printed_in",
    "readings",
    "reported_turn",
    "spread",
    "stated_launch",
    "stated_launches",
    "versions",
    "window",
]
