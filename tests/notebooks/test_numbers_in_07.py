"""What the prose of notebook 07 says in numbers, worked out anew."""

import math

import numpy as np
import pytest

from lessons import data, flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.exercises.engine import registry
from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.verdicts import Verdict
from lessons.explorers import PairDesk
from lessons.figures.flight.ballistic_or_not import ballistic_or_not_picture
from lessons.figures.report.checklist import checklist_paper_sheet
from lessons.running import cli
from lessons.sources import stated_launch
from tests.notebooks.prose import prose

RADAR_M = 200
MARADO, SEOUL = (33 + 7 / 60, 126 + 16 / 60), (37 + 33 / 60, 126 + 58 / 60)


def missed_km(range_km, apogee_km, behind_km):
    """How long the unseen end of a plain arc is, in whole km, as the explorer's table has it."""
    picture = ballistic_or_not_picture(range_km, apogee_km, (0, 0), False, RADAR_M, behind_km, show="radar")
    return int(dict(picture.table.rows)["end of a plain arc unseen"].removesuffix(" km"))


def test_what_a_radar_behind_the_launch_misses_of_the_ministers_flight():
    assert [missed_km(450, 60, 150), *(missed_km(600, 60, behind) for behind in (150, 300, 480))] == [31, 65, 98, 150]
    words = ("the last 31 km", "the last 65 km; 300 km behind the launch, 98", "it must stand 480 km behind the launch")
    assert all(part in prose("07") for part in words)


def test_what_a_radar_misses_of_a_high_and_of_a_low_flight():
    high_km, low_km = missed_km(600, 300, 100), missed_km(600, 50, 100)
    assert f"the radar misses the last {high_km} km, of one 50 km high the last {low_km}, more than a tenth" in prose(
        "07"
    )
    assert 60 < low_km < 600 - 430


def _sphere(place):
    lat, lon = map(math.radians, place)
    return np.array([math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)])


def _lost_km(radar):
    """Where a radar loses a flight due east from Sondok, 600 km far and 60 high: km flown, km from the radar.

    The arc is a parabola here, and the places are on a sphere.
    """
    sondok = next(place for place in data.places() if place.name == "Sondok")
    start, lon = _sphere((sondok.lat, sondok.lon)), math.radians(sondok.lon)
    east = np.array([-math.sin(lon), math.cos(lon), 0])
    flown = np.arange(300, 600, 0.1)
    along = np.outer(np.cos(flown / EARTH_RADIUS_KM), start) + np.outer(np.sin(flown / EARTH_RADIUS_KM), east)
    away = EARTH_RADIUS_KM * np.arccos(along @ _sphere(radar))
    heights = 4 * 60 * flown / 600 * (1 - flown / 600)
    last = np.flatnonzero(heights > flight.lowest_seen(RADAR_M, away))[-1]
    return flown[last], away[last]


def test_from_south_korea_the_curve_of_the_earth_makes_150_km_at_the_very_most():
    for radar, missed, words in (
        (MARADO, 149, "it would miss the last 149 km"),
        (SEOUL, 55, "One in Seoul would miss 55"),
    ):
        flown, _ = _lost_km(radar)
        assert 600 - flown == pytest.approx(missed, abs=2) and words in prose("07")
    assert _lost_km(MARADO)[1] == pytest.approx(930, abs=5)
    assert "it loses the missile 930 km away" in prose("07")


@pytest.mark.parametrize(
    ("answer", "right"),
    [("about 1,650 km", True), ("about 1025 miles", True), ("about 1,675 km", False), ("about 1050 miles", False)],
)
def test_the_farthest_throw_is_asked_for_to_50_km(answer, right):
    """Right is what rounds to 1,650 km: from 1,625 up to 1,675, neither included."""
    verdict = judge(registry.question("07.9"), answer).verdict
    assert (verdict is Verdict.RIGHT) == right


def table_rows(first):
    """The cells of the table row that begins so."""
    row = next(line for line in prose("07").splitlines() if line.startswith(f"| {first} "))
    return [cell.strip() for cell in row.strip("|").split("|")]


@pytest.mark.parametrize(
    ("row", "stated"),
    [
        ("first word, missile 1", stated_launch("nk-2019-07-25", "ROK JCS", "missile 1", "first")),
        ("first word, missile 2", stated_launch("nk-2019-07-25", "ROK JCS", "missile 2", "first")),
        ("final word, each", stated_launch("nk-2019-07-25", "ROK JCS")),
    ],
)
def test_the_first_table_is_as_the_claims_are(row, stated):
    assert table_rows(row)[1:] == list(stated.figures[:2])


def test_the_loft_ratios_of_the_tables():
    ratio = flight.loft_ratio(430, 50).value
    assert "50 ÷ 146 = 0.34" in prose("07") and round(flight.minimum_energy(600).apogee_km) == 146
    assert round(ratio, 2) == 0.47 and "you should get 0.47" in prose("07")
    far, high = stated_launch("nk-2021-03-25", "ROK JCS").pair_km
    pairs = {"as printed": (far, high), "the flattest": (far + 5, high - 5), "the steepest": (far - 5, high + 5)}
    for row, (range_km, apogee_km) in pairs.items():
        found = flight.loft_ratio(range_km, apogee_km)
        assert table_rows(row)[1:] == [f"{range_km:g} km", f"{apogee_km:g} km", f"{found.value:.2f}, {found.kind}"]
    for row, claimant in (("Japan's ministry | about", "Japan MOD"), ("KCNA | 1,500 km", "KCNA")):
        found = flight.loft_ratio(*stated_launch("nk-2025-01-06", claimant).pair_km)
        line = next(line for line in prose("07").splitlines() if line.startswith(f"| {row}") and "depressed" in line)
        assert f"{found.value:.2f}, {found.kind}" in line


def test_the_sum_that_is_refused_says_what_the_model_gives():
    for range_km, words in ((690, "gives 1,199 km for the 690"), (600, "with 600 it gives 948")):
        assert words in prose("07") and f"{flight.farthest(range_km, 50).range_km:,.0f}" in words


def test_the_report_at_the_end_is_as_the_claims_are_and_stands_nowhere_else():
    day = "nk-2017-04-05"
    command, officials = stated_launch(day, "US PACOM"), data.claim(day, "range_km", claimant="US officials")
    launched = data.claim(day, "launch_time", publisher="ABC News")
    words = prose("07")
    assert launched.stated_time == "2017-04-04T11:42" and launched.zone == "Pacific/Honolulu"
    for part in (
        "11:42 in the morning of 4 April 2017, Hawaii time",
        f"{command.range_km:g} km away {command.minutes:g} minutes later, and had been {command.apogee_km:g} km",
        f"flew {officials.wording} before it spun out of control",
        "by first assessments a KN-15",
    ):
        assert part in words
    assert "initial assessments" in data.claim(day, "missile_type", claimant="US PACOM", publisher="ABC News").printed
    others = [f"{number:02}" for number in range(7)]
    assert not any("5 April 2017" in prose(other) or "KN-15" in prose(other) for other in others)


def test_the_desk_says_that_the_reports_figures_fit():
    desk = PairDesk(who="US PACOM", range="60 km", apogee="189 km", minutes="9 minutes")
    assert "Free flight takes 6.7 min" in desk.readout and "it fits" in desk.readout


def test_the_page_takes_the_place_of_the_checklist_and_reads_as_the_command_says():
    assert "with a page to print below" in prose("07")
    assert 'download="checklist.pdf" href="data:application/pdf;base64,' in checklist_paper_sheet()._repr_html_()
    assert cli.parser().parse_args(["checklist"]).file.name == "checklist.pdf"


def test_what_is_no_throw_at_all():
    general_staff = {"event_id": "ru-2020-10-06", "claimant": "Russian General Staff"}
    far, high = (data.claim(**general_staff, quantity=quantity) for quantity in ("range_km", "apogee_km"))
    assert "cruise missile" in data.claim(**general_staff, quantity="missile_type").text
    assert high.hedge == "maximum"
    assert f"on 6 October 2020, {far.number:g} km far and at most {high.number:g} km high" in prose("07")


def test_the_heights_of_the_first_word():
    heights = data.claim("nk-2019-07-25", "apogee_km", claimant="ROK JCS", stage="first").ends
    assert "{:g} to {:g} km high".format(*heights) in registry.question("07.1").prompt


def test_the_usual_climb_of_a_short_flight_is_told_before_it_is_needed():
    """07.11 rests on it, and so does the chart of 06."""
    free = flight.free_flight(*stated_launch("nk-2017-04-05", "US PACOM").pair_km).minutes
    climb, seven = flight.usual_climb(free), flight.usual_climb(7)
    assert (climb.low / free, climb.high / free) == pytest.approx((0.1, 0.3))
    assert f"(7 minutes: {seven.low:.1f} to {seven.high:.0f})" in prose("06") and "shorter than 20 minutes" in prose(
        "06"
    )
    assert "a tenth to three tenths of the free flight, as in notebook 06" in prose("07")
    assert flight.usual_climb(20.1).high == pytest.approx(5, abs=0.01)
