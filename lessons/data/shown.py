"""Records as a table to look at."""

from collections.abc import Iterable
from typing import Any


def as_table(records: Iterable[Any]) -> Any:
    """Records as a pandas DataFrame, without the columns that are empty throughout; ValueError if not records.

    >>> from lessons import data
    >>> list(as_table(data.events()[:1]).columns)
    ['event_id', 'date', 'country', 'launch_place', 'zone', 'place', 'kind', 'claimants']
    """
    from dataclasses import asdict

    try:
        rows = [asdict(record) for record in records]
    except TypeError:
        raise ValueError(f"records must be records, as data.claims gives them, not {records!r}") from None
    import pandas  # heavy: loaded only when a table is shown

    frame = pandas.DataFrame(rows)
    return frame.loc[:, [column for column in frame if not frame[column].isin([None, ""]).all()]]
