"""Zones as polygons that share their edges: nearest within 200 nautical miles, agreed lines, simplified together."""

import contourpy
import numpy as np
import shapely
from shapely.ops import polygonize

from tools.zones.coast import OTHERS, STATES, WINDOW
from tools.zones.margins import Coasts, margin

GRID = 0.05  # degrees
TOLERANCE = 0.003  # degrees, of the simplified lines: 330 m at most
EXACT = 1e-5  # degrees: to this the contours of two neighbours are one line
SLIVER = 0.003  # square degrees (about 30 km2): what rounding leaves open where three zones meet
HIGH_SEAS, OUTSIDE = "high seas", "outside the map"


def grid() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Longitudes and latitudes of the grid, and its places as rows of both."""
    lon = np.round(np.arange(WINDOW[0], WINDOW[2] + GRID / 2, GRID), 6)
    lat = np.round(np.arange(WINDOW[1], WINDOW[3] + GRID / 2, GRID), 6)
    return lon, lat, np.column_stack([part.ravel() for part in np.meshgrid(lon, lat)])


def nearest_areas(coasts: Coasts) -> dict[str, shapely.Geometry]:
    """For each state (and OTHERS) the area of the window that is nearest to its coast, land included."""
    lon, lat, places = grid()
    distances = coasts.distances(places)
    areas: dict[str, shapely.Geometry] = {}
    taken = shapely.Polygon()
    for whose in (*STATES, OTHERS):
        values = margin(distances, whose).reshape(len(lat), len(lon))
        lines = contourpy.contour_generator(lon, lat, values, fill_type="OuterOffset").filled(0, np.inf)
        parts = []
        for rows, offsets in zip(*lines, strict=True):
            outer, *holes = (rows[a:b] for a, b in zip(offsets[:-1], offsets[1:], strict=True))
            parts.append(shapely.Polygon(outer, holes))
        whole = shapely.set_precision(shapely.union_all([part.buffer(0) for part in parts]), EXACT)
        areas[whose] = shapely.set_precision(whole.difference(taken), EXACT)
        taken = shapely.set_precision(taken.union(areas[whose]), EXACT)
    return areas


def swapped(areas: dict[str, shapely.Geometry], one: str, other: str, agreed: np.ndarray) -> None:
    """Let an agreed line replace the median between two states, its ends joined to the nearest points of the median.

    Every face between the two lines lies on the wrong side of the agreed one: it changes hands. What two states agree
    on holds between them alone: where the line runs on into a third one's area, it is cut.
    """
    median = shapely.line_merge(areas[one].intersection(areas[other]))
    both = shapely.union(areas[one], areas[other], grid_size=EXACT)
    within = shapely.get_parts(shapely.line_merge(shapely.LineString(agreed).intersection(both)))
    between = max(within, key=lambda part: part.length)
    tips = [shapely.Point(between.coords[end]) for end in (0, -1)]
    line = shapely.union_all([between, *(shapely.shortest_line(tip, median) for tip in tips)])
    for face in polygonize(shapely.get_parts(shapely.union_all([line, median], grid_size=EXACT))):
        inner = face.representative_point()
        giver, taker = (one, other) if areas[one].covers(inner) else (other, one)
        assert areas[giver].covers(inner), f"a face between {one} and {other} lies in a third area"
        areas[giver] = shapely.difference(areas[giver], face, grid_size=EXACT)
        areas[taker] = shapely.union(areas[taker], face, grid_size=EXACT)


def whole(areas: dict[str, shapely.Geometry]) -> dict[str, shapely.Geometry]:
    """With the high seas, slivers given to the zone they share most edge with, and all edges simplified together."""
    rest = shapely.difference(shapely.box(*WINDOW), shapely.union_all(list(areas.values())), grid_size=EXACT)
    high = []
    for part in shapely.get_parts(rest):
        if part.area > SLIVER:
            high.append(part)
            continue
        shared = {whose: part.boundary.intersection(area.boundary).length for whose, area in areas.items()}
        whose = max(sorted(shared), key=lambda name: shared[name])
        areas[whose] = shapely.union(areas[whose], part, grid_size=EXACT)
    areas = areas | {HIGH_SEAS: shapely.union_all(high, grid_size=EXACT)}
    names = sorted(areas)
    simple = shapely.coverage_simplify([areas[name] for name in names], TOLERANCE)
    return {name: _polygonal(shape) for name, shape in zip(names, simple, strict=True)}


def _polygonal(shape: shapely.Geometry) -> shapely.MultiPolygon:
    return shapely.MultiPolygon([part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"])


def edges(areas: dict[str, shapely.Geometry], land: shapely.Geometry) -> dict[tuple[str, str], shapely.Geometry]:
    """The lines at sea between each two zones; borders on land and the sides of the window are none."""
    names, found = sorted(areas), {}
    for number, one in enumerate(names):
        for other in names[number + 1 :]:
            line = areas[one].boundary.intersection(areas[other].boundary)
            parts = [part for part in shapely.get_parts(line) if part.geom_type == "LineString"]
            at_sea = shapely.line_merge(shapely.union_all(parts)).difference(land) if parts else shapely.LineString()
            if at_sea.length > 2 * TOLERANCE:
                found[one, other] = at_sea
    return found
