"""Explorers: pictures with controls, one class each; `Still`, a picture that has none; `ReportDesk`, for a text."""

from lessons.explorers.ballistic_or_not import BallisticOrNot
from lessons.explorers.calibration_deck import CalibrationDeck
from lessons.explorers.claim_marker import ClaimMarker
from lessons.explorers.claims_combiner import ClaimsCombiner
from lessons.explorers.clock import Clock
from lessons.explorers.loft import Loft
from lessons.explorers.pair_desk import PairDesk
from lessons.explorers.range_apogee_map import RangeApogeeMap
from lessons.explorers.report_desk import ReportDesk
from lessons.explorers.source_board import SourceBoard
from lessons.explorers.splash import Splash
from lessons.explorers.still import Still
from lessons.explorers.throw import Throw
from lessons.explorers.two_pins import TwoPins
from lessons.explorers.unit_desk import UnitDesk
from lessons.explorers.zone_builder import ZoneBuilder

__all__ = [
    "BallisticOrNot",
    "CalibrationDeck",
    "ClaimMarker",
    "ClaimsCombiner",
    "Clock",
    "Loft",
    "PairDesk",
    "RangeApogeeMap",
    "ReportDesk",
    "SourceBoard",
    "Splash",
    "Still",
    "Throw",
    "TwoPins",
    "UnitDesk",
    "ZoneBuilder",
]
