"""What the prose of notebooks 05 and 06 says in numbers, worked out anew."""

import math

import numpy as np
import pytest

from lessons import data, flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.flight.runaway import RANGE_KM, moved_by
from lessons.figures.flight.turning_earth import EASTWARD_DEG, SUNAN_LATITUDE_DEG
from lessons.flight.rotation import TURNS_RAD_S, _fly, _highest
from lessons.records import LIMITS, LOWER_LIMITS
from lessons.reports.flights import clock, timed_launches
from lessons.sources.selections import LOFTED_TESTS, estimates, lofted_test, published_span
from tests.notebooks.prose import prose

KCNA = timed_launches()["nk-2022-03-24 KCNA"]


def test_how_many_estimates_stand_how_far_above_the_model():
    highest, limits, third, one_author = [], 0, [], 0
    for event_id in LOFTED_TESTS[:5]:
        test = lofted_test(event_id)
        reach = flight.farthest(test.range_km, test.apogee_km).range_km
        for claim in estimates(event_id):
            assert claim.value >= reach or claim.relation in LOWER_LIMITS
            if claim.relation in LOWER_LIMITS:
                limits += 1
                continue
            highest.append((claim.high or claim.value) / reach)
            if highest[-1] >= 4 / 3:
                third.append(claim)
            else:
                one_author += "David Wright" in claim.claimant + claim.note
    assert (len(highest) + limits, sum(ratio <= 1.3 for ratio in highest), one_author, limits) == (21, 11, 4, 5)
    turning, design = (
        [claim for claim in third if words in claim.note] for words in ("rotation included", "not derived from")
    )
    assert (len(third), len(turning), len(design)) == (5, 2, 1)
    plain = set(third) - set(turning) - set(design)
    assert {(claim.hedge, claim.value) for claim in plain} == {("could have", 8000), ("perhaps", 8000)}
    said = prose("05")
    assert "of twenty-one printed figures none that is more than a limit is below the model. Eleven are up to" in said
    assert "30 % higher; four of these" in said
    assert "Five reach a third or more: two have the Earth's turning in them, one is by its note a design" in said
    assert 'two are 8,000 km, with a "could have" and a "perhaps". Five say "over" or "at least"' in said


def test_a_plain_estimate_is_higher_by_up_to_about_a_third():
    """What is neither a limit, nor a design range, nor with the Earth's turning in it."""
    ratios = []
    for event_id in LOFTED_TESTS[:5]:
        test = lofted_test(event_id)
        reach = flight.farthest(test.range_km, test.apogee_km).range_km
        for claim in estimates(event_id):
            if claim.relation not in LIMITS and not any(w in claim.note for w in ("rotation included", "not derived")):
                ratios.append((claim.high or claim.value) / reach)
    assert round(max(ratios), 2) == 1.36
    assert "by up to about a third (more where the Earth's turning is in it)" in prose("05")  # 07 prints no share


def test_the_span_of_estimates_that_could_be_printed():
    low, high = published_span("nk-2017-07-04")
    assert f"published estimates run from {low:,.0f} to {high:,.0f} km" in prose("05")


def test_what_a_dispute_over_the_height_does():
    ours, theirs = (
        flight.farthest(*lofted_test("nk-2016-06-22", claimant).pair_km).range_km for claimant in ("KCNA", "Japan MOD")
    )
    assert f"KCNA's height makes the figure {100 * (ours / theirs - 1):.0f} % larger than Japan's" in prose("05")


@pytest.mark.parametrize(("reach_km", "low", "high"), [(13_000, 3.7, 4), (15_000, 5, 5.5), (18_000, 12, 13)])
def test_how_fast_the_figure_runs_away(reach_km, low, high):
    apogees = np.arange(50_000, 63_400) / 10
    at = apogees[np.abs(flight.farthest(RANGE_KM, apogees).range_km - reach_km).argmin()]
    assert low < moved_by(at) < high
    assert "at 13,000 km it makes nearly four, at 15,000 five, at 18,000 more than twelve" in prose("05")


def test_toward_los_angeles_it_is_twelve_or_thirteen_per_cent_more():
    still, turning = (
        next(c.value for c in estimates("nk-2017-07-28") if words in c.note) for words in ("NOT included", "direction")
    )
    assert 12 < 100 * (turning / still - 1) < 13
    assert "12 or 13 % more than without rotation" in prose("05")


@pytest.mark.parametrize(("bearing_deg", "landing", "aimed"), [(0, -2, 0), (45, 9, 11), (90, 17, 17)])
def test_which_bearing_the_percentages_of_the_turning_earth_are_for(bearing_deg, landing, aimed):
    start, latitude, aim = flight.minimum_energy(10_000), math.radians(40.6), np.array(math.radians(bearing_deg))

    def reach(angle):
        return _fly(np.array(start.speed_km_s), angle, np.array(latitude), aim)[0]

    farthest = float(_highest(reach, np.array(math.radians(start.angle_deg))))
    assert round(100 * flight.rotation_effect(10_000, 40.6, bearing_deg)) == landing
    assert round(100 * (farthest / 10_000 - 1)) == aimed
    assert "Aimed north, north-east and east, the same throw comes down about 0, 11 and 17 % farther" in prose("05")


def test_the_steps_of_the_worked_and_the_half_filled_example():
    for far, high, tilt, bulge, string in ((400, 1413.6, "0.03139", 3.14, 7793.2), (787, 2111.5, "0.06176", 12.15, 0)):
        half = far / EARTH_RADIUS_KM / 2
        s = EARTH_RADIUS_KM * (1 - math.cos(half))
        assert (f"{half:.5f}", round(s, 2)) == (tilt, bulge)
        assert f"{tilt}, or {math.degrees(half):.3f}°" in prose("05") and f"{math.cos(half):.6f}" in prose("05")
        if string:
            length = 2 * (EARTH_RADIUS_KM + high) * (high + s) / (2 * high + s)
            phi = 2 * math.asin((length - EARTH_RADIUS_KM) / EARTH_RADIUS_KM)
            assert (round(length, 1), round(math.degrees(phi), 2)) == (string, 25.80)
            assert round(phi * EARTH_RADIUS_KM) == round(flight.farthest(far, high).range_km) == 2869
            best = flight.farthest(far, high)
            assert (round(best.apogee_km), round(best.minutes, 1)) == (631, 14.5)
    assert "(631 km high, 14.5 minutes)" in prose("05")


def test_what_the_corners_and_the_two_claimants_give():
    box = [flight.farthest(*pair).range_km for pair in ((450, 525), (550, 575), (500, 550))]
    assert [round(km) for km in box] == [1103, 1223, 1163]
    june = [flight.farthest(*lofted_test("nk-2016-06-22", who).pair_km).range_km for who in ("KCNA", "Japan MOD")]
    assert [round(km) for km in june] == [2869, 2032]
    assert "gives 1,103 km" in prose("05") and "farthest 2,032 km" in prose("05")


def test_the_clock_backwards_step_by_step():
    example = timed_launches()["nk-2023-02-18 KCNA"]
    ends = [(round(example.minutes, 1) - climb - 7.5) / 9.6 for climb in (5, 2, 0)]
    assert [round(end, 2) for end in ends] == [5.67, 5.98, 6.19]
    known = flight.apogee_from_clock(example.range_km, example.minutes)
    assert abs(known.low - 5656) < 5 and abs(known.high - 5954) < 5
    assert known.low < example.apogee_km < known.high and example.apogee_km == 5768.5
    assert "says 5,656 to 5,954" in prose("06") and "6,190 km, some 400 km too high" in prose("06")


def test_a_range_and_a_time_without_an_apogee():
    far, seconds = (
        data.claim("ye-2024-09-15", publisher="Sky TG24", quantity=quantity).value
        for quantity in ("range_km", "flight_time_s")
    )
    assert (far, seconds / 60) == (2040, 11.5) and not data.claims("ye-2024-09-15", quantity="apogee_km")
    ordinary, known = flight.minimum_energy(far), flight.apogee_from_clock(far, seconds / 60)
    assert (round(ordinary.minutes, 1), round(ordinary.apogee_km)) == (11.8, 467)
    assert (round(known.low), round(known.high)) == (243, 358)
    assert "peaks at 467 km and takes 11.8 minutes" in prose("06") and "243 to 358 km, far below the 467" in prose("06")


def test_the_free_flights_that_the_text_names():
    free = flight.free_flight(KCNA.range_km, KCNA.apogee_km).minutes
    assert (round(free, 2), round(60 * free)) == (67.91, 4075)
    assert "gives a free flight of **67.91 minutes**" in prose(
        "06"
    ) and "of the free flight's 4,075 s there are still 23" in prose("06")
    japan = flight.check_clock(1100, 6000, 71, more_than_apogee=True)
    assert (round(japan.excess_minutes, 1), round(japan.free_minutes, 1)) == (5.6, 65.4)
    assert flight.in_air(6000, 50)  # what the clock and the map refuse alike
    assert "6,000 km far and 50 km up" in prose("06")


def test_what_is_left_for_the_climb():
    plain = [launch for launch in timed_launches().values() if not launch.over_apogee and launch.apogee_km > 2000]
    left = {who: [] for who in ("KCNA", "Japan MOD")}
    for launch in plain:
        if launch is not KCNA:
            left[launch.claimant].append(round(clock(launch).excess_minutes, 1))
    assert len(left["KCNA"]) >= 9 and (min(left["KCNA"]), max(left["KCNA"])) == (2.7, 4.6)
    assert sorted(left["Japan MOD"]) == [3.6, 3.7]
    assert "2.7 to 4.6 minutes are left" in prose("06") and "it is 3.6 and 3.7" in prose("06")


def test_how_far_the_rule_of_thumb_holds():
    free = [flight.free_flight(1000, apogee).minutes - 7.5 - 9.6 * apogee / 1000 for apogee in range(1000, 6411, 10)]
    assert round(max(map(abs, free)), 1) == 0.5
    assert "Use it from 1,000 to 6,400 km: there it is good to about half a minute." in prose("06")


def test_what_the_clock_notices():
    def seconds(range_km, apogee_km):
        return 60 * flight.free_flight(range_km, apogee_km).minutes

    start = seconds(1100, 6200)
    assert round(seconds(1100, 6201) - start, 1) == 0.6 and 0 < seconds(1101, 6200) - start < 0.02
    assert "about 0.6 seconds longer; a kilometre more of range less than 0.02 seconds" in prose("06")


def test_how_many_seconds_are_missing():
    free_s = 60 * flight.free_flight(KCNA.range_km, KCNA.apogee_km).minutes
    times = data.claims("nk-2022-03-24", claimant="KCNA", quantity="flight_time_s")
    assert {claim.publisher: round(free_s - claim.value) for claim in times} == {"Defence Blog": 25, "AFP": 23}
    assert "would take 23 to 25 seconds longer than the stated time" in prose("06")


@pytest.mark.parametrize("bearing_deg", EASTWARD_DEG)
def test_the_turning_earth_makes_an_eastward_flight_longer(bearing_deg):
    """The ground goes east below it, so over the standing sky it flies farther, to the same height."""
    lat, toward = math.radians(SUNAN_LATITUDE_DEG), math.radians(bearing_deg)
    away = KCNA.range_km / EARTH_RADIUS_KM
    landing = math.asin(math.sin(lat) * math.cos(away) + math.cos(lat) * math.sin(away) * math.cos(toward))
    east = math.atan2(
        math.sin(toward) * math.sin(away) * math.cos(lat), math.cos(away) - math.sin(lat) * math.sin(landing)
    )
    still = seconds = 60 * flight.free_flight(KCNA.range_km, KCNA.apogee_km).minutes
    for _ in range(20):
        turned = east + TURNS_RAD_S * seconds
        cosine = math.sin(lat) * math.sin(landing) + math.cos(lat) * math.cos(landing) * math.cos(turned)
        seconds = 60 * flight.free_flight(EARTH_RADIUS_KM * math.acos(cosine), KCNA.apogee_km).minutes
    added = flight.turning_seconds(*KCNA.pair_km, SUNAN_LATITUDE_DEG, bearing_deg)
    assert seconds - still == pytest.approx(added, abs=0.01)
    assert 35 <= round(added) <= 38
    assert "it makes the free flight another 35 to 38 seconds longer" in prose("06")


def test_a_maximum_without_an_apogee():
    text = prose("05")
    flown = data.claim("ir-2017-01-29", "range_km", publisher="Iran Watch")
    stated, officials = (
        data.claim("ir-2017-01-29", "estimated_max_range_km", claimant=who)
        for who in ("Iranian government", "US officials")
    )
    assert not data.claims("ir-2017-01-29", quantity="apogee_km") and officials.number == 2 * stated.number
    assert f"{flown.claimant} say that Iran's missile flew {flown.number:,g} km ({flown.publisher})" in text
    assert f"twice what Iran's government states, {stated.number:,g} km" in text
    assert f"Whoever prints {stated.number:,g} or {officials.number:,g} prints a claim" in text


def test_an_ordinary_throw_that_would_take_longer_than_the_clock():
    text = prose("06")
    far, seconds = (
        data.claim("in-2018-01-18", quantity, claimant="New York Times").number
        for quantity in ("range_km", "flight_time_s")
    )
    assert f"prints about {far:,g} km and {seconds / 60:g} minutes" in text
    free = flight.minimum_energy(far).minutes
    assert f"an ordinary throw of {far:,g} km takes {free:.1f}" in text and free > seconds / 60 + 0.5
    assert flight.minimum_energy(far - 50).minutes > seconds / 60 + 0.5, "rounding does not do away with it"


def test_the_shares_that_stand_above_a_third_have_their_reasons():
    text = prose("05")
    for event_id, words, share in (
        ("nk-2016-06-22", "not derived from", "1.39"),
        ("nk-2017-07-28", "rotation included", "1.46"),
    ):
        test = lofted_test(event_id)
        highest = max(estimates(event_id), key=lambda claim: claim.high or claim.value)
        reach = flight.farthest(*test.pair_km).range_km
        assert f"{(highest.high or highest.value) / reach:.2f}" == share and words in highest.note
        assert f"the {share} of" in text


def test_the_fraction_of_the_string():
    far, high = lofted_test("nk-2016-06-22").pair_km
    s = EARTH_RADIUS_KM * (1 - math.cos(far / EARTH_RADIUS_KM / 2))
    fraction = 2 * (high + s) / (2 * high + s)
    assert f"the fraction is {fraction:.3f}: {(fraction - 1) * (EARTH_RADIUS_KM + high):.0f} km more string" in prose(
        "05"
    )


def test_what_the_turning_earth_does_is_told_on_the_main_line():
    east, west = (round(100 * flight.rotation_effect(10_000, 40.6, bearing)) for bearing in (90, 270))
    assert f"{east} % farther away toward the east, and {-west} % nearer toward the west" in prose("05")
