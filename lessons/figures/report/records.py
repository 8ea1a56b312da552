"""What an earlier record of a country's tests was, beside a launch that a report calls record-breaking."""

from __future__ import annotations

from lessons import data
from lessons.figures.engine.layers import Table
from lessons.figures.report.sheet import ABOUT, Sheet
from lessons.records import Claim
from lessons.sources.greatest import greatest, launches_before

GREATEST = ("flight_time_s", "apogee_km", "range_km")


def records_sheet(event_id: str) -> Sheet:
    """The greatest numbers stated of a launch, and of all earlier ones of its country; garbled ones do not count.

    ValueError for a launch that is not in the tables.

    >>> for row in records_sheet("nk-2024-10-31").table.rows: print(*row, sep=": ")
    time in the air: about 86 min (Japan MOD): 4,491 s, or 75 min (KCNA, 12 July 2023)
    apogee: 7,687.5 km (KCNA): 6,648.4 km (KCNA, 12 July 2023)
    range: 1,001.2 km (KCNA): about 4,600 km (Japan MOD, 4 October 2022)
    """
    launch = data.event(event_id)
    before = launches_before(event_id)
    rows = []
    for quantity in GREATEST:
        own = greatest(quantity, [event_id])
        then = greatest(quantity, before)
        rows.append(
            (
                ABOUT[quantity],
                f"{_printed(own)} ({own.claimant})",
                f"{_printed(then)} ({then.claimant}, {data.event(then.event_id).day})",
            )
        )
    columns = ("greatest", f"{launch.day}", "before that")
    return Sheet(Table(columns, tuple(rows), f"The launch of {launch.day} beside all before it"))


def _printed(claim: Claim) -> str:
    """A number as it was printed; seconds in minutes as well, so that two can be compared."""
    return f"{claim.printed}, or {claim.number / 60:.0f} min" if claim.unit == "s" else claim.printed
