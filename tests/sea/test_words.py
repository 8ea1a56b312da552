"""Statements as press texts print them become sectors; what cannot become one is told in a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons import data, sea
from lessons.sea.compass import EIGHT_POINTS, SIXTEEN_POINTS
from lessons.sea.landmarks import found_in
from lessons.sea.words import OPEN_KM

# text, landmark, bearing, half width, low and high km (with the landmark's size: 2 km, 8 km, 40 km, 0.5 km ...)
STATED = [
    ("about 200 km west of Oshima-Oshima", "Oshima-Oshima", 270, 22.5, 173, 227),
    ("fell about 250 kilometers (155 miles) west of Okushiri Island", "Okushiri Island", 270, 22.5, 217, 283),
    ("roughly 200km off the Oshima peninsula", "Oshima Peninsula", 0, 180, 135, 265),
    ("200 km to the west of the Oshima-Oshima island, Hokkaido", "Oshima-Oshima", 270, 22.5, 173, 227),
    ("some 250 km north-northwest of Hegura-jima", "Hegura-jima", 337.5, 11.25, 224.5, 275.5),
    ("between 300 and 350 km west of Okushiri", "Okushiri Island", 270, 22.5, 292, 358),
    ("300-350 km W of Oshima Oshima", "Oshima-Oshima", 270, 22.5, 298, 352),
    ("about 110 nautical miles west off Okushiri", "Okushiri Island", 270, 22.5, 105 * 1.852 - 8, 115 * 1.852 + 8),
    ("about 350 km north of the Oki Islands", "Dogo (Oki Islands)", 0, 22.5, 317, 383),
    ("about 210 km west of Oshima-Oshima", "Oshima-Oshima", 270, 22.5, 203, 217),
    ("167 km NW of Ulleung", "Ulleungdo", 315, 22.5, 161.5, 172.5),
    ("about 250 km west of Aomori Prefecture", "Cape Henashi (Aomori west coast)", 270, 22.5, 224, 276),
    ("1,180 km east of Cape Erimo", "Cape Erimo", 90, 22.5, 1174.5, 1185.5),
    ("200 km due west of Okushiri", "Okushiri Island", 270, 11.25, 167, 233),
    ("two hundred kilometres west of Okushiri", "Okushiri Island", 270, 22.5, 167, 233),
    ("nearly 300 km from the Oki Islands", "Dogo (Oki Islands)", 0, 180, 242, 308),
    ("up to 300 km west of Oshima-Oshima", "Oshima-Oshima", 270, 22.5, 0, 302),
    ("up to 200 km northwest of North Korea's Wonsan", "Wonsan", 315, 22.5, 0, 205),
    ("about 250 km west of Okushiri Island, in the East Sea", "Okushiri Island", 270, 22.5, 217, 283),
    ("80.5 km north of Sado", "Sado Island", 0, 22.5, 80.45 - 25, 80.55 + 25),
]


@pytest.mark.parametrize(("text", "landmark", "bearing", "half", "low", "high"), STATED, ids=[row[0] for row in STATED])
def test_what_a_statement_stands_for(text, landmark, bearing, half, low, high):
    sector = sea.Sector.from_words(text)
    place = sea.landmark(landmark)
    assert (sector.landmark, sector.lat, sector.lon) == (landmark, place.lat, place.lon)
    assert (sector.bearing_deg, sector.half_width_deg) == (bearing, half)
    assert sector.distance_km == pytest.approx((low, high))
    assert not sector.open_ended


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("in waters east of Sado", 0, OPEN_KM + 25),
        ("over 200 km west of Oshima-Oshima", 198, 402),
        ("at least 150 km west of Oshima-Oshima", 148, OPEN_KM + 2),
    ],
)
def test_an_open_end_is_open_and_says_so(text, low, high):
    sector = sea.Sector.from_words(text)
    assert sector.open_ended and "no farthest distance is stated" in sector.note
    assert sector.distance_km == pytest.approx((low, high))


def test_between_two_landmarks_runs_from_one_to_the_other():
    sector = sea.Sector.from_words("between Sado and the Noto Peninsula")
    one, other = sea.landmark("Sado Island"), sea.landmark("Rokkozaki (Noto Peninsula tip)")
    way = sea.distance(one.lat, one.lon, other.lat, other.lon)
    assert (sector.bearing_deg, sector.distance_km) == (way.bearing_deg, (0, way.distance_km))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("200 west of Oshima-Oshima", "'200' .* has no unit of length; accepted: km, mi, nmi"),
        ("200 km west of Okushri", "not known; near names: Okushiri Island"),
        ("200 km west of Atlantis", "not known; accepted: a landmark of data/places.csv, such as Okushiri Island"),
        ("200 km west of Oshima", "could be Oshima-Oshima and Oshima Peninsula"),
        ("200 km west-north of Okushiri", "bearing 'west-north' is no direction"),
        ("200 km wset of Okushiri", "bearing 'wset' is no direction; accepted: one such as west"),
        ("200 km west or north of Okushiri", "more than one direction"),
        ("-200 km west of Okushiri", "the distance -200 km is negative"),
        ("57 km east of Sokcho; 167 km NW of Ulleung", r"has 2 distances \(57 km, 167 km\)"),
        ("near Okushiri", "neither distance nor direction from Okushiri Island"),
        ("", "'' is no statement"),
        (None, "None is no statement"),
        ("It fell 200 km west of Okushiri. Nobody was hurt.", "longer than one sentence"),
        ("west of Okushiri " * 30, "longer than one sentence"),
    ],
)
def test_what_is_no_statement_is_told(text, told):
    with pytest.raises(ValueError, match=told):
        sea.Sector.from_words(text)


@pytest.mark.parametrize("number", range(16))
def test_each_point_of_the_compass(number):
    word = SIXTEEN_POINTS[number]
    half = 22.5 if word in EIGHT_POINTS else 11.25
    spellings = [word, word.replace("-", " "), word.replace("-", ""), word.title(), word + "ward"]
    for spelling in spellings:
        assert sea.direction(spelling) == (number * 22.5, half), spelling


@pytest.mark.parametrize(("letters", "bearing"), [("N", 0), ("NNW", 337.5), ("ESE", 112.5), ("SW", 225)])
def test_letters(letters, bearing):
    assert sea.direction(letters).bearing_deg == bearing


@pytest.mark.parametrize("word", ["", "up", "westnorth", "EEZ", "South Korea", "NS", 270])
def test_what_is_no_direction(word):
    with pytest.raises(ValueError, match="is no direction"):
        sea.direction(word)


@pytest.mark.parametrize("place", data.places(), ids=lambda place: place.name)
def test_every_place_is_found_by_its_name(place):
    assert sea.landmark(place.name) == place
    bare = place.name.partition(" (")[0]
    if bare not in ("Taechon",):  # an airfield and a reservoir
        assert place in [found.place for found in found_in(f"about 200 km west of {bare}")]


@pytest.mark.parametrize("splash", data.splash_reports(), ids=lambda splash: splash.splash_id)
def test_every_splash_of_the_table_can_be_said_in_words(splash):
    sector = sea.Sector.from_words(f"about {splash.distance_km:g} km {splash.bearing} of {splash.landmark}")
    low, high = sector.distance_km
    assert sector.landmark == splash.landmark
    assert low < splash.distance_km < high


@given(st.integers(1, 3000), st.sampled_from(SIXTEEN_POINTS), st.sampled_from(["km", "miles", "nautical miles"]))
def test_the_stated_number_lies_in_the_sector(number, word, unit):
    sector = sea.Sector.from_words(f"{number} {unit} {word} of Oshima-Oshima")
    km = number * {"km": 1, "miles": 1.609344, "nautical miles": 1.852}[unit]
    assert sector.distance_km[0] < km < sector.distance_km[1]


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_sector_or_a_sentence(text):
    try:
        assert sea.Sector.from_words("200 km west of Okushiri " + text).distance_km[1] > 0
    except ValueError as error:
        assert str(error)
