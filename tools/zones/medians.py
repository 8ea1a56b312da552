"""Sampled points of the lines between two states, with the nearest base point of each side."""

import csv
from pathlib import Path

import numpy as np
import shapely

from tools.zones.coast import OTHERS
from tools.zones.margins import Coasts, arc_km, chords

EVERY = 0.25  # degrees along a line between two samples
ON_TREATY = 0.02  # degrees: so near an agreed line a point is on it
COLUMNS = (
    "liancourt", "one", "other", "point", "lat", "lon", "one_lat", "one_lon", "one_km",
    "other_lat", "other_lon", "other_km", "line",
)  # fmt: skip
Row = tuple[object, ...]


def sampled(
    variant: str,
    one: str,
    other: str,
    line: shapely.Geometry,
    coasts: Coasts,
    agreed: dict[tuple[str, str], shapely.LineString],
) -> list[Row]:
    """Rows of median_points.csv for one line: a point every quarter of a degree, its base points and distances."""
    if OTHERS in (one, other):
        return []
    parts = [part for part in shapely.get_parts(line) if part.length >= EVERY]
    places = np.array(
        [part.interpolate(at).coords[0] for part in parts for at in np.arange(EVERY / 2, part.length, EVERY)]
    )
    if not len(places):
        return []
    bases = [coasts.nearest(whose, places) for whose in (one, other)]
    km = [arc_km(np.linalg.norm(chords(rows) - chords(places), axis=1)) for rows in bases]
    treaty = agreed.get((one, other), shapely.LineString())
    kinds = ["agreed" if treaty.distance(shapely.Point(place)) < ON_TREATY else "median" for place in places]
    return [
        (variant, one, other, number + 1, *_degrees(places[number]), *_degrees(bases[0][number]),
         f"{km[0][number]:.1f}", *_degrees(bases[1][number]), f"{km[1][number]:.1f}", kinds[number])
        for number in range(len(places))
    ]  # fmt: skip


def _degrees(lonlat: np.ndarray) -> tuple[str, str]:
    return f"{lonlat[1]:.3f}", f"{lonlat[0]:.3f}"


def write(path: Path, rows: list[Row]) -> None:
    """Write the table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(rows)
