"""What ties a distance and a direction to a landmark in running words, what does not, and what is refused."""

import pytest

from lessons import sea
from lessons.sea.landmarks import found_in
from lessons.sea.words import OPEN_KM

ALL_ROUND = (0.0, 180.0)
WEST, DUE_WEST = (270.0, 22.5), (270.0, 11.25)
# text, landmark, (bearing, half width), distance with the landmark's size: Okushiri 8 km, Wonsan and Sokcho 5 km
READ = [
    # a direction stands directly before of, from or off, as a word, as letters or in degrees
    ("200 km W. of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("200 km w of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("200 km due west of Okushiri", "Okushiri Island", DUE_WEST, (167, 233)),
    ("200 km NNE of Okushiri", "Okushiri Island", (22.5, 11.25), (167, 233)),
    ("200 km n.n.e. off Okushiri", "Okushiri Island", (22.5, 11.25), (167, 233)),
    ("200 km to the west of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("200 km in a westerly direction from Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("200 km at 270° from Okushiri", "Okushiri Island", (270, 5), (167, 233)),
    ("200 km from Okushiri, bearing 270 degrees", "Okushiri Island", (270, 5), (167, 233)),
    ("on a bearing of 285 degrees, 200 km from Okushiri", "Okushiri Island", (285, 5), (167, 233)),
    ("about 400 km to the northeast from near Sariwon", "Sariwon", (45, 22.5), (370, 430)),
    ("200 km off the west coast of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("200 km west of the northern Japanese island of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("270° and 200 km from Okushiri", "Okushiri Island", (270, 5), (167, 233)),
    ("azimuth 285, 200 km from Okushiri", "Okushiri Island", (285, 5), (167, 233)),
    ("200 km (W) of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("lofted at 85 degrees, fell 200 km off Okushiri", "Okushiri Island", ALL_ROUND, (167, 233)),
    ("200 km W of Okushiri (42.149° N, 139.467° E)", "Okushiri Island", WEST, (167, 233)),
    # names with a direction in them are none
    ("57 km off Sokcho, South Hamgyong said", "Sokcho", ALL_ROUND, (51.5, 62.5)),
    ("fired from North Pyongan, it fell 350 km east of Wonsan", "Wonsan", (90, 22.5), (320, 380)),
    ("fell south of the Northern Limit Line, 57 km off Sokcho", "Sokcho", ALL_ROUND, (51.5, 62.5)),
    ("57 km off Sokcho, Western allies said", "Sokcho", ALL_ROUND, (51.5, 62.5)),
    ("South Korea said it fell about 200 km off Okushiri", "Okushiri Island", ALL_ROUND, (167, 233)),
    ("200 km off eastern Hokkaido's Cape Erimo", "Cape Erimo", ALL_ROUND, (174.5, 225.5)),
    # of several landmarks, directions and lengths those count that are tied to each other
    ("launched eastward from Sunan, fell 200 km west of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("flew 900 km and fell 200 km west of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("an altitude of 6,000 km and fell 200 km west of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("within Japan's 200-nautical-mile EEZ, 250 km west of Okushiri", "Okushiri Island", WEST, (217, 283)),
    ("landed 10 km inside the EEZ, 250 km west of Okushiri", "Okushiri Island", WEST, (217, 283)),
    ("at 7:39 a.m., about 200 km west of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("a 2,000-km missile fell 200 km west of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("fell 200 km away, west of Okushiri, on 3 August 2016", "Okushiri Island", WEST, (167, 233)),
    # points that end no sentence, and dashes that are no minus
    ("It fell at 7:39 a.m. Japan time about 200 km west of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("the U.S. Forces said it fell 200 km west of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("The missile fell - 200 km west of Okushiri", "Okushiri Island", WEST, (167, 233)),
    ("The missile fell – 200 km west of Okushiri", "Okushiri Island", WEST, (167, 233)),
    # bounds and units
    ("more than 200 but less than 300 km west of Okushiri", "Okushiri Island", WEST, (192, 308)),
    ("more than 200 km but less than 300 km west of Okushiri", "Okushiri Island", WEST, (192, 308)),
    ("some 200 to 300 km west of Okushiri", "Okushiri Island", WEST, (192, 308)),
    ("up to 300 km west of Okushiri", "Okushiri Island", WEST, (0, 308)),
    ("about 1,000 km east of Cape Erimo", "Cape Erimo", (90, 22.5), (949.5, 1050.5)),
    ("200 nautical miles west of Okushiri", "Okushiri Island", WEST, (175 * 1.852 - 8, 225 * 1.852 + 8)),
    ("200 NM west of Okushiri", "Okushiri Island", WEST, (175 * 1.852 - 8, 225 * 1.852 + 8)),
]
OPEN = [
    ("at least 200 km west of Okushiri", WEST, (192, 408)),
    ("at least 200 to 300 km west of Okushiri", WEST, (192, 408)),
    ("900 km altitude, fell west of Okushiri", WEST, (0, OPEN_KM + 8)),
    ("10 km inside the EEZ west of Okushiri", WEST, (0, OPEN_KM + 8)),
    ("26 km south of the NLL, fell west of Okushiri", WEST, (0, OPEN_KM + 8)),
    ("fell in waters off Okushiri", ALL_ROUND, (0, OPEN_KM + 8)),
    ("fell off the west coast of Okushiri", WEST, (0, OPEN_KM + 8)),
]
REFUSED = [
    # said the other way round, or from something else
    ("Okushiri is 200 km east of the splash", "is not said from Okushiri Island"),
    ("Okushiri lies to the east of where it fell", "direction 'east' is not said from Okushiri Island"),
    ("East of the splash, 200 km away, lies Okushiri", "direction 'East' is not said from Okushiri Island"),
    ("200 km west of Okushri, north of Sado", "200 km .* is not said from Sado Island"),
    ("flew eastward and landed 350 km from Wonsan", "direction 'eastward' is not said from Wonsan"),
    ("200 km SW Okushiri", "direction 'SW' is not said from Okushiri Island"),
    ("200 km from Okushiri to the west", "direction 'west' is not said from Okushiri Island"),
    ("200 km between west and northwest of Okushiri", "more than one direction"),
    ("200 km at 370° from Okushiri", "accepted: 0 to 360 degrees"),
    ("200 km southeast by east of Wonsan", "'by east' is no direction"),
    # no number, or none that is clear
    ("several hundred km west of Okushiri", "'several hundred km' has no number"),
    ("a few kilometres off Okushiri", "'a few kilometres' has no number"),
    ("hundreds of kilometers west of Okushiri", "has no number"),
    ("2,00 km west of Okushiri", "'2,00 km' is not clear: its comma parts no thousands"),
    ("12,5 km west of Okushiri", "its comma parts no thousands"),
    ("2OO km west of Okushiri", "'2OO km' could not be read"),
    ("minus 200 km west of Okushiri", "-200 km is negative"),
    ("−200 km west of Okushiri", "-200 km is negative"),
    ("200 and 250 km west of Okushiri", "two numbers before one unit"),
    ("more than 300 but less than 200 km west of Okushiri", "above 300 and below 200"),
    ("some 200 to 300 west of Okushiri", "has no unit of length"),
    ("at least 200 west of Okushiri", "'200' .* has no unit of length"),
    ("200 km west and 300 km east of Okushiri", r"has 2 distances \(200 km, 300 km\)"),
    ("one about 200 km, two about 250 km from Okushiri", r"has 2 distances \(about 200 km, about 250 km\)"),
    ("the west coast of Okushiri", "neither distance nor direction"),
    ("200 km off the west coast of Honshu", "landmark .* is not known"),
]


@pytest.mark.parametrize(("text", "landmark", "towards", "distance_km"), READ, ids=[row[0] for row in READ])
def test_what_is_tied_to_a_landmark_counts(text, landmark, towards, distance_km):
    sector = sea.Sector.from_words(text)
    assert sector.landmark == landmark
    assert (sector.bearing_deg, sector.half_width_deg) == towards
    assert sector.distance_km == pytest.approx(distance_km) and not sector.open_ended


@pytest.mark.parametrize(("text", "towards", "distance_km"), OPEN, ids=[row[0] for row in OPEN])
def test_a_bound_stays_open_and_other_lengths_are_no_distance(text, towards, distance_km):
    sector = sea.Sector.from_words(text)
    assert (sector.landmark, sector.open_ended) == ("Okushiri Island", True)
    assert (sector.bearing_deg, sector.half_width_deg) == towards
    assert sector.distance_km == pytest.approx(distance_km)


@pytest.mark.parametrize(("text", "told"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_could_be_read_wrongly_is_refused(text, told):
    with pytest.raises(ValueError, match=told) as refused:
        sea.Sector.from_words(text)
    assert "\n" not in str(refused.value)


def test_what_was_passed_over_is_noted():
    note = sea.Sector.from_words("900 km altitude, fell 10 km inside the EEZ, 200 km west of Okushiri").note
    assert "900 km is an altitude and was passed over" in note
    assert "10 km is measured from a line or zone and was passed over" in note


@pytest.mark.parametrize("words", ["west coast", "the east coast", "north tip", "peninsula", "southern coast"])
def test_a_side_and_a_coast_are_no_landmark(words):
    assert found_in(f"200 km off the {words}") == []
    with pytest.raises(ValueError, match="is not known"):
        sea.landmark(words)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("W.", (270, 22.5)),
        ("w", (270, 22.5)),
        ("N.N.W.", (337.5, 11.25)),
        ("to the west", (270, 22.5)),
        ("270°", (270, 5)),
        ("bearing 90 degrees", (90, 5)),
    ],
)
def test_more_ways_to_write_a_direction(word, expected):
    assert sea.direction(word) == expected


@pytest.mark.parametrize("word", ["western", "370°", "of", "west coast", "Western allies", "North Pyongan", "41.5° N"])
def test_more_that_is_no_direction(word):
    with pytest.raises(ValueError, match="is no direction"):
        sea.direction(word)
