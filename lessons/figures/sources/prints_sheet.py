"""The prints about a launch in the order of their times: who printed what, and whom each one names for it."""

from lessons import data
from lessons.figures.engine.picture import Table
from lessons.figures.report.sheet import Sheet
from lessons.sources.saying import prints_of
from lessons.sources.when_words import when_words


def prints_sheet(event_id: str) -> Sheet:
    """The prints that stand on the source board, numbered as there; ValueError as in `sources.said_of`.

    >>> prints_sheet("nk-2021-03-25").table.rows[0]
    (1, '07:09', 'Asahi', 'may be a ballistic missile', 'the coast guard')
    """
    prints = prints_of(event_id)
    rows = tuple(
        (number, when_words(one), one.publisher, one.says, one.credits) for number, one in enumerate(prints, start=1)
    )
    columns = ("print", "said (Seoul, Tokyo)", "printed by", "says", "names")
    return Sheet(Table(columns, rows, f"Prints of {data.event(event_id).day} in the order of their times"))
