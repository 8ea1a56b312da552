"""Explorers: pictures with controls, one class each; `Still`, a picture that has none; `ReportDesk`, for a text.

Each is loaded when a notebook first names it, with what it alone needs: the maps of the sea, the reading of reports.
"""

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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


def __getattr__(name: str) -> Any:
    """Return the explorer of that name, from the file that is called as it is: TwoPins from two_pins."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    file = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    found = globals()[name] = getattr(import_module(f"{__name__}.{file}"), name)
    return found


def __dir__() -> list[str]:
    """Return the names that can be taken from here, as a learner's Tab key asks for them."""
    return sorted({*globals(), *__all__})
