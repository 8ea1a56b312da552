"""Who says what, what it goes back to, how far the statements lie apart, and how sure to be."""

from lessons.records import Claim
from lessons.sources.averaging import Estimate
from lessons.sources.base_rates import BaseRate, base_rate
from lessons.sources.calibration import (
    Group,
    Score,
    Sureness,
    brier,
    calibration_curve,
    discrimination,
    log_score,
    sureness,
)
from lessons.sources.combining import Bound, Combined, Moved, combine, combine_prints
from lessons.sources.dealing import shuffled
from lessons.sources.grading import Grade, grade
from lessons.sources.kinship import Print, traced
from lessons.sources.launches import StatedLaunch, reported_turn, stated_launch, stated_launches
from lessons.sources.likelihood import Word, range_of, words
from lessons.sources.odds import update_odds
from lessons.sources.prints import as_printed, printed_in, readings
from lessons.sources.revising import Version, follow, versions
from lessons.sources.saying import launched, minutes_after, said_by, said_of, side_of, voices
from lessons.sources.spreading import Spread, overview, spread
from lessons.sources.times import convert_time, moment, window
from lessons.sources.tracing import Origin, by_quantity, independent, origins

__all__ = [
    "BaseRate",
    "Bound",
    "Claim",
    "Combined",
    "Estimate",
    "Grade",
    "Group",
    "Moved",
    "Origin",
    "Print",
    "Score",
    "Spread",
    "StatedLaunch",
    "Sureness",
    "Version",
    "Word",
    "as_printed",
    "base_rate",
    "brier",
    "by_quantity",
    "calibration_curve",
    "combine",
    "combine_prints",
    "convert_time",
    "discrimination",
    "follow",
    "grade",
    "independent",
    "launched",
    "log_score",
    "minutes_after",
    "moment",
    "origins",
    "overview",
    "printed_in",
    "range_of",
    "readings",
    "reported_turn",
    "said_by",
    "said_of",
    "shuffled",
    "side_of",
    "spread",
    "stated_launch",
    "stated_launches",
    "traced",
    "sureness",
    "update_odds",
    "versions",
    "voices",
    "window",
    "words",
]
