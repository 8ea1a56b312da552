"""The zones against their construction: base points asked directly, the agreed line, distances to lines."""

import time

import numpy as np
import pyproj
import pytest
import shapely

from lessons import data, sea
from lessons.sea.nearest_line import km_to, vertices
from lessons.sea.shapes import ZONES, outline
from tools.zones import coast, margins

GLOBE = pyproj.Geod(ellps="WGS84")
# around the agreed lines, which are no medians
AGREED = shapely.union_all([shapely.box(127.2, 32.4, 131.8, 36.8), shapely.box(130.5, 39.4, 134.0, 42.4)])


@pytest.fixture(scope="module")
def coasts():
    """The base points of all states on the map, Liancourt Rocks (Dokdo / Takeshima) counted for nobody."""
    return margins.Coasts(coast.base_points(coast.mapped()))


def test_every_state_has_its_base_points(coasts):
    counts = {state: len(points) for state, points in coasts.points.items()}
    assert counts["Japan"] > 12_000
    assert min(counts[state] for state in ZONES) > 3_000


def test_the_nearest_coast_gives_the_same_answer_as_the_zones(coasts):
    random = np.random.default_rng(5)
    lat, lon = random.uniform(24, 48, 3_000), random.uniform(121, 146, 3_000)
    whose, by_km = margins.nearest_state(coasts, np.column_stack([lon, lat]))
    mine = sea.side(lat, lon)
    lines = vertices(shapely.union_all([outline(zone, "nobody") for zone in ZONES]))
    clear = (km_to(lines, lat, lon) > 1.2) & (by_km > 0.5) & ~shapely.contains_xy(AGREED, lon, lat)
    asked = clear & (mine != "land") & (mine != "outside the map") & (whose != coast.OTHERS)
    assert asked.sum() > 1_000
    wrong = np.flatnonzero(asked & (mine != whose))
    assert [(lat[i], lon[i], mine[i], whose[i]) for i in wrong] == []


def test_the_agreed_line_ends_on_the_median_that_ignores_the_rocks(coasts):
    line = [point for point in data.treaty_points() if point.treaty.startswith("Japan-ROK 1974 northern")]
    km = coasts.distances(np.array([(point.lon, point.lat) for point in line]))
    apart = np.abs(km["Japan"] - km["South Korea"])
    # 1 km across the median changes the difference of the two distances by 2 km at most
    assert apart[-1] < 1
    assert apart.max() > 3  # elsewhere the agreed line is no median


def test_the_line_between_north_korea_and_russia_has_the_lengths_that_were_published():
    line = [point for point in data.treaty_points(unverified=True) if point.treaty.startswith("USSR-DPRK")]
    miles = [sea.distance(a.lat, a.lon, b.lat, b.lon).distance_km / 1.852 for a, b in zip(line, line[1:], strict=False)]
    assert miles[0] == pytest.approx(12, abs=0.1) and int(sum(miles)) == 214
    # and as far as no third coast is nearer it is the edge of both zones
    places = shapely.segmentize(shapely.LineString([(point.lon, point.lat) for point in line[1:3]]), 0.1)
    lon, lat = shapely.get_coordinates(places).T
    for state in ("North Korea", "Russia"):
        assert np.abs(sea.margin_km(lat, lon, state)).max() < 1
    assert {row.line for row in data.median_points() if (row.one, row.other) == ("North Korea", "Russia")} == {"agreed"}


def test_margins_are_those_of_single_geodesics():
    lines = outline("Japan", "nobody")
    fine = shapely.get_coordinates(shapely.segmentize(lines, 0.002))
    for lat, lon in [(40.1, 134.9), (36.0, 131.0), (30.5, 127.0), (24.2, 145.0), (47.0, 139.0)]:
        every = GLOBE.inv(np.full(len(fine), lon), np.full(len(fine), lat), *fine.T)[2]
        assert abs(sea.margin_km(lat, lon)) == pytest.approx(every.min() / 1000, abs=0.1)


def test_four_thousand_margins_take_no_second():
    random = np.random.default_rng(3)
    lat, lon = random.uniform(20, 52, 4_000), random.uniform(118, 150, 4_000)
    sea.margin_km(40.0, 135.0)
    start = time.process_time()
    together = sea.margin_km(lat, lon)
    assert time.process_time() - start < 1
    assert together[7] == pytest.approx(sea.margin_km(lat[7], lon[7]))


@pytest.mark.parametrize(
    ("name", "lat", "lon", "liancourt", "whose"),
    [
        ("Okinotorishima", 20.6, 136.3, "nobody", "Japan"),
        ("Sofu-gan", 29.8, 140.5, "nobody", "Japan"),
        ("Senkaku", 25.9, 123.9, "nobody", "Japan"),
        ("Socotra Rock, no island", 32.12, 125.18, "nobody", "South Korea"),
        ("Kunashiri", 44.3, 146.4, "nobody", "Russia"),
        ("off Haijiao", 31.0, 124.5, "nobody", "China"),
    ],
)
def test_whose_islet_counts(name, lat, lon, liancourt, whose):
    assert sea.side(lat, lon, liancourt) == whose


def test_what_was_compared_says_how_well():
    shares = {one["properties"]["sea"]: one["properties"] for one in data.compared()}
    for about in shares.values():
        if about["compared"]:
            assert about["points"] > 1_000
            assert about["equal_beyond_8_km_percent"] >= about["equal_beyond_1_km_percent"] > 98
    assert not next(about for name, about in shares.items() if "Senkaku" in name)["compared"]
    assert sea.validated([41.5, 37.3, 35.0], [137.0, 132.0, 123.0]).tolist() == [True, False, True]
    assert not sea.validated(10.0, 130.0)
