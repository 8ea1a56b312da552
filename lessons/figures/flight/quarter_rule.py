"""How far the quarter rule holds: a quarter of the range beside the cheapest throw over a round Earth."""

import numpy as np

from lessons import flight
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text

FARTHEST_KM = 10_000
NEAREST_END_KM, FARTHEST_END_KM = 1000, 20_000  # where the picture may end
SHOWN_KM = (400, 1000, 2000, 5500, 10_000)


def quarter_rule_picture(farthest_km: float = FARTHEST_KM) -> Picture:
    """Apogee against range, up to `farthest_km`: the straight rule and the round Earth, with the gap at five ranges.

    ValueError unless `farthest_km` is from 1,000 to 20,000 km.

    >>> quarter_rule_picture().table.rows[1]
    ('1,000 km', '250 km', '240 km', '4 %')
    """
    if not NEAREST_END_KM <= farthest_km <= FARTHEST_END_KM:
        raise ValueError(
            f"farthest_km must be from {NEAREST_END_KM:,} to {FARTHEST_END_KM:,} km (half round the Earth), "
            f"not {farthest_km:,g}"
        )
    ranges = np.linspace(50, farthest_km, 200)
    rows: list[tuple[str, ...]] = []
    marks: list[Layer] = []
    for range_km in SHOWN_KM:
        rule, round_earth = flight.quarter_rule(range_km), flight.minimum_energy(range_km).apogee_km
        too_high = f"{rule / round_earth - 1:.0%}".replace("%", " %")
        rows.append((f"{range_km:,} km", f"{rule:,.0f} km", f"{round_earth:,.0f} km", too_high))
        marks.append(Marker(range_km, round_earth, "blue", "circle", 8))
        if range_km >= (2000 if farthest_km <= FARTHEST_KM else 5500):  # nearer ones have no room for words
            gap = np.array([(range_km, round_earth), (range_km, rule)])
            marks.append(Polyline(gap, "muted", width=1.2, dash="dot"))
            words = f"{too_high} too high"
            marks.append(Text(range_km, rule, words, "ink", "end", size=11, dx=-4, dy=12))
    near, words_km = ", ".join(f"{row[3]} too high at {row[0]}" for row in rows[:2]), 0.79 * FARTHEST_KM
    if farthest_km <= FARTHEST_KM:
        marks.append(Text(1500, 0, near, "ink", size=11, dy=18))
    said = "; ".join(f"{row[3]} at {row[0]}" for row in rows)
    readout = f"The quarter rule is too high by {said}."
    return Picture(
        Background(("quarter rule", farthest_km), lambda f, s: _plane(f, s, farthest_km), aspect=0.5),
        (
            Polyline(np.column_stack([ranges, flight.quarter_rule(ranges)]), "vermilion", width=2.5, dash="dash"),
            Polyline(np.column_stack([ranges, flight.minimum_energy(ranges).apogee_km]), "blue", width=2.5),
            *marks,
            Text(words_km, flight.quarter_rule(words_km), "a quarter of the range", "vermilion", "end", dx=-4, dy=12),
            Text(
                words_km,
                flight.minimum_energy(words_km).apogee_km,
                "round Earth, least speed",
                "blue",
                "middle",
                13,
                12,
                -18,
            ),
        ),
        alt="Two lines of apogee against range. They start together; the quarter rule climbs straight on, while over a "
        f"round Earth the apogee levels off. {readout}",
        readout=readout,
        table=Table(
            ("range", "quarter of the range", "apogee, round Earth", "rule too high by"),
            tuple(rows),
            "The quarter rule and the round Earth",
        ),
    )


def _plane(figure, style, farthest_km):
    axes = style.axes(figure, "range (km)", "apogee, ordinary throw (km)", left=70)
    axes.set(xlim=(0, farthest_km * 1.03), ylim=(0, 2700))
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.yaxis.set_major_formatter("{x:,.0f}")
    return axes
