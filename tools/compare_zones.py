"""Compare the zones with another data set of zones: shares of equal answers, sea by sea, into data/compared.geojson.

`python tools/compare_zones.py eez.geojson` takes the polygons of Marine Regions (or of who gives the same properties
GeoName and Pol_type). What that data set calls disputed, or a joint regime, gives no answer to compare with: such parts
are written as features of their own. Afterwards: python tools/checksums.py.
"""

import json
import sys
from pathlib import Path

import numpy as np
import shapely

sys.path.insert(0, str(Path(__file__).parents[1]))

from lessons import sea
from lessons.sea import shapes
from lessons.sea.nearest_line import km_to, vertices
from lessons.sea.shapes import ZONES, land

DATA = Path(__file__).parents[1] / "data"
WITH = "Marine Regions, Maritime Boundaries version 10 (2018), simplified as the repository ecoquants/bbnj has it"
ADJECTIVES = {"Japanese": "Japan", "South Korean": "South Korea", "North Korean": "North Korea"} | {
    "Russian": "Russia",
    "Chinese": "China",
}
WINDOW = shapely.box(118, 20, 150, 52)
SEAS = {  # rough outlines: longitude, latitude
    "Sea of Japan / East Sea": shapely.Polygon(
        [(127.0, 37.5), (129.2, 35.3), (130.0, 34.0), (132.0, 34.4), (141.0, 41.0), (142.2, 45.5), (142.2, 52.0)]
        + [(139.0, 52.0), (127.0, 42.0)]
    ),
    "Yellow Sea": shapely.Polygon([(118, 33), (126.5, 33), (126.5, 38), (124.5, 41), (118, 41)]),
    "East China Sea": shapely.Polygon(
        [(118, 33), (118, 23.5), (122, 24), (129, 28), (130.5, 31), (130, 34), (126.5, 33)]
    ),
    "Sea of Okhotsk": shapely.Polygon([(142.2, 52), (142.2, 45.5), (144, 44), (146, 44.3), (150, 46.5), (150, 52)]),
}
REST = "Pacific and Philippine Sea"
OFF_COAST_KM = 15.0  # nearer to land the other data set's simplified coast says nothing
SEED, POINTS = 11, 60_000


def answers(path: Path, lat: np.ndarray, lon: np.ndarray) -> tuple[np.ndarray, dict[str, shapely.Geometry]]:
    """The other data set's answer at each place, "" where it has none, and its areas without one, by name."""
    found, unsettled = np.full(lat.shape, "high seas", dtype=object), {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        shape = shapely.make_valid(shapely.geometry.shape(feature["geometry"]))
        if not shape.intersects(WINDOW):
            continue
        name, kind = feature["properties"]["GeoName"], feature["properties"]["Pol_type"]
        state = next((state for adjective, state in ADJECTIVES.items() if name.startswith(adjective)), "")
        if kind != "200NM":
            unsettled[name] = shape.intersection(WINDOW)
        shapely.prepare(shape)
        found[shapely.contains_xy(shape, lon, lat)] = state if kind == "200NM" else ""
    return found, unsettled


def shares(mine: np.ndarray, theirs: np.ndarray, km: np.ndarray, use: np.ndarray) -> dict[str, float | int]:
    """Points compared, and per cent of equal answers among those more than 1 and 8 km from a line."""
    result: dict[str, float | int] = {"points": int(use.sum())}
    for least in (1, 8):
        kept = use & (km > least)
        result[f"equal_beyond_{least}_km_percent"] = round(100 * float((mine == theirs)[kept].mean()), 2)
    return result


def main(words: list[str]) -> int:
    """Compare, print, and write; return the exit code, 2 where the other data set is not there."""
    if len(words) != 1 or not Path(words[0]).is_file():
        print("usage: python tools/compare_zones.py eez.geojson (zones with the properties GeoName and Pol_type)")
        return 2
    try:
        json.loads(Path(words[0]).read_text(encoding="utf-8"))["features"]
    except (ValueError, KeyError, TypeError):
        print(f"{words[0]} is no GeoJSON of features; accepted: zones with the properties GeoName and Pol_type")
        return 2
    random = np.random.default_rng(SEED)
    sines = random.uniform(*np.sin(np.radians([20, 52])), POINTS)
    lat, lon = np.degrees(np.arcsin(sines)), random.uniform(118, 150, POINTS)
    theirs, unsettled = answers(Path(words[0]), lat, lon)
    mine = sea.side(lat, lon)
    lines = vertices(shapely.union_all([shapes.outline(zone, "nobody") for zone in ZONES]))
    coast = vertices(shapely.GeometryCollection(list(shapely.get_parts(land().boundary))))
    use = (theirs != "") & (mine != "land") & (mine != "outside the map")
    use[use] = km_to(coast, lat[use], lon[use]) > OFF_COAST_KM
    km = np.full(POINTS, np.nan)
    km[use] = km_to(lines, lat[use], lon[use])
    features, left = [], WINDOW
    for name, outline in [*SEAS.items(), (REST, WINDOW)]:
        part = outline.intersection(left)
        left = left.difference(part)
        found = shares(mine, theirs, km, use & shapely.contains_xy(part, lon, lat))
        print(name, found)
        features.append((part, {"sea": name, "compared": True, "with": WITH} | found))
    print("all", shares(mine, theirs, km, use))
    for name, shape in sorted(unsettled.items()):
        features.append((shape.simplify(0.05), {"sea": name, "compared": False, "with": WITH}))
    lines_ = [
        json.dumps({"type": "Feature", "properties": about, "geometry": json.loads(geojson)}, ensure_ascii=False)
        for shape, about in features
        for geojson in [shapely.to_geojson(shapely.set_precision(shape, 0.01))]
    ]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines_) + "\n]}\n"
    (DATA / "compared.geojson").write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
