"""Distances to the nearest base point of each state, and the margins that follow from them, in km."""

import numpy as np
import pyproj
from scipy.spatial import KDTree

from lessons.sea.widths import EEZ_KM

FARTHEST_KM = (
    400.0  # beyond it no distance decides anything, and not looking further makes the search four times as fast
)
_ECEF = pyproj.Transformer.from_crs("EPSG:4979", "EPSG:4978", always_xy=True)


def chords(lonlat: np.ndarray) -> np.ndarray:
    """Rows of longitude and latitude as points in space (km): a chord of 370 km is 50 m short, on both sides alike."""
    lon, lat = np.asarray(lonlat, dtype=float).T
    return np.column_stack(_ECEF.transform(lon, lat, np.zeros_like(lon))) / 1000


def arc_km(chord_km: np.ndarray) -> np.ndarray:
    """The length along the ground of a chord, on a globe of the Earth's mean radius: 3 m off at most below 400 km."""
    return 2 * 6371.0 * np.arcsin(np.asarray(chord_km) / (2 * 6371.0))


class Coasts:
    """The base points of all states, ready to be asked for the nearest."""

    def __init__(self, points: dict[str, np.ndarray]) -> None:
        self.points = points
        self.trees = {whose: KDTree(chords(rows)) for whose, rows in points.items()}

    def distances(self, lonlat: np.ndarray, farthest_km: float = FARTHEST_KM) -> dict[str, np.ndarray]:
        """For each state the km from each place to its nearest base point, `farthest_km` where none is nearer."""
        places = chords(lonlat)
        found = {}
        for whose, tree in self.trees.items():
            distance, _ = tree.query(places, distance_upper_bound=farthest_km)
            found[whose] = arc_km(np.minimum(distance, farthest_km))
        return found

    def nearest(self, whose: str, lonlat: np.ndarray) -> np.ndarray:
        """The nearest base point of one state to each place, as rows of longitude and latitude."""
        return self.points[whose][self.trees[whose].query(chords(lonlat))[1]]


def margin(distances: dict[str, np.ndarray], whose: str, limit_km: float = EEZ_KM) -> np.ndarray:
    """How much nearer the state's coast is than any other, and than `limit_km`: 0 on the line, + on its side."""
    others = [distance for name, distance in distances.items() if name != whose]
    return np.minimum(np.minimum.reduce(others), limit_km) - distances[whose]


def nearest_state(coasts: Coasts, lonlat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whose coast is the nearest to each place, "high seas" beyond 200 nautical miles, and by how many km it is so."""
    distances = coasts.distances(lonlat)
    names, km = list(distances), np.array(list(distances.values()))
    first, second = np.sort(km, axis=0)[:2]
    whose = np.where(first <= EEZ_KM, np.array(names)[km.argmin(axis=0)], "high seas")
    return whose, np.minimum(second - first, np.abs(EEZ_KM - first))
