"""Compute the zones of the sea from the coasts: data/zones.geojson, coast.geojson and median_points.csv.

Once: npm pack world-atlas@2.0.2. Then, offline: python tools/build_zones.py world-atlas-2.0.2.tgz
The same bytes come out each time. Afterwards: python tools/package.py, python tools/checksums.py.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import shapely

sys.path.insert(0, str(Path(__file__).parents[1]))

from lessons import data
from tools.zones import coast, margins, medians, regions

DATA = Path(__file__).parents[1] / "data"
VARIANTS = ("nobody", "South Korea", "Japan")
AGREED = {("Japan", "South Korea"): "Japan-ROK 1974 northern", ("North Korea", "Russia"): "USSR-DPRK"}
COUNTS = {
    "Japan": 19077,
    "South Korea": 6640,
    "North Korea": 4434,
    "Russia": 17676,
    "China": 23519,
    "other coasts": 6091,
}  # base points
DIGITS = 3  # of a degree: 110 m
MEDIAN = "the median line in the East China Sea is Japan's position; China claims the shelf as far as its edge"
KURILS = "the southern Kurils / Northern Territories are counted for Russia, which administers them; Japan claims them"
SENKAKU = "the Senkaku / Diaoyu Islands are counted for Japan, which administers them; China and Taiwan claim them"
OKINOTORI = "a zone around Okinotorishima is Japan's position; China and South Korea hold that a rock has none"
JOINT = "Japan and South Korea agreed in 1974 to share the shelf south of Jeju; the map draws the median there"
WEST_SEA = "no line in the Yellow Sea is agreed: medians stand in, on China's side from the points that it declared"
MATSU = "Dongyin, Dongju, Wuqiu and Dongding, which Taiwan administers, are points of that declaration"
NLL = "between the Koreas the model draws a median; the line patrolled since 1953 is another, which the North rejects"
USSR = (
    "towards Russia stand the lines agreed in 1985 and 1986, by four points that others published: the text of the "
    "treaties was not seen, but the points fit its published lengths, 12 and 214 nautical miles; Marine Regions draws "
    "another line, farther south"
)
USSR_FROM_RUSSIA = USSR.replace("towards Russia", "towards North Korea")
SHELF = "towards Japan the shelf line of 1974 stands in for a line of zones from 32.95 to 36.17 degrees north"
POSITIONS = {
    "Japan": [MEDIAN, SENKAKU, OKINOTORI, KURILS, SHELF.replace("Japan", "South Korea"), JOINT],
    "Russia": [KURILS, USSR_FROM_RUSSIA],
    "China": [MEDIAN, SENKAKU, WEST_SEA, MATSU],
    "South Korea": [SHELF, JOINT, WEST_SEA, NLL],
    "North Korea": [USSR, NLL, WEST_SEA, "North Korea claims other lines, to which nobody agreed"],
}


def log(text: str, since: float) -> None:
    """Say what was done, and when."""
    print(f"{time.perf_counter() - since:5.1f} s  {text}", flush=True)


def agreed_line(start: str) -> np.ndarray:
    """The points of the treaty whose name begins so, from one end to the other."""
    return np.array([(p.lon, p.lat) for p in data.treaty_points(unverified=True) if p.treaty.startswith(start)])


def variant_points(points: dict[str, np.ndarray], variant: str) -> dict[str, np.ndarray]:
    """The base points with Liancourt Rocks (Dokdo / Takeshima) counted for nobody, South Korea or Japan."""
    if variant == "nobody":
        return points
    rocks = next(place for place in data.places() if place.name == "Liancourt Rocks")
    return points | {variant: np.vstack([points[variant], [rocks.lon, rocks.lat]])}


def feature(shape: shapely.Geometry, digits: int, **properties: object) -> dict[str, object]:
    """A GeoJSON feature with rounded coordinates."""
    rounded = json.loads(shapely.to_geojson(shape), parse_float=lambda text: round(float(text), digits))
    return {"type": "Feature", "properties": properties, "geometry": rounded}


def about(zone: str) -> dict[str, str]:
    """Whose position the model follows where positions differ."""
    return {"position": "; ".join(POSITIONS[zone])} if zone in POSITIONS else {}


def written(name: str, features: list[dict[str, object]]) -> None:
    """Write a GeoJSON file, one feature a line."""
    lines = ",\n".join(json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in features)
    text = f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'
    (DATA / name).write_text(text, encoding="utf-8", newline="\n")


def main(words: list[str]) -> int:
    """Build all; return the exit code, 2 where the package is not there."""
    if len(words) != 1 or not Path(words[0]).is_file():
        print("usage: python tools/build_zones.py world-atlas-2.0.2.tgz (npm pack world-atlas@2.0.2 fetches it)")
        return 2
    since = time.perf_counter()
    try:
        topology = coast.opened(Path(words[0]))
    except ValueError as error:
        print(error)
        return 2
    land = coast.countries(topology)
    points = coast.base_points(land)
    counts = {whose: len(points[whose]) for whose in COUNTS}
    assert counts == COUNTS, f"base points: {counts} instead of {COUNTS}: was a coast lost, or an islet added?"
    log(", ".join(f"{whose} {len(rows)}" for whose, rows in sorted(points.items())) + " base points", since)
    window = shapely.box(*coast.WINDOW)
    ashore = shapely.union_all(list(land.values()))
    written("coast.geojson", [feature(land[w].intersection(window), 4, state=w) for w in sorted(land)])
    rows: list[medians.Row] = []
    shapes: dict[tuple[str, str], tuple[shapely.Geometry, list[str]]] = {}  # a zone is written once if variants agree
    for variant in VARIANTS:
        coasts = margins.Coasts(variant_points(points, variant))
        areas = regions.nearest_areas(coasts)
        for (one, other), treaty in AGREED.items():
            regions.swapped(areas, one, other, agreed_line(treaty))
        areas = regions.whole(areas)
        for name in sorted(set(areas) - {regions.HIGH_SEAS}):
            zone = regions.OUTSIDE if name == coast.OTHERS else name
            rounded = shapely.set_precision(areas[name], 10.0**-DIGITS, mode="pointwise")
            shapes.setdefault((zone, rounded.normalize().wkt), (rounded, []))[1].append(variant)
        lines = regions.edges(areas, ashore)
        for (one, other), line in lines.items():
            if regions.HIGH_SEAS not in (one, other):
                rows += medians.sampled(variant, one, other, line, coasts, agreed_lines())
        log(f"Liancourt for {variant}: {len(lines)} lines", since)
    zones = [(zone, shape, variants) for (zone, _), (shape, variants) in shapes.items()]
    written("zones.geojson", [feature(s, DIGITS, zone=z, liancourt=v, **about(z)) for z, s, v in zones])
    medians.write(DATA / "median_points.csv", rows)
    sizes = {name: (DATA / name).stat().st_size for name in ("zones.geojson", "coast.geojson", "median_points.csv")}
    log(", ".join(f"{name} {size / 1000:.0f} kB" for name, size in sizes.items()), since)
    return 0


def agreed_lines() -> dict[tuple[str, str], shapely.LineString]:
    """The agreed lines by the two states that they part."""
    return {pair: shapely.LineString(agreed_line(treaty)) for pair, treaty in AGREED.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
