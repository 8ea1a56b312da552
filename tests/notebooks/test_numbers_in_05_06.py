"""What the prose of notebooks 05 and 06 says in numbers, worked out anew."""

import math

import pytest

from lessons import data, flight
from lessons.arrays.numbers import EARTH_RADIUS_KM
from lessons.figures.flight.runaway import RANGE_KM, moved_by
from lessons.flight.rotation import TURNS_RAD_S
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
    for number in ("05", "07"):
        assert "by up to about a third (more where the Earth's turning is in it)" in prose(number)


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
    apogees = [h / 10 for h in range(50_000, 63_400)]
    at = min(apogees, key=lambda h: abs(flight.farthest(RANGE_KM, h).range_km - reach_km))
    assert low < moved_by(at) < high
    assert "at 13,000 km it makes nearly four, at 15,000 five, at 18,000 more than twelve" in prose("05")


def test_toward_los_angeles_it_is_twelve_or_thirteen_per_cent_more():
    still, turning = (
        next(c.value for c in estimates("nk-2017-07-28") if words in c.note) for words in ("NOT included", "direction")
    )
    assert 12 < 100 * (turning / still - 1) < 13
    assert "12 or 13 % more than without rotation" in prose("05")


def test_what_is_left_for_the_climb():
    plain = [launch for launch in timed_launches().values() if not launch.over_apogee and launch.apogee_km > 2000]
    left = {who: [] for who in ("KCNA", "Japan MOD")}
    for launch in plain:
        if launch is not KCNA:
            left[launch.claimant].append(round(clock(launch).excess_minutes, 1))
    assert (len(left["KCNA"]), min(left["KCNA"]), max(left["KCNA"])) == (9, 2.7, 4.6)
    assert sorted(left["Japan MOD"]) == [3.6, 3.7]
    assert "2.7 to 4.6 minutes are left" in prose("06") and "it is 3.6 and 3.7" in prose("06")


def test_how_far_the_rule_of_thumb_holds():
    free = [flight.free_flight(1000, apogee).minutes - 7.5 - 9.6 * apogee / 1000 for apogee in range(1000, 6301, 10)]
    assert max(map(abs, free)) < 0.5
    assert "Use it from 1,000 to 6,300 km: there it is good to half a minute." in prose("06")


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


@pytest.mark.parametrize("bearing_deg", [60, 70, 80, 90])
def test_the_turning_earth_makes_an_eastward_flight_longer(bearing_deg):
    """The ground goes east below it, so over the standing sky it flies farther, to the same height."""
    away, lat, toward = KCNA.range_km / EARTH_RADIUS_KM, math.radians(39.2), math.radians(bearing_deg)  # from Sunan
    landing = math.asin(math.sin(lat) * math.cos(away) + math.cos(lat) * math.sin(away) * math.cos(toward))
    east = math.atan2(
        math.sin(toward) * math.sin(away) * math.cos(lat), math.cos(away) - math.sin(lat) * math.sin(landing)
    )
    still = seconds = 60 * flight.free_flight(KCNA.range_km, KCNA.apogee_km).minutes
    for _ in range(20):
        turned = east + TURNS_RAD_S * seconds
        cosine = math.sin(lat) * math.sin(landing) + math.cos(lat) * math.cos(landing) * math.cos(turned)
        seconds = 60 * flight.free_flight(EARTH_RADIUS_KM * math.acos(cosine), KCNA.apogee_km).minutes
    assert seconds - still == pytest.approx(35, abs=3.5)
    assert "it makes the free flight some 35 seconds longer" in prose("06")
