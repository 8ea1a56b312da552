"""Tables to read instead of code's output: a report line by line, claims as they were printed, how sources know."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from lessons import data
from lessons.figures.engine.layers import Table
from lessons.records import Claim
from lessons.sources import as_printed

ABOUT = {
    "missile_count": "number of missiles",
    "range_km": "range",
    "apogee_km": "apogee",
    "launch_time": "time of the launch",
    "flight_time_s": "time in the air",
    "estimated_max_range_km": "estimate of how far it could go",
}
LEFT = "text-align:left;vertical-align:top"


@dataclass(frozen=True)
class Sheet:
    """A table as a cell shows it: HTML in a browser, plain lines elsewhere.

    >>> Sheet(Table(("about", "as printed"), (("range", "about 400 km"),), "One claim"))
    about | as printed
    range | about 400 km
    """

    table: Table

    def __repr__(self) -> str:
        lines = (self.table.columns, *self.table.rows)
        return "\n".join(" | ".join(str(cell) for cell in line) for line in lines)

    def _repr_html_(self) -> str:
        """Return the table with its first column as the rows' headings; texts are escaped."""
        head = "".join(f'<th scope="col" style="{LEFT}">{html.escape(name)}</th>' for name in self.table.columns)
        body = "".join(f"<tr>{_cells(row)}</tr>" for row in self.table.rows)
        named = html.escape(self.table.caption)
        return (
            f'<table aria-label="{named}" style="font-size:inherit;margin-left:0">'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )


def _cells(row: tuple) -> str:
    first, *others = (html.escape(str(cell)) for cell in row)
    heading = f'<th scope="row" style="{LEFT};white-space:nowrap">{first}</th>'
    return heading + "".join(f'<td style="{LEFT}">{cell}</td>' for cell in others)


def report_sheet() -> Sheet:
    """The report of 5 November 2024 that the course opens with, line by line, in the course's own words.

    >>> report_sheet().table.rows[0]
    (1, 'A suspected ballistic missile before the American vote')
    """
    lines: dict[int, list[str]] = {}
    for phrase in data.paraphrase():
        lines.setdefault(phrase.line, []).append(phrase.text)
    rows = tuple((number, " ".join(words)) for number, words in lines.items())
    return Sheet(Table(("line", "what it says"), rows, "The report of 5 November 2024"))


def claims_sheet(claims: Sequence[Claim]) -> Sheet:
    """Claims with their hedges as they were printed, and who printed them where that is not one and the same.

    ValueError for no claims, or for a quantity that has no words here.

    >>> print(claims_sheet(data.claims("nk-2024-11-05", publisher="AP", quantity="range_km")))
    about | as printed
    range | as far as 400 km (250 miles)
    """
    if not claims:
        raise ValueError("claims: none given; at least one is expected")
    columns: tuple[str, ...] = ("about", "as printed")
    rows: list[tuple[str, ...]] = [(_about(claim), as_printed(claim)) for claim in claims]
    if len({claim.publisher for claim in claims}) > 1:
        columns = ("printed by", *columns)
        rows = [(claim.publisher, *row) for claim, row in zip(claims, rows, strict=True)]
    return Sheet(Table(columns, tuple(rows), "Claims as they were printed"))


def claimants_sheet(claims: Sequence[Claim]) -> Sheet:
    """Claims as they were printed, and who claims them; the printers too, where one claim was printed in two ways.

    What several printed alike stands once, with all of them.

    ValueError as in `claims_sheet`.

    >>> print(claimants_sheet(data.claims("nk-2017-05-14", claimant="KCNA", quantity="apogee_km")))
    who says so | about | as printed
    KCNA | apogee | 2,111.5 km
    """
    if not claims:
        raise ValueError("claims: none given; at least one is expected")
    columns: tuple[str, ...] = ("who says so", "about", "as printed")
    printers: dict[tuple[str, ...], list[str]] = {}
    for c in claims:
        printers.setdefault((c.claimant, _about(c), as_printed(c)), []).append(c.publisher)
    rows: list[tuple[str, ...]] = list(printers)
    if len({row[:2] for row in rows}) < len(rows):  # told apart by who printed them
        columns = (*columns, "printed by")
        rows = [(*row, ", ".join(dict.fromkeys(names))) for row, names in printers.items()]
    if len({claim.event_id for claim in claims}) > 1:
        launches = [data.event(claim.event_id) for claim in claims]
        columns = ("launch", "who says so", "about", "as printed")
        told = (
            (f"{launch.country}, {launch.day}", c.claimant, _about(c), as_printed(c))
            for launch, c in zip(launches, claims, strict=True)
        )
        rows = list(dict.fromkeys(told))
    return Sheet(Table(columns, tuple(rows), "Claims as they were printed, and whose they are"))


def _about(claim: Claim) -> str:
    if claim.quantity not in ABOUT:
        raise ValueError(f"claims: {claim.quantity} given; accepted: {', '.join(ABOUT)}")
    return ABOUT[claim.quantity]


def access_sheet(*names: str) -> Sheet:
    """What puts sources in a position to know, in the order asked; ValueError for a source that is not in the tables.

    >>> print(access_sheet("Reuters"))
    who | what is known of how they know
    Reuters | knows what the governments that it names have said
    """
    known = {source.name: source.access for source in data.sources()}
    if missing := [name for name in names if name not in known]:
        raise ValueError(f"names: {missing[0]!r} given; a source of data/sources.csv is expected, such as Reuters")
    rows = tuple((name, known[name]) for name in names)
    return Sheet(Table(("who", "what is known of how they know"), rows, "How sources know"))
