"""How doubts go together, without a formula: two sides of a triangle, and two bars that become one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lessons import data
from lessons.figures.engine.picture import Background, Marker, Picture, Polygon, Polyline, Table, Text
from lessons.figures.sources.claims_combiner import km
from lessons.sources import Print, combine_prints, traced
from lessons.sources.averaging import OFF, rounding_sigma, sigma_of
from lessons.sources.combining import RHO, estimate_of
from lessons.sources.kinship import COPY, OWN, SHARES

ROWS_KM, EDGE = 24.0, 1.35  # from row to row of the triangle's picture; how far the bars' scale goes on
ASPECT = 0.36


def doubt_picture(value_km: float, step_km: float, off: float = OFF) -> Picture:
    """The doubt of one figure as the long side of a triangle, whose short sides are rounding and measurement.

    >>> doubt_picture(400, 50).readout
    'Rounding to 50 km: ±14.4 km. Measurement, off by 5 % (assumed): ±20 km. Together: ±24.7 km, not ±34.4.'
    """
    rounding, measured = rounding_sigma(step_km), off * value_km
    both = sigma_of(value_km, step_km, off)
    readout = (
        f"Rounding to {step_km:g} km: ±{km(rounding)} km. Measurement, off by {100 * off:g} % (assumed): "
        f"±{km(measured)} km. Together: ±{km(both)} km, not ±{km(rounding + measured)}."
    )
    corners = np.array([(0, 0), (measured, 0), (measured, rounding)])
    rows = (("rounding", f"{km(rounding)} km"), ("measurement", f"{km(measured)} km"), ("together", f"{km(both)} km"))
    return Picture(
        Background(("doubt", value_km, step_km, off), lambda figure, style: _plain(figure, style, both), ASPECT),
        (
            Polygon(corners, "blue", 0.15),
            Polyline(corners[:2], "orange", 4.0),
            Polyline(corners[1:], "green", 4.0),
            Polyline(corners[[0, 2]], "blue", 4.0),
            Text(measured / 2, 0, f"measurement: {km(measured)}", "orange", "middle", 12, dy=-14),
            Text(measured, rounding / 2, f"rounding: {km(rounding)}", "green", "start", 12, dx=10),
            Text(measured / 2, rounding / 2, f"together: {km(both)}", "blue", "end", 12, dx=-10, dy=8, bold=True),
        ),
        alt=f"A triangle with a right angle: its short sides are two doubts, its long side is both together. {readout}",
        readout=readout,
        table=Table(("doubt", "size"), rows, f"The doubt of {value_km:g} km rounded to {step_km:g} km"),
    )


def _plain(figure, style, both: float):
    axes = style.blank(figure)
    height = 1.1 * both
    axes.set(xlim=(-0.75 * both, -0.75 * both + height / ASPECT), ylim=(-0.25 * both, 0.85 * both))
    return axes


def two_ways_picture(event_id: str, quantity: str = "range_km") -> Picture:
    """Two statements as bars, and what they give if each measured alone, if they share data, if one copied.

    ValueError unless two statements with plain numbers are traced.

    >>> two_ways_picture("nk-2024-11-05").readout
    'Japan MOD ±24.7 km, ROK JCS ±20.2 km. Each measured alone: ±15.6. They share data: ±19.9. One copied: ±24.7.'
    """
    voices = [print for print in traced(data.claims(event_id, quantity=quantity)) if print.kin != COPY]
    if len(voices) != 2:
        raise ValueError(f"event_id: {event_id!r} has {len(voices)} statements of {quantity}; accepted: one with two")
    first, second = voices
    ways = {
        "each measured alone": _both(first, second, OWN),
        f"they share data (linked by {RHO:g})": _both(first, second, SHARES),
        "one copied the other": _both(first, second, COPY),
    }
    bars = {f"{print.claim.claimant}: {print.claim.printed}": _ends(print) for print in voices}
    bars |= {f"together, if {way}": found for way, found in ways.items()}
    halves = [f"{print.claim.claimant} ±{km(estimate_of(print).sigma)} km" for print in voices]
    named = zip(("Each measured alone", "They share data", "One copied"), ways.values(), strict=True)
    readout = f"{', '.join(halves)}. {'. '.join(f'{name}: ±{km((b - a) / 2)}' for name, (a, b) in named)}."
    return Picture(
        _bars_ground(tuple(bars.values())),
        tuple(layer for number, (name, ends) in enumerate(bars.items()) for layer in _bar(number, name, ends)),
        alt=f"Five bars on one scale: two statements, and three ways in which they go together. {readout}",
        readout=readout,
        table=Table(
            ("what", "from", "to", "give or take"),
            tuple((name, f"{km(a)} km", f"{km(b)} km", f"{km((b - a) / 2)} km") for name, (a, b) in bars.items()),
            "Two statements, and how they go together",
        ),
    )


def _ends(print: Print) -> tuple[float, float]:
    estimate = estimate_of(print)
    return estimate.value - estimate.below, estimate.value + estimate.above


def _both(first: Print, second: Print, kin: int) -> tuple[float, float]:
    found = combine_prints([first, second._replace(kin=kin)])
    return found.low, found.high


def _bars_ground(bars: Sequence[tuple[float, float]]) -> Background:
    low, high = min(a for a, _ in bars), max(b for _, b in bars)
    middle, half = (low + high) / 2, EDGE * (high - low) / 2

    def draw(figure, style):
        axes = style.axes(figure, "km", left=16, bottom=40)
        axes.set(xlim=(middle - 3.2 * half, middle + 1.6 * half), ylim=(-4.6, 0.6), yticks=[])
        axes.axhline(-1.5, color=style.muted, linewidth=0.8)
        axes.spines["left"].set_visible(False)
        return axes

    return Background(("two ways", middle, half), draw, ASPECT)


def _bar(number: int, name: str, ends: tuple[float, float]) -> list:
    low, high = ends
    colour = "blue" if number < 2 else "ink"
    half = (high - low) / 2
    return [
        Polyline([(low, -number), (high, -number)], colour, 6.0),
        Marker((low + high) / 2, -number, "vermilion" if number > 1 else colour, "circle", 7),
        Text(high, -number, f"±{km(half)}", colour, "start", 11, dx=7, bold=True),
        Text(low, -number, name, "ink", "end", 10.5, dx=-8),
    ]
