"""Samples of a sector: against shares known from geometry, against one geodesic a sample, and the verdicts."""

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lessons.sea import Sector, destination, distance
from lessons.sea.chance import (
    SAMPLES,
    Chance,
    chance_in_area,
    chance_inside,
    chances_of,
    cloud,
    side_of,
    verdict_of,
)
from lessons.sea.sampling import NEAR_EDGE, Grid, Net, drawn
from lessons.sea.shapes import area, land

RING = destination(41.5, 139.4, np.linspace(0, 359.5, 720), 200)
DISC = shapely.Polygon(np.column_stack([RING.lon, RING.lat]))  # all within 200 km


@pytest.mark.parametrize("samples", [10_000, 300_000])
@pytest.mark.parametrize(("low", "high", "share"), [(100, 190, 1), (210, 300, 0), (175, 225, 0.5), (150, 350, 0.25)])
def test_a_circle_around_the_landmark_divides_the_distances(samples, low, high, share):
    chance = chance_in_area(Sector(41.5, 139.4, 250, 22.5, (low, high)), DISC, samples)
    assert abs(chance.chance - share) <= 4 * chance.error + 0.0002
    assert chance.error == pytest.approx(np.sqrt(share * (1 - share) / samples), abs=1 / samples)


def test_each_sample_lies_where_its_own_geodesic_says():
    sector = Sector(41.511, 139.358, 270, 22.5, (173, 227))
    area = shapely.Polygon([(136, 40), (137.05, 40.2), (136.7, 41.3), (137.2, 42.4), (136, 43)])
    km, bearings = drawn(sector, 100_000, seed=7)
    points = destination(sector.lat, sector.lon, np.degrees(bearings) % 360, km)
    # an edge between two corners is a straight line of degrees, as in a file of the zones
    expected = np.count_nonzero(shapely.contains_xy(area, points.lon, points.lat))
    assert 20_000 < expected < 80_000
    assert abs(chance_in_area(sector, area, 100_000, seed=7).chance * 100_000 - expected) <= 5


@settings(max_examples=30, deadline=None)
@given(*(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=3, max_size=9) for _ in range(2)))
def test_the_grid_says_what_the_polygons_say(corners, shore):
    inner, coast = shapely.Polygon(corners).buffer(0), shapely.Polygon(shore).buffer(0)
    assume(inner.area > 0)
    x, y = np.random.default_rng(1).uniform((-8, -3), (8, 3), (2000, 2)).T
    expected = shapely.intersects_xy(inner, x, y) + 2 * shapely.intersects_xy(coast, x, y)
    grid = Grid((inner, coast), (-8, -3, 8, 3), 64)
    assert (grid.codes(x, y) == expected).all()
    # fine enough to spare most comparisons: no more than nine cells for each that an edge crosses
    assert np.count_nonzero(grid.cells == NEAR_EDGE) < 9 * 2 * (inner.length + coast.length + 4) / grid.size


@pytest.mark.parametrize(
    "sector",
    [
        Sector(45.0, 141.0, 0, 180, (0, 1400)),  # a net over half the map
        Sector(41.9, 143.2, 90, 22.5, (1500, 3000)),
        Sector(80.0, 139.0, 0, 180, (0, 1500)),  # over the pole
        Sector(51.0, 175.0, 90, 45, (100, 900)),  # over the date line
        Sector(34.8, -120.5, 300, 45, (4000, 9000)),
    ],
)
def test_a_net_places_samples_where_geodesics_do(sector):
    km, bearings = drawn(sector, 5000, seed=4)
    lon, lat = Net(sector).places(km, bearings)
    points = destination(sector.lat, sector.lon, np.degrees(bearings.astype(float)) % 360, km.astype(float))
    assert distance(lat, lon, points.lat, points.lon).distance_km.max() < 0.02


@pytest.mark.parametrize("words", ["about 200 km west of Oshima-Oshima", "within 300 km of Hegura Island"])
def test_the_places_that_are_drawn_are_those_that_are_counted(words):
    sector = Sector.from_words(words)
    places = cloud(sector, "Japan")
    assert len(places.lats) + places.on_land == SAMPLES
    assert chances_of(places) == chance_inside(sector, "Japan", None).chances


def test_sea_off_the_map_counts_for_no_side():
    half = Sector(41.9, 143.2, 90, 22.5, (500, 640))
    verdict = chance_inside(half, "Japan", None)
    off = verdict.chances["nobody"].off_map
    assert verdict.verdict == "cannot be told" and 0.2 < off < 0.8
    assert f"{100 * off:.0f} % of the sector is off the map" in verdict.reason
    km, bearings = drawn(half, SAMPLES, seed=1)
    lons = destination(half.lat, half.lon, np.degrees(bearings.astype(float)), km.astype(float)).lon
    assert off == pytest.approx((lons > 150).mean(), abs=2e-4)
    gone = chance_inside(Sector.from_words("1,180 km east of Cape Erimo"), "Japan", None)
    assert gone.verdict == "cannot be told" and np.isnan(gone.chances["Japan"].chance)
    assert gone.chances["Japan"].off_map == 1 and "none of its sea is on the map" in gone.reason
    # a corner off the map cannot turn what holds for the rest
    assert side_of(Chance(0.99, 0, off_map=0.05)) == "inside" and side_of(Chance(0.0, 0, off_map=0.05)) == "outside"
    assert side_of(Chance(0.92, 0, off_map=0.05)) == "cannot be told"


WHOLE = (("about 400 km northeast of Sariwon", "North Korea"), ("within 300 km of Hegura Island", "Japan"))


@pytest.mark.parametrize(("words", "zone"), WHOLE)
def test_only_places_at_sea_count_and_the_share_on_land_is_said(words, zone):
    sector = Sector.from_words(words)
    km, bearings = drawn(sector, 50_000, seed=2)
    points = destination(sector.lat, sector.lon, np.degrees(bearings) % 360, km)
    ashore = shapely.contains_xy(land(), points.lon, points.lat)
    inside = shapely.contains_xy(area(zone, "nobody"), points.lon, points.lat)
    assert 0.15 < ashore.mean() < 0.7 and (inside & ashore).any()
    found = chance_inside(sector, zone, samples=50_000, seed=2)
    assert found.chance == pytest.approx((inside & ~ashore).sum() / (~ashore).sum(), abs=3e-4)
    assert found.on_land == pytest.approx(ashore.mean(), abs=3e-4)
    assert (
        f"; {100 * ashore.mean():.0f} % of the sector is on land and left out"
        in chance_inside(sector, zone, None, 50_000, 2).reason
    )


def test_of_a_sector_on_land_nothing_can_be_told():
    verdict = chance_inside(Sector(36.2, 138.3, 0, 180, (0, 20)), "Japan", None, 1000)
    assert (verdict.verdict, verdict.reason) == (
        "cannot be told",
        "the whole sector is on land, where no splash can be",
    )
    assert all(np.isnan(chance.chance) and chance.on_land == 1 for chance in verdict.chances.values())


def test_a_seed_says_which_samples():
    sector = Sector(41.5, 139.4, 250, 22.5, (175, 225))
    assert chance_in_area(sector, DISC, 5000, 3) == chance_in_area(sector, DISC, 5000, 3)
    assert chance_in_area(sector, DISC, 5000, 3) != chance_in_area(sector, DISC, 5000, 4)


def test_the_error_is_the_spread_of_repeated_samplings():
    sector = Sector(41.5, 139.4, 250, 22.5, (175, 225))
    chances = [chance_in_area(sector, DISC, 2000, seed) for seed in range(60)]
    assert np.std([one.chance for one in chances]) == pytest.approx(chances[0].error, rel=0.3)


def test_sides_and_verdicts():
    assert [side_of(Chance(share, 0)) for share in (0.9, 0.1, 0.89, 0.11)] == [
        "inside",
        "outside",
        "cannot be told",
        "cannot be told",
    ]
    assert verdict_of({"nobody": Chance(0.02, 0), "Japan": Chance(0.03, 0)}).verdict == "outside"
    turns = verdict_of({"nobody": Chance(0.01, 0), "Japan": Chance(0.99, 0)})
    assert turns.verdict == "cannot be told" and "who Liancourt Rocks (Dokdo / Takeshima) count for" in turns.reason
    rounding = verdict_of({"nobody": Chance(0.45, 0), "Japan": Chance(0.45, 0)})
    assert rounding.verdict == "cannot be told" and "turns on the rounding" in rounding.reason


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("200 km west", DISC), "sector must be a Sector"),
        ((Sector(41, 139, 0, 9, (1, 2)), DISC, 0), "samples must be a whole number between 1 and 10000000, not 0.0"),
        ((Sector(41, 139, 0, 9, (1, 2)), DISC, 1.5), "samples must be a whole number"),
        ((Sector(41, 139, 0, 9, (1, 2)), DISC, 10, -1), "seed must be a whole number"),
        ((Sector(41, 139, 0, 9, (1, 2)), DISC, [10, 20]), "samples must be one number"),
    ],
)
def test_bad_input(arguments, told):
    with pytest.raises(ValueError, match=told):
        chance_in_area(*arguments)
