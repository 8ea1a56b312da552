"""Where the model's figure runs away: what the speed of a lofted test would reach, against the test's apogee."""

import numpy as np

from lessons import flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Polyline, Table, Text
from lessons.sources.selections import LOFTED_TESTS, lofted_test

RANGE_KM = 1000  # about what the large tests fell at
LIMIT_KM = EARTH_RADIUS_KM * np.cos(RANGE_KM / EARTH_RADIUS_KM / 2)  # the apogee from which on it says anywhere
SHOWN_KM = (1000, 2000, 3000, 4000, 5000, 5500, 6000, 6300)
HIGHEST_KM, TOP_KM = 8400, 20_015
LOW_KM = 2000  # a label left of a lower test has no room


def moved_by(apogee_km: float, range_km: float = RANGE_KM) -> float:
    """By how many km the model's figure moves when the apogee moves by one km.

    >>> round(moved_by(2000), 1)
    2.1
    """
    low, high = (flight.farthest(range_km, apogee_km + step).range_km for step in (-0.5, 0.5))
    return high - low


def runaway_picture() -> Picture:
    """The model's figure against the apogee of a test that falls 1,000 km away, with the launches of the tables.

    >>> runaway_picture().table.rows[-1]
    ('6,300 km', '18,397 km', '15.8 km')
    """
    heights = LIMIT_KM - np.geomspace(0.01, LIMIT_KM - 300, 240)[::-1]
    rows = [
        (f"{h:,} km", f"{flight.farthest(RANGE_KM, h).range_km:,.0f} km", f"{moved_by(h):.1f} km") for h in SHOWN_KM
    ]
    layers: list[Layer] = []
    for event_id in LOFTED_TESTS:
        test = lofted_test(event_id)
        best = flight.farthest(test.range_km, test.apogee_km)
        if best.anywhere:
            # No figure belongs to it, and so no mark stands at any: a line over all of them, a label at each side.
            layers.append(Polyline([(test.apogee_km, 0), (test.apogee_km, 17_000)], "orange", width=2, dash="dash"))
            first = test.apogee_km < (LIMIT_KM + HIGHEST_KM) / 2
            x, anchor = (LIMIT_KM, "start") if first else (HIGHEST_KM, "end")
            layers.append(Text(x, 17_700, _month(test.day), "ink", anchor, size=11, dx=5 if first else -3))
        else:
            layers.append(Marker(test.apogee_km, best.range_km, "blue", "circle", 10))
            # Left of the line, but for the lowest test, where the words would run into the axis.
            anchor, dx, dy = ("end", -10, 3) if test.apogee_km > LOW_KM else ("start", 10, -6)
            layers.append(Text(test.apogee_km, best.range_km, test.day, "ink", anchor, size=11, dx=dx, dy=dy))
    said = "; ".join(f"{moved} at {height}" for height, _, moved in (rows[1], rows[4], rows[6], rows[7]))
    readout = (
        f"One km of apogee moves the model’s figure by {said}. From {LIMIT_KM:,.0f} km of apogee on it says “anywhere”."
    )
    beyond = [(LIMIT_KM, 0), (HIGHEST_KM, 0), (HIGHEST_KM, TOP_KM), (LIMIT_KM, TOP_KM)]
    return Picture(
        Background("runaway", _plane, aspect=0.56),
        (
            Polygon(np.array(beyond), "orange", opacity=0.12, hatch=True),
            Polyline([(0, 0), (HIGHEST_KM, 2 * HIGHEST_KM)], "vermilion", width=2, dash="dash"),
            Polyline(np.column_stack([heights, flight.farthest(RANGE_KM, heights).range_km]), "blue", width=3.2),
            *layers,
            Text(3700, 7400, "flat ground:\ntwice the height", "vermilion", dx=16, dy=-16),
            Text((LIMIT_KM + HIGHEST_KM) / 2, 19_100, "“anywhere”", "ink", "middle", bold=True),
        ),
        alt="The farthest throw against the apogee of a lofted test: a line that keeps close to twice the height at "
        f"first, then bends up and stands upright. {readout}",
        readout=readout,
        table=Table(
            ("apogee, 1,000 km of range", "model’s figure", "moved by one km of apogee"),
            tuple(rows),
            "How the model’s figure runs away",
        ),
    )


def _month(day: str) -> str:
    _, month, year = day.split()
    return f"{month[:3]} {year}"


def _plane(figure, style):
    axes = style.axes(figure, "apogee of the lofted test (km)", "farthest at that speed (km)", left=76)
    axes.set(xlim=(0, HIGHEST_KM), xticks=range(0, 8001, 1000), ylim=(0, TOP_KM), yticks=range(0, 20_001, 2500))
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.yaxis.set_major_formatter("{x:,.0f}")
    return axes
