"""The zones of the sea: known places, the agreed line, the variants, bad input, and what the files weigh."""

import numpy as np
import pytest
import shapely

from lessons import data, sea
from lessons.sea import shapes


def test_the_files_are_small():
    assert (data.folder() / "zones.geojson").stat().st_size < 150_000
    assert (data.folder() / "coast.geojson").stat().st_size < 1_500_000


def test_every_variant_has_every_zone():
    for variant in sea.VARIANTS:
        for zone in sea.ZONES:
            assert shapes.area(zone, variant).is_valid
            assert shapes.area(zone, variant).area > 3


@pytest.mark.parametrize(
    ("lat", "lon", "whose"),
    [
        (41.5, 137.0, "Japan"),
        (36.5, 129.8, "South Korea"),
        (40.0, 129.0, "North Korea"),
        (43.5, 136.5, "Russia"),
        (35.0, 121.0, "China"),
        (24.0, 149.0, "high seas"),
        (36.0, 138.0, "land"),
        (23.5, 122.2, "outside the map"),
        (10.0, 130.0, "outside the map"),
    ],
)
def test_known_places(lat, lon, whose):
    assert sea.side(lat, lon) == whose


def test_the_end_of_the_agreed_line_is_on_the_median_without_the_rocks():
    line = [p for p in data.treaty_points() if p.treaty.startswith("Japan-ROK 1974 northern")]
    assert abs(sea.margin_km(line[-1].lat, line[-1].lon)) < 1


def test_every_point_of_the_agreed_line_is_on_the_line():
    for point in data.treaty_points():
        if point.treaty.startswith("Japan-ROK 1974 northern") and 2 <= point.point <= 35:
            assert abs(sea.margin_km(point.lat, point.lon)) < 0.5


def test_the_rocks_decide_the_sea_around_them():
    assert sea.side(37.5, 132.5, liancourt=None)["South Korea"] == "South Korea"
    assert sea.side(37.5, 132.5, liancourt=None)["Japan"] == "Japan"


def test_no_place_is_in_two_zones():
    for variant in sea.VARIANTS:
        parts = [shapes.area(zone, variant) for zone in sea.ZONES]
        assert sum(part.area for part in parts) - shapely.union_all(parts).area < 0.01


def test_side_and_margin_agree():
    random = np.random.default_rng(1)
    lat, lon = random.uniform(35, 45, 200), random.uniform(130, 140, 200)
    sides, margins = sea.side(lat, lon), sea.margin_km(lat, lon)
    at_sea = sides != "land"
    assert ((sides == "Japan") == (margins > 0))[at_sea].all()


def test_medians_are_as_far_from_both_sides():
    rows = [row for row in data.median_points() if row.line == "median"]
    assert len(rows) > 300
    assert np.quantile([abs(row.one_km - row.other_km) for row in rows], 0.95) < 2.4


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"lat": 137.0, "lon": 41.5}, "swapped"),
        ({"lat": float("nan"), "lon": 137.0}, "lat must be .* not nan"),
        ({"lat": 41.5, "lon": float("nan")}, "lon must be .* not nan"),
        ({"lat": 41.5, "lon": 400}, "between -180 and 180"),
        ({"lat": 41.5, "lon": 220.0}, "from 0 to 360. Then -140"),
        ({"lat": "north", "lon": 137.0}, "lat must be a number"),
        ({"lat": 41.5, "lon": 137.0, "liancourt": "Korea"}, "nobody, South Korea, Japan"),
        ({"lat": [1.0, 2.0], "lon": [1.0, 2.0, 3.0]}, "lat .2,. and lon .3,. do not go together: give equal shapes"),
    ],
)
def test_bad_input_is_told(arguments, words):
    with pytest.raises(ValueError, match=words):
        sea.side(**arguments)


def test_other_zones_and_places_off_the_map_have_no_margin():
    with pytest.raises(ValueError, match="one of Japan"):
        sea.margin_km(41.5, 137.0, zone="Korea")
    with pytest.raises(ValueError, match="off the map"):
        sea.margin_km(10.0, 137.0)
