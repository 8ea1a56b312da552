"""A zone drawn by hand on a chart: the lines that follow from what counts, and the nearest base points of one place."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from lessons.figures.engine.picture import Background, Marker, Picture, Polyline, Table, Text, point
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import draw_chart
from lessons.figures.sea.chart_key import Entry
from lessons.figures.sea.zone_lines import COLOURS
from lessons.sea.drawing import STATES, Drawing, draw_zone, nearest, treaty_line
from lessons.sea.widths import EEZ_KM

CHART = Chart(40.4, 134.6, half_width_km=1180.0, aspect=0.46)
ASPECT = 0.5  # of the picture, with its key
# Where two states share a line, the one drawn later is thinner, and both colours are seen.
WIDTHS = {"Russia": 7.4, "North Korea": 5.6, "South Korea": 3.6, "Japan": 1.8}  # points
KEY = (
    *(Entry(state, COLOURS[state], "solid") for state in STATES),
    Entry("agreed in 1974", "ink", "dot"),
)
ALT = (
    "A chart of the Sea of Japan / East Sea. Each state that counts has its line in its own colour: 200 nautical miles "
    "from its coast, or the line in the middle where another coast is nearer. From a mark at sea a dashed leg leads to "
    "the nearest base point of each state."
)


NOTO = (37.2, 136.95)  # the middle of the peninsula, from which the islet Hegura-jima lies to the north


def noto(chart: Chart) -> Text:
    """The name of the Noto Peninsula on a chart: north of it one sees best what an islet does to a line.

    >>> noto(CHART).text
    'Noto'
    """
    return Text(*point(chart.xy(*NOTO)[0]), "Noto", "ink", "middle", 10.5)


class Counts(NamedTuple):
    """What counts for the lines: states, islets, whom the rocks count for, and whether the agreed line stands in."""

    states: tuple[str, ...] = STATES
    islets: bool = True
    liancourt: str = "nobody"
    treaty: bool = False


def zone_drawing_picture(counts: Counts, lat: float, lon: float) -> Picture:
    """The lines that follow from what counts, and the base points nearest to one place.

    >>> zone_drawing_picture(Counts(("Japan",)), 39.0, 135.0).readout.splitlines()[0]
    'Only Japan counts: its line runs 200 nautical miles (370 km) from its coast.'
    """
    drawing = draw_zone(*counts)
    legs = nearest(lat, lon, counts.states, counts.islets, counts.liancourt)
    readout = "\n".join((_what_counts(counts), _areas(drawing), _legs(legs)))
    at, *ends = CHART.xy(*np.array([(lat, lon), *((base.lat, base.lon) for base in legs.values())]).T)
    dashes = [Polyline(np.array([at, end]), COLOURS[state], 1.6, "dash") for state, end in zip(legs, ends, strict=True)]
    feet = [
        Marker(*point(end), COLOURS[state], "diamond", 9, f"{base.km:,.0f} km")
        for (state, base), end in zip(legs.items(), ends, strict=True)
    ]
    mark = Marker(*point(at), "vermilion", "circle", 14, movable=True, name="place")
    return Picture(
        Background("zone drawing", lambda figure, style: draw_chart(figure, style, CHART, key=KEY), ASPECT),
        (*_lines(counts), noto(CHART), *dashes, *feet, mark),
        alt=f"{ALT} {readout}",
        readout=readout,
        table=_table(drawing, legs),
    )


@lru_cache(128)
def _lines(counts: Counts) -> tuple[Polyline, ...]:
    """The lines that follow from what counts, kept as layers: a mark that moves leaves them as they are."""
    drawn = draw_zone(*counts).lines
    layers = [
        Polyline(CHART.xy(*line.T), COLOURS[state], WIDTHS[state]) for state in WIDTHS for line in drawn.get(state, ())
    ]
    if counts.treaty:
        layers.append(Polyline(CHART.xy(*treaty_line().T), "ink", 2.2, "dot"))
    return tuple(layers)


def _what_counts(counts: Counts) -> str:
    if len(counts.states) == 1:
        return f"Only {counts.states[0]} counts: its line runs 200 nautical miles ({EEZ_KM:.0f} km) from its coast."
    rocks = {"nobody": "for nobody", "South Korea": "for South Korea", "Japan": "for Japan"}[counts.liancourt]
    islets = "islets count" if counts.islets else "islets do not count"
    treaty = ", the line agreed in 1974 for the shelf stands in" if counts.treaty else ""
    return f"{len(counts.states)} coasts count; {islets}, the rocks {rocks}{treaty}."


def _areas(drawing: Drawing) -> str:
    said = ", ".join(f"{state} {round(km2, -3):,.0f}" for state, km2 in drawing.areas_km2.items())
    return f"Sea in this window, in km²: {said}."


def _legs(legs: dict) -> str:
    said = ", ".join(f"{state} {base.km:,.0f} km" for state, base in legs.items())
    nearest_state = min(legs, key=lambda state: legs[state].km)
    if legs[nearest_state].km > EEZ_KM:
        return f"From your mark: {said}. More than 200 nautical miles from all: high seas."
    return f"From your mark: {said}. Nearest is {nearest_state}."


def _table(drawing: Drawing, legs: dict) -> Table:
    rows = [
        (
            state,
            f"{round(drawing.areas_km2[state], -3):,.0f}",
            f"{base.km:,.1f} km, to {base.lat:.2f}° N, {base.lon:.2f}° E",
        )
        for state, base in legs.items()
    ]
    return Table(("state", "sea in the window (km²)", "nearest base point to the mark"), tuple(rows), "The zones drawn")
