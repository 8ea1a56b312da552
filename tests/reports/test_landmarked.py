"""Places told by distance and landmark: read from reports in words that a sector can be made of."""

import csv
from pathlib import Path

import pytest

from lessons.reports import read
from lessons.sea import Sector

FALLS = Path(__file__).parents[2] / "data" / "splash_reports.csv"
FRAMES = (
    "The missile fell outside its exclusive economic zone, {}, the ministry said.",
    "It landed inside Japan's EEZ, {}, Hokkaido, the ministry said.",
    "The missile landed in the Sea of Japan, {}, at 10:57 a.m.",
    "It is believed to have fallen in waters {}.",
    "The missile splashed down {} at around 8:37 a.m., Japan's defence ministry said.",
    "Tokyo said it came down in the Sea of Japan {}, outside its exclusive economic zone.",
    "It flew for 86 minutes before falling into the sea {} on Tuesday.",
    "Splashdown: {}.",
    "The missile, which was fired from Sunan, is expected to fall {}, outside the zone.",
    "According to the defence ministry, it landed {} and outside the EEZ; no ship was hit.",
)


def words() -> list[str]:
    """What the stated falls say, each in words: "about 200 to 250 km west of Okushiri Island"."""
    with FALLS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = []
    for row in rows:
        if row["distance_km"]:
            far = f"{row['distance_km']} to {row['high_km']}" if row["high_km"] else row["distance_km"]
            found.append(f"about {far} km {row['bearing']} of {row['landmark']}")
    return list(dict.fromkeys(found))


def places(text: str) -> list[str]:
    """The places that a text says something came down at."""
    return [one.text for one in read(text) if one.quantity == "landing_relation"]


def test_there_are_falls_to_read():
    assert len(words()) > 15


@pytest.mark.parametrize("frame", FRAMES)
def test_every_stated_fall_is_read_in_words_that_make_its_sector(frame):
    for said in words():
        assert said in places(frame.format(said)), frame.format(said)
        wanted = Sector.from_words(said)
        assert Sector.from_words(next(one for one in places(frame.format(said)) if "km" in one)) == wanted


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It landed 200 nautical miles west of Hokkaido's Oshima-Oshima, at 10:57 a.m.", "200 nautical miles west of "),
        ("It fell about 250 kilometers (155 miles) northwest of Okushiri Island, officials said.", "about 250 kilom"),
        ("It fell some 300 km off the western coast of Okushiri Island Tuesday.", "some 300 km off "),
        ("It fell in the Sea of Japan, about 200 km west of Okushiri island in northern Japan.", "about 200 km west"),
    ],
)
def test_other_ways_of_telling_a_place_are_read_too(text, place):
    (found,) = [one for one in places(text) if one.startswith(place)]
    assert Sector.from_words(found).landmark in ("Oshima-Oshima", "Okushiri Island")


@pytest.mark.parametrize(
    "text",
    [
        "The missile was fired from a base about 30 km north of Pyongyang.",
        "Okushiri Island is a town of fishers 30 km west of Hokkaido.",
        "The launch took place at a site 20 km east of Kusong and the missile flew 400 km.",
    ],
)
def test_a_launch_site_or_a_town_is_no_place_of_a_fall(text):
    assert places(text) == []


def test_who_says_where_it_fell_is_not_the_landmark():
    text = (
        "Japan's defence ministry confirmed a launch. It landed inside Japan's EEZ, about 250 kilometers northwest of "
        "Okushiri Island, Hokkaido, the ministry said."
    )
    assert {one.claimant for one in read(text) if one.quantity in ("landing_relation", "eez_status")} == {"Japan MOD"}
