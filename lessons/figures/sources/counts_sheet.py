"""The Nth launch: what is counted, by whom, since when, and which number it gives."""

from lessons import data
from lessons.figures.engine.picture import Table
from lessons.figures.report.sheet import Sheet
from lessons.sources.when_words import full_day


def counts_sheet(*count_ids: str) -> Sheet:
    """Counts as they were printed; ValueError for one that is not in the table.

    >>> print(counts_sheet("20221006-n02"))
    day | counted by | what is counted | since | number
    6 October 2022 | KBS | launches in 12 days | 25 September 2022 | 6
    """
    known = {count.count_id: count for count in data.counts()}
    if missing := [name for name in count_ids if name not in known]:
        raise ValueError(f"count_ids: {missing[0]!r} given; accepted: an id of data/counts.csv, such as 20221006-n02")
    rows = tuple(
        (data.event(c.event_id).day, c.counter, c.counting, _since(c.since), c.ordinal)
        for c in (known[name] for name in count_ids)
    )
    columns = ("day", "counted by", "what is counted", "since", "number")
    return Sheet(Table(columns, rows, "The Nth launch, by whose count"))


def _since(day: str | None) -> str:
    return full_day(day) if day else "not said"
