"""What the prose of notebook 09 says in numbers, worked out anew."""

import numpy as np
import pytest
import shapely

from lessons import data, sea
from lessons.exercises.bank.notebook_09.drawn import thousands
from lessons.explorers.guesses.whose_water import HOW_WIDE, START, reach_km
from lessons.figures.sea.median_points import shown_points
from lessons.figures.sea.rocks_water import either_side_km2
from lessons.figures.sea.zone_drawing import CHART
from lessons.sea.drawing import draw_zone, treaty_line
from lessons.units import convert
from tests.notebooks.prose import prose

OCTOBER = "nk-2022-10-14"
REPORTED_FALLS = data.claims(OCTOBER, quantity="landing_relation")


@pytest.mark.parametrize(("miles", "km"), [(12, 22), (24, 44), (200, 370)])
def test_nautical_miles_in_km(miles, km):
    assert round(convert(miles, "nmi", "km")) == km
    assert f"({km} km)" in prose("09").split("**Key points**")[1]


def test_370_km_are_also_230_miles():
    assert round(convert(200, "nmi", "mi")) == 230
    assert "*370 km*, *200 nautical miles* or *230 miles*" in prose("09")


def test_the_report_that_it_opens_with():
    garbled = [claim for claim in REPORTED_FALLS if claim.standing == "garbled"]
    assert [(claim.publisher, claim.text) for claim in garbled] == [("Kyodo", "some 370 km from the coast of Japan")]
    assert "the width of the zone" in garbled[0].note
    said = {claim.publisher: claim.hedge for claim in data.claims(OCTOBER, quantity="eez_status")}
    assert said == {"Japan MOD": "estimated", "Kyodo": ""}
    assert data.claim(OCTOBER, publisher="Japan MOD", quantity="direction").text == "east"
    assert data.claim(OCTOBER, publisher="Japan MOD", quantity="range_km").number == 650
    assert "*some 370 km from the coast of Japan*" in prose("09") and "about 650 km to the east" in prose("09")


def test_how_far_the_zone_reaches_west_of_okushiri():
    assert {round(reach_km(liancourt)) for liancourt in sea.VARIANTS} == {215}
    place = sea.destination(START.lat, START.lon, 270, reach_km())
    assert abs(sea.margin_km(float(place.lat), float(place.lon))) < 1
    base = sea.nearest(float(place.lat), float(place.lon))
    assert base["Japan"].km == pytest.approx(base["Russia"].km, abs=3)
    assert "215 km west of Okushiri, both coasts" in prose("09")


def test_where_650_km_straight_east_of_pyongyang_is():
    pyongyang = next(place for place in data.places() if place.name.startswith("Sunan"))
    place = sea.destination(pyongyang.lat, pyongyang.lon, 90, 650)
    lat, lon = float(place.lat), float(place.lon)
    base = sea.nearest(lat, lon)
    assert round(base["Japan"].km, -1) == 290 and base["South Korea"].km < base["Japan"].km < 370
    ulleung = sea.landmark("Ulleungdo")
    south_korea = base["South Korea"]
    assert sea.distance(south_korea.lat, south_korea.lon, ulleung.lat, ulleung.lon).distance_km < 12
    sides = sea.side(lat, lon, liancourt=None)
    assert sides["nobody"] == "South Korea" and sides["Japan"] == "Japan"
    assert "Straight east that ends some 290 km from Japan" in prose("09")


def test_no_place_of_this_sea_is_high_seas():
    lons, lats = np.meshgrid(np.arange(128, 142.2, 0.25), np.arange(34.5, 51, 0.25))
    here = sea.validated(lats, lons)
    assert here.sum() > 1000
    assert "high seas" not in set(sea.side(lats[here], lons[here]))
    assert "There are no high seas in this sea" in prose("09")


def test_the_water_that_the_rocks_decide_about():
    assert round(either_side_km2(), -4) == 60_000
    assert prose("09").count("decide about 60,000 km²") == 2
    assert "They decide about 60,000 km² of sea: by the explorer's coarse grid it was a little less" in prose("09")
    assert 55 < thousands("Japan", "Japan") - thousands("Japan", "South Korea") < 60


def test_the_line_of_1974():
    line = treaty_line()
    rocks = sea.landmark("Liancourt Rocks")
    assert round(sea.distance(*line[-1], rocks.lat, rocks.lon).distance_km, -1) == 130
    off = []
    for lat, lon in line:
        base = sea.nearest(float(lat), float(lon), ("Japan", "South Korea"))
        off.append(abs(base["Japan"].km - base["South Korea"].km) / 2)
    assert len(off) == 35 and max(off) < 2
    assert "within 2 km of the median that ignores the rocks, and it ends 130 km short of them" in prose("09")
    names = {point.treaty for point in data.treaty_points(unverified=True)}
    assert any("northern continental shelf boundary" in name for name in names)


def test_two_of_the_points_of_the_median_hang_on_hegura():
    island = sea.landmark("Hegura-jima")
    near = [sea.distance(row.one_lat, row.one_lon, island.lat, island.lon).distance_km < 2 for row in shown_points()]
    assert sum(near) == 2 and len(near) == 5
    assert "two of the five points hang on one small island, Hegura-jima" in prose("09")


def line_of_japan(islets):
    """Places of the line that the explorer draws for Japan, as flat km around a place north of Noto."""
    places = np.vstack(draw_zone(islets=islets).lines["Japan"])
    return CHART.xy(*places[~np.isnan(places).any(axis=1)].T)


def test_how_far_the_islets_move_the_line_north_of_noto():
    with_islets, without = shapely.LineString(line_of_japan(True)), line_of_japan(False)
    lats = np.array([CHART.place(*at)[0] for at in without])
    east = np.array([CHART.place(*at)[1] for at in without]) > 134
    moved = shapely.distance(with_islets, shapely.points(without))[(lats > 39) & (lats < 41) & east]
    assert len(moved) > 20 and round(moved.max()) == 21
    assert "the explorer's line to the north of Noto moves by up to 21 km" in prose("09")


def test_the_path_of_14_october_is_irregular_possibly_and_by_the_ministry():
    outcome = data.claim(OCTOBER, publisher="Japan MOD", quantity="outcome")
    assert (outcome.text, outcome.hedge) == ("irregular trajectory", "possibly")
    assert "And *possibly*, says the same release, the trajectory was irregular." in prose("09")


def test_no_answer_stands_above_its_question():
    text = prose("09")
    asked = text.index("Whenever you read")  # stands below question 09.1
    assert "370 km" not in text[:asked].split("12 × 1.852")[1].split("So the copy")[0]
    assert "and that is 370 km" not in text[:asked] and "370" not in HOW_WIDE.question
    for first in ("the ban is on the *launch*", "a ban on *one* state"):
        assert text.index(first) > text.index("a serious violation")


def test_the_models_error_is_the_one_that_the_package_states():
    told = " ".join(sea.zones.__doc__.split())
    assert "99.7 % of random places at sea more than 1 km from a line" in told
    here = next(one["properties"] for one in data.compared() if one["properties"]["sea"] == "Sea of Japan / East Sea")
    assert here["equal_beyond_1_km_percent"] == pytest.approx(98.8, abs=0.051)
    assert "about 2 km off" in " ".join(sea.drawing.__doc__.split())
    assert "98.8 % of random places in this sea, more than 1 km from a line" in prose("09")
    assert "over all the map 99.7 %. The explorer's coarse grid is about 2 km off" in prose("09")
    position = next(f["properties"]["position"] for f in data.zones() if f["properties"]["zone"] == "China")
    assert "is Japan's position; China claims the shelf as far as its edge" in position


def test_three_lines_in_one_sentence():
    claim = data.claim("nk-2022-11-02", claimant="ROK JCS", quantity="landing_relation")
    assert claim.text.startswith("26 km south of the NLL; 57 km east of Sokcho")
    assert "outside ROK territorial waters" in claim.note
    assert "26 km *south of the NLL*, said South Korea's Joint Chiefs, 57 km east of Sokcho" in prose("09")


def test_the_days_of_the_other_reports():
    first = data.claims("nk-2017-03-06", claimant="Japan MOD", quantity="landing_relation", stage="first")
    assert [claim.text for claim in first] == ["300-350 km from Oga Peninsula, Akita"]
    august = data.claims("nk-2016-08-24", claimant="Japan government", quantity="landing_relation")
    assert [(claim.text, claim.note[:21]) for claim in august] == [
        ("inside Japan’s air defence identification zone", "an ADIZ, not the EEZ;")
    ]
