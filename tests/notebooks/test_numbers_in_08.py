"""What the prose of notebook 08 says in numbers, worked out anew."""

import math

import pytest

from lessons import data, sea
from lessons.figures.sea.northeast import northeast_picture
from lessons.sea.sectors import Sector
from lessons.sea.ways import LANDMARK, WORDS, arc, ways
from lessons.sea.words import stated_km
from lessons.units import convert, find
from tests.notebooks.prose import prose


def says(*parts):
    missing = [part for part in parts if part not in prose("08")]
    assert not missing


def test_the_report_is_as_the_claims_are():
    day = "nk-2024-11-05"
    ministry = {
        quantity: data.claim(day, quantity, publisher="Japan MOD").printed for quantity in ("range_km", "direction")
    }
    assert ministry == {"range_km": "about 400 km", "direction": "northeast"}
    fall = data.claim(day, "landing_relation", publisher="Japan MOD")
    assert fall.hedge == "estimated" and fall.text.endswith("near the east coast of the Korean Peninsula")
    assert data.claim(day, "launch_place", publisher="Reuters").text == "the vicinity of Sariwon"
    says("the vicinity of Sariwon", "| northeast |", "| about 400 km |", "near the east coast of the Korean Peninsula")


def test_how_much_of_the_slice_is_land():
    sector = Sector.from_words(WORDS)
    assert sea.side(*sector.middle) == "land"
    assert f"{100 * arc(sector).land_share:.0f} of 100 are land" in northeast_picture().readout
    says("How much of it is land, the words below the picture say.")


def test_a_place_has_a_latitude_and_a_longitude():
    cape = sea.landmark(LANDMARK)
    says(
        f"Cape Erimo has {cape.lat:.2f}° N and {cape.lon:.2f}° E",
        f'at "{cape.lon:.0f}° N"',
    )


def test_directions_and_their_width():
    for word, half in (("west", "22½°"), ("northwest", "22½°"), ("west-northwest", "11¼°"), ("due west", "11¼°")):
        assert sea.direction(word).half_width_deg == {"22½°": 22.5, "11¼°": 11.25}[half]
    towards = sea.direction("northeast")
    low, high = (towards.bearing_deg + side * towards.half_width_deg for side in (-1, 1))
    says(f"**{low:g}° to {high:g}°**")
    across_km = 400 * math.radians(2 * towards.half_width_deg)
    assert round(across_km) == round(400 * 45 / 57.3) == 314
    says("= **314 km**", "some 300 km wide", "nearly 0.8 of the distance")
    assert across_km / 400 == pytest.approx(0.785, abs=0.001)


def test_what_a_distance_stands_for_and_how_large_a_landmark_is():
    kms = {one.distance_km for one in data.splash_reports()}
    assert {150, 250, 350} <= kms
    assert stated_km(find("about 200 km")[0])[0] == (175, 225) and stated_km(find("210 km")[0])[0] == (205, 215)
    assert stated_km(find("300 to 350 km")[0])[0] == (300, 350)
    sizes = {name: sea.landmark(name).precision_km for name in ("Oshima-Oshima", "Okushiri Island", "Sado Island")}
    assert list(sizes.values()) == [2, 8, 25] and sea.landmark("Oshima Peninsula").precision_km == 40
    low, high = Sector.from_words("about 200 km west of Oshima-Oshima").distance_km
    says("175 to 225 km", "205 to 215", f"**{low:g} to {high:g} km**", "2 for the islet Oshima-Oshima, 8 for Okushiri")
    says("25 for Sado Island, 40 for the Oshima Peninsula")


def test_the_miles():
    assert round(convert(200, "nmi", "km")) == 370 and round(convert(200, "mi", "km")) == 322
    says("1.852 km", "1.609 km", "200 *nautical* miles, 370 km, not 322")


def test_a_degree_of_longitude():
    island = sea.landmark("Oshima-Oshima")
    km = sea.distance(island.lat, island.lon, island.lat, island.lon - 1).distance_km
    says(f"at Oshima-Oshima {km:.1f} km", "is 111 km everywhere")


def test_the_two_ways_of_15_september_2017():
    both = ways()
    start, cape = sea.landmark("Sunan"), sea.landmark("Cape Erimo")
    says(f"leaves Sunan at {both.leaves_deg:.0f}°, the straight line at {both.course_deg:.0f}°")
    towards = sea.direction(data.claim("nk-2017-09-15", "direction", publisher="Japan MOD").text)
    low, high = towards.bearing_deg - towards.half_width_deg, towards.bearing_deg + towards.half_width_deg
    assert (low, high) == (56.25, 78.75) and low < both.leaves_deg < high < both.course_deg
    says("*east-northeast*, which is 56¼° to 78¾°")
    says(f"passes {both.shortest_south_km:.0f} km south of the cape")
    fall = sea.destination(cape.lat, cape.lon, 90, 2200)
    east = _along_the_parallel(cape, 2200)
    says(
        f"at {fall.lat:.1f}° N",
        f"at {cape.lat:.1f}° N",
        f"{sea.distance(*fall, cape.lat, east).distance_km:.0f} km away",
    )
    way = sea.distance(start.lat, start.lon, cape.lat, east)
    nearest = min(
        sea.distance(*sea.destination(start.lat, start.lon, way.bearing_deg, km), cape.lat, cape.lon).distance_km
        for km in range(1000, 2200, 5)
    )
    assert nearest < 60, "close to the cape"


def test_which_landing_has_its_way_over_the_cape():
    start, cape = sea.landmark("Sunan"), sea.landmark("Cape Erimo")
    onward = sea.distance(start.lat, start.lon, cape.lat, cape.lon).arrives_deg
    (east, half) = sea.direction("east")
    assert abs(onward - east) < half / 2, "even one of sixteen words would still be east"
    says(f"2,200 km away at {onward:.0f}°, which is still called east")
    fall = sea.destination(cape.lat, cape.lon, onward, 2200)
    leaves = sea.distance(start.lat, start.lon, *fall).bearing_deg
    low, half_there = sea.direction("east-northeast")
    assert abs(leaves - low) < half_there, "and it leaves to the east-northeast"
    over = sea.destination(
        start.lat, start.lon, leaves, sea.distance(start.lat, start.lon, cape.lat, cape.lon).distance_km
    )
    assert sea.distance(*over, cape.lat, cape.lon).distance_km < 1


def test_two_longitudes_of_one_place():
    island = sea.landmark("Oshima-Oshima")
    globe, flat = (way(island.lat, island.lon, 270, 200) for way in (sea.destination, sea.on_flat_map))
    apart = flat.lon - globe.lon
    assert abs(flat.lat - globe.lat) < 0.03
    km = sea.distance(globe.lat, globe.lon, globe.lat, flat.lon).distance_km
    says(f"{apart:.1f} of a degree of longitude apart: {km:.0f} km", "the place would be 50 km too far east")


def _along_the_parallel(place, km):
    """The longitude so many km to the east along a place's parallel."""
    degree_km = sea.rhumb(place.lat, place.lon, place.lat, place.lon + 1).distance_km
    return place.lon + km / degree_km


def test_the_places_of_fall_asked_about_are_in_the_table():
    found = {(one.event_id, one.landmark, one.bearing, one.distance_km, one.stage) for one in data.splash_reports()}
    for row in (
        ("nk-2023-06-15", "Hegura-jima", "north-northwest", 250, "final"),
        ("nk-2023-07-12", "Okushiri Island", "west", 250, "final"),
        ("nk-2022-11-18", "Oshima-Oshima", "west", 200, "final"),
        ("nk-2022-03-24", "Oshima Peninsula", "west", 150, "final"),
        ("nk-2017-09-15", "Cape Erimo", "east", 2200, "final"),
        ("nk-2017-09-15", "Cape Erimo", "east", 2000, "first"),
    ):
        assert row in found
