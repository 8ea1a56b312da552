"""What the prose of notebook 10 says in numbers and of sides, worked out anew."""

import numpy as np
import pytest

from lessons import data, sea
from lessons.exercises.bank.notebook_10.places import crossing_km, margin_km, nautical_km, share
from lessons.figures.sea.all_splashes import _piles, all_splashes_picture, finals, left_open, verdict_in_short
from lessons.sea import announced
from lessons.sea.chance import SAMPLES, SURE, chances_of, cloud
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
        ("about 350 km north of Dogo (Oki Islands)", "8 km at both ends", "325 to … km"),
    ],
)
def test_the_worked_and_the_half_filled_example(words, size, said):
    low, high = sea.Sector.from_words(words).distance_km
    km = sea.landmark(words.split(" of ")[1]).precision_km
    stated = 200 if "200" in words else 350
    assert (low + km, high - km) == (stated - 25, stated + 25)
    assert f"{km:g} km at both ends" == size and size in SAID and said in SAID
    assert (
        sea.Sector.from_words(words).half_width_deg == 22.5
        and "*west*: 247.5° to 292.5° | *north*: 337.5° to 22.5°" in SAID
    )
    assert sea.Sector.from_words("10 km north-northwest of Oshima-Oshima").half_width_deg == 11.25


def test_the_dots_and_their_error():
    assert f"Throw {SAMPLES:,} dots" in SAID
    assert (
        100 * np.sqrt(0.25 / SAMPLES) == pytest.approx(0.35, abs=0.02) and "about a third of one in a hundred" in SAID
    )
    assert SURE == 0.9 and "from 90 of 100 on" in SAID and "up to 10 *outside*" in SAID


def test_the_shares_that_the_text_names():
    assert round(share("nk-2022-11-18")) == 96 and "96 of 100: by what was stated, inside" in SAID
    assert "4 of 100 places are out, all in the corner to the north-west" in SAID
    assert round(share("nk-2024-10-31", "forecast")) == 4 and 'Okushiri" only 4 of 100 places are inside' in SAID
    assert round(share("nk-2021-09-15")) == 95 and "has 95 of 100 places inside" in SAID


def test_those_outside_lie_in_one_corner():
    sector = sea.Sector.from_words(OSHIMA)
    places = cloud(sector, "Japan")
    out = ~places.inside["nobody"]
    ways = sea.distance(sector.lat, sector.lon, places.lats[out], places.lons[out])
    assert out.any() and (ways.bearing_deg % 360 > 275).all() and (ways.distance_km > 190).all()


def test_how_far_the_line_is():
    assert crossing_km("nk-2022-11-18") > 225 + 6
    assert 35 < margin_km("nk-2022-11-18") < 45 and "the middle is about 40 km inside" in SAID
    assert crossing_km("nk-2022-11-18") - 200 > 40  # what the solution of 10.3 says
    assert final("nk-2022-11-18")[0].as_stated["Japan"] == "inside"


def test_the_same_words_three_times():
    said = {row.splash.event_id: row for row in finals() if row.splash.landmark == "Oshima-Oshima"}
    assert [row.splash.reported for row in said.values()] == ["inside", "inside", "outside"]
    assert {(row.as_sector.verdict, row.as_stated["Japan"]) for row in said.values()} == {("inside", "inside")}
    assert said["nk-2023-03-16"].fits_claimant == "does not fit"


def test_both_readings_have_one_rule_each_and_the_chart_says_which_it_uses():
    assert "straight along the direction, at every distance that rounds to the figure" in SAID
    assert "checked as in section 3: **do the words as printed fit what was said?**" in SAID
    assert SAID.index("from 90 of 100 on *inside*") < SAID.index("Do the two fit each other?")
    picture = all_splashes_picture()
    assert "by their words as printed" in picture.readout and "?: the whole sector is on no side" in picture.readout
    first = data.claims("nk-2023-03-16", quantity="landing_relation", stage="first")
    assert [one.text for one in first] == ["some 250 km off Hokkaido"] and "had first said some 250 km" in SAID


def test_the_numbers_whose_two_readings_differ():
    rows = dict(enumerate(finals(), 1))
    apart = [number for number, row in rows.items() if left_open(row) and row.fits_claimant != "cannot be told"]
    assert apart == [10, 13, 18] and "Two with a **?** show the two readings apart" in SAID  # 13 is off the chart
    inside = {number: round(100 * rows[number].as_sector.chances["Japan"].chance) for number in apart}
    assert f"with {inside[18]} of 100 places inside" in SAID
    assert f"{inside[13]} of 100 places are inside" in SAID and rows[13].as_stated["Japan"] == "outside"
    assert (rows[18].as_stated["Japan"], rows[18].splash.reported) == ("outside", "outside")
    assert (rows[4].as_stated["Japan"], rows[4].splash.reported) == ("inside", "not said")
    assert "Three of those four were said to be inside, and not which" in SAID


def test_the_miles_that_a_site_made_of_the_forecast():
    claim = data.claim("nk-2024-10-31", "landing_relation", publisher="Straight Arrow")
    assert claim.text.startswith("190 miles (306 km)") and "*190 miles (306 km)*" in SAID


def test_no_answer_stands_above_its_question():
    before_the_paper = SAID.split("## 4. Forecast")[1].split("Of one launch there can be three places")[0]
    assert "result" not in before_the_paper and "paper" not in before_the_paper


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
    assert verdict_in_short(rows[4]) == "cannot be told" and rows[4].splash.reported == "not said"
    assert [verdict_in_short(rows[number]) for number in (7, 8)] == ["cannot be told"] * 2  # off the map
    assert rows[5].splash.event_id == rows[6].splash.event_id == "nk-2017-07-28"
    assert [verdict_in_short(rows[number]) for number in (5, 6)] == ["fits", "cannot be told"]
    fits = [row for row in rows.values() if verdict_in_short(row) == "fits"]
    assert len(fits) > len(rows) / 2 and "Most fit." in SAID


def test_the_explorer_shows_the_shares_that_questions_ask_for():
    for event_id in ("nk-2022-11-18", "nk-2024-10-31", "nk-2023-07-12"):
        stated = final(event_id)[0].sector
        assert share(event_id) == pytest.approx(100 * chances_of(cloud(stated, "Japan"))["nobody"].chance, abs=1.6)
