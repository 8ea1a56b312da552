"""Bearings, distances and sides in words: names are no bearings, and ordinary wording is no other statement."""

import csv
from pathlib import Path

import pytest

from lessons import data
from lessons.records import Claim
from lessons.reports.consistency.wording import DIRECTED, another_direction, another_distance, compass

BEARINGS = Path(__file__).with_name("bearings.csv")  # made by hand: every text of the tables, the degrees it names


def both(another, quantity, one, other):
    """What a comparison says of two texts, which must not depend on the order."""
    first, second = (Claim("A", quantity, text=text) for text in (one, other))
    assert another(first, second) == another(second, first)
    return another(first, second)


def test_every_text_of_the_tables_names_the_bearings_that_a_reader_finds():
    rows = csv.DictReader(BEARINGS.read_text(encoding="utf-8").splitlines())
    by_hand = {row["text"]: [float(number) for number in row["bearings_deg"].split()] for row in rows}
    texts = {claim.text for claim in data.claims() if claim.quantity in DIRECTED and claim.text}
    assert texts == set(by_hand), "bearings.csv: one row for each text about a direction or a place"
    assert {text: compass(text) for text in texts} == by_hand


@pytest.mark.parametrize(
    "text",
    [
        *("S Korea", "N. Korea", "S.Korea", "off the coast of North Korea", "NORTH KOREA", "a South Korean ship"),
        *("toward the East Sea", "the East China Sea", "South Pyongan", "North Phyongan", "South Pyongyang-do"),
        *("North Hwanghae Province", "South Hamgyeong", "North Chungcheong", "the South Pacific"),
    ],
)
def test_names_that_begin_with_a_compass_point_are_no_bearings(text):
    assert compass(text) == []


def test_a_bearing_beside_a_name_is_still_read():
    assert compass("NE of Wonsan, North Korea") == compass("coast of NE North Korea") == [45]
    assert compass("Sariwon, North Hwanghae, south of Pyongyang") == [180]


@pytest.mark.parametrize(
    ("quantity", "one", "other", "why"),
    [
        ("launch_place", "Sariwon area, North Hwanghae", "Sariwon, south of Pyongyang", ""),
        ("launch_place", "Sukchon, South Pyongan", "Sukchon, north of Pyongyang", ""),
        ("landing_relation", "off the coast of North Korea", "300 miles E of the coast", ""),
        ("direction", "toward the East Sea", "flew south-east", ""),
        ("landing_relation", "200 km west of Okushiri", "550 km east of the Korean Peninsula", ""),
        ("landing_relation", "near the east coast", "300 km north of Hegurajima", ""),
        ("launch_place", "south of Pyongyang", "north of Pyongyang", "the opposite direction"),
        ("launch_place", "the west coast", "the east coast", "the opposite direction"),
        ("landing_relation", "W of Okushiri Island", "east of Okushiri", "the opposite direction"),
        ("direction", "east of Pyongyang", "southeast", "45 degrees away"),
    ],
)
def test_directions_are_compared_where_they_are_bearings_from_one_place(quantity, one, other, why):
    assert both(another_direction, quantity, one, other) == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("about 550 km east of the Peninsula", "300 km from the Oga Peninsula"),
        ("About 200 km W of Okushiri", "About 300 km from Aomori"),
        ("300 km off Japan", "Sea of Japan, 200 km west of Japan"),
        ("200-450 km north of the Noto Peninsula", "200 km north of the Noto Peninsula"),
        ("200 to 450 km north of the Noto Peninsula", "200 km north of the Noto Peninsula"),
        ("150 km west of the Oshima Peninsula", "200 km west of Oshima-Oshima"),
        ("170 km west of Cape Tappi, Aomori", "250 km west of Aomori"),
        (", km from Okushiri", "200 km from Okushiri"),
    ],
)
def test_distances_that_are_not_from_one_landmark_or_span_more_are_left_alone(one, other):
    assert both(another_distance, "landing_relation", one, other) == ""


def test_a_distance_from_the_same_landmark_is_compared_whatever_it_is_called():
    assert both(another_distance, "landing_relation", "200 km off Okushiri Island", "2,000 km W of Okushiri")
    assert both(another_distance, "landing_relation", "150 km from the Oga Peninsula", "350 km west of Oga")


def test_distances_are_compared_for_the_fall_only():
    assert both(another_distance, "launch_place", "100 km from Wonsan", "10 km from Wonsan") == ""
