"""The coasts: Natural Earth 10m out of the npm package world-atlas, by state, with the islets that it misses."""

import hashlib
import json
import tarfile
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from lessons import data
from lessons.sea.added_points import added_points

PACKAGE = "world-atlas-2.0.2.tgz"
SHA256 = "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
WINDOW = (118.0, 20.0, 150.0, 52.0)  # west, south, east, north
REACH = 5.0  # degrees around the window in which a coast may still be the nearest within 200 nautical miles
STATES = ("Japan", "South Korea", "North Korea", "Russia", "China")
OTHERS = "other coasts"  # Taiwan, the Philippines, the Northern Marianas: no zone of theirs is drawn
NAMES = {name: name for name in STATES} | {"Hong Kong": "China", "Macao": "China"}
LIANCOURT = (131.75, 37.15, 131.95, 37.3)  # stands in the file as South Korea's: taken out, and put back by variant
STEP = 0.01  # degrees between base points along a coast


def opened(package: Path) -> dict[str, Any]:
    """The countries of the package, as TopoJSON; ValueError where it is not the package that was recorded."""
    found = hashlib.sha256(package.read_bytes()).hexdigest()
    if found != SHA256:
        raise ValueError(f"{package.name} has the checksum {found}; accepted: {SHA256} (npm pack world-atlas@2.0.2)")
    with tarfile.open(package) as archive:
        file = archive.extractfile("package/countries-10m.json")
        assert file is not None
        return json.load(file)


def _arcs(topology: dict[str, Any]) -> list[np.ndarray]:
    """Every arc in degrees: the file holds differences of whole numbers."""
    scale, start = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    return [np.cumsum(arc, axis=0) * scale + start for arc in topology["arcs"]]


def _ring(numbers: list[int], arcs: list[np.ndarray]) -> np.ndarray:
    """One closed ring; a negative number is an arc backwards, and each arc begins where the last one ended."""
    parts = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]
    return np.concatenate([parts[0]] + [part[1:] for part in parts[1:]])


def _polygons(geometry: shapely.Geometry) -> list[shapely.Polygon]:
    """The polygons in a geometry: make_valid may return a GeometryCollection, whose lines and points are dropped."""
    if geometry.geom_type == "Polygon":
        return [geometry]
    return [part for inner in getattr(geometry, "geoms", ()) for part in _polygons(inner)]


def countries(topology: dict[str, Any]) -> dict[str, shapely.Geometry]:
    """The land of each state within reach of the window, valid; all that is not of the five states is OTHERS."""
    arcs = _arcs(topology)
    reach = shapely.box(WINDOW[0] - REACH, WINDOW[1] - REACH, WINDOW[2] + REACH, WINDOW[3] + REACH)
    land: dict[str, list[shapely.Polygon]] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        several = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
        whose = NAMES.get(country["properties"]["name"], OTHERS)
        for numbers in several:
            outer, *holes = (_ring(ring, arcs) for ring in numbers)
            if len(outer) < 4:  # so small that the package's whole numbers left one or two places of it
                polygon = shapely.MultiPoint(outer).convex_hull.buffer(0.001, quad_segs=1)
            else:
                polygon = shapely.Polygon(outer, [hole for hole in holes if len(hole) > 3])
            if polygon.intersects(shapely.box(*LIANCOURT)) or not polygon.envelope.intersects(reach):
                continue
            land.setdefault(whose, []).extend(_polygons(shapely.make_valid(polygon)))
    clipped = {whose: shapely.union_all(parts).intersection(reach) for whose, parts in land.items()}
    return {whose: shapely.MultiPolygon(_polygons(part)) for whose, part in clipped.items()}


def _shore(land: shapely.Geometry) -> shapely.Geometry:
    """The outlines of the land, without the cuts that were made around the window."""
    reach = shapely.box(WINDOW[0] - REACH, WINDOW[1] - REACH, WINDOW[2] + REACH, WINDOW[3] + REACH)
    return land.boundary.difference(reach.boundary.buffer(1e-6))


def base_points(land: dict[str, shapely.Geometry]) -> dict[str, np.ndarray]:
    """Points of each state's coast, at most STEP degrees apart, as rows of longitude and latitude.

    A border on land gives points too: none of them is nearer to any sea than the coast is, or only beside its end.
    """
    points = {whose: shapely.get_coordinates(shapely.segmentize(_shore(part), STEP)) for whose, part in land.items()}
    return {whose: np.vstack([rows, *added_points(whose)]) for whose, rows in points.items()}


def mapped() -> dict[str, shapely.Geometry]:
    """The land of each state as data/coast.geojson has it: cut at the window, for checks where the package is not."""
    shapes = {one["properties"]["state"]: shapely.geometry.shape(one["geometry"]) for one in data.coast()}
    return {state: shapely.MultiPolygon(_polygons(shape)) for state, shape in shapes.items()}
