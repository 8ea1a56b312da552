"""The tables under data/: loaded once, typed, each with one function. It only loads; nothing is computed here.

A table that is missing, or a row that is not what it should be, is named in the error with file, row and column:
an empty table never passes in silence.
"""

import csv
from functools import cache
from pathlib import Path

from lessons.records import Claim, Event, Phrase, Source


def folder() -> Path:
    """Where the tables are: inside an installed wheel, or at the top of a clone.

    >>> (folder() / "claims.csv").exists()
    True
    """
    package = Path(__file__).parent
    inside = package / "_data"
    return inside if inside.is_dir() else package.parent / "data"


def _rows(name: str) -> list[dict]:
    path = folder() / name
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except FileNotFoundError:
        raise FileNotFoundError(f"the table {name} is missing from {path.parent}: install the course again") from None
    if not rows:
        raise ValueError(f"the table {name} has no rows")
    return rows


def _records(name: str, make) -> tuple:
    """Every row of a table as a record; a bad row is named by file and row (row 1 is the heading)."""
    records = []
    for number, row in enumerate(_rows(name), start=2):
        try:
            records.append(make(row))
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{name}, row {number}: {error}") from None
    return tuple(records)


def _number(row: dict, column: str) -> float | None:
    text = row[column]
    try:
        return float(text) if text else None
    except ValueError:
        raise ValueError(f"column {column}: {text!r} is not a number") from None


def _claim(row: dict) -> Claim:
    if row["verified"] not in ("yes", "no"):
        raise ValueError(f"column verified: {row['verified']!r} is neither yes nor no")
    numbers = {"value": _number(row, "value"), "high": _number(row, "high")}
    known = {source.name: source.access for source in sources()}
    rest = {key: text for key, text in row.items() if key not in ("value", "high", "text", "verified")}
    if row["claimant"] not in known:
        raise ValueError(f"column claimant: {row['claimant']!r} is not in sources.csv")
    return Claim(
        **rest,
        **numbers,
        text=row["text"] or None,
        verified=row["verified"] == "yes",
        access=known[row["claimant"]],
    )


@cache
def sources() -> tuple[Source, ...]:
    """Who claims and who prints, with how they can know.

    >>> [source.kind for source in sources() if source.name == "NHK"]
    ['broadcaster']
    """
    return _records("sources.csv", lambda row: Source(**row))


@cache
def events() -> tuple[Event, ...]:
    """The launches, oldest first.

    >>> [event.day for event in events()]
    ['24 August 2019', '5 November 2024']
    """
    return _records("events.csv", lambda row: Event(**row))


@cache
def _all_claims() -> tuple[Claim, ...]:
    return _records("claims.csv", _claim)


def claims(event_id: str | None = None, **wanted: str) -> tuple[Claim, ...]:
    """The claims of one event (or of all), in the order of the table; keywords keep those with that field.

    ValueError where there is no such event.

    >>> [claim.printed for claim in claims("nk-2019-08-24", quantity="range_km")]
    ['about 380 km']
    """
    if event_id is not None and event_id not in {event.event_id for event in events()}:
        known = ", ".join(event.event_id for event in events())
        raise ValueError(f"event_id {event_id!r} is not in the tables; there are: {known}")
    return tuple(
        claim
        for claim in _all_claims()
        if event_id in (None, claim.event_id) and all(getattr(claim, key) == value for key, value in wanted.items())
    )


@cache
def paraphrase() -> tuple[Phrase, ...]:
    """The report of 5 November 2024 in the course's own words, phrase by phrase, with the part that each one plays.

    >>> " ".join(phrase.text for phrase in paraphrase() if phrase.line == 1)
    'A suspected ballistic missile before the American vote'
    """
    return _records("report_2024-11-05.csv", lambda row: Phrase(int(row["line"]), row["text"], row["part"], row["why"]))


def as_table(records):
    """Records as a pandas DataFrame, without the columns that are empty throughout.

    >>> list(as_table(events()).columns)
    ['event_id', 'date', 'country', 'launch_place', 'note']
    """
    from dataclasses import asdict  # pandas is heavy: loaded only when a table is shown

    import pandas

    frame = pandas.DataFrame([asdict(record) for record in records])
    return frame.loc[:, [column for column in frame if not frame[column].isin([None, ""]).all()]]
