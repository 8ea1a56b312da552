"""How often a first figure was revised: where the ends of the bands in 00.3 and 01.10 come from."""

import math
from contextlib import suppress

from lessons import data
from lessons.records import Revision
from lessons.units import find, read

GOVERNMENTS = ("ROK JCS", "Japan MOD", "Japan government")


def _launches(quantity: str) -> set[str]:
    """The launches of the tables with a figure by Seoul or Tokyo."""
    return {claim.event_id for claim in data.claims(quantity=quantity) if claim.claimant in GOVERNMENTS}


def _revisions(quantity: str) -> list[Revision]:
    """The first figures that Seoul or Tokyo itself revised."""
    return [
        report
        for report in data.revised_reports()
        if report.quantity == quantity and report.kind == "revised" and report.claimant in GOVERNMENTS
    ]


def _revised(quantity: str) -> set[str]:
    """The launches for which Seoul or Tokyo itself revised its first figure."""
    return {report.event_id for report in _revisions(quantity)}


def _moved(report: Revision) -> float:
    """By how much a revised figure moved: of several missiles, the one that moved most; 0 for a bound turned round."""
    first, later = ([reading.value for reading in find(text)] for text in (report.first_said, report.later_said))
    return max((min(abs(value - other) for other in later) for value in first if later), default=0.0)


def _count(text: str) -> float:
    """The first number in a text about missiles: "one that may have split into two" is one."""
    for word in text.replace(";", " ").split():
        with suppress(ValueError):
            return read(word).value
    return math.nan


def _since_the_last_revision(quantity: str) -> tuple[str, int]:
    """The year of the last such revision, and how many launches with a figure by Seoul or Tokyo came after it."""
    last = max(data.event(event_id).date for event_id in _revised(quantity))
    return last[:4], sum(data.event(event_id).date > last for event_id in _launches(quantity))


RANGES, RANGES_REVISED = len(_launches("range_km")), len(_revised("range_km"))
LAST_YEAR, RANGES_SINCE = _since_the_last_revision("range_km")
COUNTS, COUNTS_REVISED = len(_launches("missile_count")), len(_revised("missile_count"))
MOVED_KM = sorted(moved for moved in map(_moved, _revisions("range_km")) if moved)
COUNTS_LOWERED = sum(_count(report.later_said) < _count(report.first_said) for report in _revisions("missile_count"))
