"""What the prose of notebook 10 says in numbers and of sides, worked out anew."""

import numpy as np
import pytest

from lessons import data, sea
from lessons.exercises.bank.notebook_10.places import crossing_km, margin_km, nautical_km, share
from lessons.figures.sea.all_splashes import _piles, finals, verdict_in_short
from lessons.figures.sea.splash_chart import SAMPLES, chances_of, cloud
from lessons.sea import announced
from lessons.sea.chance import SURE
from tests.notebooks.prose import prose

SAID = prose("10")
OSHIMA = "about 200 km west of Oshima-Oshima"


def final(event_id):
    return [row for row in finals() if row.splash.event_id == event_id]


def test_the_two_belts_in_km():
    assert (round(nautical_km(200)), round(nautical_km(12))) == (370, 22)
    assert "200 nautical miles (370 km)" in SAID and "12 nautical miles (22 km)" in SAID


@pytest.mark.parametrize(
    ("words", "size", "said"),
    [
        (OSHIMA, "2 km at both ends", "**173 to 227 km**"),
        ("about 250 km west of Okushiri Island", "8 km at both ends", "225 to … km"),
    ],
)
def test_the_worked_and_the_half_filled_example(words, size, said):
    low, high = sea.Sector.from_words(words).distance_km
    km = sea.landmark(words.split(" of ")[1]).precision_km
    stated = 200 if "200" in words else 250
    assert (low + km, high - km) == (stated - 25, stated + 25)
    assert f"{km:g} km at both ends" == size and size in SAID and said in SAID
    assert sea.Sector.from_words(words).half_width_deg == 22.5 and "247.5° to 292.5°" in SAID
    assert sea.Sector.from_words("10 km north-northwest of Oshima-Oshima").half_width_deg == 11.25


def test_the_dots_and_their_error():
    assert f"Throw {SAMPLES:,} dots" in SAID
    assert 100 * np.sqrt(0.25 / SAMPLES) == pytest.approx(1.6, abs=0.1) and "about two in a hundred" in SAID
    assert SURE == 0.9 and "From 90 of 100 on" in SAID and "up to 10 *outside*" in SAID


def test_the_shares_that_the_text_names():
    assert round(share("nk-2022-11-18")) == 96 and "96 of 100: by what was stated, inside" in SAID
    assert "4 of 100 places are out, all in the corner to the north-west" in SAID
    assert round(share("nk-2024-10-31", "forecast")) == 4 and 'Okushiri" only 4 of 100 places are inside' in SAID
    assert round(share("nk-2021-09-15")) == 94 and "has 94 of 100 places inside" in SAID


def test_those_outside_lie_in_one_corner():
    sector = sea.Sector.from_words(OSHIMA)
    places = cloud(sector, "Japan")
    out = ~places.inside["nobody"]
    ways = sea.distance(sector.lat, sector.lon, places.lats[out], places.lons[out])
    assert out.any() and (ways.bearing_deg % 360 > 275).all() and (ways.distance_km > 190).all()


def test_how_far_the_line_is():
    assert crossing_km("nk-2022-11-18") > 225 + 6
    assert 35 < margin_km("nk-2022-11-18") < 45 and "the middle of the sector is about 40 km inside" in SAID
    assert crossing_km("nk-2022-11-18") - 200 > 40  # what the solution of 10.3 says
    assert final("nk-2022-11-18")[0].as_stated["Japan"] == "inside"


def test_the_same_words_three_times():
    said = {row.splash.event_id: row for row in finals() if row.splash.landmark == "Oshima-Oshima"}
    assert [row.splash.reported for row in said.values()] == ["inside", "inside", "outside"]
    assert {(row.as_sector.verdict, row.as_stated["Japan"]) for row in said.values()} == {("inside", "inside")}
    assert said["nk-2023-03-16"].fits_claimant == "does not fit"


def test_the_correction_and_the_forecast():
    (row,) = (one for one in data.revised_reports() if one.event_id == "nk-2021-09-15" and one.quantity == "eez_status")
    assert (row.first_said, row.later_said) == ("outside", "inside")
    assert final("nk-2021-09-15")[0].fits_claimant == "fits"
    assert final("nk-2024-10-31")[0].fits_claimant == "cannot be told"


def test_the_table_of_4_august_is_the_release():
    claims = data.claims("cn-2022-08-04", publisher="Japan MOD", claimant="Japan MOD")
    places = {one.item: one.text for one in claims if one.quantity == "landing_relation"}
    sides = {one.item: one.text for one in claims if one.quantity == "eez_status" and one.item}
    assert set(places) == {"missile 1", "missiles 2-3", "missile 4", "missiles 5-9"}
    for item, shown in {"missile 1": "1", "missiles 2-3": "2, 3", "missile 4": "4", "missiles 5-9": "5 to 9"}.items():
        side = sides.get(item.replace("missiles 5-9", "missile 5"), "-")
        assert f"| {shown} | {places[item]} | {side} |" in SAID
    assert [sides[f"missile {number}"] for number in range(5, 10)] == ["inside"] * 5 and "Five of nine inside" in SAID
    (position,) = {
        one["properties"]["position"]
        for one in data.zones()
        if one["properties"]["zone"] == "Japan" and "nobody" in one["properties"]["liancourt"]
    }
    assert (
        "median line in the East China Sea is Japan's position; China claims the shelf as far as its edge" in position
    )
    assert "that is **Japan's position**. China claims the shelf as far as its edge" in SAID


def test_the_notice_and_the_stated_place():
    for one in announced.areas().values():
        assert one.published_by.startswith("Xinhua") and (one.from_time[:10], one.to_time[:10]) == (
            "2022-08-04",
            "2022-08-07",
        )
    assert "corners of six areas, for firing from 4 to 7 August" in SAID and len(announced.areas()) == 6
    assert announced.chance_in(announced.areas()["area 3"], announced.stated_sector()).chance > 0.75
    assert final("cn-2022-08-04")[0].as_sector.verdict == "cannot be told"
    assert 0.5 < announced.share_in_zone(announced.areas()["area 4"]) < 1


def test_the_numbers_on_the_map():
    rows = dict(enumerate(finals(), 1))
    assert [rows[number].splash.landmark for number in (14, 15, 16)] == ["Oshima-Oshima"] * 3
    assert "(9 and 11; 14, 15 and 16) stand below each other" in SAID
    assert [numbers for numbers in _piles(rows).values() if len(numbers) > 1] == [[9, 11], [14, 15, 16]]
    assert (rows[4].splash.event_id, rows[4].splash.distance_km) == ("nk-2017-03-06", 450)
    assert verdict_in_short(rows[4]) == "does not fit" and rows[4].splash.reported == "outside"
    assert rows[5].splash.event_id == rows[6].splash.event_id == "nk-2017-07-28"
    assert [verdict_in_short(rows[number]) for number in (5, 6)] == ["fits", "cannot be told"]
    fits = [row for row in rows.values() if verdict_in_short(row) == "fits"]
    assert len(fits) > len(rows) / 2 and "Most fit." in SAID


def test_the_explorer_shows_the_shares_that_questions_ask_for():
    for event_id in ("nk-2022-11-18", "nk-2024-10-31", "nk-2023-07-12"):
        stated = final(event_id)[0].sector
        assert share(event_id) == pytest.approx(100 * chances_of(cloud(stated, "Japan"))["nobody"].chance, abs=1.6)
