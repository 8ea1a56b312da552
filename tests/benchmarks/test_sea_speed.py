"""The chance that a stated splash lies inside a zone: ours, beside other ways to the same number, in one run.

geopandas is no dependency: install it by hand to see its row, which is skipped without it. Each way answers the same
question for the same sector: which share of so many places at sea lies inside Japan's line.
"""

import numpy as np
import pytest
import shapely

from lessons import sea
from lessons.explorers import Splash, ZoneBuilder
from lessons.sea import chance
from lessons.sea.sampling import drawn
from lessons.sea.shapes import area, land
from tests.explorers.sample import ask

SECTORS = {
    "a line through it": "about 200 km west of Oshima-Oshima",
    "much of it on land": "about 400 km northeast of Sariwon",
    "all round an island": "within 300 km of Hegura Island",
}
MILLION = 1_000_000


def geodesics(sector, samples, seed):
    """Longitudes and latitudes of the same samples, by one geodesic each."""
    km, bearings = drawn(sector, samples, seed)
    points = sea.destination(sector.lat, sector.lon, np.degrees(bearings.astype(float)) % 360, km.astype(float))
    return points.lon, points.lat


def by_geodesics(sector, samples, seed):
    """The share, by one geodesic a sample and the polygons as they are."""
    lon, lat = geodesics(sector, samples, seed)
    at_sea = ~shapely.contains_xy(land(), lon, lat)
    return shapely.contains_xy(area("Japan", "nobody"), lon[at_sea], lat[at_sea]).mean()


def by_sjoin(geopandas, frames, sector, samples, seed):
    """The share, by a spatial join of the samples with land and zone."""
    lon, lat = geodesics(sector, samples, seed)
    points = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(lon, lat), crs="EPSG:4326")
    zone, coast = frames
    ashore = geopandas.sjoin(points, coast, predicate="within").index
    at_sea = points.drop(ashore.unique())
    return len(geopandas.sjoin(at_sea, zone, predicate="within").index.unique()) / len(at_sea)


@pytest.mark.parametrize("words", SECTORS.values(), ids=SECTORS)
@pytest.mark.parametrize("anew", [False, True], ids=["asked again", "no grid kept"])
def test_ours(benchmark, words, anew):
    sector = sea.Sector.from_words(words)
    sea.chance_inside(sector, samples=1000)
    setup = chance._zone_grid.cache_clear if anew else None
    benchmark.pedantic(sea.chance_inside, (sector, "Japan", "nobody", MILLION), setup=setup, rounds=7, warmup_rounds=1)


@pytest.mark.parametrize("words", SECTORS.values(), ids=SECTORS)
def test_one_geodesic_a_sample(benchmark, words):
    sector = sea.Sector.from_words(words)
    share = benchmark.pedantic(by_geodesics, (sector, MILLION, 1), rounds=3, warmup_rounds=1)
    ours = sea.chance_inside(sector, samples=MILLION).chance
    assert share == pytest.approx(ours, abs=1e-4)


@pytest.mark.parametrize("words", SECTORS.values(), ids=SECTORS)
def test_geopandas_sjoin(benchmark, words):
    geopandas = pytest.importorskip("geopandas")
    sector = sea.Sector.from_words(words)
    frames = [
        geopandas.GeoDataFrame(geometry=list(shapely.get_parts(shape)), crs="EPSG:4326")
        for shape in (area("Japan", "nobody"), land())
    ]
    share = benchmark.pedantic(by_sjoin, (geopandas, frames, sector, MILLION, 1), rounds=1)
    assert share == pytest.approx(sea.chance_inside(sector, samples=MILLION).chance, abs=1e-4)


def update(explorer, name, values):
    """Set one control after another and answer each as a page asks for it."""
    background = explorer.handle(ask(0))[0]["background"]["number"]
    numbers = iter(range(1, 10**6))
    cycle = iter(values * 10_000)

    def one():
        explorer.handle(ask(next(numbers), have=background, set={name: next(cycle)}))

    return one


def test_update_of_splash(benchmark):
    one = update(Splash(), "bearing_deg", [float(degrees) for degrees in range(230, 310)])
    benchmark.pedantic(one, rounds=200, warmup_rounds=20)


def test_update_of_zone_builder(benchmark):
    one = update(ZoneBuilder(), "place", [(x, 40) for x in range(-200, 200, 5)])
    benchmark.pedantic(one, rounds=200, warmup_rounds=20)
