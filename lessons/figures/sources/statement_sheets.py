"""Tables of statements: who stated what, how many printed it, and what each print goes back to."""

from __future__ import annotations

from lessons import data
from lessons.figures.engine.picture import Table
from lessons.figures.report.sheet import Sheet
from lessons.sources import traced
from lessons.sources.kinship import COPY, OWN, SHARES

HOW = {OWN: "its own", SHARES: "shared with the one above"}


def statements_sheet(event_id: str, quantity: str) -> Sheet:
    """The statements about a number as the tables trace them, how many printed each, and who shares their data.

    >>> statements_sheet("nk-2024-11-05", "range_km").table.rows
    (('Japan MOD', 'about 400 km', 5, 'its own'), ('ROK JCS', 'about 400 km', 1, 'shared with the one above'))
    """
    rows: list[tuple[str, str, int, str]] = []
    for print in traced(data.claims(event_id, quantity=quantity)):
        if print.kin == COPY:
            rows[-1] = (*rows[-1][:2], rows[-1][2] + 1, rows[-1][3])
        else:
            rows.append((print.claim.claimant, print.claim.printed, 1, HOW[print.kin]))
    return Sheet(Table(("who says so", "as printed", "prints", "data"), tuple(rows), "Who stated what"))


def prints_sheet(event_id: str, quantity: str, claimant: str) -> Sheet:
    """Who printed what one claimant stated, hedge included, and what the print goes back to.

    >>> prints_sheet("ru-2023-02-20", "outcome", "US officials").table.rows[0]
    ('CNN', 'appears failed', 'US officials to CNN 2023-02-21')
    """
    claims = data.claims(event_id, quantity=quantity, claimant=claimant)
    rows = tuple((claim.publisher, claim.printed, claim.origin) for claim in claims)
    return Sheet(Table(("printed by", "as printed", "goes back to"), rows, "Prints of one statement"))
