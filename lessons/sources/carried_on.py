"""One statement and the pages that carried it on, some in another unit: the example of notebook 15."""

from __future__ import annotations

from lessons import data
from lessons.records import Claim

EVENT, QUANTITY = "us-2019-12-12", "range_km"


def prints() -> tuple[Claim, ...]:
    """The prints of the statement, in the order of the tables.

    >>> prints()[0].printed
    'more than 500 km'
    """
    return data.claims(EVENT, quantity=QUANTITY)


def stated() -> Claim:
    """What was stated: the first print, in the statement's own unit.

    >>> stated().value, stated().unit
    (500.0, 'km')
    """
    return prints()[0]


def farthest() -> Claim:
    """The print with the largest number of kilometres.

    >>> farthest().publisher
    'A News'
    """
    return max(prints(), key=lambda claim: claim.number)
