"""Make the tables in other forms, in build/data (not kept): Parquet with numbers, GeoJSON of what has a place.

Parquet needs pyarrow, which comes with the packages of the tests: a learner does without 50 MB for one file format.
    python tools/build_data.py [FOLDER]
"""

import importlib.util
import json
import re
import sys
from pathlib import Path

import shapely

from lessons import data
from lessons.exercises.engine import export
from lessons.reports import listing
from lessons.sea import announced

ROOT = Path(__file__).parents[1]
NUMBERS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def point(lat: float, lon: float, **properties: object) -> dict[str, object]:
    """A GeoJSON point."""
    geometry = {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def features() -> list[dict[str, object]]:
    """Places, treaty points, announced areas with corners, and launches whose launch area is in places.csv."""
    places = {place.name: place for place in data.places()}
    found = [point(p.lat, p.lon, what="place", name=p.name, kind=p.kind, km=p.precision_km) for p in places.values()]
    found += [point(p.lat, p.lon, what="treaty point", name=p.treaty, number=p.point) for p in data.treaty_points()]
    for event in data.events():
        if event.place in places:
            where = places[event.place]
            words = {"name": event.event_id, "date": event.date, "kind": event.kind, "km": where.precision_km}
            found.append(point(where.lat, where.lon, what="launch area of a launch, not a launch point", **words))
    for area in data.announced_areas():
        if len(area.points) > 2:
            geometry = shapely.geometry.mapping(announced.polygon(area))
            words = {"what": "announced area", "name": area.warning_id, "event_id": area.event_id}
            found.append({"type": "Feature", "geometry": geometry, "properties": words})
    return found


def bounds(text: str) -> tuple[float | None, float | None]:
    """The lower and upper number of a release's words; None for an end that is not given.

    >>> bounds("about 100 to 200"), bounds("about 650 or more"), bounds("below Scud")
    ((100.0, 200.0), (650.0, None), (None, None))
    """
    numbers = [float(number.replace(",", "")) for number in NUMBERS.findall(text)]
    if not numbers or ";" in text:
        return None, None
    if "more" in text or "over" in text:
        return numbers[0], None
    return min(numbers), max(numbers)


def releases() -> list[dict[str, object]]:
    """The releases with range and apogee as numbers with bounds; those of several missiles stay words."""
    rows = []
    for release in data.releases():
        row = dict(vars(release))
        for name in ("range_km", "apogee_km"):
            row[f"{name}_low"], row[f"{name}_high"] = bounds(getattr(release, name))
        rows.append(row)
    return rows


def write_parquet(folder: Path) -> list[str]:
    """Every table as Parquet, claims and releases with numbers; the names of the files."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    tables = {path.stem: list(data.tables.read_table(path.name)) for path in sorted(data.folder().glob("*.csv"))}
    tables["claims"] = [listing.row(claim) for claim in data.claims(unverified=True)]
    tables["japan_mod_releases"] = releases()
    for name, rows in tables.items():
        pq.write_table(pa.Table.from_pylist(rows), folder / f"{name}.parquet")
    return [f"{name}.parquet" for name in tables]


def write_releases(folder: Path) -> str:
    """The releases with their bounds as CSV, for those without Parquet; no cell is a formula."""
    rows = releases()
    cells = [tuple("" if cell is None else export.harmless(str(cell)) for cell in row.values()) for row in rows]
    path = folder / "japan_mod_releases_bounds.csv"
    path.unlink(missing_ok=True)
    export.write([tuple(rows[0]), *cells], path)
    return path.name


def main(words: list[str]) -> int:
    """Write the files and say which; without pyarrow say what is left out."""
    folder = Path(words[0]) if words else ROOT / "build" / "data"
    folder.mkdir(parents=True, exist_ok=True)
    collection = {"type": "FeatureCollection", "features": features()}
    (folder / "places.geojson").write_text(json.dumps(collection, ensure_ascii=False) + "\n", encoding="utf-8")
    (folder / "claims.jsonl").write_text(listing.json_lines(data.claims(unverified=True)), encoding="utf-8")
    written = ["places.geojson", "claims.jsonl", write_releases(folder)]
    if importlib.util.find_spec("pyarrow"):
        written += write_parquet(folder)
    else:
        print("No Parquet: pip install pyarrow, then run this again.")
    print(f"written to {folder}: {', '.join(written)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
