"""Tables of stated ranges and apogees, alone and beside what the quarter rule and the round Earth expect."""

from __future__ import annotations

from lessons import data, flight
from lessons.figures.engine.layers import Table
from lessons.figures.report.sheet import Sheet
from lessons.sources import StatedLaunch, stated_launch


def pairs_sheet(*launches: tuple[str, ...], quarter: bool = False) -> Sheet:
    """Range and apogee of launches as one claimant a launch stated both, with their hedges.

    Each launch is (event, claimant) or (event, claimant, missile). With `quarter` a column says what a quarter of the
    range is. ValueError for none, or where the claimant did not state both.

    >>> pairs_sheet(("nk-2024-11-05", "Japan MOD"), quarter=True)
    launch | stated by | range | apogee | a quarter of the range
    5 November 2024 | Japan MOD | about 400 km | about 100 km | 100 km
    """
    columns = ["launch", "stated by", "range", "apogee", *(["a quarter of the range"] if quarter else [])]
    rows = []
    for stated in _stated(launches):
        row = [stated.day, stated.claimant, *stated.figures[:2]]
        rows.append((*row, *([f"{flight.quarter_rule(stated.range_km):,.0f} km"] if quarter else [])))
    return Sheet(Table(tuple(columns), tuple(rows), "Ranges and apogees as they were stated"))


def two_rules_sheet(*launches: tuple[str, ...]) -> Sheet:
    """The stated apogee of each launch, divided by what the quarter rule expects and by the round Earth's.

    Launches and ValueError as in `pairs_sheet`.

    >>> two_rules_sheet(("nk-2017-08-29", "ROK JCS")).table.rows[0]
    ('29 August 2017', 'ROK JCS', '550 km', '675 km', '0.81', '599 km', '0.92')
    """
    rows = []
    for stated in _stated(launches):
        rule, ordinary = flight.quarter_rule(stated.range_km), flight.minimum_energy(stated.range_km).apogee_km
        row = [stated.day, stated.claimant, stated.figures[1]]
        for expected in (rule, ordinary):
            row += [f"{expected:,.0f} km", f"{stated.apogee_km / expected:.2f}"]
        rows.append(tuple(row))
    columns: tuple[str, ...] = ("launch", "stated by", "apogee", "a quarter of the range", "apogee ÷ quarter")
    columns += ("ordinary throw, round Earth", "apogee ÷ ordinary")
    return Sheet(Table(columns, tuple(rows), "Stated apogees beside two rules"))


def steps_sheet(claimant: str, step_km: int) -> Sheet:
    """How many of the ranges and apogees that a claimant published itself are multiples of a step, and which are not.

    ValueError for a step that is no positive number, or a claimant that published neither.

    >>> steps_sheet("Japan MOD", 50).table.columns
    ('number', 'printed', 'multiples of 50 km', 'the others are from')
    """
    if not step_km > 0:
        raise ValueError(f"step_km: {step_km} given; a step of more than 0 km is expected")
    rows = []
    for name, quantity in (("range", "range_km"), ("apogee", "apogee_km")):
        stated = [claim for claim in data.claims(publisher=claimant, quantity=quantity) if claim.value is not None]
        others = [claim for claim in stated if claim.number % step_km]
        years = sorted({data.event(claim.event_id).day.split()[-1] for claim in others})
        rows.append((name, f"{len(stated)}", f"{len(stated) - len(others)}", ", ".join(years) or "–"))
    if not any(int(row[1]) for row in rows):
        raise ValueError(f"claimant: {claimant!r} published no range or apogee; one who did is expected")
    columns = ("number", "printed", f"multiples of {step_km} km", "the others are from")
    return Sheet(Table(columns, tuple(rows), f"To which step {claimant} rounds"))


def _stated(launches: tuple[tuple[str, ...], ...]) -> list[StatedLaunch]:
    if not launches:
        raise ValueError("launches: none given; at least one (event, claimant) is expected")
    return [stated_launch(*launch) for launch in launches]
